"""What a witness of approval runs writes down: every task, and what has passed, been decided and been said so far."""

from collections.abc import Iterator
from copy import copy
from typing import Self

from handlers.flows.algebra import Branch, Parallel, Plan, Step, Task
from handlers.flows.algebra.plan import Block


def placed(
    blocks: tuple[Block, ...], before: frozenset[str] = frozenset(), after: frozenset[str] = frozenset()
) -> Iterator[tuple[Step, frozenset[str], frozenset[str]]]:
    """Every step that is planned, with the keys of those that must have passed before it, and of those after it."""
    names = [frozenset(keys_of(block)) for block in blocks]
    for i, block in enumerate(blocks):
        earlier, later = before.union(*names[:i]), after.union(*names[i + 1 :])
        if isinstance(block, Step):
            yield block, earlier, later
        for inner in inside(block):
            yield from placed(inner, earlier, later)


def inside(block: Block) -> tuple[tuple[Block, ...], ...]:
    if isinstance(block, Branch):
        return () if block.chosen is None else (block.cases[block.chosen].blocks,)
    return block.branches if isinstance(block, Parallel) else ()


def keys_of(block: Block) -> list[str]:
    if isinstance(block, Step):
        return [block.key]
    return [key for inner in inside(block) for part in inner for key in keys_of(part)]


class Book:
    """The run as its effects tell it."""

    def __init__(self, plan: Plan) -> None:
        self.tasks: dict[int, Task] = {}
        self.passed: dict[str, int] = {}  # step -> when
        self.rounds: dict[str, int] = {}
        self.decisions: list[tuple[int, str, int]] = []  # when, step, task
        self.copied: frozenset[int] = frozenset()
        self.time = 0
        self.ended: str | None = None
        self.held = False
        self.reassigned: list[tuple[int, int]] = []
        self.takes(plan)

    def takes(self, plan: Plan) -> None:
        self.plan = plan
        self.places = {step.key: (step, before, after) for step, before, after in placed(plan.blocks)}

    def fork(self) -> Self:
        twin = copy(self)
        twin.tasks, twin.passed, twin.rounds = dict(self.tasks), dict(self.passed), dict(self.rounds)
        twin.decisions, twin.reassigned = list(self.decisions), list(self.reassigned)
        return twin
