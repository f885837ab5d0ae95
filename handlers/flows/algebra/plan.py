"""The path of one request as a tree of blocks, every approver rule already resolved to people by the shell.

A plan is a sequence of blocks. A `Branch` stands for the blocks of its chosen case, a `Parallel` for several sequences
at once, all of which must finish. Conditions are decided by the shell, which gives a new plan when a form changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["approve", "handle", "cc"]
Mode = Literal["all", "any", "sequential", "vote", "each_group"]
SelfRule = Literal["skip", "ask"]
RepeatRule = Literal["ask", "skip_any_earlier", "skip_adjacent"]
EmptyRule = Literal["refuse", "pass", "fallback"]
Group = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One node of the path. A person named twice in it counts once.

    Attributes:
        key: Unique in the plan, and the same in every plan of one flow: decisions are kept by it.
        kind: "approve" decides; "handle" does something and cannot reject; "cc" informs `groups` and passes at once.
        mode: How several people count. "all" and "sequential": everybody, at once or one after the other. "any": the
            first decision. "vote": `vote_needed` approvals. "each_group": one approval from each group. One rejection
            ends the run, except at a vote, where it ends once the needed number has become impossible.
        groups: The people, one group unless the mode is "each_group". Several groups count as one in other modes.
        vote_needed: A ratio is resolved to a count by the shell. Never more than there are people left to vote.
        self_rule: When an approver is the applicant: count as approval without asking, or ask anyway.
        repeat_rule: When a person has approved a step before this on the path (parallel branches are not before one
            another), or the one directly before: count that as approval here without asking, or ask again. Judged when
            the step is entered.
        empty_rule: When a group has nobody: the run cannot start; the group is passed over; or it is `fallback`.
        chosen_later: The people are named by the approval that passes the step before in the same sequence. When that
            passes without a person's approval, `groups` and then `empty_rule` apply, so one of them must find somebody.
    """

    key: str
    name: str
    kind: Kind = "approve"
    mode: Mode = "all"
    groups: tuple[Group, ...] = ()
    vote_needed: int = 1
    self_rule: SelfRule = "skip"
    repeat_rule: RepeatRule = "skip_any_earlier"
    empty_rule: EmptyRule = "refuse"
    fallback: Group = ()
    chosen_later: bool = False

    @property
    def filled(self) -> tuple[Group, ...]:
        """The groups that count, each without repetitions and with somebody in it; the empty rule is applied."""
        groups = self.groups or ((),)
        if self.mode != "each_group":
            groups = (tuple(person for group in groups for person in group),)
        stand_in = self.fallback if self.empty_rule == "fallback" else ()
        return tuple(tuple(dict.fromkeys(group or stand_in)) for group in groups if group or stand_in)

    @property
    def lacks_people(self) -> bool:
        """Whether the step can find nobody although somebody must be asked."""
        if self.kind == "cc" or self.empty_rule == "pass":
            return False
        wanted = max(len(self.groups), 1) if self.mode == "each_group" else 1
        return len(self.filled) < wanted


@dataclass(frozen=True, slots=True)
class Case:
    """One way of a branch. `label` tells people when it is taken."""

    label: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Branch:
    """A condition, already decided: the blocks of the case at index `chosen`, or none. The rest is for pictures."""

    key: str
    cases: tuple[Case, ...]
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Parallel:
    """Sequences that go on side by side. It is passed when all of them are."""

    key: str
    branches: "tuple[tuple[Block, ...], ...]"


Block = Step | Branch | Parallel


@dataclass(frozen=True)
class Plan:
    """The whole path of one request of `applicant`."""

    applicant: int
    blocks: tuple[Block, ...]

    @cached_property
    def sequence(self) -> "tuple[Step | Parallel, ...]":
        """The blocks with every branch replaced by its chosen case."""
        return _taken(self.blocks)

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The steps on the chosen ways by key, in the order of reading."""
        return {step.key: step for step in _steps(self.sequence)}


def _taken(blocks: tuple[Block, ...]) -> tuple[Step | Parallel, ...]:
    taken: list[Step | Parallel] = []
    for block in blocks:
        if isinstance(block, Branch):
            taken.extend(() if block.chosen is None else _taken(block.cases[block.chosen].blocks))
        elif isinstance(block, Parallel):
            taken.append(Parallel(block.key, tuple(_taken(branch) for branch in block.branches)))
        else:
            taken.append(block)
    return tuple(taken)


def _steps(blocks: tuple[Block, ...]) -> Iterator[Step]:
    for block in blocks:
        if isinstance(block, Step):
            yield block
        elif isinstance(block, Parallel):
            for branch in block.branches:
                yield from _steps(branch)
