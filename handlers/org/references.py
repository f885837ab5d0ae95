"""Where flows name a person, a work group or a department, so that nobody takes away what a flow needs."""

from typing import Any

from models.flows import Flow, FlowDefinition


async def flows_naming(**wanted: int) -> list[str]:
    """Names of the active flows whose newest version has one of these values anywhere, such as `person_id=7`.

    Definitions are read as plain data: every kind of node keeps its references under the same few keys.
    """
    flows = await Flow.listed("request_type", "position", "id", active=True)
    newest: dict[int, FlowDefinition] = {}
    for definition in await FlowDefinition.listed("version", flow_id=[flow.id for flow in flows]) if flows else []:
        newest[definition.flow_id] = definition
    return [flow.name for flow in flows if flow.id in newest and _names(newest[flow.id].definition, wanted)]


def _names(part: Any, wanted: dict[str, int]) -> bool:
    if isinstance(part, dict):
        for key, value in wanted.items():
            if part.get(key) == value or value in (part.get(f"{key}s") or ()):
                return True
        return any(_names(inside, wanted) for inside in part.values())
    if isinstance(part, list):
        return any(_names(inside, wanted) for inside in part)
    return False
