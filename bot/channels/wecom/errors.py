"""What WeCom's error codes mean for the message at hand (its global error code page, and frequency page)."""

from bot.channels import ChannelError, CodeSpent, Gone, Misconfigured, Mistake, Retry, TaskIdTaken, Wait

MINUTE_BLOCK_SECONDS = 60.0
FREQUENCY = 45009
"""The block of a minute limit lasts 60 seconds; one for an hour is simply met again."""
TOKEN_REFUSED = {40014, 42001}
"""Expiry has been seen under both codes."""
BUSY = {-1, 6000, 45033, 45035, 45036}
RECIPIENT = {40003, 40031, 40066, 40070, 43004, 46004, 50002, 60011, 60021, 60030, 60111, 81013, 92000}
CARD_LOST = {42016, 60140, 82102}
TASK_ID = 42014
SETTINGS = {
    *(40001, 40013, 40056, 40057, 40091, 41002, 41004),
    *(43012, 45024, 45031),
    *(48001, 48002, 48003, 48004, 48005, 48006, 48010),
    *(90206, 90207, 90208),
    *(50001, 50003, 60020, 60031, 80001, 85005, 301002, 301007),
}
LOGIN_CODE = {40029, 42003, 42013, 42022}
"""The code of a page or a mini-program is wrong, used or expired, or nobody was logged in."""


class TokenRefused(Retry):
    """The access token ended before its time."""


def failure(code: int, text: str) -> ChannelError:
    """The error that a business answer stands for. `text` is for the log: WeCom may change it at any time."""
    if code in TOKEN_REFUSED:
        return TokenRefused(code, text)
    if code == FREQUENCY:
        return Wait(code, text, seconds=MINUTE_BLOCK_SECONDS)
    kinds: list[tuple[set[int], type[ChannelError]]] = [
        (BUSY, Retry),
        (RECIPIENT, Gone),
        (CARD_LOST, CodeSpent),
        ({TASK_ID}, TaskIdTaken),
        (SETTINGS, Misconfigured),
    ]
    kind = next((kind for codes, kind in kinds if code in codes), Mistake)
    return kind(code, text)
