"""How DingTalk proves that a robot message or a card callback in HTTP mode comes from it.

Pages robot-receive-message and register-card-callback-address of its documentation.
"""

import base64
import hashlib
import hmac


def robot_sign(client_secret: str, timestamp: str) -> str:
    """The `sign` header of a robot message; `timestamp` in milliseconds."""
    return _hmac(client_secret, f"{timestamp}\n{client_secret}")


def card_sign(api_secret: str, timestamp: str) -> str:
    """The `x-ddpaas-signature` header of a card callback."""
    return _hmac(api_secret, timestamp)


def _hmac(key: str, message: str) -> str:
    return base64.b64encode(hmac.new(key.encode(), message.encode(), hashlib.sha256).digest()).decode()
