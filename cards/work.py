"""Cards of any work order: who is to do it, doing it, whether it is done, and how it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card, Choice, Option, Style
from cards.requests import OPTIONS_MAX

Lines = Sequence[tuple[str, str]]
BUTTONS_MAX = 6
"""On one card (WeCom, button_interaction, `button_list`)."""

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


@dataclass(frozen=True)
class DoWork(Action, prefix="work.do"):
    """Do this verb of handlers.work.serving with an order; what it needs is asked for or picked on the card."""

    work_order_id: int
    verb: str


@dataclass(frozen=True)
class Solved(Action, prefix="work.solved"):
    """It is really done."""

    work_order_id: int


@dataclass(frozen=True)
class NotSolved(Action, prefix="work.not_solved"):
    """It is not; the bot then asks what is missing."""

    work_order_id: int


def order_card(
    title: str, state: str, lines: Lines, url: str, *, offers: Sequence[tuple[str, Action, Style]], closed: str
) -> Card:
    """A trade's order with what its reader may do; `closed` is shown in place of buttons when that is nothing."""
    buttons = tuple(Button.does(text, action, style) for text, action, style in offers)
    return Card(
        title=title,
        subtitle=state,
        lines=tuple(lines),
        buttons=(*buttons[: BUTTONS_MAX - 1], Button.opens("详情", url)),
        link=url,
        closed="" if offers else closed,
    )


def hands_card(work_order_id: int, title: str, lines: Lines, crew: Sequence[Option], url: str) -> Card:
    """Ask the dispatcher who is to do an order."""
    return Card(
        title=title,
        subtitle="请派单",
        lines=tuple(lines),
        choices=(Choice(key="person", title="派给", options=tuple(crew[:OPTIONS_MAX])),),
        submit=Button.does("派单", DoWork(work_order_id, "dispatch"), "primary"),
        buttons=(Button.opens("详情", url),),
        link=url,
    )


def result_card(
    work_order_id: int, title: str, lines: Lines, url: str, *, solved: str, unsolved: str, closed: str
) -> Card:
    """Ask the applicant whether it is really done, in the words of the trade."""
    return Card(
        title=title,
        subtitle="请您确认：问题解决了吗？",
        lines=tuple(lines),
        buttons=(
            Button.does(solved, Solved(work_order_id), "primary"),
            Button.does(unsolved, NotSolved(work_order_id), "danger"),
            Button.opens("详情", url),
        ),
        link=url,
        closed=closed,
    )
