"""文印, from a file in the chat to the code at the counter."""

import asyncio

from handlers import printing
from models.clock import now
from models.org import Department, Person
from models.printing import PrintJob
from models.requests import Request
from models.work import WorkOrder
from tests.pages.reader import Opening
from tests.printing.papers import pdf
from tests.requests.test_sent_story import work_off
from tests.story import Service, Storyteller

SENTENCE = "打印20份，双面黑白，明天下午三点要"


async def sends(person: Storyteller, name: str, content: bytes) -> None:
    await person.phone.sends_file(name, content)
    assert await work_off(person.service) == 1


async def printed(service: Service, *, by: str = "tangwei") -> str:
    """王芳's job is asked for and printed; the code that she was told."""
    wang, tang = service.person("wangfang"), service.person(by)
    await sends(wang, "通知.pdf", pdf(3))
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await tang.taps("我来做")
    await tang.taps("开始印制")
    await tang.taps("印好了")
    await tang.says("无")
    return wang.sees("取件码").text.partition("取件码 ")[2][:4]


async def test_a_file_is_counted_priced_printed_and_fetched_with_its_code(priced: Service) -> None:
    wang, tang = priced.person("wangfang"), priced.person("tangwei")
    await wang.says(SENTENCE)
    wang.sees("请添加要印的文件")
    await sends(wang, "通知.pdf", pdf(3))
    card = wang.card("请确认文印服务")
    assert "3页" in card.text and "费用：6元" in card.text and "无（不含涉密内容）" in card.text
    await wang.taps("提交")
    wang.sees("按流程不需要别人审批")

    await tang.taps("我来做")
    await tang.taps("开始印制")
    await tang.taps("印好了")
    await tang.says("无")
    code = wang.sees("取件码").text.partition("取件码 ")[2][:4]
    await wang.says("取件码")
    assert code in wang.last, "who has lost it asks again"

    await tang.says("取件")
    tang.sees("四位取件码")
    await tang.says("1" if code != "1" else "2")
    tang.sees("没有等待领取的文件用这个取件码")
    await tang.says(code)
    tang.sees("取件码正确", "王芳")
    wang.sees("已领取")
    async with priced.agency.work():
        job, request = await PrintJob.get(), await Request.get()
        assert (job.pages, job.copies, job.cost_fen, job.department_id) == (3, 20, 600, request.department_id)
        assert job.fetched_at is not None and job.handed_by_id == tang.person_id
        assert request.state == "fulfilled" and request.amount_fen == 600


async def test_what_does_not_tell_its_pages_is_asked_for_them_and_keeps_them(priced: Service) -> None:
    wang = priced.person("wangfang")
    await sends(wang, "讲话稿.pdf", pdf(2, password="x"))
    await wang.says(SENTENCE)
    wang.sees("一共多少页")
    await wang.says("12页")
    assert "费用：24元" in wang.card("请确认文印服务").text
    await wang.says("改成30份")
    assert "费用：36元" in wang.card("请确认文印服务").text, "what no sentence can say is still there"


async def test_secrets_are_refused_by_mark_and_by_name(priced: Service, open_page: Opening) -> None:
    wang = priced.person("wangfang")
    await sends(wang, "关于某事的通知（机密）.pdf", pdf(1))
    await wang.says(SENTENCE)
    wang.sees("密级字样", "不得存储、处理国家秘密")
    async with priced.agency.work():
        draft = await Request.get()
        assert "files" not in draft.form
    reader, sheet = await open_page("wangfang", f"/h5/drafts/{draft.id}")
    refused = await reader.presses(sheet, "提交", secrecy="secret")
    assert refused.status == 422 and "不得存储、处理国家秘密" in refused.text
    async with priced.agency.work():
        assert (await Request.get()).state == "draft"


async def test_what_costs_much_is_approved_by_the_manager(priced: Service) -> None:
    wang, li = priced.person("wangfang"), priced.person("limin")
    await sends(wang, "汇编.pdf", pdf(30))
    await wang.says("彩印10份，双面，明天下午三点要")
    assert "费用：240元" in wang.card("请确认文印服务").text
    await wang.taps("提交")
    wang.sees("等待李敏审批")
    async with priced.agency.work():
        assert not await WorkOrder.exists()
    await li.taps("同意")
    priced.person("tangwei").card("文印单")


async def test_costs_stand_by_department_and_month_and_prices_are_kept(priced: Service, open_page: Opening) -> None:
    await printed(priced)
    reader, sheet = await open_page("luoxia", "/console/printing")
    assert "综合科" in sheet.text and f"{now():%Y年%m月}" in sheet.text and "6" in sheet.text
    async with priced.agency.work():
        home = (await Department.get(name="综合科")).id
    rows = await reader.gets(f"/console/printing/jobs?department={home}&day_from={now():%Y-%m-01}")
    assert "SQ" in rows.text and "待领取" in rows.text
    exported = await reader.session.get(f"{priced.url}/console/printing?export=xlsx")
    assert exported.status == 200 and (await exported.read()).startswith(b"PK")

    page = await reader.gets("/console/printing/prices")
    assert page.inputs["A4.mono"] == "0.10"
    refused = await reader.presses(page, "保存价格", **{"A4.mono": "很便宜"})
    assert refused.status == 422 and refused.inputs["A4.mono"] == "很便宜"
    saved = await reader.presses(refused, "保存价格", **{"A4.mono": "0.15"})
    assert saved.status == 200 and saved.inputs["A4.mono"] == "0.15"


async def test_the_desk_shows_no_codes_and_hands_over_by_them(priced: Service, open_page: Opening) -> None:
    code = await printed(priced)
    reader, sheet = await open_page("tangwei", "/console/printing/desk")
    assert "王芳" in sheet.text and code not in sheet.html.replace(sheet.inputs["form_token"], "")
    wrong = await reader.presses(sheet, "核对并登记领取", code=str((int(code) + 1) % 10_000).zfill(4))
    assert wrong.status == 422 and "没有等待领取的文件" in wrong.text
    done = await reader.presses(wrong, "核对并登记领取", code=code)
    assert "取件码正确" in done.text and "没有等待领取的文件。" in done.text
    again = await reader.presses(done, "核对并登记领取", code=code)
    assert again.status == 422, "a code opens once"


async def test_who_prints_gets_the_file_and_nobody_else_does(priced: Service, open_page: Opening) -> None:
    wang = priced.person("wangfang")
    await sends(wang, "通知.pdf", pdf(1))
    await wang.says(SENTENCE)
    await wang.taps("提交")
    async with priced.agency.work():
        request, order = await Request.get(), await WorkOrder.get()
    printer, page = await open_page("tangwei", f"/h5/work-orders/{order.id}")
    where = f"/files/{request.form['files'][0]}"
    assert where in page.paper.links, "before anybody has taken the order"
    file = await printer.session.get(priced.url + where)
    assert file.status == 200 and (await file.read()).startswith(b"%PDF")
    other, _ = await open_page("chenlei", "/h5/")
    assert (await other.gets(where)).status == 404


async def test_of_two_who_hand_over_at_once_one_does(priced: Service) -> None:
    code = await printed(priced)

    async def hands_over(who: str) -> bool:
        async with priced.agency.work():
            person = await Person.get(id=priced.agency.ids[who])
            try:
                await printing.hand_over(code, person)
            except Exception as refusal:
                assert "没有等待领取" in str(refusal)
                return False
            return True

    assert sorted(await asyncio.gather(*(hands_over(who) for who in ("tangwei", "luoxia")))) == [False, True]
