"""Drafts: requests being filled in. Chat and page change them through the same few verbs."""

import hashlib
import json
from datetime import datetime
from typing import Any

from bot.request_types import RequestType
from forms import Problem
from models.org import Person
from models.requests import Request


async def open_draft(person: Person, kind: RequestType, *, for_id: int | None = None) -> Request:
    """The person's draft of this type, or a new one; there is one at a time.

    Args:
        for_id: The colleague for whom it is, where that has just been said.
    """
    draft = await Request.greatest("id", applicant_id=person.id, request_type=kind.name, state="draft")
    if draft is None:
        whose = person if for_id is None else await Person.one(id=for_id)
        draft = await Request.create(
            request_type=kind.name,
            applicant_id=person.id,
            department_id=person.department_id,
            form=kind.form.dump(await kind.begin(whose)),
            for_id=for_id,
        )
    elif for_id is not None and draft.for_id != for_id:
        draft.for_id = for_id
        await draft.save(update_fields=["for_id"])
    return draft


async def fill(
    draft: Request, kind: RequestType, values: dict[str, Any], now: datetime
) -> tuple[dict[str, Any], list[Problem]]:
    """Store the values that are possible; give back what is stored, and why the others are not."""
    kept, problems = await possible(kind, values, now)
    kept, more = await kind.settle_for(draft, kept)
    problems += more
    stored = kind.form.dump(kept)
    if stored != draft.form:
        draft.form = stored
        await draft.save(update_fields=["form"])
    return kept, problems


async def possible(kind: RequestType, values: dict[str, Any], now: datetime) -> tuple[dict[str, Any], list[Problem]]:
    """The values that such a request can have, completed with what the database knows, and why the others cannot be."""
    values, problems = await kind.settle(values)
    named = {problem.field for problem in problems}
    problems += [problem for problem in kind.form.check(values, now) if problem.field not in named]
    wrong = {problem.field for problem in problems if not problem.partly}
    kept = {name: value for name, value in values.items() if name not in wrong}
    return kept, problems


def digest(draft: Request) -> str:
    """A short fingerprint of what a draft says, so that a confirmation counts only for what its card showed."""
    says = draft.form if draft.for_id is None else {**draft.form, "": draft.for_id}
    return hashlib.sha256(json.dumps(says, sort_keys=True).encode()).hexdigest()[:12]
