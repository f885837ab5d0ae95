"""QR codes on doors, devices and passes: made once for each thing, read in the chat or by any phone's camera.

A subsystem declares its kind with `declare_code`; the address behind a code is /d/{token} (pages/codes.py).
"""

from handlers.codes.making import code_for, picture, squares, url_of
from handlers.codes.reading import UNKNOWN, CodeKind, Read, declare_code, read_code, router

ROUTERS = (router,)

__all__ = [
    "ROUTERS",
    "UNKNOWN",
    "CodeKind",
    "Read",
    "code_for",
    "declare_code",
    "picture",
    "read_code",
    "squares",
    "url_of",
]
