"""The path of one request as a tree of blocks, every approver rule already resolved to people by the shell.

A plan is a sequence of blocks. A `Branch` stands for the blocks of its chosen case, a `Parallel` for several sequences
at once, all of which must finish. Conditions are decided by the shell, which gives a new plan when a form changes.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
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
        kind: "approve" decides; "handle" does something, cannot reject, and is never skipped for who is asked; "cc"
            informs `groups` and passes at once.
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
    direct: bool = False
    """Whether nothing has to be decided at all; a plan that comes to nothing is a mistake otherwise."""

    @cached_property
    def sequence(self) -> "tuple[Step | Parallel, ...]":
        """The blocks with every branch replaced by its chosen case."""
        return _taken(self.blocks)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of `steps`, repetitions included: a plan with any is wrong."""
        return tuple(step.key for step in _steps(self.sequence))

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The steps on the chosen ways by key, in the order of reading."""
        return {step.key: step for step in _steps(self.sequence)}

    @cached_property
    def _places(self) -> "dict[str, Place]":
        return dict(_placed(self.sequence, ()))

    def before(self, key: str) -> tuple[str, ...]:
        """Every step that has passed when this one is reached; not those of parallel branches."""
        return tuple(step.key for blocks, here in self._places[key] for step in _steps(blocks[:here]))

    def after(self, key: str) -> frozenset[str]:
        """Every step that is reached only once this one has passed."""
        return frozenset(step.key for blocks, here in self._places[key] for step in _steps(blocks[here + 1 :]))

    def on_path_to(self, key: str) -> tuple[str, ...]:
        """The steps before this one that are not inside a parallel which lies before it."""
        before = [block for blocks, here in self._places[key] for block in blocks[:here]]
        return tuple(block.key for block in before if isinstance(block, Step) and block.kind != "cc")

    def directly_before(self, key: str) -> tuple[str, ...]:
        """The step before this one, passing over copies; several when that is a parallel."""
        for blocks, here in reversed(self._places[key]):
            last = _last(blocks[:here])
            if last:
                return last
        return ()

    def chosen_after(self, key: str) -> str | None:
        """The step whose people are named by the approval that passes this one."""
        blocks, here = self._places[key][-1]
        following = (block for block in blocks[here + 1 :] if not (isinstance(block, Step) and block.kind == "cc"))
        block = next(following, None)
        return block.key if isinstance(block, Step) and block.chosen_later else None

    def reached(self, passed: Collection[str]) -> tuple[str, ...]:
        """The steps that are on when those have passed; none when everything has."""
        return _reached(self.sequence, passed)

    def with_steps(self, steps: dict[str, Step]) -> "Plan":
        """The same plan with these steps, by key, in the place of its own."""
        return replace(self, blocks=_with(self.blocks, steps))


Place = tuple[tuple[tuple[Block, ...], int], ...]
"""The sequences around a step from the outermost to its own, each with the index at which it goes on inside."""


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


def _placed(blocks: tuple[Block, ...], around: Place) -> Iterator[tuple[str, Place]]:
    for here, block in enumerate(blocks):
        place = (*around, (blocks, here))
        if isinstance(block, Step):
            yield block.key, place
        elif isinstance(block, Parallel):
            for branch in block.branches:
                yield from _placed(branch, place)


def _last(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    for block in reversed(blocks):
        if isinstance(block, Step) and block.kind != "cc":
            return (block.key,)
        if isinstance(block, Parallel):
            last = tuple(key for branch in block.branches for key in _last(branch))
            if last:
                return last
    return ()


def _reached(blocks: tuple[Block, ...], passed: Collection[str]) -> tuple[str, ...]:
    for block in blocks:
        keys: tuple[str, ...] = ()
        if isinstance(block, Step) and block.key not in passed:
            keys = (block.key,)
        elif isinstance(block, Parallel):
            keys = tuple(key for branch in block.branches for key in _reached(branch, passed))
        if keys:
            return keys
    return ()


def _with(blocks: tuple[Block, ...], steps: dict[str, Step]) -> tuple[Block, ...]:
    return tuple(_block_with(block, steps) for block in blocks)


def _block_with(block: Block, steps: dict[str, Step]) -> Block:
    match block:
        case Step():
            return steps.get(block.key, block)
        case Branch():
            return replace(block, cases=tuple(Case(one.label, _with(one.blocks, steps)) for one in block.cases))
        case Parallel():
            return replace(block, branches=tuple(_with(branch, steps) for branch in block.branches))
