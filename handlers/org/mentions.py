"""Colleagues by the names that stand in a sentence, and which of several of one name is meant."""

import re
from collections.abc import Sequence

from bot.conversation import PUNCTUATION
from models.database import current
from models.org import Department, Person, people_by_id

CANDIDATES_MAX = 9
"""People of one name that are offered for choosing, as they are numbered by one digit."""
_ORDINAL = re.compile(r"第?\s*([1-9一二三四五六七八九])\s*(?:个|位)?")


async def people_mentioned(text: str, speaker: Person) -> dict[str, list[int]]:
    """Ids of active people by the names that stand in the text; a name within a longer one does not count."""
    rows = await current().connection.fetch(
        "SELECT id, name FROM person WHERE active AND length(name) > 1 AND strpos($1, name) > 0 AND id <> $2"
        " ORDER BY id LIMIT 50",
        text,
        speaker.id,
    )
    mentioned: dict[str, list[int]] = {}
    for row in rows:
        mentioned.setdefault(row["name"], []).append(row["id"])
    return {
        name: ids
        for name, ids in sorted(mentioned.items(), key=lambda one: text.index(one[0]))
        if not any(name != other and name in other for other in mentioned)
    }


def picked(text: str, candidates: Sequence[int]) -> int | None:
    """The one of the candidates that 第二个 or 2 means."""
    found = _ORDINAL.fullmatch(text.strip(PUNCTUATION))
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else "一二三四五六七八九".index(found[1]) + 1
    return candidates[number - 1] if number <= len(candidates) else None


async def ask_which(candidates: Sequence[int]) -> str:
    """The question which of several people is meant, told apart by department and title."""
    people = await people_by_id(candidates[:CANDIDATES_MAX])
    departments = {
        row.id: row.name for row in await Department.listed("id", id=[one.department_id for one in people.values()])
    }
    rows = [
        f"{number}. {people[one].name} {departments[people[one].department_id]} {people[one].title}".rstrip()
        for number, one in enumerate(candidates[:CANDIDATES_MAX], start=1)
    ]
    return "找到几位同事，请回复序号，例如“第一个”：\n" + "\n".join(rows)
