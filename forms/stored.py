"""Forms as data: what the designer writes and a published version keeps, with every mistake as a sentence.

The same declaration as a form in Python. `StoredForm` is what can be written down at all, also while it is being
worked on; forms.checking says what is missing until it can be published.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from forms.conditions import Operator
from forms.numbers import FEN_MAX
from forms.rows import ROWS_MAX

LABEL_CHARACTERS_MAX = 20
FIELDS_MAX = 100
OPTIONS_MAX = 50
COLUMNS_MAX = 12

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LABEL_CHARACTERS_MAX)]
Hint = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Unit = Annotated[str, StringConstraints(strip_whitespace=True, max_length=6)]
Fen = Annotated[int, Field(strict=True, ge=0, le=FEN_MAX)]
Amount = Annotated[Decimal, Field(ge=0, le=1_000_000_000, max_digits=16)]


class _Part(BaseModel):
    # A misspelt setting must not be ignored: it could be the one that hides a field.
    model_config = ConfigDict(frozen=True, extra="forbid")


class StoredCondition(_Part):
    """See forms.conditions; numbers are text where they have decimals."""

    field: Key
    operator: Operator
    values: tuple[Annotated[bool, Field(strict=True)] | Annotated[int, Field(strict=True)] | str, ...] = ()


class StoredDefault(_Part):
    """What a new draft starts with: a fixed value as one would type it, or one of the named ones."""

    kind: Literal["fixed", "today", "applicant_name", "applicant_department", "applicant_phone", "last"]
    value: str = Field(default="", max_length=200)


class _StoredField(_Part):
    key: Key
    label: Label
    hint: Hint = ""
    required: bool = True
    condition: StoredCondition | None = None
    default: StoredDefault | None = None


class Section(_Part):
    """A heading for the fields below it."""

    kind: Literal["section"] = "section"
    key: Key
    label: Label


class TextField(_StoredField):
    """Words in one line."""

    kind: Literal["text"] = "text"


class LongTextField(_StoredField):
    """Words in several lines."""

    kind: Literal["long_text"] = "long_text"


class PlaceField(_StoredField):
    """Where something is, in words."""

    kind: Literal["place"] = "place"


class PhoneField(_StoredField):
    """A telephone number."""

    kind: Literal["phone"] = "phone"


class NumberField(_StoredField):
    """A number, whole when `places` is 0."""

    kind: Literal["number"] = "number"
    unit: Unit = ""
    places: int = Field(default=0, ge=0, le=4)
    minimum: Amount = Decimal(0)
    maximum: Amount = Decimal(1_000_000)


class MoneyField(_StoredField):
    """A sum of money, its bounds in fen."""

    kind: Literal["money"] = "money"
    minimum_fen: Fen = 0
    maximum_fen: Fen = FEN_MAX


class DateField(_StoredField):
    """A day."""

    kind: Literal["date"] = "date"


class DatetimeField(_StoredField):
    """A day and a clock time."""

    kind: Literal["datetime"] = "datetime"


class PeriodField(_StoredField):
    """From when to when, to the minute or in whole days."""

    kind: Literal["period"] = "period"
    by_days: bool = False


class Option(_Part):
    """One possible answer."""

    code: Key
    label: Label


class ChoiceField(_StoredField):
    """One of the options, or several."""

    kind: Literal["choice"] = "choice"
    several: bool = False
    options: tuple[Option, ...] = Field(default=(), max_length=OPTIONS_MAX)


class YesNoField(_StoredField):
    """Yes or no."""

    kind: Literal["yes_no"] = "yes_no"


class PersonField(_StoredField):
    """Somebody of the agency."""

    kind: Literal["person"] = "person"


class DepartmentField(_StoredField):
    """A department of the agency."""

    kind: Literal["department"] = "department"


class FilesField(_StoredField):
    """Attached files, or pictures alone."""

    kind: Literal["files"] = "files"
    pictures: bool = False


StoredColumn = Annotated[
    TextField | PlaceField | PhoneField | NumberField | MoneyField | DateField | ChoiceField | YesNoField,
    Field(discriminator="kind"),
]


class TableField(_StoredField):
    """Rows of columns; `total` names the column of money that is summed up."""

    kind: Literal["table"] = "table"
    columns: tuple[StoredColumn, ...] = Field(default=(), max_length=COLUMNS_MAX)
    rows_min: int = Field(default=1, ge=0, le=ROWS_MAX)
    rows_max: int = Field(default=20, ge=1, le=ROWS_MAX)
    total: str = ""


Question = (
    TextField
    | LongTextField
    | PlaceField
    | PhoneField
    | NumberField
    | MoneyField
    | DateField
    | DatetimeField
    | PeriodField
    | ChoiceField
    | YesNoField
    | PersonField
    | DepartmentField
    | FilesField
    | TableField
)
"""A stored field that is answered, which a heading is not."""
StoredField = Annotated[Section | Question, Field(discriminator="kind")]


class StoredForm(_Part):
    """A designed type: what it is called, how it is numbered, and its fields in order."""

    format: Literal[1] = 1
    label: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=16)]
    synonyms: tuple[Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=10)], ...] = Field(
        default=(), max_length=8
    )
    numbering: Annotated[str, StringConstraints(strip_whitespace=True, max_length=30)] = ""
    """`用印〔{年}〕{序号}号`; empty: no number of its own."""
    amount: str = ""
    """The field of money, or table with a sum, that says what a request is about; empty: none."""
    fields: tuple[StoredField, ...] = Field(default=(), max_length=FIELDS_MAX)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The fields without the headings."""
        return tuple(one for one in self.fields if not isinstance(one, Section))

    def as_json(self) -> dict[str, Any]:
        """As JSON stores it."""
        return self.model_dump(mode="json")


