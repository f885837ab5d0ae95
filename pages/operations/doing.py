"""Carrying out an operation with what was filled in."""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

from bot.errors import UserError
from handlers import requests
from pages import files
from pages.numbers import read_numbers
from pages.operations.scene import Given, Scene
from pages.visit import CHANNEL, Visit


async def _approve(visit: Visit, scene: Scene, given: Given) -> object:
    chosen = [one.id for one in given.named] or read_numbers(visit.form.getall("chosen", []))
    return await requests.decide(
        _task(scene),
        visit.person,
        reason=None,
        channel=CHANNEL,
        comment=given.words,
        files=await files.take(visit),
        signature_id=await files.take_signature(visit) if "signature" in scene.offer.needs else None,
        chosen=chosen,
    )


async def _return(visit: Visit, scene: Scene, given: Given) -> object:
    targets = {key or "applicant": key for key, _ in scene.offer.targets}
    target = visit.form.get("target", "")
    if target not in targets:
        raise UserError("请选择退回给谁。")
    way: Literal["walk", "straight"] = "straight" if visit.form.get("way") == "straight" else "walk"
    return await requests.return_to(
        _task(scene), visit.person, to=targets[target], reason=given.words, channel=CHANNEL, way=way
    )


async def _add(visit: Visit, scene: Scene, given: Given) -> object:
    where: Literal["before", "after"] = "after" if visit.form.get("where") == "after" else "before"
    return await requests.add_approver(
        _task(scene), visit.person, given.named, where=where, channel=CHANNEL, note=given.words
    )


def _task(scene: Scene) -> int:
    assert scene.offer.task_id is not None, scene.offer
    return scene.offer.task_id


Doing = Callable[[Visit, Scene, Given], Awaitable[object]]


def _on_task(do: Callable[..., Awaitable[object]], words: str = "", **more: Any) -> Doing:
    """An operation on a task that takes nothing but words, under the name it has for them, and maybe one person."""

    async def perform(visit: Visit, scene: Scene, given: Given) -> object:
        said = {words: given.words} if words else {}
        attached = {"files": await files.take(visit)} if scene.layout.files else {}
        people = [given.named[0]] if scene.layout.people else []
        return await do(_task(scene), visit.person, *people, channel=CHANNEL, **said, **attached, **more)

    return perform


async def _reject(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.decide(_task(scene), visit.person, reason=given.words, channel=CHANNEL)


async def _resubmit(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.resubmit(scene.request.id, visit.person, channel=CHANNEL, values=given.values)


async def _change(visit: Visit, scene: Scene, given: Given) -> object:
    values = {name: given.values.get(name) for name in scene.offer.fields}
    return await requests.change_form(_task(scene), visit.person, values, channel=CHANNEL, note=given.words)


async def _withdraw(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.withdraw(scene.request.id, visit.person, channel=CHANNEL)


async def _urge(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.urge(scene.request.id, visit.person, channel=CHANNEL)


async def _cancel(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.cancel(scene.request.id, visit.person, channel=CHANNEL, reason=given.words)


async def _copy(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.copy_to(scene.request.id, visit.person, given.named, channel=CHANNEL)


async def _comment(visit: Visit, scene: Scene, given: Given) -> object:
    return await requests.comment(
        scene.request.id, visit.person, text=given.words, channel=CHANNEL, files=await files.take(visit)
    )


DO: dict[str, Doing] = {
    "approve": _approve,
    "reject": _reject,
    "return": _return,
    "transfer": _on_task(requests.transfer, "note"),
    "hand_out": _on_task(requests.hand_out, "note"),
    "give_back": _on_task(requests.give_back, "comment"),
    "recall": _on_task(requests.recall),
    "add_approver": _add,
    "remove_approver": _on_task(requests.remove_approver),
    "take_back": _on_task(requests.take_back),
    "ask_material": _on_task(requests.ask_material, "question"),
    "give_material": _on_task(requests.give_material, "answer"),
    "resubmit": _resubmit,
    "change_form": _change,
    "withdraw": _withdraw,
    "urge": _urge,
    "cancel": _cancel,
    "copy_to": _copy,
    "comment": _comment,
}
