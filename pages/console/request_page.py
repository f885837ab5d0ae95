"""One request: what was asked for, its path and history, its work order, and everything its reader may do."""

from dataclasses import dataclass

from aiohttp import web

from handlers import requests
from handlers.requests import Offered
from models.flows import ApprovalTask
from models.org import Person
from models.request_states import RequestState
from models.requests import Request
from pages import operations
from pages.console.verbs import Ask, Verb, offered, perform
from pages.request_view import NO_REASON, open_task, readable_request, request_view, task_shown
from pages.visit import CHANNEL, Visit, not_found, see, settle_prompt


@dataclass(frozen=True)
class Scene:
    """A request before its reader.

    Attributes:
        task: The reader's open task: the one the form was made for, or the first.
    """

    request: Request
    reader: Person
    task: ApprovalTask | None
    offers: tuple[Offered, ...]

    @property
    def own(self) -> bool:
        """Whether the reader asked for it, for themselves or for a colleague."""
        return self.request.asked_by(self.reader.id)

    @property
    def state(self) -> RequestState:
        """Where it stands."""
        return RequestState(self.request.state)


def _deciding(scene: Scene) -> bool:
    return operations.by_two_buttons(scene.offers, scene.task.id if scene.task else None)


def _in_approval(scene: Scene) -> bool:
    return scene.own and scene.state is RequestState.IN_APPROVAL


async def _approve(visit: Visit, scene: Scene) -> str | None:
    return await _decide(visit, scene, None)


async def _reject(visit: Visit, scene: Scene) -> str | None:
    return await _decide(visit, scene, visit.form["reason"].strip())


async def _decide(visit: Visit, scene: Scene, reason: str | None) -> str | None:
    assert scene.task is not None
    decided = await requests.decide(scene.task.id, scene.reader, reason=reason, channel=CHANNEL)
    return None if decided is not None else "late"


async def _withdraw(visit: Visit, scene: Scene) -> None:
    await requests.withdraw(scene.request.id, scene.reader, channel=CHANNEL)


async def _urge(visit: Visit, scene: Scene) -> None:
    await requests.urge(scene.request.id, scene.reader, channel=CHANNEL)


REASON = Ask("reason", "驳回理由", "text", "例如：时间冲突。", NO_REASON)
VERBS: tuple[Verb[Scene], ...] = (
    Verb("approve", "同意", _deciding, _approve, "approved", tone="primary"),
    Verb("reject", "驳回", _deciding, _reject, "rejected", asks=lambda _: (REASON,), tone="danger"),
    Verb("urge", "催办", _in_approval, _urge, "urged", tone="primary"),
    Verb(
        "withdraw",
        "撤回",
        _in_approval,
        _withdraw,
        "withdrawn",
        tone="danger",
        confirm="撤回这份申请？审批人将不再处理。",
    ),
)
"""Everything that can be done about a request, in the order the page offers it."""


async def _scene(visit: Visit) -> Scene:
    request = await readable_request(visit)
    task = await (task_shown if visit.form.get("task_id") else open_task)(visit, request)
    return Scene(request, visit.person, task, await requests.possible(request, visit.person))


async def show(visit: Visit) -> web.Response:
    """The page."""
    return await _page(visit, await _scene(visit))


async def act(visit: Visit) -> web.Response:
    """Do one of the verbs."""
    turn = await visit.turn()
    scene = await _scene(visit)
    action = visit.form.get("action", "")
    if action not in {verb.name for verb in VERBS}:
        raise not_found()
    if scene.task is not None:
        await settle_prompt(turn, task_id=scene.task.id)
    outcome = await perform(VERBS, visit, scene)
    if outcome is None:
        return await _too_late(visit, scene, action)
    if outcome.refused:
        return await _page(visit, await _scene(visit), alert=outcome.refused, status=422)
    return see(f"/console/requests/{scene.request.id}", notice=outcome.notice)


async def _too_late(visit: Visit, scene: Scene, action: str) -> web.Response:
    """The page showed a button whose moment is over, or never offered it to this reader."""
    deciding = action in ("approve", "reject")
    if (deciding and scene.task is None) or not (deciding or scene.own):
        raise not_found()
    return see(f"/console/requests/{scene.request.id}", notice="late")


async def _page(visit: Visit, scene: Scene, *, alert: str = "", status: int = 200) -> web.Response:
    if scene.state is RequestState.DRAFT:
        return see(f"/h5/drafts/{scene.request.id}")
    await requests.has_seen(visit.person, scene.request)
    verbs = offered(VERBS, scene)
    # The other operations have pages of their own.
    beside = [verb.name for verb, _ in verbs]
    return visit.render(
        "console/request.html",
        status=status,
        alert=alert,
        task=scene.task,
        verbs=verbs,
        links=operations.links(operations.DESK, scene.request, scene.offers, beside=beside),
        typed=visit.form,
        **await request_view(visit.person, scene.request),
    )
