"""How the two APIs say no: HTTP 4xx with a word, or HTTP 200 with a number."""

import secrets
from typing import Any


class ApiError(Exception):
    """A refusal of the new API (api.dingtalk.com).

    Args:
        code: Such as `param.cardNotExist`.
        status: HTTP status.
        scopes: Permissions that are missing; named in `accessdenieddetail`.
    """

    def __init__(self, code: str, message: str, *, status: int = 400, scopes: tuple[str, ...] = ()) -> None:
        super().__init__(f"{status} {code} {message}")
        self.code = code
        self.message = message
        self.status = status
        self.scopes = scopes

    def answer(self) -> dict[str, Any]:
        request_id = "-".join(secrets.token_hex(size).upper() for size in (4, 2, 2, 2, 6))
        body: dict[str, Any] = {"code": self.code, "requestid": request_id, "message": self.message}
        if self.scopes:
            body["accessdenieddetail"] = {"requiredScopes": list(self.scopes)}
        return body


class LegacyError(Exception):
    """A refusal of the legacy API (oapi.dingtalk.com).

    Args:
        wrapped: About the caller's right to call: `topapi` tells the number as `sub_code` of errcode 88.
    """

    def __init__(self, code: int, message: str, *, wrapped: bool = False) -> None:
        super().__init__(f"{code} {message}")
        self.code = code
        self.message = message
        self.wrapped = wrapped

    def answer(self, path: str) -> dict[str, Any]:
        request_id = secrets.token_hex(6)
        if not path.startswith("topapi/"):
            return {"errcode": self.code, "errmsg": self.message}
        if not self.wrapped:
            return {"errcode": self.code, "errmsg": self.message, "request_id": request_id}
        told = f"ding talk error[subcode={self.code},submsg={self.message}]"
        return {
            "errcode": 88,
            "sub_code": str(self.code),
            "sub_msg": self.message,
            "errmsg": told,
            "request_id": request_id,
        }


PUNISHED = {"status": 1111, "wait": 5, "source": "x5", "punish": "deny", "uuid": "8f1c2f6b"}
"""What an address gets that calls too much, whatever it calls."""
