"""Files that pages make for their reader to keep: a workbook, a PDF."""

from urllib.parse import quote

from aiohttp import web

from pages.visit import SAFETY

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


def download(content: bytes, name: str, content_type: str = XLSX) -> web.Response:
    """The answer that the browser saves under this name."""
    headers = {**SAFETY, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return web.Response(body=content, content_type=content_type, headers=headers)
