"""委托: arranging a delegation, and everything that may keep it from being arranged."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog

from bot import outbox
from bot.errors import UserError
from bot.request_types import request_type_labels, request_types
from cards.org import show_scope, show_term
from handlers.org.delegation.course import LIVE, activate, one_at_a_time
from handlers.org.delegation.rules import Term, circle, clash
from models.clock import now
from models.org import Delegation, Person, people_by_id
from models.permissions import MANAGE_ORG

DAYS_MAX = 366
REASON_CHARACTERS_MAX = 100
AMOUNT_FEN_MAX = 10**13

log = structlog.get_logger()


async def delegate(
    principal: Person,
    delegate: Person,
    starts_at: datetime,
    ends_at: datetime,
    request_types: Sequence[str],
    amount_fen_max: int | None,
    reason: str,
    *,
    by: Person,
    channel: str,
) -> Delegation:
    """Let `delegate` decide for `principal` from `starts_at` until `ends_at`; it begins at once when that is now.

    Args:
        starts_at: A moment that has passed means now.
        request_types: Names of types; empty for all.
        amount_fen_max: Requests above it stay with the principal alone; None for no limit.
        by: The principal, or an administrator who arranges it for somebody absent.

    Raises:
        UserError: It may not be arranged; says why and what to do.
    """
    moment = now()
    starts_at = max(starts_at, moment)
    reason = reason.strip()
    if by.id != principal.id and not await by.may(MANAGE_ORG):
        raise UserError("只能委托别人代您自己审批。要替别的同事安排，请联系系统管理员。")
    if len(reason) > REASON_CHARACTERS_MAX:
        raise UserError(f"说明太长了，请缩短到{REASON_CHARACTERS_MAX}个字以内。")
    # Two delegations at once could close a circle that neither sees.
    await one_at_a_time()
    existing = await refuse_impossible(principal, delegate, starts_at, ends_at, request_types, amount_fen_max)
    row = await Delegation.create(
        principal_id=principal.id,
        delegate_id=delegate.id,
        starts_at=starts_at,
        ends_at=ends_at,
        request_types=sorted(set(request_types)),
        amount_fen_max=amount_fen_max,
        reason=reason,
        by_id=None if by.id == principal.id else by.id,
    )
    log.info("delegation.arranged", delegation_id=row.id, by=by.id, channel=channel)
    await _announce(row, principal, delegate, by, existing)
    if starts_at <= moment:
        await activate(row, principal, delegate)
    return row


async def refuse_impossible(
    principal: Person,
    delegate: Person,
    starts_at: datetime,
    ends_at: datetime,
    request_types: Sequence[str],
    amount_fen_max: int | None,
) -> list[Term]:
    """Check all the rules; gives the delegations that were looked at.

    Raises:
        UserError: It may not be arranged as things stand.
    """
    starts_at = max(starts_at, now())
    await _check_people(principal, delegate)
    _check_term(starts_at, ends_at)
    await _check_scope(request_types, amount_fen_max)
    existing = [Term.of(row) for row in await Delegation.filter(state__in=LIVE, ends_at__gt=starts_at).order_by("id")]
    await _refuse_conflicts(Term(principal.id, delegate.id, starts_at, ends_at, frozenset(request_types)), existing)
    return existing


async def _check_people(principal: Person, delegate: Person) -> None:
    if principal.id == delegate.id:
        raise UserError("不能委托给本人，请选择另一位同事。")
    # Read anew: one of them may have left while we waited for our turn.
    for person in (await people_by_id([principal.id, delegate.id])).values():
        if not person.active:
            raise UserError(f"{person.name}已经离开本单位，请选择另一位同事。")


def _check_term(starts_at: datetime, ends_at: datetime) -> None:
    if ends_at <= starts_at:
        raise UserError("委托的结束时间要晚于开始时间，而且不能已经过去。请重新选择时间。")
    if ends_at - starts_at > timedelta(days=DAYS_MAX) or starts_at > now() + timedelta(days=DAYS_MAX):
        raise UserError(f"委托最长{DAYS_MAX}天，也只能提前{DAYS_MAX}天安排。请把时间缩短一些。")


async def _check_scope(types: Sequence[str], amount_fen_max: int | None) -> None:
    if unknown := set(types) - (await request_types()).keys():
        raise UserError(f"没有这种申请：{'、'.join(sorted(unknown))}。请重新勾选申请类型。")
    if amount_fen_max is not None and not 0 < amount_fen_max <= AMOUNT_FEN_MAX:
        raise UserError("金额上限要大于0元；不限金额就留空。")


async def _refuse_conflicts(new: Term, existing: list[Term]) -> None:
    other = clash(new, existing)
    if other is not None:
        names = await people_by_id({other.principal, other.delegate})
        raise UserError(
            f"{names[other.principal].name}在{show_term(other.starts_at, other.ends_at)}已经委托了"
            f"{names[other.delegate].name}，时间和申请类型有重叠。请先结束那份委托，或者错开时间。"
        )
    way = circle(new, existing)
    if way:
        names = await people_by_id({new.principal, *way})
        chain = " → ".join(names[person].name for person in (new.principal, *way))
        raise UserError(f"这样委托会绕一圈回到{names[new.principal].name}：{chain}。请委托给另一位同事，或者错开时间。")


async def _announce(row: Delegation, principal: Person, delegate: Person, by: Person, existing: list[Term]) -> None:
    """Tell both what was arranged, and what a delegate who delegates does not hand on."""
    scope = show_scope(row.request_types, row.amount_fen_max, await request_type_labels())
    details = f"{show_term(row.starts_at, row.ends_at)}，{scope}"
    arranged = "" if by.id == principal.id else f"（由{by.name}安排）"
    why = f"说明：{row.reason}。" if row.reason else ""
    await outbox.say(
        principal.id,
        f"已委托{delegate.name}代您审批{arranged}：{details}。期间您自己也可以审批，到期自动结束；"
        f"提前结束请回复“取消委托”。{await _not_handed_on(row, delegate, existing)}",
    )
    await outbox.say(delegate.id, f"{principal.name}委托您代为审批{arranged}：{details}。{why}到期自动结束。")
    new = Term.of(row)
    received = {term.principal for term in existing if term.delegate == principal.id and term.meets(new)}
    if received:
        names = await people_by_id(received)
        others = "、".join(person.name for person in names.values())
        await outbox.say(principal.id, f"提醒：您代{others}办理的审批不会再转给{delegate.name}，仍由您代办。")


async def _not_handed_on(row: Delegation, delegate: Person, existing: list[Term]) -> str:
    new = Term.of(row)
    further = {term.delegate for term in existing if term.principal == delegate.id and term.meets(new)}
    if not further:
        return ""
    names = "、".join(person.name for person in (await people_by_id(further)).values())
    return f"提醒：{delegate.name}在此期间也委托了{names}，但您的审批不会再转给{names}。"


async def describe(row: Delegation) -> list[tuple[str, str]]:
    """What was arranged, for cards and pages."""
    lines = [
        ("时间", show_term(row.starts_at, row.ends_at)),
        ("范围", show_scope(row.request_types, row.amount_fen_max, await request_type_labels())),
    ]
    return [*lines, ("说明", row.reason)] if row.reason else lines
