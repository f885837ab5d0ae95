"""Opens and seals callback envelopes; everything about one is checked before a byte of it is used.

WeCom and DingTalk seal alike. wechatpy does the hashing, the AES and the sealing; its decoder checks neither padding
nor length and compares signatures in variable time, so opening is done here.
"""

import base64
import binascii
import hmac
import struct

from wechatpy.crypto import PrpCrypto
from wechatpy.utils import WeChatSigner

BLOCK_BYTES = 32
AES_BLOCK_BYTES = 16
RANDOM_BYTES = 16
HEAD_BYTES = RANDOM_BYTES + 4


class BadEnvelope(Exception):
    """Not a genuine callback for this app. `code` is a word for logs and counters, never shown outside."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.code = code
        self.why = why


class Envelope:
    """The keys of one callback address.

    Args:
        receive_id: Whom the envelope must be addressed to: the corp id of a self-built app of WeCom, the client id of
            an internal app of DingTalk.
    """

    def __init__(self, token: str, aes_key: str, receive_id: str) -> None:
        self._token = token
        self._crypto = PrpCrypto(base64.b64decode(aes_key + "=", validate=True))
        self._receive_id = receive_id.encode()

    def open(self, encrypted: str, *, signature: str, timestamp: str, nonce: str) -> str:
        """The message in an envelope.

        Raises:
            BadEnvelope: Anything about it is wrong.
        """
        self._check_signature(signature, timestamp, nonce, encrypted)
        try:
            sealed = base64.b64decode(encrypted, validate=True)
        except (binascii.Error, ValueError) as error:
            raise BadEnvelope("base64", "Encrypt is not Base64") from error
        if not sealed or len(sealed) % AES_BLOCK_BYTES:
            raise BadEnvelope("length", f"{len(sealed)} bytes are no whole AES blocks")
        return self._message(_unpadded(self._crypto.cipher.decrypt(sealed)))

    def seal(self, message: str, *, timestamp: str, nonce: str) -> tuple[str, str]:
        """Encrypt a message of ours; returns it with its signature."""
        encrypted: str = self._crypto.encrypt(message, self._receive_id.decode()).decode()
        return encrypted, self._sign(timestamp, nonce, encrypted)

    def _sign(self, *parts: str) -> str:
        signer = WeChatSigner()
        signer.add_data(self._token, *parts)
        signature: str = signer.signature
        return signature

    def _check_signature(self, signature: str, *parts: str) -> None:
        try:
            fits = hmac.compare_digest(self._sign(*parts).encode(), signature.encode())
        except UnicodeEncodeError as error:
            raise BadEnvelope("signature", "a value is not Unicode") from error
        if not fits:
            raise BadEnvelope("signature", "msg_signature does not fit")

    def _message(self, body: bytes) -> str:
        """Take the message out of random, length, message, receiver. With a wrong key the length is random."""
        if len(body) < HEAD_BYTES:
            raise BadEnvelope("length", "shorter than its own head")
        (size,) = struct.unpack("!I", body[RANDOM_BYTES:HEAD_BYTES])
        end = HEAD_BYTES + size
        if end > len(body):
            raise BadEnvelope("length", "the message length does not fit")
        if not hmac.compare_digest(body[end:], self._receive_id):
            raise BadEnvelope("receive_id", "addressed to another enterprise")
        try:
            return body[HEAD_BYTES:end].decode()
        except UnicodeDecodeError as error:
            raise BadEnvelope("encoding", "the message is not UTF-8") from error


def _unpadded(plain: bytes) -> bytes:
    padding = plain[-1]
    if not 1 <= padding <= BLOCK_BYTES or plain[-padding:] != bytes([padding]) * padding:
        raise BadEnvelope("padding", "bad padding: probably another EncodingAESKey")
    return plain[:-padding]
