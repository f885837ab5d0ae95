"""Where flows name a person, a work group, a role or a department, so that nobody takes away what a flow needs."""

import json
from typing import Any

from bot.request_types import request_type_labels
from models.database import current

_NEWEST = """
SELECT DISTINCT ON (flow.id) flow.id, flow.request_type, flow.name, flow.applies, version.definition
FROM flow JOIN flow_definition version ON version.tenant_id = flow.tenant_id AND version.flow_id = flow.id
WHERE flow.active ORDER BY flow.id, version.version DESC
"""


async def flows_naming(**wanted: int) -> list[str]:
    """The active flows that have one of these values anywhere, such as `person_id=7`, in their newest version or in
    what says to whom they apply, as people call them: `用车申请：标准流程`.

    Definitions are read as plain data: every kind of node keeps its references under the same few keys.
    """
    rows = await current().connection.fetch(_NEWEST)
    naming = [row for row in rows if _names([json.loads(row[part]) for part in ("definition", "applies")], wanted)]
    labels = await request_type_labels() if naming else {}
    return [f"{labels.get(row['request_type'], row['request_type'])}：{row['name']}" for row in naming]


def _names(part: Any, wanted: dict[str, int]) -> bool:
    if isinstance(part, dict):
        for key, value in wanted.items():
            if part.get(key) == value or value in (part.get(f"{key}s") or ()):
                return True
        return any(_names(inside, wanted) for inside in part.values())
    if isinstance(part, list):
        return any(_names(inside, wanted) for inside in part)
    return False
