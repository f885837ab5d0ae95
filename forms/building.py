"""From a stored form to the form that chat, pages and cards use: the same kinds as built-in types declare in Python."""

import math
from typing import Any

from forms import stored
from forms.attachments import Files
from forms.conditions import Condition
from forms.dates import Day, Days, Period
from forms.fields import Choice, Field, Integer, Moment, Place, Text, YesNo
from forms.form import Form
from forms.numbers import Money, Number
from forms.phones import Phone
from forms.picks import Several
from forms.references import InDepartment, Somebody
from forms.rows import Table

SHORT_CHARACTERS_MAX = 5
"""A label on a card (WeCom, keyname)."""
LINE_MAX, LONG_MAX = 100, 1000
"""Characters of a text in one line, and in several."""


def build(form: stored.StoredForm) -> Form:
    """The form that a stored one declares; call it for checked forms."""
    fields: list[Field] = []
    section = ""
    for one in form.fields:
        if isinstance(one, stored.Section):
            section = one.label
        else:
            fields.append(field_of(one, section))
    return Form(tuple(fields), amount=form.amount)


_PLAIN: dict[str, type[Field]] = {
    "phone": Phone,
    "date": Day,
    "datetime": Moment,
    "yes_no": YesNo,
    "person": Somebody,
    "department": InDepartment,
}
"""Kinds that have no settings of their own."""
_ON_LABELS = ("编号", "编码", "条码", "二维码", "序列号")
"""What a designer calls a number that stands on a thing itself, to be scanned rather than typed."""
_LENGTHS = {"text": LINE_MAX, "long_text": LONG_MAX}


def field_of(one: stored.Question, section: str = "") -> Field:
    """The field that a stored one declares."""
    common = _common(one, section)
    match one:
        case stored.NumberField():
            return _number(one, common)
        case stored.MoneyField():
            return Money(**common, minimum=one.minimum_fen, maximum=one.maximum_fen)
        case stored.PeriodField():
            return Days(**common) if one.by_days else Period(**common)
        case stored.ChoiceField():
            options = {option.code: option.label for option in one.options}
            return Several(**common, options=options) if one.several else Choice(**common, options=options, says={})
        case stored.FilesField():
            return Files(**common, pictures=one.pictures)
        case stored.TableField():
            columns = tuple(field_of(column) for column in one.columns)
            return Table(**common, columns=columns, rows_min=one.rows_min, rows_max=one.rows_max, total=one.total)
        case stored.PlaceField():
            return Place(**common)
        case _ if one.kind in _LENGTHS:
            return Text(**common, length_max=_LENGTHS[one.kind], scanned=any(word in one.label for word in _ON_LABELS))
        case _:
            return _PLAIN[one.kind](**common)


def _number(one: stored.NumberField, common: dict[str, Any]) -> Field:
    if one.places:
        return Number(**common, unit=one.unit, places=one.places, minimum=one.minimum, maximum=one.maximum)
    # A bound with decimals means the whole numbers inside of it.
    return Integer(**common, unit=one.unit, minimum=math.ceil(one.minimum), maximum=math.floor(one.maximum))


def _common(one: stored.Question, section: str) -> dict[str, Any]:
    common: dict[str, Any] = {
        "name": one.key,
        "label": one.label,
        "short": one.label[:SHORT_CHARACTERS_MAX],
        "question": _question(one),
        "hint": one.hint,
        "required": one.required,
        "section": section,
    }
    if one.condition is not None:
        common["applies"] = Condition(one.condition.field, one.condition.operator, one.condition.values)
    return common


_ASK = {
    "number": "请问{label}是多少？",
    "money": "请问{label}是多少元？",
    "date": "请问{label}是哪天？",
    "datetime": "请问{label}是什么时候？例如：明天下午2点",
    "period": "请问{label}从什么时候到什么时候？例如：明天下午2点到5点",
    "choice": "请选择{label}：{options}",
    "yes_no": "请问{label}？请回答“是”或“否”",
    "person": "请问{label}是谁？请写姓名",
    "department": "请问{label}是哪个部门？",
    "phone": "请问{label}是多少？请写手机号或座机号",
    "place": "请问{label}在哪里？",
    "files": "请在页面上添加{label}",
    "table": "请在页面上填写{label}",
}


def _question(one: stored.Question) -> str:
    options = "、".join(option.label for option in one.options) if isinstance(one, stored.ChoiceField) else ""
    kind = "date" if isinstance(one, stored.PeriodField) and one.by_days else one.kind
    asked = _ASK.get(kind, "请问{label}怎么写？").format(label=one.label, options=options)
    if isinstance(one, stored.PeriodField) and one.by_days:
        asked = f"请问{one.label}从哪天到哪天？例如：明天到周五"
    return f"{asked}（{one.hint}）" if one.hint else asked
