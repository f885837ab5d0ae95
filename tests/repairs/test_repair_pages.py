"""What a repair took and may cost, the photos, the crew, the terms and the figures: on pages, for both sites."""

from datetime import timedelta

from aiohttp import FormData

from models.clock import now
from models.repairs import Repair, RepairPart
from models.requests import HistoryEntry
from models.work import CrewMember, WorkOrder
from tests.pages.reader import Opening
from tests.repairs.conftest import SENTENCE
from tests.story import Service


async def reported(service: Service, sentence: str = SENTENCE) -> int:
    """王芳 reports it; the order's id."""
    wang = service.person("wangfang")
    await wang.says(sentence)
    await wang.taps("提交")
    async with service.agency.work():
        order = await WorkOrder.all().order_by("-id").first()
        assert order is not None
        return int(order.id)


async def test_material_and_labour_are_entered_line_by_line(undispatched: Service, open_page: Opening) -> None:
    order_id = await reported(undispatched)
    cao = undispatched.person("caojun")
    await cao.taps("我来做")
    reader, sheet = await open_page("caojun", f"/h5/work-orders/{order_id}")
    sheet = await reader.gets(next(link for link in sheet.paper.links if "/repairs/" in link))
    sheet = await reader.presses(sheet, "再加一行", **{"parts-0-name": "阀芯", "parts-0-fen": "35.5"})
    wrong = await reader.presses(sheet, "登记", **{"parts-1-quantity": "2个"})
    assert wrong.status == 422 and "第2行：请填写名称" in wrong.text and wrong.inputs["parts-0-name"] == "阀芯"
    filled = {"parts-1-name": "生料带", "parts-1-fen": "4.5", "hours": "1.5", "labour": "60"}
    done = await reader.presses(wrong, "登记", **filled)
    assert "已登记100元" in done.text
    async with undispatched.agency.work():
        assert [(one.name, one.quantity, one.fen) for one in await RepairPart.all().order_by("id")] == [
            ("阀芯", "", 3550),
            ("生料带", "2个", 450),
        ]
        repair = await Repair.get()
        assert (repair.labour_minutes, repair.labour_fen) == (90, 6000)
    _, stranger = await open_page("chenlei", f"/h5/repairs/{order_id}")
    assert stranger.status == 404


async def test_what_is_dear_begins_only_when_it_is_allowed(service: Service, open_page: Opening) -> None:
    order_id = await reported(service)
    feng, cao, qian = (service.person(one) for one in ("fengtao", "caojun", "qianyun"))
    reader, sheet = await open_page("fengtao", f"/console/repairs/{order_id}")
    bad = await reader.presses(sheet, "保存预计费用", estimate="很多")
    assert bad.status == 422 and "请填一个金额" in bad.text
    await reader.presses(sheet, "保存预计费用", estimate="1.2万")
    feng.sees("预计费用12,000元，超过限额2,000元，已请钱云批准")
    await feng.taps("派单", choose={"person": "曹军 在手0单"})
    await cao.taps("接单")
    await cao.taps("到场维修")
    cao.sees("批准以后才能动工")
    await qian.taps("不批准")
    feng.sees("钱云没有批准")
    await cao.taps("到场维修")
    cao.sees("12,000元没有批准")
    await feng.says("预计3000元")
    feng.sees("预计费用3,000元，超过限额2,000元，已请钱云批准")
    money, page = await open_page("qianyun", f"/h5/repairs/{order_id}")
    await money.presses(page, "批准")
    cao.sees("钱云已批准，可以开始")
    await qian.taps("批准", item=qian.card("维修费用"), force=True)
    qian.sees("的费用钱云在", "批准了，您这次点击没有改变任何结果")
    await cao.taps("到场维修")
    await cao.says(f"GD{order_id:06d} 预计两万")
    service.person("wangfang").sees("暂停：等费用批准")
    await cao.taps("继续")
    cao.sees("20,000元要先批准")
    await qian.taps("不批准")
    cao.sees("钱云没有批准", "按花钱少的办法先处理好")
    await cao.taps("继续")
    await cao.says("预计800元")
    cao.sees("预计费用800元，已记下")
    async with service.agency.work():
        assert (await WorkOrder.get()).state == "in_progress"
        verbs = [one.verb for one in await HistoryEntry.filter(verb__endswith="cost").order_by("id")]
    assert verbs == ["refuse_cost", "allow_cost", "refuse_cost"]


async def test_photos_may_be_chosen_on_the_page(undispatched: Service, open_page: Opening) -> None:
    order_id = await reported(undispatched)
    cao = undispatched.person("caojun")
    await cao.taps("我来做")
    reader, sheet = await open_page("caojun", f"/h5/repairs/{order_id}")

    async def uploads(name: str, content: bytes) -> int:
        form, button = sheet.form("放进修后照片")
        data = FormData({**form.values, button.name: button.value}, quote_fields=False)
        data.add_field("files", content, filename=name)
        async with reader.session.post(f"{undispatched.url}{sheet.path}", data=data) as answer:
            return answer.status

    assert await uploads("说明.pdf", b"%PDF-1.7 no photo") == 422
    assert await uploads("修好了.jpg", b"\xff\xd8\xff pixels") == 200
    seen = await reader.gets(sheet.path)
    (picture,) = [link for link in seen.paper.links if link.startswith("/files/")]
    assert "修后照片第1张" in seen.html and (await reader.gets(picture)).status == 200
    wang, _ = await open_page("wangfang", "/h5/")
    assert (await wang.gets(picture)).status == 200
    stranger, _ = await open_page("chenlei", "/h5/")
    assert (await stranger.gets(picture)).status == 404


