"""What DingTalk's error codes mean for the message at hand (global error codes; robot, card and frequency pages).

The newer API answers a status and a word, the older one status 200 and a number. Rate limits come first: they are
403 like missing permissions.
"""

import re

from bot.channels import ChannelError, CodeSpent, Gone, GroupGone, Misconfigured, Mistake, Retry, TaskIdTaken, Wait

SECOND_LIMIT_SECONDS = 2.0
MINUTE_LIMIT_SECONDS = 60.0
ADDRESS_BLOCK_SECONDS = 300.0
"""An address that called 10,000 times in 20 seconds is let in again after five minutes."""
TOKEN_WORD = "InvalidAuthentication"
TOKEN_CODES = {40001, 40014, 42001}
LOGIN_CODE = {40078}
"""A page's login code is wrong, used or expired."""
SESSION_LOST = {300001, 300005}

SETTINGS_WORDS = ("invalidClientIdOrSecret", "Forbidden", "send.forbidden")
"""Forbidden: the address is not listed, the month's quota is used up, or what a later release forbids."""
KIND_OFF_WORDS = (
    *("Forbidden.AccessDenied.AccessTokenPermissionDenied", "param.templateNotExist", "param.templateUnpublished"),
    *("invalidParameter.robotCode", "robot.oto.notExist", "chatbotId.notAllow", "bot.stopped", "template.stopped"),
)
PERSON_WORDS = ("staffId.notExisted", "param.userIdNotExist")
GROUP_GONE_WORDS = (
    *("group.disbanded", "conversation.org.notMatch", "resource.not.found"),
    *(f"invalidParameter.robotCode.{word}" for word in ("auth", "notExsit", "invalid")),
)
TOO_FAST_WORDS = ("send.too.fast", "send.byToken.tooFast")
BUSY_WORDS = ("system.error", "system.busy", "unknown.send.result", "ServiceUnavailable")

BUSY_CODES = {-1}
PERSON_CODES = {60121, *SESSION_LOST}
SETTINGS_CODES = {40056, 40096, 50002, 50004, 60011, 60020, 90020, 310000}
SECOND_LIMIT_CODES = {90002, 90018}
MINUTE_LIMIT_CODES = {130101, 410100, 660026}
WRAPPER, REMOTE = 88, 15
SUBCODE = re.compile(r"\[subcode=(-?\d+)")


class TokenRefused(Retry):
    """The access token ended before its time."""


class KindOff(Misconfigured):
    """This app sends no messages of this kind (no template, no robot, no permission); another kind may still go."""


WORDS: tuple[tuple[tuple[str, ...], type[ChannelError]], ...] = (
    (("param.cardAlreadyExist",), TaskIdTaken),
    (("param.cardNotExist",), CodeSpent),
    # A file that is gone; it only looks like a wrong robot.
    (("invalidParameter.robotCode.downloadCode",), Mistake),
    (KIND_OFF_WORDS, KindOff),
    (PERSON_WORDS, Gone),
    (SETTINGS_WORDS, Misconfigured),
)


def failure(status: int, code: str, text: str) -> ChannelError:
    """The error that an answer of the newer API stands for. `text` is for the log: it may change at any time."""
    if (seconds := _limit_seconds(status, code)) is not None:
        return Wait(code, text, seconds=seconds)
    if status == 401 or code == TOKEN_WORD:
        return TokenRefused(code, text)
    for words, kind in WORDS:
        if code.startswith(words):
            return kind(code, text)
    if status >= 500 or code.startswith(BUSY_WORDS):
        return Retry(code, text, unknown=True)
    return Mistake(code, text)


def _limit_seconds(status: int, code: str) -> float | None:
    """How long to wait after a rate limit; None when it is none. The gateway did nothing, so a repeat is safe."""
    if "Qpm" in code or "flowControl" in code or code.startswith(TOO_FAST_WORDS):
        return MINUTE_LIMIT_SECONDS
    return SECOND_LIMIT_SECONDS if "Qps" in code or status == 429 else None


def group_failure(failed: ChannelError) -> ChannelError:
    """What the failure of a message to a group stands for.

    That the robot's code is wrong is then said of a robot that is not in the group: its code is known to be right,
    since the message that named the group came to it.
    """
    return GroupGone(failed.code, str(failed)) if str(failed.code).startswith(GROUP_GONE_WORDS) else failed


def legacy_failure(code: int, text: str, sub_code: str = "") -> ChannelError:
    """The error that an `errcode` of the older API stands for; 88 wraps the code that counts."""
    if code == WRAPPER:
        found = sub_code or (match[1] if (match := SUBCODE.search(text)) else "")
        if not found.lstrip("-").isdigit():
            # Its empty form is a timeout on their side.
            return Retry(code, text, unknown=True)
        return legacy_failure(int(found), text) if int(found) != WRAPPER else Mistake(code, text)
    if code in TOKEN_CODES:
        return TokenRefused(code, text)
    if code in SECOND_LIMIT_CODES:
        return Wait(code, text, seconds=SECOND_LIMIT_SECONDS)
    if code in MINUTE_LIMIT_CODES:
        return Wait(code, text, seconds=MINUTE_LIMIT_SECONDS)
    if code in BUSY_CODES or (code == REMOTE and "timeout" in text.lower()):
        return Retry(code, text, unknown=True)
    kinds: list[tuple[set[int], type[ChannelError]]] = [(PERSON_CODES, Gone), (SETTINGS_CODES, Misconfigured)]
    kind = next((kind for codes, kind in kinds if code in codes), Mistake)
    return kind(code, text)
