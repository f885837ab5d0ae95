"""用印申请 designed in the console, and asked for in chat with the very next message."""

from handlers.org.demo import demo_agency
from models.flows import Flow
from models.forms import DesignedForm, DesignedType
from models.org import Role, RoleMember
from models.permissions import MANAGE_FORMS
from models.requests import Request
from tests.console.conftest import open_console
from tests.pages.reader import Opening, Reader, Sheet
from tests.story import Service

__all__ = ["open_console"]


async def designer(service: Service, open_console: Opening, userid: str = "heshuqin") -> tuple[Reader, Sheet]:
    """Somebody who may design forms, at the list of them."""
    assert demo_agency()
    async with service.agency.work():
        role = await Role.find(code="designer") or await Role.create(
            code="designer", name="表单管理员", permissions=[MANAGE_FORMS]
        )
        await RoleMember.create(role_id=role.id, person_id=service.agency.ids[userid])
    opened: tuple[Reader, Sheet] = await open_console(userid, "/console/forms")
    return opened


async def adds(reader: Reader, sheet: Sheet, label: str, kind: str, **settings: str) -> Sheet:
    """Add a field and set it up; back at the designer."""
    page = await reader.presses(sheet, "添加", label=label, kind=kind)
    if kind == "section":
        return page
    return await reader.presses(page, "保存", **settings)


async def keys_of(service: Service) -> dict[str, str]:
    """The keys of the draft's fields by label."""
    async with service.agency.work():
        row = await DesignedType.get()
    return {field["label"]: field["key"] for field in (row.draft or {})["fields"]}


async def test_an_administrator_designs_a_type_and_the_next_message_asks_for_it(
    service: Service, open_console: Opening
) -> None:
    reader, sheet = await designer(service, open_console)
    sheet = await reader.presses(sheet, "新建", label="用印申请")
    assert "还没有要填的字段" in sheet.text
    sheet = await adds(reader, sheet, "用印内容", "section")
    sheet = await adds(reader, sheet, "文件类型", "choice", options="合同\n公函\n证明材料")
    sheet = await adds(reader, sheet, "份数", "number", unit="份", minimum="1", maximum="200")
    key = (await keys_of(service))["文件类型"]
    sheet = await adds(
        reader, sheet, "合同金额", "money", condition_field=key, condition_operator="is", condition_value="合同"
    )
    assert "只在“文件类型”是“合同”时填" in sheet.text
    sheet = await adds(reader, sheet, "用途", "text")
    sheet = await reader.presses(sheet, "保存设置", synonyms="盖章，借章", numbering="用印〔{年}〕{序号}号")
    keys = await keys_of(service)
    sheet = await reader.presses(sheet, "保存设置", amount=keys["合同金额"])
    # Two fields are to be filled in when they fit, not always.
    for label in ("合同金额", "用途"):
        page = await reader.gets(f"{sheet.path}/fields/{keys[label]}")
        form, _ = page.form("保存")
        data = {name: value for name, value in form.values.items() if name != "required"}
        sheet = await reader.posts(page.path, {**data, "action": "save"})
    assert "选填" in sheet.text

    preview = await reader.gets(f"{sheet.path}/preview")
    assert "用印内容" in preview.text and "文件类型" in preview.text and "合同金额" in preview.text
    tried = await reader.presses(preview, "更新和检查", **{keys["份数"]: "900"})
    assert "份数不能超过200份" in tried.text

    wang = service.person("wangfang")
    await wang.says("申请用印，合同3份")
    assert not [item for item in wang.inbox if "请确认用印申请" in item.text]
    await wang.says("取消")
    sheet = await reader.presses(sheet, "发布", note="第一版")
    assert "已发布" in sheet.text and "第1版" in sheet.text

    await wang.says("申请用印，合同3份")
    card = wang.card("请确认用印申请")
    assert "合同" in card.text and "3份" in card.text
    async with service.agency.work():
        draft = await Request.get(state="draft")
    phone = Reader(service, "wangfang")
    async with phone:
        page = await phone.opens(f"/h5/drafts/{draft.id}")
        sent = await phone.presses(page, "提交", **{keys["合同金额"]: "1.2万", keys["用途"]: "采购合同盖章"})
        assert "已提交" in sent.text and "采购合同盖章" in sent.text
    li = service.person("limin")
    assert "12,000元" in li.card("王芳的用印申请").text
    await li.taps("同意")
    async with service.agency.work():
        request = await Request.get(id=draft.id)
    assert (request.state, request.amount_fen, request.serial.endswith("〕1号")) == ("fulfilled", 1_200_000, True)

    desk, listed = await open_console("wangfang", f"/console/requests?type={request.request_type}")
    assert request.number in listed.text and "用印申请" in listed.text
    detail = await desk.gets(f"/console/requests/{request.id}")
    assert "采购合同盖章" in detail.text and request.serial in detail.text


async def test_a_colleague_who_works_on_an_older_page_is_told_and_loses_nothing_silently(
    service: Service, open_console: Opening
) -> None:
    reader, sheet = await designer(service, open_console)
    sheet = await reader.presses(sheet, "新建", label="访客登记")
    colleague, _ = await designer(service, open_console, "tangwei")
    stale = await colleague.gets(sheet.path)
    await reader.presses(sheet, "添加", label="来访单位", kind="text")
    refused = await colleague.presses(stale, "添加", label="来访人数", kind="number")
    assert refused.status == 409 and "刚才有别人改过这张表单" in refused.text and "来访单位" in refused.text
    again = await colleague.presses(refused, "添加", label="来访人数", kind="number")
    assert again.status == 200


