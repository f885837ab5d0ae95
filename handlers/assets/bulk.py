"""Many assets at once, as an import or a stock-taking brings them: a few statements however many rows there are.

The rows were looked through before: every keeper and department is there, and no number is another's.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.assets.life import NOTE_MAX
from handlers.assets.register import FIELDS, AssetData, data_of, kind_of, next_numbers, told
from models.assets import Asset, AssetClass
from models.clock import now
from models.database import current, current_tenant_id
from models.org import Department, Person, people_by_id
from models.record import LOCK

_COLUMNS = ", ".join(FIELDS)


async def create_all(wanted: Sequence[AssetData], *, by: Person) -> None:
    """Enter new assets."""
    named = {data.number for data in wanted if data.number}
    free = iter(await next_numbers(len(wanted) - len(named), named))
    years = {one.code: one.useful_years for one in await AssetClass.all()}
    rows = [
        {
            **vars(data),
            "number": data.number or next(free),
            "useful_years": data.useful_years or years.get(data.class_code),
        }
        for data in wanted
    ]
    made = await current().connection.fetch(
        f"INSERT INTO asset (tenant_id, created_at, {_COLUMNS}) SELECT $1, $2, {_COLUMNS}"
        " FROM jsonb_populate_recordset(NULL::asset, $3::jsonb) RETURNING id",
        current_tenant_id(),
        now(),
        _json(rows),
    )
    await _record([(row["id"], "imported", "") for row in made], by)


async def change_all(wanted: Sequence[tuple[int, Mapping[str, Any]]], *, by: Person, note: str) -> None:
    """Give fields of assets these values and leave the rest; what has changed is written into the life of each."""
    values = dict(wanted)
    await current().connection.execute(
        f"SELECT FROM asset WHERE id = ANY($1::bigint[]) ORDER BY id{LOCK}", list(values)
    )
    before = {one.id: data_of(one) for one in await Asset.listed("id", id=list(values))}
    after = {one: {**data, **values[one]} for one, data in before.items()}
    await current().connection.execute(
        f"UPDATE asset SET ({_COLUMNS}) = ({', '.join(f'v.{name}' for name in FIELDS)})"
        " FROM jsonb_populate_recordset(NULL::asset, $1::jsonb) v WHERE asset.id = v.id",
        _json([{"id": one, **data} for one, data in after.items()]),
    )
    keepers = {data["keeper_id"] for data in (*before.values(), *after.values()) if data["keeper_id"] is not None}
    people, homes = await people_by_id(keepers), {one.id: one.name for one in await Department.all()}
    events = []
    for one, data in after.items():
        changed = {name: value for name, value in data.items() if value != before[one][name]}
        if changed:
            words = told({name: before[one][name] for name in changed}, changed, people, homes)
            events.append((one, kind_of(data["state"], changed), f"{words}。{note}"))
    await _record(events, by)


async def _record(events: Sequence[tuple[int, str, str]], by: Person) -> None:
    ids, kinds, notes = zip(*events, strict=True) if events else ((), (), ())
    await current().connection.execute(
        "INSERT INTO asset_event (tenant_id, created_at, person_id, asset_id, kind, note) SELECT $1, $2, $3, e.*"
        " FROM unnest($4::bigint[], $5::text[], $6::text[]) e",
        current_tenant_id(),
        now(),
        by.id,
        list(ids),
        list(kinds),
        [note[:NOTE_MAX] for note in notes],
    )


def _json(rows: Sequence[dict[str, Any]]) -> str:
    def days(value: Any) -> str:
        assert isinstance(value, date)
        return value.isoformat()

    return json.dumps(rows, default=days, ensure_ascii=False)
