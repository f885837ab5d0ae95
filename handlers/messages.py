"""Taking back what was sent to people: out of their chats, or out of the queue while it still waits there."""

from dataclasses import dataclass
from datetime import datetime

from bot.channels import NAMES, TAKEN_BACK_WITHIN
from bot.errors import UserError
from models.clock import now
from models.database import current, current_tenant_id
from models.deferred import defer
from models.messages import OutgoingMessage, SentCard, TakenBack
from models.org import Person

TAKE_BACK_JOB = "messages.take_back"
CHAT_KINDS = ("text", "card", "card_update")
TOO_OLD = "发出超过24小时的消息不能收回。"
UNDER_WAY = "这条消息正在收回，不用再点。"
ALREADY = "这条消息已经收回了。"
STARTED = "这条消息已经发出，或者正在发送，停不下来了。"
REDRAWN_NOW = "这张卡片正在更新，请过一分钟再收回。"

_LATER = """
SELECT state, answer->>'via' AS via FROM outgoing_message
WHERE tenant_id = $1 AND sent_card_id = $2 AND id > $3 ORDER BY id FOR NO KEY UPDATE
"""


def went_out(message: OutgoingMessage) -> bool:
    """Whether it is something of its own in the person's chat, and no change of what was there."""
    return message.state == "sent" and message.kind in CHAT_KINDS and (message.answer or {}).get("via") == "send"


def obstacle(message: OutgoingMessage) -> str:
    """Why a message that went out cannot be taken back; empty when it can."""
    answer, channel = message.answer or {}, NAMES.get(message.channel or "", "")
    if not answer.get("msgid"):
        if answer.get("doubt"):
            return f"{channel}没有告诉我们这条消息的编号，所以收不回来。"
        return f"已送出的{channel}卡片不能收回。"
    if message.sent_at is None or now() - message.sent_at >= TAKEN_BACK_WITHIN:
        return TOO_OLD
    return ""


def can_stop(message: OutgoingMessage) -> bool:
    """Whether it waits and has certainly not gone out. A change of a card is not stopped: the card would be wrong."""
    doubt = (message.answer or {}).get("doubt")
    return message.state == "waiting" and message.kind in ("text", "card") and not doubt


async def take_back(message_id: int, person: Person) -> None:
    """Have a message taken out of the chat; jobs/messages.py tells the channel after the commit.

    A card is not drawn there again from now on, unless the channel refuses. What it asks stays open: it stands in the
    pages, and the next reminder leads there.

    Raises:
        UserError: It cannot be taken back, or somebody has done so already.
    """
    message, taken = await _locked(message_id)
    if taken is not None and taken.state != "refused":
        raise UserError(UNDER_WAY if taken.state == "asked" else ALREADY)
    if not went_out(message):
        raise UserError("这条消息没有发到聊天里，不用收回。")
    if why := obstacle(message):
        raise UserError(why)
    if await _is_newest_copy(message):
        await SentCard.filter(id=message.sent_card_id).update(taken_back=True)
    if taken is None:
        await TakenBack.create(message_id=message.id, person_id=person.id, state="asked", asked_at=now())
    else:
        again = {"person_id": person.id, "state": "asked", "why": "", "asked_at": now()}
        await TakenBack.filter(id=taken.id).update(**again)
    await defer(TAKE_BACK_JOB, {"tenant_id": current_tenant_id(), "message_id": message.id})


async def stop(message_id: int, person: Person) -> None:
    """Keep a message that waits from going out; the person's next one takes its place.

    Raises:
        UserError: It is on its way already.
    """
    message, _ = await _locked(message_id)
    if not can_stop(message):
        raise UserError(STARTED)
    await OutgoingMessage.filter(id=message.id).update(state="stopped")
    await TakenBack.create(message_id=message.id, person_id=person.id, state="done", asked_at=now())
    if message.sent_card_id is not None:
        await SentCard.filter(id=message.sent_card_id).update(taken_back=True)
    current().wake_sender = True


async def _locked(message_id: int) -> tuple[OutgoingMessage, TakenBack | None]:
    """The message, which neither the sender nor anybody else changes until the end of the transaction."""
    message = await OutgoingMessage.locked(message_id)
    if message is None:
        raise UserError("没有找到这条消息。")
    return message, await TakenBack.find(message_id=message_id)


async def _is_newest_copy(message: OutgoingMessage) -> bool:
    """Whether the chat shows the message's card as this message brought it, and not once more below."""
    if message.sent_card_id is None:
        return False
    later = await current().connection.fetch(_LATER, current_tenant_id(), message.sent_card_id, message.id)
    if any(row["state"] == "sending" for row in later):
        # It may come anew at this very moment.
        raise UserError(REDRAWN_NOW)
    return not any(row["state"] == "sent" and row["via"] == "send" for row in later)


@dataclass(frozen=True)
class Asked:
    """A message that its channel is to take back, as the channel knows it."""

    message_id: int
    channel: str
    msgid: str
    sent_at: datetime
    asked_at: datetime


async def asked(message_id: int) -> Asked | None:
    """The message if it is still to be taken back; None when that is settled."""
    taken = await TakenBack.find(message_id=message_id, state="asked")
    message = await OutgoingMessage.find(id=message_id) if taken is not None else None
    if taken is None or message is None:
        return None
    assert message.channel is not None and message.answer is not None and message.sent_at is not None
    return Asked(message.id, message.channel, message.answer["msgid"], message.sent_at, taken.asked_at)


async def settle(message_id: int, *, why: str = "") -> None:
    """Write down that a message is out of the chat, or `why` it is still there; its card lives on there then."""
    message, taken = await _locked(message_id)
    if taken is None or taken.state != "asked":
        return
    await TakenBack.filter(id=taken.id).update(state="refused" if why else "done", why=why)
    if why and message.sent_card_id is not None:
        await SentCard.filter(id=message.sent_card_id).update(taken_back=False)
