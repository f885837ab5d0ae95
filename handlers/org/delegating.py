"""委托: arranging, beginning and ending delegations.

A task stays with its principal; a delegation is a right that is looked at when somebody acts. So nothing has to be
moved when one begins or ends: people are told, and the delegate is shown the cards or has them closed.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from tortoise.expressions import Q

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.request_types import request_types
from cards.org import show_scope, show_term
from handlers.org.delegation_rules import Term, circle, clash
from handlers.org.leaving import Handover, Leaving
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.rights import covers
from models.clock import now
from models.database import current, current_tenant_id
from models.flows import ApprovalTask
from models.messages import SentCard
from models.org import Delegation, Person, people_by_id
from models.permissions import MANAGE_ORG
from models.requests import Request

DAYS_MAX = 366
REASON_CHARACTERS_MAX = 100
AMOUNT_FEN_MAX = 10**13
CARDS_MAX = 5
"""Cards shown at once when a delegation begins; the page behind the link has all."""
LIVE = ["planned", "active"]
CARD_VIEW = "org.delegation"
"""Its subject is a delegation; handlers.org.speaking draws it."""

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
    await _one_at_a_time()
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
        await _activate(row, principal, delegate)
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
    _check_people(principal, delegate)
    _check_term(starts_at, ends_at)
    await _check_scope(request_types, amount_fen_max)
    existing = [Term.of(row) for row in await Delegation.filter(state__in=LIVE, ends_at__gt=starts_at).order_by("id")]
    await _refuse_conflicts(Term(principal.id, delegate.id, starts_at, ends_at, frozenset(request_types)), existing)
    return existing


def _check_people(principal: Person, delegate: Person) -> None:
    if principal.id == delegate.id:
        raise UserError("不能委托给本人，请选择另一位同事。")
    for person in (principal, delegate):
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


async def _one_at_a_time() -> None:
    """Have the tenant's delegations arranged one after the other, to the end of the transaction."""
    await current().connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('delegation', $1))", current_tenant_id()
    )


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
    scope = show_scope(row.request_types, row.amount_fen_max, await labels())
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


async def labels() -> dict[str, str]:
    """What people call the request types, by name."""
    return {name: kind.label for name, kind in (await request_types()).items()}


async def begin_due(delegation_id: int) -> bool:
    """Begin a planned delegation whose time has come; False when another worker does, or nothing is to do."""
    row = await _locked(delegation_id, state="planned", starts_at__lte=now())
    if row is None:
        return False
    people = await people_by_id({row.principal_id, row.delegate_id})
    principal, delegate = people[row.principal_id], people[row.delegate_id]
    if row.ends_at <= now() or not (principal.active and delegate.active):
        await _end(row, "没有生效就结束了：已过结束时间，或者有一方已离开本单位")
        return True
    await outbox.say(principal.id, f"您对{delegate.name}的审批委托从现在起生效。")
    await _activate(row, principal, delegate)
    return True


async def _activate(row: Delegation, principal: Person, delegate: Person) -> None:
    row.state = "active"
    await row.save(update_fields=["state"])
    tasks = await _pending_of(row)
    if not tasks:
        await outbox.say(delegate.id, f"从现在起您代{principal.name}审批，目前没有等待审批的申请。")
        return
    rest = f"，先发最早的{CARDS_MAX}份" if len(tasks) > CARDS_MAX else ""
    more = f'\n<a href="{page("/h5/approvals")}">查看全部</a>' if rest else ""
    await outbox.say(delegate.id, f"从现在起您代{principal.name}审批，现有{len(tasks)}份申请等待{rest}。{more}")
    for task in tasks[:CARDS_MAX]:
        await outbox.show(delegate.id, APPROVAL_VIEW, task.id)


async def _pending_of(row: Delegation) -> list[ApprovalTask]:
    """The principal's pending tasks that the delegation reaches, oldest first."""
    tasks = await ApprovalTask.filter(person_id=row.principal_id, state="pending").order_by("id")
    requests = {request.id: request for request in await Request.filter(id__in=[task.request_id for task in tasks])}
    return [task for task in tasks if covers(row, requests[task.request_id])]


