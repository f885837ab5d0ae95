"""What the designer typed about a field, as the settings that a stored form holds."""

from typing import Any

from multidict import MultiMapping

from forms.reading import read_decimal, read_money, read_yes_no
from forms.stored import (
    ChoiceField,
    FilesField,
    MoneyField,
    NumberField,
    PeriodField,
    Section,
    StoredField,
    StoredForm,
    TableField,
    YesNoField,
)
from handlers.designing.editing import new_key, options_from

OPTION_SEPARATORS = str.maketrans({"、": "\n", "，": "\n", ",": "\n", "；": "\n", ";": "\n"})


class BadSetting(ValueError):
    """A setting that cannot be; the text says what to do."""


def read_settings(form: StoredForm, field: StoredField, posted: MultiMapping[str]) -> dict[str, Any]:
    """The settings of one field.

    Raises:
        BadSetting: One of them cannot be read.
    """
    settings: dict[str, Any] = {"label": posted.get("label", "")}
    if isinstance(field, Section):
        return settings
    settings |= {"hint": posted.get("hint", ""), "required": "required" in posted}
    settings["condition"] = _condition(form, posted)
    settings["default"] = _default(posted)
    match field:
        case NumberField():
            settings |= {name: _number(posted, name) for name in ("minimum", "maximum")}
            settings |= {"unit": posted.get("unit", ""), "places": posted.get("places", "0")}
        case MoneyField():
            settings |= {f"{name}_fen": _money(posted, name) for name in ("minimum", "maximum")}
        case PeriodField():
            settings["by_days"] = "by_days" in posted
        case ChoiceField():
            old = [option.model_dump() for option in field.options]
            settings["options"] = options_from(posted.get("options", "").splitlines(), old)
            settings["several"] = "several" in posted
        case FilesField():
            settings["pictures"] = "pictures" in posted
        case _:
            pass
    return settings


def _number(posted: MultiMapping[str], name: str) -> str:
    typed = posted.get(name, "").strip()
    number = read_decimal(typed)
    if number is None:
        raise BadSetting(f"{'最小值' if name == 'minimum' else '最大值'}请填数字，例如 1。")
    return str(number)


def _money(posted: MultiMapping[str], name: str) -> int:
    fen = read_money(posted.get(name, ""))
    if fen is None:
        raise BadSetting(f"{'最小金额' if name == 'minimum' else '最大金额'}请填金额，例如 1000 或 1万。")
    return fen


def _default(posted: MultiMapping[str]) -> dict[str, Any] | None:
    kind = posted.get("default_kind", "")
    if not kind:
        return None
    value = posted.get("default_value", "").strip() if kind == "fixed" else ""
    if kind == "fixed" and not value:
        raise BadSetting("默认值选了“固定内容”，请写上内容，或者改选“没有”。")
    return {"kind": kind, "value": value}


def _condition(form: StoredForm, posted: MultiMapping[str]) -> dict[str, Any] | None:
    key, operator = posted.get("condition_field", ""), posted.get("condition_operator", "is")
    if not key:
        return None
    other = next((one for one in form.questions if one.key == key), None)
    typed = posted.get("condition_value", "").strip()
    values: list[Any] = []
    if operator != "filled" and other is not None:
        if not typed:
            raise BadSetting(f"显示条件还缺“{other.label}”的值，例如一个选项的名称。")
        values = _values(other, typed)
    return {"field": key, "operator": operator, "values": values}


def _values(other: Any, typed: str) -> list[Any]:
    """What a condition compares with, by the kind of the field it looks at."""
    match other:
        case ChoiceField():
            codes = {option.label: option.code for option in other.options}
            said = [word for word in typed.translate(OPTION_SEPARATORS).split() if word]
            unknown = [word for word in said if word not in codes]
            if unknown:
                raise BadSetting(f"“{other.label}”没有“{unknown[0]}”这个选项，可以写：{'、'.join(codes)}。")
            return [codes[word] for word in said]
        case YesNoField():
            answer = read_yes_no(typed)
            if answer is None:
                raise BadSetting(f"“{other.label}”的值请写“是”或“否”。")
            return [answer]
        case MoneyField():
            fen = read_money(typed)
            if fen is None:
                raise BadSetting(f"“{other.label}”的值请写金额，例如 1000。")
            return [fen]
        case _:
            number = read_decimal(typed)
            if number is None:
                raise BadSetting(f"“{other.label}”的值请写数字，例如 3。")
            return [int(number) if number == int(number) else f"{number:f}"]


def read_columns(field: TableField, posted: MultiMapping[str]) -> dict[str, Any]:
    """The columns of a table, line by line; a line without a name is no column, and a number says the order."""
    old = {column.key: column for column in field.columns}
    lines: list[tuple[float, dict[str, Any]]] = []
    for at in range(len(posted.getall("column_label", []))):
        label, kind, key, unit, options, order = (
            posted.getall(f"column_{name}")[at].strip() for name in ("label", "kind", "key", "unit", "options", "order")
        )
        if not label:
            continue
        column = old.get(key)
        kept = column.model_dump(mode="json") if column is not None and column.kind == kind else {}
        line = kept | {"kind": kind, "label": label, "key": key if kept else new_key()}
        line["required"] = f"{at}" in posted.getall("column_required", [])
        if kind == "number":
            line["unit"] = unit
        if kind == "choice":
            line["options"] = options_from(options.translate(OPTION_SEPARATORS).split(), kept.get("options", []))
        lines.append((float(order) if order.isdecimal() else at + 1.0, line))
    columns = [line for _, line in sorted(lines, key=lambda one: one[0])]
    sums = [line["key"] for line in columns if line["kind"] == "money"]
    rows = {name: posted.get(name, "") for name in ("rows_min", "rows_max")}
    return {"columns": columns, "total": sums[0] if "total" in posted and sums else "", **rows}
