"""Photos of the work: before it and after it, sent in the chat or chosen on the page, kept with the request."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from bot import sent_files
from bot.errors import UserError
from bot.router import Turn
from handlers.repairs.service import KIND
from handlers.requests.attaching import attach
from handlers.requests.chat.sent import declare_taker
from models.files import StoredFile
from models.org import Person
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import WorkState

Stage = Literal["before", "after"]
LABELS: dict[Stage, str] = {"before": "修前照片", "after": "修后照片"}
JUST = timedelta(minutes=10)
"""So long after the completion a photo still shows its result."""
WORKING = (WorkState.ACCEPTED, WorkState.IN_PROGRESS, WorkState.SUSPENDED)


async def add_photos(order: WorkOrder, person: Person, files: Sequence[int], stage: Stage, *, channel: str) -> None:
    """Keep photos with a repair.

    Raises:
        UserError: The person does not do this repair, or a file is not theirs.
    """
    if order.assignee_id != person.id or order.request_id is None:
        raise UserError("只有负责维修的人可以添加照片。")
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
    """A picture from whoever is repairing something: what is sent from 完工 on shows it done."""
    if not sent_files.is_picture(file):
        return False
    prompt = turn.conversation.prompt or {}
    completing = prompt.get("prompt") == "work.words" and prompt.get("verb") == "complete"
    stage: Stage = "after"
    if completing:
        order = await WorkOrder.find(id=prompt["work_order_id"], kind=KIND, assignee_id=turn.person.id)
    else:
        working, done = await _working(turn.person), await _done(turn)
        # Fetching takes a while: the words of the result may have come meanwhile.
        order = done if done is not None and (working is None or _closed_after(done, turn)) else working
        stage = "before" if order is working else "after"
    if order is None or order.request_id is None:
        return False
    await add_photos(order, turn.person, [file.id], stage, channel=turn.event.channel)
    hint = "请再回复处理结果。" if completing else "" if stage == "after" else "修好以后，请先点“完工”再发修后的照片。"
    await turn.say(f"收到，已放进 {order.number}（{order.summary}）的{LABELS[stage]}。{hint}")
    return True


async def _working(person: Person) -> WorkOrder | None:
    """What the person is at: what has begun comes before what has only been accepted."""
    mine = await WorkOrder.listed(
        "due_at", "id", kind=KIND, assignee_id=person.id, state=[one.value for one in WORKING]
    )
    return min(mine, key=lambda one: one.state == WorkState.ACCEPTED, default=None)


async def _done(turn: Turn) -> WorkOrder | None:
    """What the person has just completed."""
    done = WorkOrder.filter(kind=KIND, assignee_id=turn.person.id, state__in=[WorkState.COMPLETED, WorkState.CONFIRMED])
    return await done.filter(closed_at__gte=turn.event.happened_at - JUST).order_by("-closed_at").first()


def _closed_after(order: WorkOrder, turn: Turn) -> bool:
    return order.closed_at is not None and order.closed_at >= turn.event.happened_at


declare_taker(take_sent)
