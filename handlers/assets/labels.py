"""Label sheets: A4, three by eight labels of 70 by 37 mm, as they are sold; each with a code, a name and a number."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from handlers import codes
from handlers.assets.scanning import CODE
from models.assets import Asset
from models.codes import QrCode
from models.database import current_tenant_id
from models.org import Department, Tenant

COLUMNS, ROWS = 3, 8
WIDTH, HEIGHT = 70 * mm, 37 * mm
CODE_SIZE = 26 * mm
EDGE = 4 * mm
FONT = "STSong-Light"
"""One of the fonts that PDF readers have for Chinese (Adobe-GB1), so that none has to be shipped."""
LABELS_MAX = 500


@dataclass(frozen=True)
class Label:
    """What one label says."""

    code: QrCode
    agency: str
    number: str
    name: str
    model: str
    department: str


async def labels_of(ids: Sequence[int]) -> list[Label]:
    """The labels of these assets, in the order of their numbers; what the tenant does not have is left out."""
    assets = await Asset.listed("number", id=list(ids)) if ids else []
    tenant = await Tenant.get(id=current_tenant_id())
    homes = {one.department_id for one in assets if one.department_id is not None}
    names = {one.id: one.name for one in await Department.listed("id", id=list(homes))} if homes else {}
    return [
        Label(
            await codes.code_for(CODE, one.id),
            tenant.name,
            one.number,
            one.name,
            one.model,
            names.get(one.department_id or 0, ""),
        )
        for one in assets
    ]


def write_sheets(labels: Sequence[Label]) -> bytes:
    """The sheets as a PDF; without a database, and slow enough for a thread."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setTitle("资产标签")
    for number, label in enumerate(labels):
        place = number % (COLUMNS * ROWS)
        if number and not place:
            canvas.showPage()
        row, column = divmod(place, COLUMNS)
        _draw(canvas, label, column * WIDTH, A4[1] - (row + 1) * HEIGHT)
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, label: Label, left: float, bottom: float) -> None:
    _draw_code(canvas, label.code, left + EDGE, bottom + (HEIGHT - CODE_SIZE) / 2)
    text_left = left + EDGE + CODE_SIZE + 2 * mm
    width = WIDTH - EDGE - CODE_SIZE - 4 * mm
    top = bottom + HEIGHT - 5 * mm
    lines = ((label.agency, 7), (label.name, 11), (label.number, 11), (label.model, 7), (label.department, 7))
    for text, size in lines:
        if text:
            top -= size * 1.35
            canvas.setFont(FONT, size)
            canvas.drawString(text_left, top, _fitting(text, size, width))
    canvas.setFont(FONT, 6)
    canvas.drawString(text_left, bottom + 4 * mm, "扫码查看、报修、盘点")


def _draw_code(canvas: Canvas, code: QrCode, left: float, bottom: float) -> None:
    squares = codes.squares(code)
    size = CODE_SIZE / len(squares)
    for row, line in enumerate(squares):
        for column, dark in enumerate(line):
            if dark:
                # A hair larger than it is: printers leave white lines between squares that only touch.
                canvas.rect(
                    left + column * size,
                    bottom + CODE_SIZE - (row + 1) * size,
                    size * 1.01,
                    size * 1.01,
                    stroke=0,
                    fill=1,
                )


def _fitting(text: str, size: float, width: float) -> str:
    if pdfmetrics.stringWidth(text, FONT, size) <= width:
        return text
    while text and pdfmetrics.stringWidth(f"{text}…", FONT, size) > width:
        text = text[:-1]
    return f"{text}…"
