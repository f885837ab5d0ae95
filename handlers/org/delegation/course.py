"""委托: how a delegation begins and ends.

A task stays with its principal; a delegation is a right that is looked at when somebody acts. So nothing has to be
moved when one begins or ends: people are told, and the delegate is shown the cards or has them closed.
"""

import structlog
from tortoise.expressions import Q

from bot import outbox
from bot.errors import UserError
from bot.links import page
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

CARDS_MAX = 5
"""Cards shown at once when a delegation begins; the page behind the link has all."""
LIVE = ["planned", "active"]
CARD_VIEW = "org.delegation"
"""Its subject is a delegation; handlers.org.delegation.speaking draws it."""

log = structlog.get_logger()


async def one_at_a_time() -> None:
    """Have the tenant's delegations arranged one after the other, to the end of the transaction."""
    await current().connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('delegation', $1))", current_tenant_id()
    )


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
    await activate(row, principal, delegate)
    return True


async def activate(row: Delegation, principal: Person, delegate: Person) -> None:
    """Begin a locked or new delegation: the delegate is shown what is pending."""
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
    await one_at_a_time()
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


async def _preview(person: Person) -> list[str]:
    count = await Delegation.filter(Q(principal_id=person.id) | Q(delegate_id=person.id), state__in=LIVE).count()
    return [f"{count}项审批委托：结束"] if count else []


async def _hand_over(leaving: Leaving) -> None:
    await end_delegations_of(leaving.person)


HANDOVER = Handover(_preview, _hand_over)
"""A successor gets the tasks, not the delegations: whom to trust is for the principal to say anew."""
