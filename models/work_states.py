"""The life of a work order, whether it comes from a request, an alarm or a plan.

open ─dispatch→ dispatched ─accept→ accepted ─start→ in_progress ─complete→ completed ─confirm→ confirmed

On the way: `take` lets somebody of the crew accept an open one at once, `decline` puts a dispatched one back to open,
`suspend` stops the clock while material is missing until `resume`, `reassign` gives it to somebody else who has to
accept it anew, `lapse` closes what its applicant has said nothing about, `reopen` takes up again what was not done
well, and `cancel` is possible until somebody started.
"""

from models.moves import Moves, State, Tone


class WorkState(State):
    """Where a work order stands."""

    OPEN = "open", "待派单", Tone.WAITING  # nobody is assigned
    DISPATCHED = "dispatched", "已派单", Tone.WAITING  # somebody is assigned and has not answered
    ACCEPTED = "accepted", "已接单", Tone.RUNNING  # the assigned person will do it
    IN_PROGRESS = "in_progress", "进行中", Tone.RUNNING  # started
    SUSPENDED = "suspended", "等材料", Tone.WAITING  # started and waiting for something; its clock stands still
    COMPLETED = "completed", "已完工", Tone.DONE  # done; the applicant may still rate it
    CONFIRMED = "confirmed", "已办结", Tone.DONE  # rated by the applicant, who may also have let the time for it pass
    CANCELLED = "cancelled", "已取消", Tone.OFF  # not needed any more


_S = WorkState

OPEN = frozenset({_S.OPEN, _S.DISPATCHED, _S.ACCEPTED, _S.IN_PROGRESS, _S.SUSPENDED})  # work is left to do
CLOSED = frozenset(_S) - OPEN  # a rating may follow, work does not

WORK_MOVES: Moves[WorkState] = Moves(
    {
        "dispatch": (frozenset({_S.OPEN}), _S.DISPATCHED),
        "take": (frozenset({_S.OPEN}), _S.ACCEPTED),
        "accept": (frozenset({_S.DISPATCHED}), _S.ACCEPTED),
        "decline": (frozenset({_S.DISPATCHED}), _S.OPEN),
        "reassign": (
            frozenset({_S.DISPATCHED, _S.ACCEPTED, _S.IN_PROGRESS, _S.SUSPENDED}),
            _S.DISPATCHED,
        ),
        "start": (frozenset({_S.ACCEPTED}), _S.IN_PROGRESS),
        "suspend": (frozenset({_S.IN_PROGRESS}), _S.SUSPENDED),
        "resume": (frozenset({_S.SUSPENDED}), _S.IN_PROGRESS),
        "complete": (frozenset({_S.IN_PROGRESS}), _S.COMPLETED),
        "confirm": (frozenset({_S.COMPLETED}), _S.CONFIRMED),
        "lapse": (frozenset({_S.COMPLETED}), _S.CONFIRMED),
        "reopen": (frozenset({_S.COMPLETED, _S.CONFIRMED}), _S.OPEN),
        "cancel": (frozenset({_S.OPEN, _S.DISPATCHED, _S.ACCEPTED}), _S.CANCELLED),
    }
)
