"""Delegations never run in a circle: not in any order in which they are made, at no moment, for no type."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.org.delegation.rules import Term, circle, clash

DAY = datetime(2026, 12, 1, tzinfo=UTC)
A, B, C = 1, 2, 3


def term(principal: int, delegate: int, first: int = 0, days: int = 5, *types: str) -> Term:
    start = DAY + timedelta(days=first)
    return Term(principal, delegate, start, start + timedelta(days=days), frozenset(types))


def in_force(terms: list[Term], moment: datetime, kind: str | None) -> dict[int, set[int]]:
    graph: dict[int, set[int]] = {}
    for one in terms:
        if one.covers(moment, kind):
            graph.setdefault(one.principal, set()).add(one.delegate)
    return graph


def has_circle(graph: dict[int, set[int]]) -> bool:
    """Found in another way than the code's: take away whoever delegates to nobody that is left, as long as possible."""
    left = {person: set(others) for person, others in graph.items()}
    while free := [person for person, others in left.items() if not others & left.keys()]:
        for person in free:
            del left[person]
    return bool(left)


@pytest.mark.parametrize("turned", range(3))
def test_the_last_of_a_ring_of_three_is_refused_in_every_rotation(turned: int) -> None:
    ring = [term(A, B), term(B, C), term(C, A)]
    first, second, last = ring[turned:] + ring[:turned]
    assert circle(second, [first]) == ()
    assert circle(last, [first, second]) == (last.delegate, first.delegate, last.principal)


def test_a_ring_needs_one_moment_and_one_type_in_common() -> None:
    assert circle(term(B, A, 5), [term(A, B)]) == ()  # begins when the other has ended
    assert circle(term(B, A, 4), [term(A, B)]) == (A, B)
    assert circle(term(B, A, 0, 5, "meal"), [term(A, B, 0, 5, "vehicle")]) == ()
    assert circle(term(B, A, 0, 5, "meal", "vehicle"), [term(A, B, 0, 5, "vehicle")]) == (A, B)
    assert circle(term(C, A), [term(A, B, 0, 2), term(B, C, 3, 2)]) == ()  # never all three at once
    assert circle(term(C, A, 0, 9), [term(A, B, 2, 9), term(B, C, 1, 9)]) == (A, B, C)
    assert circle(term(C, A), [term(A, B, 0, 5, "meal"), term(B, C, 0, 5, "vehicle")]) == ()
    assert circle(term(C, A), [term(A, B, 0, 5, "meal"), term(B, C)]) == (A, B, C)


terms = st.builds(
    lambda who, first, days, types: term(who[0], who[1], first, days, *types),
    st.lists(st.integers(1, 5), min_size=2, max_size=2, unique=True),
    st.integers(0, 8),
    st.integers(1, 6),
    st.sets(st.sampled_from(["vehicle", "meal"]), max_size=2),
)


@given(st.lists(terms, max_size=14))
def test_whatever_is_asked_for_no_moment_ever_has_a_circle(asked: list[Term]) -> None:
    kept: list[Term] = []
    for new in asked:
        found = circle(new, kept)
        moments = {one.starts_at for one in [*kept, new]}
        broken = any(
            has_circle(in_force([*kept, new], moment, kind)) for moment in moments for kind in ("vehicle", "meal", None)
        )
        # Refused exactly when it would close a circle: nothing harmless is refused either.
        assert bool(found) == broken
        if found:
            assert found[0] == new.delegate and found[-1] == new.principal
            assert all(any((one.principal, one.delegate) == step for one in kept) for step in pairwise(found))
        else:
            kept.append(new)


def test_one_principal_has_one_delegate_at_a_time_for_a_type() -> None:
    assert clash(term(A, C, 4), [term(A, B)]) == term(A, B)
    assert clash(term(A, C, 5), [term(A, B)]) is None
    assert clash(term(A, C, 0, 5, "meal"), [term(A, B, 0, 5, "vehicle")]) is None
    assert clash(term(A, C, 0, 5, "meal"), [term(A, B)]) == term(A, B)
    assert clash(term(B, C), [term(A, B)]) is None
