"""Every operation on its page, on the phone and at the desk: what the actor sees, who else is told, what is kept."""

import base64
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from aiohttp import FormData

from handlers import requests
from models.files import StoredFile
from models.flows import ApprovalTask
from models.org import Role, RoleMember
from models.permissions import MANAGE_REQUESTS
from models.requests import HistoryEntry, Request, RequestCopy
from tests.delegation.conftest import arrange
from tests.pages.reader import Reader, Sheet
from tests.pages.test_files import PNG
from tests.requests.operations import Office
from tests.story import Service


class Desk:
    """The demo agency with one request, and people who open its page."""

    def __init__(self, service: Service, base: str, browsers: AsyncExitStack) -> None:
        self.office, self.service, self.base, self._browsers = Office(service), service, base, browsers

    async def submits(self, *userids: str) -> None:
        """One node for each of these people decides, one after the other."""
        await self.office.submits(*(self.office.node(f"n{number}", one) for number, one in enumerate(userids, 1)))

    @property
    def path(self) -> str:
        return f"{self.base}/requests/{self.office.request_id}"

    async def stranger(self, userid: str) -> Reader:
        """A browser of somebody who has opened nothing yet."""
        return await self._browsers.enter_async_context(Reader(self.service, userid))

    async def opens(self, userid: str, operation: str = "") -> tuple[Reader, Sheet]:
        """The request's page, or the page of an operation that is linked on it under this name."""
        reader = await self.stranger(userid)
        sheet = await reader.opens(self.path)
        if not operation:
            return reader, sheet
        links = {text: link for link, text in sheet.paper.named_links}
        assert operation in links, f"{userid} is not offered {operation}, but {list(links)}"
        return reader, await reader.gets(links[operation])

    async def last(self, verb: str) -> HistoryEntry:
        [*_, entry] = await self.office.history(verb)
        return entry


@pytest.fixture(params=["/h5", "/console"])
async def desk(service: Service, request: pytest.FixtureRequest) -> AsyncIterator[Desk]:
    async with AsyncExitStack() as browsers:
        yield Desk(service, request.param, browsers)


async def test_returned_to_the_applicant_corrected_and_sent_again(desk: Desk) -> None:
    await desk.submits("limin", "zhaotiezhu")
    await desk.office.approves("limin")
    zhao, page = await desk.opens("zhaotiezhu", "退回")
    assert "申请人" in page.text and "n1审批" in page.text
    empty = await zhao.presses(page, "退回", target="applicant")
    assert empty.status == 422 and "请填写退回理由" in empty.text
    done = await zhao.presses(page, "退回", target="applicant", way="straight", words="人数写错了")
    assert "已退回" in done.text and "退回：人数写错了" in done.text
    desk.service.person("wangfang").sees("人数写错了")
    entry = await desk.last("return_task")
    assert (entry.channel, entry.person_id) == ("web", desk.office.agency.ids["zhaotiezhu"])

    wang, page = await desk.opens("wangfang", "修改后重新提交" if desk.path.startswith("/h5") else "重新提交")
    sent = await wang.presses(page, "重新提交", passengers="4人")
    assert "已重新提交" in sent.text and "4人" in sent.text, sent.text
    # Straight back: 李敏 is not asked again.
    assert (await desk.office.turns())["zhaotiezhu"] == "pending"
    assert await desk.office.state() == "in_approval"


async def test_transferred_to_a_colleague_who_is_named(desk: Desk) -> None:
    await desk.submits("limin")
    li, page = await desk.opens("limin", "转交")
    nobody = await li.presses(page, "转交", person_1="张三丰")
    assert nobody.status == 422 and "没有找到" in nobody.text
    done = await li.presses(nobody, "转交", person_1="钱云", words="我出差")
    assert "已转交" in done.text
    desk.service.person("qianyun").sees("转交给钱云", "我出差")
    assert await desk.office.turns() == {"limin": "transferred", "qianyun": "pending"}
    late = await li.gets(f"{desk.path}/transfer")
    assert "之前已经处理过了" in late.text


