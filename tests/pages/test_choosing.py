"""An applicant names the approvers where the flow leaves it to them: on the page of the draft, kept with the draft."""

from typing import Any
from urllib.parse import quote

from handlers import requests
from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from models.flows import ApprovalTask
from models.org import Person, WorkGroup, WorkGroupMember
from models.requests import Request
from tests.pages.reader import Opening
from tests.pages.test_drafts import draft_path
from tests.story import Service

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


async def leave_it_to_the_applicant(service: Service, *, group: tuple[str, ...] = ()) -> None:
    """From now on the applicant names who decides 会签, among the members of a group when there are any."""
    ids = service.agency.ids
    async with service.agency.work():
        rule: dict[str, Any] = {"kind": "applicant_choice"}
        if group:
            made = await WorkGroup.create(code="review", name="评审组")
            for userid in group:
                await WorkGroupMember.create(work_group_id=made.id, person_id=ids[userid])
            rule["work_group_id"] = made.id
        nodes = [
            {"kind": "approve", "key": "jointly", "name": "会签", "mode": "all", "approvers": [rule]},
            {
                "kind": "approve",
                "key": "chief",
                "name": "主管审批",
                "mode": "all",
                "approvers": [{"kind": "person", "person_id": ids["limin"]}],
            },
        ]
        await publish("vehicle", {"nodes": nodes})


async def holders(service: Service) -> list[str]:
    """Who is asked, by user id."""
    names = {number: userid for userid, number in service.agency.ids.items()}
    async with service.agency.work():
        return [names[task.person_id] for task in await ApprovalTask.filter(state="pending").order_by("person_id")]


async def test_the_chat_leads_to_the_page_and_what_is_chosen_there_is_sent_from_the_chat(
    service: Service, open_page: Opening
) -> None:
    await leave_it_to_the_applicant(service)
    wang, zhao = service.person("wangfang"), service.person("zhaotiezhu")
    await wang.says(SENTENCE)
    card = wang.card("请确认用车申请")
    assert "会签(由您选择)" in card.text and list(dict(card.buttons)) == ["取消"]
    path = await draft_path(service)
    assert quote(path, safe="") in str(card.card)

    await wang.says("提交")
    assert quote(path, safe="") in str(wang.sees("“会签”的人由您选").content)
    async with service.agency.work():
        assert (await Request.get()).state == "draft"

    reader, sheet = await open_page("wangfang", path)
    saved = await reader.presses(sheet, "保存", **{"choose-jointly-1": "赵铁柱"})
    assert "已保存" in saved.text and saved.inputs["choose-jointly-1"] == "赵铁柱"
    assert "会签 赵铁柱" in saved.text and "由您选择" not in saved.text
    card = wang.card("请确认用车申请")
    assert "会签(赵铁柱)" in card.text
    await wang.taps("提交")
    wang.sees("已提交，等待赵铁柱审批")
    assert "省政府" in zhao.card("等待您审批").text
    assert await holders(service) == ["zhaotiezhu"]


async def test_it_is_asked_for_before_anything_is_sent_and_kept_beside_another_problem(
    service: Service, open_page: Opening
) -> None:
    await leave_it_to_the_applicant(service)
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    refused = await reader.presses(sheet, "提交")
    assert refused.status == 422 and "请选好人再提交" in refused.text
    own = await reader.presses(refused, "提交", **{"choose-jointly-1": "王芳"})
    assert own.status == 422 and "不能选您自己" in own.text
    unknown = await reader.presses(own, "提交", **{"choose-jointly-1": "无此人"})
    assert unknown.status == 422 and "没有找到“无此人”" in unknown.text

    wider = await reader.presses(unknown, "再加一位", **{"choose-jointly-1": "赵铁柱"})
    assert "会签 赵铁柱" in wider.text, "the way is shown for who is typed"
    both = await reader.presses(wider, "提交", passengers="500", **{"choose-jointly-2": "马晓红"})
    assert both.status == 422 and "坐不下" in both.text
    assert (both.inputs["choose-jointly-1"], both.inputs["choose-jointly-2"]) == ("赵铁柱", "马晓红")
    # It is kept even if the page is closed now.
    later = await reader.gets(sheet.path)
    assert (later.inputs["choose-jointly-1"], later.inputs["choose-jointly-2"]) == ("赵铁柱", "马晓红")

    sent = await reader.presses(both, "提交", passengers="3")
    assert sent.path.startswith("/h5/requests/") and "已提交" in sent.text
    assert sorted(await holders(service)) == ["maxiaohong", "zhaotiezhu"]


