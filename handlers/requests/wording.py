"""What people are told about operations: why one is not possible, and what each is called."""

from collections.abc import Mapping
from functools import singledispatch

from handlers.flows.algebra import actions, refusals
from handlers.flows.algebra.actions import Action
from handlers.requests.rights import NOT_YOURS

LABELS: Mapping[type[Action], str] = {
    actions.Approve: "同意",
    actions.Reject: "驳回",
    actions.Return: "退回",
    actions.Transfer: "转交",
    actions.HandOut: "转办",
    actions.GiveBack: "交回意见",
    actions.Recall: "收回",
    actions.AddApprover: "加签",
    actions.RemoveApprover: "减签",
    actions.TakeBack: "拿回",
    actions.AskMaterial: "请补充材料",
    actions.GiveMaterial: "补充材料",
    actions.Resubmit: "重新提交",
    actions.Withdraw: "撤回",
    actions.Cancel: "撤销",
}
"""Operations by the algebra's action; what people see on cards, pages and in refusals."""
OUTCOMES = {"approved": "已通过审批", "rejected": "已被驳回", "withdrawn": "已由申请人撤回", "cancelled": "已撤销"}


@singledispatch
def refused(refusal: refusals.Refusal) -> str:
    """Why an operation is not possible and what to do, for the person who tried it."""
    return "这项操作现在不能做，请刷新页面或回复“待我审批”查看最新情况。"


@refused.register
def _(refusal: refusals.NobodyToAsk) -> str:
    return f"审批环节“{refusal.step.name}”找不到审批人（可能部门还没有设主管），请联系系统管理员设置后再试。"


@refused.register
def _(refusal: refusals.NothingPlanned) -> str:
    return "按现在的流程，这份申请没有任何审批环节，请联系系统管理员修改流程。"


@refused.register
def _(refusal: refusals.Finished) -> str:
    return f"这份申请{OUTCOMES[refusal.outcome]}，不能再改变。"


@refused.register
def _(refusal: refusals.NotApproved) -> str:
    return "这份申请还没有通过审批，不用撤销；不需要了请撤回。"


@refused.register
def _(refusal: refusals.WithApplicant) -> str:
    return "这份申请已退回申请人修改，请等申请人重新提交。"


@refused.register
def _(refusal: refusals.NotReturned) -> str:
    return "这份申请没有被退回，不用重新提交。"


@refused.register
def _(refusal: refusals.NotApplicant) -> str:
    return "只有申请人可以这样做。"


@refused.register
def _(refusal: refusals.TaskSettled) -> str:
    return "这项审批已经处理过了，这次操作没有改变任何结果。"


@refused.register(refusals.NoSuchTask)
@refused.register(refusals.NotYourTask)
def _(refusal: refusals.Refusal) -> str:
    return NOT_YOURS


@refused.register
def _(refusal: refusals.NotYourTurn) -> str:
    if refusal.task.question:
        return "正在等申请人补充材料，补充后再请您审批；不等了可以收回提问。"
    return "还没有轮到您审批，要先等别人处理完，到时会通知您。"


@refused.register
def _(refusal: refusals.HelperOnly) -> str:
    return "这是别人转给您办理的，请填写意见后交回，由对方决定。"


@refused.register
def _(refusal: refusals.NotHelper) -> str:
    return "这项审批是您自己的，不用交回，请直接处理。"


@refused.register
def _(refusal: refusals.HandlersDoNotReject) -> str:
    return "办理环节不能驳回；办不了请退回或转交，并写明原因。"


@refused.register
def _(refusal: refusals.AddedMayNotAdd) -> str:
    return "您是别人加签进来的，不能再加签；需要别人参与请用转交。"


@refused.register
def _(refusal: refusals.NothingToRecall) -> str:
    return "这项审批没有转办出去，也没有在等补充材料，不用收回。"


@refused.register
def _(refusal: refusals.NotAdder) -> str:
    return "只能减去您自己加签的人。"


@refused.register
def _(refusal: refusals.LastApprover) -> str:
    return "减去后这个环节就没有足够的审批人了，不能减签。"


@refused.register
def _(refusal: refusals.NotTakenBack) -> str:
    return "后面已经有人处理，或者这不是您的同意，不能拿回。请联系当前审批人退回。"


@refused.register
def _(refusal: refusals.NoQuestion) -> str:
    return "现在没有人请您补充材料。"


@refused.register
def _(refusal: refusals.NoWayBack) -> str:
    return "不能退回到这个环节，请选择前面已经审批过的环节，或退回给申请人。"


@refused.register
def _(refusal: refusals.ReasonMissing) -> str:
    return "请写明理由，例如：时间冲突。"


@refused.register
def _(refusal: refusals.PeopleMissing) -> str:
    return "请先选好人，再提交。" if refusal.step is None else "请先选好下一环节的审批人，再点“同意”。"


@refused.register
def _(refusal: refusals.NotWanted) -> str:
    return "不能选这位同事，请另选一位。"


@refused.register
def _(refusal: refusals.OwnRequest) -> str:
    return "申请人不能审批自己的申请，请另选一位。"


@refused.register
def _(refusal: refusals.Oneself) -> str:
    return "不能选您自己，请另选一位。"


@refused.register
def _(refusal: refusals.AlreadyInStep) -> str:
    return "这位同事已经在这个环节里了，请另选一位。"


@refused.register
def _(refusal: refusals.NothingToReassign) -> str:
    return "这位同事在这份申请里没有要处理的事。"