async def test_fields_move_and_go_and_versions_are_compared(service: Service, open_console: Opening) -> None:
    reader, sheet = await designer(service, open_console)
    sheet = await reader.presses(sheet, "新建", label="访客登记")
    for label in ("来访单位", "来访事由"):
        sheet = await adds(reader, sheet, label, "text")
    sheet = await reader.presses(sheet, "发布")
    sheet = await reader.presses(sheet, "下移")
    assert sheet.text.index("来访事由") < sheet.text.index("来访单位")
    sheet = await reader.presses(sheet, "删除")
    assert "来访事由" not in sheet.text
    sheet = await adds(reader, sheet, "来访人数", "number", unit="人")
    compared = await reader.gets(f"{sheet.path}/versions")
    assert "新增“来访人数”" in compared.text and "删除“来访事由”" in compared.text
    sheet = await reader.presses(sheet, "发布", note="改问人数")
    async with service.agency.work():
        assert await DesignedForm.all().count() == 2
    between = await reader.gets(f"{sheet.path}/versions?from=1&to=2")
    assert "新增“来访人数”" in between.text and "改问人数" in between.text


async def test_a_table_gets_its_columns(service: Service, open_console: Opening) -> None:
    reader, sheet = await designer(service, open_console)
    sheet = await reader.presses(sheet, "新建", label="采买申请")
    page = await reader.presses(sheet, "添加", label="明细", kind="table")
    form, _ = page.form("保存")
    fixed = {name: value for name, value in form.values.items() if not name.startswith("column_")}
    columns = [("品名", "text", ""), ("数量", "number", "个"), ("金额", "money", "")]
    data: list[tuple[str, str]] = [*fixed.items(), ("total", "1"), ("action", "save")]
    for order, (label, kind, unit) in enumerate(columns, start=1):
        line = {"key": "", "label": label, "kind": kind, "unit": unit, "options": "", "order": str(order)}
        data += [(f"column_{name}", value) for name, value in line.items()]
    data += [("column_required", "0")]
    answer = await reader.session.post(service.url + page.path, data=data)
    text = await answer.text()
    assert "列：品名（单行文字）、数量（数字）、金额（金额）" in text
    preview = await reader.gets(f"{sheet.path}/preview")
    assert "品名" in preview.text and "数量（个）" in preview.text.replace(" ", "")


async def test_names_that_mean_something_else_cannot_be_published(service: Service, open_console: Opening) -> None:
    reader, sheet = await designer(service, open_console)
    sheet = await reader.presses(sheet, "新建", label="用车申请")
    sheet = await adds(reader, sheet, "事由", "text")
    assert "“用车申请”已经是“用车申请”的名称" in sheet.text or "在聊天里就是“用车申请”" in sheet.text
    assert not [form for form in sheet.paper.forms for button in form.buttons if button.text == "发布"]
    sheet = await reader.gets("/console/forms")
    again = await reader.presses(sheet, "新建", label="用车申请")
    assert again.status == 422 and "已经有叫“用车申请”的申请了" in again.text


async def test_a_type_is_switched_off_and_on(service: Service, open_console: Opening) -> None:
    reader, sheet = await designer(service, open_console)
    sheet = await reader.presses(sheet, "新建", label="访客登记")
    sheet = await adds(reader, sheet, "来访单位", "text")
    sheet = await reader.presses(sheet, "发布")
    wang = service.person("wangfang")
    await wang.says("申请访客登记")
    wang.sees("请问来访单位怎么写")
    await wang.says("市财政局")
    await reader.presses(sheet, "停用")
    await wang.taps("提交")
    wang.sees("“访客登记”已经停用，不能再提交")
    await wang.says("我能申请什么")
    assert "访客登记" not in wang.last
    sheet = await reader.gets(sheet.path)
    await reader.presses(sheet, "重新启用")
    await wang.taps("提交", item=wang.card("请确认访客登记"), force=True)
    wang.sees("已提交，等待李敏")
    await wang.says("我能申请什么")
    assert "访客登记" in wang.last


async def test_only_who_may_design_forms_sees_the_designer(service: Service, open_console: Opening) -> None:
    _, page = await open_console("wangfang", "/console/forms")
    assert page.status == 404 and "申请表单" not in page.text


async def test_the_designer_leads_to_the_types_own_flow(service: Service, open_console: Opening) -> None:
    reader, sheet = await open_console("heshuqin", "/console/forms")
    sheet = await reader.presses(sheet, "新建", label="访客登记")
    assert "审批流程" not in [words for to, words in sheet.paper.named_links if not to.endswith("/flows")]
    sheet = await adds(reader, sheet, "来访单位", "text")
    sheet = await reader.presses(sheet, "发布")
    async with service.agency.work():
        flow = await Flow.get(request_type=(await DesignedType.get()).code)
    assert (f"/console/flows/{flow.id}", "审批流程") in sheet.paper.named_links
    # With a second flow the list of both.
    listed = await reader.gets("/console/flows")
    await reader.presses(listed, "新建", request_type=flow.request_type, name="外宾来访")
    sheet = await reader.gets(sheet.path)
    assert (f"/console/flows#type-{flow.request_type}", "审批流程") in sheet.paper.named_links

    limited, page = await designer(service, open_console, "tangwei")
    assert page.path == "/console/forms"
    page = await limited.gets(sheet.path)
    assert not [to for to, words in page.paper.named_links if "/flows" in to]
