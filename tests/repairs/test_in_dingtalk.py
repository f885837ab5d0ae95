"""The same repair where everybody is in DingTalk."""

from models.org import Role, RoleMember
from models.work import WorkOrder
from settings import Settings
from tests.repairs.conftest import SENTENCE
from tests.story import open_agency, run_service


async def test_a_repair_comes_out_the_same(connected: str, settings: Settings) -> None:
    async with run_service(await open_agency(settings, dingtalk=True)) as service:
        async with service.agency.work():
            for code, userid in (("repair_dispatcher", "sunlihua"), ("repairer", "hanmei")):
                role = await Role.get(code=code)
                await RoleMember.filter(role_id=role.id).delete()
                await RoleMember.create(role_id=role.id, person_id=service.agency.ids[userid])
        wang, sun, han = (service.person(one, "dingtalk") for one in ("wangfang", "sunlihua", "hanmei"))
        for person in (sun, han):
            await person.says("我的工单")
        await wang.says(SENTENCE)
        await wang.taps("提交")
        await sun.taps("派单", choose={"person": "韩梅 在手0单"})
        wang.sees("已安排韩梅")
        for step in ("接单", "到场维修", "完工"):
            await han.taps(step)
        await han.says("换了阀芯")
        wang.sees("韩梅完工：换了阀芯")
        await wang.taps("还没好")
        await wang.says("还在滴水")
        han.sees("反映还没好：还在滴水")
        async with service.agency.work():
            assert (await WorkOrder.get()).state == "open"
