"""Making codes: each thing has one for its whole life, however often it is printed."""

import io
import secrets

import segno
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


def picture(code: QrCode, *, scale: int = 4) -> str:
    """The code as an SVG drawing for a page; with error correction M, as labels get scratched."""
    out = io.BytesIO()
    segno.make(url_of(code), error="m").save(out, kind="svg", scale=scale, border=2, xmldecl=False, svgns=True)
    return out.getvalue().decode()
