"""Pages of PDFs, whatever is in them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.printing.counting import read_pdf
from handlers.printing.prices import cost_of
from tests.printing.papers import pdf

PRICES = {"A4.mono": 10, "A3.colour": 160, "binding.glue": 500}
JOB = {"copies": 3, "pages": 4, "colour": False, "paper": "A4", "binding": "none"}


def test_a_pdf_tells_its_pages() -> None:
    assert [read_pdf(pdf(count)) for count in (1, 7)] == [1, 7]
    assert read_pdf(pdf(2, password="x")) is None


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(0, 900), noise=st.binary(max_size=40))
def test_a_broken_pdf_tells_nothing_and_breaks_nothing(cut: int, noise: bytes) -> None:
    whole = pdf(2)
    pages = read_pdf(whole[: cut % len(whole)] + noise + whole[(cut + len(noise)) % len(whole) :])
    assert pages is None or 0 < pages <= 10_000


def test_every_side_and_every_binding_costs() -> None:
    assert cost_of(JOB, PRICES) == 120
    assert cost_of({**JOB, "binding": "glue"}, PRICES) == 1620
    assert cost_of({**JOB, "paper": "A3", "colour": True}, PRICES) == 1920
    assert cost_of({**JOB, "paper": "A3"}, PRICES) == 0, "what has no price costs nothing"
    assert cost_of({name: value for name, value in JOB.items() if name != "pages"}, PRICES) is None
