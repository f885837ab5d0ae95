"""`make eval`: how well labelled sentences are understood, by the rules of their README, with a list of the misses."""

import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any

from bot.language.dialogue import Dialogue
from bot.language.meaning import SLOTS
from bot.language.replay import moment, read_items, turns_of
from bot.language.understanding import understand

_ROOT = Path(__file__).resolve().parents[2]
_DEFAULTS = (_ROOT.parent / "shared/data/utterances/sample.yaml", _ROOT / "tests/language/sentences.yaml")
_TEXTS = frozenset(("destination", "note", "room", "title", "place", "problem", "reason", "driver"))
_SEPARATORS = re.compile(r"[\s·.\-_•]")


@dataclass
class Score:
    """Counts over all turns read so far."""

    turns: int = 0
    intents: Counter[str] = field(default_factory=Counter)
    intents_right: Counter[str] = field(default_factory=Counter)
    pairs_expected: int = 0
    pairs_found: int = 0
    pairs_right: int = 0
    misses: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)

    @property
    def intent_accuracy(self) -> float:
        """Share of turns with the right intent."""
        return self.intents_right.total() / self.turns if self.turns else 1.0

    @property
    def precision(self) -> float:
        """Share of the pairs found that are right."""
        return self.pairs_right / self.pairs_found if self.pairs_found else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs expected that were found."""
        return self.pairs_right / self.pairs_expected if self.pairs_expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(path: Path) -> Score:
    """Replay a labelled file and compare."""
    result = Score()
    for item in read_items(path):
        dialogue = Dialogue()
        for number, turn in enumerate(turns_of(item)):
            say, now = str(turn.get("say") or ""), moment(item["now"])
            began = time.perf_counter()
            understood, dialogue = understand(say, now, dialogue)
            result.milliseconds.append((time.perf_counter() - began) * 1000)
            _compare(result, f"{item['id']}.{number}", turn, understood.intent, understood.as_json())
    return result


def _compare(result: Score, name: str, turn: dict[str, Any], intent: str, slots: dict[str, Any]) -> None:
    expected_intent = str(turn["intent"])
    expected = pairs_of(turn.get("slots") or {}, expected_intent)
    found = pairs_of(slots, intent)
    right = _matches(expected, found)
    result.turns += 1
    result.intents[expected_intent] += 1
    result.intents_right[expected_intent] += intent == expected_intent
    result.pairs_expected += len(expected)
    result.pairs_found += len(found)
    result.pairs_right += right
    if intent != expected_intent or right < max(len(expected), len(found)):
        result.misses.append(
            f"{name} {turn.get('say')}\n"
            f"    expected {expected_intent} {turn.get('slots')}\n"
            f"    got      {intent} {slots}"
        )


def pairs_of(slots: dict[str, Any], intent: str) -> list[tuple[str, str]]:
    """All (slot, value) pairs of an intent's own slots, each element of a list on its own, values normalised."""
    pairs: list[tuple[str, str]] = []
    for name, value in slots.items():
        if name not in SLOTS.get(intent, {}) or value is None or value in ("", []):
            continue
        elements = value if isinstance(value, list) else [value]
        pairs += [(name, normalised(name, element)) for element in elements]
    return pairs


def normalised(name: str, value: Any) -> str:  # Any: a value out of YAML or JSON
    """A value in the one form in which two of them are compared."""
    if isinstance(value, dict):
        quantity = value.get("quantity")
        return f"{_plain(value.get('name'))}×{'' if quantity is None else _integer(quantity)}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    text = str(value).strip()
    if name in _TEXTS:
        return "".join(text.split())
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*", text):
        return datetime.fromisoformat(text).replace(tzinfo=None).isoformat(timespec="minutes")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return text
    return _integer(_SEPARATORS.sub("", _plain(text)) if name != "needed_by" else text)


def _plain(value: Any) -> str:
    return "".join(unicodedata.normalize("NFKC", str(value)).lower().split())


def _integer(value: Any) -> str:
    text = unicodedata.normalize("NFKC", str(value))
    return str(int(text)) if text.isdigit() else text


def _matches(expected: list[tuple[str, str]], found: list[tuple[str, str]]) -> int:
    left, right = list(found), 0
    for pair in expected:
        match = next((other for other in left if _same(pair, other)), None)
        if match:
            left.remove(match)
            right += 1
    return right


def _same(expected: tuple[str, str], found: tuple[str, str]) -> bool:
    (name, value), (other_name, other) = expected, found
    if name != other_name:
        return False
    if name == "needed_by" and len(value) == 10:
        return other[:10] == value
    if name == "items":
        (one, quantity), (two, other_quantity) = value.split("×"), other.split("×")
        return quantity == other_quantity and bool(one) and bool(two) and (one in two or two in one)
    if name in _TEXTS:
        return bool(other) and (value in other or other in value)
    return value == other


def report(result: Score) -> str:
    """The figures and the misses, for people."""
    lines = [
        f"turns {result.turns}",
        f"intent accuracy {result.intent_accuracy:.1%}",
        f"slots precision {result.precision:.1%}  recall {result.recall:.1%}  F1 {result.f1:.1%}",
    ]
    if result.milliseconds:
        worst = max(result.milliseconds)
        lines.append(f"milliseconds a sentence: p50 {median(result.milliseconds):.2f}, max {worst:.2f}")
    by_share: dict[str, list[str]] = defaultdict(list)
    for intent, count in sorted(result.intents.items()):
        by_share[f"{result.intents_right[intent] / count:.0%}"].append(intent)
    lines.append("intents right: " + "; ".join(f"{share} {', '.join(names)}" for share, names in by_share.items()))
    lines += ["", f"misses: {len(result.misses)}", *result.misses]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Score the file named, or the sample; the exit code is 0 whatever the score."""
    path = Path(arguments[0]) if arguments else next(path for path in _DEFAULTS if path.exists())
    sys.stdout.write(f"{path.name}\n{report(score(path))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
