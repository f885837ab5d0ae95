"""The menu at the bottom of an app's chat."""

from typing import Any

from simulator.wecom import fields
from simulator.wecom.calls import Call
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform
from simulator.wecom.state import app_key

WITH_KEY = {
    "click",
    "scancode_push",
    "scancode_waitmsg",
    "pic_sysphoto",
    "pic_photo_or_album",
    "pic_weixin",
    "location_select",
}
NAME_BYTES_MAX, SUB_NAME_BYTES_MAX = 16, 40
KEY_BYTES_MAX, URL_BYTES_MAX = 128, 1024


def create(platform: Platform, call: Call) -> dict[str, Any]:
    """Replace the menu: 1 to 3 buttons, each with an action of its own or 1 to 5 buttons below it."""
    key = _app(call)
    for button in fields.rows(call.body, "button", 40016, at_least=1, at_most=3):
        fields.required(button, "name", 40018, bytes_max=NAME_BYTES_MAX)
        if button.get("sub_button"):
            for sub in fields.rows(button, "sub_button", 40023, at_least=1, at_most=5):
                _check_sub(sub)
        else:
            _check_action(button, type_code=40017, key_code=40019, url_code=40020, domain_code=40055)
    platform.world.menus[key] = call.body["button"]
    for member in call.corp.members:
        platform.changed(call.corp.corp_id, member.userid)
    return {}


def _check_sub(button: dict[str, Any]) -> None:
    fields.required(button, "name", 40025, bytes_max=SUB_NAME_BYTES_MAX)
    if button.get("sub_button"):
        raise ApiError(40022, "a menu has two levels")
    _check_action(button, type_code=40024, key_code=40026, url_code=40027, domain_code=40054)


def _check_action(button: dict[str, Any], *, type_code: int, key_code: int, url_code: int, domain_code: int) -> None:
    kind = fields.text(button, "type")
    if kind in WITH_KEY:
        fields.required(button, "key", key_code, bytes_max=KEY_BYTES_MAX)
    elif kind == "view":
        address = fields.required(button, "url", url_code, bytes_max=URL_BYTES_MAX)
        if not fields.URL_SCHEME.match(address):
            raise ApiError(domain_code, "a menu url needs http:// or https://")
    elif kind == "view_miniprogram":
        fields.required(button, "appid", 40058)
        fields.required(button, "pagepath", 40058)
    else:
        raise ApiError(type_code, f"invalid button type {kind!r}")


def get(platform: Platform, call: Call) -> dict[str, Any]:
    menu = platform.world.menus.get(_app(call))
    if menu is None:
        raise ApiError(46003, "menu does not exist")
    return {"button": menu}


def delete(platform: Platform, call: Call) -> dict[str, Any]:
    platform.world.menus.pop(_app(call), None)
    for member in call.corp.members:
        platform.changed(call.corp.corp_id, member.userid)
    return {}


def _app(call: Call) -> str:
    """The calling app's key; here agentid stands in the query, so it is digits."""
    value = call.query.get("agentid", "")
    if value and not (value.isascii() and value.isdigit()):
        raise ApiError(40056, "invalid agentid")
    return app_key(call.corp.corp_id, call.app(int(value) if value else None).agent_id)
