"""IC卡申请: the form, declared once, and the trade that makes cards."""

from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.request_types import DIRECT, RequestType, declare
from forms import Choice, Files, Form, Problem, Text, Told, Values
from handlers import work
from handlers.ic_cards.register import active_card, freeze, issue
from models.org import Person
from models.permissions import declare_permission
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder

REASONS = {"new": "新办", "lost": "丢失补办", "damaged": "损坏更换"}
FOUND = "卡找到了"
"""Said by its holder, it lets a frozen card be used again."""

FORM = Form(
    fields=(
        Choice(
            name="reason",
            label="办卡原因",
            short="原因",
            options=REASONS,
            says={"new": ("新卡", "新人"), "lost": ("丢了", "丢失", "挂失"), "damaged": ("坏了", "损坏", "换卡")},
            question="请问是新办、丢失补办，还是损坏更换？",
        ),
        Told(
            name="effect", label="提交以后", short="提交以后", required=False, applies=lambda it: bool(it.get("effect"))
        ),
        Files(
            name="photo",
            label="证件照",
            short="照片",
            required=False,
            pictures=True,
            question="请添加证件照。",
            hint="可不加",
        ),
        Text(
            name="note",
            label="备注",
            short="备注",
            required=False,
            question="请问备注什么？",
            hint="可不填",
            length_max=200,
        ),
    )
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Say what sending does to a lost card."""
    settled = {name: value for name, value in values.items() if name != "effect"}
    if settled.get("reason") == "lost":
        settled["effect"] = "旧卡马上冻结，别人捡到也不能用"
    return settled, []


def summary(values: Values) -> str:
    """`IC卡丢失补办`."""
    return f"IC卡{REASONS.get(values.get('reason', ''), '')}"


async def hold(request: Request) -> None:
    """A lost card is frozen the moment it is reported, whoever has to decide about a new one.

    It stays frozen whatever becomes of the request, until it is found: a lost card is lost all the same.

    Raises:
        UserError: Such a request is on its way already, or a first card is wanted where there is one.
    """
    reason = FORM.load(request.form)["reason"]
    await Person.locked(request.applicant_id)
    open_states = [RequestState.IN_APPROVAL.value, RequestState.APPROVED.value]
    for other in await Request.listed(
        "id", applicant_id=request.applicant_id, request_type=request.request_type, state=open_states
    ):
        if other.id != request.id and (reason != "lost" or other.form.get("reason") == "lost"):
            raise UserError(f"IC卡申请 {other.number} 正在办理，不用再申请。")
    card = await active_card(request.applicant_id)
    if reason == "new" and card is not None:
        raise UserError(f"已经有一张IC卡（{card.number}）。丢了请选“丢失补办”，坏了请选“损坏更换”。")
    if reason != "lost":
        return
    frozen = await freeze(
        request.applicant_id, by_id=request.filed_by_id or request.applicant_id, request_id=request.id
    )
    which = f"IC卡 {frozen.number}" if frozen is not None else "IC卡"
    await outbox.say(request.applicant_id, f"您的{which}已经冻结，别人捡到也不能用。找到了请回复“{FOUND}”。")


async def make(request: Request) -> None:
    """Have the card made."""
    await work.serve(request, SERVICE, summary=summary(FORM.load(request.form)))


async def _made(order: WorkOrder, by: Person, words: str) -> str:
    """The operator has typed the new card's number; from now on it is the applicant's card."""
    request = await Request.one(id=order.request_id)
    card = await issue(request.applicant_id, words, by_id=by.id, request_id=request.id)
    return f"新卡号{card.number}，请带工作证来领取"


SERVICE = work.declare_service(
    work.Service(
        kind="ic_card",
        label="制卡单",
        dispatch=declare_permission("ic_cards.dispatch", "制卡派单"),
        serve=declare_permission("ic_cards.issue", "制卡和管理IC卡"),
        start="开始制卡",
        complete="已制卡",
        asks="请回复新卡的卡号，例如：0012345678。",
        entry=("新卡卡号", "例如：0012345678"),
        answered=_made,
    )
)
IC_CARD = declare(
    RequestType(
        name="ic_card",
        label="IC卡申请",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=make,
        undo=work.call_off_all,
        hold=hold,
        flow=DIRECT,
    )
)
