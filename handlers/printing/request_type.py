"""文印服务: the form, declared once, and its rules."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Choice, Files, Form, Integer, Moment, Problem, Text, Values, WorkedOut, YesNo
from forms.rules import lies_ahead
from handlers import work
from handlers.printing.counting import pages_of
from handlers.printing.handing_over import book
from handlers.printing.prices import BINDINGS, PAPERS, cost_of, prices
from handlers.requests import attaching
from models.clock import LOCAL, show_moment
from models.org import Person
from models.permissions import declare_permission
from models.requests import Request

AHEAD_MAX = timedelta(days=92)
DAY_ENDS = time(17, 0)
"""When what is needed by a day has to be ready."""
DIRECT_MAX_FEN = 20_000
"""What costs more is asked of the manager, in agencies that have published no flow of their own."""
SIDES = {"single": "单面", "double": "双面"}
SECRECY = {"none": "无（不含涉密内容）", "internal": "内部", "secret": "涉密"}
REFUSED = (
    "涉密文件不能通过本系统传送和印制：按《保守国家秘密法》，非涉密信息系统不得存储、处理国家秘密。"
    "请按本单位保密规定，送机要部门或有资质的定点单位印制；已经发来的文件请从聊天记录里删除。"
)
"""中华人民共和国保守国家秘密法, as amended in 2024: secrets are kept out of systems that are not made for them."""
USUAL = {"paper": "A4", "binding": "none", "secrecy": "none"}
"""What is meant as long as nothing else is said."""
_MARKED = re.compile(r"绝密|机密|秘密")

SERVICE = work.declare_service(
    work.Service(
        kind="printing",
        label="文印单",
        dispatch=declare_permission("printing.dispatch", "文印派单"),
        serve=declare_permission("printing.serve", "文印制作和取件"),
        start="开始印制",
        complete="印好了",
        completed=book,
    )
)
MANAGE = declare_permission("printing.manage", "管理文印价格、查看文印费用")


@dataclass(frozen=True, kw_only=True)
class NeededBy(Moment):
    """A moment, or a day that was said without one: 周五要."""

    def accept(self, said: Any) -> datetime:
        if isinstance(said, date) and not isinstance(said, datetime):
            said = datetime.combine(said, DAY_ENDS)
        return super().accept(said)


FORM = Form(
    fields=(
        Integer(
            name="copies",
            label="份数",
            short="份数",
            unit="份",
            maximum=5000,
            question="请问印多少份？",
            hint="例如：20",
        ),
        Choice(
            name="sides",
            label="单双面",
            short="单双面",
            options=SIDES,
            says={"double": ("正反面", "两面"), "single": ("一面",)},
            question="请问单面还是双面？",
        ),
        YesNo(name="colour", label="颜色", short="颜色", yes="彩色", no="黑白", question="请问彩色还是黑白？"),
        Choice(name="paper", label="纸张", short="纸张", options=PAPERS, says={}, question="请问用什么纸？"),
        Choice(
            name="binding",
            label="装订",
            short="装订",
            options=BINDINGS,
            says={"left": ("左边装订",), "saddle": ("骑马订",), "glue": ("胶订",)},
            question="请问怎么装订？",
        ),
        Choice(
            name="secrecy",
            label="密级标识",
            short="密级",
            options=SECRECY,
            says={"none": ("公开", "不涉密"), "internal": ("内部资料", "内部文件")},
            question="请问文件有没有密级标识？",
        ),
        NeededBy(
            name="needed_by",
            label="什么时候要",
            short="取件",
            question="请问什么时候要？（例如：明天下午3点）",
            hint="例如：明天下午3点",
        ),
        Files(name="files", label="要印的文件", short="文件", question="请添加要印的文件"),
        Integer(
            name="pages",
            label="原稿页数",
            short="页数",
            unit="页",
            maximum=10_000,
            question="这些文件一共多少页？（请回复数字，例如：12）",
            hint="PDF 和图片自动数页，可不填；其他文件请填写",
        ),
        Text(
            name="note",
            label="备注",
            short="备注",
            required=False,
            question="请问备注什么？",
            hint="例如：封面用彩纸，可不填",
            length_max=200,
        ),
        WorkedOut(
            name="cost",
            label="费用",
            short="费用",
            required=False,
            hint="填好以后点“保存”就算出来；记在申请人的部门",
        ),
    ),
    rules=(lies_ahead("needed_by", "取件时间", AHEAD_MAX, "只能提前三个月以内"),),
    amount="cost",
)


async def begin(_: Person) -> dict[str, Any]:
    """What most jobs are."""
    return dict(USUAL)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Count the pages and work out the cost; what is secret is refused, and its files are let go of."""
    settled = {**USUAL, **values}
    files: Sequence[int] = settled.get("files") or ()
    if settled.get("secrecy") == "secret":
        settled.pop("files", None)
        return settled, [Problem("secrecy", REFUSED)]
    if files and (marked := await _marked(files)):
        return settled, [Problem("files", f"文件名“{marked}”里有密级字样。{REFUSED}")]
    if files and (pages := await pages_of(files)) is not None:
        settled["pages"] = pages
    settled["cost"] = cost_of(settled, await prices())
    return settled, []


async def _marked(files: Sequence[int]) -> str:
    """The name of a file that says it is secret; empty when none does."""
    found = await attaching.files_by_id(files)
    return next((file.name for file in found.values() if _MARKED.search(file.name)), "")


def summary(values: Values) -> str:
    """`20份 双面 黑白 A4 左侧装订，11月25日(周三) 15:00 要`."""
    parts = [f"{values['copies']}份"] if values.get("copies") else []
    parts += [FORM.by_name[name].show(values[name]) for name in ("sides", "colour", "paper") if name in values]
    if values.get("binding", "none") != "none":
        parts.append(BINDINGS.get(values["binding"], ""))
    when = f"，{show_moment(values['needed_by'].astimezone(LOCAL))} 要" if values.get("needed_by") else ""
    return " ".join(parts) + when


async def have_printed(request: Request) -> None:
    """Open the work order."""
    values = FORM.load(request.form)
    await work.serve(request, SERVICE, summary=summary(values), due_at=values["needed_by"])


FLOW = {
    "nodes": [
        {
            "kind": "condition",
            "key": "cost",
            "name": "费用",
            "cases": [
                {
                    "label": f"超过{DIRECT_MAX_FEN // 100}元",
                    "when": [{"kind": "field", "field": "cost", "operator": "gt", "value": DIRECT_MAX_FEN}],
                    "nodes": BY_MANAGER["nodes"],
                },
                {"label": "其他情况"},
            ],
        }
    ],
    "direct": True,
}

PRINTING = declare(
    RequestType(
        name="printing",
        label="文印服务",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=have_printed,
        begin=begin,
        undo=work.call_off_all,
        flow=FLOW,
    )
)
