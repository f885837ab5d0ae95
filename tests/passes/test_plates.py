"""Plates, in whatever way people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms import FieldError
from handlers.passes.plates import read_plate

SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
plates = st.builds(
    lambda province, city, body: province + city + body,
    st.sampled_from("京津沪鲁粤"),
    st.sampled_from("ABCDEFGH"),
    st.text(SIGNS, min_size=5, max_size=5),
)


@given(plates, st.sampled_from(["", "·", " ", "-"]), st.booleans())
def test_a_plate_is_read_from_any_writing(plate: str, gap: str, small: bool) -> None:
    written = plate[:2] + gap + plate[2:]
    assert read_plate(written.lower() if small else f" {written} ") == plate


@pytest.mark.parametrize(
    ("written", "plate"),
    [
        ("苏ｅ·ｋ3388", "苏EK3388"),
        ("皖ad12345", "皖AD12345"),
        ("京A2Z4X警", "京A2Z4X警"),
        ("京A幺二三四五", "京A12345"),
    ],
)
def test_plates_of_all_kinds(written: str, plate: str) -> None:
    assert read_plate(written) == plate


@given(st.text(max_size=60))
def test_what_is_no_plate_is_refused_and_never_breaks(text: str) -> None:
    try:
        assert read_plate(read_plate(text))
    except FieldError as wrong:
        assert "京A12345" in wrong.text


def test_more_than_a_plate_is_refused() -> None:
    with pytest.raises(FieldError, match="只写车牌"):
        read_plate("我的车京A12345和京B23456")
