"""领用, from the sentence to the storeroom's shelf."""

from handlers import supplies, work
from models.org import Person, Role, RoleMember
from models.requests import Request
from models.supplies import StockMove, SupplyDraw, SupplyItem
from models.work import WorkOrder
from tests.pages.reader import Opening
from tests.story import Service

SENTENCE = "领两包A4纸"


async def item(service: Service, name: str) -> SupplyItem:
    async with service.agency.work():
        return await SupplyItem.get(name=name)


async def test_paper_is_asked_for_approved_promised_and_handed_over(storeroom: Service) -> None:
    wang, li, wei = (storeroom.person(who) for who in ("wangfang", "limin", "weina"))
    await wang.says(SENTENCE)
    assert "A4复印纸 2包" in wang.card("请确认物资领用").text
    await wang.taps("提交")
    paper = await item(storeroom, "A4复印纸")
    assert (paper.stock, paper.held, paper.left) == (10, 2, 8), "promised from the moment it was sent"

    await li.taps("同意")
    await wei.taps("我来做")
    await wei.taps("开始备货")
    await wei.taps("已发放")
    await wei.says("无")
    wang.sees("魏娜已发放")
    async with storeroom.agency.work():
        paper = await SupplyItem.get(name="A4复印纸")
        assert (paper.stock, paper.held) == (8, 0)
        moves = await StockMove.filter(item_id=paper.id).order_by("id")
        assert [(move.kind, move.quantity, move.balance) for move in moves] == [("receipt", 10, 10), ("issue", -2, 8)]
        assert (await SupplyDraw.get()).state == "issued" and (await Request.get()).state == "fulfilled"


async def test_words_that_mean_several_things_are_asked_about_until_they_are_clear(storeroom: Service) -> None:
    wang = storeroom.person("wangfang")
    await wang.says("领两盒中性笔和一包A3纸")
    wang.sees("“中性笔”有几种：中性笔（红）、中性笔（黑）。请问要哪一种？")
    await wang.says("黑笔")
    card = wang.card("请确认物资领用").text
    assert "中性笔（黑） 2盒" in card and "A3复印纸 1包" in card, "how many was said before"
    await wang.says("A3纸改成三包")
    assert "A3复印纸 3包" in wang.card("请确认物资领用").text


async def test_what_is_not_there_is_said_with_what_can_stand_in_for_it(storeroom: Service) -> None:
    wang = storeroom.person("wangfang")
    await wang.says("领一个订书机和两只大象")
    wang.sees("订书机现在没有库存了。可以换成：打孔器。")
    wang.sees("物资目录里没有“大象”")
    await wang.says("打孔器")
    wang.sees("打孔器要多少个？")
    await wang.says("五个")
    wang.sees("打孔器只剩3个，请把数量改小")
    await wang.says("改成两个")
    assert "打孔器 2个" in wang.card("请确认物资领用").text
    await wang.says("物资目录")
    wang.sees("现在可以领", "打孔器")


async def test_a_month_has_its_quota_for_a_person_and_for_a_department(storeroom: Service) -> None:
    wang, chen = storeroom.person("wangfang"), storeroom.person("chenlei")
    await wang.says("领四包A4纸")
    await wang.taps("提交")
    await wang.says(SENTENCE)
    wang.sees("A4复印纸每人每月最多领5包，本月已领4包，还可以领1包")
    await chen.says("领五包A4纸")
    chen.sees("A4复印纸每个部门每月最多领8包，本月已领4包，还可以领4包")
    assert (await item(storeroom, "A4复印纸")).held == 4
    await chen.says("改成四包")
    assert "还可领：A4复印纸4包" in chen.card("请确认物资领用").text
    await chen.taps("提交")
    chen.sees("已提交")
    assert (await item(storeroom, "A4复印纸")).held == 8


async def test_a_category_has_its_quota_of_all_its_items_together(storeroom: Service) -> None:
    wang, chen = storeroom.person("wangfang"), storeroom.person("chenlei")
    async with storeroom.agency.work():
        await supplies.set_quotas({"书写": (3, 4)})
    await wang.says("领两盒黑笔和两盒红笔")
    wang.sees("书写类每人每月最多领3件，本月已领0件，还可以领3件")
    await wang.says("红笔改成一盒")
    assert "还可领：书写类3件" in wang.card("请确认物资领用").text
    await wang.taps("提交")
    await chen.says("领一盒红笔和一盒黑笔")
    chen.sees("书写类每个部门每月最多领4件，本月已领3件，还可以领1件")


