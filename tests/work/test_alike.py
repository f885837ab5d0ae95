"""A card that many people get is drawn once for all who see the same, when it is sent and when it is redrawn."""

from collections.abc import Sequence

from bot import outbox
from cards.card import Card
from models.messages import OutgoingMessage
from tests.story import Agency

VIEW = "tests.alike"
drawings: list[int] = []


async def by_parity(subject_id: int, people: Sequence[int]) -> list[list[int]]:
    return [[one for one in people if one % 2 == rest] for rest in (0, 1)]


@outbox.view(VIEW, alike=by_parity)
async def draw(subject_id: int, person_id: int) -> Card:
    drawings.append(person_id)
    return Card(title=f"余{person_id % 2}")


async def test_one_drawing_serves_all_who_see_the_same(agency: Agency) -> None:
    people = sorted(agency.ids.values())[:7]
    drawings.clear()
    async with agency.work():
        await outbox.show_to([*people, people[0]], VIEW, 7)
        assert len(drawings) == 2
        await outbox.redraw(VIEW, 7)
        assert len(drawings) == 4
        sent = [one for one in await OutgoingMessage.all() if "card" in one.payload]
        assert sorted((one.person_id, one.kind) for one in sent) == sorted(
            (person, kind) for person in people for kind in ("card", "card_update")
        )
        assert all(one.payload["card"]["title"] == f"余{one.person_id % 2}" for one in sent)
