"""A field that a node hides is nowhere to be seen or found for the people of the node, whatever they open."""

from io import BytesIO

from openpyxl import load_workbook

from handlers import requests
from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from handlers.requests import attaching
from models.flows import ApprovalTask
from models.org import Delegation, Person
from models.requests import Request
from models.work import WorkOrder
from tests.designing.seal import publish_type
from tests.pages.reader import Opening, Reader
from tests.requests.operations import Office
from tests.story import Service

SECRET, NEW = "绝密山庄", "绝密新址"
MARK = "绝密"
SENTENCE = f"明天下午两点到五点用普通车去{SECRET}，3个人，要司机，市内"
HIDING = {"fields": {"destination": "hidden"}}


async def asked(service: Service, *nodes: dict[str, object]) -> int:
    """王芳 asks for a car to a secret place; the request's id."""
    async with service.agency.work():
        await publish("vehicle", {"nodes": list(nodes)})
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    async with service.agency.work():
        request = await Request.get(applicant_id=wang.person_id)
        assert request.form["destination"] == SECRET and request.submitted_at is not None
        return request.id


async def pages_seen(reader: Reader, start: list[str]) -> list[str]:
    """Everything that can be opened from these pages on, as it came; the way out is not taken."""
    seen: dict[str, str] = {}
    wanted = list(start)
    while wanted:
        path = wanted.pop()
        if path in seen or "logout" in path or not path.startswith(("/h5/", "/console/", "/files/")):
            continue
        if len(seen) > 120:
            break
        page = await reader.gets(path)
        seen[path] = page.html
        assert page.status == 200, path
        if "/requests" in path or "/work-orders" in path or "/approvals" in path or path in start:
            wanted += [link for link in page.paper.links if "export=" not in link]
    assert len(seen) > 15, sorted(seen)
    return [f"{path}: {html}" for path, html in seen.items() if MARK in html]


STARTS = [
    "/h5/",
    "/h5/approvals",
    "/h5/approvals?show=closed",
    "/h5/work-orders",
    "/console/",
    "/console/approvals?type=vehicle",
    "/console/approvals/decided?type=vehicle",
    "/console/requests?type=vehicle",
    "/console/work-orders",
    "/console/search?q=用车申请",
]


async def test_nothing_that_an_approver_is_sent_or_opens_tells_what_is_hidden(
    service: Service, open_page: Opening
) -> None:
    office = Office(service)
    watched = office.node("first", "limin", "zhaotiezhu", **HIDING)
    edited = office.node("second", "maxiaohong", fields={"destination": "edit", "passengers": "edit"})
    both = {
        "kind": "parallel",
        "key": "both",
        "name": "并行",
        "branches": [{"label": "甲", "nodes": [watched]}, {"label": "乙", "nodes": [edited]}],
    }
    request_id = await asked(service, both)
    office.request_id = request_id
    li, zhao, wang = service.person("limin"), service.person("zhaotiezhu"), service.person("wangfang")
    number = f"SQ{request_id:06d}"

    # In the chat: lists, questions, urging, a change by somebody else, a copy.
    for words in ("待我审批", f"{number}转交给韩梅", "取消", f"{number}请补充材料", "取消"):
        await li.says(words)
    await wang.says("催一下")
    async with service.agency.work():
        ma = await office.person("maxiaohong")
        task = await ApprovalTask.get(request_id=request_id, person_id=ma.id)
        await requests.change_form(task.id, ma, {"destination": NEW, "passengers": 4}, channel="web")
        await requests.copy_to(request_id, ma, [await office.person("limin")], channel="web")
    await service.deliver()
    assert "预计使用人数由“3人”改为“4人”" in li.sees("修改了").text
    assert MARK not in li.sees("抄送给您").text

    reader, _ = await open_page("limin", "/h5/")
    assert await pages_seen(reader, STARTS) == []
    export = await reader.session.get(f"{service.url}/console/approvals?type=vehicle&export=xlsx")
    sheet = load_workbook(BytesIO(await export.read())).active
    assert sheet is not None
    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    assert number in cells and not [cell for cell in cells if MARK in cell]

    # It is decided, and becomes a work order that one of them dispatches.
    await li.says(f"同意 {number}")
    assert "4人" in li.sees("已同意").text
    await office.approves("maxiaohong")
    await office.approves("zhaotiezhu")
    await zhao.says("我的工单")
    assert "4人" in zhao.sees("您的工单").text and "车辆" in zhao.card("GD").text
    reader, _ = await open_page("zhaotiezhu", "/h5/")
    async with service.agency.work():
        order = await WorkOrder.get(request_id=request_id)
    assert await pages_seen(reader, [*STARTS, f"/console/work-orders/{order.id}"]) == []
    for person in (li, zhao):
        assert not [item.text for item in person.inbox if MARK in str(item.content) + item.text]

    # Whoever is not kept from it sees it.
    assert NEW in service.person("maxiaohong").card(number).text


