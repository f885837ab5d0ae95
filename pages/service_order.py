"""A trade's work order as both sites show it, with everything that its reader may do: `handlers.work` says what."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.request_types import type_of
from cards.work import STARS
from handlers import requests, work
from models.files import StoredFile
from models.org import Department, Person
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import WORK_MOVES, WorkState
from pages.facts import facts_of
from pages.files import attachments_of
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.progress import timeline
from pages.visit import CHANNEL, Visit, attempt, not_found, see, settle_prompt
from pages.work_orders import WORDS_CHARACTERS_MAX, work_view

declare_notices(
    {
        "work.done": "已办好，有关的人会收到通知。",
        "work.solved": "谢谢您的确认。",
        "work.reopened": "已记下，会重新安排处理。",
    }
)


More = Callable[[str, int], tuple[str, str]]
"""A further page of a trade's order: (site, the order's id) → its address and the words of the link."""
_more: dict[str, More] = {}


def declare_more(kind: str, more: More) -> None:
    """Have the orders of a trade lead on to a page with what this trade alone has."""
    assert kind not in _more, f"orders of {kind} lead on to two pages"
    _more[kind] = more


@dataclass(frozen=True)
class Ask:
    """One input of a verb's form; see pages.console.verbs.Ask."""

    name: str
    label: str
    kind: str
    hint: str = ""
    needed: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Offer:
    """A verb as a form shows it."""

    name: str
    label: str
    tone: str
    asks: tuple[Ask, ...] = ()
    confirm: str = ""


async def readable(visit: Visit, order: WorkOrder | None) -> Request | None:
    """The request of an order that this reader may see: theirs to do, to dispatch or to take, or asked for by
    them, be it that the order of somebody else does it.

    Raises:
        PageRefused: It is none of their business.
    """
    if order is None:
        raise not_found()
    request = await Request.find(id=order.request_id) if order.request_id is not None else None
    if request is not None and await requests.may_read(request, visit.person):
        return request
    kinds = work.kinds_for(await visit.person.permissions())
    if order.assignee_id == visit.person.id or order.kind in kinds:
        return request
    if all(one.applicant_id != visit.person.id for one in await work.requests_of(order)):
        raise not_found()
    return request


async def offers_for(order: WorkOrder, request: Request | None, reader: Person) -> list[Offer]:
    """What the reader may do now: the trade's verbs, and for the applicant to confirm, re-open and rate."""
    service = work.service_of(order)
    assert service is not None
    offers = []
    for verb in await work.possible(order, reader):
        label = verb.label(service)
        asks: tuple[Ask, ...] = ()
        if verb.asks == "person":
            crew = await work.crew_options(order, but=order.assignee_id)
            people = tuple((one.id, one.text) for one in crew)
            asks = (Ask("person", "由谁来做", "choice", needed=f"请先选由谁来做，再点“{label}”。", options=people),)
        elif verb.asks:
            named, hint = work.entry_of(verb, service)
            needed = f"请先写明{named}，再点“{label}”。" if verb.asks == "reason" else ""
            asks = (Ask("words", named, "text", hint, needed),)
        offers.append(Offer(verb.name, label, "" if verb.tone == "plain" else verb.tone, asks))
    if await work.may_merge(order, reader) and (others := await work.candidates(order)):
        options = tuple((str(one.id), f"{one.number} {one.place} {one.summary}".strip()[:60]) for one in others)
        into = Ask("into", "并入哪一张", "choice", "两张说的是同一件事时用。", "请先选并入哪一张工单。", options)
        offers.append(Offer("merge", "合并", "", (into,)))
    return offers + await _for_applicant(order, request, reader)


async def _for_applicant(order: WorkOrder, request: Request | None, reader: Person) -> list[Offer]:
    service = work.service_of(order)
    assert service is not None
    if request is None or request.applicant_id != reader.id:
        return []
    offers: list[Offer] = []
    if (await work_view(order, reader)).rating_due:
        stars = Ask("stars", "评价", "choice", needed="请先选择几颗星。", options=tuple(STARS.items()))
        label = f"{service.solved}，评价" if service.confirms else "提交评价"
        offers.append(Offer("rate", label, "primary", (stars, Ask("words", "想说的话", "text"))))
    if service.confirms and "reopen" in WORK_MOVES.allowed(WorkState(order.state)):
        word = service.unsolved
        missing = Ask("words", f"为什么“{word}”", "text", "例如：还在漏水。", f"请先写明原因，再点“{word}”。")
        offers.append(Offer("reopen", word, "danger", (missing,)))
    return offers


