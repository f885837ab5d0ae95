"""The words that speak for letting somebody else approve; see `cues.py` for what the weights mean."""

_END = r"(?:取消|结束|撤销|停止|终止|收回|解除|不要|停掉|撤回|撤掉|撤了|作废)"
_APPROVE = r"(?:审批|审核|签批|签字|批(?!发|评|量|次)|审)"

DELEGATION_CUES: dict[str, tuple[tuple[float, str], ...]] = {
    "delegate": (
        (6, rf"委托(?!书|方|单|加工|检测|招标|合同|运|管)|授权.{{0,10}}(?:代|替|帮)我.{{0,4}}{_APPROVE}"),
        (6, rf"(?:请|让|由|叫|找|麻烦).{{1,8}}?(?:代|替|帮)(?:我|本人).{{0,4}}?{_APPROVE}"),
        # Asking how it is done is not doing it.
        (-14, r"怎么|怎样|如何|什么是|是什么"),
    ),
    "end_delegation": (
        (12, rf"{_END}.{{0,10}}委托(?!给|.{{0,8}}代我)|委托(?:就|都|先|可以|现在|马上|给我|的事)*{_END}"),
    ),
    "my_delegations": (
        (
            10,
            r"我的(?:审批)?委托|(?:查|看|有哪些|哪些|有没有|几个)(?:看|询|一下)*(?:我的?)?(?:审批)?委托"
            r"|委托(?:情况|记录|列表|查询|(?:给)?了?谁)|谁(?:委托|在代|替我批|代我批)",
        ),
        (-5, rf"{_END}"),
    ),
}
