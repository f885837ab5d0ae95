"""Columns about requests, shared by every list of them, and what they look up."""

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from bot.request_types import RequestType, request_types, type_of
from forms import Field, Integer, Money, Number
from handlers import requests
from models.database import current
from models.org import Department, people_by_id
from models.request_states import RequestState
from models.requests import Request
from pages.listing import Column, Row, Value, Where
from pages.visit import Visit

SELECT = (
    "r.request_type, r.form_version, r.state, r.applicant_id, r.department_id, r.summary, r.serial, r.form,"
    " r.submitted_at, r.closed_at, r.filed_by_id"
)
"""What the columns need of `request r`."""
FORM_PREFIX = "form_"

NUMBER = Column("number", "单号", lambda row: f"SQ{row['request_id']:06d}", leads=True)
SERIAL = Column("serial", "文号", lambda row: row["serial"], shown=False)
TYPE = Column("type", "类型", lambda row: row["kind"].label)
SUMMARY = Column("summary", "内容", lambda row: row["summary"] or row["kind"].summary(row["values"]) or "还没有填写")
APPLICANT = Column("applicant", "申请人", lambda row: row["applicant"])
FILER = Column("filer", "代办人", lambda row: row["filer"], shown=False)
DEPARTMENT = Column("department", "申请部门", lambda row: row["department"])
STATE = Column("state", "状态", lambda row: RequestState(row["state"]))
WAITING = Column("waiting", "等待谁处理", lambda row: row["waiting"])
SUBMITTED = Column("submitted", "提交时间", lambda row: row["submitted_at"])
CLOSED = Column("closed", "结束时间", lambda row: row["closed_at"], shown=False)


STATES = {state.value: state.label for state in RequestState if state is not RequestState.DROPPED}


async def form_columns(given: Mapping[str, str]) -> tuple[Column, ...]:
    """The form's fields as columns, once the list shows one request type alone."""
    kind = (await request_types()).get(given.get("type", ""))
    return tuple(map(_form_column, kind.form.fields)) if kind else ()


def _form_column(field: Field) -> Column:
    def value(row: Row) -> Value:
        found = row["values"].get(field.name)
        if found is None:
            return None
        # Numbers, money and moments stay what they are, so that a spreadsheet can reckon with them.
        if isinstance(found, datetime | Decimal) or (isinstance(field, Integer) and isinstance(found, int)):
            return found
        if isinstance(field, Money) and isinstance(found, int):
            return Decimal(found).scaleb(-2)
        own: Field = row["kind"].form.by_name.get(field.name, field)
        return own.show(found)

    unit = f"（{field.unit}）" if isinstance(field, Integer | Number | Money) and field.unit else ""
    return Column(f"{FORM_PREFIX}{field.name}", f"{field.label}{unit}", value)


async def look_up(rows: list[Row], visit: Visit) -> None:
    """Complete rows of requests with names, types, form values and who has them now."""
    filers = {row["filed_by_id"] for row in rows if row["filed_by_id"] is not None}
    people = await people_by_id({row["applicant_id"] for row in rows} | filers)
    departments = await Department.listed("id", id=list({row["department_id"] for row in rows}))
    places = {department.id: department.name for department in departments}
    waiting = await _waiting([row["request_id"] for row in rows if row["state"] == RequestState.IN_APPROVAL])
    hidden = await requests.hidden_in({row["request_id"] for row in rows}, visit.person.id)
    kinds: dict[tuple[str, int | None], RequestType] = {}
    for row in rows:
        version = row["request_type"], row["form_version"]
        if version not in kinds:
            kinds[version] = await type_of(Request(request_type=version[0], form_version=version[1]))
        row["kind"] = kind = kinds[version]
        row["values"] = _values(kind, row["form"])
        if row["request_id"] in hidden:
            row["values"] = requests.without(row["values"], hidden[row["request_id"]])
            row["summary"] = kind.summary(row["values"]) or requests.KEPT_BACK
        row["applicant"] = people[row["applicant_id"]].name
        row["filer"] = people[row["filed_by_id"]].name if row["filed_by_id"] in people else ""
        row["department"] = places[row["department_id"]]
        row["waiting"] = waiting.get(row["request_id"], "")


def _values(kind: RequestType, stored: Any) -> dict[str, Any]:
    return kind.form.load(json.loads(stored) if isinstance(stored, str) else stored)


async def _waiting(request_ids: list[int]) -> dict[int, str]:
    """The names of those who have to decide now, by request."""
    if not request_ids:
        return {}
    found = await current().connection.fetch(
        "SELECT t.request_id, string_agg(p.name, '、' ORDER BY p.name) AS names FROM approval_task t"
        " JOIN person p ON p.tenant_id = t.tenant_id AND p.id = t.person_id"
        " WHERE t.request_id = ANY($1::bigint[]) AND t.state = 'pending' GROUP BY t.request_id",
        request_ids,
    )
    return {row["request_id"]: row["names"] for row in found}


async def with_words(where: Where, typed: str) -> None:
    """Limit `request r` to those found by these words: the precise rows, or a look at each for very common words."""
    wanted = requests.read_search(typed)
    if wanted.request_id is not None:
        where.add("r.id = {}", wanted.request_id)
        return
    hits = await requests.request_hits(wanted)
    if hits is None:
        # Too many to ask which were found by what is hidden: where something is, very common words find nothing.
        hiding = requests.HIDING.format(what="", requests="= r.id", holders="{}", deciders="{}")
        people = await requests.holders_for(where.reader.id)
        where.look_at_each(
            f"r.search_text LIKE ALL ({{}}::text[]) AND (r.applicant_id = {{}} OR NOT EXISTS ({hiding}))",
            wanted.patterns,
            where.reader.id,
            people,
            [where.reader.id],
        )
    else:
        where.add("r.id = ANY({}::bigint[])", await requests.openly(hits, wanted, where.reader))
