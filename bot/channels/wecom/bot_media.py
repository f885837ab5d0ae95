"""Pictures and files that people send to the smart bot: for five minutes at an address, sealed with their own key.

The seal is that of callbacks: AES-256-CBC with the key's first half as vector, padded to blocks of 32 bytes.
"""

import base64
import binascii

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from bot.channels import Mistake

PREFIX = "bot:"
KEY_BYTES, BLOCK_BYTES, AES_BLOCK_BYTES = 32, 32, 16


def reference(url: str, aes_key: str) -> str:
    """What names the file until it is fetched."""
    return f"{PREFIX}{aes_key} {url}"


def read_reference(media_ref: str) -> tuple[str, str] | None:
    """Address and key; None for a file of the app, which is named by its media_id."""
    if not media_ref.startswith(PREFIX):
        return None
    aes_key, _, url = media_ref.removeprefix(PREFIX).partition(" ")
    return url, aes_key


def unseal(sealed: bytes, aes_key: str) -> bytes:
    """The file itself. Raises Mistake when the key does not open it."""
    try:
        key = base64.b64decode(aes_key + "=" * (-len(aes_key) % 4), validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES or not sealed or len(sealed) % AES_BLOCK_BYTES:
        raise Mistake("sealed", "the key or the length is wrong")
    cipher = Cipher(algorithms.AES(key), modes.CBC(key[:AES_BLOCK_BYTES])).decryptor()
    plain = cipher.update(sealed) + cipher.finalize()
    padding = plain[-1]
    if not 1 <= padding <= BLOCK_BYTES or plain[-padding:] != bytes([padding]) * padding:
        raise Mistake("sealed", "bad padding")
    return plain[:-padding]
