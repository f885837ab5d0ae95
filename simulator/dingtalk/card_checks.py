"""What the card API accepts as data: strings by name, for everyone or for single people."""

from typing import Any

from simulator.dingtalk.calls import Call, json_object
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.instances import FULL_JSON, Params
from simulator.dingtalk.templates import TemplateConfig

KEY_BYTES_MAX, VALUE_BYTES_ADVISED = 100, 1024
MODEL_SUFFIX = "OpenSpaceModel"
CONFIG = {FULL_JSON, "config", "lastMessage"}
"""Keys that mean something in every template."""


def template(call: Call) -> TemplateConfig:
    found = call.corp.template(call.text("cardTemplateId", "param.cardTemplateIdEmpty"))
    if found is None:
        raise ApiError("param.templateNotExist", "卡片模板不存在")
    if not found.published:
        raise ApiError("param.templateUnpublished", "卡片模板未发布")
    return found


def user_id_type(call: Call) -> int:
    """1 for userIds, 2 for unionIds."""
    value = call.body.get("userIdType", 1)
    if value not in (1, 2) or isinstance(value, bool):
        raise ApiError("param.invalid", "userIdType 只能是 1 或 2")
    return int(value)


def param_map(call: Call, data: object, code: str) -> Params:
    """`{"cardParamMap": {…}}`: every value a string, also numbers, truth values, lists and objects."""
    if not isinstance(data, dict) or not isinstance(data.get("cardParamMap"), dict):
        raise ApiError(code, "cardParamMap 不能为空")
    return string_map(data["cardParamMap"], call.warnings)


def string_map(values: dict[str, Any], warnings: list[str]) -> Params:
    for name, value in values.items():
        if not isinstance(value, str):
            raise ApiError("param.invalid", f"cardParamMap 的值必须是字符串：{name}")
        if len(name.encode()) > KEY_BYTES_MAX:
            raise ApiError("param.invalid", f"cardParamMap 的键超过 {KEY_BYTES_MAX} 字节")
        if len(value.encode()) > VALUE_BYTES_ADVISED and name != FULL_JSON:
            warnings.append(f"the value of {name} is longer than 1 KB")
    if values.get(FULL_JSON) and json_object(values[FULL_JSON]) is None:
        raise ApiError("param.invalid", f"{FULL_JSON} 不是 JSON 对象")
    return dict(values)


def private_data(call: Call, template: TemplateConfig, id_type: int) -> dict[str, Params]:
    """What single people see, by userid, whichever kind of id the request uses."""
    given = call.body.get("privateData", {})
    if not isinstance(given, dict):
        raise ApiError("param.invalid", "privateData 必须是对象")
    found: dict[str, Params] = {}
    for key, data in given.items():
        member = call.corp.user(key, id_type)
        if member is None:
            raise ApiError("param.userIdNotExist", f"privateData 中的用户 {key} 不存在")
        found[member.userid] = param_map(call, data, "param.invalid")
        if unknown := found[member.userid].keys() - set(template.private):
            call.warnings.append(f"not declared private in the template: {', '.join(sorted(unknown))}")
    return found


def warn_of_unknown(call: Call, template: TemplateConfig, public: Params, private: dict[str, Params]) -> None:
    """Variables that the template does not have are thrown away without a word."""
    names = {name for params in (public, *private.values()) for name in params}
    names |= (json_object(public.get(FULL_JSON)) or {}).keys()
    if unknown := names - set(template.variables) - CONFIG:
        call.warnings.append(f"the template has no variable {', '.join(sorted(unknown))}")


def space_models(call: Call) -> dict[str, dict[str, Any]]:
    """The kinds of space that the card may live in."""
    found = {name: one for name, one in call.body.items() if name.endswith(MODEL_SUFFIX)}
    for name, model in found.items():
        needed = "spaceType" if name == "topOpenSpaceModel" else "supportForward"
        if not isinstance(model, dict) or needed not in model:
            raise ApiError("param.openSpaceModelInvalid", f"{name} 缺少 {needed}")
    return found


def by_key(options: object) -> tuple[bool, bool]:
    """(public, private): whether new data is merged into the old. By default it takes its place."""
    if options is None:
        return False, False
    if not isinstance(options, dict):
        raise ApiError("param.invalid", "cardUpdateOptions 必须是对象")
    return options.get("updateCardDataByKey") is True, options.get("updatePrivateDataByKey") is True
