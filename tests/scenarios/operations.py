"""Everything that people do about a request by card or in words, as a list: who does what, one thing after the other.

Nothing here knows of a channel; stage.py plays the list wherever the people happen to be.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

WANG, LI, ZHAO, MA, HAN = "wangfang", "limin", "zhaotiezhu", "maxiaohong", "hanmei"
"""王芳 asks; 李敏 decides first, 赵铁柱 after her; 马晓红 and 韩梅 are drawn into it."""
SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"
OTHER_SENTENCE = "后天上午九点到十一点用普通车去机场，2个人，要司机，市内"


@dataclass(frozen=True)
class Says:
    """Somebody types. `{number}` stands for the number of the newest request."""

    who: str
    words: str


@dataclass(frozen=True)
class Taps:
    """Somebody taps a button of the newest card that has it, or that had it (`late`)."""

    who: str
    button: str
    choose: Mapping[str, str] = field(default_factory=dict)
    """By the name of a question on the card: the text of the option."""
    late: bool = False


@dataclass(frozen=True)
class Follows:
    """Somebody follows the link of a text, gives the code, writes `words` on the page and presses a button of it."""

    who: str
    button: str
    words: str = ""


@dataclass(frozen=True)
class Opens:
    """Somebody whose channel refuses cards opens the link of the message in place of one, inside of its app, where
    nobody asks for a code, and presses a button of the page."""

    who: str
    button: str
    words: str = ""


Act = Says | Taps | Follows | Opens


@dataclass(frozen=True)
class Scenario:
    """One operation, from the request to its end.

    Args:
        nodes: The flow: each node's key and people, and what else it is set to.
        acts: What follows the sending of the request.
        verbs: Moves that the history must show, beside `submit`.
        state: How the newest request ends.
    """

    name: str
    acts: tuple[Act, ...]
    verbs: frozenset[str]
    state: str
    nodes: tuple[tuple[str, tuple[str, ...], Mapping[str, Any]], ...] = (("first", (LI,), {}),)
    before: tuple[Act, ...] = (Says(WANG, SENTENCE), Taps(WANG, "提交"))


TWO_NODES = (("first", (LI,), {}), ("second", (ZHAO,), {}))
APPROVES = Taps(LI, "同意")


def scenario(name: str, *acts: Act, verbs: str, state: str, **more: Any) -> Scenario:
    return Scenario(name, acts, frozenset(verbs.split()), state, **more)


APPROVING = scenario(
    "approve by card, with a second approver", APPROVES, Taps(ZHAO, "同意"), Taps(LI, "同意", late=True),
    nodes=TWO_NODES, verbs="approve_task", state="approved",
)  # fmt: skip
REJECTING = scenario(
    "reject by card, the reason in words", Taps(LI, "驳回"), Says(LI, "时间冲突"),
    verbs="reject_task", state="rejected",
)  # fmt: skip
REMARKING = scenario(
    "approve in words, with a remark", Says(LI, "同意，请注意安全"),
    verbs="approve_task", state="approved",
)  # fmt: skip
RETURNING = scenario(
    "return to the applicant from the menu, and resubmit",
    Taps(LI, "更多操作"), Taps(LI, "下一步", {"operation": "退回给申请人"}), Says(LI, "人数写错了"),
    Taps(WANG, "重新提交"), APPROVES,
    verbs="return_task resubmit approve_task", state="approved",
)  # fmt: skip
SCENARIOS = (
    APPROVING,
    REJECTING,
    REMARKING,
    scenario(
        "of two who may decide the first counts", Taps(ZHAO, "同意"), Says(MA, "驳回{number}，时间冲突"),
        nodes=(("first", (ZHAO, MA), {"mode": "any"}),), verbs="approve_task", state="approved",
    ),
    RETURNING,
    scenario(
        "return to an earlier node in words",
        APPROVES, Says(ZHAO, "退回到first审批，请核实人数"), APPROVES, Taps(ZHAO, "同意"),
        nodes=TWO_NODES, verbs="return_task approve_task", state="approved",
    ),
    scenario(
        "transfer, which is confirmed", Says(LI, "转交给马晓红，我出差"), Says(LI, "确认"), Taps(MA, "同意"),
        verbs="transfer approve_task", state="approved",
    ),
    scenario(
        "hand out, give back, hand out again and take that back",
        Says(LI, "转办马晓红"), Taps(MA, "交回意见"), Says(MA, "情况属实"),
        Says(LI, "转办给马晓红核实"), Taps(LI, "收回"), APPROVES,
        verbs="hand_out give_back recall approve_task", state="approved",
    ),
    scenario(
        "add approvers before, take one out, add one after",
        Says(LI, "加签马晓红和韩梅"), Says(LI, "减签韩梅"), Taps(MA, "同意"),
        Says(LI, "之后再请赵铁柱审批"), APPROVES, Taps(ZHAO, "同意"),
        verbs="add_approver remove_approver approve_task", state="approved",
    ),
    scenario(
        "withdraw by card", Taps(WANG, "撤回"), Taps(LI, "同意", late=True),
        verbs="withdraw", state="withdrawn",
    ),
    scenario(
        "take an approval back", APPROVES, Says(LI, "拿回"), APPROVES, Taps(ZHAO, "同意"),
        nodes=TWO_NODES, verbs="take_back approve_task", state="approved",
    ),
    scenario(
        "cancel after the approval, which is confirmed", APPROVES, Says(WANG, "撤销"), Says(WANG, "确认"),
        verbs="approve_task cancel", state="cancelled",
    ),
    scenario(
        "urge in words, and once more by card", Says(WANG, "催一下"), Taps(WANG, "催办"), APPROVES,
        verbs="urge approve_task", state="approved",
    ),
    scenario(
        "copy to two colleagues, one of whom remarks",
        Says(LI, "抄送给韩梅和马晓红"), Says(HAN, "{number} 评论 路上注意安全"), Says(LI, "评论：已电话核实"), APPROVES,
        verbs="copy comment approve_task", state="approved",
    ),
    scenario(
        "ask for material, and give it",
        Taps(LI, "更多操作"), Taps(LI, "下一步", {"operation": "请申请人补充材料"}), Says(LI, "会议通知"),
        Says(WANG, "补充：会议在省政府三楼"), APPROVES,
        verbs="ask_material give_material approve_task", state="approved",
    ),
    scenario(
        "approve all that waits, which is confirmed",
        Says(WANG, OTHER_SENTENCE), Taps(WANG, "提交"), Says(LI, "全部同意"), Says(LI, "确认"),
        verbs="approve_task", state="approved",
    ),
)  # fmt: skip


def by_link(chatted: Scenario, follows: Follows | Opens) -> tuple[Scenario, Scenario]:
    """The scenario, and the same with the link in place of what its person does first."""
    kept = tuple(act for act in chatted.acts if act.who != follows.who or getattr(act, "late", False))
    return chatted, replace(chatted, acts=(follows, *kept))


BY_LINK = (
    by_link(APPROVING, Follows(LI, "同意")),
    by_link(REMARKING, Follows(LI, "同意", "请注意安全")),
    by_link(REJECTING, Follows(LI, "驳回", "时间冲突")),
)
"""What the link of a text offers: each in the chat, and by link."""
WITHOUT_CARDS = (
    by_link(REMARKING, Opens(LI, "同意", "请注意安全")),
    by_link(REJECTING, Opens(LI, "驳回", "时间冲突")),
)
"""The same by the link of a message that stands for a card."""
