"""The console's frame: its menu, and pages that do not exist for the reader."""

from tests.pages.reader import Reader
from tests.story import Service


async def test_everybody_has_a_console(service: Service) -> None:
    async with Reader(service, "wangfang") as reader:
        await reader.opens("/h5/")
        home = await reader.gets("/console/")
        assert home.status == 200 and "王芳，您好" in home.text and "工作台" in home.text
        gone = await reader.gets("/console/no-such-page")
        assert gone.status == 404 and "没有找到" in gone.text and "工作台" in gone.text
        assert (await reader.gets("/console/menu")).status == 200


async def test_no_two_items_of_the_menu_can_be_taken_for_each_other(service: Service) -> None:
    async with Reader(service, "heshuqin") as reader:
        await reader.opens("/h5/")
        page = await reader.gets("/console/menu")
        items = [(to, words) for to, words in page.paper.named_links if to.startswith("/console/") and words]
        labels, paths = {words for _, words in items}, {to for to, _ in items}
        assert {"人员管理", "通讯录", "审批流程", "登录设备"} <= labels and "人员" not in labels
        leads: dict[str, set[str]] = {}
        for to, words in items:
            leads.setdefault(words, set()).add(to)
        assert all(len(targets) == 1 for targets in leads.values()), leads
        for path in paths:
            opened = await reader.gets(path)
            assert opened.status == 200, path
