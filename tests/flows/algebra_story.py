"""One request of 陈 on a plan, told by who does what."""

from handlers.flows.algebra import Action, Branch, Effects, Parallel, Plan, Step, advance, start
from handlers.flows.algebra.actions import Approve, Reject, Return

CHEN, LI, WANG, ZHAO, SUN, ZHOU = 1, 2, 3, 4, 5, 6


def step(key: str, *people: int, **rules: object) -> Step:
    return Step(key, key, groups=(people,), **rules)  # type: ignore[arg-type]


class Story:
    """The run as it goes on; `approves`, `returns` and `rejects` concern the open task of the person."""

    def __init__(self, *blocks: Step | Parallel | Branch) -> None:
        self.run, self.effects = start(Plan(CHEN, blocks))

    def does(self, action: Action) -> Effects:
        self.run, self.effects = advance(self.run, action)
        return self.effects

    def turn(self, person: int) -> int:
        return next(task.number for task in self.run.open_tasks if task.holder == person)

    def approves(self, *people: int, **more: object) -> Effects:
        for person in people:
            self.does(Approve(person, self.turn(person), **more))  # type: ignore[arg-type]
        return self.effects

    def returns(self, person: int, to: str | None, way: str = "walk") -> Effects:
        return self.does(Return(person, self.turn(person), to, "请补正", way))  # type: ignore[arg-type]

    def rejects(self, person: int) -> Effects:
        return self.does(Reject(person, self.turn(person), "预算不足"))

    @property
    def asked(self) -> set[int]:
        return {task.holder for task in self.run.open_tasks}


def holders(happened: Effects, kind: type) -> list[int]:
    return [effect.task.holder for effect in happened if isinstance(effect, kind)]  # type: ignore[attr-defined]
