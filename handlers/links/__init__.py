"""Signed links: one matter, opened to one person who needs no account, by a message and a code to their number."""

from handlers.links.codes import CODE_MINUTES, TRIES_MAX, check_code, code_is_out, send_code
from handlers.links.making import TOKEN, hash_of, make_link, make_link_of, token_from

__all__ = [
    "CODE_MINUTES",
    "TOKEN",
    "TRIES_MAX",
    "check_code",
    "code_is_out",
    "hash_of",
    "make_link",
    "make_link_of",
    "send_code",
    "token_from",
]
