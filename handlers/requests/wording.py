"""What people are told about operations: why one is not possible, and what each is called."""

from collections.abc import Mapping

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
_REFUSED: Mapping[type[refusals.Refusal], str] = {
    refusals.NothingPlanned: "按现在的流程，这份申请没有任何审批环节，请联系系统管理员修改流程。",
    refusals.NotApproved: "这份申请还没有通过审批，不用撤销；不需要了请撤回。",
    refusals.WithApplicant: "这份申请已退回申请人修改，请等申请人重新提交。",
    refusals.NotReturned: "这份申请没有被退回，不用重新提交。",
    refusals.NotApplicant: "只有申请人可以这样做。",
    refusals.TaskSettled: "这项审批已经处理过了，这次操作没有改变任何结果。",
    refusals.NoSuchTask: NOT_YOURS,
    refusals.NotYourTask: NOT_YOURS,
    refusals.HelperOnly: "这是别人转给您办理的，请填写意见后交回，由对方决定。",
    refusals.NotHelper: "这项审批是您自己的，不用交回，请直接处理。",
    refusals.HandlersDoNotReject: "办理环节不能驳回；办不了请退回或转交，并写明原因。",
    refusals.AddedMayNotAdd: "您是别人加签进来的，不能再加签；需要别人参与请用转交。",
    refusals.NothingToRecall: "这项审批没有转办出去，也没有在等补充材料，不用收回。",
    refusals.NotAdder: "只能减去您自己加签的人。",
    refusals.LastApprover: "减去后这个环节就没有足够的审批人了，不能减签。",
    refusals.NotTakenBack: "后面已经有人处理，或者这不是您的同意，不能拿回。请联系当前审批人退回。",
    refusals.NoQuestion: "现在没有人请您补充材料。",
    refusals.NoWayBack: "不能退回到这个环节，请选择前面已经审批过的环节，或退回给申请人。",
    refusals.NotYourTurn: "还没有轮到您审批，要先等别人处理完，到时会通知您。",
    refusals.PeopleMissing: "请先选好人，再提交。",
    refusals.ReasonMissing: "请写明理由，例如：时间冲突。",
    refusals.NotWanted: "不能选这位同事，请另选一位。",
    refusals.OwnRequest: "申请人不能审批自己的申请，请另选一位。",
    refusals.Oneself: "不能选您自己，请另选一位。",
    refusals.AlreadyInStep: "这位同事已经在这个环节里了，请另选一位。",
    refusals.NothingToReassign: "这位同事在这份申请里没有要处理的事。",
}


def refused(refusal: refusals.Refusal) -> str:
    """Why an operation is not possible and what to do, for the person who tried it."""
    match refusal:
        case refusals.NobodyToAsk(step=step):
            return f"审批环节“{step.name}”找不到审批人（可能部门还没有设主管），请联系系统管理员设置后再试。"
        case refusals.Finished(outcome=outcome):
            return f"这份申请{OUTCOMES[outcome]}，不能再改变。"
        case refusals.NotYourTurn(task=task) if task.question:
            return "正在等申请人补充材料，补充后再请您审批；不等了可以收回提问。"
        case refusals.PeopleMissing(step=step) if step is not None:
            return "请先选好下一环节的审批人，再点“同意”。"
    return _REFUSED.get(type(refusal), "这项操作现在不能做，请刷新页面或回复“待我审批”查看最新情况。")
