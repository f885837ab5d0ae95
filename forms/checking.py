"""What is still wrong with a stored form before it can be published: what no single field can know."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from forms.building import field_of
from forms.fields import FieldError
from forms.stored import (
    ChoiceField,
    DepartmentField,
    Flaw,
    LongTextField,
    MoneyField,
    NumberField,
    PersonField,
    Question,
    Section,
    StoredCondition,
    StoredForm,
    TableField,
    TextField,
    YesNoField,
)

YEAR, SERIAL = "{年}", "{序号}"
COMPARED = {
    ChoiceField: ("is", "is_not", "filled"),
    YesNoField: ("is",),
    NumberField: ("is", "over", "below", "filled"),
    MoneyField: ("is", "over", "below", "filled"),
}
"""What a condition may say about a field of each kind; of all others only that they are filled."""
_TEXTS = (TextField, LongTextField)
SUITS = {
    "today": ("date",),
    "applicant_name": ("person", "text"),
    "applicant_department": ("department", "text"),
    "applicant_phone": ("phone", "text"),
}
"""The kinds that a named default is for; fixed and last are for all but files and tables."""


def flaws(form: StoredForm) -> tuple[Flaw, ...]:
    """Everything that is wrong with the whole, in reading order."""
    found = [*_heads(form)]
    for number, one in enumerate(form.fields, start=1):
        place = f"第{number}项“{one.label}”："
        if not isinstance(one, Section):
            found += [Flaw(one.key, f"{place}{text}。") for text in _field(form, number - 1, one)]
    return tuple(found)


def _heads(form: StoredForm) -> Iterator[Flaw]:
    if not form.questions:
        yield Flaw("", "表单：还没有要填的字段，请至少添加一个。")
    for label, count in Counter(one.label for one in form.questions).items():
        if count > 1:
            yield Flaw("", f"表单：有{count}个字段都叫“{label}”，请改成不同的名称。")
    if len({one.key for one in form.fields}) < len(form.fields):
        yield Flaw("", "表单：有两个字段的编号重复了，请删掉其中一个再重新添加。")
    if form.numbering and (form.numbering.count(SERIAL) != 1 or form.numbering.replace(SERIAL, "").count("{") > 1):
        yield Flaw("", f"表单：编号规则里要有一个“{SERIAL}”，例如：用印〔{YEAR}〕{SERIAL}号。")
    elif form.numbering and "{" in form.numbering.replace(SERIAL, "").replace(YEAR, ""):
        yield Flaw("", f"表单：编号规则里只能用“{YEAR}”和“{SERIAL}”，例如：用印〔{YEAR}〕{SERIAL}号。")
    elif form.numbering and YEAR not in form.numbering:
        yield Flaw("", f"表单：编号每年从1开始，规则里还要有“{YEAR}”，例如：用印〔{YEAR}〕{SERIAL}号。")
    if form.amount and not any(one.key == form.amount and _has_money(one) for one in form.fields):
        yield Flaw("", "表单：作为申请金额的字段要是金额，或者有合计的明细，请重新选择。")


def _has_money(one: Question | Section) -> bool:
    return isinstance(one, MoneyField) or (isinstance(one, TableField) and bool(one.total))


def _field(form: StoredForm, index: int, one: Question) -> Iterator[str]:
    before = [other for other in form.fields[:index] if not isinstance(other, Section)]
    if one.condition is not None:
        yield from _condition(one.condition, before)
    if isinstance(one, TableField):
        yield from _table(one)
    else:
        yield from _single(one)
    if one.default is not None:
        yield from _default(one)


def _single(one: Question) -> Iterator[str]:
    """What can be wrong with a field, or a column of a table, by itself."""
    match one:
        case ChoiceField():
            labels = [option.label for option in one.options]
            if len(labels) < 2:
                yield "至少要有两个选项，请添加"
            elif len(set(labels)) < len(labels) or len({option.code for option in one.options}) < len(labels):
                yield "有两个选项相同，请删掉一个"
        case NumberField() if one.minimum > one.maximum:
            yield "最小值比最大值大，请改一下"
        case MoneyField() if one.minimum_fen > one.maximum_fen:
            yield "最小金额比最大金额大，请改一下"
        case _:
            return


def _table(one: TableField) -> Iterator[str]:
    if not one.columns:
        yield "还没有列，请至少添加一列"
    for label, count in Counter(column.label for column in one.columns).items():
        if count > 1:
            yield f"有{count}列都叫“{label}”，请改成不同的名称"
    if len({column.key for column in one.columns}) < len(one.columns):
        yield "有两列的编号重复了，请删掉一列再重新添加"
    if one.rows_min > one.rows_max:
        yield "最少行数比最多行数大，请改一下"
    if one.total and not any(column.key == one.total and isinstance(column, MoneyField) for column in one.columns):
        yield "合计的列要是金额，请重新选择"
    for column in one.columns:
        for text in _column(column):
            yield f"“{column.label}”列{text}"


def _column(column: Question) -> Iterator[str]:
    if column.condition is not None or column.default is not None:
        yield "不能有显示条件和默认值"
    if isinstance(column, ChoiceField) and column.several:
        yield "只能选一项"
    yield from _single(column)


def _condition(condition: StoredCondition, before: Sequence[Question]) -> Iterator[str]:
    other = next((one for one in before if one.key == condition.field), None)
    if other is None:
        yield "显示条件要看的字段不在它前面，请重新选择"
        return
    if condition.operator not in COMPARED.get(type(other), ("filled",)):
        yield f"显示条件和“{other.label}”对不上，请重新选择"
        return
    if condition.operator == "filled":
        fits = not condition.values
    elif isinstance(other, ChoiceField):
        codes = {option.code for option in other.options}
        fits = bool(condition.values) and all(value in codes for value in condition.values)
    elif isinstance(other, YesNoField):
        fits = len(condition.values) == 1 and isinstance(condition.values[0], bool)
    else:
        fits = len(condition.values) == 1 and _is_number(condition.values[0])
    if not fits:
        yield f"显示条件里“{other.label}”的值不对，请重新选择"


def _is_number(value: Any) -> bool:
    return not isinstance(value, bool) and re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,4})?", str(value)) is not None


def _default(one: Question) -> Iterator[str]:
    default = one.default
    assert default is not None
    if one.kind in ("files", "table"):
        yield "这种字段不能有默认值"
    elif default.kind == "fixed":
        if isinstance(one, PersonField | DepartmentField):
            return
        try:
            field = field_of(one)
            problem = field.problem(field.parse(default.value, datetime(2026, 1, 1, 9)))
        except FieldError as error:
            problem = error.text
        if problem:
            yield f"默认值不对：{problem}"
    elif default.kind in SUITS and one.kind not in SUITS[default.kind]:
        yield "默认值和字段对不上，请重新选择"
