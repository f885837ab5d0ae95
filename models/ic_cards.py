"""IC cards of people, and everything that has happened to them."""

from tortoise import fields

from models.moves import State, Tone
from models.record import TenantRecord


class CardState(State):
    """Where a card stands; what it opens and pays for goes by it."""

    ACTIVE = "active", "正常", Tone.DONE
    FROZEN = "frozen", "已冻结", Tone.WAITING  # reported lost: it opens nothing, and may yet be found
    VOID = "void", "已注销", Tone.OFF  # replaced or given back; never used again


class IcCard(TenantRecord):
    """A card in somebody's hands. The database lets nobody have two active ones, and no number be given twice."""

    person_id = fields.BigIntField()
    number = fields.CharField(max_length=32)
    state = fields.CharField(max_length=16, default="active")
    """One of CardState."""
    request_id = fields.BigIntField(null=True)
    """The request that it was made for."""

    class Meta:
        table = "ic_card"
        unique_together = (("tenant_id", "number"),)
        indexes = (("tenant_id", "person_id", "id"), ("tenant_id", "state", "id"), ("tenant_id", "request_id"))


class IcCardEvent(TenantRecord):
    """One thing that happened to somebody's card: issue, freeze, thaw, void. What the wallet follows."""

    person_id = fields.BigIntField()
    card_id = fields.BigIntField(null=True)
    """None: whatever card the person has was reported, and this register knew of none."""
    verb = fields.CharField(max_length=16)
    by_id = fields.BigIntField(null=True)
    """None: done by the system."""
    request_id = fields.BigIntField(null=True)
    note = fields.CharField(max_length=200, default="")

    class Meta:
        table = "ic_card_event"
        indexes = (
            ("tenant_id", "person_id", "id"),
            ("tenant_id", "card_id", "id"),
            ("tenant_id", "by_id"),
            ("tenant_id", "request_id"),
        )
