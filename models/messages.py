"""Outgoing messages and the cards people hold in their chats."""

from typing import Any

from tortoise import fields

from models.record import TenantRecord


class OutgoingMessage(TenantRecord):
    """One message to one person; the sender delivers a person's messages in the order of their ids.

    `kind`: `text` ({"text"}), `card` ({"card"}: a new card) or `card_update` ({"card"}: redraw `sent_card_id`).
    `state`: `waiting` → `sending` (leased) → `sent`, or `failed` after the last attempt (kept, never dropped);
    `stopped` when somebody stopped it while it waited.
    """

    person_id = fields.BigIntField()
    channel = fields.CharField(max_length=16, null=True)
    """Where it goes out, chosen at the first attempt: where the card is, or where the person last spoke to us."""
    kind = fields.CharField(max_length=16)
    payload: dict[str, Any] = fields.JSONField()
    sent_card_id = fields.BigIntField(null=True)
    state = fields.CharField(max_length=16, default="waiting")
    attempts = fields.SmallIntField(default=0)
    due_at = fields.DatetimeField(auto_now_add=True)
    leased_until = fields.DatetimeField(null=True)
    sent_at = fields.DatetimeField(null=True)
    answer: dict[str, Any] | None = fields.JSONField(null=True)
    """The provider's last answer or our last error, for the console."""
    reference = fields.CharField(max_length=16, default="")
    """The event id that caused it."""

    class Meta:
        table = "outgoing_message"


class SentCard(TenantRecord):
    """A card in a person's chat: what it shows and the code that redraws it.

    `view` names the drawing function and `subject_id` what it draws, so that every copy can be redrawn. A response
    code works once and for 72 hours (WeCom, message/update_template_card); each tap brings a new one.
    """

    person_id = fields.BigIntField()
    channel = fields.CharField(max_length=16, null=True)
    """Where it is shown, from the moment it is sent."""
    task_id = fields.CharField(max_length=64)
    view = fields.CharField(max_length=64)
    subject_id = fields.BigIntField()
    response_code = fields.CharField(max_length=512, null=True)
    response_code_at = fields.DatetimeField(null=True)
    closed = fields.BooleanField(default=False)
    """True once it shows a final state; it is not redrawn any more."""
    urged_at = fields.DatetimeField(null=True)
    """When the person was reminded of it in the chat."""
    texted_at = fields.DatetimeField(null=True)
    """When the person was reminded of it by SMS, which is the last time."""
    todo = fields.CharField(max_length=64, null=True)
    """Its entry in the list of things to do that the channel keeps; empty when it has none any more."""
    taken_back = fields.BooleanField(default=False)
    """True once somebody took it back: the chat does not show it any more, and it is not drawn there again. What it
    asks is as open as before, so `closed` has a life of its own."""

    class Meta:
        table = "sent_card"
        unique_together = (("tenant_id", "task_id"),)
        indexes = (("tenant_id", "view", "subject_id"), ("tenant_id", "person_id"))


class TakenBack(TenantRecord):
    """That somebody took a message back, or stopped it before it went out: who, and what came of it.

    `state`: `asked` (the channel is to be told) → `done`, or `refused` with the reason in `why`; asked again, it
    starts anew. One that never went out is `done` at once.
    """

    message_id = fields.BigIntField()
    person_id = fields.BigIntField()
    """Who did it."""
    state = fields.CharField(max_length=16)
    why = fields.CharField(max_length=200, default="")
    """Why it could not be taken back, in words for the page."""
    asked_at = fields.DatetimeField()

    class Meta:
        table = "taken_back"
        unique_together = (("tenant_id", "message_id"),)
        indexes = (("tenant_id", "person_id"),)
