"""Photos of the work: before it and after it, sent in the chat or chosen on the page, kept with the request."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from bot import sent_files
from bot.errors import UserError
from bot.router import Turn
from handlers.requests.attaching import attach
from handlers.requests.chat.sent import declare_taker
from handlers.work.services import service_of, services
from models.files import StoredFile
from models.org import Person
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import WorkState

Stage = Literal["before", "after"]
JUST = timedelta(minutes=10)
"""So long after the completion a photo still shows its result."""
WORKING = (WorkState.ACCEPTED, WorkState.IN_PROGRESS, WorkState.SUSPENDED)


def photo_labels(order: WorkOrder) -> dict[Stage, str]:
    """What the trade of an order calls its photos; empty where it has none."""
    service = service_of(order)
    if service is None or service.photos is None:
        return {}
    before, after = service.photos
    return {"before": before, "after": after}


async def add_photos(order: WorkOrder, person: Person, files: Sequence[int], stage: Stage, *, channel: str) -> None:
    """Keep photos with an order.

    Raises:
        UserError: The person does not do this work, or a file is not theirs.
    """
    if order.assignee_id != person.id or order.request_id is None:
        raise UserError("只有负责处理的人可以添加照片。")
    if not files:
        raise UserError("请先选择照片。")
    found = await attach(files, await Request.one(id=order.request_id), person)
    if not all(sent_files.is_picture(file) for file in found):
        raise UserError("这里只放照片，请选 jpg 或 png 格式的图片；别的文件请发给派单的人。")
    await StoredFile.filter(id__in=list(files)).update(purpose="attachment")
    await HistoryEntry.create(
        request_id=order.request_id,
        work_order_id=order.id,
        verb=f"photo_{stage}",
        person_id=person.id,
        channel=channel,
        details={"files": list(files)},
    )


async def take_sent(turn: Turn, file: StoredFile) -> bool:
    """A picture from whoever is at work: what is sent from its completion on shows it done."""
    if not sent_files.is_picture(file):
        return False
    prompt = turn.conversation.prompt or {}
    completing = prompt.get("prompt") == "work.words" and prompt.get("verb") == "complete"
    stage: Stage = "after"
    if completing:
        order = await WorkOrder.find(id=prompt["work_order_id"], assignee_id=turn.person.id)
    else:
        working, done = await _working(turn.person), await _done(turn)
        # Fetching takes a while: the words of the result may have come meanwhile.
        order = done if done is not None and (working is None or _closed_after(done, turn)) else working
        stage = "before" if order is working else "after"
    service = service_of(order) if order is not None else None
    if order is None or service is None or service.photos is None or order.request_id is None:
        return False
    await add_photos(order, turn.person, [file.id], stage, channel=turn.event.channel)
    labels = photo_labels(order)
    hint = f"做完以后，请先点“{service.complete}”再发{labels['after']}。" if stage == "before" else ""
    hint = "请再回复处理结果。" if completing else hint
    await turn.say(f"收到，已放进 {order.number}（{order.summary}）的{labels[stage]}。{hint}")
    return True


def _kinds() -> list[str]:
    return [kind for kind, service in services().items() if service.photos is not None]


async def _working(person: Person) -> WorkOrder | None:
    """What the person is at: what has begun comes before what has only been accepted."""
    mine = await WorkOrder.listed(
        "due_at", "id", kind=_kinds(), assignee_id=person.id, state=[one.value for one in WORKING]
    )
    return min(mine, key=lambda one: one.state == WorkState.ACCEPTED, default=None)


async def _done(turn: Turn) -> WorkOrder | None:
    """What the person has just completed."""
    done = WorkOrder.filter(
        kind__in=_kinds(), assignee_id=turn.person.id, state__in=[WorkState.COMPLETED, WorkState.CONFIRMED]
    )
    return await done.filter(closed_at__gte=turn.event.happened_at - JUST).order_by("-closed_at").first()


def _closed_after(order: WorkOrder, turn: Turn) -> bool:
    return order.closed_at is not None and order.closed_at >= turn.event.happened_at


declare_taker(take_sent)
