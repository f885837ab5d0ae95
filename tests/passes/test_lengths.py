"""How long a pass is to be valid, in words."""

from datetime import date

import pytest

from handlers.passes.lengths import find_length, last_day


@pytest.mark.parametrize(
    ("said", "length", "last"),
    [
        ("办个半年的车辆出入证", "半年", date(2027, 5, 29)),
        ("京A12345办一年车证", "一年", date(2027, 11, 29)),
        ("车证办一年半", "一年半", date(2028, 5, 29)),
        ("出入证3个月", "3个月", date(2027, 2, 27)),
        ("要两个半月的", "两个半月", date(2027, 2, 13)),
        ("通行证两周", "两周", date(2026, 12, 13)),
        ("访客的车，办10天", "10天", date(2026, 12, 9)),
    ],
)
def test_the_last_day_follows_from_the_length(said: str, length: str, last: date) -> None:
    assert find_length(said) == length
    assert last_day(length, date(2026, 11, 30)) == last


@pytest.mark.parametrize("said", ["从2026年12月1日起", "二零二六年的", "到明年6月底", "三天后开始", "办十年", "办证"])
def test_a_date_is_no_length(said: str) -> None:
    assert find_length(said) == ""
