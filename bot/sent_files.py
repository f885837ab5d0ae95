"""Pictures and files that came in a chat: kept for half an hour until a draft has a place for them."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.request_types import RequestType
from forms import Files, Form, Values
from models.clock import now
from models.files import StoredFile
from models.requests import Request

SENT = "sent"
"""The purpose of a stored file that waits."""
KEPT = timedelta(minutes=30)
WAITING_MAX = 20
"""Of one person; so many fill two fields."""


@dataclass(frozen=True)
class Placed:
    """The draft's values with the files in them, and the sentence that tells where they are."""

    values: dict[str, Any]
    told: str


async def waiting(person_id: int) -> list[StoredFile]:
    """What this person sent in the last half hour and no form has taken, without the content."""
    recent = StoredFile.filter(person_id=person_id, purpose=SENT, created_at__gte=now() - KEPT)
    return list(await recent.order_by("id").only("id", "tenant_id", "content_type"))


def place_for(form: Form, values: Values, *, picture: bool) -> Files | None:
    """The field that a file goes into: a picture goes first into a field for pictures alone."""
    files = [field for field in form.applicable(values) if isinstance(field, Files)]
    fitting = [field for field in files if field.takes(values.get(field.name), picture=picture)]
    return next((field for field in fitting if field.pictures), fitting[0] if fitting else None)


def is_picture(file: StoredFile) -> bool:
    return file.content_type.startswith("image/")


async def place(person_id: int, draft: Request, kind: RequestType, values: Values) -> Placed | None:
    """Put what waits into the draft; None when nothing waits or the form has no place."""
    if not any(isinstance(field, Files) for field in kind.form.fields):
        return None
    filled, counts = dict(values), Counter[str]()
    taken = []
    for file in await waiting(person_id):
        field = place_for(kind.form, filled, picture=is_picture(file))
        if field is not None:
            filled[field.name] = (*(filled.get(field.name) or ()), file.id)
            # Beside what is there: whether the rest is still possible is found out when it is confirmed.
            draft.form = {**draft.form, field.name: field.dump(filled[field.name])}
            counts[field.label] += 1
            taken.append(file)
    if not taken:
        return None
    await draft.save(update_fields=["form"])
    await StoredFile.filter(id__in=[file.id for file in taken]).update(purpose="attachment")
    what = "张照片" if all(is_picture(file) for file in taken) else "个文件"
    places = "、".join(f"“{label}”{count}{what}" for label, count in counts.items())
    return Placed(filled, f"收到，已放好：{places}。")
