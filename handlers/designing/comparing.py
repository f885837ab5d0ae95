"""What differs between two versions of a form, field by field, in the designer's words."""

from dataclasses import dataclass
from typing import Any

from forms.stored import StoredForm

ADDED, REMOVED, CHANGED, MOVED = "新增", "删除", "修改", "移动"

_SETTINGS = {
    "label": "名称",
    "hint": "提示",
    "required": "必填",
    "condition": "显示条件",
    "default": "默认值",
    "unit": "单位",
    "places": "小数位数",
    "minimum": "最小值",
    "maximum": "最大值",
    "minimum_fen": "最小金额",
    "maximum_fen": "最大金额",
    "by_days": "按天",
    "several": "可多选",
    "options": "选项",
    "pictures": "只收图片",
    "columns": "列",
    "rows_min": "最少行数",
    "rows_max": "最多行数",
    "total": "合计",
    "synonyms": "其他叫法",
    "numbering": "编号规则",
    "amount": "申请金额",
}


@dataclass(frozen=True)
class Change:
    """One field that differs; `details` names the settings with old and new value."""

    what: str
    label: str
    details: str = ""


def compare(before: StoredForm, after: StoredForm) -> list[Change]:
    """All differences, in the order of the newer version; removed fields last."""
    changes = []
    heads = _differences(before.model_dump(exclude={"fields"}), after.model_dump(exclude={"fields"}))
    if heads:
        changes.append(Change(CHANGED, "表单", heads))
    old, new = ({one.key: one for one in form.fields} for form in (before, after))
    kept = [key for key in old if key in new]
    moved = {key for key, was in zip([key for key in new if key in old], kept, strict=True) if key != was}
    for key, field in new.items():
        if key not in old:
            changes.append(Change(ADDED, field.label))
        elif old[key] != field:
            changes.append(Change(CHANGED, field.label, _differences(old[key].model_dump(), field.model_dump())))
        elif key in moved:
            changes.append(Change(MOVED, field.label))
    return changes + [Change(REMOVED, field.label) for key, field in old.items() if key not in new]


def _differences(before: dict[str, Any], after: dict[str, Any]) -> str:
    changed = [name for name in _SETTINGS if before.get(name) != after.get(name)]
    return "；".join(f"{_SETTINGS[name]}：{_told(before.get(name))} → {_told(after.get(name))}" for name in changed)


def _told(value: Any) -> str:
    if value is None or value in ("", (), []):
        return "无"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "、".join(str(one["label"]) if isinstance(one, dict) else str(one) for one in value)
    if isinstance(value, dict):
        return "、".join(_told(part) for part in value.values() if part not in ("", ()))
    return str(value)
