"""Label sheets: what is printed is read back, and what is read leads to the asset."""

import io

import pypdfium2
import pytest
import zxingcpp

from handlers import assets, codes
from handlers.assets.register import AssetData
from tests.browser import open_chromium
from tests.console.conftest import open_console
from tests.pages.reader import Opening
from tests.pages.test_in_chromium import PC, open_link
from tests.story import Service

__all__ = ["open_console"]


def read_codes(pdf: bytes) -> list[list[str]]:
    """What the codes of every page say, as a phone's camera reads them."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    pages = []
    for page in document:
        picture = page.render(scale=2).to_pil()
        pages.append([found.text for found in zxingcpp.read_barcodes(picture)])
        page.close()
    document.close()
    return pages


async def test_ticked_rows_are_printed_as_labels_that_lead_to_their_assets(
    open_console: Opening, service: Service
) -> None:
    async with service.agency.work():
        made = [
            await assets.create(AssetData(name=f"办公椅 {number}", category="furniture", model="网布"), by=None)
            for number in range(26)
        ]
    jiang, register = await open_console("jiangnan", "/console/assets")
    page = await jiang.presses(register, "打印标签", ticks={"row": [str(one.id) for one in made]})
    assert page.path == "/console/assets/labels" and page.html.count("<svg") == 26
    assert "共 26 张标签" in page.text and "ZC2026-0026" in page.text

    address = next(link for link in page.paper.links if ".pdf" in link)
    async with jiang.session.get(service.url + address) as answer:
        assert answer.content_type == "application/pdf"
        sheets = read_codes(await answer.read())
    assert [len(found) for found in sheets] == [24, 2]
    async with service.agency.work():
        expected = {codes.url_of(await codes.code_for("asset", one.id)) for one in made}
    assert {url for found in sheets for url in found} == expected
    landed = await jiang.gets(sheets[1][-1].removeprefix(service.url))
    assert landed.path in {f"/h5/assets/{one.id}" for one in made} and "办公椅" in landed.text


@pytest.mark.browser
async def test_the_page_prints_the_same_labels_on_a4(service: Service) -> None:
    async with service.agency.work():
        for number in range(25):
            await assets.create(AssetData(name=f"办公椅 {number}", category="furniture"), by=None)
    async with open_chromium() as chromium:
        page, errors = await open_link(service, chromium, "jiangnan", "/console/assets/labels", size=PC, script=True)
        printed = await page.pdf(prefer_css_page_size=True)
    sheets = read_codes(printed)
    assert errors == [] and [len(found) for found in sheets] == [24, 1]
    assert len({url for found in sheets for url in found}) == 25


async def test_no_tick_no_label_and_nothing_of_whoever_may_not(open_console: Opening, service: Service) -> None:
    async with service.agency.work():
        chair = await assets.create(AssetData(name="办公椅", category="furniture"), by=None)
    jiang, register = await open_console("jiangnan", "/console/assets")
    assert (await jiang.presses(register, "打印标签")).status == 422
    assert (await jiang.gets("/console/assets/labels?ids=999999999")).status == 404
    wang, _ = await open_console("wangfang")
    assert (await wang.gets(f"/console/assets/labels?ids={chair.id}")).status == 404
