"""审批委托 on the phone and at the desk."""

from datetime import datetime, time, timedelta

from models.clock import LOCAL, now
from models.org import Delegation
from tests.delegation.conftest import arrange, states
from tests.org.conftest import admin
from tests.pages.reader import Reader
from tests.story import Service

__all__ = ["admin"]


def day(ahead: int) -> datetime:
    return datetime.combine(now().date() + timedelta(days=ahead), time(), LOCAL)


async def test_on_the_phone_it_is_arranged_seen_by_both_and_ended(service: Service) -> None:
    async with Reader(service, "limin") as li, Reader(service, "chenlei") as chen:
        sheet = await li.opens("/h5/delegations")
        assert "/h5/delegations" in (await li.gets("/h5/")).paper.links
        nobody = await li.presses(sheet, "确认委托", ends=f"{day(3):%Y-%m-%d}")
        assert nobody.status == 422 and "请填写姓名" in nobody.text
        unclear = await li.presses(nobody, "确认委托", delegate="陈磊", starts="有空的时候")
        assert unclear.status == 422 and "看不懂开始时间" in unclear.text
        assert unclear.inputs["starts"] == "有空的时候" and unclear.inputs["ends"] == f"{day(3):%Y-%m-%d}"
        words = await li.presses(unclear, "确认委托", starts=f"{day(1):%Y-%m-%d}", amount="五千")
        assert "金额上限只填数字" in words.text
        done = await li.presses(words, "确认委托", amount="5000.5", kind="vehicle", reason="出差")
        assert done.status == 200 and "已经委托" in done.text and "委托陈磊代我审批" in done.text
        async with service.agency.work():
            row = await Delegation.get()
        assert (row.starts_at, row.ends_at) == (day(1), day(4))
        assert row.request_types == ["vehicle"] and row.amount_fen_max == 500_050 and row.reason == "出差"

        path = f"/h5/delegations/{row.id}"
        assert path in (await chen.opens("/h5/delegations")).paper.links
        his = await chen.gets(path)
        assert "陈磊代李敏审批" in his.text and "提前结束" not in his.html
        refused = await chen.posts(path, {"form_token": his_token(await chen.gets("/h5/delegations"))})
        assert refused.status == 422 and "不能结束它" in refused.text
        async with Reader(service, "wangfang") as wang:
            assert (await wang.opens(path)).status == 404

        mine = await li.gets(path)
        ended = await li.presses(mine, "提前结束")
        assert "委托已结束" in ended.text
        service.person("chenlei").sees("已提前结束")
        late = await li.presses(mine, "提前结束")
        assert late.status == 422 and "已经结束" in late.text


def his_token(sheet) -> str:
    return sheet.inputs["form_token"]


async def test_what_may_not_be_is_said_on_the_page(service: Service) -> None:
    await arrange(service, "chenlei", "limin")
    async with Reader(service, "limin") as li:
        sheet = await li.opens("/h5/delegations")
        ring = await li.presses(sheet, "确认委托", delegate="陈磊", ends=f"{day(3):%Y-%m-%d}")
        assert ring.status == 422 and "绕一圈" in ring.text
        past = await li.presses(ring, "确认委托", delegate="王芳", ends=f"{day(-3):%Y-%m-%d}")
        assert past.status == 422 and "要晚于开始时间" in past.text
        unknown = await li.presses(past, "确认委托", delegate="王芳", ends=f"{day(3):%Y-%m-%d}", kind="nothing")
        assert unknown.status == 422 and "没有这种申请" in unknown.text
    assert await states(service) == ["active"]


async def test_at_the_desk_everybody_has_their_own(service: Service) -> None:
    await arrange(service, "qianyun", "luoxia")
    async with Reader(service, "limin") as li:
        await li.opens("/h5/")
        sheet = await li.gets("/console/delegations")
        assert "钱云" not in sheet.text and "委托人 " not in sheet.inputs
        assert "/console/delegations" in (await li.gets("/console/menu")).paper.links
        # A principal that the form does not offer is not taken either.
        data = {"principal": "钱云", "delegate": "王芳", "ends": f"{day(2):%Y-%m-%d}"}
        await li.posts("/console/delegations", {**data, "form_token": his_token(sheet)})
    async with service.agency.work():
        newest = await Delegation.all().order_by("-id").first()
    assert newest is not None and newest.principal_id == service.agency.ids["limin"]


async def test_an_administrator_sees_all_arranges_for_the_absent_and_ends(service: Service, admin: Reader) -> None:
    await arrange(service, "qianyun", "luoxia")
    sheet = await admin.gets("/console/delegations")
    assert "钱云" in sheet.text and "罗霞" in sheet.text
    done = await admin.presses(
        sheet, "确认委托", principal="李敏", delegate="陈磊", ends=f"{day(5):%Y-%m-%d}", reason="住院"
    )
    assert "已经委托" in done.text and "由何淑琴安排" in done.text
    service.person("limin").sees("已委托陈磊", "由何淑琴安排")
    ended = await admin.presses(done, "提前结束")  # the newest stands first
    assert "委托已结束" in ended.text
    service.person("limin").sees("已由何淑琴提前结束")
    assert "住院" in (await admin.gets("/console/delegations?show=ended")).text
    assert await states(service) == ["active", "ended"]


async def test_who_decided_and_for_whom_it_was_is_told_apart_in_their_lists(service: Service) -> None:
    await arrange(service, "limin", "chenlei")
    wang = service.person("wangfang")
    await wang.says("明天下午两点到五点用车去省政府，3个人，要司机，普通车辆，市内")
    await wang.says("提交")
    await service.person("chenlei").taps("同意")
    async with Reader(service, "limin") as li, Reader(service, "chenlei") as chen:
        assert "代理人已同意" in (await li.opens("/h5/approvals?show=closed")).text
        assert "您代为同意" in (await chen.opens("/h5/approvals?show=closed")).text
        assert "代理人已同意" in (await li.gets("/console/approvals/decided")).text
        assert "您代为同意" in (await chen.gets("/console/approvals/decided")).text
