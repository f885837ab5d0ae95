"""All flows by request type, a new one, and for which requests each is meant."""

from dataclasses import dataclass, replace

from aiohttp import web

from bot.errors import UserError
from bot.request_types import request_types
from handlers.flows import describing, editing
from handlers.flows.conditions import Applies
from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from models.database import current
from models.flows import Flow
from models.permissions import MANAGE_FLOWS
from pages.console.flows.conditions import read_condition
from pages.console.menu import SYSTEM, Item
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, not_found, see

PATH = "/console/flows"

declare_notices(
    {
        "flows.created": "流程已建好，请添加节点，检查后发布。",
        "flows.saved": "已保存。",
        "flows.copied": "已复制成一个新流程，发布后生效。",
    }
)

_FLOWS = """
SELECT flow.id, version, definition.created_at, (SELECT count(*) FROM flow_run run JOIN request ON
        request.tenant_id = run.tenant_id AND request.id = run.request_id AND request.state = 'in_approval'
        JOIN flow_definition one ON one.tenant_id = run.tenant_id AND one.id = run.flow_definition_id
        WHERE one.flow_id = flow.id) AS running
FROM flow LEFT JOIN LATERAL (SELECT version, created_at FROM flow_definition
    WHERE flow_definition.tenant_id = flow.tenant_id AND flow_id = flow.id ORDER BY version DESC LIMIT 1) definition
    ON true
"""


@dataclass(frozen=True)
class FlowRow:
    """A flow in the list; `version` is None before the first was published."""

    flow: Flow
    version: int | None
    running: int
    when: str


async def index(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """Every request type with its flows, in the order in which they are tried."""
    flows = await Flow.all().order_by("request_type", "position", "id")
    figures = {row["id"]: row for row in await current().connection.fetch(_FLOWS)}
    names = await describing.read_names([], None)
    types = await request_types()
    rows: dict[str, list[FlowRow]] = {name: [] for name in types}
    for flow in flows:
        kind = types.get(flow.request_type)
        seen = replace(names, form=kind.form if kind else None)
        when = "，并且".join(describing.condition(one, seen) for one in flow.applies.get("when", ()))
        figure = figures[flow.id]
        row = FlowRow(flow, figure["version"], figure["running"], when or "所有申请")
        rows.setdefault(flow.request_type, []).append(row)
    return visit.render(
        "console/flows/index.html",
        status=status,
        alert=alert,
        rows=rows,
        labels={name: kind.label for name, kind in types.items()},
        usual=[name for name, kind in types.items() if kind.flow is not None],
        name=visit.form.get("name", ""),
    )


async def create(visit: Visit) -> web.Response:
    """A new flow of a type, as the type suggests it, empty, or copied from another."""
    made: list[Flow] = []
    copied = read_number(visit.form.get("copy", ""))

    async def make() -> None:
        name = visit.form.get("name", "").strip()[:50]
        if not name:
            raise UserError("请先写流程名称，例如：超过5000元的采购。")
        kind, nodes = visit.form.get("request_type", ""), []
        if copied is not None:
            source = await Flow.find(id=copied)
            if source is None:
                raise UserError("要复制的流程没有找到。")
            kind, nodes = source.request_type, (await editing.read_draft(source))["nodes"]
        elif (declared := (await request_types()).get(kind)) is None:
            raise UserError("请选择申请类型。")
        else:
            if declared.starter:
                nodes = parse_definition({"nodes": declared.starter}).model_dump(mode="json")["nodes"]
            if declared.flow is not None and await Flow.find(request_type=kind) is None:
                # Until the new one is published, and for what it is not meant for, there is the usual one.
                usual = parse_definition(declared.flow).model_dump(mode="json")
                await publish(kind, usual, note="系统自带的标准流程")
        if await Flow.find(request_type=kind, name=name) is not None:
            raise UserError(f"已经有一个叫“{name}”的流程，请换个名称。")
        # Tried before those that exist: a new flow is for a special case.
        first = await Flow.filter(request_type=kind).order_by("position").first()
        draft = {"revision": 0, "by": visit.person.id, "nodes": nodes}
        position = first.position - 1 if first else 0
        made.append(await Flow.create(request_type=kind, name=name, position=position, draft=draft))

    refused = await attempt(make())
    if refused:
        return await index(visit, alert=refused, status=422)
    return see(f"{PATH}/{made[0].id}", notice="flows.created" if copied is None else "flows.copied")


async def show_applies(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """For which requests a flow is meant, its name, order and whether it is used."""
    flow = await Flow.find(id=visit.id)
    if flow is None:
        raise not_found()
    kind = (await request_types()).get(flow.request_type)
    names = await describing.read_names([], kind.form if kind else None)
    return visit.render(
        "console/flows/applies.html",
        status=status,
        alert=alert,
        flow=flow,
        names=names,
        texts=[describing.condition(one, names) for one in flow.applies.get("when", ())],
        operators=describing.OPERATORS,
    )


async def save_applies(visit: Visit) -> web.Response:
    """Rename, order, switch on or off, add or remove a condition."""
    refused = await attempt(_save_applies(visit))
    if refused:
        return await show_applies(visit, alert=refused, status=422)
    return see(f"{PATH}/{visit.id}/applies", notice="flows.saved")


async def _save_applies(visit: Visit) -> None:
    flow = await Flow.locked(visit.id)
    if flow is None:
        raise not_found()
    when = list(flow.applies.get("when", ()))
    action, remove = visit.form.get("action", ""), read_number(visit.form.get("remove", ""))
    if action in ("up", "down"):
        await _swap(flow, -1 if action == "up" else 1)
        return
    if action == "add":
        kind = (await request_types()).get(flow.request_type)
        when.append(read_condition(visit.form, kind.form if kind else None))
    elif remove is not None and remove < len(when):
        del when[remove]
    else:
        name = visit.form.get("name", "").strip()[:50]
        other = await Flow.find(request_type=flow.request_type, name=name) if name else None
        if not name or (other is not None and other.id != flow.id):
            raise UserError("请写一个和别的流程不同的名称。")
        flow.name, flow.active = name, visit.form.get("active") == "true"
    flow.applies = Applies.model_validate({"when": when}).model_dump(mode="json") if when else {}
    await flow.save(update_fields=["name", "active", "applies"])


async def _swap(flow: Flow, steps: int) -> None:
    flows = await Flow.filter(request_type=flow.request_type).order_by("position", "id")
    index = next(number for number, one in enumerate(flows) if one.id == flow.id)
    target = index + steps
    if 0 <= target < len(flows):
        flows[index], flows[target] = flows[target], flows[index]
    for position, one in enumerate(flows):
        one.position = position
    await Flow.bulk_update(flows, ["position"])


ROUTES = (
    Route("GET", PATH, index, MANAGE_FLOWS),
    Route("POST", PATH, create, MANAGE_FLOWS),
    Route("GET", f"{PATH}/{NUMBER}/applies", show_applies, MANAGE_FLOWS),
    Route("POST", f"{PATH}/{NUMBER}/applies", save_applies, MANAGE_FLOWS),
)
MENU = (Item(PATH, "审批流程", SYSTEM, MANAGE_FLOWS),)
