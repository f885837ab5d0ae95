"""What waits for the reader's decision, what they have decided, and agreeing to several at once."""

from dataclasses import dataclass, replace

from aiohttp import web

from bot.errors import UserError
from handlers import requests
from models.flows import ApprovalTask
from models.requests import Request
from pages import listing
from pages.console import request_columns as of_requests
from pages.console.menu import TO_DO, Item
from pages.console.requests import TYPE, WHOSE, WORDS
from pages.console.routes import Route
from pages.listing import Batch, Column, Listing, Mark, Row, Where
from pages.numbers import read_numbers
from pages.visit import CHANNEL, Visit, attempt, settle_prompt
from pages.wording import task_words

DECIDED = ["approved", "rejected", "returned", "transferred", "handed_out"]
"""How a task ends when its holder acts."""
LATE = "已经处理过了，这次没有改变结果。"
NOTHING_TICKED = "请先勾选要同意的申请，再点“批量同意”。"


async def _pending(visit: Visit, where: Where) -> None:
    """The reader's own tasks and those of whom they stand in for."""
    tasks = await (await requests.pending_for(visit.person)).values_list("id", flat=True)
    where.add("t.id = ANY({}::bigint[])", list(tasks))


async def _decided(visit: Visit, where: Where) -> None:
    # What was decided for somebody else, too.
    where.add("(t.person_id = {0} OR t.decided_by_id = {0})", visit.person.id)
    where.add("t.state = ANY({}::text[])", DECIDED)


async def _look_up_decided(rows: list[Row], visit: Visit) -> None:
    await of_requests.look_up(rows, visit)
    for row in rows:
        task = ApprovalTask(state=row["task_state"], person_id=row["person_id"], decided_by_id=row["decided_by_id"])
        row["decision"] = Mark(*task_words(task, visit.person))


NODE = Column("node", "审批环节", lambda row: row["node_name"])
PENDING = Listing(
    name="approvals.pending",
    title="待我审批",
    path="/console/approvals",
    # LEFT, though every task has its request: where nothing of the request is asked for, it is not even looked up.
    source="approval_task t LEFT JOIN request r ON r.tenant_id = t.tenant_id AND r.id = t.request_id",
    key="t.id",
    select=(
        "t.request_id, t.node_name, t.state AS task_state, t.created_at AS asked_at, t.decided_at, t.reason,"
        f" t.person_id, t.decided_by_id, {of_requests.SELECT}"
    ),
    columns=(
        of_requests.NUMBER,
        of_requests.SERIAL,
        of_requests.TYPE,
        of_requests.SUMMARY,
        of_requests.APPLICANT,
        of_requests.DEPARTMENT,
        NODE,
        Column("asked", "送达时间", lambda row: row["asked_at"], sort="t.id"),
    ),
    filters=(
        WORDS,
        TYPE,
        *WHOSE,
    ),
    scope=_pending,
    link=lambda row: f"/console/requests/{row['request_id']}",
    # Who has waited longest comes first.
    order="asked",
    enrich=of_requests.look_up,
    more_columns=of_requests.form_columns,
    empty="现在没有等您审批的申请。",
    batch=Batch("/console/approvals/approve", "批量同意", "同意勾选的申请？"),
)
DONE = replace(
    PENDING,
    name="approvals.decided",
    title="我已审批",
    path="/console/approvals/decided",
    columns=(
        *PENDING.columns[:-1],
        Column("decision", "我的处理", lambda row: row["decision"]),
        Column("reason", "理由", lambda row: row["reason"]),
        of_requests.STATE,
        Column("decided", "处理时间", lambda row: row["decided_at"]),
        replace(PENDING.columns[-1], shown=False),
    ),
    scope=_decided,
    order="-asked",
    enrich=_look_up_decided,
    empty="没有符合条件的审批。",
    batch=None,
)


async def pending(visit: Visit) -> web.Response:
    """What waits for the reader's decision."""
    return await listing.show(visit, PENDING)


async def decided(visit: Visit) -> web.Response:
    """What the reader has decided."""
    return await listing.show(visit, DONE)


@dataclass(frozen=True)
class Outcome:
    """What became of one ticked row; `why` says why nothing changed."""

    task: ApprovalTask
    request: Request
    summary: str
    why: str = ""


async def approve(visit: Visit) -> web.Response:
    """Agree to the ticked ones, each for itself: one that cannot be agreed to holds up no other."""
    turn = await visit.turn()
    ticked = set(read_numbers(visit.form.getall("row", [])))
    # In the order of their requests, which are locked one after the other: two people's batches never lock crosswise.
    pending = (await requests.pending_for(visit.person)).filter(id__in=list(ticked))
    own = ApprovalTask.filter(person_id=visit.person.id, id__in=list(ticked))
    together = {task.id: task for task in [*await own, *await pending]}
    tasks = sorted(together.values(), key=lambda task: (task.request_id, task.id))
    if not tasks:
        return await listing.show(visit, PENDING, alert=NOTHING_TICKED, status=422)
    found = {one.id: one for one in await Request.listed("id", id=[task.request_id for task in tasks])}
    shown = await requests.summaries(list(found.values()), visit.person)
    outcomes = []
    for task in tasks:
        await settle_prompt(turn, task_id=task.id)
        request = found[task.request_id]
        why = await attempt(_agree(visit, task))
        outcomes.append(Outcome(task, request, shown[request.id], why))
    return visit.render(
        "console/batch.html",
        title="批量同意",
        done=[outcome for outcome in outcomes if not outcome.why],
        left=[outcome for outcome in outcomes if outcome.why],
        back=f"{PENDING.path}?{visit.form.get('state', '')}",
    )


async def _agree(visit: Visit, task: ApprovalTask) -> None:
    if await requests.decide(task.id, visit.person, reason=None, channel=CHANNEL) is None:
        raise UserError(LATE)


ROUTES = (
    Route("GET", PENDING.path, pending),
    Route("GET", DONE.path, decided),
    Route("POST", "/console/approvals/approve", approve),
)
MENU = (Item(PENDING.path, PENDING.title, TO_DO), Item(DONE.path, DONE.title, TO_DO))
