"""Whatever is sent as a card, the answer is a code; and what is accepted can be read."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.wecom import reading
from simulator.wecom.cards import check_card
from simulator.wecom.errors import ApiError
from tests.simulator.wecom_samples import approval, multiple, news_notice, text_notice, vote

MENU = {"desc": "更多", "action_list": [{"text": "静音", "key": "mute"}]}
GOOD = [text_notice() | {"task_id": "t", "action_menu": MENU}, news_notice(), approval(), vote(), multiple()]
NAMES = sorted({name for card in GOOD for name in card} | {"replace_text"})
SCALARS = st.none() | st.booleans() | st.integers(-3, 30) | st.text(max_size=5) | st.sampled_from(["http://a.cn/", "t"])
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every part of a card."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [place for key, part in inside for place in places(part, (*path, key))]


@st.composite
def spoiled_cards(draw: st.DrawFn) -> dict[str, Any]:
    """A good card with up to three parts replaced by anything, and perhaps a part of another card put in."""
    card = deepcopy(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(0, 3))):
        *parents, last = draw(st.sampled_from(places(card)))
        part: Any = card
        for step in parents:
            part = part[step]
        part[last] = draw(JSON)
    name = draw(st.none() | st.sampled_from(NAMES))
    return card if name is None else card | {name: draw(JSON)}


@given(spoiled_cards(), st.booleans())
def test_a_card_is_refused_with_a_code_or_can_be_read(card: dict[str, Any], updating: bool) -> None:
    before = deepcopy(card)
    try:
        shown, _ = check_card(card, known_user=bool, updating=updating)
    except ApiError as refusal:
        assert refusal.code in {40035, 40039, 40058, 40063, 45034} or 42014 <= refusal.code <= 42051
        return
    finally:
        assert card == before
    words = reading.card_text(shown)
    assert all(text in words for text, _ in reading.buttons(shown))
    assert all(key for _, key in [*reading.buttons(shown), *reading.menu_entries(shown)])
    assert all(url.startswith("http") for _, url in reading.card_links(shown))
    assert all(question.options for question in reading.questions(shown))


@pytest.mark.parametrize("card", GOOD, ids=lambda card: card["card_type"])
def test_good_cards_are_shown_as_they_are(card: dict[str, Any]) -> None:
    assert check_card(card, known_user=bool) == (card, [])
