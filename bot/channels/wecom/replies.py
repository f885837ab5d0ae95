"""A passive reply: the answer to a delivery that is itself a message (page 被动回复).

Only for people the bot does not know, to whom nothing can be sent otherwise; everybody else gets messages from the
outbox, which survive a crash and keep their order.
"""

import secrets
import time

from bot.channels.envelope import Envelope

REPLY_BYTES_MAX = 2048


def text_reply(envelope: Envelope, *, corp_id: str, user_id: str, text: str) -> str:
    """The body of an answer that shows `text` to the person the delivery came from."""
    words = text.encode()[:REPLY_BYTES_MAX].decode(errors="ignore")
    timestamp, nonce = str(int(time.time())), secrets.token_hex(8)
    message = (
        f"<xml><ToUserName>{_cdata(user_id)}</ToUserName><FromUserName>{_cdata(corp_id)}</FromUserName>"
        f"<CreateTime>{timestamp}</CreateTime><MsgType>{_cdata('text')}</MsgType>"
        f"<Content>{_cdata(words)}</Content></xml>"
    )
    encrypted, signature = envelope.seal(message, timestamp=timestamp, nonce=nonce)
    return (
        f"<xml><Encrypt>{_cdata(encrypted)}</Encrypt><MsgSignature>{_cdata(signature)}</MsgSignature>"
        f"<TimeStamp>{timestamp}</TimeStamp><Nonce>{_cdata(nonce)}</Nonce></xml>"
    )


def _cdata(text: str) -> str:
    """CDATA cannot hold its own end, so that is split over two."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"
