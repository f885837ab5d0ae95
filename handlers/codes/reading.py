"""Reading codes: what a scanned code stands for, and what its subsystem does about it in the chat."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot import links
from bot.events import Scanned
from bot.router import Router, Turn
from models.codes import QrCode

router = Router("codes")
TOKEN = re.compile(r"[0-9A-Za-z_-]{16}")
UNKNOWN = "这个二维码不是本单位的，或者已经停用，请联系管理员。"


@dataclass(frozen=True)
class CodeKind:
    """What the codes of one kind of thing do.

    Attributes:
        scanned: Answers somebody who has scanned it in the chat; gets the turn and the thing's id.
        path: The page that it leads to for somebody who is logged in, such as /h5/assets/12.
    """

    scanned: Callable[[Turn, int], Awaitable[None]]
    path: Callable[[int], str]


@dataclass(frozen=True)
class Read:
    """A code of this tenant that was read."""

    code: QrCode
    kind: CodeKind


_declared: dict[str, CodeKind] = {}


def declare_code(name: str, kind: CodeKind) -> None:
    """Make a kind of code known."""
    assert name not in _declared, f"two kinds of codes are called {name}"
    _declared[name] = kind


async def read_code(token: str) -> Read | None:
    """What the running tenant's code stands for; None when it is none, or one of a release that knew more."""
    code = await QrCode.find(token=token) if TOKEN.fullmatch(token) else None
    kind = _declared.get(code.kind) if code is not None else None
    return Read(code, kind) if code is not None and kind is not None else None


@router.scan
async def scanned(turn: Turn) -> bool:
    """A code of ours was scanned in the chat; others are left to whoever comes next."""
    event = turn.event
    assert isinstance(event, Scanned)
    prefix = links.address("/d/")
    if not event.content.startswith(prefix):
        return False
    read = await read_code(event.content.removeprefix(prefix))
    if read is None:
        await turn.say(UNKNOWN)
    else:
        await read.kind.scanned(turn, read.code.subject_id)
    return True