async def test_it_is_not_found_by_what_is_hidden(service: Service, open_page: Opening) -> None:
    office = Office(service)
    request_id = await asked(service, office.node("first", "limin", "zhaotiezhu", mode="any", **HIDING))
    link = f"/console/requests/{request_id}"
    reader, _ = await open_page("limin", "/h5/")
    for path in ("/console/search", "/console/requests", "/console/approvals"):
        assert link not in (await reader.gets(f"{path}?q={MARK}")).paper.links, path
        assert link not in (await reader.gets(f"{path}?q=用车申请 {SECRET}")).paper.links, path
        assert link in (await reader.gets(f"{path}?q=用车申请")).paper.links, path
        assert link in (await reader.gets(f"{path}?q=SQ{request_id}")).paper.links, path
    reader, _ = await open_page("wangfang", "/h5/")
    assert link in (await reader.gets(f"/console/search?q={MARK}")).paper.links

    await service.person("limin").taps("同意")
    async with service.agency.work():
        order = await WorkOrder.get(request_id=request_id)
    reader, _ = await open_page("zhaotiezhu", "/h5/")
    path = f"/console/work-orders/{order.id}"
    assert path not in (await reader.gets(f"/console/work-orders?q={MARK}")).paper.links
    assert path in (await reader.gets("/console/work-orders?q=3人")).paper.links
    reader, _ = await open_page("maxiaohong", "/h5/")
    assert path in (await reader.gets(f"/console/work-orders?q={MARK}")).paper.links, "another dispatcher finds it"


async def test_very_common_words_find_nothing_of_which_something_is_hidden(
    service: Service, open_page: Opening
) -> None:
    office = Office(service)
    request_id = await asked(service, office.node("first", "limin", **HIDING))
    async with service.agency.work():
        request = await Request.get(id=request_id)
        for _ in range(30):
            copy = request.clone()
            copy.state, copy.submitted_at = "fulfilled", request.submitted_at
            await copy.save()
        assert await requests.request_hits(requests.read_search(MARK)) is None
    reader, _ = await open_page("limin", "/h5/")
    found = await reader.gets(f"/console/requests?q={MARK}")
    assert f"/console/requests/{request_id}" not in found.paper.links
    # Of the others nothing is hidden: she reads them as the head of the department.
    assert "共 30 条" in found.text


async def test_who_stands_in_for_an_approver_is_kept_from_it_also_afterwards(
    service: Service, open_page: Opening
) -> None:
    office = Office(service)
    request_id = await asked(service, office.node("first", "limin", **HIDING))
    ids = service.agency.ids
    async with service.agency.work():
        request = await Request.get(id=request_id)
        assert request.submitted_at is not None
        period = {"starts_at": request.created_at, "ends_at": request.submitted_at.replace(year=2100)}
        given = await Delegation.create(principal_id=ids["limin"], delegate_id=ids["weina"], state="active", **period)
    reader, _ = await open_page("weina", "/h5/")
    listed = await reader.gets("/console/approvals?type=vehicle")
    assert f"/console/requests/{request_id}" in listed.paper.links and MARK not in listed.html
    page = await reader.gets(f"/h5/requests/{request_id}")
    assert MARK not in page.html
    await reader.presses(page, "同意")
    async with service.agency.work():
        await Delegation.filter(id=given.id).update(state="ended")
        weina = await Person.get(id=ids["weina"])
        assert await requests.hidden_from(await Request.get(id=request_id), weina) == {"destination"}
    page = await reader.gets(f"/h5/requests/{request_id}")
    assert page.status == 200 and MARK not in page.html


async def test_files_of_a_hidden_field_are_neither_named_nor_given(service: Service, open_page: Opening) -> None:
    office = Office(service)
    form = {
        "label": "请示",
        "fields": [
            {"kind": "text", "key": "subject", "label": "事项"},
            {"kind": "files", "key": "papers", "label": "材料"},
        ],
    }
    code = await publish_type(service.agency, form)
    hiding = office.node("first", "limin", fields={"papers": "hidden"})
    async with service.agency.work():
        nodes = {"nodes": [hiding, office.node("second", "maxiaohong")]}
        await publish(code, parse_definition(nodes).model_dump(mode="json"))
        file = await attaching.store(await office.person("wangfang"), f"{MARK}.txt", b"secret")
    reader, home = await open_page("wangfang", "/h5/apply")
    sheet = await reader.presses(home, "填写请示")
    sent = await reader.presses(sheet, "提交", subject="购置设备", papers=str(file.id))
    assert "已提交" in sent.text and MARK in sent.text
    office.request_id = int(sent.path.rpartition("/")[2])

    li, _ = await open_page("limin", "/h5/")
    for path in (sent.path, f"/console/requests/{office.request_id}", "/console/approvals", "/h5/approvals"):
        page = await li.gets(path)
        assert page.status == 200 and MARK not in page.html, path
    assert "购置设备" in (await li.gets("/h5/approvals")).text
    assert (await li.gets(f"/files/{file.id}")).status == 404
    await office.approves("limin")
    ma, _ = await open_page("maxiaohong", "/h5/")
    assert MARK in (await ma.gets(sent.path)).html
    assert (await ma.gets(f"/files/{file.id}")).status == 200
