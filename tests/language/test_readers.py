"""Readers of single answers, as the form engine uses them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.reading import read_choice, read_integer, read_moment, read_text, read_yes_no
from forms.reading.holidays import HOLIDAY_NAMES, next_holiday

NOW = datetime(2026, 11, 23, 9, 30)
DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A number below ten thousand as it is written in full."""
    said, zero = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            said += ("零" if zero and said else "") + DIGITS[digit] + unit
            zero = False
        else:
            zero = True
    return said


@given(st.integers(1, 9999))
def test_every_number_is_read_in_chinese_and_in_digits(number):
    assert read_integer(f"{chinese(number)}个") == number
    assert read_integer(f"约{number}公里") == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("三个", 3),
        ("3人", 3),
        ("俩", 2),
        ("一百五", 150),
        ("两千三", 2300),
        ("1万2", 12000),
        ("二十来人", 20),
        ("一共五个", 5),
    ],
)
def test_colloquial_numbers(said, number):
    assert read_integer(said) == number


@pytest.mark.parametrize("said", ["", "很多", "七八个", "三四十", "3或5", "2.5", "-3"])
def test_no_number_or_two_are_none(said):
    assert read_integer(said) is None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("要", True),
        ("好的", True),
        ("是", True),
        ("没问题", True),
        ("不用了", False),
        ("没有", False),
        ("否", False),
        ("三点", None),
    ],
)
def test_yes_and_no(said, answer):
    assert read_yes_no(said) is answer


def test_a_choice_is_the_longest_word_said():
    options = {"city": ["市内", "市"], "long_distance": ["长途", "跨市"]}
    assert read_choice("市内就行", options) == "city"
    assert read_choice("跨市", options) == "long_distance"
    assert read_choice("随便", options) is None
    assert read_choice("市内或者长途", options) is None


def test_a_moment_and_an_end_after_it():
    assert read_moment("明天下午三点", NOW) == datetime(2026, 11, 24, 15)
    assert read_moment("五点", NOW, after=datetime(2026, 11, 24, 14)) == datetime(2026, 11, 24, 17)
    assert read_moment("两个小时", NOW, after=datetime(2026, 11, 24, 14)) == datetime(2026, 11, 24, 16)
    assert read_moment("明天", NOW) is None


def test_politeness_around_a_text_is_dropped():
    assert read_text("  麻烦帮我 带两箱材料，谢谢！") == "带两箱材料"


@given(st.sampled_from(HOLIDAY_NAMES), st.dates(datetime(2026, 1, 1).date(), datetime(2034, 12, 31).date()))
def test_a_holiday_is_always_ahead_and_at_most_thirteen_months_away(name, today):
    day = next_holiday(name, today)
    assert day is not None
    assert 0 < (day - today).days < 400
