"""申购, from the sentence to the goods on the shelf."""

import pytest

from bot.language import understand
from forms.rows import Row
from handlers.procurement.request_type import overhear
from models.clock import LOCAL, now
from models.requests import Request
from models.work import WorkOrder
from tests.pages.reader import Opening
from tests.story import Service


async def test_a_department_asks_for_printers_and_gets_them(service: Service, open_page: Opening) -> None:
    wang, li, sun = (service.person(who) for who in ("wangfang", "limin", "sunlihua"))
    await wang.says("申购两台打印机和四个硒鼓")
    wang.sees("打印机 2台、硒鼓 4个", "请问为什么要买？")
    await wang.says("改成六个")
    wang.sees("打印机 2台、硒鼓 6个", "请问为什么要买？")
    await wang.says("原来的打印机坏了，预计三千元")
    card = wang.card("请确认申购").text
    assert "打印机 2台、硒鼓 6个" in card and "原来的打印机坏了" in card and "金额：3,000元" in card
    await wang.says("理由改成打印机修不好了")
    assert "理由：打印机修不好了" in wang.card("请确认申购").text
    await wang.says("下个月10号前要")
    assert "10日" in wang.card("请确认申购").text
    await wang.taps("提交")

    assert "3,000元" in li.card("申购").text
    await li.taps("同意")
    assert "打印机 2台" in sun.card("采购单").text
    await sun.taps("我来做")
    await sun.taps("开始采购")
    wang.sees("孙丽华已开始采购")
    await sun.taps("采购到货")
    sun.sees("请回复到哪里领取")
    await sun.says("请到202库房领取")
    wang.sees("孙丽华采购到货：请到202库房领取")
    async with service.agency.work():
        request = await Request.get()
        assert (request.state, request.amount_fen) == ("fulfilled", 3000_00)
        order = await WorkOrder.get()
        assert order.state == "completed" and order.due_at is not None and order.due_at.astimezone(LOCAL).day == 10

    reader, sheet = await open_page("wangfang", "/h5/apply?type=purchase")
    draft = await reader.presses(sheet, "填写申购")
    assert "单位" in draft.text and "理由" in draft.text
    wrong = await reader.presses(
        draft, "提交", **{"items-0-name": "碎纸机", "items-0-quantity": "1", "items-0-unit": "台", "needed_by": "昨天"}
    )
    assert wrong.status == 422 and "要货的日期已经过去了" in wrong.text and wrong.inputs["items-0-unit"] == "台"
    wrong = await reader.presses(wrong, "提交", needed_by="")
    assert wrong.status == 422 and "请填写理由" in wrong.text
    sent = await reader.presses(wrong, "提交", reason="没有碎纸机")
    assert "碎纸机 1台" in sent.text


@pytest.mark.parametrize(
    ("said", "items", "beside"),
    [
        (
            "申购两台打印机，每台1500元，原来的坏了",
            [{"name": "打印机", "quantity": 2, "unit": "台"}],
            {"amount": 3000_00, "reason": "原来的坏了"},
        ),
        (
            "科里申购三把椅子，新来了三个同事",
            [{"name": "椅子", "quantity": 3, "unit": "把"}],
            {"reason": "新来了三个同事"},
        ),
        ("墨盒没有了，申购四个", [{"name": "墨盒", "quantity": 4}], {"reason": "墨盒没有了"}),
        (
            "申购两台打印机用于档案室扫描",
            [{"name": "打印机", "quantity": 2, "unit": "台"}],
            {"reason": "用于档案室扫描"},
        ),
        (
            "碎纸机和台灯各申购两台，预算2000块，理由：新办公室要用",
            [{"name": "碎纸机", "quantity": 2, "unit": "台"}, {"name": "台灯", "quantity": 2, "unit": "台"}],
            {"amount": 2000_00, "reason": "新办公室要用"},
        ),
    ],
)
async def test_one_sentence_says_things_units_reason_and_sum(
    said: str, items: list[Row], beside: dict[str, object]
) -> None:
    understood, _ = understand(said, now())
    assert understood.intent == "purchase"
    slots = {"items": tuple(understood.slots["items"])}
    heard = {**slots, **await overhear(said, slots)}
    assert [dict(row) for row in heard["items"]] == items
    assert {name: value for name, value in heard.items() if name != "items"} == beside
