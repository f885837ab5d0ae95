"""Label sheets: what is printed is read back, and what is read leads to the asset."""

import io

import pypdfium2
import zxingcpp

from handlers import assets
from handlers.assets.register import AssetData
from tests.console.conftest import Opening, open_console
from tests.story import Service

__all__ = ["open_console"]


def read_codes(pdf: bytes) -> list[list[str]]:
    """What the codes of every page say, as a phone's camera reads them."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    pages = []
    for page in document:
        picture = page.render(scale=3).to_pil()
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
    assert [len(codes) for codes in sheets] == [24, 2]
    led = []
    for url in (text for codes in sheets for text in codes):
        landed = await jiang.gets(url.removeprefix(service.url))
        led.append(landed.path)
    assert sorted(led) == sorted(f"/h5/assets/{one.id}" for one in made)


async def test_no_tick_no_label_and_nothing_of_whoever_may_not(open_console: Opening, service: Service) -> None:
    async with service.agency.work():
        chair = await assets.create(AssetData(name="办公椅", category="furniture"), by=None)
    jiang, register = await open_console("jiangnan", "/console/assets")
    assert (await jiang.presses(register, "打印标签")).status == 422
    assert (await jiang.gets("/console/assets/labels?ids=999999999")).status == 404
    wang, _ = await open_console("wangfang")
    assert (await wang.gets(f"/console/assets/labels?ids={chair.id}")).status == 404
