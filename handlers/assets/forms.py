"""The forms of 资产新增, 资产变更 and 资产报废, with the fields of the requirement."""

from collections.abc import Mapping

from forms import Choice, Condition, Field, Files, Form, InDepartment, Integer, Place, Problem, Somebody, Text, Told
from handlers.assets.classes import CATEGORIES
from handlers.assets.register import LABELS, LENGTHS

COUNT_MAX = 50

REASON = Text(
    name="reason",
    label="申请原因",
    short="原因",
    length_max=200,
    question="请问申请的原因是什么？（例如：新来的同事没有电脑）",
)
NOTE = Text(name="note", label="详细说明", short="说明", required=False, length_max=500, question="请写详细说明。")
PHOTOS = Files(name="photos", label="照片", short="照片", required=False, pictures=True, question="请发一张照片。")

LABEL = Text(
    name="asset",
    label="资产编号",
    short="资产",
    required=False,
    length_max=32,
    scanned=True,
    question="请问资产编号是多少？",
    hint="可不填；扫设备上的标签会自动填好",
)
"""Which asset it is about, in other forms: whoever scans its label has it filled in."""


def no_such(number: str) -> Problem:
    """There is no asset with the number in `LABEL`."""
    return Problem(LABEL.name, f"没有编号是“{number}”的资产，请核对标签；不清楚就不用填。")


def _which(question: str) -> tuple[Field, ...]:
    """The asset, by the number on its label, and what the register says about it."""
    return (
        Text(
            name="asset",
            label="资产编号",
            short="编号",
            length_max=32,
            scanned=True,
            question=f"{question}请扫资产标签上的二维码，或写上面的编号（例如：ZC2026-0001）。",
            hint="资产标签上的编号；也可以打开“我的资产”，点那一件来申请",
        ),
        Told(name="category", label="资产类别", short="类别", required=False),
        Told(name="device", label="设备类型", short="设备", required=False),
        Told(name="model", label="设备型号", short="型号", required=False),
    )


def _management(question: str, options: Mapping[str, str], says: Mapping[str, tuple[str, ...]]) -> Choice:
    return Choice(name="management", label="管理类型", short="类型", options=options, says=says, question=question)


NEW_FORM = Form(
    fields=(
        Text(
            name="device",
            label="设备类型",
            short="设备",
            question="请问要增加什么设备？（例如：台式计算机）",
            hint="例如：台式计算机",
        ),
        Choice(
            name="category",
            label="资产类别",
            short="类别",
            options=CATEGORIES,
            says={"office": ("电脑", "打印机", "复印机", "投影仪"), "furniture": ("桌子", "椅子", "柜子", "沙发")},
            question="请选择资产类别。",
        ),
        _management(
            "请选择管理类型：怎么来的。",
            {"purchase": "购置", "transfer_in": "调入", "gift": "接受捐赠", "other": "其他"},
            {"purchase": ("买", "采购", "新买")},
        ),
        Text(name="model", label="设备型号", short="型号", required=False, question="请问是什么型号？"),
        Integer(name="count", label="数量", short="数量", unit="件", maximum=COUNT_MAX, question="请问要几件？"),
        InDepartment(name="department", label="归属部门", short="部门", question="请问归哪个部门？"),
        Somebody(name="keeper", label="归属人员", short="保管人", question="请问由谁保管？请写姓名。"),
        Place(
            name="place",
            label="存放地点",
            short="地点",
            required=False,
            question="请问放在哪里？",
            hint="例如：1号楼301",
        ),
        REASON,
        NOTE,
    )
)
_HANDS_OVER = Condition("management", "is", ("keeper", "department"))
_TRANSFERS = Condition("management", "is", ("department",))
_MOVES = Condition("management", "is", ("place",))
_CORRECTS = Condition("management", "is", ("other",))
CORRECTED = Form(
    fields=tuple(
        Text(name=name, label=LABELS[name], short=LABELS[name], length_max=LENGTHS[name])
        for name in ("name", "model", "serial", "supplier", "note")
    )
)
"""What may be named in one sentence to be put right: 型号改成M405dn，序列号改成SN00381."""
HOW_CORRECTED = f"例如：型号改成M405dn，序列号改成SN381。可以改{'、'.join(one.label for one in CORRECTED.fields)}。"
CHANGE_FORM = Form(
    fields=(
        *_which("请问要变更哪件资产？"),
        _management(
            "请选择管理类型：要变更什么。",
            {"keeper": "换保管人", "department": "部门调拨", "place": "换地点", "other": "改名称、型号等"},
            {
                "keeper": ("移交", "转给", "换人"),
                "department": ("调拨",),
                "place": ("搬", "挪"),
                "other": ("改名称", "改型号", "改序列号"),
            },
        ),
        InDepartment(
            name="department", label="归属部门", short="新部门", applies=_TRANSFERS, question="请问调拨给哪个部门？"
        ),
        Somebody(
            name="keeper",
            label="归属人员",
            short="新保管人",
            applies=_HANDS_OVER,
            question="请问以后由谁保管？请写姓名。",
        ),
        Place(
            name="place",
            label="新的地点",
            short="新地点",
            applies=_MOVES,
            question="请问放到哪里？（例如：1号楼305）",
            hint="例如：1号楼305",
        ),
        Text(
            name="correction",
            label="改成什么",
            short="改成",
            length_max=300,
            applies=_CORRECTS,
            question=f"请写要改哪一项、改成什么。{HOW_CORRECTED}",
            hint=HOW_CORRECTED,
        ),
        REASON,
        NOTE,
    ),
)
DISPOSAL_FORM = Form(
    fields=(
        *_which("请问要报废哪件资产？"),
        _management(
            "请选择管理类型：怎么处置。",
            {"scrap": "报废", "loss": "报损", "transfer_out": "调出", "donation": "捐赠"},
            {"loss": ("丢了", "遗失", "丢失")},
        ),
        Told(name="department", label="归属部门", short="部门", required=False),
        Told(name="keeper", label="归属人员", short="保管人", required=False),
        REASON,
        NOTE,
        PHOTOS,
    )
)
