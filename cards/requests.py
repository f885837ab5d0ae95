"""Cards about requests: filling in, confirming, approving, and where a request stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from cards.actions import Action
from cards.card import Button, Card, Choice, Option
from forms import Field, Values
from models.requests import Request

CHOICES_MAX = 3
"""Questions on one card (WeCom, multiple_interaction, `select_list`)."""
OPTIONS_MAX = 10
"""Options of one question (WeCom, `option_list`)."""


@dataclass(frozen=True)
class SubmitDraft(Action, prefix="requests.submit"):
    """Send the draft as this card shows it: `digest` is of its values, so an old card cannot send newer ones."""

    request_id: int
    digest: str


@dataclass(frozen=True)
class DropDraft(Action, prefix="requests.drop"):
    """Drop the draft."""

    request_id: int


@dataclass(frozen=True)
class FillChoices(Action, prefix="requests.choose"):
    """Take the card's selections into the draft."""

    request_id: int


@dataclass(frozen=True)
class Withdraw(Action, prefix="requests.withdraw"):
    """Take a submitted request back."""

    request_id: int


@dataclass(frozen=True)
class Cancel(Action, prefix="requests.cancel"):
    """Undo an approved request; the bot then asks whether that is meant."""

    request_id: int


@dataclass(frozen=True)
class GiveMaterial(Action, prefix="requests.give_material"):
    """Answer what was asked at one approval task; the bot then asks for the words."""

    task_id: int


@dataclass(frozen=True)
class Urge(Action, prefix="requests.urge"):
    """Remind whoever the request waits for."""

    request_id: int


@dataclass(frozen=True)
class Approve(Action, prefix="requests.approve"):
    """Approve at one approval task."""

    task_id: int


@dataclass(frozen=True)
class Reject(Action, prefix="requests.reject"):
    """Reject at one approval task; the bot then asks for the reason."""

    task_id: int


@dataclass(frozen=True)
class GiveBack(Action, prefix="requests.give_back"):
    """Give back a turn that was handed out; the bot then asks for the opinion."""

    task_id: int


@dataclass(frozen=True)
class ShowMore(Action, prefix="requests.more"):
    """Show what else can be done at one approval task."""

    task_id: int


@dataclass(frozen=True)
class ChooseOperation(Action, prefix="requests.operate"):
    """Begin the operation that is picked on the card of one approval task."""

    task_id: int


@dataclass(frozen=True)
class Recall(Action, prefix="requests.recall"):
    """Take a turn back that waits for others."""

    task_id: int


OPERATIONS_MAX = 20
"""On one menu (WeCom, vote_interaction, `checkbox.option_list`)."""
OPERATION = "operation"
"""The choice on a menu of operations."""


@dataclass(frozen=True)
class Resubmit(Action, prefix="requests.resubmit"):
    """Send a returned request again as it is."""

    request_id: int


Lines = Sequence[tuple[str, str]]


def choices_card(
    label: str, draft: Request, missing: Sequence[Field], values: Values, lines: Lines, edit_url: str
) -> Card:
    """Ask for what is answered by choosing, up to three questions at once."""
    choices = tuple(
        Choice(
            key=field.name,
            title=field.label,
            options=tuple(Option(id=code, text=text) for code, text in list(field.choices.items())[:OPTIONS_MAX]),
            selected=None if values.get(field.name) is None else field.raw(values[field.name]),
        )
        for field in missing[:CHOICES_MAX]
    )
    return Card(
        title=f"{label}：请选择",
        lines=tuple(lines),
        choices=choices,
        submit=Button.does("选好了", FillChoices(draft.id), "primary"),
        link=edit_url,
    )


def confirm_card(
    label: str,
    draft: Request,
    digest: str,
    lines: Lines,
    path: Sequence[str],
    edit_url: str,
    *,
    told: Collection[str] = (),
) -> Card:
    """Show the whole draft and who will approve it, before it is sent; `told`: labels of lines that nobody fills in."""
    own = [(name, value) for name, value in lines if name not in told]
    return Card(
        title=f"请确认{label}",
        subtitle=f"直接回复可修改，例如：{_correction(own)}",
        lines=tuple(lines),
        note=f"审批：{' → '.join(path)}" if path else "不用审批，提交后直接安排。",
        buttons=(
            Button.does("提交", SubmitDraft(draft.id, digest), "primary"),
            Button.opens("修改", edit_url),
            Button.does("取消", DropDraft(draft.id)),
        ),
        link=edit_url,
    )