async def test_handed_out_and_given_back(desk: Desk) -> None:
    await desk.submits("limin")
    li, page = await desk.opens("limin", "转办")
    await li.presses(page, "转办", person_1="陈磊")
    chen, page = await desk.opens("chenlei", "交回意见")
    done = await chen.presses(page, "交回", words="已核实")
    assert "意见已交回" in done.text
    assert (await desk.office.turns())["limin"] == "pending"
    assert (await desk.last("give_back")).note == "已核实"


async def test_somebody_is_asked_first_and_taken_out_again(desk: Desk) -> None:
    await desk.submits("limin")
    li, page = await desk.opens("limin", "加签")
    done = await li.presses(page, "加签", person_1="钱云", person_2="罗霞", where="before")
    assert "已加签" in done.text
    assert await desk.office.turns() == {"limin": "waiting", "qianyun": "pending", "luoxia": "pending"}
    again, sheet = await desk.opens("limin")
    outs = [link for link, text in sheet.paper.named_links if text.startswith("减签")]
    assert len(outs) == 2
    gone = await again.presses(await again.gets(outs[1]), "减签")
    assert "已减签" in gone.text
    await desk.office.approves("qianyun")
    assert (await desk.office.turns())["limin"] == "pending"


async def test_material_is_asked_for_and_given_with_a_file(desk: Desk) -> None:
    await desk.submits("limin")
    li, page = await desk.opens("limin", "请补充材料")
    await li.presses(page, "发给申请人", words="请补充会议通知")
    desk.service.person("wangfang").sees("请补充会议通知")

    wang, page = await desk.opens("wangfang", "补充材料")
    form, pressed = page.form("提交")
    data = FormData({**form.values, "words": "见附件", pressed.name: pressed.value}, quote_fields=False)
    data.add_field("files", PNG, filename="会议通知.png", content_type="image/png")
    answer = await wang.session.post(desk.service.url + form.action, data=data)
    assert answer.status == 200
    await desk.service.deliver()
    _, sheet = await desk.opens("limin")
    assert "会议通知.png" in sheet.text and "补充材料：见附件" in sheet.text
    async with desk.office.agency.work():
        [file] = await StoredFile.all()
        assert file.request_id == desk.office.request_id
    assert (await desk.office.turns())["limin"] == "pending"


async def test_a_signature_and_an_opinion_where_the_node_asks_for_them(desk: Desk) -> None:
    await desk.office.submits(desk.office.node("first", "limin", signature=True, comment=True))
    li, page = await desk.opens("limin", "同意")
    unsigned = await li.presses(page, "同意", words="同意，注意安全")
    assert unsigned.status == 422 and "手写签名" in unsigned.text
    drawn = "data:image/png;base64," + base64.b64encode(PNG).decode()
    done = await li.presses(unsigned, "同意", words="同意，注意安全", signature=drawn)
    assert "已同意" in done.text and "注意安全" in done.text
    async with desk.office.agency.work():
        [task] = await ApprovalTask.all()
        assert (await StoredFile.get(id=task.signature_id)).purpose == "signature"


async def test_fields_are_changed_where_the_node_allows_it(desk: Desk) -> None:
    await desk.office.submits(desk.office.node("first", "limin", fields={"passengers": "edit"}))
    li, page = await desk.opens("limin", "修改表单")
    assert "预计使用人数" in page.text and "目的地" not in page.text
    done = await li.presses(page, "保存修改", passengers="2人", destination="北京", words="实际两人")
    assert "已保存修改" in done.text and "2人" in done.text and "北京" not in done.text
    entry = await desk.last("change_form")
    assert entry.details is not None
    assert [(one["old"], one["new"]) for one in entry.details["changes"]] == [("3人", "2人")]