async def test_what_is_counted_in_boxes_is_never_counted_in_pens(storeroom: Service, open_page: Opening) -> None:
    wang = storeroom.person("wangfang")
    async with storeroom.agency.work():
        await SupplyItem.filter(name="中性笔（黑）").update(piece="支", pieces=12)
    await wang.says("领13支黑笔和一台打孔器")
    card = wang.card("请确认物资领用").text
    assert "中性笔（黑） 2盒、打孔器 1个" in card and "中性笔（黑）13支记为2盒（每盒12支）" in card
    await wang.says("再加三支红笔")
    wang.sees("中性笔（红）按盒发放，您说的是3支。中性笔（红）要多少盒？")
    await wang.says("1")
    card = wang.card("请确认物资领用").text
    assert "中性笔（红） 1盒" in card and "13支记为2盒" in card
    await wang.says("黑笔改成三盒")
    card = wang.card("请确认物资领用").text
    assert "中性笔（黑） 3盒" in card and "记为" not in card
    async with storeroom.agency.work():
        draft = await Request.get()
    reader, page = await open_page("wangfang", f"/h5/drafts/{draft.id}")
    named = next(name for name, value in page.inputs.items() if value == "中性笔（红）")
    wrong = await reader.presses(page, "提交", **{named.replace("name", "unit"): "支"})
    assert wrong.status == 422 and "中性笔（红）按盒发放，您说的是1支" in wrong.text
    await wang.says("取消")
    await wang.says("领两箱A4纸")
    wang.sees("A4复印纸按包发放，您说的是2箱。A4复印纸要多少包？")


async def test_what_was_promised_comes_back_when_nothing_comes_of_it(storeroom: Service) -> None:
    wang, li, wei = (storeroom.person(who) for who in ("wangfang", "limin", "weina"))

    async def asks() -> None:
        await wang.says("领五包A4纸")
        await wang.taps("提交")
        assert (await item(storeroom, "A4复印纸")).held == 5, wang.last

    async def is_free() -> None:
        assert (await item(storeroom, "A4复印纸")).held == 0
        async with storeroom.agency.work():
            assert not await SupplyDraw.exists()

    await asks()
    await wang.taps("撤回")
    await is_free()
    await asks()
    await li.says("驳回，上周刚领过")
    wang.sees("上周刚领过")
    await is_free()
    await asks()
    await li.taps("同意")
    await wei.taps("我来做")
    await wang.taps("撤销")
    await wang.says("确认")
    wei.sees("已取消，不用处理了")
    await is_free()


async def test_what_is_returned_is_free_until_it_is_sent_again(storeroom: Service) -> None:
    wang, li = storeroom.person("wangfang"), storeroom.person("limin")
    await wang.says("领四包A4纸")
    await wang.taps("提交")
    await li.says("退回给申请人，请说明用途")
    assert (await item(storeroom, "A4复印纸")).held == 0
    await wang.taps("重新提交")
    assert (await item(storeroom, "A4复印纸")).held == 4


async def test_whoever_keeps_the_supplies_hears_when_little_is_left(storeroom: Service) -> None:
    wang, chen, li, wei = (storeroom.person(who) for who in ("wangfang", "dengjie", "limin", "weina"))
    for who, count in ((wang, "五"), (chen, "三")):
        await who.says(f"领{count}包A4纸")
        await who.taps("提交")
        await li.taps("同意")
        await wei.taps("我来做")
        await wei.taps("开始备货")
        await wei.taps("已发放")
        await wei.says("无")
    wei.sees("A4复印纸只剩2包（提醒线3包），请安排补货")
    assert sum("请安排补货" in one.text for one in wei.inbox) == 1
    async with storeroom.agency.work():
        assert await WorkOrder.filter(state="completed").count() == 2


async def test_an_order_that_was_put_into_another_hands_over_for_both(storeroom: Service) -> None:
    wang, chen, li, wei = (storeroom.person(who) for who in ("wangfang", "chenlei", "limin", "weina"))
    for who in (wang, chen):
        await who.says(SENTENCE)
        await who.taps("提交")
        await li.taps("同意")
    async with storeroom.agency.work():
        role = await Role.create(code="all", name="物资派单", permissions=["supplies.dispatch"])
        sun = await Person.get(id=storeroom.agency.ids["sunlihua"])
        await RoleMember.create(role_id=role.id, person_id=sun.id)
        first, second = await WorkOrder.all().order_by("id")
        await work.merge(second.id, first.id, sun, channel="web")
    assert (await item(storeroom, "A4复印纸")).held == 4
    await storeroom.deliver()
    for step in ("我来做", "开始备货", "已发放"):
        await wei.taps(step)
    await wei.says("无")
    chen.sees("魏娜已发放")
    paper = await item(storeroom, "A4复印纸")
    assert (paper.stock, paper.held) == (6, 0)
    async with storeroom.agency.work():
        assert {one.state for one in await SupplyDraw.all()} == {"issued"}


async def test_an_order_that_the_storeroom_cancels_gives_back_what_it_was_to_hand_over(storeroom: Service) -> None:
    wang, li = storeroom.person("wangfang"), storeroom.person("limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await li.taps("同意")
    async with storeroom.agency.work():
        role = await Role.create(code="all", name="物资派单", permissions=["supplies.dispatch"])
        sun = await Person.get(id=storeroom.agency.ids["sunlihua"])
        await RoleMember.create(role_id=role.id, person_id=sun.id)
        await work.do("cancel", (await WorkOrder.get()).id, sun, channel="web", words="库房搬家")
    await storeroom.deliver()
    wang.sees("领料单已取消：库房搬家")
    assert (await item(storeroom, "A4复印纸")).held == 0
