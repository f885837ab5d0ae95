"""Cards about delegations (委托), and how one is put into words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from cards.actions import Action
from cards.card import Button, Card
from models.clock import LOCAL, WEEKDAYS, now, show_moment


@dataclass(frozen=True)
class ConfirmDelegation(Action, prefix="org.delegate"):
    """Arrange what the card shows: `digest` is of its values, so an old card cannot arrange newer ones."""

    conversation_id: int
    digest: str


@dataclass(frozen=True)
class DropDelegation(Action, prefix="org.drop_delegation"):
    """Forget what was being arranged."""

    conversation_id: int


@dataclass(frozen=True)
class EndDelegation(Action, prefix="org.end_delegation"):
    """End a delegation before its time."""

    delegation_id: int


Lines = Sequence[tuple[str, str]]


def show_term(start: datetime, end: datetime) -> str:
    """`11月27日(周五) 至 12月1日(周二)`: days where they are whole, the last one included; else with clock times."""
    first, last = start.astimezone(LOCAL), end.astimezone(LOCAL)
    shown_first = _day(first) if first.time() == time() else show_moment(first)
    if last.time() != time():
        return f"{shown_first} 至 {show_moment(last)}"
    shown_last = _day(last - timedelta(days=1))
    return shown_first if shown_first == shown_last else f"{shown_first} 至 {shown_last}"


def _day(moment: datetime) -> str:
    year = "" if moment.year == now().year else f"{moment.year}年"
    return f"{year}{moment.month}月{moment.day}日(周{WEEKDAYS[moment.weekday()]})"


def show_yuan(fen: int) -> str:
    """`5000元`, with fen only where there are some."""
    yuan, rest = divmod(fen, 100)
    return f"{yuan}元" if rest == 0 else f"{yuan}.{rest:02d}元"


def show_scope(types: Sequence[str], amount_fen_max: int | None, labels: Mapping[str, str]) -> str:
    """`用车申请、物品领用，5000元以内`; types that are gone are called by their codes."""
    scope = "、".join(labels.get(name, name) for name in types) or "全部申请"
    return scope if amount_fen_max is None else f"{scope}，{show_yuan(amount_fen_max)}以内"


def confirm_card(conversation_id: int, digest: str, lines: Lines, url: str) -> Card:
    """Show what would be arranged, before it is."""
    return Card(
        title="请确认审批委托",
        subtitle="直接回复可修改，例如：改到下周三",
        lines=tuple(lines),
        note="委托期间您自己也可以审批；到期自动结束。",
        buttons=(
            Button.does("确认委托", ConfirmDelegation(conversation_id, digest), "primary"),
            Button.opens("更多选项", url),
            Button.does("取消", DropDelegation(conversation_id)),
        ),
        link=url,
    )


def delegation_card(delegation_id: int, title: str, state: str, lines: Lines, url: str) -> Card:
    """A delegation for its principal, who may end it."""
    return Card(
        title=title,
        subtitle=state,
        lines=tuple(lines),
        buttons=(Button.does("提前结束", EndDelegation(delegation_id)), Button.opens("详情", url)),
        link=url,
    )
