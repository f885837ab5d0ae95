"""By text: my requests, my approvals, copies for me, 同意, 驳回, 撤回, 撤销, 催办; `operating` has all else."""

import re

from bot import outbox
from bot.language import Understanding
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn, ask
from cards import texts
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.chat import approving, operating
from handlers.requests.chat.meant import (
    LISTED_MAX,
    has_approved,
    more,
    number_in,
    request_meant,
    task_meant,
    task_rows,
    under_way,
    waits_for_others,
)
from handlers.requests.chat.sayings import NUMBER, approval_comment, ordinal_of, trimmed
from handlers.requests.chat.wanted import Wanted
from handlers.requests.copies import copies_of
from handlers.requests.rights import standing_in, tasks_for
from handlers.requests.showing import summaries
from handlers.requests.submitting import urge, withdraw
from models.flows import ApprovalTask
from models.org import people_by_id
from models.request_states import RequestState
from models.requests import Request

router = Router("requests.speaking")

_ALL = re.compile(r"全部|全都|都|所有|一起|全批|统统")
_SENDS_BACK = re.compile(r"退回|打回")


@router.intent("my_requests")
async def my_requests(turn: Turn, understood: Understanding, text: str) -> None:
    """The person's newest requests and how far they are."""
    requests = await (
        Request.filter(applicant_id=turn.person.id, state__not_in=[RequestState.DROPPED])
        .order_by("-id")
        .limit(LISTED_MAX)
    )
    if not requests:
        await turn.say("您还没有提交过申请。想用车，直接说：明天下午2点用车去省政府。")
        return
    asked = await ApprovalTask.listed("id", request_id=[one.id for one in requests], paused=True)
    paused = {task.request_id for task in asked}
    rows = []
    for index, request in enumerate(requests, start=1):
        kind = await type_of(request)
        state = RequestState(request.state).label
        state += "，等您补充材料" if request.id in paused else ""
        state += "，请修改后重新提交" if request.state == RequestState.RETURNED else ""
        rows.append(f"{index}. {request.number} {state}\n   {kind.label}：{kind.describe(request) or '还没填写'}")
    await turn.say("您最近的申请：\n" + "\n".join(rows) + f'\n<a href="{page("/h5/requests")}">查看全部</a>')


@router.intent("my_approvals")
async def my_approvals(turn: Turn, understood: Understanding, text: str) -> None:
    """What waits for the person's decision, each with a card to decide it on."""
    tasks = await tasks_for(turn.person)
    if not tasks:
        await turn.say("现在没有等您审批的申请。")
        return
    rows = "\n".join(await task_rows(tasks[:LISTED_MAX], turn.person))
    await turn.say(f"您有{len(tasks)}份申请待审批：\n{rows}{more(len(tasks))}")
    await outbox.redraw(APPROVAL_VIEW, *(task.id for task in tasks[:LISTED_MAX]), closed="请看新卡片")
    for task in tasks[:LISTED_MAX]:
        await outbox.show(turn.person.id, APPROVAL_VIEW, task.id)


@router.intent("approve")
async def approve(turn: Turn, understood: Understanding, text: str) -> None:
    """同意 was typed, perhaps with a remark; 全部同意 is about everything that waits."""
    if _ALL.search(text) and number_in(text) is None and ordinal_of(text) is None:
        tasks = await tasks_for(turn.person)
        if len(tasks) > 1:
            await approving.propose_all(turn, tasks)
            return
    task = await task_meant(turn.person, text)
    await approving.approve(turn, task.id, comment=approval_comment(text))


@router.intent("reject")
async def reject(turn: Turn, understood: Understanding, text: str) -> None:
    """驳回 was typed, with its reason or without. 退回 is no rejection where there is a way back."""
    task = await task_meant(turn.person, text)
    if _SENDS_BACK.search(text) and task.state == "pending":
        await operating.begin(turn, Wanted("return", task.request_id, task.id), text)
        return
    # The number that says which one is no reason.
    reason = trimmed(NUMBER.sub("", str(understood.slots.get("reason") or "")))
    if task.state == "pending":
        request = await Request.one(id=task.request_id)
        wanted = Wanted("reject", task.request_id, task.id)
        if await operating.offered(turn, request, wanted) is None:
            return  # A colleague was quicker, which the person has just been told.
    if not reason and task.state == "pending":
        whose = f"SQ{task.request_id:06d}{await standing_in(turn.person, task)}"
        question = f"请回复驳回 {whose} 的理由（例如：时间冲突）。不驳回了请回复“取消”。"
        await ask(turn, "requests.reject_reason", question, task_id=task.id)
        return
    await approving.reject(turn, task.id, reason)


@router.intent("withdraw")
async def take_back(turn: Turn, understood: Understanding, text: str) -> None:
    """撤回 was typed; 撤销 is about a request that is approved already, 收回 first about what was handed out."""
    if "收回" in text and await waits_for_others(turn.person):
        await operating.begin(turn, Wanted("recall", (await request_meant(turn.person, text, "recall")).id), text)
        return
    undo = "撤销" in text and not await under_way(turn.person) and await has_approved(turn.person)
    await withdraw_or_cancel(turn, await request_meant(turn.person, text, "cancel" if undo else "withdraw"))


async def withdraw_or_cancel(turn: Turn, request: Request) -> None:
    """What is approved can only be undone, which is confirmed first, as taking back what is somebody else's is."""
    if request.state == RequestState.APPROVED:
        await operating.begin(turn, Wanted("cancel", request.id))
    elif not request.asked_by(turn.person.id):
        await operating.begin(turn, Wanted("withdraw", request.id))
    else:
        await withdraw(request.id, turn.person, channel=turn.event.channel)


@router.intent("urge")
async def remind(turn: Turn, understood: Understanding, text: str) -> None:
    """催一下 was typed."""
    request = await request_meant(turn.person, text, "urge")
    await urge(request.id, turn.person, channel=turn.event.channel)


@router.intent("smalltalk")
async def small_talk(turn: Turn, understood: Understanding, text: str) -> None:
    """A greeting or thanks."""
    await turn.say(texts.small_talk(text))


@router.intent("human")
async def human(turn: Turn, understood: Understanding, text: str) -> None:
    """Somebody wants to talk to a person."""
    await turn.say(texts.HUMAN)


@router.phrase("抄送我的", "抄送给我的", "我的抄送", "我收到的抄送", "查看抄送")
async def my_copies(turn: Turn) -> bool:
    """The newest copies, unread ones marked."""
    copies = await copies_of(turn.person).order_by("-id").limit(LISTED_MAX)
    if not copies:
        await turn.say("现在没有抄送给您的申请。")
        return True
    requests = {one.id: one for one in await Request.listed(id=[copy.request_id for copy in copies])}
    people = await people_by_id({request.applicant_id for request in requests.values()})
    shown = await summaries(list(requests.values()), turn.person)
    rows = []
    for index, copy in enumerate(copies, start=1):
        request = requests[copy.request_id]
        label, applicant = (await type_of(request)).label, people[request.applicant_id].name
        unread = "【未读】" if copy.seen_at is None else ""
        rows.append(f"{index}. {unread}{request.number} {applicant} {label}：{shown[request.id]}")
    await turn.say("最近抄送给您的申请：\n" + "\n".join(rows) + f'\n<a href="{page("/h5/copies")}">查看全部</a>')
    return True
