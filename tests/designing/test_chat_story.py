"""Asking for a designed type in chat: understood by its name and its fields, from the message after the publication."""

import asyncio
import copy

import pytest

from bot.request_types import request_type
from forms.stored import read_form
from handlers.designing import digest, open_type, publish
from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish as publish_flow
from handlers.org.demo import design_seal
from handlers.requests import submit
from models.database import unit_of_work
from models.forms import NumberSeries
from models.org import Person
from models.requests import Request
from tests.designing.seal import SEAL, publish_again, publish_type
from tests.designing.test_draft_page import STATIONERY
from tests.story import Service, open_agency


async def newest(service: Service) -> Request:
    async with service.agency.work():
        found = await Request.all().order_by("-id").first()
    assert found is not None
    return found


async def test_the_next_message_after_the_publication_is_understood(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("申请用印，合同3份")
    assert "请确认用印申请" not in wang.last
    await publish_type(service.agency)
    await wang.says("申请用印，合同3份")
    card = wang.card("请确认用印申请")
    assert "合同" in card.text and "3份" in card.text and "部门主管审批(李敏)" in card.text
    assert "例如：份数改成…" in card.text
    await wang.taps("提交")
    li = service.person("limin")
    assert "3份" in li.card("王芳的用印申请").text
    await li.taps("同意")
    wang.sees("审批已通过：合同 3份 否")
    request = await newest(service)
    assert (request.state, request.form_version) == ("fulfilled", 1)
    assert request.serial.startswith("用印〔20") and request.serial.endswith("〕1号")


async def test_an_option_that_sounds_like_an_order_is_an_answer_while_its_form_is_filled_in(service: Service) -> None:
    wang, li = service.person("wangfang"), service.person("limin")
    await wang.says("明天下午两点到五点用普通车去省政府，3个人，要司机，市内")
    await wang.taps("提交")
    await publish_type(service.agency, STATIONERY)
    await wang.says("申请采买")
    await wang.says("加急。")
    wang.sees_no("已提醒李敏")
    wang.sees("缓急 加急", "请问加急原因")
    li.sees_no("催")
    # An answer to a question stays one, though a service that is not open yet is meant by the same words elsewhere.
    await wang.says("打印机坏了，等着用")
    wang.sees("加急原因 打印机坏了，等着用")
    await wang.says("取消")
    await wang.says("加急")
    wang.sees("已提醒李敏")


async def test_what_is_missing_is_asked_one_by_one_and_can_be_corrected(service: Service) -> None:
    await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("我要申请用印")
    wang.card("请选择")
    await wang.says("合同")
    wang.sees("请问份数是多少")
    await wang.says("三份")
    card = wang.card("请确认用印申请")
    assert "3份" in card.text
    await wang.says("份数改成5")
    assert card.state != "open" and "5份" in wang.card("请确认用印申请").text
    await wang.says("文件类型改成公函，用途是报送省厅")
    last = wang.card("请确认用印申请")
    assert "公函" in last.text and "报送省厅" in last.text
    await wang.says("5份改成8份")
    assert "8份" in wang.card("请确认用印申请").text


async def test_a_condition_brings_its_question_and_money_is_the_requests_amount(service: Service) -> None:
    await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请盖章，合同2份，合同金额1.2万，是否外借是")
    wang.sees("请问外借时间")
    await wang.says("随便哪天")
    wang.sees("没看懂外借时间")
    await wang.says("明天下午2点到5点")
    card = wang.card("请确认用印申请")
    assert "12,000元" in card.text and "14:00-17:00" in card.text
    await wang.says("提交")
    assert (await newest(service)).amount_fen == 1_200_000


async def test_a_wrong_answer_is_refused_with_what_to_do(service: Service) -> None:
    await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请用印，公函")
    await wang.says("好多")
    wang.sees("份数请填一个数字", "请问份数是多少")
    await wang.says("500份")
    wang.sees("份数不能超过200份")
    await wang.says("2")
    assert "2份" in wang.card("请确认用印申请").text


async def test_what_was_said_beside_the_fields_is_not_lost(service: Service) -> None:
    await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请用印，公函2份，报送省厅用")
    assert "报送省厅用" in wang.card("请确认用印申请").text


async def test_other_requests_and_questions_still_get_their_answers_in_between(service: Service) -> None:
    await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请用印，合同")
    await wang.says("我的申请")
    wang.sees("您最近的申请", "用印申请")
    await wang.says("明天下午两点到五点用普通车去省政府，3个人，要司机，市内")
    wang.card("请确认用车申请")
    await wang.says("申请用印")
    wang.sees("请问份数是多少")
    await wang.says("3份")
    wang.card("请确认用印申请")
    await wang.says("取消")
    wang.sees("这份用印申请已取消")


async def test_an_unclear_name_is_asked_about(service: Service) -> None:
    for label in ("收入证明", "在职证明"):
        await publish_type(service.agency, {"label": label, "fields": [{"kind": "text", "key": "a", "label": "用途"}]})
    wang = service.person("wangfang")
    await wang.says("申请证明")
    wang.sees("请问要办哪一种：收入证明、在职证明")
    await wang.says("收入证明")
    wang.sees("请问用途怎么写")
    await wang.says("办理贷款")
    assert "办理贷款" in wang.card("请确认收入证明").text


async def test_everything_that_can_be_asked_for_is_listed_with_links(service: Service) -> None:
    await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("我能申请什么？")
    wang.sees("用车申请", "用印申请", "例如：申请用印")


async def test_a_table_is_filled_in_on_the_page(service: Service) -> None:
    columns = [{"kind": "text", "key": "name", "label": "品名"}, {"kind": "money", "key": "price", "label": "单价"}]
    table = {"kind": "table", "key": "items", "label": "物品明细", "columns": columns, "total": "price"}
    await publish_type(service.agency, {"label": "采买申请", "amount": "items", "fields": [table]})
    wang = service.person("wangfang")
    await wang.says("申请采买")
    wang.sees("请在页面上填写物品明细", "打开页面填写")


async def test_a_request_keeps_its_form_and_a_draft_follows_the_newest(service: Service) -> None:
    code = await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请用印，合同3份")
    await wang.taps("提交")
    await wang.says("申请用印，公函1份")
    changed = copy.deepcopy(SEAL)
    changed["fields"][1]["options"][0]["label"] = "协议"
    changed["fields"].append({"kind": "text", "key": "sender", "label": "主送单位"})
    await publish_again(service.agency, code, changed)
    li = service.person("limin")
    await li.says("待我审批")
    assert "合同" in li.card("王芳的用印申请").text
    await wang.says("份数改成2")
    wang.sees("请问主送单位怎么写")
    await wang.says("省财政厅")
    await wang.taps("提交")
    async with service.agency.work():
        versions = await Request.all().order_by("id").values_list("form_version", flat=True)
    assert list(versions) == [1, 2]


async def test_a_draft_goes_on_when_its_fields_take_other_answers(service: Service) -> None:
    code = await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请盖章，合同2份，合同金额1.2万，外借时间明天下午2点到5点，是否外借是")
    wang.card("请确认用印申请")
    changed = copy.deepcopy(SEAL)
    changed["fields"][1]["several"] = True
    changed["fields"][6]["by_days"] = True
    await publish_again(service.agency, code, changed)
    await wang.says("份数改成3")
    card = wang.card("请确认用印申请")
    assert "3份" in card.text and "合同" in card.text and "14:00" not in card.text
    await publish_again(service.agency, code, SEAL)
    await wang.says("份数改成4")
    wang.card("请确认用印申请")


async def test_numbers_have_no_gaps_however_many_submit_at_once(service: Service) -> None:
    code = await publish_type(service.agency)
    people = ("wangfang", "chenlei", "dengjie", "luoxia", "pengbo", "caojun", "weina", "jiangnan")
    for userid in people:
        await service.person(userid).says("申请用印，合同1份")
    tenant_id = service.agency.tenant_id

    async def send(userid: str) -> None:
        async with unit_of_work(tenant_id):
            person = await Person.one(id=service.agency.ids[userid])
            draft = await Request.one(applicant_id=person.id, request_type=code)
            locked = await Request.locked(draft.id)
            assert locked is not None
            await submit(locked, person, channel="web")
            if userid == "chenlei":
                raise ConnectionResetError  # dies before the commit: its number is given to another

    await asyncio.gather(*(send(userid) for userid in people), return_exceptions=True)
    async with service.agency.work():
        serials = [request.serial for request in await Request.filter(state="in_approval")]
        series = await NumberSeries.get()
    numbers = sorted(int(serial.split("〕")[1].rstrip("号")) for serial in serials)
    assert numbers == list(range(1, len(people))) and series.given == len(people) - 1


async def test_the_demo_agency_has_a_type_of_its_own_with_a_flow(service: Service) -> None:
    async with service.agency.work():
        await design_seal()
    wang = service.person("wangfang")
    await wang.says("申请用印，合同3份，跟中标公司签采购合同")
    card = wang.card("请确认用印申请")
    assert "部门主管审批(李敏)" in card.text and "办公室用印(何淑琴)" in card.text
    assert "跟中标公司签采购" in card.text
    await wang.taps("提交")
    await service.person("limin").taps("同意")
    assert "王芳的用印申请" in service.person("heshuqin").card("用印申请").text
    assert (await newest(service)).state == "in_approval"


async def test_a_publication_that_is_rolled_back_is_known_to_nobody(service: Service) -> None:
    await publish_type(service.agency, {"label": "在职证明", "fields": [{"kind": "text", "key": "a", "label": "用途"}]})
    with pytest.raises(ConnectionResetError):
        async with service.agency.work():
            form = read_form(SEAL)
            row = await open_type(form)
            await publish(row.id, None, note="", seen=digest(row))
            assert (await request_type(row.code)).label == "用印申请"
            raise ConnectionResetError
    wang = service.person("wangfang")
    await wang.says("我能申请什么")
    wang.sees("在职证明")
    assert "用印申请" not in wang.last


async def test_a_tenants_types_are_its_own(service: Service) -> None:
    neighbour = await open_agency(service.agency.settings, code="neighbour")
    code = await publish_type(neighbour)
    wang = service.person("wangfang")
    await wang.says("申请用印，合同3份")
    wang.sees_no("用印申请")
    async with service.agency.work():
        with pytest.raises(KeyError):
            await request_type(code)


async def test_a_flow_asks_whom_the_form_names(service: Service) -> None:
    host = {"kind": "person", "key": "host", "label": "接待人"}
    code = await publish_type(service.agency, {"label": "访客登记", "fields": [host]})
    rule = {"kind": "form_person", "field": "host"}
    nodes = [{"kind": "approve", "key": "host", "name": "接待人确认", "mode": "any", "approvers": [rule]}]
    async with service.agency.work():
        await publish_flow(code, parse_definition({"nodes": nodes}).model_dump(mode="json"))
    wang = service.person("wangfang")
    await wang.says("申请访客登记，接待人是钱云")
    assert "接待人确认(钱云)" in wang.card("请确认访客登记").text
    await wang.taps("提交")
    assert "钱云" in service.person("qianyun").card("王芳的访客登记").text