async def test_the_crew_is_kept_by_trade_place_and_shift(service: Service, open_page: Opening) -> None:
    reader, sheet = await open_page("fengtao", "/console/repairs/crew")
    for person, place, shift in (("曹军", "", ""), ("魏娜", "3楼", ""), ("姜楠", "3楼", _not_now())):
        sheet = await reader.presses(sheet, "添加", trade="plumbing", person=person, crew_place=place, shift=shift)
        assert "维修班组已保存" in sheet.text, sheet.text
    refused = await reader.presses(sheet, "添加", trade="plumbing", person="陈磊")
    assert refused.status == 422 and "还没有“维修”权限" in refused.text
    unread = await reader.presses(sheet, "添加", trade="power", person="曹军", shift="晚上")
    assert unread.status == 422

    async def offered(sentence: str) -> list[str]:
        await reported(service, sentence)
        card = service.person("fengtao").card("维修单")
        return [one["text"] for one in card.card["button_selection"]["option_list"]]

    assert await offered("3楼卫生间水龙头滴水") == ["魏娜 在手0单", "曹军 在手0单 替班", "姜楠 在手0单 替班"]
    assert (await offered("5楼卫生间水龙头滴水"))[0] == "曹军 在手0单"
    assert await offered("5楼503办公室灯不亮") == ["曹军 在手0单", "魏娜 在手0单", "姜楠 在手0单"]
    async with service.agency.work():
        line = await CrewMember.get(place="3楼", from_minute=None)
    form = {"remove_line": str(line.id), "form_token": sheet.inputs["form_token"]}
    assert (await reader.posts("/console/repairs/crew", form)).status in (200, 303)
    last = await offered("3楼东侧开水间水管漏水")
    assert last[0] == "姜楠 在手0单" and "替班" in last[1], "of those left nobody is on shift: all are asked"


def _not_now() -> str:
    begin = now() + timedelta(hours=2)
    return f"{begin:%H:%M}-{begin + timedelta(hours=2):%H:%M}"


async def test_the_list_tells_what_is_late_and_the_figures_how_well_it_goes(
    service: Service, open_page: Opening
) -> None:
    first = await reported(service)
    feng, cao = service.person("fengtao"), service.person("caojun")
    await feng.taps("派单", choose={"person": "曹军 在手0单"})
    for step in ("接单", "到场维修", "完工"):
        await cao.taps(step)
    await cao.says("换了垫圈")
    wang = service.person("wangfang")
    await wang.taps("还没好")
    await wang.says("还在漏")
    await feng.taps("派单", choose={"person": "曹军 在手0单"})
    for step in ("接单", "到场维修", "完工"):
        await cao.taps(step)
    await cao.says("换了整只龙头")
    second = await reported(service, "5楼503办公室灯不亮")
    async with service.agency.work():
        await WorkOrder.filter(id=second).update(due_at=now() - timedelta(hours=1))
    reader, sheet = await open_page("fengtao", "/console/repairs?late=late")
    assert f"GD{second:06d}" in sheet.text and f"GD{first:06d}" not in sheet.text
    figures = await reader.gets("/console/repairs/figures")
    assert "水暖 2 0.0% 50.0% 100.0%" in figures.text and "曹军 2 0.0% 50.0% 100.0%" in figures.text
    assert "灯具" not in figures.text
    none = await reader.gets("/console/repairs/figures?from=2025-01-01&to=2025-01-31")
    assert "没有完工的维修" in none.text
    export = await reader.gets("/console/repairs?q=卫生间")
    assert f"GD{first:06d}" in export.text and f"GD{second:06d}" not in export.text


async def test_terms_and_the_limit_are_the_agencys(service: Service, open_page: Opening) -> None:
    reader, sheet = await open_page("fengtao", "/console/repairs/rules")
    wrong = await reader.presses(sheet, "保存", hours_plumbing="很快")
    assert wrong.status == 422 and "整数小时" in wrong.text
    saved = await reader.presses(
        sheet, "保存", urgent_plumbing="5", limit="100", year="500", ticks={"grabbed_plumbing": ["1"]}
    )
    assert "维修规则已保存" in saved.text
    await reported(service, "二楼机房水管爆裂漏水")
    async with service.agency.work():
        due = (await WorkOrder.get()).due_at
    assert due is not None and timedelta(hours=4.9) < due - now() < timedelta(hours=5)
    feng, cao = service.person("fengtao"), service.person("caojun")
    feng.sees_no("维修单")
    await cao.taps("我来做")
    await cao.says("预计90元")
    cao.sees("90元，已记下")
    await reported(service, "5楼503办公室灯不亮")
    await feng.says("预计600元")
    feng.sees("600元，超过限额100元")
    assert "500元，已用90元，还剩410元" in service.person("qianyun").card("维修费用").text
