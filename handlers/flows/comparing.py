"""What changed between two versions of a flow, node by node."""

from dataclasses import dataclass
from typing import Literal

from handlers.flows.describing import Names, settings
from handlers.flows.editing import Node, Nodes, every, ways


@dataclass(frozen=True)
class Change:
    """One setting that differs; empty text: it was not set."""

    what: str
    before: str
    after: str


@dataclass(frozen=True)
class NodeChange:
    """A node that is not the same in both versions."""

    key: str
    name: str
    how: Literal["added", "removed", "moved", "changed"]
    changes: tuple[Change, ...] = ()


def compare(before: Nodes, after: Nodes, names: Names) -> list[NodeChange]:
    """The differences, in the order of the newer version; what was removed comes last."""
    old = {node["key"]: node for node in every(before)}
    new = {node["key"]: node for node in every(after)}
    moved = _moved(before, after)
    found: list[NodeChange] = []
    for key, node in new.items():
        if key not in old:
            added = tuple(Change(what, "", text) for what, text in settings(node, names).items())
            found.append(NodeChange(key, node["name"], "added", added))
            continue
        changes = _changes(old[key], node, names)
        if changes or key in moved:
            found.append(NodeChange(key, node["name"], "changed" if changes else "moved", changes))
    removed = [NodeChange(key, node["name"], "removed") for key, node in old.items() if key not in new]
    return found + removed


def _changes(old: Node, new: Node, names: Names) -> tuple[Change, ...]:
    before, after = settings(old, names), settings(new, names)
    return tuple(
        Change(what, before.get(what, ""), after.get(what, ""))
        for what in dict.fromkeys([*before, *after])
        if before.get(what) != after.get(what)
    )


def _moved(before: Nodes, after: Nodes) -> set[str]:
    """Nodes of both versions that stand in another list, or behind another node of both versions."""
    both = {node["key"] for node in every(before)} & {node["key"] for node in every(after)}
    old, new = _places(before, "", both), _places(after, "", both)
    return {key for key in both if old[key] != new[key]}


def _places(nodes: Nodes, address: str, both: set[str]) -> dict[str, tuple[str, str]]:
    places: dict[str, tuple[str, str]] = {}
    previous = ""
    for node in nodes:
        if node["key"] in both:
            places[node["key"]] = (address, previous)
            previous = node["key"]
        for index, way in enumerate(ways(node)):
            places |= _places(way["nodes"], f"{node['key']}.{index}", both)
    return places
