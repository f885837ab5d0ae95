"""Interactive cards by the server API: creating, delivering, changing, and where their clicks go."""

from typing import Any

from simulator.dingtalk import card_checks as checks
from simulator.dingtalk.calls import Call
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.instances import CardInstance, Version
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.spaces import deliver_to, read_spaces

CALLBACK_TYPES = ("STREAM", "HTTP")
OUT_TRACK_ID_MAX = 100


def create_and_deliver(platform: Platform, call: Call) -> dict[str, Any]:
    """A card made and brought to its spaces in one step; `deliverResults` tells where it arrived."""
    spaces = read_spaces(call)
    instance = _create(platform, call)
    results = deliver_to(platform, call, instance, spaces)
    return {"success": True, "result": {"outTrackId": instance.out_track_id, "deliverResults": results}}


def create(platform: Platform, call: Call) -> dict[str, Any]:
    """A card that is nowhere yet."""
    return {"success": True, "result": _create(platform, call).out_track_id}


def deliver(platform: Platform, call: Call) -> dict[str, Any]:
    """Bring a card, made before, to its spaces."""
    spaces = read_spaces(call, find(platform, call).models)
    return {"success": True, "result": deliver_to(platform, call, find(platform, call), spaces)}


def _create(platform: Platform, call: Call) -> CardInstance:
    template = checks.template(call)
    out_track_id = call.text("outTrackId", "param.outTrackIdEmpty")
    if len(out_track_id) > OUT_TRACK_ID_MAX:
        raise ApiError("param.invalid", f"outTrackId 超过 {OUT_TRACK_ID_MAX} 个字符")
    id_type = checks.user_id_type(call)
    if (creator := call.body.get("userId")) is not None and call.corp.user(str(creator), id_type) is None:
        raise ApiError("param.userIdNotExist", "userId 不存在")
    public = checks.param_map(call, call.body.get("cardData"), "param.cardPublicDataEmpty")
    private = checks.private_data(call, template, id_type)
    checks.warn_of_unknown(call, template, public, private)
    callback_type, route_key = _callback(platform, call)
    if platform.world.card(call.app.client_id, out_track_id) is not None:
        raise ApiError("param.cardAlreadyExist", "outTrackId 对应的卡片已存在")
    instance = CardInstance(
        out_track_id=out_track_id,
        app=call.app.client_id,
        corp_id=call.corp.corp_id,
        template=template,
        callback_type=callback_type,
        route_key=route_key,
        user_id_type=id_type,
        models=checks.space_models(call),
        versions=[Version(public, private, platform.clock.now(), "created")],
    )
    platform.world.cards[f"{instance.app}/{out_track_id}"] = instance
    return instance


def _callback(platform: Platform, call: Call) -> tuple[str, str]:
    """How clicks come back: nothing, STREAM, or HTTP by a registered route."""
    kind, key = call.body.get("callbackType", ""), call.body.get("callbackRouteKey", "")
    if not kind:
        call.warnings.append("callbackType is missing, so clicks go nowhere")
        return "", ""
    if kind not in CALLBACK_TYPES:
        raise ApiError("param.invalid", "callbackType 只能是 STREAM 或 HTTP")
    if kind == "HTTP" and f"{call.app.client_id}/{key}" not in platform.world.routes:
        raise ApiError("param.invalid", "callbackRouteKey 未注册")
    return str(kind), str(key)


def find(platform: Platform, call: Call) -> CardInstance:
    """The card that the body names; another app's does not exist for this one."""
    instance = platform.world.card(call.app.client_id, call.text("outTrackId", "param.outTrackIdEmpty"))
    if instance is None:
        raise ApiError("param.cardNotExist", "卡片不存在")
    return instance


def update(platform: Platform, call: Call) -> dict[str, Any]:
    """PUT: new data for everyone, for single people, or both; by key or in place of all there was."""
    instance = find(platform, call)
    if f"{instance.app}/{instance.out_track_id}" in platform.pending_clicks:
        call.warnings.append(f"card {instance.out_track_id} was updated before its click was answered")
    if "cardData" not in call.body and "privateData" not in call.body:
        raise ApiError("param.cardDataAndPrivateDataBothEmpty", "cardData 和 privateData 不能都为空")
    data = call.body.get("cardData")
    public = checks.param_map(call, data, "param.cardPublicDataEmpty") if data is not None else None
    private = checks.private_data(call, instance.template, checks.user_id_type(call))
    checks.warn_of_unknown(call, instance.template, public or {}, private)
    by_key = checks.by_key(call.body.get("cardUpdateOptions"))
    instance.change(public, private, by_key=by_key, at=platform.clock.now(), cause="updated")
    platform.card_changed(instance)
    return {"success": True, "result": True}


def stream_text(platform: Platform, call: Call) -> dict[str, Any]:
    """PUT /v1.0/card/streaming: the next piece of a markdown variable, or all of it."""
    instance = find(platform, call)
    guid, key = call.text("guid", "param.empty"), call.text("key", "param.empty")
    content = call.body.get("content")
    if not isinstance(content, str) or instance.template.variables.get(key) != "markdown":
        raise ApiError("param.invalid", f"key 必须是 markdown 变量（{guid}）")
    if call.body.get("isFull") is not True:
        raise ApiError("param.invalid", "markdown 变量必须全量更新：isFull 须为 true")
    instance.change({key: content}, {}, by_key=(True, True), at=platform.clock.now(), cause="streamed")
    platform.card_changed(instance)
    return {"success": True, "result": True}


def register_route(platform: Platform, call: Call) -> dict[str, Any]:
    """Where clicks of cards with callbackType HTTP and this key are posted."""
    key, url = call.text("callbackRouteKey", "param.empty"), call.text("callbackUrl", "param.empty")
    secret = call.body.get("apiSecret", "")
    if not url.startswith(("http://", "https://")) or not isinstance(secret, str):
        raise ApiError("param.invalid", "callbackUrl 或 apiSecret 不合法")
    route, name = {"callbackUrl": url, "apiSecret": secret}, f"{call.app.client_id}/{key}"
    known = platform.world.routes.get(name, route)
    if known != route and call.body.get("forceUpdate") is not True:
        raise ApiError("param.callbackRouteKeyExist", "callbackRouteKey 已存在", status=500)
    platform.world.routes[name] = route
    return {"success": True, "result": dict(route)}
