"""The form of a delegation, the same on the phone and at the desk, and the rows of the lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.errors import UserError
from bot.request_types import request_type_labels
from cards.org import show_scope, show_term, show_yuan
from handlers.org.delegation.arranging import AMOUNT_FEN_MAX, REASON_CHARACTERS_MAX, delegate
from handlers.org.delegation.words import read_edge
from models.clock import LOCAL, now
from models.moves import Tone
from models.org import Delegation, Person, people_by_id
from pages.notices import declare_notices
from pages.picking import PersonChoice, read_person, unchosen
from pages.visit import CHANNEL, Visit

declare_notices(
    {
        "delegations.arranged": "已经委托，双方都会收到通知。到期自动结束。",
        "delegations.ended": "委托已结束，双方都会收到通知。",
    }
)

STATES = {
    "planned": ("还没开始", Tone.WAITING),
    "active": ("进行中", Tone.RUNNING),
    "ended": ("已结束", Tone.OFF),
}
_AMOUNT = re.compile(r"(\d{1,10})(?:\.(\d{1,2}))?")


@dataclass(frozen=True)
class DelegationForm:
    """What stands in the inputs; `problem` is what has to be corrected first."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    """Request types to tick: name → label."""
    principal: PersonChoice = field(default_factory=lambda: unchosen("principal"))
    delegate: PersonChoice = field(default_factory=lambda: unchosen("delegate"))
    starts: str = ""
    ends: str = ""
    ticked: tuple[str, ...] = ()
    amount: str = ""
    reason: str = ""
    problem: str = ""

    @property
    def reason_length_max(self) -> int:
        """Characters the reason takes."""
        return REASON_CHARACTERS_MAX


async def empty_form() -> DelegationForm:
    """Nothing filled in yet."""
    return DelegationForm(await request_type_labels())


async def take_form(visit: Visit, *, for_others: bool) -> DelegationForm:
    """Arrange what was filled in. The form comes back, with a problem when nothing was arranged.

    Args:
        for_others: The reader may name somebody else as principal; left empty it is themselves.
    """
    form = await _filled(visit, for_others=for_others)
    if form.principal.problem or form.delegate.problem:
        return replace(form, problem="请先把红色的地方改好。")
    principal = form.principal.person or visit.person
    assert form.delegate.person is not None
    try:
        starts_at, ends_at = _term(form)
        limit = _limit(form.amount)
        await delegate(
            principal,
            form.delegate.person,
            starts_at,
            ends_at,
            form.ticked,
            limit,
            form.reason,
            by=visit.person,
            channel=CHANNEL,
        )
    except UserError as refusal:
        return replace(form, problem=refusal.text)
    return form


async def _filled(visit: Visit, *, for_others: bool) -> DelegationForm:
    posted = visit.form
    return DelegationForm(
        kinds=await request_type_labels(),
        principal=await read_person(posted, "principal") if for_others else unchosen("principal"),
        delegate=await read_person(posted, "delegate", required=True),
        starts=posted.get("starts", "").strip()[:40],
        ends=posted.get("ends", "").strip()[:40],
        ticked=tuple(posted.getall("kind", [])),
        amount=posted.get("amount", "").strip()[:20],
        reason=posted.get("reason", "").strip()[: REASON_CHARACTERS_MAX + 1],
    )


def _term(form: DelegationForm) -> tuple[datetime, datetime]:
    moment = now().replace(tzinfo=None, second=0, microsecond=0)
    starts = read_edge(form.starts, moment, last=False) if form.starts else moment
    if starts is None:
        raise UserError("看不懂开始时间。请写成 2026-12-01 或 12月1日 9:00；马上开始就留空。")
    ends = read_edge(form.ends, moment, last=True)
    if ends is None:
        raise UserError("请填写结束时间，例如 2026-12-05（含当天）或 12月5日 18:00。")
    return starts.replace(tzinfo=LOCAL), ends.replace(tzinfo=LOCAL)


def _limit(amount: str) -> int | None:
    amount = amount.removesuffix("元").replace(",", "").strip()
    if not amount:
        return None
    found = _AMOUNT.fullmatch(amount)
    if found is None:
        raise UserError("金额上限只填数字，例如 5000 或 99.5；不限金额就留空。")
    fen = int(found[1]) * 100 + int(f"{found[2]:0<2}" if found[2] else 0)
    if fen > AMOUNT_FEN_MAX:
        raise UserError(f"金额上限不能超过{show_yuan(AMOUNT_FEN_MAX)}；不限金额就留空。")
    return fen


@dataclass(frozen=True)
class DelegationRow:
    """A delegation as lists and its own page show it."""

    row: Delegation
    principal: Person
    delegate: Person
    by: Person | None
    term: str
    scope: str

    @property
    def label(self) -> str:
        """Its state in words."""
        return STATES[self.row.state][0]

    @property
    def tone(self) -> Tone:
        """How its state is coloured."""
        return STATES[self.row.state][1]

    @property
    def live(self) -> bool:
        """Whether it can be ended."""
        return self.row.state != "ended"


async def rows_of(delegations: list[Delegation]) -> list[DelegationRow]:
    """Everything to show of these, with two queries."""
    ids = {person for row in delegations for person in (row.principal_id, row.delegate_id, row.by_id) if person}
    people, kinds = await people_by_id(ids), await request_type_labels()
    return [
        DelegationRow(
            row,
            people[row.principal_id],
            people[row.delegate_id],
            people[row.by_id] if row.by_id else None,
            show_term(row.starts_at, row.ends_at),
            show_scope(row.request_types, row.amount_fen_max, kinds),
        )
        for row in delegations
    ]
