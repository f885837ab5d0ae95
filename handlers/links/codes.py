"""The code that proves who holds a link: six digits to the registered number, for one browser, with five tries.

A link alone may have been forwarded, or fetched ahead by whoever carries the message.
"""

import hashlib
import hmac
import secrets
import unicodedata
from datetime import timedelta

from bot.texts import text_by_sms
from models.clock import now
from models.links import SignedLink
from models.org import Person
from models.sms import room

CODE_MINUTES = 5
AGAIN = timedelta(seconds=60)
TRIES_MAX = 5
DIGITS = 6
UNREACHABLE = "现在不能给您发验证码：您没有登记手机号，或者本单位没有开通短信。请改用企业微信或钉钉处理。"


async def send_code(link: SignedLink, person: Person, browser: str, key: bytes) -> str:
    """Send a new code to the person's number; the one before is void. Returns why not; empty when it is on its way.

    Args:
        link: With its row lock.
        browser: The hash of the cookie of the browser that asks, where alone the code counts.
        key: The deployment's secret.
    """
    moment = now()
    if link.code_sent_at is not None and (left := link.code_sent_at + AGAIN - moment) > timedelta(0):
        return f"验证码刚刚发过，请{int(left.total_seconds()) + 1}秒后再获取。"
    if (later := await room(person.mobile, "code")) is not None:
        return f"这个手机号收到的短信太多了，请在{_span(later - moment)}后再获取。"
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    valid_for = timedelta(minutes=CODE_MINUTES)
    if not await text_by_sms(person.id, "code", {"code": code}, valid_for=valid_for):
        return UNREACHABLE
    link.code_hmac, link.code_sent_at = _hmac(link, person.mobile, browser, code, key), moment
    await link.save(update_fields=["code_hmac", "code_sent_at"])
    return ""


def _span(span: timedelta) -> str:
    minutes = -(-int(span.total_seconds()) // 60)
    return f"{minutes}分钟" if minutes < 60 else f"{-(-minutes // 60)}小时"


def code_is_out(link: SignedLink) -> bool:
    """Whether a code that was sent can still be given."""
    if not link.code_hmac or link.code_sent_at is None:
        return False
    return link.code_sent_at + timedelta(minutes=CODE_MINUTES) > now()


async def check_code(link: SignedLink, person: Person, browser: str, typed: str, key: bytes) -> str:
    """Take a code, once. Returns why not; empty when it is right. The fifth wrong one locks the link for good.

    Args:
        link: With its row lock, so that many tries at once are counted one after the other.
    """
    if not code_is_out(link):
        return "验证码已过期，请重新获取。"
    code = "".join(unicodedata.normalize("NFKC", typed).split())
    if hmac.compare_digest(_hmac(link, person.mobile, browser, code, key), link.code_hmac):
        link.code_hmac, link.code_tries = "", 0
        await link.save(update_fields=["code_hmac", "code_tries"])
        return ""
    link.code_tries += 1
    left = TRIES_MAX - link.code_tries
    if left <= 0:
        link.locked_at, link.code_hmac = now(), ""
    await link.save(update_fields=["code_tries", "locked_at", "code_hmac"])
    return f"验证码不对，还可以试{left}次。" if left > 0 else "验证码连续输错，这个链接已停用。"


def _hmac(link: SignedLink, mobile: str, browser: str, code: str, key: bytes) -> str:
    """Bound to everything it is good for; six digits alone would be found by trying."""
    text = f"link code\0{link.tenant_id}\0{link.id}\0{mobile}\0{browser}\0{code}"
    return hmac.new(key, text.encode(errors="replace"), hashlib.sha256).hexdigest()
