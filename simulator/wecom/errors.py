"""How the API says no."""

import secrets
import time

MORE = "https://open.work.weixin.qq.com/devtool/query?e="


class ApiError(Exception):
    """A business error: HTTP 200 with this errcode, and nothing was done."""

    def __init__(self, code: int, text: str, **details: object) -> None:
        super().__init__(f"{code} {text}")
        self.code = code
        self.text = text
        self.details = details
        """More fields of the answer, such as invaliduser."""

    def answer(self, remote: str) -> dict[str, object]:
        """The body, with the hint that support would ask for."""
        hint = f"{int(time.time())}_{secrets.randbelow(100)}_{secrets.token_hex(16)}"
        errmsg = f"{self.text}, hint: [{hint}], from ip: {remote}, more info at {MORE}{self.code}"
        return {"errcode": self.code, "errmsg": errmsg, **self.details}


TEXTS = {
    -1: "system busy",
    40001: "invalid credential",
    40014: "invalid access_token",
    42001: "access_token expired",
    45009: "api freq out of limit",
    48002: "api forbidden",
    50003: "app is disabled",
    60020: "not allow to access from your ip",
    81013: "user & party & tag all invalid",
}
"""Texts of the codes that a test may inject."""


def injected_error(code: int) -> ApiError:
    return ApiError(code, TEXTS.get(code, "injected by a test"))