async def end_due(delegation_id: int) -> bool:
    """End an active delegation whose time is over; False when another worker does, or nothing is to do."""
    row = await _locked(delegation_id, state="active", ends_at__lte=now())
    if row is None:
        return False
    await _end(row, "已到期，自动结束")
    return True


async def _locked(delegation_id: int, **wanted: object) -> Delegation | None:
    query = Delegation.filter(id=delegation_id, **wanted)
    return await query.select_for_update(skip_locked=True, no_key=True).first()


async def end_early(delegation_id: int, person: Person, *, channel: str) -> Delegation:
    """End a delegation before its time; its principal and administrators may.

    Raises:
        UserError: It is over already, or it is not the person's to end.
    """
    row = await Delegation.locked(delegation_id)
    if row is None or (row.principal_id != person.id and not await person.may(MANAGE_ORG)):
        raise UserError("没有找到这份委托，或者您不能结束它。请回复“我的委托”查看。")
    if row.state == "ended":
        raise UserError("这份委托已经结束，不用再操作。")
    await _end(row, "已提前结束" if person.id == row.principal_id else f"已由{person.name}提前结束")
    log.info("delegation.ended_early", delegation_id=row.id, by=person.id, channel=channel)
    return row


async def end_delegations_of(person: Person) -> int:
    """End everything that a person who leaves has delegated or was to decide for others; returns how many."""
    await _one_at_a_time()
    given = (
        await Delegation.filter(principal_id=person.id, state__in=LIVE).select_for_update(no_key=True).order_by("id")
    )
    held = await Delegation.filter(delegate_id=person.id, state__in=LIVE).select_for_update(no_key=True).order_by("id")
    for row in [*given, *held]:
        await _end(row, f"因{person.name}离开本单位而结束")
    return len(given) + len(held)


async def _end(row: Delegation, how: str) -> None:
    """End a locked delegation: close the delegate's cards and tell both, as far as they are still here."""
    was_active = row.state == "active"
    row.state, row.ended_at = "ended", now()
    await row.save(update_fields=["state", "ended_at"])
    if was_active:
        await _close_cards(row)
    people = await people_by_id({row.principal_id, row.delegate_id})
    principal, delegate = people[row.principal_id], people[row.delegate_id]
    if principal.active:
        await outbox.say(principal.id, f"您对{delegate.name}的审批委托{how}。")
    if delegate.active:
        await outbox.say(delegate.id, f"{principal.name}对您的审批委托{how}，您不用再代办。")
    await outbox.redraw(CARD_VIEW, row.id)


async def _close_cards(row: Delegation) -> None:
    """Grey out the delegate's open cards of the principal's tasks, but for what another delegation still reaches."""
    tasks = {task.id: task for task in await ApprovalTask.filter(person_id=row.principal_id, state="pending")}
    cards = await SentCard.filter(
        person_id=row.delegate_id, view=APPROVAL_VIEW, closed=False, subject_id__in=list(tasks)
    ).order_by("id")
    if not cards:
        return
    others = await Delegation.listed("id", principal_id=row.principal_id, delegate_id=row.delegate_id, state="active")
    requests = {
        request.id: request
        for request in await Request.filter(id__in=[tasks[card.subject_id].request_id for card in cards])
    }
    for card in cards:
        request = requests[tasks[card.subject_id].request_id]
        if any(covers(other, request) for other in others):
            continue
        drawn = await outbox.draw(APPROVAL_VIEW, card.subject_id, row.delegate_id)
        if drawn is not None:
            await outbox.update(card, drawn.model_copy(update={"closed": "委托已结束"}))


async def describe(row: Delegation) -> list[tuple[str, str]]:
    """What was arranged, for cards and pages."""
    lines = [
        ("时间", show_term(row.starts_at, row.ends_at)),
        ("范围", show_scope(row.request_types, row.amount_fen_max, await labels())),
    ]
    return [*lines, ("说明", row.reason)] if row.reason else lines


async def _preview(person: Person) -> list[str]:
    count = await Delegation.filter(Q(principal_id=person.id) | Q(delegate_id=person.id), state__in=LIVE).count()
    return [f"{count}项审批委托：结束"] if count else []


async def _hand_over(leaving: Leaving) -> None:
    await end_delegations_of(leaving.person)


HANDOVER = Handover(_preview, _hand_over)
"""A successor gets the tasks, not the delegations: whom to trust is for the principal to say anew."""
