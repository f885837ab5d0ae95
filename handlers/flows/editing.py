"""Edits of a flow's draft: plain JSON that may still be incomplete, its nodes addressed by their keys.

A draft is `{"revision": n, "by": person id, "nodes": [...]}`. Every edit names the revision it was made on; one that is
no longer the newest is refused, so that of two people who edit at once nobody undoes the other's work unseen.
A revision is drawn by lot, so that none comes again after the draft before was given up or published.
"""

import copy
import secrets
from collections.abc import Iterator
from typing import Any

from bot.errors import UserError
from handlers.flows.definition import Definition, parse_definition
from models.clock import now, show_moment
from models.flows import Flow, FlowDefinition
from models.org import Person

Node = dict[str, Any]
Nodes = list[Node]
NODES_MAX = 60
"""A flow with more is not readable by anybody."""
WAYS = {"condition": "cases", "parallel": "branches"}
"""Where the nodes inside of a fork are."""
KINDS = {"approve": "审批", "handle": "办理", "cc": "抄送", "condition": "条件分支", "parallel": "并行"}


async def read_draft(flow: Flow) -> dict[str, Any]:
    """What the editor shows: the draft, or the newest published version when there is none."""
    if flow.draft is not None:
        return copy.deepcopy(flow.draft)
    newest = await FlowDefinition.greatest("version", flow_id=flow.id)
    nodes = copy.deepcopy(newest.definition["nodes"]) if newest else []
    return {"revision": newest.version if newest else 0, "by": None, "nodes": nodes}


async def change(flow_id: int, revision: int, person: Person) -> "Editing":
    """Lock a flow and begin an edit of its draft; `Editing.keep` stores it.

    Raises:
        UserError: Somebody has changed the draft since this revision was shown.
    """
    flow = await Flow.locked(flow_id)
    if flow is None:
        raise UserError("没有找到这个流程，可能已被删除。")
    draft = await read_draft(flow)
    if draft["revision"] != revision:
        other = await Person.find(id=draft["by"]) if draft.get("by") else None
        who = "有人" if other is None else "您在另一个窗口" if other.id == person.id else other.name
        when = show_moment(now())
        raise UserError(f"{who}刚刚（{when} 之前）改过这个流程，这次修改没有保存。下面是最新的样子，请看清后再改。")
    return Editing(flow, draft["nodes"], person)


class Editing:
    """One edit of a locked flow's draft."""

    def __init__(self, flow: Flow, nodes: Nodes, person: Person) -> None:
        self.flow, self.nodes, self._person = flow, nodes, person

    async def keep(self) -> None:
        """Store the draft as a new revision."""
        self.flow.draft = {"revision": secrets.randbits(48), "by": self._person.id, "nodes": self.nodes}
        await self.flow.save(update_fields=["draft"])


def every(nodes: Nodes) -> Iterator[Node]:
    """All nodes in the order of reading."""
    for node in nodes:
        yield node
        for way in ways(node):
            yield from every(way["nodes"])


def ways(node: Node) -> list[dict[str, Any]]:
    """The cases of a condition, the branches of a parallel; none of other nodes."""
    found: list[dict[str, Any]] = node.get(WAYS.get(node["kind"], ""), [])
    return found


def find(nodes: Nodes, key: str) -> Node:
    """The node with this key.

    Raises:
        UserError: Somebody has removed it.
    """
    for node in every(nodes):
        if node["key"] == key:
            return node
    raise UserError("这个节点已经不在流程里了。")


def place_of(nodes: Nodes, key: str) -> tuple[Nodes, int]:
    """The list that holds a node, and its index there."""
    for inside in _lists(nodes):
        for index, node in enumerate(inside):
            if node["key"] == key:
                return inside, index
    raise UserError("这个节点已经不在流程里了。")


def _lists(nodes: Nodes) -> Iterator[Nodes]:
    yield nodes
    for node in nodes:
        for way in ways(node):
            yield from _lists(way["nodes"])


def list_at(nodes: Nodes, address: str) -> Nodes:
    """The list at an address: empty for the flow itself, `key.2` for the third way of a fork."""
    if not address:
        return nodes
    key, _, number = address.partition(".")
    inside = ways(find(nodes, key))
    if number not in map(str, range(len(inside))):
        raise UserError("这个分支已经不在流程里了。")
    found: Nodes = inside[int(number)]["nodes"]
    return found


def add(nodes: Nodes, kind: str, address: str, at: int) -> Node:
    """Put a new node of this kind into the list at an address, before the one at index `at`.

    Raises:
        UserError: There is no such kind or place, or the flow has as many nodes as it may.
    """
    if kind not in KINDS:
        raise UserError("请选择要添加哪一种节点。")
    taken = {node["key"] for node in every(nodes)}
    if len(taken) >= NODES_MAX:
        raise UserError(f"一个流程最多{NODES_MAX}个节点，请先删掉不用的。")
    key = next(key for number in range(1, NODES_MAX + 2) if (key := f"n{number}") not in taken)
    node = _new(kind, key)
    inside = list_at(nodes, address)
    inside.insert(min(max(at, 0), len(inside)), node)
    return node


def _new(kind: str, key: str) -> Node:
    node: Node = {"kind": kind, "key": key, "name": KINDS[kind]}
    match kind:
        case "approve":
            return {**node, "name": "部门主管审批", "mode": "any", "approvers": [{"kind": "department_manager"}]}
        case "handle":
            return {**node, "mode": "any", "approvers": []}
        case "cc":
            return {**node, "approvers": []}
        case "condition":
            other: dict[str, Any] = {"label": "其他情况", "when": [], "nodes": []}
            return {**node, "cases": [{"label": "情况一", "when": [], "nodes": []}, other]}
        case _:
            return {**node, "branches": [{"label": "分支一", "nodes": []}, {"label": "分支二", "nodes": []}]}


def remove(nodes: Nodes, key: str) -> None:
    """Take a node out, with everything inside of it."""
    inside, index = place_of(nodes, key)
    del inside[index]


def move(nodes: Nodes, key: str, steps: int) -> None:
    """Move a node up (-1) or down (1) among its neighbours; at the end of the list it stays."""
    inside, index = place_of(nodes, key)
    target = index + steps
    if 0 <= target < len(inside):
        inside[index], inside[target] = inside[target], inside[index]


def add_way(node: Node) -> None:
    """Give a fork one more way; a condition's comes before 其他情况, which stays the last."""
    inside = ways(node)
    if len(inside) >= 10:
        raise UserError("最多10个分支。")
    if node["kind"] == "condition":
        inside.insert(len(inside) - 1, {"label": f"情况{len(inside)}", "when": [], "nodes": []})
    else:
        inside.append({"label": f"分支{len(inside) + 1}", "nodes": []})


def remove_way(node: Node, index: int) -> None:
    """Take one way of a fork out, with the nodes in it.

    Raises:
        UserError: Fewer than two would be left, or it is the case that takes all the rest.
    """
    inside = ways(node)
    if not 0 <= index < len(inside):
        raise UserError("这个分支已经不在流程里了。")
    if len(inside) <= 2:
        raise UserError("至少要有两个分支；不需要分支时，请删除整个节点。")
    if node["kind"] == "condition" and index == len(inside) - 1:
        raise UserError("“其他情况”不能删除，否则有的申请会没有路走。")
    del inside[index]


def whole(nodes: Nodes) -> dict[str, Any]:
    """The nodes as a published definition has them, every setting written out.

    Raises:
        BadDefinition: They are incomplete or wrong.
    """
    checked: Definition = parse_definition({"nodes": nodes})
    return checked.model_dump(mode="json")
