"""What a person may do with a request now, in one place: cards, chat and pages offer exactly this."""

from dataclasses import dataclass

from handlers import flows
from handlers.flows import Offer, Ongoing, algebra
from handlers.flows.algebra import actions
from handlers.flows.approvers import PreviousChoiceApprover
from handlers.flows.definition import WorkingNode
from handlers.flows.organisation import group_members
from handlers.requests.reading import may_read
from handlers.requests.rights import principals_of
from handlers.requests.wording import LABELS
from models.org import Person
from models.permissions import MANAGE_REQUESTS
from models.request_states import RequestState
from models.requests import Request

VERBS: dict[type, str] = {
    actions.Approve: "approve",
    actions.Reject: "reject",
    actions.Return: "return",
    actions.Transfer: "transfer",
    actions.HandOut: "hand_out",
    actions.GiveBack: "give_back",
    actions.Recall: "recall",
    actions.AddApprover: "add_approver",
    actions.RemoveApprover: "remove_approver",
    actions.TakeBack: "take_back",
    actions.AskMaterial: "ask_material",
    actions.GiveMaterial: "give_material",
    actions.Resubmit: "resubmit",
    actions.Withdraw: "withdraw",
    actions.Cancel: "cancel",
}
"""Operations by name, as pages and buttons call them; each is the function of this name in handlers.requests, where
approve and reject are `decide` and return is `return_to`."""
_NEEDS = {
    actions.Reject: {"reason"},
    actions.Return: {"reason", "target"},
    actions.Transfer: {"person"},
    actions.HandOut: {"person"},
    actions.AddApprover: {"people"},
    actions.GiveBack: {"comment"},
    actions.AskMaterial: {"question"},
    actions.GiveMaterial: {"answer"},
}


@dataclass(frozen=True)
class Offered:
    """One operation that is possible now.

    Attributes:
        verb: Its name, see VERBS; beside those urge, copy_to, comment and change_form.
        task_id: The approval task it concerns; None: the whole request.
        node: The name of the node of that task.
        on_behalf_of: The principal, when the person may do it as a delegate.
        needs: What has to be given: reason, comment, question, answer, person, people, target, signature, chosen.
        targets: For return: keys and names of where it may go; None is the applicant.
        choose: For approve: the name of the node whose people have to be named.
        among: The only people that may be named there; None: anybody.
        not_people: Who cannot be named.
        fields: For change_form: the names of the fields that may be changed.
    """

    verb: str
    label: str
    task_id: int | None = None
    node: str = ""
    on_behalf_of: int | None = None
    needs: frozenset[str] = frozenset()
    targets: tuple[tuple[str | None, str], ...] = ()
    choose: str | None = None
    among: tuple[int, ...] | None = None
    not_people: frozenset[int] = frozenset()
    fields: tuple[str, ...] = ()


async def possible(request: Request, person: Person) -> tuple[Offered, ...]:
    """What this person may do with the request now, most usual things first; nothing for somebody it is hidden from.

    Whoever may deal with stuck requests (requests.manage) is also offered to withdraw and cancel them and to take
    approvers out.
    """
    found = await flows.ongoing(request)
    if found is None or not await may_read(request, person):
        return ()
    principals = await principals_of(person, request)
    offers = algebra.possible(found.run, person.id, principals)
    if request.filed_by_id == person.id:
        # Whoever asked in the applicant's place may take back what they sent.
        own = algebra.possible(found.run, request.applicant_id)
        offers += tuple(offer for offer in own if offer.action is actions.Withdraw and offer not in offers)
    if request.applicant_id != person.id and await person.may(MANAGE_REQUESTS):
        offers += tuple(offer for offer in algebra.possible(found.run, algebra.OFFICE) if offer not in offers)
    if request.state != RequestState.APPROVED:
        # The run ends with the approval; what it led to goes on, and is undone only until it is over.
        offers = tuple(offer for offer in offers if offer.action is not actions.Cancel)
    offered = [await _shown(offer, found) for offer in offers if offer.action in VERBS]
    offered += _changes(found, offered)
    if request.asked_by(person.id) and request.state == RequestState.IN_APPROVAL:
        offered.append(Offered("urge", "催办"))
    offered += [Offered("copy_to", "抄送", needs=frozenset({"people"})), Offered("comment", "评论")]
    order = [*VERBS.values(), "change_form", "urge", "copy_to", "comment"]
    return tuple(sorted(offered, key=lambda one: (order.index(one.verb), one.task_id or 0)))


async def _shown(offer: Offer, found: Ongoing) -> Offered:
    row = found.rows.get(offer.task or 0)
    steps = found.run.plan.steps
    node = found.definition.by_key.get(row.node_key) if row is not None else None
    needs = set(_NEEDS.get(offer.action, set()))
    label = LABELS[offer.action]
    if offer.action is actions.Approve and isinstance(node, WorkingNode):
        label = "办理完成" if node.kind == "handle" else label
        needs |= {name for name, wanted in (("comment", node.comment), ("signature", node.signature)) if wanted}
        needs |= {"chosen"} if offer.choose else set()
    targets = tuple((key, steps[key].name if key is not None else "申请人") for key in offer.targets)
    return Offered(
        verb=VERBS[offer.action],
        label=label,
        task_id=row.id if row is not None else None,
        node=row.node_name if row is not None else "",
        on_behalf_of=offer.on_behalf_of,
        needs=frozenset(needs),
        targets=targets,
        choose=steps[offer.choose].name if offer.choose is not None else None,
        among=await eligible(offer.choose, found) if offer.choose is not None else None,
        not_people=offer.not_people,
    )


async def eligible(key: str, found: Ongoing) -> tuple[int, ...] | None:
    """The only people whom an approver may name for this node; None: anybody."""
    rules = getattr(found.definition.by_key.get(key), "approvers", ())
    limits = [rule.work_group_id for rule in rules if isinstance(rule, PreviousChoiceApprover) and rule.work_group_id]
    members = await group_members(limits)
    return tuple(person for group in members.values() for person in group) if limits else None


def _changes(found: Ongoing, offered: list[Offered]) -> list[Offered]:
    """For every task that may be approved: the fields that its node lets people edit."""
    rows = {row.id: row for row in found.rows.values()}
    changes = []
    for one in offered:
        node = found.definition.by_key.get(rows[one.task_id].node_key) if one.task_id in rows else None
        if one.verb == "approve" and isinstance(node, WorkingNode):
            fields = tuple(name for name, right in node.fields.items() if right == "edit")
            if fields:
                changes.append(
                    Offered("change_form", "修改表单", one.task_id, one.node, one.on_behalf_of, fields=fields)
                )
    return changes
