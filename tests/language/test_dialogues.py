"""What is remembered from turn to turn, by the rules for dialogues."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language import Dialogue, understand


def test_a_request_is_told_piece_by_piece(chat):
    lin = chat()
    assert lin.says("我要用车").slots == {}
    lin.says("明天上午九点")
    lin.says("去市委")
    lin.says("三个人，要司机")
    known = lin.says("市内").as_json()
    assert known == {
        "start": "2026-11-24T09:00",
        "destination": "市委",
        "passengers": 3,
        "driver_needed": True,
        "scope": "city",
    }


def test_another_day_keeps_the_clock_time_and_another_hour_keeps_the_day(chat):
    lin = chat()
    lin.says("明天下午两点到四点用车")
    assert lin.says("改到周四").as_json() == {"start": "2026-11-26T14:00", "end": "2026-11-26T16:00"}
    assert lin.says("改成三点").as_json() == {"start": "2026-11-26T15:00", "end": "2026-11-26T16:00"}


def test_later_and_earlier_move_start_and_end(chat):
    lin = chat()
    lin.says("明天下午两点到四点用车")
    assert lin.says("推迟半小时").as_json() == {"start": "2026-11-24T14:30", "end": "2026-11-24T16:30"}
    assert lin.says("提前一个小时").as_json() == {"start": "2026-11-24T13:30", "end": "2026-11-24T15:30"}
    assert lin.says("推迟一天").as_json() == {"start": "2026-11-25T13:30", "end": "2026-11-25T15:30"}
    assert lin.says("延长一小时").as_json() == {"start": "2026-11-25T13:30", "end": "2026-11-25T16:30"}


def test_an_end_by_duration_moves_with_the_start(chat):
    lin = chat()
    lin.says("用车，用三个小时")
    assert lin.says("明天上午九点").as_json()["end"] == "2026-11-24T12:00"
    assert lin.says("改成十点").as_json()["end"] == "2026-11-24T13:00"


def test_people_are_added_and_taken_away(chat):
    lin = chat()
    lin.says("周三中午订餐6人")
    assert lin.says("再加两个人").slots["people"] == 8
    assert lin.says("减一个人").slots["people"] == 7
    assert lin.says("改成五个人").slots["people"] == 5


def test_lists_grow_change_and_shrink(chat):
    lin = chat()
    lin.says("领两包A4纸和一盒中性笔")
    lin.says("再加三个文件夹")
    lin.says("中性笔改成两盒")
    known = lin.says("A4纸不要了")
    assert known.slots["items"] == [{"name": "中性笔", "quantity": 2}, {"name": "文件夹", "quantity": 3}]


def test_nothing_is_kept_after_cancelling(chat):
    lin = chat()
    lin.says("明天下午三点用车去机场")
    assert lin.says("算了不用了").intent == "cancel"
    assert lin.dialogue.intent is None
    assert lin.says("我要用车").slots == {}


@pytest.mark.parametrize("said", ["算了，改成四点吧", "算了还是四点吧", "不对，四点"])
def test_a_new_value_after_suan_le_is_a_correction(chat, said):
    lin = chat()
    lin.says("明天下午三点用车去机场")
    understood = lin.says(said)
    assert understood.intent == "vehicle"
    assert understood.slots["start"].hour == 16


def test_a_side_question_leaves_the_request_whole(chat):
    lin = chat()
    before = lin.says("明天下午三点用车去机场").slots
    side = lin.says("等下，我饭卡还剩多少")
    assert (side.intent, side.slots) == ("balance", {"account": "canteen"})
    assert lin.dialogue.intent == "vehicle"
    assert lin.dialogue.slots == before
    assert lin.says("两个人").slots == before | {"passengers": 2}


def test_a_booking_takes_over_what_was_asked_for(chat):
    lin = chat()
    lin.says("明天上午九点到十一点有空会议室吗，二十个人")
    booked = lin.says("那就订一间")
    assert booked.intent == "meeting_room"
    assert booked.as_json() == {"start": "2026-11-24T09:00", "end": "2026-11-24T11:00", "attendees": 20}


def test_it_is_the_account_just_asked_about(chat):
    lin = chat()
    lin.says("超市卡还剩多少")
    assert lin.says("给它充一百").slots == {"amount": 100, "account": "shop"}


@pytest.mark.parametrize(
    ("slot", "said", "value"),
    [
        ("passengers", "5", 5),
        ("passengers", "五个", 5),
        ("destination", "老宅", "老宅"),
        ("distance_km", "四十", 40),
        ("driver_needed", "不用", False),
        ("driver_needed", "要", True),
        ("driver", "老赵", "老赵"),
        ("scope", "市内", "city"),
        ("vehicle_kind", "执法", "law_enforcement"),
        ("note", "带两箱材料", "带两箱材料"),
    ],
)
def test_a_bare_answer_is_the_slot_asked_for(chat, slot, said, value):
    lin = chat()
    lin.says("我要用车")
    understood = lin.says(said, expecting=slot)
    assert understood.intent == "vehicle"
    assert understood.slots[slot] == value


def test_a_bare_clock_time_is_the_end_that_was_asked_for(chat):
    lin = chat()
    lin.says("明天下午两点用车")
    assert lin.says("五点", expecting="end").as_json() == {"start": "2026-11-24T14:00", "end": "2026-11-24T17:00"}


def test_a_correction_is_no_answer_to_the_question_for_the_end(chat):
    lin = chat()
    lin.says("明天上午九点用车")
    assert lin.says("不对，改成十点", expecting="end").as_json() == {"start": "2026-11-24T10:00"}
    assert lin.says("十二点", expecting="end").as_json() == {"start": "2026-11-24T10:00", "end": "2026-11-24T12:00"}


@pytest.mark.parametrize("said", ["没有", "无", "不清楚", "跳过"])
def test_a_question_may_be_left_open(chat, said):
    lin = chat()
    lin.says("明天下午两点用车")
    understood = lin.says(said, expecting="note")
    assert understood.intent == "vehicle"
    assert set(understood.slots) == {"start"}


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("我的申请", "my_requests"),
        ("同意", "approve"),
        ("取消", "cancel"),
        ("饭卡余额", "balance"),
        ("转人工", "human"),
    ],
)
def test_a_clear_other_wish_wins_over_the_question(chat, said, intent):
    lin = chat()
    lin.says("明天下午两点用车")
    assert lin.says(said, expecting="destination").intent == intent


@pytest.mark.parametrize(("said", "intent"), [("一批办公用品", "purchase"), ("领两包纸", "supplies")])
def test_things_that_are_asked_for_belong_to_the_request_at_hand_unless_another_is_named(chat, said, intent):
    lin = chat()
    lin.says("我要申购")
    assert lin.says(said, expecting="items").intent == intent


def test_a_form_changed_elsewhere_goes_on_in_chat(chat):
    lin = chat()
    known = lin.says("明天下午两点到四点用车").slots
    lin.dialogue = Dialogue.filled("vehicle", known | {"destination": "省政府"})
    assert lin.says("改成三点").as_json() == {
        "start": "2026-11-24T15:00",
        "end": "2026-11-24T16:00",
        "destination": "省政府",
    }


@pytest.mark.parametrize(
    "turns",
    [
        ("明天下午用车", "三点到五点", "饭卡余额", "三个人", "推迟半小时"),
        ("领笔两支", "再加一支"),
        ("打印20份", "明天要", "上午十点"),
    ],
)
def test_a_stored_conversation_goes_on_as_if_it_had_not_been_stored(chat, turns):
    kept, stored = chat(), chat()
    for said in turns:
        stored.dialogue = Dialogue.from_json(json.loads(json.dumps(stored.dialogue.as_json())))
        assert stored.says(said) == kept.says(said)


@pytest.mark.parametrize(
    "value", [None, {}, [], "x", {"frames": 3}, {"frames": [1]}, {"frames": [{"intent": "gone"}], "last": 2}]
)
def test_an_outdated_memory_is_an_empty_one(value):
    assert Dialogue.from_json(value) == Dialogue()


def test_a_damaged_frame_keeps_what_is_sound(chat):
    frame = {
        "intent": "vehicle",
        "slots": {"start": "soon", "passengers": "3", "destination": "机场"},
        "memory": {"day": 5},
    }
    dialogue = Dialogue.from_json({"frames": [frame], "last": "vehicle"})
    assert dialogue.slots == {"destination": "机场"}
    understood, _ = understand("三个人", chat().now, dialogue)
    assert understood.slots == {"destination": "机场", "passengers": 3}


NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_who_drives_is_left_to_the_fleet():
    held = Dialogue.filled("vehicle", {"start": datetime(2026, 11, 25, 14), "driver_needed": True})
    for words in ("不指定", "由车队分配", "车队安排就行", "谁都行", "你们安排吧"):
        understood, after = understand(words, NOW, held, expecting="driver")
        assert (understood.intent, "driver" in understood.slots) == ("vehicle", False), words
        assert after.slots["driver_needed"] is True


def test_a_note_is_taken_off_again_and_a_distance_named_first_counts():
    held = Dialogue.filled("vehicle", {"start": datetime(2026, 11, 25, 14), "note": "带资料"})
    understood, held = understand("不要备注了", NOW, held)
    assert "note" not in understood.slots
    understood, _ = understand("公里数40", NOW, held)
    assert understood.slots["distance_km"] == 40
