"""Numbers that browsers send are taken or left; none of them ends in an error."""

import pytest

from pages.numbers import read_number, read_numbers


@pytest.mark.parametrize("typed", ["", " 7", "-1", "+1", "1.5", "²", "７", "1" * 19, "12\0"])
def test_what_is_no_number_of_a_row_is_left(typed: str) -> None:
    assert read_number(typed) is None


def test_numbers_are_taken_in_their_order() -> None:
    assert read_number("0042") == 42
    assert read_number("9" * 18) == 10**18 - 1
    assert read_numbers(["9", "x", "3", "", "9"]) == [9, 3, 9]
