"""Whom an applicant names where the flow leaves it to them (申请人自选): kept with the draft, used when it is sent.

The newest choice in the draft's history counts: it outlives pauses as the draft does, and stays on record as what the
applicant wanted when a request comes back and is sent again.
"""

from dataclasses import replace

from bot.errors import UserError
from handlers import flows
from handlers.flows import Choice, Chosen, Foreseen
from handlers.flows.organisation import stand_ins
from handlers.requests.for_others import as_sent
from models.requests import HistoryEntry, Request

CHOSEN_MAX = 5
"""People whom an applicant names for one node when anybody can be named."""
_VERB = "choose"


async def chosen_for(request: Request) -> dict[str, tuple[int, ...]]:
    """Whom the applicant has named, by the key of the node; without those who have left since."""
    named = await _named(request)
    present = await stand_ins({person for people in named.values() for person in people})
    still = {key: tuple(one for one in people if present.get(one) == one) for key, people in named.items()}
    return {key: people for key, people in still.items() if people}


async def keep_chosen(draft: Request, chosen: Chosen) -> None:
    """Remember whom the applicant names; what was named before is forgotten. Call with the draft's row locked.

    Raises:
        UserError: The applicant is among them, or somebody who is not there any more.
    """
    people = {person for named in chosen.values() for person in named}
    if (draft.for_id or draft.applicant_id) in people:
        raise UserError("不能选您自己，请另选一位。")
    present = await stand_ins(people)
    if any(present.get(person) != person for person in people):
        raise UserError("选中的同事已经不在岗，请另选一位。")
    wanted = {key: list(named) for key, named in chosen.items() if named}
    if wanted != await _named(draft):
        details = {"chosen": wanted}
        await HistoryEntry.create(request_id=draft.id, verb=_VERB, person_id=draft.applicant_id, details=details)


async def _named(request: Request) -> dict[str, list[int]]:
    newest = await HistoryEntry.greatest("id", request_id=request.id, verb=_VERB)
    return dict(newest.details["chosen"]) if newest is not None and newest.details else {}


async def to_choose(draft: Request) -> list[Choice]:
    """Every node whose people the applicant names, also where that has been done, each once and in order.

    Raises:
        UserError: There is no flow.
    """
    found: dict[str, Choice] = {}
    for choice in await flows.choices(await as_sent(draft)):
        earlier = found.get(choice.key, choice)
        limits = (earlier.among, choice.among)
        among = None if None in limits else tuple(dict.fromkeys([*(limits[0] or ()), *(limits[1] or ())]))
        found[choice.key] = replace(choice, among=among)
    return list(found.values())


async def foresee(draft: Request, chosen: Chosen | None = None) -> Foreseen:
    """Who would decide the draft, with those whom the applicant names.

    Args:
        chosen: By the key of the node; None: whom the draft has been given.

    Raises:
        UserError: There is no flow, or a node finds nobody.
    """
    draft = await as_sent(draft)
    foreseen = await flows.foresee(draft)
    if not foreseen.choices:
        return foreseen
    chosen = await chosen_for(draft) if chosen is None else chosen
    return await flows.foresee(draft, chosen) if chosen else foreseen
