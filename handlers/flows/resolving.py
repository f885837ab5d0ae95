"""From the rules of a definition to people, for one applicant."""

from handlers.flows.approvers import Approver, DepartmentManagerApprover, PersonApprover, WorkGroupApprover
from handlers.flows.core import Mode, Step
from handlers.flows.definition import ApproveNode, Definition
from models.flows import Flow, FlowDefinition
from models.org import Department, Person, WorkGroupMember
from models.requests import Request


async def newest_definition(request_type: str) -> FlowDefinition | None:
    """The version that applies to new requests of this type."""
    flows = await Flow.listed("position", "id", request_type=request_type, active=True)
    return await FlowDefinition.greatest("version", flow_id=flows[0].id) if flows else None


async def resolve(definition: Definition, request: Request) -> tuple[Step, ...]:
    """Every node's approvers as ids of active people; a node whose rules find nobody has none."""
    nodes = [node for node in definition.nodes if isinstance(node, ApproveNode)]
    approvers = [approver for node in nodes for approver in node.approvers]
    managers = await _managers(approvers, request)
    groups = await _members(approvers)

    def people(approver: Approver) -> list[int]:
        match approver:
            case PersonApprover(person_id=person_id):
                return [person_id]
            case DepartmentManagerApprover(department_id=department_id):
                return managers.get(department_id or request.department_id, [])
            case WorkGroupApprover(work_group_id=work_group_id):
                return groups.get(work_group_id, [])
            case _:
                return []

    found = [[person for approver in node.approvers for person in people(approver)] for node in nodes]
    wanted = {person for node in found for person in node}
    active = {person.id for person in await Person.listed(id=list(wanted), active=True)} if wanted else set()
    return tuple(
        Step(node.key, node.name, _mode(node), tuple(person for person in dict.fromkeys(ids) if person in active))
        for node, ids in zip(nodes, found, strict=True)
    )


async def _managers(approvers: list[Approver], request: Request) -> dict[int, list[int]]:
    wanted = {
        approver.department_id or request.department_id
        for approver in approvers
        if isinstance(approver, DepartmentManagerApprover)
    }
    if not wanted:
        return {}
    departments = await Department.listed(id=list(wanted))
    return {one.id: [one.manager_id] for one in departments if one.manager_id is not None}


async def _members(approvers: list[Approver]) -> dict[int, list[int]]:
    wanted = {approver.work_group_id for approver in approvers if isinstance(approver, WorkGroupApprover)}
    groups: dict[int, list[int]] = {}
    if wanted:
        for member in await WorkGroupMember.listed("id", work_group_id=list(wanted)):
            groups.setdefault(member.work_group_id, []).append(member.person_id)
    return groups


def _mode(node: ApproveNode) -> Mode:
    return "any" if node.mode == "any" else "all"
