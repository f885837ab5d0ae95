"""Changes to a draft, each from one valid draft to the next; nothing here knows pages or the database."""

import secrets
from typing import Any

from forms.stored import Section, StoredField, StoredForm, read_form

KINDS: dict[str, str] = {
    "text": "单行文字",
    "long_text": "多行文字",
    "number": "数字",
    "money": "金额",
    "date": "日期",
    "datetime": "日期和时间",
    "period": "起止时间",
    "choice": "选择",
    "yes_no": "是或否",
    "person": "人员",
    "department": "部门",
    "phone": "电话",
    "place": "地点",
    "files": "附件或图片",
    "table": "明细（多行）",
    "section": "小标题",
}
"""Every kind of field by what the designer calls it."""
COLUMN_KINDS = ("text", "number", "money", "date", "choice", "yes_no", "phone", "place")


def new_key() -> str:
    """A key that no field of any version has, so that an old request's value never meets another question."""
    return f"f{secrets.token_hex(4)}"


def add(form: StoredForm, kind: str, label: str) -> StoredForm:
    """With a further field at the end. Raises BadForm."""
    field: dict[str, Any] = {"kind": kind, "key": new_key(), "label": label}
    return _with_fields(form, [*_dumped(form), field])


def replace(form: StoredForm, key: str, settings: dict[str, Any]) -> StoredForm:
    """With other settings of one field. Raises BadForm."""
    return _with_fields(form, [one | settings if one["key"] == key else one for one in _dumped(form)])


def remove(form: StoredForm, key: str) -> StoredForm:
    """Without a field."""
    kept = [one for one in _dumped(form) if one["key"] != key]
    changed = _with_fields(form, kept)
    return changed.model_copy(update={"amount": ""}) if form.amount == key else changed


def move(form: StoredForm, key: str, by: int) -> StoredForm:
    """With a field `by` places further down, or up when it is negative; at the ends nothing happens."""
    fields = _dumped(form)
    at = next((index for index, one in enumerate(fields) if one["key"] == key), None)
    if at is not None and 0 <= at + by < len(fields):
        fields.insert(at + by, fields.pop(at))
    return _with_fields(form, fields)


def configure(form: StoredForm, settings: dict[str, Any]) -> StoredForm:
    """With other settings of the whole, such as its name. Raises BadForm."""
    return read_form(form.as_json() | settings)


def field_of(form: StoredForm, key: str) -> StoredField | None:
    """The field of this key."""
    return next((one for one in form.fields if one.key == key), None)


def before(form: StoredForm, key: str) -> list[StoredField]:
    """The fields above one, which its condition may look at."""
    at = next((index for index, one in enumerate(form.fields) if one.key == key), 0)
    return [one for one in form.fields[:at] if not isinstance(one, Section)]


def options_from(lines: list[str], old: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Options by their labels, one a line. A label keeps its code, and a renamed one where as many stay."""
    labels = list(dict.fromkeys(line.strip() for line in lines if line.strip()))
    codes = {option["label"]: option["code"] for option in old}
    gone = [option["code"] for option in old if option["label"] not in labels]
    fresh = [label for label in labels if label not in codes]
    renamed = dict(zip(fresh, gone, strict=True)) if len(fresh) == len(gone) else {}
    return [
        {"code": codes.get(label) or renamed.get(label) or f"o{secrets.token_hex(3)}", "label": label}
        for label in labels
    ]


def _dumped(form: StoredForm) -> list[dict[str, Any]]:
    fields: list[dict[str, Any]] = form.as_json()["fields"]
    return fields


def _with_fields(form: StoredForm, fields: list[dict[str, Any]]) -> StoredForm:
    return read_form(form.as_json() | {"fields": fields})
