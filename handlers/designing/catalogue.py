"""The types that a tenant designed, kept per process and checked in every unit of work that needs them.

What is published gets a new random mark in the same transaction; a process whose mark differs reads the forms anew.
So a type published in one process is known to all at their next event, for one query by a unique key.
"""

import json
import secrets
from collections import OrderedDict
from weakref import WeakKeyDictionary

from bot.request_types import Designed, RequestType
from forms.building import build
from forms.stored import StoredForm, read_form
from handlers.designing.filling import beginning, settling, urgency
from handlers.designing.numbering import numbering
from handlers.designing.wording import names_of, summing_up
from handlers.requests import move
from models.database import UnitOfWork, current, current_tenant_id
from models.forms import DesignedForm, DesignedType
from models.requests import Request

MARK = "designed_types"
"""The agency setting that changes with every publication."""
TENANTS_MAX = 500
"""Tenants whose types a process keeps; the one that was not used for longest is read again when it is needed."""
_kept: OrderedDict[int, tuple[str, Designed]] = OrderedDict()
_of_unit: WeakKeyDictionary[UnitOfWork, Designed] = WeakKeyDictionary()


async def designed_types() -> Designed:
    """The tenant's designed types as they were when this unit of work first asked."""
    unit = current()
    found = _of_unit.get(unit)
    if found is None:
        found = _of_unit[unit] = await _present()
    return found


async def _present() -> Designed:
    tenant_id, mark = current_tenant_id(), await _mark()
    kept = _kept.get(tenant_id)
    if kept is None or kept[0] != mark:
        # Read after the mark: what is published in between is read again at the next event, never missed.
        kept = _kept[tenant_id] = (mark, await _read() if mark else Designed())
    _kept.move_to_end(tenant_id)
    while len(_kept) > TENANTS_MAX:
        _kept.popitem(last=False)
    return kept[1]


async def _mark() -> str:
    value = await current().connection.fetchval("SELECT value FROM agency_setting WHERE key = $1", MARK)
    return str(value or "")


async def renew() -> None:
    """Let every process read the types anew, from this transaction's commit on. Call after the last change."""
    await current().connection.execute(
        "INSERT INTO agency_setting (tenant_id, key, value, created_at) VALUES ($1, $2, $3, now())"
        " ON CONFLICT (tenant_id, key) DO UPDATE SET value = excluded.value",
        current_tenant_id(),
        MARK,
        json.dumps(secrets.token_hex(12)),
    )
    # The mark is random, so what this transaction reads now cannot be mistaken for another's if it rolls back.
    _of_unit.pop(current(), None)


async def _read() -> Designed:
    types = {row.id: row for row in await DesignedType.all()}
    newest: dict[str, RequestType] = {}
    versions: dict[tuple[str, int], RequestType] = {}
    for published in await DesignedForm.all().order_by("designed_type_id", "version"):
        row = types[published.designed_type_id]
        kind = type_from(row.code, published.version, read_form(published.definition))
        newest[row.code] = versions[row.code, published.version] = kind
    offered = frozenset(row.code for row in types.values() if row.active and row.code in newest)
    return Designed(newest, offered, versions)


async def fulfil(request: Request) -> None:
    """Nothing has to be done after the approval: what was asked for is granted."""
    await move(request, "fulfil", person_id=None)


def type_from(code: str, version: int, stored: StoredForm) -> RequestType:
    """The request type that a published form declares."""
    form = build(stored)
    return RequestType(
        name=code,
        label=stored.label,
        form=form,
        settle=settling(form),
        summary=summing_up(form),
        fulfil=fulfil,
        names=names_of(stored),
        version=version,
        begin=beginning(code, stored, form),
        number=numbering(code, stored.numbering),
        urgent=urgency(form),
    )
