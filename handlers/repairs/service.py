"""The trade: who does a repair, what has to be there before the work begins, and what its card tells."""

from bot.errors import UserError
from forms.numbers import show_yuan
from handlers import assets, work
from handlers.repairs.crews import SERVE, crew_for
from handlers.repairs.rules import load_rules
from handlers.work.services import OVERSEE
from models.assets import Asset
from models.org import Person
from models.permissions import declare_permission
from models.repairs import Repair, RepairPart
from models.work import WorkOrder

KIND = "repair"
DISPATCH = declare_permission("repairs.dispatch", "维修派单")
MANAGE = declare_permission("repairs.manage", "管理维修班组、时限和统计")
BUDGET = declare_permission("repairs.budget", "批准维修费用")
DISPATCHING = frozenset((DISPATCH, OVERSEE))
WAITS = "预计费用{yuan}元要先批准，批准以后才能动工。批准后会通知您。"
REFUSED = "预计费用{yuan}元没有批准。请重新估算（例如回复：预计300元），或者请派单的人取消这张工单。"


async def _before(order: WorkOrder, verb: str, by: Person) -> None:
    """What is dear does not begin or go on before somebody has allowed it; what is repaired is out of use meanwhile.

    What has begun is brought to an end even when the money is refused: the water has to be turned on again.
    """
    repair = await Repair.find(work_order_id=order.id)
    if repair is None or verb not in ("start", "resume"):
        return
    if repair.budget == "asked" or (repair.budget == "refused" and verb == "start"):
        text = WAITS if repair.budget == "asked" else REFUSED
        raise UserError(text.format(yuan=show_yuan(repair.estimate_fen or 0)))
    if verb == "start" and repair.asset_id is not None:
        await assets.begin_repair(repair.asset_id)


_BUDGETS = {"asked": "（等待批准）", "allowed": "（已批准）", "refused": "（没有批准）"}


async def _lines(order: WorkOrder) -> list[tuple[str, str]]:
    repair = await Repair.find(work_order_id=order.id)
    if repair is None:
        return []
    lines = []
    if (reporters := await work.reporters(order)) > 1:
        lines.append(("上报", f"共{reporters}人"))
    if repair.estimate_fen is not None:
        lines.append(("预计费用", f"{show_yuan(repair.estimate_fen)}元{_BUDGETS.get(repair.budget, '')}"))
    spent = await spent_fen(repair)
    if spent:
        lines.append(("费用", f"{show_yuan(spent)}元"))
    return lines


async def spent_fen(repair: Repair) -> int:
    """What material and labour have cost."""
    parts = await RepairPart.listed(work_order_id=repair.work_order_id)
    return int(repair.labour_fen + sum(part.fen for part in parts))


async def _is_urgent(order: WorkOrder) -> bool:
    repair = await Repair.find(work_order_id=order.id)
    return repair is not None and repair.urgent


async def _grabbed(order: WorkOrder) -> bool:
    repair = await Repair.find(work_order_id=order.id)
    return repair is not None and repair.object in (await load_rules()).grabbed


async def _completed(order: WorkOrder, by: Person) -> None:
    """What was repaired remembers it."""
    repair = await Repair.find(work_order_id=order.id)
    if repair is not None and repair.asset_id is not None:
        asset = await Asset.one(id=repair.asset_id)
        note = f"{order.number} {order.summary}"
        await assets.end_repair(asset.id)
        await assets.record(asset, "repaired", person_id=by.id, note=note, request_id=order.request_id)


async def _cancelled(order: WorkOrder) -> None:
    repair = await Repair.find(work_order_id=order.id)
    if repair is not None and repair.asset_id is not None:
        await assets.end_repair(repair.asset_id)


SERVICE = work.declare_service(
    work.Service(
        kind=KIND,
        label="维修单",
        dispatch=DISPATCH,
        serve=SERVE,
        start="到场维修",
        crew=crew_for,
        completed=_completed,
        confirms=True,
        photos=("修前照片", "修后照片"),
        cancelled=_cancelled,
        before=_before,
        lines=_lines,
        by_clock=_is_urgent,
        urgent=_is_urgent,
        grabbed=_grabbed,
    )
)
