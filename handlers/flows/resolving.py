"""Which flow a request takes, and its way through it with every rule resolved to people."""

from collections.abc import Iterable

from bot.errors import UserError
from bot.request_types import request_type as read_request_type
from handlers.flows.conditions import Applies, Condition, Facts, RoleCondition, hold
from handlers.flows.definition import parse_definition
from handlers.flows.organisation import departments_above, roles_of
from handlers.flows.path import Chosen, Path, find_path
from handlers.flows.publishing import publish
from models.database import current
from models.flows import Flow, FlowDefinition
from models.requests import Request

NO_FLOW = "这类申请还没有配置审批流程，暂时不能提交，请联系系统管理员。"
_NEWEST = "SELECT DISTINCT ON (flow_id) * FROM flow_definition WHERE flow_id = ANY($1) ORDER BY flow_id, version DESC"


async def resolve(request: Request, chosen: Chosen | None = None) -> Path:
    """The way of a request that is about to be sent.

    Args:
        chosen: Whom the applicant has named, by the key of the node.

    Raises:
        UserError: No published flow applies to it.
    """
    stored = await applicable_definition(request) or await _standard_definition(request)
    if stored is None:
        raise UserError(NO_FLOW)
    return await find_path(stored, request, chosen or {})


async def applicable_definition(request: Request) -> FlowDefinition | None:
    """The newest version of the first active flow that applies; one without any version is passed over."""
    flows = await Flow.listed("position", "id", request_type=request.request_type, active=True)
    if not flows:
        return None
    rows = await current().connection.fetch(_NEWEST, [flow.id for flow in flows])
    newest = {row["flow_id"]: FlowDefinition._init_from_db(**row) for row in rows}
    meant = [(flow, Applies.model_validate(flow.applies).when) for flow in flows if flow.id in newest]
    facts = await _facts(request, [condition for _, when in meant for condition in when])
    return next((newest[flow.id] for flow, when in meant if hold(when, facts)), None)


async def _standard_definition(request: Request) -> FlowDefinition | None:
    """The flow that a built-in type comes with, published for an agency that has none of its own for it.

    None: the type comes without, or the agency has switched its own flows off.
    """
    request_type = request.request_type
    kind = await read_request_type(request_type)
    if kind.flow is None:
        return None
    # Two first requests at once make one flow.
    await current().connection.execute("SELECT pg_advisory_xact_lock(hashtext('flow'), hashtext($1))", request_type)
    if await Flow.find(request_type=request_type) is not None:
        return await applicable_definition(request)
    definition = parse_definition(kind.flow).model_dump(mode="json")
    return await publish(request_type, definition, note="系统自带的标准流程")


async def _facts(request: Request, conditions: Iterable[Condition]) -> Facts:
    conditions = list(conditions)
    if not conditions:
        return Facts(request.form, (), ())
    asks_roles = any(isinstance(condition, RoleCondition) for condition in conditions)
    return Facts(
        request.form,
        await departments_above(request.department_id),
        await roles_of(request.applicant_id) if asks_roles else (),
    )
