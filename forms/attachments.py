"""Files and pictures: the form holds the ids of stored files; uploading is the page's."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from forms.fields import Field, FieldError, Posted

FILES_MAX = 9


@dataclass(frozen=True, kw_only=True)
class Files(Field):
    """Ids of stored files (models.files)."""

    pictures: bool = False
    """Only pictures."""
    widget: ClassVar[str] = "files"
    by_page: ClassVar[bool] = True

    def takes(self, value: tuple[int, ...] | None, *, picture: bool) -> bool:
        """Whether one more file has room beside those that the field holds."""
        return len(value or ()) < FILES_MAX and (picture or not self.pictures)

    def parse(self, raw: str, now: datetime) -> tuple[int, ...]:
        if not re.fullmatch(r"\d{1,18}(?:,\d{1,18})*", raw.strip()):
            raise FieldError(f"{self.label}请在页面上选择文件")
        ids = tuple(dict.fromkeys(int(number) for number in raw.split(",")))
        if len(ids) > FILES_MAX:
            raise FieldError(f"{self.label}最多{FILES_MAX}个文件")
        return ids

    def typed(self, posted: Posted) -> str:
        several = getattr(posted, "getall", None)
        chosen: list[str] = several(self.name, []) if several else [posted.get(self.name, "")]
        return ",".join(number.strip() for number in chosen if number.strip())

    def dump(self, value: Any) -> list[int]:
        return list(value)

    def load(self, stored: Any) -> tuple[int, ...]:
        return tuple(stored)

    def show(self, value: Any) -> str:
        return f"{len(value)}{'张图片' if self.pictures else '个文件'}"

    def raw(self, value: Any) -> str:
        return ",".join(str(number) for number in value)
