"""What the designer says about a field in one line."""

from forms.building import field_of
from forms.stored import ChoiceField, Question, Section, StoredCondition, StoredField, StoredForm, TableField
from handlers.designing.editing import KINDS

OPERATORS = {"is": "是", "is_not": "不是", "over": "大于", "below": "小于", "filled": "已填写"}
DEFAULTS = {
    "fixed": "固定内容",
    "today": "当天日期",
    "applicant_name": "申请人姓名",
    "applicant_department": "申请人部门",
    "applicant_phone": "申请人电话",
    "last": "上次填写的内容",
}


def told(form: StoredForm, field: StoredField) -> str:
    """Its settings that matter for whoever reads the list."""
    if isinstance(field, Section):
        return ""
    parts = ["必填" if field.required else "选填"]
    if isinstance(field, ChoiceField):
        parts.append(("可多选：" if field.several else "") + "、".join(option.label for option in field.options))
    if isinstance(field, TableField):
        parts.append("列：" + "、".join(f"{column.label}（{KINDS[column.kind]}）" for column in field.columns))
        summed = next((column.label for column in field.columns if column.key == field.total), "")
        parts.append(f"合计{summed}" if summed else "")
    if field.condition is not None:
        parts.append(f"只在{condition_told(form, field.condition)}时填")
    if field.default is not None:
        parts.append(f"默认{field.default.value or DEFAULTS[field.default.kind]}")
    return " · ".join(part for part in parts if part)


def condition_told(form: StoredForm, condition: StoredCondition) -> str:
    """`“文件类型”是“合同”`."""
    other = next((one for one in form.questions if one.key == condition.field), None)
    label = other.label if other is not None else "（已删除的字段）"
    values = values_told(other, condition)
    return f"“{label}”{OPERATORS[condition.operator]}" + (f"“{values}”" if values else "")


def values_told(other: Question | None, condition: StoredCondition | None) -> str:
    """The values of a condition as the designer types them."""
    if other is None or condition is None:
        return ""
    if isinstance(other, ChoiceField):
        labels = {option.code: option.label for option in other.options}
        return "、".join(labels.get(str(value), str(value)) for value in condition.values)
    if other.kind == "yes_no":
        return "、".join("是" if value else "否" for value in condition.values)
    if other.kind == "money":
        field = field_of(other)
        return "、".join(field.raw(int(value)) for value in condition.values)
    return "、".join(str(value) for value in condition.values)
