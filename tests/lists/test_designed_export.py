"""The list of a type that an agency designed, as an Excel file."""

from decimal import Decimal

from models.requests import Request
from tests.designing.seal import publish_type
from tests.lists.conftest import Sitting
from tests.lists.test_listing import downloaded
from tests.pages.reader import Reader
from tests.story import Service


async def test_a_designed_types_list_is_exported_with_its_own_fields(service: Service, at_desk: Sitting) -> None:
    code = await publish_type(service.agency)
    wang = service.person("wangfang")
    await wang.says("申请用印，合同3份")
    async with service.agency.work():
        draft = await Request.get()
    async with Reader(service, "wangfang") as phone:
        page = await phone.opens(f"/h5/drafts/{draft.id}")
        await phone.presses(page, "提交", value="1.25万", purpose="=采购合同盖章")
    await service.person("limin").taps("同意")

    desk = await at_desk("wangfang")
    columns = ("number", "serial", "state", "form_document", "form_copies", "form_value", "form_purpose", "form_away")
    query = "&".join(f"columns={key}" for key in columns)
    head, row = await downloaded(desk, f"/console/requests/mine?type={code}&{query}&export=xlsx")
    assert head == ("单号", "文号", "状态", "文件类型", "份数（份）", "合同金额（元）", "用途", "是否外借")
    async with service.agency.work():
        request = await Request.get()
    done = ("合同", 3, Decimal("12500"), "=采购合同盖章", "否")
    assert row == (request.number, request.serial, "已完成", *done)
    assert request.serial.endswith("〕1号")
    page = await desk.gets(f"/console/requests/mine?type={code}&{query}")
    assert "12,500.00" in page.text
