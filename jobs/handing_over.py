"""Handing one message to its channel, in whatever way the channel can take it."""

from bot import links
from bot.channels import (
    Channel,
    CodeSpent,
    NotRedrawable,
    NotShowable,
    Receipt,
    ShowsAsMessage,
    TaskIdTaken,
)
from cards.card import Card
from jobs.linking import deciding_link
from jobs.outgoing import Claimed, Result, replace_task_id


async def hand_over(channel: Channel, user_id: str, message: Claimed) -> Result:
    """Hand the message over. Raises a ChannelError when it did not go out, or nobody knows."""
    name = message.channel or ""
    if message.kind == "text":
        receipt = await channel.say(user_id, links.through(name, message.payload["text"]), number=message.id)
        return Result("sent", "sent", answer_of(message, via="send", **receipt.answer))
    card = links.card_through(name, Card.model_validate(message.payload["card"]))
    if message.kind == "card":
        return await _shown(channel, user_id, message, card, message.task_id or message.new_task_id)
    return await _redrawn(channel, user_id, message, card)


async def _shown(channel: Channel, user_id: str, message: Claimed, card: Card, task_id: str) -> Result:
    try:
        receipt = await _as_card(channel, user_id, message, card, task_id)
    except NotShowable:
        if not isinstance(channel, ShowsAsMessage):
            raise
        deciding = await deciding_link(message, card)
        receipt = await channel.show_as_message(user_id, card, deciding=deciding, number=message.id)
    answer = answer_of(message, via="send", **receipt.answer)
    return Result("sent", "sent", answer, response_code=receipt.response_code)


async def _as_card(channel: Channel, user_id: str, message: Claimed, card: Card, task_id: str) -> Receipt:
    try:
        return await channel.show(user_id, card, task_id=task_id, number=message.id)
    except TaskIdTaken:
        if message.doubt:
            # The attempt that nobody heard of had arrived. Its code is lost; the first tap brings another.
            return Receipt()
        # An earlier attempt made a card that was not delivered, and neither was what was to stand in for it.
        another = await replace_task_id(message, message.another_task_id)
        return await channel.show(user_id, card, task_id=another, number=message.id)


async def _redrawn(channel: Channel, user_id: str, message: Claimed, card: Card) -> Result:
    """Redraw in place while the channel can. Otherwise an open card comes anew, and a closed one stays as it is.

    One that was taken back comes neither way: it was not to be in the chat.
    """
    if message.taken_back:
        return Result("left", "sent", answer_of(message, via="nothing"))
    code = message.response_code
    try:
        receipt = await channel.redraw(user_id, card, task_id=message.task_id or "", response_code=code)
        return Result("redrawn", "sent", answer_of(message, via="redraw", **receipt.answer), spent_code=code)
    except CodeSpent as error:
        if code is not None and message.doubt and not isinstance(error, NotRedrawable):
            # Spent by the attempt that nobody heard of.
            return Result("redrawn", "sent", answer_of(message, via="redraw"), spent_code=code)
    if card.closed:
        return Result("left", "sent", answer_of(message, via="nothing"), spent_code=code)
    return await _shown(channel, user_id, message, card, await replace_task_id(message, message.new_task_id))


def answer_of(message: Claimed, **parts: object) -> dict[str, object]:
    """What the row keeps for the console; a doubt, once there, stays."""
    return {**parts, "doubt": True} if message.doubt else parts
