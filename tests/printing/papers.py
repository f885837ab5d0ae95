"""Files as they come from people: a PDF of so many pages, and others."""

import io

from pypdf import PdfWriter


def pdf(pages: int, *, password: str = "") -> bytes:
    """A PDF of blank A4 pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
