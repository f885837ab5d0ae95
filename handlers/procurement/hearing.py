"""What a sentence says about a purchase beside names and quantities: units, why, how much money, by when.

bot.language takes every word behind the verb for the name of a thing; what belongs to a reason or a sum is put back.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.language.units import units_of
from forms import Form
from forms.hearing import listen
from forms.reading.numbers import CHINESE
from forms.reading.writing import fold
from forms.rows import Row

_CLAUSE = re.compile(r"[^,;。!?\n]+")
_VERB = re.compile(r"申购|采购|购置|添置|请购|买")
_PURPOSE = re.compile(r"因为|由于|用于|用来|以便|(?:申购|采购)?(?:理由|原因|用途)(?:改成|改为|换成|[是为:])*")
_CAUSE = re.compile(r"坏|旧|老化|不够|没有?了|没有|报废|新来|新增|新进|丢|用完|用光|快没|到期|损")
_SUM = re.compile(rf"预计|预算|单价|(?:\d|[{CHINESE}])(?:\.\d+)?[元块万]")
_ESTIMATE = re.compile(r"预计|预算|大概|大约|估计|合计|总共|总价")
_EACH = re.compile(rf"单价|[每一1][个台把张套件只箱包盒支本部]\s*(?=[\d{CHINESE}])")


def hear(form: Form, text: str, items: Sequence[Row], now: datetime) -> dict[str, Any]:
    """The values of `form` that were said, the reason, and the things without what was taken for one by mistake."""
    folded, found = fold(text), listen(form, text, now).values
    reason, said_as_reason = _reason(text, folded)
    # 10号前要 without a number of anything is no thing either.
    named = [row for row in items if "quantity" in row or not listen(form, row["name"], now).values]
    things = _things(named, said_as_reason)
    if "amount" in found and _EACH.search(folded):
        # The price of one makes a sum only where there is one kind of thing.
        count = things[0].get("quantity") if len(things) == 1 else None
        found["amount"] = found["amount"] * count if count else None
    units = units_of(text, things)
    things = [{**row, "unit": units[row["name"]]} if row["name"] in units else row for row in things]
    if reason:
        found["reason"] = reason[:200]
    if things != list(items):
        found["items"] = tuple(things)
    return {name: value for name, value in found.items() if value is not None}


def sum_in(form: Form, reason: str, now: datetime) -> dict[str, Any]:
    """The sum that somebody who was asked why has said, too: 原来的坏了，预计五千元."""
    clauses = [clause[0] for clause in _CLAUSE.finditer(fold(reason)) if _ESTIMATE.search(clause[0])]
    found = listen(form, "，".join(clauses), now).values if clauses else {}
    return {"amount": found["amount"]} if "amount" in found else {}


def _reason(text: str, folded: str) -> tuple[str, list[str]]:
    """Why, in the words that were used, and the folded clauses that say it."""
    clauses = []
    for clause in _CLAUSE.finditer(folded):
        purpose = _PURPOSE.search(clause[0])
        if purpose is not None:
            label = re.search("理由|原因|用途", purpose[0]) is not None
            clauses.append((clause.start() + (purpose.end() if label else purpose.start()), clause.end()))
        elif _CAUSE.search(clause[0]) and not _VERB.search(clause[0]):
            clauses.append(clause.span())
    return "，".join(text[start:end].strip() for start, end in clauses), [folded[start:end] for start, end in clauses]


def _things(items: Sequence[Row], reasons: Sequence[str]) -> list[Row]:
    kept = []
    for row in items:
        name = fold(row["name"])
        at = _PURPOSE.search(name)
        if at is not None:
            name = row["name"][: at.start()].strip()
            row = {**row, "name": name}
        told = any(name in reason for reason in reasons) and not _counted_elsewhere(row, reasons)
        if name and not told and not _SUM.search(name):
            kept.append(row)
    return kept or list(items)


def _counted_elsewhere(row: Row, reasons: Sequence[str]) -> bool:
    """墨盒没有了，申购四个: the thing stands in the reason, how many of it does not."""
    if "quantity" not in row:
        return False
    return not any(str(row["quantity"]) in reason or re.search(rf"[{CHINESE}]个", reason) for reason in reasons)
