"""Words that several pages show: what was just done, what happened before, how a task stands."""

from bot.channels import NAMES
from models.flows import ApprovalTask
from models.moves import Tone
from models.org import Person
from pages.notices import declare_notices

NOTICES = {
    "saved": "已保存。回到聊天窗口可以看到最新内容，也可以在这里继续填写或提交。",
    "submitted": "已提交，有结果会马上通知您。",
    "dropped": "草稿已放弃，没有提交。",
    "withdrawn": "已撤回，审批人不用再处理。",
    "urged": "已提醒审批人。",
    "approved": "已同意，申请人会收到通知。",
    "rejected": "已驳回，理由已转告申请人。",
    "dispatched": "已派车，司机和申请人会收到通知。",
    "accepted": "已接单，请按时出发。",
    "declined": "已退回，车队会另外安排。",
    "started": "已登记出车，一路平安。",
    "finished": "已登记收车，辛苦了。",
    "rated": "谢谢您的评价。",
}
LATE = {
    "late": "这件事之前已经处理过了，这次操作没有改变任何结果。最新情况见下面。",
    "already": "这份申请已经提交过了，不用重复操作。最新情况见下面。",
    "already_dropped": "这份草稿之前已经放弃了。需要时请重新申请。",
}


declare_notices(NOTICES)
declare_notices(LATE, Tone.WAITING)

VERBS = {
    "submit": "提交申请",
    "approve_task": "同意",
    "reject_task": "驳回",
    "handle_task": "办理完成",
    "return_task": "退回",
    "return": "退回",
    "resubmit": "重新提交",
    "transfer": "转交",
    "hand_out": "转办",
    "give_back": "交回意见",
    "recall": "收回",
    "add_approver": "加签",
    "remove_approver": "减签",
    "take_back": "拿回",
    "ask_material": "请补充材料",
    "give_material": "补充材料",
    "copy": "抄送",
    "comment": "评论",
    "change_form": "修改表单",
    "reassign_tasks": "转给接替人",
    "move_run": "改用新流程",
    "expire": "超时处理",
    "approve": "审批通过",
    "withdraw": "撤回申请",
    "cancel": "撤销申请",
    "drop": "放弃草稿",
    "urge": "催办",
    "fulfil": "申请完成",
    "open_order": "生成工单",
    "dispatch": "派单",
    "reassign": "改派",
    "take": "接单",
    "accept": "接单",
    "decline": "无法接单",
    "start": "开始",
    "late": "超时提醒",
    "suspend": "暂停",
    "resume": "继续",
    "complete": "完工",
    "reopen": "还没好，重新处理",
    "confirm": "评价",
    "lapse": "没有收到反馈，自动办结",
    "join": "一起关注",
    "take_over": "接着跟进",
    "photo_before": "处理前照片",
    "photo_after": "处理后照片",
    "costs": "登记材料和人工",
    "estimate": "估算费用",
    "allow_cost": "批准费用",
    "refuse_cost": "不批准费用",
}
TRIP_VERBS = {"dispatch": "派车", "start": "出车", "complete": "收车"}
UNTOLD = {"reject", "return", "choose"}
"""Moves that repeat what is told anyway: the approver's own decision in the line before; the path, whom was chosen."""
SYSTEM = "系统"
CHANNELS = {**NAMES, "web": "网页", "sms": "短信"}
"""Where something was done."""

TASK_STATES = {
    "pending": ("待您审批", Tone.WAITING),
    "approved": ("您已同意", Tone.DONE),
    "rejected": ("您已驳回", Tone.REFUSED),
    "returned": ("您已退回", Tone.WAITING),
    "transferred": ("您已转交", Tone.OFF),
    "handed_out": ("您已交回意见", Tone.DONE),
    "removed": ("不用处理", Tone.OFF),
    "waiting": ("等待中", Tone.OFF),
    "superseded": ("他人已处理", Tone.OFF),
    "withdrawn": ("申请人已撤回", Tone.OFF),
    "skipped": ("不用处理", Tone.OFF),
}


def task_words(task: ApprovalTask, reader: Person) -> tuple[str, Tone]:
    """How a task stands, to somebody who held it or decided it for its holder."""
    words, tone = TASK_STATES[task.state]
    if task.decided_by_id in (None, task.person_id):
        return words, tone
    return words.replace("您已", "您代为" if task.decided_by_id == reader.id else "代理人已"), tone
