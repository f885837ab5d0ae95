"""The life of a request, whatever its type: from the draft to the thing asked for, or to the end before it.

draft ─submit→ in_approval ─approve→ approved ─fulfil→ fulfilled ─reopen→ approved
  └drop→ dropped   ├reject→ rejected     └cancel→ cancelled
                   ├withdraw→ withdrawn ←withdraw┐
                   └return→ returned ─────────────┴resubmit→ in_approval
"""

from models.moves import Moves, State, Tone


class RequestState(State):
    """Where a request stands. An ended request stays ended; only what was done badly is taken up again."""

    DRAFT = "draft", "草稿", Tone.WAITING  # being filled in; only the applicant sees it
    IN_APPROVAL = "in_approval", "审批中", Tone.WAITING  # its flow runs
    RETURNED = "returned", "已退回", Tone.WAITING  # back with the applicant, who corrects and sends it again
    APPROVED = "approved", "已同意", Tone.RUNNING  # being done, mostly by a work order
    REJECTED = "rejected", "已驳回", Tone.REFUSED  # an approver said no, with a reason
    WITHDRAWN = "withdrawn", "已撤回", Tone.OFF  # taken back by the applicant before the decision
    DROPPED = "dropped", "已放弃", Tone.OFF  # a draft that was never sent
    FULFILLED = "fulfilled", "已完成", Tone.DONE  # the applicant got what was asked for
    CANCELLED = "cancelled", "已撤销", Tone.OFF  # undone after approval; what it held is free again


_S = RequestState

OPEN = frozenset({_S.DRAFT, _S.IN_APPROVAL, _S.RETURNED, _S.APPROVED})  # somebody still has something to do
CLOSED = frozenset(_S) - OPEN

REQUEST_MOVES: Moves[RequestState] = Moves(
    {
        "submit": (frozenset({_S.DRAFT}), _S.IN_APPROVAL),
        "drop": (frozenset({_S.DRAFT}), _S.DROPPED),
        "approve": (frozenset({_S.IN_APPROVAL}), _S.APPROVED),
        "reject": (frozenset({_S.IN_APPROVAL}), _S.REJECTED),
        "return": (frozenset({_S.IN_APPROVAL}), _S.RETURNED),
        "resubmit": (frozenset({_S.RETURNED}), _S.IN_APPROVAL),
        "withdraw": (frozenset({_S.IN_APPROVAL, _S.RETURNED}), _S.WITHDRAWN),
        "fulfil": (frozenset({_S.APPROVED}), _S.FULFILLED),
        "reopen": (frozenset({_S.FULFILLED}), _S.APPROVED),
        "cancel": (frozenset({_S.APPROVED}), _S.CANCELLED),
    }
)
