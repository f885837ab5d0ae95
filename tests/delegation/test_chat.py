"""委托 in the chat: said, corrected, confirmed, looked up, ended."""

from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.language import understand
from handlers.org.delegation.words import read_limit, read_term, read_types
from models.clock import LOCAL, now
from models.org import Delegation, Person
from tests.delegation.conftest import arrange, states
from tests.story import Service

NOON = datetime(2026, 11, 26, 12, 0)  # a Thursday
LABELS = {"vehicle": "用车申请", "supplies": "物品领用申请"}


def day(month: int, number: int) -> datetime:
    return datetime(2026, month, number)


async def test_one_sentence_and_a_tap(service: Service) -> None:
    li, chen = service.person("limin"), service.person("chenlei")
    await li.says("委托陈磊代我审批，从明天到后天")
    card = li.card("请确认审批委托")
    assert "陈磊" in card.text and "全部申请" in card.text
    assert await states(service) == []
    await li.taps("确认委托")
    assert card.state == "replaced" and "已委托" in card.text
    li.sees("已委托陈磊代您审批")
    chen.sees("李敏委托您代为审批")
    async with service.agency.work():
        row = await Delegation.get()
        assert row.principal_id == li.person_id and row.delegate_id == chen.person_id
        first = datetime.combine(now().date() + timedelta(days=1), time(), LOCAL)
        assert (row.starts_at, row.ends_at) == (first, first + timedelta(days=2))
    await li.taps("确认委托", item=card, force=True)
    li.sees("已经处理过")
    assert await states(service) == ["planned"]


async def test_what_is_missing_is_asked_for_and_may_be_corrected(service: Service) -> None:
    li = service.person("limin")
    await li.says("我要委托别人帮我审批")
    li.sees("委托哪位同事")
    await li.says("张三丰")
    li.sees("没有找到这个名字的同事")
    await li.says("陈磊吧")
    li.sees("从什么时候到什么时候")
    await li.says("明天开始三天")
    first = li.card("请确认审批委托")
    await li.phone.says("换成委托王芳，只批用车申请，5000元以内")
    await li.taps("确认委托", item=first)  # before the correction has reached the phone
    li.sees("内容在这张卡片之后又改过")
    assert await states(service) == []
    assert "已更新" in first.text and "王芳" in li.card("用车申请，5000元以内").text
    await li.says("确认")
    async with service.agency.work():
        row = await Delegation.get()
    assert row.delegate_id == service.agency.ids["wangfang"]
    assert row.request_types == ["vehicle"] and row.amount_fen_max == 500_000
    assert row.ends_at - row.starts_at == timedelta(days=3)


async def test_thinking_better_of_it(service: Service) -> None:
    li = service.person("limin")
    await li.says("委托陈磊代我审批到下周三")
    await li.says("取消")
    old = li.card("请确认审批委托")
    await li.taps("确认委托", item=old)
    li.sees("已经处理过，或者已经取消")
    await li.says("委托陈磊代我审批到下周三")
    await li.taps("取消")
    li.sees("这份委托没有安排")
    assert await states(service) == []


async def test_the_impossible_is_refused_before_it_is_confirmed(service: Service) -> None:
    await arrange(service, "chenlei", "limin")
    li = service.person("limin")
    await li.says("委托陈磊代我审批三天")
    li.sees("绕一圈回到李敏：李敏 → 陈磊 → 李敏")
    await li.says("委托王芳代我审批三天")
    await li.taps("确认委托")
    await li.says("委托罗霞代我审批两天")
    li.sees("已经委托了王芳")
    assert await states(service) == ["active", "active"]


async def test_two_of_one_name_are_told_apart(service: Service) -> None:
    async with service.agency.work():
        accounting = (await Person.get(id=service.agency.ids["luoxia"])).department_id
        await Person.create(name="陈磊", department_id=accounting, title="出纳")
    li = service.person("limin")
    await li.says("委托陈磊代我审批，明天到后天")
    li.sees("1. 陈磊 综合科 科员", "2. 陈磊 财务科 出纳")
    await li.says("第二个")
    await li.taps("确认委托")
    async with service.agency.work():
        assert (await Delegation.get()).delegate_id != service.agency.ids["chenlei"]


