"""A photo that is sent in DingTalk goes where one from WeCom goes."""

from jobs.sent_files import sent_files
from tests.designing.seal import publish_type
from tests.requests.test_sent_story import PICTURE, REPAIR, put_off
from tests.story import Service


async def test_a_photo_goes_into_the_form_that_is_being_filled_in(service: Service) -> None:
    await publish_type(service.agency, REPAIR)
    shen = service.person("shenyue", "dingtalk")
    await shen.says("申请报损登记，物品是花盆")
    await shen.says("二号楼301")
    await shen.phone.sends_image(PICTURE)
    for payload in await put_off(service):
        await sent_files(service.agency.settings).work(payload)
    await service.deliver()

    shen.sees("收到，已放好：“现场照片”1张照片")
    assert "1张图片" in shen.card("请确认报损登记").text
