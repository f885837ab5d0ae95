"""Rows of things: the same in a sentence, on a page and in the database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms import Form, Things
from handlers.supplies.catalogue import instead_of, meant
from handlers.supplies.units import counted
from models.clock import now
from models.supplies import SupplyItem

FIELD = Things(name="items", label="物资", short="物资")
FORM = Form(fields=(FIELD,))
NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12)
ROWS = st.lists(
    st.fixed_dictionaries({"name": NAMES}, optional={"quantity": st.integers(1, 10_000)}), min_size=1, max_size=5
)


@settings(max_examples=80, deadline=None)
@given(said=ROWS)
def test_what_is_said_is_kept_as_it_is(said: list[dict[str, object]]) -> None:
    value = FIELD.accept(said)
    assert FIELD.slot(value) == said
    assert FIELD.load(FIELD.dump(value)) == value
    assert all(str(row["name"]) in FIELD.show(value) for row in said)


@settings(max_examples=80, deadline=None)
@given(said=ROWS)
def test_a_page_shows_and_takes_the_same_rows(said: list[dict[str, object]]) -> None:
    whole = [{"quantity": 1, **row} for row in said]
    raw = FIELD.raw(FIELD.accept(whole))
    values, problems = FORM.read({"items": raw}, now())
    assert not problems and FIELD.slot(values["items"]) == whole


def test_a_name_is_found_exactly_first_then_by_what_it_holds() -> None:
    items = [
        SupplyItem(id=number, tenant_id=1, name=name, aliases=aliases, category="纸张", stock=stock, held=0, unit="包")
        for number, (name, aliases, stock) in enumerate(
            (("A4复印纸", "A4纸、打印纸", 5), ("A3复印纸", "A3纸", 9), ("复印纸", "", 1)), start=1
        )
    ]
    found = {
        said: [item.id for item in meant(said, items)] for said in ("ａ４纸", "复印纸", "复印", "打印纸两面", "水")
    }
    assert found == {"ａ４纸": [1], "复印纸": [3], "复印": [1, 2, 3], "打印纸两面": [1], "水": []}
    assert [item.id for item in instead_of(items[2], items, 4)] == [2, 1], "the most first"


@pytest.mark.parametrize(
    ("unit", "pieces", "said", "quantity"),
    [
        ("盒", (12, "支"), (13, "支"), 2),
        ("盒", (12, "支"), (2, "盒"), 2),
        ("盒", (None, ""), (3, "支"), None),
        ("盒", (12, "支"), (1, "箱"), None),
        ("支", (None, ""), (1, "打"), None),
        ("卷", (None, ""), (10, "个"), None),
        ("本", (None, ""), (10, "张"), None),
        ("个", (None, ""), (1, "台"), 1),
        ("支", (None, ""), (2, "根"), 2),
        ("包", (None, ""), (2, ""), 2),
    ],
)
def test_a_unit_is_converted_where_it_is_known_and_never_guessed(
    unit: str, pieces: tuple[int | None, str], said: tuple[int, str], quantity: int | None
) -> None:
    item = SupplyItem(id=1, tenant_id=1, name="物品", unit=unit, pieces=pieces[0], piece=pieces[1])
    known, problem = counted(item, {"quantity": said[0], "unit": said[1]})
    assert known.get("quantity") == quantity
    assert (quantity is None) == (f"按{unit}发放" in problem)
