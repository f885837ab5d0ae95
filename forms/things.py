"""Things with how many of each, as people name them: 两包A4纸、一盒中性笔."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from forms.fields import FieldError, Integer, Text
from forms.reading.writing import fold
from forms.rows import Row, Table

NAME_CHARACTERS_MAX = 50
QUANTITY_MAX = 10_000
NAME = Text(name="name", label="名称", short="名称", length_max=NAME_CHARACTERS_MAX)
QUANTITY = Integer(name="quantity", label="数量", short="数量", maximum=QUANTITY_MAX)
UNIT = Text(name="unit", label="单位", short="单位", required=False, length_max=8)


@dataclass(frozen=True, kw_only=True)
class Things(Table):
    """A table of names and quantities that is also told in one sentence, and so asked for in the chat.

    Whoever knows the things completes a row with `id` and `unit`, and with `told`, how its quantity came about; a row
    whose quantity was not said yet has none.
    """

    columns: tuple[Text | Integer, ...] = (NAME, QUANTITY, UNIT)
    by_page: ClassVar[bool] = False

    def parse(self, raw: str, now: datetime) -> tuple[Row, ...]:
        if raw.lstrip().startswith("["):
            return super().parse(raw, now)
        # A bare answer in words is read by bot.language; here only the page's inputs are.
        raise FieldError(f"{self.label}请像“两包A4纸、一盒中性笔”这样说")

    def accept(self, said: Any) -> tuple[Row, ...]:
        rows = ({"name": thing["name"][:NAME_CHARACTERS_MAX], "quantity": thing.get("quantity")} for thing in said)
        return tuple({name: value for name, value in row.items() if value is not None} for row in rows)

    def slot(self, value: Any) -> list[dict[str, Any]]:
        return [{name: row[name] for name in ("name", "quantity") if name in row} for row in value]

    def carried(self, said: Any, before: Any) -> Any:
        known = {name: row for row in before or () for name in (row["name"], row.get("said", row["name"]))}
        rows = []
        for row in said:
            kept = {name: value for name, value in known.get(row["name"], {}).items() if name != "quantity"}
            if known.get(row["name"], {}).get("quantity") != row.get("quantity"):
                kept.pop("told", None)
            rows.append({**kept, **row})
        return tuple(rows)

    def dump(self, value: Any) -> list[dict[str, Any]]:
        return [dict(row) for row in value]

    def load(self, stored: Any) -> tuple[Row, ...]:
        return tuple(dict(row) for row in stored)

    def raw(self, value: Any) -> str:
        columns = [column.name for column in self.columns]
        return super().raw([{name: row[name] for name in columns if name in row} for row in value])

    def show(self, value: Any) -> str:
        return "、".join(self.show_row(row) for row in value)

    def show_row(self, row: Row) -> str:
        return f"{row['name']} {row['quantity']}{row.get('unit', '')}" if "quantity" in row else str(row["name"])

    def problem(self, value: Any) -> str:
        for row in value:
            text = QUANTITY.problem(row["quantity"]) if "quantity" in row else ""
            if text:
                return f"{row['name']}：{text}"
        return super().problem(value)


def spoken(name: str) -> str:
    """A name without what may be written in several ways: spaces, widths, large and small letters."""
    return fold(name).replace(" ", "").upper()