async def test_looking_it_up_and_ending_it(service: Service) -> None:
    li, chen = service.person("limin"), service.person("chenlei")
    await li.says("我的委托")
    li.sees("没有委托别人审批")
    await li.says("取消委托")
    li.sees("现在没有委托别人审批，不用结束")
    await arrange(service, "limin", "chenlei")
    await li.says("我的委托")
    assert "进行中" in li.card("委托陈磊代我审批").text
    await chen.says("我委托了谁")
    chen.sees("委托给您的", "李敏")
    await chen.says("取消委托")
    chen.sees("不用结束")
    await li.says("取消委托")
    li.sees("您对陈磊的审批委托已提前结束")
    chen.sees("李敏对您的审批委托已提前结束")
    assert li.card("委托陈磊代我审批").buttons == []
    assert await states(service) == ["ended"]


async def test_of_several_the_named_or_the_tapped_one_ends(service: Service) -> None:
    li = service.person("limin")
    for delegate, days in (("chenlei", 0), ("wangfang", 10), ("dengjie", 20)):
        await arrange(service, "limin", delegate, starts=timedelta(days=days))
    await li.says("取消对王芳的委托")
    assert await states(service) == ["active", "ended", "planned"]
    await li.says("取消委托")
    li.sees("您有2份委托", "提前结束")
    await li.taps("提前结束", item=li.card("委托邓洁代我审批"))
    assert await states(service) == ["active", "ended", "ended"]
    await li.taps("提前结束", item=li.card("委托邓洁代我审批"), force=True)
    li.sees("已经结束")


def test_terms_as_people_say_them() -> None:
    said = {
        "从明天到周五": (day(11, 27), day(11, 28)),
        "明天到下周三": (day(11, 27), day(12, 3)),
        "下周": (day(11, 30), day(12, 7)),
        "这周五一天": (day(11, 27), day(11, 28)),
        "12月1日到12月5日我出差": (day(12, 1), day(12, 6)),
        "12.1-12.5": (day(12, 1), day(12, 6)),
        "后天起三天": (day(11, 28), day(12, 1)),
        "三天": (NOON, day(11, 29)),
        "一个月": (NOON, day(12, 26)),
        "到月底": (NOON, day(12, 1)),
        "到12月3日为止": (NOON, day(12, 4)),
        "明天下午两点到五点": (datetime(2026, 11, 27, 14), datetime(2026, 11, 27, 17)),
        "从明天起": (day(11, 27), None),
        "现在开始": (NOON, None),
        "请李敏代我": (None, None),
    }
    for text, term in said.items():
        assert read_term(text, NOON) == term, text


def test_types_and_amounts_as_people_say_them() -> None:
    assert read_types("只委托用车申请", LABELS) == ["vehicle"]
    assert read_types("用车的和物品领用的", LABELS) == ["vehicle", "supplies"]
    assert read_types("全部都可以", LABELS) == [] and read_types("到周五", LABELS) is None
    assert read_limit("5000元以下") == 500_000 and read_limit("两万元以内") == 2_000_000
    assert read_limit("1.5万以内") == 1_500_000 and read_limit("99.90元以内") == 9_990
    assert read_limit("三天之内") is None and read_limit("不限金额") is None


@given(st.text(alphabet="从到明后天下周一五三1月5日号起止上午点个星期 ,", max_size=20))
def test_any_term_is_read_without_fail(text: str) -> None:
    start, end = read_term(text, NOON)
    assert start is None or start.tzinfo is None
    assert end is None or end.tzinfo is None


def test_what_is_meant_is_understood() -> None:
    meant = {
        "delegate": [
            "委托李敏代我审批",
            "明天请李敏替我审批一下",
            "出差期间让王芳帮我批",
            "我想委托陈磊审批到周五结束",
        ],
        "end_delegation": ["取消委托", "结束对李敏的委托", "把委托撤了", "我不要委托了", "委托取消吧"],
        "my_delegations": ["我的委托", "查看委托", "我委托了谁", "谁在代我审批"],
        "unknown": ["怎么委托", "如何让李敏代我审批", "什么是委托"],
    }
    for intent, sentences in meant.items():
        for said in sentences:
            assert understand(said, NOON)[0].intent == intent, said
