"""Fields that name somebody or a department of the agency. Whoever has the database completes them."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from forms.fields import Field, FieldError
from forms.reading import read_text

_WITH_DEPARTMENT = re.compile(
    r"(?P<name>[^（(\s]{1,50})\s*[（(](?P<of>[^）)]{1,100})[）)]"
    r"|(?P<of2>\S{2,100}?)(?:的|\s+)(?P<name2>\S{1,50})"
)
NAME_CHARACTERS_MAX = 100


@dataclass(frozen=True)
class Reference:
    """A person or department by name. `id` is 0 until it was looked up; `of` tells people of one name apart."""

    name: str
    of: str = ""
    id: int = 0

    def __str__(self) -> str:
        return f"{self.name}（{self.of}）" if self.of else self.name


@dataclass(frozen=True, kw_only=True)
class _Referring(Field):
    def dump(self, value: Any) -> dict[str, Any]:
        return {"id": value.id, "name": value.name, "of": value.of}

    def load(self, stored: Any) -> Reference:
        return Reference(stored["name"], stored["of"], stored["id"])

    def show(self, value: Any) -> str:
        return str(value.name)

    def raw(self, value: Any) -> str:
        return str(value)

    def problem(self, value: Any) -> str:
        return "" if value.id else f"没有找到“{value}”，请写{self.label}的全名"


@dataclass(frozen=True, kw_only=True)
class Somebody(_Referring):
    """A person of the agency."""

    widget: ClassVar[str] = "person"

    def parse(self, raw: str, now: datetime) -> Reference:
        text = read_text(raw)[:NAME_CHARACTERS_MAX]
        if not text:
            raise FieldError(f"{self.label}请填姓名")
        match = _WITH_DEPARTMENT.fullmatch(text)
        if match is None:
            return Reference(text)
        return Reference(match["name"] or match["name2"], match["of"] or match["of2"])


@dataclass(frozen=True, kw_only=True)
class InDepartment(_Referring):
    """A department of the agency."""

    widget: ClassVar[str] = "department"

    def parse(self, raw: str, now: datetime) -> Reference:
        text = read_text(raw)[:NAME_CHARACTERS_MAX]
        if not text:
            raise FieldError(f"{self.label}请填部门名称")
        return Reference(text)
