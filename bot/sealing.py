"""Secrets in the database: encrypted with the deployment's key, and bound to where they belong."""

import base64
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES = 12

_deployment_key: bytes | None = None


def use_key(key: bytes) -> None:
    """Set the deployment's secret for what is sealed deep inside of a transaction, once at start."""
    global _deployment_key
    _deployment_key = key


def deployment_key() -> bytes:
    """The secret that `use_key` set."""
    if _deployment_key is None:
        raise RuntimeError("this process was started without the deployment's key")
    return _deployment_key


class SealBroken(RuntimeError):
    """Stored secrets cannot be opened: the deployment's key is another one, or the row was moved or changed."""


def _cipher(key: bytes, purpose: str) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(key))


def seal(plain: bytes, key: bytes, *, purpose: str, place: str) -> str:
    """Encrypt a secret.

    Args:
        key: The deployment's secret.
        purpose: What kind of secret; each kind has a key of its own.
        place: Where it belongs; copied elsewhere it does not open.
    """
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = nonce + _cipher(key, purpose).encrypt(nonce, plain, place.encode())
    return base64.urlsafe_b64encode(sealed).decode()


def unseal(sealed: str, key: bytes, *, purpose: str, place: str) -> bytes:
    """The secret that `seal` encrypted.

    Raises:
        SealBroken: It was sealed with another key, or for another purpose or place, or is no sealed text at all.
    """
    try:
        # Earlier releases wrote the standard alphabet.
        raw = base64.urlsafe_b64decode(sealed.replace("+", "-").replace("/", "_"))
        return _cipher(key, purpose).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], place.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken(f"a sealed text does not open ({purpose})") from error
