"""代申请: asked for in a colleague's place, decided by the colleague's manager, told to the colleague at once."""

from models.flows import ApprovalTask
from models.org import Department, Person, Role, RoleMember
from models.requests import HistoryEntry, Request
from tests.pages.reader import Reader
from tests.story import Service

TRIP = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


async def test_a_colleague_is_named_first_and_becomes_the_applicant(service: Service) -> None:
    wang, chen, li = service.person("wangfang"), service.person("chenlei"), service.person("limin")
    await wang.says(f"替陈磊申请用车，{TRIP}")
    wang.card("陈磊（由您代办）")
    chen.sees_no("用车申请")
    await wang.taps("提交")
    chen.sees("王芳替您提交了用车申请")
    assert [text for text, _ in chen.card("用车申请").buttons] == ["催办", "撤回"]
    card = li.card("陈磊的用车申请")
    assert "王芳代办" in card.text
    async with service.agency.work():
        request = await Request.get()
        assert (request.applicant_id, request.filed_by_id) == (chen.person_id, wang.person_id)
        entry = await HistoryEntry.get(verb="submit")
        assert (entry.person_id, entry.on_behalf_of_id) == (wang.person_id, chen.person_id)
        number = request.id
    async with Reader(service, "wangfang") as reader:
        sheet = await reader.opens(f"/h5/requests/{number}")
        assert "代办人" in sheet.text and "王芳代陈磊" in sheet.text
        listed = await reader.gets("/console/requests?columns=applicant&columns=filer")
        assert "陈磊 王芳" in " ".join(listed.text.split()), "and so it is exported"
    await li.taps("同意")
    chen.sees("已同意")


async def test_whoever_it_is_for_takes_it_back_and_so_may_whoever_filed_it(service: Service) -> None:
    wang, chen, li = service.person("wangfang"), service.person("chenlei"), service.person("limin")
    for who in (chen, wang):
        await wang.says(f"帮陈磊申请用车，{TRIP}")
        await wang.taps("提交")
        await who.taps("撤回", item=who.card("用车申请"))
        assert "撤回" in li.card("陈磊的用车申请").text
        async with service.agency.work():
            assert (await Request.all().order_by("-id").first()).state == "withdrawn"
    chen.sees("已由王芳撤回")


async def test_of_another_department_nobody_is_asked_for_without_the_permission(service: Service) -> None:
    wang, qian = service.person("wangfang"), service.person("qianyun")
    await wang.says(f"替钱云申请用车，{TRIP}")
    wang.sees("您只能替本部门的同事申请")
    async with service.agency.work():
        assert not await Request.exists()
        role = await Role.create(code="filer", name="代办", permissions=["requests.file_for_others"])
        await RoleMember.create(role_id=role.id, person_id=wang.person_id)
    await wang.says(f"替钱云申请用车，{TRIP}")
    await wang.taps("提交")
    qian.sees("王芳替您提交了")
    async with service.agency.work():
        request = await Request.get()
        assert request.department_id == (await Person.get(id=qian.person_id)).department_id
        assert await Department.exists(id=request.department_id, name="财务科")
        assert not await ApprovalTask.exists(person_id=service.agency.ids["limin"])


async def test_words_that_only_sound_like_it_are_about_oneself(service: Service) -> None:
    wang = service.person("wangfang")
    for words in (f"帮我申请用车，{TRIP}", f"给领导用车，{TRIP}"):
        await wang.says(words)
        async with service.agency.work():
            assert (await Request.all().order_by("-id").first()).for_id is None


async def test_on_the_page_a_name_is_typed_and_taken_out_again(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(f"替陈磊申请用车，{TRIP}")
    async with service.agency.work():
        draft = await Request.get()
    async with Reader(service, "wangfang") as reader:
        sheet = await reader.opens(f"/h5/drafts/{draft.id}")
        assert 'value="陈磊"' in sheet.html
        unknown = await reader.presses(sheet, "保存", for_name="赵不在")
        assert unknown.status == 422 and "没有找到叫“赵不在”的同事" in unknown.text
        kept = await reader.presses(unknown, "保存", for_name="")
        assert kept.status == 200
    await wang.says("提交")
    async with service.agency.work():
        request = await Request.get()
        assert (request.applicant_id, request.filed_by_id) == (wang.person_id, None)


async def test_the_chat_takes_it_back_in_a_word(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(f"替陈磊申请用车，{TRIP}")
    await wang.says("是我自己申请")
    wang.sees("改为您自己申请")
    await wang.taps("提交")
    async with service.agency.work():
        assert (await Request.get()).applicant_id == wang.person_id
