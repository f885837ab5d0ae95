"""One call of either server API, as its handlers get it, and the small checks that they share."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig, MemberConfig
from simulator.dingtalk.errors import ApiError, LegacyError
from simulator.dingtalk.platform import Platform


@dataclass(frozen=True)
class Call:
    """A checked call: the token was good and the app has the permission."""

    corp: DingTalkCorpConfig
    app: AppConfig
    path: dict[str, str]
    """What stands in the path's placeholders."""
    query: dict[str, str]
    body: dict[str, Any]
    warnings: list[str]
    """What DingTalk tolerates; goes into the journal."""

    def text(self, name: str, code: str) -> str:
        """A text of the body that must be there. ApiError `code` otherwise."""
        value = self.body.get(name)
        if not isinstance(value, str) or not value:
            raise ApiError(code, f"{name} 不能为空")
        return value

    def visible(self, userid: str) -> MemberConfig | None:
        """The member, when the app is visible to them."""
        member = self.corp.member(userid)
        return member if member and self.corp.within(member, self.app.visible_departments) else None

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number of a legacy body, also in digits. LegacyError 40035 otherwise."""
        value = self.body.get(name, default)
        if isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise LegacyError(40035, f"不合法的参数 {name}")
        return value

    def word(self, name: str) -> str:
        """A text of a legacy body that must be there. LegacyError 40035 otherwise."""
        value = self.body.get(name)
        if not isinstance(value, str) or not value:
            raise LegacyError(40035, f"缺少参数 {name}")
        return value


Handler = Callable[[Platform, Call], dict[str, Any]]
"""Serves one path: does the work and returns the answer (of the legacy API: its fields besides errcode)."""


def json_object(text: object) -> dict[str, Any] | None:
    """The object in a JSON string; None for anything else, a ready object included."""
    if not isinstance(text, str):
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