def _correction(lines: Lines) -> str:
    """How something on the card is corrected in the chat: the time where there is one, else what is counted."""
    labels = [label for label, _ in lines]
    counted = [label for label, value in lines if any(letter.isdecimal() for letter in value)]
    return "改成下午3点" if "时间" in labels or not labels else f"{(counted or labels)[0]}改成…"


def status_card(label: str, request: Request, state: str, lines: Lines, path: Sequence[str], url: str) -> Card:
    """A submitted request for its applicant, while it is in approval."""
    return Card(
        title=f"{label} {request.number}",
        subtitle=state,
        lines=tuple(lines),
        note="\n".join(path),
        buttons=(
            Button.does("催办", Urge(request.id), "primary"),
            Button.does("撤回", Withdraw(request.id)),
            Button.opens("详情", url),
        ),
        link=url,
    )


def approved_card(label: str, request: Request, state: str, lines: Lines, path: Sequence[str], url: str) -> Card:
    """An approved request for its applicant, while it can be undone."""
    open_card = status_card(label, request, state, lines, path, url)
    return open_card.model_copy(
        update={"buttons": (Button.does("撤销", Cancel(request.id)), Button.opens("详情", url))}
    )


def returned_card(label: str, request: Request, lines: Lines, path: Sequence[str], url: str, edit_url: str) -> Card:
    """A request that came back to its applicant."""
    return Card(
        title=f"{label} {request.number}",
        subtitle="已退回，请修改后重新提交",
        lines=tuple(lines),
        note="\n".join(path),
        buttons=(
            Button.opens("修改", edit_url),
            Button.does("重新提交", Resubmit(request.id), "primary"),
            Button.does("撤回", Withdraw(request.id)),
        ),
        link=url,
    )


def closed_card(label: str, request: Request, state: str, lines: Lines, path: Sequence[str], url: str) -> Card:
    """A request for its applicant once nothing can be done with it any more."""
    open_card = status_card(label, request, state, lines, path, url)
    return open_card.model_copy(update={"closed": state})


def material_card(about: str, question: str, task_id: int, answer_url: str, url: str) -> Card:
    """What an approver asks the applicant for; it is answered in words, or with files on the page."""
    return Card(
        title="请补充材料",
        subtitle=about,
        note=f"请您补充：{question}",
        buttons=(
            Button.does("补充材料", GiveMaterial(task_id), "primary"),
            Button.opens("上传文件", answer_url),
            Button.opens("打开申请", url),
        ),
        link=url,
    )


TurnKind = Literal["approve", "handle", "helper"]
"""What somebody is asked for: a decision, something to be done, or an opinion for who has handed the turn out."""
_ASKED: dict[TurnKind, str] = {"approve": "等待您审批", "handle": "等待您办理", "helper": "请您先看，写好意见后交回"}


def approval_card(
    label: str,
    request: Request,
    task_id: int,
    applicant: tuple[str, str],
    lines: Lines,
    path: Sequence[str],
    url: str,
    kind: TurnKind = "approve",
) -> Card:
    """Somebody's turn; `applicant` is name and department."""
    name, department = applicant
    decisions: dict[TurnKind, tuple[Button, ...]] = {
        "approve": (
            Button.does("同意", Approve(task_id), "primary"),
            Button.does("驳回", Reject(task_id), "danger"),
        ),
        "handle": (Button.does("办理完成", Approve(task_id), "primary"),),
        "helper": (Button.does("交回意见", GiveBack(task_id), "primary"),),
    }
    return Card(
        title=f"{name}的{label}",
        subtitle=f"{department} {request.number} {_ASKED[kind]}",
        lines=tuple(lines),
        note="\n".join(path),
        buttons=(
            *decisions[kind],
            Button.does("更多操作", ShowMore(task_id)),
            Button.opens("详情", url),
        ),
        link=url,
    )


def waiting_card(what: str, about: str, note: str, task_id: int, url: str, *, recall: bool) -> Card:
    """What a turn waits for that its holder has given out of hand; `recall`: whether it can be had back."""
    back = (Button.does("收回", Recall(task_id), "primary"),) if recall else ()
    return Card(
        title=what,
        subtitle=about,
        note=note,
        buttons=(*back, Button.does("更多操作", ShowMore(task_id)), Button.opens("详情", url)),
        link=url,
    )


def operations_card(about: str, task_id: int, operations: Sequence[tuple[str, str]], url: str) -> Card:
    """What else can be done at an approval task; `operations` are keys and labels."""
    options = tuple(Option(id=key, text=label) for key, label in operations)
    return Card(
        title="更多操作",
        subtitle=about,
        choices=(Choice(key=OPERATION, title="请选择一项，再点“下一步”", options=options),),
        submit=Button.does("下一步", ChooseOperation(task_id), "primary"),
        link=url,
    )
