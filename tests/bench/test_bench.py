"""The bench, so small that its figures mean nothing: everything it runs still works and every line is printed."""

import pytest

from bench.__main__ import main
from bench.callbacks import Size
from bench.replay import Call, Slot, planned
from bench.stand import ID_STEP

TINY = Size(
    rounds=1,
    each=2,
    warm=2,
    steady=2,
    messages=6,
    limited=6,
    sentence_rounds=1,
    past=10,
    people=60,
    requests=80,
    openings=1,
)


def test_the_whole_bench_with_a_handful_of_everything(capsys: pytest.CaptureFixture[str]) -> None:
    main(TINY)
    printed = capsys.readouterr().out
    for line in ("(a) ", "(b1)", "(b2)", "(b3)", "(c1)", "(c2)", "b1/a:", "b1/c1:", "b2/c2:", "b1 ", "b2 "):
        assert line in printed
    assert "Understanding, µs" in printed
    assert "SpiffWorkflow/ours: " in printed and "who would be asked, 12 nodes" in printed
    assert (
        "Sending: 6 texts" in printed and "dingtalk/wecom: " in printed and "6 in" in printed and "0 dropped" in printed
    )
    for way in ("the handler alone", "WeCom's door", "DingTalk's door", "DingTalk's Stream"):
        assert way in printed
    assert printed.count("; throughput ") == 3
    assert printed.count("goal met") + printed.count("goal NOT met") == 5


def test_a_replay_takes_ids_from_its_own_rows() -> None:
    person, request = 3 * ID_STEP + 7, 5 * ID_STEP + 1
    calls = [
        Call("fetch", "SELECT id FROM person WHERE user_key = $1", ["p1"], [(person,)]),
        Call("fetch", "SELECT id FROM request WHERE applicant_id = $1 LIMIT $2", [person, 1], [(request,)]),
        Call("executemany", "INSERT …", [[[request, "text", None]]], []),
    ]
    first, second, third = planned(calls, ["p1"]).statements
    assert (first.arguments, first.learns) == ((Slot(0),), ((0, 0, 1),))
    assert (second.arguments, second.learns) == ((Slot(1), 1), ((0, 0, 2),))
    assert third.arguments == ([[Slot(2), "text", None]],)
