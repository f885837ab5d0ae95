"""Signing and encrypting of callbacks, written from the protocol so that it can check the service's own.

msg_signature is SHA-1 over the sorted values; messages are AES-256-CBC with blocks padded to 32 bytes.
"""

import base64
import binascii
import hashlib
import hmac
import os
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK = 32
RANDOM_BYTES = 16
HEAD = RANDOM_BYTES + 4


class CryptoError(Exception):
    """What is wrong with an envelope, with the code of the official libraries (-40001 to -40011)."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(f"{code} {text}")
        self.code = code


def sign(token: str, timestamp: str, nonce: str, encrypted: str) -> str:
    """The msg_signature of one envelope."""
    return hashlib.sha1("".join(sorted([token, timestamp, nonce, encrypted])).encode()).hexdigest()


def encrypt(aes_key: str, message: str, receive_id: str, *, random16: bytes | None = None) -> str:
    """Make the Encrypt value. `random16` is given only to reproduce a known envelope."""
    data = message.encode()
    raw = (random16 or os.urandom(RANDOM_BYTES)) + struct.pack("!I", len(data)) + data + receive_id.encode()
    return base64.b64encode(seal_bytes(base64.b64decode(aes_key + "="), raw)).decode()


def seal_bytes(key: bytes, raw: bytes) -> bytes:
    """Pad and encrypt, as messages and the smart bot's files are."""
    padding = BLOCK - len(raw) % BLOCK
    cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    return cipher.update(raw + bytes([padding]) * padding) + cipher.finalize()


def decrypt(aes_key: str, encrypted: str, receive_id: str) -> str:
    """Read an Encrypt value. Raises CryptoError when any byte of it is not as it must be."""
    key = base64.b64decode(aes_key + "=")
    try:
        raw = base64.b64decode(encrypted, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CryptoError(-40010, "not Base64") from error
    if not raw or len(raw) % BLOCK:
        raise CryptoError(-40007, "the length is no multiple of 32")
    cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor()
    plain = cipher.update(raw) + cipher.finalize()
    padding = plain[-1]
    if not 1 <= padding <= BLOCK or plain[-padding:] != bytes([padding]) * padding:
        raise CryptoError(-40008, "bad padding")
    return _message(plain[:-padding], receive_id)


def _message(body: bytes, receive_id: str) -> str:
    """Take the message out of random, length, message, receiveid. A wrong key makes the length random."""
    if len(body) < HEAD:
        raise CryptoError(-40008, "too short")
    (size,) = struct.unpack("!I", body[RANDOM_BYTES:HEAD])
    if HEAD + size > len(body):
        raise CryptoError(-40008, "the message length does not fit")
    if not hmac.compare_digest(body[HEAD + size :], receive_id.encode()):
        raise CryptoError(-40005, "another receiveid")
    try:
        return body[HEAD : HEAD + size].decode()
    except UnicodeDecodeError as error:
        raise CryptoError(-40008, "not UTF-8") from error
