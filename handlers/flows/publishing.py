"""New versions of a flow: running requests keep theirs, the newest applies to whoever submits from now on."""

from typing import Any

from models.flows import Flow, FlowDefinition
from models.org import Person

STANDARD = "标准流程"
"""The name of a type's flow when it has only one."""


async def publish(
    request_type: str,
    definition: dict[str, Any],
    *,
    name: str = STANDARD,
    by: Person | None = None,
    note: str = "",
) -> FlowDefinition:
    """Make a checked definition the newest version of this flow, which is made when it is missing; the same again
    changes nothing.
    """
    flow = await Flow.find(request_type=request_type, name=name)
    if flow is None:
        flow = await Flow.create(request_type=request_type, name=name)
    newest = await FlowDefinition.greatest("version", flow_id=flow.id)
    if newest is not None and newest.definition == definition:
        return newest
    return await FlowDefinition.create(
        flow_id=flow.id,
        version=newest.version + 1 if newest else 1,
        definition=definition,
        published_by_id=by.id if by else None,
        note=note,
    )
