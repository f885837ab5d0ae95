"""The register of cards: each verb changes a card and leaves an event, in one transaction.

Whoever uses cards elsewhere (the wallet, gates) reads the events. Verbs lock the holder first, so that what is done to
one person's cards happens one after the other; that nobody has two active ones the database sees to
(`ic_card_one_active`).
"""

import re
from collections.abc import Awaitable, Callable

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from forms.reading.writing import fold
from models.ic_cards import CardState, IcCard, IcCardEvent
from models.org import Person

NUMBER = re.compile(r"[0-9A-Z]{4,32}")
NOTE_CHARACTERS_MAX = 200


async def active_card(person_id: int) -> IcCard | None:
    """The card that somebody may use now."""
    return await IcCard.find(person_id=person_id, state=CardState.ACTIVE.value)


async def freeze(person_id: int, *, by_id: int | None, request_id: int | None = None, note: str = "") -> IcCard | None:
    """Stop somebody's card at once; gives the card, or None when this register knew of none.

    The event is written in any case, since the person has lost a card; but once for one request.
    """
    await Person.locked(person_id)
    if request_id is not None and await IcCardEvent.filter(request_id=request_id, verb="freeze").exists():
        return await IcCard.find(person_id=person_id, state=CardState.FROZEN.value)
    card = await active_card(person_id)
    if card is not None:
        await _become(card, CardState.FROZEN)
    await _note(person_id, card, "freeze", by_id, request_id, note)
    return card


async def thaw(person_id: int, *, by_id: int | None, note: str = "") -> IcCard:
    """Let a frozen card be used again, since it was found.

    Raises:
        UserError: There is none, or the person has been given a new one.
    """
    await Person.locked(person_id)
    card = await IcCard.greatest("id", person_id=person_id, state=CardState.FROZEN.value)
    if card is None:
        raise UserError("没有已冻结的卡。补办了新卡的，旧卡已经注销，不能再用。")
    if await active_card(person_id) is not None:
        raise UserError("已经有一张正常的卡，旧卡不能再解冻。")
    await _become(card, CardState.ACTIVE)
    await _note(person_id, card, "thaw", by_id, None, note)
    return card


async def void(card: IcCard, *, by_id: int | None, request_id: int | None = None, note: str = "") -> None:
    """Take a card out of use for good. Call with its holder locked."""
    await _become(card, CardState.VOID)
    await _note(card.person_id, card, "void", by_id, request_id, note)


async def issue(person_id: int, number: str, *, by_id: int, request_id: int | None = None) -> IcCard:
    """Give somebody a new card; those they had are void.

    Raises:
        UserError: The number is none, or belongs to a card already.
    """
    number = fold(number).strip().replace(" ", "")
    if not NUMBER.fullmatch(number):
        raise UserError("卡号请只写4到32位数字或字母，例如：0012345678。")
    await Person.locked(person_id)
    if await IcCard.find(number=number) is not None:
        raise UserError(f"卡号{number}已经登记过，请核对后再录入。")
    for old in await IcCard.listed("id", person_id=person_id, state=[CardState.ACTIVE.value, CardState.FROZEN.value]):
        await void(old, by_id=by_id, request_id=request_id, note=f"换新卡{number}")
    try:
        async with in_transaction():
            card = await IcCard.create(person_id=person_id, number=number, request_id=request_id)
    except IntegrityError as error:
        raise UserError(f"卡号{number}刚刚被别人登记了，请核对后再录入。") from error
    await _note(person_id, card, "issue", by_id, request_id, "")
    return card


async def change(card_id: int, verb: str, by: Person, *, note: str) -> None:
    """What an operator does with a card: freeze, thaw, void; its holder is told.

    Raises:
        UserError: The card's state does not allow it, or no reason is given.
    """
    card = await IcCard.find(id=card_id)
    act = CHANGES.get(verb)
    if card is None or act is None or card.state not in POSSIBLE[verb]:
        raise UserError("这张卡现在不能这样处理，请刷新页面再看。")
    note = note.strip()[:NOTE_CHARACTERS_MAX]
    if not note:
        raise UserError("请写明原因，例如：本人报失。")
    await Person.locked(card.person_id)
    await act(card, by, note)
    if card.person_id != by.id:
        await outbox.say(card.person_id, f"您的IC卡 {card.number} 已{DONE[verb]}：{note}。")


async def _become(card: IcCard, state: CardState) -> None:
    card.state = state.value
    await card.save(update_fields=["state"])


async def _note(
    person_id: int, card: IcCard | None, verb: str, by_id: int | None, request_id: int | None, note: str
) -> None:
    await IcCardEvent.create(
        person_id=person_id,
        card_id=card.id if card is not None else None,
        verb=verb,
        by_id=by_id,
        request_id=request_id,
        note=note[:NOTE_CHARACTERS_MAX],
    )


async def _freeze(card: IcCard, by: Person, note: str) -> None:
    await freeze(card.person_id, by_id=by.id, note=note)


async def _thaw(card: IcCard, by: Person, note: str) -> None:
    await thaw(card.person_id, by_id=by.id, note=note)


async def _void(card: IcCard, by: Person, note: str) -> None:
    await void(card, by_id=by.id, note=note)


CHANGES: dict[str, Callable[[IcCard, Person, str], Awaitable[None]]] = {
    "freeze": _freeze,
    "thaw": _thaw,
    "void": _void,
}
POSSIBLE = {"freeze": ("active",), "thaw": ("frozen",), "void": ("active", "frozen")}
"""The states of a card in which an operator may do each."""
DONE = {"issue": "发卡", "freeze": "冻结", "thaw": "解冻", "void": "注销"}
"""What people call each event."""
