"""What comes before the work: an agency's own flow with a look at the costs, and a label that says what is broken."""

from handlers import assets, codes, repairs
from handlers.assets.register import AssetData
from handlers.flows.publishing import publish
from models.assets import Asset, AssetEvent
from models.repairs import Repair
from models.work import WorkOrder
from tests.pages.reader import Opening
from tests.repairs.conftest import SENTENCE
from tests.story import Agency, Service


async def publish_triage(agency: Agency) -> None:
    """冯涛 looks at every report and says what it will cost; beyond the year's budget 钱云 has to agree."""

    def person(userid: str) -> list[dict[str, object]]:
        return [{"kind": "person", "person_id": agency.ids[userid]}]

    dear = {"kind": "field", "field": "beyond", "operator": "filled"}
    money = {"kind": "approve", "key": "money", "name": "费用审批", "mode": "any", "approvers": person("qianyun")}
    cases = [{"label": "超出预算", "when": [dear], "nodes": [money]}, {"label": "其他", "when": [], "nodes": []}]
    triage = {"kind": "handle", "key": "triage", "name": "考量", "approvers": person("fengtao")}
    nodes = [
        {**triage, "fields": {"estimate": "edit"}},
        {"kind": "condition", "key": "fork", "name": "费用", "cases": cases},
    ]
    async with agency.work():
        await repairs.save_rules(repairs.Rules(year_fen=400_000))
        await publish("repair", {"nodes": nodes})


async def test_a_flow_of_the_agency_weighs_the_cost_before_there_is_an_order(service: Service) -> None:
    await publish_triage(service.agency)
    wang, cao = service.person("wangfang"), service.person("caojun")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    wang.sees("等待冯涛审批")
    feng, qian = service.person("fengtao"), service.person("qianyun")
    await feng.says("预计5000元")
    feng.sees("预计费用5,000元，已填好")
    await feng.taps("办理完成", item=feng.card("报修"))
    async with service.agency.work():
        assert not await WorkOrder.exists()
    assert "5,000元" in qian.card("报修").text and "超预算：1,000元" in qian.card("报修").text
    await qian.taps("同意")
    async with service.agency.work():
        repair = await Repair.get()
        assert (repair.estimate_fen, repair.budget) == (500_000, "allowed"), "who agreed is not asked twice"
    await service.person("fengtao").taps("派单", choose={"person": "曹军 在手0单"})
    for step in ("接单", "到场维修"):
        await cao.taps(step)
    wang.sees("曹军已到场维修")


async def test_the_label_of_a_thing_fills_in_the_report_and_the_thing_remembers_the_repair(
    undispatched: Service,
) -> None:
    wang, cao = undispatched.person("wangfang"), undispatched.person("caojun")
    async with undispatched.agency.work():
        about = AssetData(name="柜式空调", category="air_conditioning", place="2号楼301")
        asset = await assets.create(about, by=None)
        url = codes.url_of(await codes.code_for("asset", asset.id))
    await wang.phone.scans(url)
    await undispatched.deliver()
    await wang.taps("报修")
    await wang.says("不制冷")
    card = wang.card("请确认报修")
    assert "空调" in card.text and "2号楼301" in card.text and asset.number in card.text
    await wang.taps("提交")
    for step in ("我来做", "到场维修"):
        await cao.taps(step)
    async with undispatched.agency.work():
        assert (await Asset.get()).state == "under_repair"
    await cao.taps("完工")
    await cao.says("加了氟")
    async with undispatched.agency.work():
        assert (await Asset.get()).state == "in_use"
        assert (await Repair.get()).asset_id == asset.id
        event = await AssetEvent.get(kind="repaired")
        assert event.asset_id == asset.id and "不制冷" in event.note and event.person_id == cao.person_id


async def test_a_new_flow_for_repairs_begins_with_weighing_and_the_budget(service: Service, open_page: Opening) -> None:
    reader, _ = await open_page("heshuqin", "/h5/")
    flows = await reader.gets("/console/flows")
    assert "用系统自带的标准流程" in flows.text
    drafted = await reader.presses(flows, "新建", request_type="repair", name="先考量")
    assert all(word in drafted.text for word in ("考量", "费用审批", "超出年度预算"))
    await service.person("wangfang").says(SENTENCE)
    await service.person("wangfang").taps("提交")
    service.person("wangfang").sees("不需要别人审批")
    sheet = await reader.gets(f"{drafted.path}/publish")
    await reader.presses(sheet, "发布")
    await service.person("limin").says("5楼503办公室灯不亮")
    await service.person("limin").taps("提交")
    service.person("limin").sees("等待", "审批")
