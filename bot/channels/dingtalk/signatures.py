"""Who really called: the signatures of robot messages and of card callbacks in mode `http`.

Neither covers the body, so the addresses must be https, and what is repeated must be harmless.
"""

import base64
import hashlib
import hmac

from bot.channels.dingtalk.credentials import DingTalkCredentials

CARD_ROUTE = "houqin-cards"
"""The name under which our address for card callbacks is registered; each app has names of its own."""


def robot_signature(client_secret: str, timestamp: str) -> str:
    """Header `sign` of a robot message; `timestamp` is the header beside it, in milliseconds (page 机器人接收消息)."""
    return _signed(client_secret, f"{timestamp}\n{client_secret}")


def card_signature(secret: str, timestamp: str) -> str:
    """Header `x-ddpaas-signature` of a card callback, by the secret that was registered with its address."""
    return _signed(secret, timestamp)


def card_secret(credentials: DingTalkCredentials) -> str:
    """The secret that we register for card callbacks: of this app alone, and kept nowhere."""
    return hmac.new(credentials.client_secret.encode(), b"houqin card callbacks", hashlib.sha256).hexdigest()


def fits(expected: str, given: str) -> bool:
    """Whether a signature is right, in a time that tells nothing."""
    return hmac.compare_digest(expected.encode(), given.encode(errors="replace"))


def _signed(secret: str, message: str) -> str:
    digest = hmac.new(secret.encode(), message.encode(errors="replace"), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()
