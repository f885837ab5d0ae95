"""Making codes: each thing has one for its whole life, however often it is printed."""

import io
import secrets

import segno
from markupsafe import Markup
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot import links
from models.codes import QrCode

TOKEN_BYTES = 12
"""As 16 characters: the address fits a small code that phones read from a distance."""


async def code_for(kind: str, subject_id: int) -> QrCode:
    """The code of a thing, made when it has none yet."""
    found = await QrCode.find(kind=kind, subject_id=subject_id)
    if found is not None:
        return found
    try:
        async with in_transaction():
            return await QrCode.create(kind=kind, subject_id=subject_id, token=secrets.token_urlsafe(TOKEN_BYTES))
    except IntegrityError:
        # Somebody else made it in this very moment.
        return await QrCode.one(kind=kind, subject_id=subject_id)


def url_of(code: QrCode) -> str:
    """What the code says: an address of ours, so that any phone's camera leads here."""
    return links.address(f"/d/{code.token}")


def squares(code: QrCode) -> list[list[bool]]:
    """The code as rows of dark and light squares without a border, for whoever draws it on paper."""
    return [[bool(square) for square in row] for row in _made(code).matrix]


def picture(code: QrCode, *, scale: int | None = 4) -> Markup:
    """The code as an SVG drawing for a page; without a scale it is as large as its place there."""
    out = io.BytesIO()
    size = {"omitsize": True} if scale is None else {"scale": scale}
    _made(code).save(out, kind="svg", border=2, xmldecl=False, svgns=True, **size)
    # Drawn by us of an address of ours: templates need not escape it.
    return Markup(out.getvalue().decode())


def _made(code: QrCode) -> segno.QRCode:
    # With error correction M, as labels get scratched.
    return segno.make(url_of(code), error="m")
