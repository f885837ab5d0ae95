"""Names and codes that people type, for departments, work groups and roles alike."""

import re
import secrets

from bot.errors import UserError
from models.org import Department, Role, WorkGroup

NAME_CHARACTERS_MAX = 100
CODE_CHARACTERS_MAX = 64
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Never part of a name: no spreadsheet can hold them."""


def one_line(text: str) -> str:
    """What was typed, without the characters no line has and without spaces around."""
    return UNPRINTABLE.sub("", text).strip()


def settled_name(text: str, what: str, *, characters_max: int = NAME_CHARACTERS_MAX) -> str:
    """A name as it is stored.

    Raises:
        UserError: It is empty or too long.
    """
    name = one_line(text)
    if not name:
        raise UserError(f"请填写{what}。")
    if len(name) > characters_max:
        raise UserError(f"{what}最多{characters_max}个字，请缩短一些。")
    return name


async def unused_code(record: type[Department] | type[WorkGroup] | type[Role], typed: str) -> str:
    """The typed code, or one of ours when none was typed.

    Raises:
        UserError: Another row has it.
    """
    code = one_line(typed)
    if not code:
        return secrets.token_hex(4)
    if len(code) > CODE_CHARACTERS_MAX:
        raise UserError(f"编号最多{CODE_CHARACTERS_MAX}个字，请缩短一些。")
    if await record.exists(code=code):
        raise UserError(f"编号“{code}”已经用过了，请换一个；不填会自动生成。")
    return code