@dataclass(frozen=True)
class Flaw:
    """One thing to correct: the key of the field it is about, or none, and a sentence with the place."""

    key: str
    text: str


class BadForm(ValueError):
    """The form cannot be used as it is; `flaws` has everything to correct, in reading order."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        super().__init__("\n".join(flaw.text for flaw in flaws))
        self.flaws = flaws


def read_form(stored: Any) -> StoredForm:
    """Read a form out of the values that its JSON holds, complete or not.

    Raises:
        BadForm: It is no form at all.
    """
    try:
        return StoredForm.model_validate(stored)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        flaws = [
            Flaw(_key(stored, one["loc"]), f"{_place(stored, one['loc'])}{words(one['loc'])}。") for one in details
        ]
        raise BadForm(tuple(dict.fromkeys(flaws))) from error


_WORDS = {
    "key": "编号不对，请删掉后重新添加",
    "label": f"名称不对，请填写1到{LABEL_CHARACTERS_MAX}个字",
    "hint": "提示太长了，最多60个字",
    "unit": "单位太长了，最多6个字",
    "places": "小数位数请填0到4",
    "minimum": "最小值不对，请填0到10亿之间的数字",
    "maximum": "最大值不对，请填0到10亿之间的数字",
    "minimum_fen": "最小金额不对，请填0到10亿元",
    "maximum_fen": "最大金额不对，请填0到10亿元",
    "options": f"选项不对，最多{OPTIONS_MAX}个，每个最多{LABEL_CHARACTERS_MAX}个字",
    "columns": f"列不对，最多{COLUMNS_MAX}列，请重新添加",
    "rows_min": f"最少行数请填0到{ROWS_MAX}",
    "rows_max": f"最多行数请填1到{ROWS_MAX}",
    "synonyms": "别名不对，最多8个，每个2到10个字",
    "numbering": "编号规则太长了，最多30个字",
    "condition": "显示条件不对，请重新设置",
    "default": "默认值不对，请重新设置",
}
_WHOLE = {("label",): "名称请填写2到16个字", ("fields",): f"字段最多{FIELDS_MAX}个"}


def words(path: tuple[int | str, ...]) -> str:
    """What is wrong at the end of a path, without the place."""
    if path in _WHOLE:
        return _WHOLE[path]
    named = [part for part in path if isinstance(part, str)]
    return next((_WORDS[part] for part in reversed(named) if part in _WORDS), "内容不对，请重新填写")


def _field(stored: Any, path: tuple[int | str, ...]) -> Any:
    match path:
        case ["fields", int(number), *_]:
            return stored["fields"][number]
        case _:
            return None


def _key(stored: Any, path: tuple[int | str, ...]) -> str:
    field = _field(stored, path)
    return str(field.get("key", "")) if isinstance(field, dict) else ""


def _place(stored: Any, path: tuple[int | str, ...]) -> str:
    """Say where a path points to, as a person counts: from 1."""
    field = _field(stored, path)
    if field is None:
        return "表单："
    label = field.get("label") if isinstance(field, dict) else None
    return f"第{int(path[1]) + 1}项“{label}”：" if isinstance(label, str) and label else f"第{int(path[1]) + 1}项："
