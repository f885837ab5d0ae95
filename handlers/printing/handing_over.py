"""From the printed job to the applicant's hands: booked to the department, fetched with a code."""

import secrets

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from handlers import work
from models.clock import now
from models.org import Person
from models.printing import PrintJob
from models.requests import Request
from models.work import WorkOrder

TRIES_MAX = 20
UNKNOWN = "没有等待领取的文件用这个取件码，请再核对一遍。取件码是四位数字。"


async def book(order: WorkOrder, by: Person) -> None:
    """Book what a printed order costs to the applicants' departments, and tell each applicant their code."""
    for request in await work.requests_of(order):
        # Of an order that was put into another one, too.
        own = await WorkOrder.one(request_id=request.id, kind=order.kind)
        if await PrintJob.find(work_order_id=own.id) is not None:
            continue
        job = await _with_code(request, own)
        text = f"{request.number} 已印好，取件码 {job.code}。请到文印室报取件码领取；忘了可以回复“取件码”再看。"
        await outbox.say(request.applicant_id, text)


async def _with_code(request: Request, order: WorkOrder) -> PrintJob:
    """The job with a code that no other waiting job has."""
    for _ in range(TRIES_MAX):
        try:
            async with in_transaction():
                return await PrintJob.create(
                    work_order_id=order.id,
                    request_id=request.id,
                    department_id=request.department_id,
                    pages=request.form["pages"],
                    copies=request.form["copies"],
                    cost_fen=request.amount_fen or 0,
                    biz_date=now().date(),
                    code=f"{secrets.randbelow(10_000):04d}",
                )
        except IntegrityError:
            continue
    raise UserError("等待领取的文件太多，取件码用完了。请先把已经领走的登记为“已领取”。")


async def waiting_codes(person: Person) -> list[tuple[str, str]]:
    """Number and code of this person's own jobs that wait to be fetched."""
    own = await Request.filter(applicant_id=person.id, request_type="printing").values_list("id", flat=True)
    jobs = await PrintJob.filter(request_id__in=list(own), fetched_at=None).order_by("id")
    return [(f"SQ{job.request_id:06d}", job.code) for job in jobs]


async def hand_over(code: str, person: Person) -> str:
    """Give a job to whoever told its code; gives back what it was, for the operator.

    Raises:
        UserError: No waiting job has this code.
    """
    wanted = code.strip()
    job = await PrintJob.filter(code=wanted, fetched_at=None).select_for_update().first() if len(wanted) == 4 else None
    if job is None:
        raise UserError(UNKNOWN)
    job.fetched_at, job.handed_by_id = now(), person.id
    await job.save(update_fields=["fetched_at", "handed_by_id"])
    request = await Request.one(id=job.request_id)
    applicant = await Person.one(id=request.applicant_id)
    await outbox.say(applicant.id, f"{request.number} 已领取。")
    return f"取件码正确：{request.number} {applicant.name}，{request.summary}。已登记领取。"
