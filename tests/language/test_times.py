"""The rules of days and times, each by its number in the README of the sample sentences."""

import pytest


def test_1_a_time_is_its_next_occurrence(slots):
    assert slots("两点用车", "2026-11-23T15:00")["start"] == "2026-11-24T14:00"
    assert slots("两点用车", "2026-11-23T13:00")["start"] == "2026-11-23T14:00"
    assert slots("今天两点用车", "2026-11-23T15:00")["start"] == "2026-11-23T14:00"


def test_2_days_are_calendar_days_also_just_after_midnight(slots):
    for said, day in (("今天", "10"), ("明天", "11"), ("明儿", "11"), ("后天", "12"), ("大后天", "13")):
        assert slots(f"{said}上午九点用车", "2026-12-10T00:12")["start"] == f"2026-12-{day}T09:00"
    assert slots("明早八点用车")["start"] == "2026-11-24T08:00"
    assert slots("明晚八点用车")["start"] == "2026-11-24T20:00"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("这周三", "2026-11-25"),
        ("本周日", "2026-11-29"),
        ("下周一", "2026-11-30"),
        ("下个星期天", "2026-12-06"),
        ("下下周三", "2026-12-09"),
        ("周一", "2026-11-30"),
        ("礼拜二", "2026-11-24"),
        ("星期天", "2026-11-29"),
    ],
)
def test_3_weeks_run_from_monday_to_sunday(slots, said, day):
    assert slots(f"{said}上午九点用车")["start"] == f"{day}T09:00"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("25号", "2026-11-25"),
        ("15号", "2026-12-15"),
        ("31号", "2026-12-31"),
        ("12月3号", "2026-12-03"),
        ("十二月三号", "2026-12-03"),
        ("11月3日", "2027-11-03"),
        ("12/3", "2026-12-03"),
        ("2027年1月5日", "2027-01-05"),
        ("明年1月5号", "2027-01-05"),
        ("下个月五号", "2026-12-05"),
        ("月底", "2026-11-30"),
        ("下月底", "2026-12-31"),
        ("元旦", "2027-01-01"),
        ("春节", "2027-02-06"),
        ("清明", "2027-04-05"),
        ("五一", "2027-05-01"),
        ("端午节", "2027-06-09"),
        ("中秋节", "2027-09-15"),
        ("国庆", "2027-10-01"),
        ("三天后", "2026-11-26"),
        ("一周后", "2026-11-30"),
    ],
)
def test_4_dates_and_holidays_are_the_next_ones(slots, said, day):
    assert slots(f"{said}上午九点用车")["start"] == f"{day}T09:00"


def test_4_the_day_of_today_is_today_until_its_hour_is_past(slots):
    assert slots("23号上午十点用车")["start"] == "2026-11-23T10:00"
    assert slots("23号上午九点用车")["start"] == "2026-12-23T09:00"


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("明天一早七点", "2026-11-24T07:00"),
        ("明天头晌十点", "2026-11-24T10:00"),
        ("明天晌午十二点半", "2026-11-24T12:30"),
        ("明天中午一点", "2026-11-24T13:00"),
        ("明天后晌四点", "2026-11-24T16:00"),
        ("明天午后两点", "2026-11-24T14:00"),
        ("明天傍晚六点", "2026-11-24T18:00"),
        ("明天凌晨四点", "2026-11-24T04:00"),
        ("今晚十二点", "2026-11-24T00:00"),
        ("明天晚上十二点半", "2026-11-25T00:30"),
    ],
)
def test_5_parts_of_the_day(slots, said, moment):
    assert slots(f"{said}用车")["start"] == moment


@pytest.mark.parametrize(
    ("said", "clock"), [("一点", "13:00"), ("六点", "18:00"), ("七点", "07:00"), ("12点", "12:00"), ("19点", "19:00")]
)
def test_6_an_hour_without_part_of_day(slots, said, clock):
    assert slots(f"明天{said}用车")["start"] == f"2026-11-24T{clock}"


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("下午两点到五点", "24T14:00", "24T17:00"),
        ("上午十点到三点", "24T10:00", "24T15:00"),
        ("晚上十点至两点", "24T22:00", "25T02:00"),
        ("9:00-11:30", "24T09:00", "24T11:30"),
        ("八点走十二点回来", "24T08:00", "24T12:00"),
        ("九点到下午三点", "24T09:00", "24T15:00"),
    ],
)
def test_7_an_end_follows_its_start(slots, said, start, end):
    known = slots(f"明天{said}用车")
    assert (known["start"], known["end"]) == (f"2026-11-{start}", f"2026-11-{end}")


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("九点半", "09:30"),
        ("九点一刻", "09:15"),
        ("九点三刻", "09:45"),
        ("差五分十点", "09:55"),
        ("十点差一刻", "09:45"),
        ("九点零五", "09:05"),
        ("九点二十五分", "09:25"),
        ("９：４０", "09:40"),
    ],
)
def test_8_halves_quarters_and_minutes(slots, said, clock):
    assert slots(f"明天上午{said}用车")["start"] == f"2026-11-24T{clock}"


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("用三个小时", "12:00"),
        ("俩小时", "11:00"),
        ("一个半小时", "10:30"),
        ("半天", "13:00"),
        ("1.5小时", "10:30"),
        ("90分钟", "10:30"),
        ("半个钟头", "09:30"),
    ],
)
def test_9_a_duration_sets_the_end(slots, said, end):
    assert slots(f"明天上午九点用车，{said}")["end"] == f"2026-11-24T{end}"


def test_10_a_span_from_now(slots):
    assert slots("两小时后用车")["start"] == "2026-11-23T11:30"
    assert slots("半小时后用车")["start"] == "2026-11-23T10:00"
    assert slots("过二十分钟用车")["start"] == "2026-11-23T09:50"


def test_11_a_deadline_is_the_moment_named(slots):
    assert slots("送两桶水，下午四点前送到财务科")["deliver_at"] == "2026-11-23T16:00"
    assert slots("打印20份，周五前要")["needed_by"] == "2026-11-27"
    assert slots("打印20份，周五上午十点之前要")["needed_by"] == "2026-11-27T10:00"


@pytest.mark.parametrize("said", ["明天", "明天上午", "后天下午", "明天全天", "用一天", "下周一"])
def test_12_a_day_alone_sets_no_moment_but_is_remembered(chat, said):
    lin = chat()
    assert lin.says(f"{said}用车").slots == {}


def test_12_the_clock_time_comes_a_turn_later(chat):
    lin = chat()
    lin.says("后天下午用车")
    assert lin.says("三点").as_json() == {"start": "2026-11-25T15:00"}


def test_13_a_sitting_without_a_day_is_the_next_one(slots):
    assert slots("订两份午饭", "2026-11-23T09:00")["date"] == "2026-11-23"
    assert slots("订两份早饭", "2026-11-23T18:00")["date"] == "2026-11-24"
    assert slots("订两份午饭", "2026-11-23T15:30")["date"] == "2026-11-24"


@pytest.mark.parametrize(
    "said",
    [
        "明天十点，不对，十一点用车",
        "用车，明天十点不对十一点",
        "明天用车，不是十点，是十一点",
        "明天十点用车，哦不，十一点",
    ],
)
def test_14_a_correction_counts(slots, said):
    assert slots(said) == {"start": "2026-11-24T11:00"}


@pytest.mark.parametrize("said", ["快一点派个车", "用车的两点建议", "要一辆车，早一点", "15号楼要用车", "用车去三号门"])
def test_words_that_only_look_like_times_are_none(slots, said):
    assert "start" not in slots(said)
