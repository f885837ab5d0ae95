"""What else can be done with a request: each operation has a page of its own, the same on the phone and at the desk.

What is offered comes from `handlers.requests.possible` alone.
"""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from aiohttp import web

from bot.request_types import type_of
from handlers import requests
from handlers.requests import Offered
from models.org import Person, people_by_id
from models.requests import Request
from pages.operations.doing import DO
from pages.operations.scene import Given, Place, Scene, empty, path_of, read_given, read_scene
from pages.visit import Visit, attempt, see, settle_prompt

VERB = r"{verb:[a-z_]{1,20}}"
PHONE, DESK = Place("/h5", "h5/operation.html"), Place("/console", "console/operation.html")


async def show(place: Place, visit: Visit) -> web.Response:
    """The page of one operation."""
    scene = await read_scene(place, visit)
    if scene is None:
        return see(place.request(visit.id), notice="late")
    return await _page(visit, scene, empty(scene))


async def act(place: Place, visit: Visit) -> web.Response:
    """Do it."""
    turn = await visit.turn()
    scene = await read_scene(place, visit)
    if scene is None:
        return see(place.request(visit.id), notice="late")
    given = await read_given(visit, scene)
    if given.shaping:
        return await _page(visit, scene, given)
    if given.problem or any(one.problem for one in given.people):
        return await _page(visit, scene, given, alert=given.problem, status=422)
    if scene.offer.task_id is not None:
        await settle_prompt(turn, task_id=scene.offer.task_id)
    done: list[Any] = []

    async def do() -> None:
        done.append(await DO[scene.offer.verb](visit, scene, given))

    refused = await attempt(do())
    if refused:
        return await _page(visit, scene, given, alert=refused, status=422)
    late = done[0] is None
    return see(place.request(visit.id), notice="late" if late else f"operation.{scene.offer.verb}")


async def _page(visit: Visit, scene: Scene, given: Given, *, alert: str = "", status: int = 200) -> web.Response:
    among = await people_by_id(scene.offer.among) if scene.offer.among else {}
    principal = await Person.find(id=scene.offer.on_behalf_of) if scene.offer.on_behalf_of else None
    return visit.render(
        scene.place.template,
        status=status,
        alert=alert,
        request=scene.request,
        summary=await requests.summary_for(scene.request, visit.person),
        kind=await type_of(scene.request),
        offer=scene.offer,
        layout=scene.layout,
        given=given,
        among=sorted(among.values(), key=lambda one: one.id),
        principal=principal,
        action=path_of(scene.place, scene.request.id, scene.offer),
        back=scene.place.request(scene.request.id),
        where=visit.form.get("where", "before"),
        way=visit.form.get("way", "walk"),
        target=visit.form.get("target", ""),
        files={},
    )


Offers = Sequence[Offered]


def links(place: Place, request: Request, offers: Offers, *, beside: Collection[str]) -> list[tuple[str, str]]:
    """Address and label of every operation possible now, without those whose buttons stand on the page already."""
    shown = [one for one in offers if one.verb not in beside]
    return [(path_of(place, request.id, one), _label(one, shown)) for one in shown]


def by_two_buttons(offers: Offers, task_id: int | None) -> bool:
    """Whether the task is decided by 同意 and 驳回 alone: whoever approves has nothing more to say or to sign."""
    needs = {one.verb: one.needs for one in offers if one.task_id == task_id and one.verb in ("approve", "reject")}
    return needs == {"approve": frozenset(), "reject": frozenset({"reason"})}


def _label(offer: Offered, offers: Offers) -> str:
    """The operation's name; with its node where the same is possible at several."""
    same = [one for one in offers if one.verb == offer.verb]
    return f"{offer.label}（{offer.node}）" if len(same) > 1 and offer.node else offer.label


on_phone = partial(show, PHONE), partial(act, PHONE)
at_desk = partial(show, DESK), partial(act, DESK)
