"""What each operation on a request asks for, and what is said when it is done; once for the phone and the desk."""

from dataclasses import dataclass

from pages.notices import declare_notices


@dataclass(frozen=True)
class Layout:
    """What an operation's page asks for.

    Attributes:
        title: What is going to happen.
        words: Label of the text, empty for none; `needed`: it has to be filled in.
        people: Label of the people, empty for none; `several`: more than one can be named.
        where: Whether those added come before or after the own decision.
        form: The form itself is changed.
    """

    title: str
    button: str
    words: str = ""
    needed: bool = False
    hint: str = ""
    people: str = ""
    several: bool = False
    where: bool = False
    files: bool = False
    form: bool = False
    danger: bool = False


LAYOUTS = {
    "approve": Layout("同意", "同意", "意见", files=True),
    "reject": Layout("驳回", "驳回", "驳回理由", True, "申请到此结束。例如：时间冲突。", danger=True),
    "return": Layout("退回", "退回", "退回理由", True, "对方修改后会再送来。例如：人数写错了。"),
    "transfer": Layout("转交给别人审批", "转交", "留言", people="转交给"),
    "hand_out": Layout("请人先看，看完交回给您", "转办", "留言", people="请谁看"),
    "give_back": Layout("写好意见，交回", "交回", "您的意见", True, "例如：已核实，可以安排。", files=True),
    "recall": Layout("收回，由您自己继续审批", "收回"),
    "add_approver": Layout("加签：再请别人审批", "加签", "留言", people="请谁审批", several=True, where=True),
    "remove_approver": Layout("减签：不用再请他审批", "减签", danger=True),
    "take_back": Layout("拿回您刚才的同意，重新考虑", "拿回"),
    "ask_material": Layout(
        "请申请人补充材料", "发给申请人", "需要补充什么", True, "例如：请补充会议通知。等待期间不计超时。"
    ),
    "give_material": Layout("补充材料", "提交", "答复", True, "有文件可以一起上传。", files=True),
    "resubmit": Layout("修改后重新提交", "重新提交", form=True),
    "withdraw": Layout("撤回申请，审批人不用再处理", "撤回", danger=True),
    "cancel": Layout("撤销已通过的申请，取消相关安排", "撤销", "撤销原因", danger=True),
    "change_form": Layout("修改申请内容", "保存修改", "修改说明", form=True),
    "urge": Layout("催办", "催办"),
    "copy_to": Layout("抄送：让别人也看到这份申请", "抄送", people="抄送给", several=True),
    "comment": Layout("评论", "发表", "内容", True, "相关的人都能看到。", files=True),
}
DONE = {
    "approve": "已同意，申请人会收到通知。",
    "reject": "已驳回，理由已转告申请人。",
    "return": "已退回，对方会收到通知。",
    "transfer": "已转交，对方会收到通知。",
    "hand_out": "已请对方先看，看完会交回给您。",
    "give_back": "意见已交回。",
    "recall": "已收回，请您继续审批。",
    "add_approver": "已加签，对方会收到通知。",
    "remove_approver": "已减签。",
    "take_back": "已拿回，请重新审批。",
    "ask_material": "已请申请人补充，补充后会通知您。",
    "give_material": "已补充，审批人会收到通知。",
    "resubmit": "已重新提交，有结果会马上通知您。",
    "withdraw": "已撤回，审批人不用再处理。",
    "cancel": "已撤销，相关的人会收到通知。",
    "change_form": "已保存修改，修改前后的内容都有记录。",
    "urge": "已提醒审批人。",
    "copy_to": "已抄送。",
    "comment": "评论已发表。",
}
declare_notices({f"operation.{verb}": text for verb, text in DONE.items()})
