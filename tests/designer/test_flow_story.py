"""An administrator designs a flow in the console, and the very next request takes it."""

from models.flows import ApprovalTask, Flow, FlowDefinition, FlowRun
from models.requests import Request
from tests.designing.seal import publish_type
from tests.pages.reader import Opening, Reader, Sheet
from tests.story import Service

SENTENCE = "明天下午两点到五点用车去省政府，3个人，要司机，普通车辆，市内"
ADMIN = "heshuqin"


async def flow_page(service: Service, open_console: Opening) -> tuple[Reader, Sheet, str]:
    """何淑琴 opens the flow of 用车申请."""
    async with service.agency.work():
        flow = await Flow.get(request_type="vehicle")
    path = f"/console/flows/{flow.id}"
    reader, sheet = await open_console(ADMIN, path)
    assert "部门主管审批" in sheet.text and "车队审批" in sheet.text
    return reader, sheet, path


async def published(reader: Reader, path: str, note: str = "") -> Sheet:
    return await reader.presses(await reader.gets(f"{path}/publish"), "发布", note=note)


async def test_an_added_node_is_asked_by_the_next_request(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    adding = await reader.gets(f"{path}?add=:1")
    node = await reader.presses(adding, "审批")
    assert node.path == f"{path}/nodes/n1" and "申请人的部门主管" in node.text
    node = await reader.presses(node, "保存节点", name="财务审核", mode="any")
    node = await reader.presses(node, "去掉")
    assert "还没有选人" in node.text
    node = await reader.presses(node, "添加", rule="person", person="钱云")
    assert "钱云" in node.text

    done = await published(reader, path, "财务也要看")
    assert "已发布" in done.text and "财务也要看" in done.text and "何淑琴" in done.text

    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    wang.sees("部门主管审批(李敏)", "财务审核(钱云)", "车队审批(赵铁柱、马晓红 任一人)")
    await wang.says("提交")
    await service.person("limin").taps("同意")
    await service.person("qianyun").taps("同意")
    async with service.agency.work():
        open_tasks = await ApprovalTask.filter(state="pending")
        assert sorted({task.node_name for task in open_tasks}) == ["车队审批"]


async def test_a_running_request_keeps_its_version(service: Service, open_console: Opening) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.says("提交")
    reader, sheet, path = await flow_page(service, open_console)
    shorter = await reader.presses(sheet, "删除")
    assert "部门主管审批" not in shorter.text
    await published(reader, path)
    async with service.agency.work():
        request = await Request.get(state="in_approval")
        run = await FlowRun.get(request_id=request.id)
        assert (await FlowDefinition.get(id=run.flow_definition_id)).version == 1
    await service.person("limin").taps("同意")
    service.person("zhaotiezhu").card("等待您审批")


async def test_what_is_incomplete_is_not_published(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    node = await reader.presses(await reader.gets(f"{path}?add=:2"), "办理")
    checked = await reader.gets(f"{path}/publish")
    assert "必须改：" in checked.text and "还没有审批人" in checked.text
    refused = await reader.presses(checked, "发布")
    assert refused.status == 422 and "改好才能发布" in refused.text
    removed = await reader.gets(path)
    form, _ = removed.form("上移")
    await reader.posts(path, {**form.values, "remove": node.path.split("/")[-1]})
    async with service.agency.work():
        assert await FlowDefinition.all().count() == 1


async def test_of_two_who_edit_at_once_the_second_is_told(service: Service, open_console: Opening) -> None:
    first, seen_first, path = await flow_page(service, open_console)
    second, seen_second = await open_console("zhoujianguo", path)
    if seen_second.status == 404:  # only administrators design flows
        second, seen_second = await open_console(ADMIN, path)
    await first.presses(seen_first, "下移")
    late = await second.presses(seen_second, "删除")
    assert late.status == 422 and "刚刚" in late.text and "这次修改没有保存" in late.text
    async with service.agency.work():
        draft = (await Flow.get(request_type="vehicle")).draft
        assert draft is not None and [node["key"] for node in draft["nodes"]] == ["fleet", "department"]


async def test_a_condition_decides_by_the_form(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    fork = await reader.presses(await reader.gets(f"{path}?add=:2"), "条件分支")
    fork = await reader.presses(
        fork, "添加条件", condition="field", field="scope", operator="eq", option_scope="long_distance"
    )
    assert "等于长途" in fork.text
    inside = await reader.presses(await reader.gets(f"{path}?add=n1.0:0"), "审批")
    inside = await reader.presses(inside, "保存节点", name="局长审批")
    inside = await reader.presses(inside, "去掉")
    inside = await reader.presses(inside, "添加", rule="person", person="周建国")
    done = await published(reader, path)
    assert "已发布" in done.text, done.text

    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    assert "局长审批" not in wang.last
    await wang.says("改成长途，300公里")
    wang.sees("局长审批(周建国)")


async def test_two_versions_are_compared_setting_by_setting(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    node = await reader.gets(f"{path}/nodes/fleet")
    await reader.presses(node, "保存节点", name="车队审批", mode="all", comment="true")
    await published(reader, path)
    compared = await reader.gets(f"{path}/compare?a=1&b=2")
    assert "或签（一人同意即可） 会签（所有人同意）" in compared.text
    assert "意见 — 必填" in compared.text
    assert (await reader.gets(f"{path}/compare?a=1&b=9")).status == 404


async def test_a_second_flow_is_for_those_it_applies_to(service: Service, open_console: Opening) -> None:
    reader, _, _ = await flow_page(service, open_console)
    created = await reader.presses(
        await reader.gets("/console/flows"), "新建", request_type="vehicle", name="财务科用车"
    )
    path = created.path
    node = await reader.presses(await reader.gets(f"{path}?add=:0"), "审批")
    await reader.presses(node, "保存节点", name="科长一人审批")
    applies = await reader.gets(f"{path}/applies")
    options = {text: value for value, text in applies.paper.options["department_id"].items()}
    finance = next(value for text, value in options.items() if text.endswith("财务科"))
    applies = await reader.presses(applies, "添加条件", condition="department", department_id=finance)
    assert "申请人在" in applies.text and "财务科" in applies.text
    await published(reader, path)

    luo, wang = service.person("luoxia"), service.person("wangfang")
    await luo.says(SENTENCE)
    luo.sees("科长一人审批(钱云)")
    await wang.says(SENTENCE)
    wang.sees("部门主管审批(李敏)")


async def test_nobody_else_designs_flows(service: Service, open_console: Opening) -> None:
    reader, sheet = await open_console("wangfang", "/console/flows")
    assert sheet.status == 404
    assert (await reader.gets("/console/")).status == 200


async def test_a_trial_run_tells_who_gets_it_and_why_and_asks_nobody(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    fork = await reader.presses(await reader.gets(f"{path}?add=:2"), "条件分支")
    await reader.presses(fork, "添加条件", condition="field", field="scope", operator="eq", value="长途")
    await reader.presses(await reader.gets(f"{path}?add=n1.0:0"), "审批")
    tried = await reader.gets(f"{path}/simulate")
    far = await reader.presses(tried, "试走", applicant="王芳", scope="long_distance", destination="天津")
    assert "交给 李敏" in far.text and "申请人的部门主管" in far.text, far.text
    assert "走“情况一”" in far.text and "因为用车范围等于长途" in far.text
    assert "李敏前面已经同意过，不再问" in far.text
    near = await reader.presses(far, "试走", applicant="李敏", scope="city")
    assert "李敏是申请人本人，自动同意" in near.text and "因为前面的情况都不符合" in near.text
    nobody = await reader.presses(near, "试走", applicant="没有这人")
    assert nobody.status == 422 and "没有找到" in nobody.text
    async with service.agency.work():
        assert await Request.all().count() == 0 and await ApprovalTask.all().count() == 0
    assert service.person("limin").inbox == []


async def test_a_trial_run_finds_whom_the_form_names(service: Service, open_console: Opening) -> None:
    host = {"kind": "person", "key": "host", "label": "接待人"}
    code = await publish_type(service.agency, {"label": "访客登记", "fields": [host]})
    async with service.agency.work():
        path = f"/console/flows/{(await Flow.get(request_type=code)).id}"
    reader, _ = await open_console(ADMIN, path)
    node = await reader.presses(await reader.gets(f"{path}?add=:1"), "审批")
    node = await reader.presses(node, "保存节点", name="接待人确认")
    node = await reader.presses(node, "去掉")
    await reader.presses(node, "添加", rule="form_person", field="host")
    tried = await reader.presses(await reader.gets(f"{path}/simulate"), "试走", applicant="王芳", host="钱云")
    assert "接待人确认 交给 钱云" in tried.text, tried.text
    nobody = await reader.presses(tried, "试走", applicant="王芳", host="没有这人")
    assert "没有找到“没有这人”" in nobody.text and "交给 钱云" not in nobody.text


async def test_a_draft_like_the_newest_version_is_not_published_again(service: Service, open_console: Opening) -> None:
    reader, sheet, path = await flow_page(service, open_console)
    await reader.presses(sheet, "下移")
    form, _ = (await reader.gets(path)).form("下移")
    await reader.posts(path, {**form.values, "up": "department"})
    refused = await published(reader, path)
    assert refused.status == 422 and "内容和第1版一样，不用再发布" in refused.text
    async with service.agency.work():
        assert await FlowDefinition.all().count() == 1


async def test_what_was_shown_of_a_draft_counts_for_no_later_one(service: Service, open_console: Opening) -> None:
    reader, sheet, path = await flow_page(service, open_console)
    await reader.presses(sheet, "下移")
    shown = await reader.gets(f"{path}/publish")
    fresh = await reader.presses(await reader.gets(path), "放弃修改")
    await reader.presses(fresh, "删除")
    late = await reader.presses(shown, "发布")
    assert late.status == 422 and "这次修改没有保存" in late.text
    assert "已发布" in (await published(reader, path)).text
    late = await reader.presses(fresh, "下移")
    assert late.status == 422 and "有人刚刚" in late.text
    async with service.agency.work():
        assert await FlowDefinition.all().count() == 2
        assert (await Flow.get(request_type="vehicle")).draft is None


async def test_a_flow_is_copied_and_wrong_numbers_are_passed_over(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    applies = await reader.gets(f"{path}/applies")
    copy = await reader.presses(applies, "复制", name="夜间用车")
    assert "已复制成一个新流程" in copy.text and "车队审批" in copy.text
    for given in ({"copy": "²"}, {"copy": "9" * 30}):
        refused = await reader.posts("/console/flows", {**applies.form("复制")[0].values, **given, "name": "周末用车"})
        assert refused.status == 422 and "请选择申请类型" in refused.text
    kept = await reader.posts(f"{path}/applies", {**applies.form("保存")[0].values, "remove": "²"})
    assert kept.status == 200
    adding = await reader.gets(f"{path}?add=:1")
    await reader.presses(adding, "并行")
    odd = await reader.posts(path, {**adding.form("审批")[0].values, "place": "n1.²:0", "add": "cc"})
    assert odd.status == 422


async def test_running_requests_are_moved_after_a_look_at_each(service: Service, open_console: Opening) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.says("提交")
    await service.person("limin").taps("同意")
    reader, _, path = await flow_page(service, open_console)
    node = await reader.presses(await reader.gets(f"{path}?add=:1"), "审批")
    node = await reader.presses(node, "保存节点", name="财务审核")
    node = await reader.presses(node, "去掉")
    await reader.presses(node, "添加", rule="person", person="钱云")
    versions = await published(reader, path)
    assert f"{path}/move" in versions.paper.links

    shown = await reader.gets(f"{path}/move")
    assert "王芳" in shown.text and "等待：财务审核" in shown.text
    async with service.agency.work():
        assert {task.node_name for task in await ApprovalTask.filter(state="pending")} == {"车队审批"}
    moved = await reader.presses(shown, "迁移到第2版")
    assert "已迁移" in moved.text
    service.person("qianyun").card("等待您审批")
    async with service.agency.work():
        [run] = await FlowRun.all()
        assert (await FlowDefinition.get(id=run.flow_definition_id)).version == 2
        assert {task.node_name for task in await ApprovalTask.filter(state="pending")} == {"财务审核"}
    await service.person("qianyun").taps("同意")
    await service.person("zhaotiezhu").taps("同意")
    async with service.agency.work():
        assert await Request.filter(state="approved").count() == 1


async def test_every_way_of_naming_people_can_be_chosen(service: Service, open_console: Opening) -> None:
    reader, _, path = await flow_page(service, open_console)
    node = await reader.gets(f"{path}/nodes/fleet")
    options = {label: value for name in ("department_id", "role_id", "work_group_id") for value, label in
               node.paper.options[name].items()}  # fmt: skip
    finance, role = options["财务科"], options["车队调度"]
    group = options["车队管理组"]
    rules = [
        ({"rule": "manager_chain", "levels": "2"}, "逐级主管：往上2级"),
        ({"rule": "manager_chain", "up_to_level": "1"}, "逐级主管：直到第1层部门"),
        ({"rule": "manager_chain", "department_id": finance}, "逐级主管：直到"),
        ({"rule": "department_members", "department_id": finance}, "财务科的所有人"),
        ({"rule": "role", "role_id": role}, "角色“车队调度”"),
        ({"rule": "applicant_choice", "work_group_id": group}, "申请人自选（从“车队管理组”里选）"),
        ({"rule": "previous_choice"}, "上一环节审批人指定"),
        ({"rule": "applicant"}, "申请人本人"),
    ]
    for given, words in rules:
        node = await reader.presses(await reader.gets(f"{path}/nodes/fleet"), "添加", **given)
        assert words in node.text, (given, node.text)
    for given in ({"rule": "person"}, {"rule": "role"}, {"rule": "manager_chain"}, {"rule": "form_person"}):
        refused = await reader.presses(await reader.gets(f"{path}/nodes/fleet"), "添加", **given)
        assert refused.status == 422, given
