"""What is urgent, which places are one, and when a shift is: without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from forms.reading.places import KEY_CHARACTERS_MAX, place_key
from handlers.repairs.trades import is_urgent
from handlers.work.crews import _read_shift


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3楼东侧卫生间", "三楼 东侧的卫生间"),
        ("３楼-301", "3层301"),
        ("十二楼a座", "12楼A座"),
        ("1号楼302", "一号楼三零二"),
    ],
)
def test_a_place_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


@pytest.mark.parametrize(("one", "other"), [("3楼东侧", "3楼西侧"), ("1号楼302", "11号楼302"), ("301", "302")])
def test_other_places_stay_apart(one: str, other: str) -> None:
    assert place_key(one) != place_key(other)


@given(st.text(max_size=300))
def test_any_words_make_a_key_that_stays_what_it_is(words: str) -> None:
    key = place_key(words)
    assert len(key) <= KEY_CHARACTERS_MAX and place_key(f" {words}，") == key
    assert is_urgent(words) in (True, False)


@pytest.mark.parametrize("words", ["水管爆裂", "电梯里有人被困", "整层停电了", "插座打火", "厨房有燃气味"])
def test_what_cannot_wait(words: str) -> None:
    assert is_urgent(words)


@pytest.mark.parametrize("words", ["水龙头一直滴水", "灯不亮", "椅子腿坏了", "装一个投影幕布"])
def test_what_can(words: str) -> None:
    assert not is_urgent(words)


MINUTES = st.integers(0, 24 * 60 - 1)


@given(MINUTES, MINUTES)
def test_every_shift_is_read_as_it_is_written(first: int, last: int) -> None:
    words = f"{first // 60:02}:{first % 60:02}-{last // 60:02}:{last % 60:02}"
    if first == last:
        with pytest.raises(UserError):
            _read_shift(words)
    else:
        assert _read_shift(words) == (first, last)
