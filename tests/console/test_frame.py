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
