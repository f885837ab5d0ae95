"""DingTalk's answers, as the error that says what to do about them."""

import json

import pytest

from bot.channels import ChannelError, CodeSpent, Gone, GroupGone, Misconfigured, Mistake, Retry, TaskIdTaken, Wait
from bot.channels.dingtalk.errors import KindOff, TokenRefused, failure, group_failure, legacy_failure
from bot.channels.dingtalk.http import _checked

FORBIDDEN = "Forbidden.AccessDenied."


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "InvalidAuthentication", TokenRefused),
        (401, "whatever", TokenRefused),
        (400, "AuthenticationFailed.MissingParameter", Mistake),
        (400, "invalidClientIdOrSecret", Misconfigured),
        (403, FORBIDDEN + "QpsLimitForAppkeyAndApi", Wait),
        (403, FORBIDDEN + "QpmLimitForAppkeyAndApi", Wait),
        (429, "system.busy", Wait),
        (403, FORBIDDEN + "ApiCountLimitForOrg", Misconfigured),
        (403, FORBIDDEN + "AccessTokenPermissionDenied", KindOff),
        (403, FORBIDDEN + "IpNotInWhiteList", Misconfigured),
        (400, "invalidParameter.robotCode.notExsit", KindOff),
        (400, "robot.oto.notExist", KindOff),
        (400, "invalidParameter.robotCode.downloadCode", Mistake),
        (400, "staffId.notExisted", Gone),
        (400, "param.userIdNotExist", Gone),
        (400, "invalidParameter.userIds.overMax", Mistake),
        (400, "invalidParameter.msgParam.tooLong", Mistake),
        (400, "send.too.fast", Wait),
        (500, "system.error", Retry),
        (400, "unknown.send.result", Retry),
        (502, "http_502", Retry),
        (400, "param.cardAlreadyExist", TaskIdTaken),
        (400, "param.cardNotExist", CodeSpent),
        (400, "param.templateNotExist", KindOff),
        (400, "param.contentUnsafe", Mistake),
        (400, "a.code.of.tomorrow", Mistake),
    ],
)
def test_each_word_says_what_to_do(status: int, code: str, kind: type[ChannelError]):
    assert type(failure(status, code, "")) is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        *[("invalidParameter.robotCode.auth", GroupGone), ("resource.not.found", GroupGone)],
        *[("group.disbanded", GroupGone), ("conversation.org.notMatch", GroupGone)],
        *[("invalidParameter.robotCode.coolApp", KindOff), ("bot.stopped", KindOff), ("send.forbidden", Misconfigured)],
    ],
)
def test_a_group_without_the_robot_is_told_from_a_robot_that_may_not(code: str, kind: type[ChannelError]):
    assert type(group_failure(failure(400, code, ""))) is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        *[(-1, Retry), (40014, TokenRefused), (42001, TokenRefused), (40001, TokenRefused), (90018, Wait)],
        *[(90002, Wait), (660026, Wait), (90020, Misconfigured), (60011, Misconfigured), (60020, Misconfigured)],
        *[(40096, Misconfigured), (60121, Gone), (300001, Gone), (22, Mistake), (40035, Mistake), (143105, Mistake)],
    ],
)
def test_each_number_says_what_to_do(code: int, kind: type[ChannelError]):
    assert type(legacy_failure(code, "")) is kind


def test_the_wrapper_is_unwrapped():
    assert type(legacy_failure(88, "", "40014")) is TokenRefused
    assert type(legacy_failure(88, "ding talk error[subcode=60011,submsg=没有权限]")) is Misconfigured
    assert isinstance(legacy_failure(88, "", ""), Retry)
    assert type(legacy_failure(88, "", "88")) is Mistake
    assert isinstance(legacy_failure(15, "isp.top-remote-connection-timeout"), Retry)


def answered(status: int, body: object, *, kind: str = "application/json", after: str = "") -> ChannelError | None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    try:
        _checked(status, kind, raw, after)
    except ChannelError as error:
        return error
    return None


def test_either_generation_is_read():
    wrapped = {"errcode": 88, "sub_code": "40014", "sub_msg": "不合法的access_token", "errmsg": "ding talk error"}

    assert answered(200, {"errcode": 0, "errmsg": "ok"}) is None
    assert answered(200, {"accessToken": "x"}) is None
    assert isinstance(answered(200, wrapped), TokenRefused)
    assert isinstance(answered(200, {"errcode": 404, "errmsg": "请求的URI地址不存在"}), Mistake)
    assert isinstance(answered(400, {"code": "InvalidAuthentication", "message": "x"}), TokenRefused)


def test_a_missing_permission_is_named():
    body = {"code": FORBIDDEN + "X", "message": "没有权限", "accessdenieddetail": {"requiredScopes": ["Card.Write"]}}

    assert "Card.Write" in str(answered(403, body))


def test_who_calls_too_often_waits_as_long_as_is_said():
    slow = answered(403, {"code": FORBIDDEN + "QpsLimitForApi"}, after="7")
    blocked = answered(200, {"status": 1111, "wait": 5, "source": "x5"})
    page = answered(403, b"<html>no</html>", kind="text/html")

    assert isinstance(slow, Wait) and slow.seconds == 7
    assert isinstance(blocked, Wait) and blocked.seconds == 300
    assert isinstance(page, Wait) and page.seconds == 300


@pytest.mark.parametrize(
    ("status", "body"), [(502, b"<html>bad gateway</html>"), (200, b"[]"), (200, b"hello"), (503, {"x": 1})]
)
def test_somebody_on_the_way_is_tried_again(status: int, body: object):
    error = answered(status, body)

    assert isinstance(error, Retry) and error.unknown
