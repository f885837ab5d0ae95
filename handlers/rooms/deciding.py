"""Who decides on rooms that need approval: whoever may, or the applicant's manager where nobody may."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from forms import Reference, Told
from models.org import people_who_may
from models.permissions import declare_permission

APPROVE = declare_permission("rooms.approve", "审批会场预订")


@dataclass(frozen=True, kw_only=True)
class Deciders(Told):
    """People, stored as handlers.flows reads them out of a form; nobody fills them in."""

    def dump(self, value: Any) -> list[dict[str, Any]]:
        return [{"id": one.id, "name": one.name, "of": one.of} for one in value]

    def load(self, stored: Any) -> tuple[Reference, ...]:
        return tuple(Reference(one["name"], one["of"], one["id"]) for one in stored)

    def slot(self, value: Any) -> list[dict[str, Any]]:
        return self.dump(value)

    def accept(self, said: Any) -> Any:
        return self.load(said)

    def show(self, value: Any) -> str:
        return "、".join(one.name for one in value)

    def raw(self, value: Any) -> str:
        return self.show(value)


async def deciders() -> tuple[Reference, ...]:
    """Everybody who may approve bookings."""
    return tuple(Reference(person.name, "", person.id) for person in await people_who_may(APPROVE))


def _approval(key: str, name: str, rule: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": "approve",
        "key": key,
        "name": name,
        "mode": "any",
        "approvers": [rule],
        "nobody": {"kind": "administrators"},
    }


def _case(label: str, field: str, nodes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"label": label, "when": [{"kind": "field", "field": field, "operator": "filled"}], "nodes": list(nodes)}


FLOW: dict[str, Any] = {
    "direct": True,
    "nodes": [
        {
            "kind": "condition",
            "key": "approval",
            "name": "会场是否要审批",
            "cases": [
                _case(
                    "要审批，有会场审批人",
                    "deciders",
                    [_approval("keeper", "会场审批", {"kind": "form_person", "field": "deciders"})],
                ),
                _case(
                    "要审批",
                    "approval",
                    [_approval("department", "部门主管审批", {"kind": "department_manager"})],
                ),
                {"label": "不用审批"},
            ],
        }
    ],
}
"""Rooms that need no approval are booked at once; the others are decided by whoever may, until the agency publishes a
flow of its own."""