async def test_taken_back_before_the_next_decides(desk: Desk) -> None:
    await desk.submits("limin", "zhaotiezhu")
    await desk.office.approves("limin")
    li, page = await desk.opens("limin", "拿回")
    done = await li.presses(page, "拿回")
    assert "已拿回" in done.text
    assert (await desk.office.turns())["limin"] == "pending"


async def test_an_approved_trip_is_cancelled_and_its_work_order_with_it(desk: Desk) -> None:
    await desk.submits("limin")
    await desk.office.approves("limin")
    wang, page = await desk.opens("wangfang", "撤销")
    done = await wang.presses(page, "撤销", words="会议取消")
    assert "已撤销" in done.text
    assert await desk.office.state() == "cancelled"


async def test_a_returned_request_is_withdrawn(desk: Desk) -> None:
    await desk.submits("limin")
    await desk.office.on_task(requests.return_to, "limin", to=None, reason="写明事由")
    wang, page = await desk.opens("wangfang")
    if desk.base == "/console":
        page = await wang.gets({text: link for link, text in page.paper.named_links}["撤回"])
    await wang.presses(page, "撤回")
    assert await desk.office.state() == "withdrawn"


async def test_an_administrator_takes_a_stuck_request_back(desk: Desk) -> None:
    await desk.submits("limin")
    async with desk.office.agency.work():
        role = await Role.create(code="unstick", name="处理申请", permissions=[MANAGE_REQUESTS])
        await RoleMember.create(role_id=role.id, person_id=desk.office.agency.ids["heshuqin"])
    he, page = await desk.opens("heshuqin", "撤回")
    await he.presses(page, "撤回")
    assert await desk.office.state() == "withdrawn"
    desk.service.person("wangfang").sees("已由管理员")


async def test_copies_and_comments(desk: Desk) -> None:
    await desk.submits("limin")
    wang, page = await desk.opens("wangfang", "抄送")
    await wang.presses(page, "抄送", person_1="陈磊")
    desk.service.person("chenlei").sees("抄送")
    chen, page = await desk.opens("chenlei", "评论")
    done = await chen.presses(page, "发表", words="我也去")
    assert "评论：我也去" in done.text
    async with desk.office.agency.work():
        assert [copy.person_id for copy in await RequestCopy.all()] == [desk.office.agency.ids["chenlei"]]


async def test_a_delegate_sees_for_whom_it_is(desk: Desk) -> None:
    await desk.submits("limin")
    await arrange(desk.service, "limin", "dengjie")
    deng, page = await desk.opens("dengjie", "转交")
    assert "代李敏" in page.text
    await deng.presses(page, "转交", person_1="钱云")
    entry = await desk.last("transfer")
    ids = desk.office.agency.ids
    assert (entry.person_id, entry.on_behalf_of_id) == (ids["dengjie"], ids["limin"])


async def test_strangers_find_no_page_and_others_no_operation(desk: Desk) -> None:
    await desk.submits("limin")
    chen = await desk.stranger("chenlei")
    assert (await chen.opens(f"{desk.path}/transfer")).status == 404
    wang, _ = await desk.opens("wangfang")
    assert "之前已经处理过了" in (await wang.gets(f"{desk.path}/transfer")).text
    assert (await wang.gets(f"{desk.path}/nonsense")).status == 404
    async with desk.office.agency.work():
        request = await Request.get(id=desk.office.request_id)
        assert await requests.possible(request, await desk.office.person("chenlei")) == ()


async def test_the_record_tells_who_for_whom_where_and_what_changed(desk: Desk) -> None:
    await desk.office.submits(desk.office.node("first", "limin", fields={"passengers": "edit"}))
    await arrange(desk.service, "limin", "dengjie")
    deng, page = await desk.opens("dengjie", "修改表单")
    await deng.presses(page, "保存修改", passengers="2人")
    _, sheet = await desk.opens("wangfang")
    assert "邓洁代李敏 修改表单 （网页） 预计使用人数：3人 → 2人" in sheet.text, sheet.text
