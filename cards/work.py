"""The rating card of any finished work order."""

from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card, Choice, Option

STARS = {"5": "★★★★★ 非常满意", "4": "★★★★ 满意", "3": "★★★ 一般", "2": "★★ 不满意", "1": "★ 很不满意"}


@dataclass(frozen=True)
class Rate(Action, prefix="work.rate"):
    """Take the picked stars."""

    work_order_id: int


def rating_card(work_order_id: int, who: str, what: str, url: str) -> Card:
    """Ask the applicant once how it was."""
    return Card(
        title=f"请为{who}的服务评分",
        subtitle=what,
        choices=(
            Choice(
                key="stars", title="评分", options=tuple(Option(id=i, text=t) for i, t in STARS.items()), selected="5"
            ),
        ),
        submit=Button.does("提交评价", Rate(work_order_id), "primary"),
        link=url,
    )


def rated_card(work_order_id: int, who: str, what: str, stars: int, url: str) -> Card:
    """What was given."""
    card = rating_card(work_order_id, who, what, url)
    choice = card.choices[0].model_copy(update={"selected": str(stars)})
    return card.model_copy(update={"choices": (choice,), "closed": f"已评{stars}星"})
