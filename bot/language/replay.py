"""`houqin understand FILE.yaml`: read labelled or unlabelled sentences and print what is understood of each turn."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.language.dialogue import Dialogue
from bot.language.understanding import understand


def replay(path: Path) -> Iterator[dict[str, Any]]:
    """One `{"id", "turn", "intent", "slots"}` for each turn of each item of the file, in order."""
    for item in read_items(path):
        dialogue = Dialogue()
        for number, turn in enumerate(turns_of(item)):
            understood, dialogue = understand(str(turn.get("say") or ""), moment(item.get("now")), dialogue)
            yield {
                "id": item.get("id"),
                "turn": number,
                "intent": understood.intent,
                "slots": understood.as_json(),
            }


def read_items(path: Path) -> list[dict[str, Any]]:
    """The items of a file; an empty file has none.

    Raises:
        ValueError: The file is not a list of items.
    """
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    if content is None:
        return []
    if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
        raise ValueError(f"{path} is not a list of items with `say` or `turns`")
    return content


def turns_of(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The turns of an item; a single sentence is one turn."""
    turns = item.get("turns")
    return [turn for turn in turns if isinstance(turn, dict)] if isinstance(turns, list) else [item]


def moment(value: Any) -> datetime:  # Any: YAML gives text or, unquoted, a datetime
    """When an item is said: ISO text, or what YAML made of it when it was not quoted."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))


def main(path: Path) -> None:
    """Print one JSON line a turn."""
    for line in replay(path):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