async def test_no_more_than_five_are_named(service: Service, open_page: Opening) -> None:
    await leave_it_to_the_applicant(service)
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    five = ["赵铁柱", "马晓红", "李敏", "周建国", "魏娜"]
    for number, name in enumerate(five, start=1):
        assert f"choose-jointly-{number}" in sheet.inputs
        sheet = await reader.presses(sheet, "更新" if number == 5 else "再加一位", **{f"choose-jointly-{number}": name})
    assert "choose-jointly-6" not in sheet.inputs and "再加一位" not in sheet.html
    sixth = await reader.presses(sheet, "提交", **{"choose-jointly-6": "韩梅", "choose-jointly-6_id": "1"})
    assert "已提交" in sixth.text
    assert len(await holders(service)) == 5


async def test_a_work_group_limits_who_can_be_named(service: Service, open_page: Opening) -> None:
    await leave_it_to_the_applicant(service, group=("zhaotiezhu", "maxiaohong", "wangfang"))
    ids = service.agency.ids
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    box = "choose-jointly"
    # The applicant is of the group, too, but decides nothing of the own.
    boxes = [part.split('"')[0] for part in sheet.html.split(f'name="{box}" value="')[1:]]
    assert boxes == [str(ids["zhaotiezhu"]), str(ids["maxiaohong"])]
    stranger = await reader.presses(sheet, "提交", ticks={box: [str(ids["weina"]), str(ids["wangfang"])]})
    assert stranger.status == 422 and "请选好人再提交" in stranger.text
    saved = await reader.presses(stranger, "保存", ticks={box: [str(ids["maxiaohong"])]})
    assert (box, str(ids["maxiaohong"])) in saved.form("提交")[0].ticked and "会签 马晓红" in saved.text
    sent = await reader.presses(saved, "提交")
    assert "已提交" in sent.text
    assert await holders(service) == ["maxiaohong"]


async def test_who_has_left_before_it_is_sent_is_asked_for_again(service: Service, open_page: Opening) -> None:
    await leave_it_to_the_applicant(service)
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    await reader.presses(sheet, "保存", **{"choose-jointly-1": "赵铁柱"})
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["zhaotiezhu"]).update(active=False)
    await wang.taps("提交")
    wang.sees("“会签”的人由您选")
    again = await reader.gets(sheet.path)
    assert again.inputs["choose-jointly-1"] == "" and "由您选择" in again.text
    async with service.agency.work():
        assert (await Request.get()).state == "draft"


async def test_the_choice_stands_when_the_request_comes_back_and_is_sent_again(
    service: Service, open_page: Opening
) -> None:
    await leave_it_to_the_applicant(service)
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    sent = await reader.presses(sheet, "提交", **{"choose-jointly-1": "赵铁柱"})
    async with service.agency.work():
        task = await ApprovalTask.get(state="pending")
        zhao = await Person.get(id=service.agency.ids["zhaotiezhu"])
        await requests.return_to(task.id, zhao, to=None, reason="人数写错了", channel="web")
    page = await reader.gets(f"{sent.path}/resubmit")
    again = await reader.presses(page, "重新提交", passengers="5")
    assert "已重新提交" in again.text
    assert await holders(service) == ["zhaotiezhu"]
    assert "choose" not in again.text, "the timeline tells nothing twice"


async def test_a_correction_that_leads_to_people_nobody_chose_is_refused_with_the_way_out(
    service: Service, open_page: Opening
) -> None:
    ids = service.agency.ids
    li = {"kind": "person", "person_id": ids["limin"]}
    many = {"kind": "field", "field": "passengers", "operator": "gt", "value": 10}
    chosen = {"kind": "approve", "key": "jointly", "name": "会签", "mode": "all"}
    nodes: list[dict[str, Any]] = [
        {"kind": "approve", "key": "chief", "name": "主管审批", "mode": "all", "approvers": [li]},
        {
            "kind": "condition",
            "key": "fork",
            "name": "人数",
            "cases": [
                {"label": "人多", "when": [many], "nodes": [{**chosen, "approvers": [{"kind": "applicant_choice"}]}]},
                {"label": "其他"},
            ],
        },
    ]
    async with service.agency.work():
        await publish("vehicle", parse_definition({"nodes": nodes}).model_dump(mode="json"))
    await service.person("wangfang").says(SENTENCE)
    reader, sheet = await open_page("wangfang", await draft_path(service))
    assert "请选审批人" not in sheet.text, "only who is asked has to be chosen"
    assert "请选审批人" in (await reader.presses(sheet, "更新", passengers="12")).text
    sent = await reader.presses(sheet, "提交")
    async with service.agency.work():
        task = await ApprovalTask.get(state="pending")
        await requests.return_to(
            task.id, await Person.get(id=ids["limin"]), to=None, reason="人数写错了", channel="web"
        )
    page = await reader.gets(f"{sent.path}/resubmit")
    refused = await reader.presses(page, "重新提交", passengers="12")
    assert refused.status == 422 and "这样修改后要经过“会签”" in refused.text and "重新申请" in refused.text
    again = await reader.presses(refused, "重新提交", passengers="5")
    assert "已重新提交" in again.text and await holders(service) == ["limin"]
