"""The labelled sentences, the replay of a file and the rules by which both are compared."""

import json
from pathlib import Path

import pytest

from bot.language.replay import main, replay
from bot.language.scoring import main as evaluate
from bot.language.scoring import normalised, pairs_of, report, score

SENTENCES = Path(__file__).with_name("sentences.yaml")
EVERYDAY = Path(__file__).with_name("everyday.yaml")
SMALL = """
- id: a
  now: '2026-11-23T09:30:00+08:00'
  say: 明天九点用车
  intent: vehicle
  slots: {start: '2026-11-24T09:00', passengers: 2}
- id: b
  now: 2026-11-23T09:30:00+08:00
  turns:
    - {say: 打印二十份, intent: printing, slots: {copies: 20}}
    - {say: 后天要, intent: printing, slots: {copies: '２０', needed_by: '2026-11-25'}}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_labelled_sentences_are_understood():
    result = score(SENTENCES)
    assert result.intent_accuracy > 0.97, report(result)
    assert result.f1 > 0.97, report(result)
    assert sorted(result.milliseconds)[len(result.milliseconds) // 2] < 5


def test_what_people_say_in_passing_is_understood():
    result = score(EVERYDAY)
    assert not result.misses, report(result)


def test_replay_gives_a_line_for_each_turn(small, capsys):
    assert [(line["id"], line["turn"], line["intent"]) for line in replay(small)] == [
        ("a", 0, "vehicle"),
        ("b", 0, "printing"),
        ("b", 1, "printing"),
    ]
    main(small)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[2]["slots"] == {"copies": 20, "needed_by": "2026-11-25"}


def test_an_empty_file_has_no_turns(tmp_path):
    empty = tmp_path / "empty.yaml"
    empty.write_text("", encoding="utf-8")
    assert list(replay(empty)) == []


def test_a_file_of_another_form_is_refused(tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text("say: 用车", encoding="utf-8")
    with pytest.raises(ValueError, match="not a list"):
        list(replay(other))


def test_the_report_counts_pairs_and_lists_misses(small, capsys):
    result = score(small)
    assert (result.turns, result.pairs_expected, result.pairs_found, result.pairs_right) == (3, 5, 4, 4)
    assert evaluate([str(small)]) == 0
    shown = capsys.readouterr().out
    assert "intent accuracy 100.0%" in shown
    assert "misses: 1" in shown and "明天九点用车" in shown


@pytest.mark.parametrize(
    ("name", "one", "two"),
    [
        ("start", "2026-11-24T14:00", "2026-11-24T14:00:00+08:00"),
        ("plate", "鲁b·6k 889", "鲁B6K889"),
        ("passengers", "３", 3),
        ("paper", "a4", "A4"),
        ("place", "办公楼 512", "办公楼512"),
    ],
)
def test_values_are_compared_in_one_form(name, one, two):
    assert normalised(name, one) == normalised(name, two)


def test_slots_of_another_intent_and_empty_ones_do_not_count():
    assert pairs_of({"passengers": None, "destination": "", "stars": 5, "driver_needed": False}, "vehicle") == [
        ("driver_needed", "false")
    ]
