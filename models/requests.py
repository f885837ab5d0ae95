"""Requests from draft to fulfilment, the conversation about a draft, who is informed, and the history of every move."""

from typing import Any, Self

from tortoise import fields

from models.record import LOCK, TenantRecord


class Request(TenantRecord):
    """What an applicant asks for. A draft is a request that has not been submitted yet."""

    request_type = fields.CharField(max_length=32)
    state = fields.CharField(max_length=16, default="draft")
    """One of models.request_states.RequestState."""
    applicant_id = fields.BigIntField()
    department_id = fields.BigIntField()
    """The applicant's department when the draft was begun."""
    form: dict[str, Any] = fields.JSONField(default=dict)
    """The form's values as its fields store them."""
    summary = fields.CharField(max_length=200, default="")
    """The request in one line as it was submitted, for lists and search."""
    search_text = fields.TextField(default="")
    """What the search box looks through: number, type, people and shown values; written with `summary`."""
    form_version = fields.IntField(null=True)
    """The published version of a designed type's form; None for a built-in type."""
    serial = fields.CharField(max_length=50, default="")
    """The number its type's own series gave it on submission, such as 用印〔2026〕12号."""
    amount_fen = fields.BigIntField(null=True)
    """What it is about in money, when its form says so; limits of delegations look at it."""
    for_id = fields.BigIntField(null=True)
    """Of a draft: the colleague whose request it will be once it is sent; None: whoever fills it in."""
    filed_by_id = fields.BigIntField(null=True)
    """Who sent it in the applicant's place (代申请); None: the applicant."""
    submitted_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "request"
        indexes = (
            ("tenant_id", "applicant_id", "id"),
            ("tenant_id", "state", "id"),
            ("tenant_id", "department_id", "id"),
            ("tenant_id", "request_type", "id"),
            ("tenant_id", "submitted_at", "id"),
            ("tenant_id", "filed_by_id", "id"),
            ("tenant_id", "for_id"),
        )

    @property
    def number(self) -> str:
        """The number people quote. Made of the id: a counter per tenant would be one more lock for every submission."""
        return f"SQ{self.id:06d}"

    def asked_by(self, person_id: int) -> bool:
        """Whether it is this person's, or was sent by them in the applicant's place."""
        return person_id in (self.applicant_id, self.filed_by_id)


class Conversation(TenantRecord):
    """What a person and the bot are in the middle of. Kept here, so that it survives restarts and long pauses."""

    person_id = fields.BigIntField()
    dialogue: dict[str, Any] = fields.JSONField(default=dict)
    """What bot.language remembers between turns."""
    request_id = fields.BigIntField(null=True)
    """The draft being filled in."""
    asked_field = fields.CharField(max_length=64, null=True)
    """The form field the bot has just asked for."""
    prompt: dict[str, Any] | None = fields.JSONField(null=True)
    """A question outside of a form, such as the reason of a rejection; see bot.router."""
    greeted_on = fields.DateField(null=True)
    """The last day the person was welcomed: entering the conversation is reported every time."""
    channel = fields.CharField(max_length=16, null=True)
    """Where the person last spoke to us, and so where they hear from us; None before the first time."""
    updated_at = fields.DatetimeField(auto_now=True)

    @classmethod
    async def locked_of(cls, person_id: int) -> Self | None:
        """The person's conversation with its row lock; None before the first."""
        return await cls._row(LOCK, {"person_id": person_id})

    class Meta:
        table = "conversation"
        unique_together = (("tenant_id", "person_id"),)
        indexes = (("tenant_id", "request_id"),)


class HistoryEntry(TenantRecord):
    """One move of a request or a work order: who, when, through which channel, and with which words."""

    request_id = fields.BigIntField(null=True)
    work_order_id = fields.BigIntField(null=True)
    verb = fields.CharField(max_length=32)
    person_id = fields.BigIntField(null=True)
    """None: done by the system."""
    on_behalf_of_id = fields.BigIntField(null=True)
    """The principal, when a delegate acted."""
    channel = fields.CharField(max_length=16, default="")
    note = fields.TextField(default="")
    details: dict[str, Any] | None = fields.JSONField(null=True)
    """What the words do not hold: changed fields with old and new value, people concerned, files."""

    class Meta:
        table = "history_entry"
        indexes = (
            ("tenant_id", "request_id", "id"),
            ("tenant_id", "work_order_id", "id"),
            ("tenant_id", "person_id"),
            ("tenant_id", "on_behalf_of_id"),
        )


class RequestCopy(TenantRecord):
    """A person who is informed of a request (抄送) and may read it, once however often it happens."""

    request_id = fields.BigIntField()
    person_id = fields.BigIntField()
    by_id = fields.BigIntField(null=True)
    """Who sent the copy; None: the flow."""
    seen_at = fields.DatetimeField(null=True)

    class Meta:
        table = "request_copy"
        unique_together = (("tenant_id", "request_id", "person_id"),)
        indexes = (("tenant_id", "person_id", "id"), ("tenant_id", "by_id"))
