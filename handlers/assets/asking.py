"""Beginning a request about an asset that is at hand, with what the register knows filled in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot import filling
from bot.drafts import fill, open_draft
from bot.errors import UserError
from bot.request_types import RequestType, request_types
from bot.router import Turn
from cards.assets import HAZARD, REPAIR, WORDS
from forms import Field, FieldError, Problem
from handlers.assets.classes import CATEGORIES
from models.assets import Asset, AssetState
from models.org import Person
from models.requests import Request


@dataclass(frozen=True)
class Begun:
    """A draft about an asset, what stands in it, and what is wrong with that."""

    kind: RequestType
    draft: Request
    values: dict[str, Any]
    problems: list[Problem]


async def offered(asset: Asset) -> list[str]:
    """What can be asked for about it: the request types there are, of WORDS; of a disposed asset nothing."""
    known = await request_types() if asset.state != AssetState.DISPOSED else {}
    return [name for name in WORDS if name in known]


async def begin(person: Person, asset: Asset, name: str, moment: datetime) -> Begun | None:
    """The person's draft of this type, about this asset; None when there is no such type."""
    if name not in await offered(asset):
        return None
    kind = (await request_types())[name]
    draft = await open_draft(person, kind)
    values = {**kind.form.load(draft.form), **_about(asset, kind, moment)}
    kept, problems = await fill(draft, kind, values, moment)
    return Begun(kind, draft, kept, problems)


async def go_on(turn: Turn, asset: Asset, name: str) -> None:
    """Begin it in the chat, or go on with the draft that there is.

    Raises:
        UserError: Nothing such can be asked for about this asset.
    """
    begun = await begin(turn.person, asset, name, turn.event.happened_at)
    if begun is None:
        raise UserError(f"{asset}现在不能办这件事，可能已经报废。")
    await filling.close_cards(begun.draft, closed="内容已更新，请看下方")
    await filling.remember(turn, begun.kind, begun.draft, begun.values)
    await filling.proceed(turn, begun.kind, begun.draft, begun.values, begun.problems)


def _about(asset: Asset, kind: RequestType, moment: datetime) -> dict[str, Any]:
    """What the asset says about fields of this form. Where a thing is repaired, where it is and what it is."""
    said: dict[str, tuple[str, ...]] = {"asset": (asset.number,)}
    if kind.name in (REPAIR, HAZARD):
        said |= {"place": (asset.place,), "object": (asset.name, CATEGORIES[asset.category])}
    values = {}
    for name, words in said.items():
        field = kind.form.by_name.get(name)
        if field is not None and (value := _read(field, words, moment)) is not None:
            values[name] = value
    return values


def _read(field: Field, words: tuple[str, ...], moment: datetime) -> Any:
    """The first of these words that the field takes."""
    for one in words:
        try:
            if one:
                return field.parse(one, moment)
        except FieldError:
            continue
    return None
