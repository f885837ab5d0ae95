"""Slots other than times: what is filled, and what is left out because the words do not say it."""

import pytest


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("3个人", 3),
        ("俩人", 2),
        ("我们仨", 3),
        ("算上我五个", 5),
        ("我和老李两个", 2),
        ("就我一个", 1),
        ("处里六人外加两位客人", 8),
        ("一共九个人", 9),
        ("大概十二个人左右", 12),
        ("４位", 4),
        ("人数：6", 6),
    ],
)
def test_everyone_is_counted(slots, said, count):
    assert slots(f"用车，{said}")["passengers"] == count


@pytest.mark.parametrize("said", ["七八个人", "几个人", "配两个司机", "七座的"])
def test_a_guess_is_no_count(slots, said):
    assert "passengers" not in slots(f"用车，{said}")


@pytest.mark.parametrize(
    ("said", "needed"), [("要司机", True), ("派师傅", True), ("自己开", False), ("不用司机", False), ("自驾", False)]
)
def test_whether_a_driver_is_needed(slots, said, needed):
    assert slots(f"用车，{said}")["driver_needed"] is needed


@pytest.mark.parametrize(
    ("said", "name"),
    [("让李师傅开", "李师傅"), ("司机指定张建国", "张建国"), ("安排老赵开车", "老赵"), ("司机要小王", "小王")],
)
def test_a_named_driver_is_needed(slots, said, name):
    known = slots(f"明天用车，{said}")
    assert (known["driver"], known["driver_needed"]) == (name, True)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("用车去省政府，3个人", "省政府"),
        ("帮我约个车去市人民医院就我一个人", "市人民医院"),
        ("明天出车到临河县，长途", "临河县"),
        ("用车 明早7点 机场 3人", "机场"),
        ("申请用车；目的地：城北水库；人数6", "城北水库"),
        ("用车，不去省厅了，去市委", "市委"),
    ],
)
def test_the_destination(slots, said, place):
    assert slots(said)["destination"] == place


def test_a_far_destination_does_not_make_it_long_distance(slots):
    assert "scope" not in slots("用车去北京")
    assert slots("跑长途去北京，用车")["scope"] == "long_distance"


def test_what_is_marked_as_a_note_is_read_as_nothing_else(slots):
    assert slots("用车去机场，备注两位老人，带三箱材料") == {"destination": "机场", "note": "两位老人，带三箱材料"}


def test_equipment_that_is_not_wanted_is_left_out(slots):
    assert slots("订会议室，投影、白板都要，话筒不用")["equipment"] == ["projector", "whiteboard"]
    assert "equipment" not in slots("订会议室，不要茶水")


@pytest.mark.parametrize("said", ["订会议室开会", "订个会议室开视频会"])
def test_a_meeting_without_a_name_has_no_title(slots, said):
    assert "title" not in slots(said)


def test_only_a_particular_room_is_a_room(slots):
    assert slots("订301会议室")["room"] == "301会议室"
    assert slots("用下三楼报告厅")["room"] == "三楼报告厅"
    assert "room" not in slots("要间大点的会议室")


@pytest.mark.parametrize(
    ("said", "plate"),
    [
        ("京A12345", "京A12345"),
        ("鲁b·6k889", "鲁B6K889"),
        ("苏Ｅ·Ｋ３３８８", "苏EK3388"),
        ("豫C七八九二三", "豫C78923"),
        ("皖ad12345", "皖AD12345"),
        ("京A12345一月一号起", "京A12345"),
        ("湘A 6Z 091", "湘A6Z091"),
    ],
)
def test_plates_are_written_officially(slots, said, plate):
    assert slots(f"办通行证，{said}")["plate"] == plate


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("两包A4纸，一盒中性笔", [("A4纸", 2), ("中性笔", 1)]),
        ("订书机1个、文件夹10个", [("订书机", 1), ("文件夹", 10)]),
        ("五节五号电池还有一个插线板", [("五号电池", 5), ("插线板", 1)]),
        ("俩拖把仨垃圾桶", [("拖把", 2), ("垃圾桶", 3)]),
        ("白板笔和板擦各六个", [("白板笔", 6), ("板擦", 6)]),
        ("抽纸五包，洗洁精", [("抽纸", 5), ("洗洁精", None)]),
        ("两包纸，不对，三包", [("纸", 3)]),
    ],
)
def test_lists_of_things(slots, said, items):
    expected = [{"name": name} | ({"quantity": count} if count else {}) for name, count in items]
    assert slots(f"领用{said}")["items"] == expected


@pytest.mark.parametrize(("said", "amount"), [("一百五", 150), ("两千三", 2300), ("200块", 200), ("１０００元", 1000)])
def test_amounts_are_yuan(slots, said, amount):
    assert slots(f"饭卡充{said}") == {"amount": amount, "account": "canteen"}


def test_printing(slots):
    known = slots("通知印一百份，双面，彩色，A3，后天之前给我")
    assert known == {"copies": 100, "sides": "double", "colour": True, "paper": "A3", "needed_by": "2026-11-25"}


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("三楼会议室空调不制冷了", ("air_conditioner", "三楼会议室", "不制冷")),
        ("办公室门锁坏了，B座708", ("door_window", "B座708", "坏了")),
        ("wifi连不上，北楼203", ("network", "北楼203", "连不上")),
        ("打水间热水器不出热水了", ("other", "打水间", "不出热水")),
    ],
)
def test_what_is_broken_where_and_how(slots, said, known):
    read = slots(said)
    assert (read["object"], read["place"], read["problem"].removesuffix("了") or read["problem"]) == (
        known[0],
        known[1],
        known[2].removesuffix("了"),
    )


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("驳回，理由是时间冲突", "时间冲突"),
        ("不批，车辆排不开", "车辆排不开"),
        ("这个不同意，因为数量对不上", "数量对不上"),
        ("时间太紧了，这个我不同意", "时间太紧了"),
    ],
)
def test_the_reason_of_a_refusal(slots, said, reason):
    assert slots(said) == {"reason": reason}


def test_values_are_cut_out_as_they_were_typed(slots):
    assert slots("送３桶水到办公楼５１２") == {"barrels": 3, "place": "办公楼５１２"}
