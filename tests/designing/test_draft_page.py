"""The page of a draft renders any form, and works without a script."""

from typing import Any

from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish as publish_flow
from models.requests import Request
from tests.designing.seal import publish_type
from tests.pages.reader import Opening
from tests.story import Service

STATIONERY: dict[str, Any] = {
    "label": "采买申请",
    "amount": "items",
    "fields": [
        {"kind": "section", "key": "s1", "label": "采买内容"},
        {"kind": "choice", "key": "urgency", "label": "缓急", "options": [
            {"code": "normal", "label": "一般"}, {"code": "urgent", "label": "加急"}]},
        {"kind": "long_text", "key": "why", "label": "加急原因",
         "condition": {"field": "urgency", "operator": "is", "values": ["urgent"]}},
        {"kind": "section", "key": "s2", "label": "明细"},
        {"kind": "table", "key": "items", "label": "物品", "total": "price", "columns": [
            {"kind": "text", "key": "name", "label": "品名"},
            {"kind": "number", "key": "count", "label": "数量", "unit": "个"},
            {"kind": "money", "key": "price", "label": "金额"}]},
        {"kind": "choice", "key": "for", "label": "用于", "several": True, "required": False, "options": [
            {"code": "a", "label": "会议"}, {"code": "b", "label": "培训"}]},
        {"kind": "person", "key": "keeper", "label": "保管人", "default": {"kind": "applicant_name"}},
        {"kind": "department", "key": "unit", "label": "使用部门", "default": {"kind": "applicant_department"}},
        {"kind": "period", "key": "when", "label": "使用时间", "by_days": True, "required": False},
        {"kind": "files", "key": "papers", "label": "清单附件", "required": False},
    ],
}  # fmt: skip


async def test_rows_are_added_and_removed_and_conditions_followed_by_buttons(
    service: Service, open_page: Opening
) -> None:
    await publish_type(service.agency, STATIONERY)
    reader, home = await open_page("wangfang", "/h5/apply")
    sheet = await reader.presses(home, "填写采买申请")
    assert "采买内容" in sheet.text and 'class="row away" id="row-why"' in sheet.html
    assert sheet.inputs["keeper"] == "王芳" and sheet.inputs["unit"] == "综合科"

    sheet = await reader.presses(sheet, "更新", urgency="urgent")
    assert 'class="row away" id="row-why"' not in sheet.html
    first = {"items-0-name": "打印纸", "items-0-count": "10", "items-0-price": "250"}
    sheet = await reader.presses(sheet, "再加一行", **first)
    assert sheet.inputs["items-0-name"] == "打印纸" and sheet.inputs["items-1-name"] == ""
    sheet = await reader.presses(sheet, "再加一行", **{"items-1-name": "误填"})
    assert "items-2-name" in sheet.inputs
    form, buttons = sheet.paper.forms, [button for form in sheet.paper.forms for button in form.buttons]
    assert form and [button.value for button in buttons if button.text == "删除这行"] == [
        "remove:items:0", "remove:items:1", "remove:items:2"
    ]  # fmt: skip
    data = {**sheet.form("提交")[0].values, "action": "remove:items:1"}
    sheet = await reader.posts(sheet.path, data)
    assert "误填" not in sheet.inputs.values() and "items-2-name" not in sheet.inputs

    refused = await reader.presses(sheet, "提交", **{"items-1-name": "签字笔"})
    assert refused.status == 422 and "物品第2行：请填写数量" in refused.text
    more = {"items-1-name": "签字笔", "items-1-count": "20", "items-1-price": "1.2千", "why": "下周开会", "for": "b"}
    sent = await reader.presses(refused, "提交", **more, **{"when-start": "2026-12-01", "when-end": "2026-12-03"})
    assert (
        "已提交" in sent.text
        and "物品合计 1,450元" in sent.text
        and "物品 2 签字笔 · 数量 20个 · 金额 1,200元" in sent.text
        and "共3天" in sent.text
        and "培训" in sent.text
    )
    async with service.agency.work():
        request = await Request.get()
    assert request.amount_fen == 145_000
    assert request.form["keeper"]["id"] == service.agency.ids["wangfang"]
    assert "物品：共2行，合计1,450元：打印纸" in service.person("limin").card("王芳的采买申请").text


async def test_names_are_looked_up_and_those_of_nobody_refused(service: Service, open_page: Opening) -> None:
    await publish_type(service.agency, STATIONERY)
    reader, home = await open_page("wangfang", "/h5/apply")
    sheet = await reader.presses(home, "填写采买申请")
    wrong = await reader.presses(sheet, "保存", keeper="张无忌", unit="魔教")
    assert "没有找到“张无忌”" in wrong.text and "没有找到部门“魔教”" in wrong.text


async def test_somebody_elses_file_is_neither_named_nor_sent(service: Service, open_page: Opening) -> None:
    from handlers.requests.attaching import store
    from models.org import Person

    await publish_type(service.agency, STATIONERY)
    async with service.agency.work():
        owner = await Person.one(id=service.agency.ids["limin"])
        file = await store(owner, "机密.txt", b"secret")
    reader, home = await open_page("wangfang", "/h5/apply")
    sheet = await reader.presses(home, "填写采买申请")
    row = {"items-0-name": "纸", "items-0-count": "1", "items-0-price": "1", "urgency": "normal"}
    sheet = await reader.presses(sheet, "更新", **row, papers=str(file.id))
    assert "机密" not in sheet.html
    refused = await reader.presses(sheet, "提交", **row, papers=str(file.id))
    assert refused.status == 422 and "附件没有找到" in refused.text


async def test_who_approves_is_shown_for_what_is_typed(service: Service, open_page: Opening) -> None:
    code = await publish_type(service.agency, STATIONERY)
    ids = service.agency.ids

    def approve(key: str, name: str, userid: str) -> dict[str, Any]:
        approver = {"kind": "person", "person_id": ids[userid]}
        return {"kind": "approve", "key": key, "name": name, "mode": "any", "approvers": [approver]}

    dear = {"kind": "field", "field": "items", "total": "price", "operator": "gt", "value": 500_000}
    cases = [{"label": "贵", "when": [dear], "nodes": [approve("b", "财务审核", "qianyun")]}]
    fork = {"kind": "condition", "key": "f", "name": "金额", "cases": [*cases, {"label": "其他", "nodes": []}]}
    async with service.agency.work():
        nodes = {"nodes": [approve("a", "主任审批", "heshuqin"), fork]}
        await publish_flow(code, parse_definition(nodes).model_dump(mode="json"))
    reader, home = await open_page("wangfang", "/h5/apply")
    sheet = await reader.presses(home, "填写采买申请")
    assert "主任审批" in sheet.text and "财务审核" not in sheet.text
    rows = {"items-0-name": "打印机", "items-0-count": "2", "items-0-price": "8千", "urgency": "normal"}
    sheet = await reader.presses(sheet, "更新", **rows)
    assert "主任审批" in sheet.text and "财务审核" in sheet.text
    async with service.agency.work():
        assert "items" not in (await Request.get()).form
    sheet = await reader.presses(sheet, "更新", **{"items-0-price": "4999"})
    assert "财务审核" not in sheet.text
    sheet = await reader.presses(sheet, "提交", **{"items-0-price": "5000.01"})
    assert "财务审核" in sheet.text and "钱云" in sheet.text