async def show(visit: Visit, site: str, *, alert: str = "", status: int = 200) -> web.Response:
    """The page on `site`, h5 or console."""
    order = await WorkOrder.find(id=visit.id)
    request = await readable(visit, order)
    assert order is not None
    service = work.service_of(order)
    assert service is not None
    kind = await type_of(request) if request is not None else None
    hidden = (await requests.hidden_in_orders([order], visit.person.id)).get(order.id, frozenset())
    values = await requests.visible(request, hidden) if request is not None else {}
    return visit.render(
        f"{site}/service_order.html",
        status=status,
        alert=alert,
        work=await work_view(order, visit.person),
        label=work.label_of(order.kind),
        request=request,
        kind=kind,
        applicant=await Person.one(id=request.applicant_id) if request is not None else None,
        department=await Department.one(id=request.department_id) if request is not None else None,
        facts=await facts_of(kind.form, values) if kind is not None else [],
        attachments=await _attachments(order, visit.person),
        summary=(await requests.order_summaries([order], visit.person))[order.id],
        offers=await offers_for(order, request, visit.person),
        history=await timeline(await HistoryEntry.listed("id", work_order_id=order.id), trip=False, hidden=hidden),
        typed=visit.form,
        lines=[*await work.must_know(order, service), *await service.lines(order)],
        more=_more[order.kind](site, order.id) if order.kind in _more else None,
    )


async def _attachments(order: WorkOrder, reader: Person) -> list[StoredFile]:
    """What came with every request that the order fulfils, as far as this reader may see it."""
    wanted = {request.id: request for request in await work.requests_of(order)}
    # Of many who have reported the same only some have sent a photo.
    files = StoredFile.filter(request_id__in=list(wanted)).order_by("request_id")
    found = []
    for number in await files.distinct().values_list("request_id", flat=True):
        request = wanted[number]
        if await requests.may_read(request, reader):
            found += await attachments_of(request, await requests.hidden_from(request, reader))
    return found


async def act(visit: Visit, site: str) -> web.Response:
    """Do one of the verbs, and show the page again."""
    turn = await visit.turn()
    order = await WorkOrder.find(id=visit.id)
    request = await readable(visit, order)
    assert order is not None
    order = await WorkOrder.locked(order.id)
    assert order is not None
    await settle_prompt(turn, work_order_id=order.id)
    where = f"/{site}/work-orders/{order.id}"
    offer = next(
        (one for one in await offers_for(order, request, visit.person) if one.name == visit.form.get("action")), None
    )
    if offer is None:
        return see(where, notice="late")
    refused = _missing(visit, offer)
    if not refused:
        refused = await attempt(_doing(visit, order, offer.name))
    if refused:
        return await show(visit, site, alert=refused, status=422)
    notice = {"rate": "rated", "reopen": "work.reopened"}.get(offer.name, "work.done")
    # Whoever declined has nothing to do with the order any more.
    return see(where if offer.name != "decline" else f"/{site}/work-orders", notice=notice)


def _missing(visit: Visit, offer: Offer) -> str:
    for ask in offer.asks:
        given = visit.form.get(ask.name, "").strip()
        if ask.needed and not given:
            return ask.needed
        if given and ask.options and given not in [value for value, _ in ask.options]:
            return f"所选的{ask.label}现在不能选了，请重新选择。"
    return ""


def _doing(visit: Visit, order: WorkOrder, name: str) -> Coroutine[Any, Any, Any]:
    words = visit.form.get("words", "").strip()[:WORDS_CHARACTERS_MAX]
    applicants: dict[str, Callable[[], Coroutine[Any, Any, Any]]] = {
        "rate": lambda: work.rate(order.id, visit.person, int(visit.form["stars"]), words=words, channel=CHANNEL),
        "reopen": lambda: work.reopen(order.id, visit.person, reason=words, channel=CHANNEL),
    }
    if name in applicants:
        return applicants[name]()
    if name == "merge":
        return work.merge(order.id, read_number(visit.form["into"]) or 0, visit.person, channel=CHANNEL)
    chosen = read_number(visit.form.get("person", ""))
    return work.do(name, order.id, visit.person, channel=CHANNEL, words=words, chosen_id=chosen)
