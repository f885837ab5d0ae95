"""The life of a designed type: opened as a draft, changed by one person at a time, published, switched off and on."""

import hashlib
import json
import secrets
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot.errors import UserError
from bot.language import understand
from bot.request_types import request_types
from forms.checking import flaws
from forms.stored import Flaw, StoredForm, read_form
from handlers.designing.catalogue import designed_types, renew
from handlers.flows import publishing as flows
from models.clock import now
from models.flows import Flow
from models.forms import DesignedForm, DesignedType
from models.org import Person

DEFAULT_FLOW: dict[str, Any] = {
    "nodes": [
        {
            "kind": "approve",
            "key": "department",
            "name": "部门主管审批",
            "mode": "any",
            "approvers": [{"kind": "department_manager"}],
        }
    ]
}
"""A type without a flow of its own goes to the applicant's manager; the flow's own page can change that."""


class Conflict(UserError):
    """Somebody else changed the draft since it was read."""


def digest(row: DesignedType) -> str:
    """A fingerprint of the draft as it stands, so that a change counts only for what its page showed."""
    return hashlib.sha256(json.dumps(row.draft, sort_keys=True).encode()).hexdigest()[:12]


async def open_type(form: StoredForm) -> DesignedType:
    """Begin a new type that nobody can use before it is published.

    Raises:
        UserError: Another type has this name.
    """
    try:
        async with in_transaction():
            return await DesignedType.create(code=f"x_{secrets.token_hex(5)}", label=form.label, draft=form.as_json())
    except IntegrityError as taken:
        raise UserError(f"已经有叫“{form.label}”的申请了，请换一个名称。") from taken


async def save_draft(type_id: int, form: StoredForm, *, seen: str) -> DesignedType:
    """Replace the draft that was seen by its digest.

    Raises:
        Conflict: Somebody changed it since.
    """
    row = await DesignedType.locked(type_id)
    assert row is not None
    if digest(row) != seen:
        raise Conflict("刚才有别人改过这张表单，您的这次修改没有保存。下面是最新的内容，请在此基础上再改。")
    row.draft = form.as_json()
    await row.save(update_fields=["draft"])
    return row


async def problems(row: DesignedType) -> tuple[Flaw, ...]:
    """Everything that keeps the draft from being published."""
    form = read_form(row.draft)
    found = [*flaws(form)]
    for name in (form.label, *form.synonyms):
        taken = await _taken_by(row, name)
        if taken:
            found.append(Flaw("", f"表单：“{name}”{taken}，请换一个说法。"))
    return tuple(found)


async def _taken_by(row: DesignedType, name: str) -> str:
    """Why a name cannot be understood as this type."""
    known = await request_types()
    others = [kind.label for code, kind in known.items() if code != row.code and name in (*kind.names, kind.label)]
    if others:
        return f"已经是“{others[0]}”的名称"
    bare = name.removesuffix("申请")
    meant = understand(f"申请{bare}", now())[0].intent
    if meant in known and understand(bare, now())[0].intent == meant:
        return f"在聊天里就是“{known[meant].label}”"
    return ""


async def publish(type_id: int, person: Person | None, *, note: str, seen: str) -> DesignedForm:
    """Make the draft the newest version; from the commit on everybody's next message knows it.

    Raises:
        UserError: Something is still wrong with it, or nothing has changed.
        Conflict: Somebody changed it since it was seen.
    """
    row = await DesignedType.locked(type_id)
    assert row is not None and row.draft is not None
    if digest(row) != seen:
        raise Conflict("刚才有别人改过这张表单，还没有发布。请核对最新的内容后再发布。")
    await designed_types()  # what this transaction writes is read only after `renew`
    found = await problems(row)
    if found:
        raise UserError("还不能发布：\n" + "\n".join(flaw.text for flaw in found))
    newest = await DesignedForm.greatest("version", designed_type_id=row.id)
    if newest is not None and newest.definition == row.draft:
        raise UserError(f"内容和第{newest.version}版一样，不用再发布。")
    await _rename(row, row.draft["label"])
    published = await DesignedForm.create(
        designed_type_id=row.id,
        version=newest.version + 1 if newest else 1,
        definition=row.draft,
        published_by_id=person.id if person else None,
        note=note.strip()[:200],
    )
    if newest is None and await Flow.find(request_type=row.code) is None:
        await flows.publish(row.code, DEFAULT_FLOW, by=person, note="随表单自动建立")
    await renew()
    return published


async def _rename(row: DesignedType, label: str) -> None:
    try:
        async with in_transaction():
            row.label = label
            await row.save(update_fields=["label"])
    except IntegrityError as taken:
        raise UserError(f"已经有叫“{label}”的申请了，请换一个名称。") from taken


async def switch(type_id: int, *, active: bool) -> DesignedType:
    """Take a type out of use, or into use again; its requests stay readable and go on."""
    row = await DesignedType.locked(type_id)
    assert row is not None
    row.active = active
    await row.save(update_fields=["active"])
    await renew()
    return row
