"""Flows and their published versions, running requests on them, and the approval tasks people decide."""

from typing import Any

from tortoise import fields

from models.record import TenantRecord


class Flow(TenantRecord):
    """One configured path for a request type. Of the active flows of a type, the first that applies is taken."""

    request_type = fields.CharField(max_length=32)
    name = fields.CharField(max_length=50)
    applies: dict[str, Any] = fields.JSONField(default=dict)
    """For whom and when it applies; see handlers.flows.definition. Empty: always."""
    position = fields.IntField(default=0)
    """Flows of one type are tried in ascending order."""
    active = fields.BooleanField(default=True)
    draft: dict[str, Any] | None = fields.JSONField(null=True)
    """What the designer page is working on, not yet published."""

    class Meta:
        table = "flow"
        unique_together = (("tenant_id", "request_type", "name"),)


class FlowDefinition(TenantRecord):
    """One published version of a flow; the newest applies to new requests, running ones keep theirs."""

    flow_id = fields.BigIntField()
    version = fields.IntField(default=1)
    definition: dict[str, Any] = fields.JSONField()
    """See handlers.flows.definition."""
    published_by_id = fields.BigIntField(null=True)
    """None: it came with the agency's file."""
    note = fields.CharField(max_length=200, default="")
    """What changed, in the publisher's words."""

    class Meta:
        table = "flow_definition"
        unique_together = (("tenant_id", "flow_id", "version"),)
        indexes = (("tenant_id", "published_by_id"),)


class FlowRun(TenantRecord):
    """A request on its path; the row is locked before it is advanced.

    `state` belongs to handlers.flows.algebra; handlers.flows.stored reads it, also in its older form.
    """

    request_id = fields.BigIntField()
    flow_definition_id = fields.BigIntField()
    state: dict[str, Any] = fields.JSONField()

    class Meta:
        table = "flow_run"
        unique_together = (("tenant_id", "request_id"),)
        indexes = (("tenant_id", "flow_definition_id"),)


class ApprovalTask(TenantRecord):
    """One person's turn at one node of one request.

    `state`: waiting (another comes first, a helper or the applicant's answer), pending, approved, rejected, returned,
    transferred, handed_out (a helper gave it back), superseded (another decided), removed, withdrawn, skipped (counts
    as approved, never asked).
    """

    request_id = fields.BigIntField()
    number = fields.IntField()
    """The task's number within its request, as the core counts them."""
    kind = fields.CharField(max_length=16, default="approve")
    """approve or handle, as the node is."""
    node_key = fields.CharField(max_length=64)
    node_name = fields.CharField(max_length=100)
    person_id = fields.BigIntField()
    """Who holds the task. A delegate may decide it too, but it stays the principal's."""
    origin = fields.CharField(max_length=16, default="asked")
    """How it came about: asked, transferred, handed_out, handed_up, added_before, added_after, reassigned, reopened."""
    state = fields.CharField(max_length=16, default="pending")
    paused = fields.BooleanField(default=False)
    """Material was asked for; the working time does not run."""
    opened_at = fields.DatetimeField(null=True)
    due_at = fields.DatetimeField(null=True)
    """When the next step of the node's timeout is due; None: never, or paused."""
    due_step = fields.IntField(default=0)
    """How many steps of the timeout (reminders, hand-ups) have happened."""
    minutes_left = fields.IntField(null=True)
    """Working minutes that were left when the task was paused."""
    decided_at = fields.DatetimeField(null=True)
    decided_by_id = fields.BigIntField(null=True)
    """Who really acted: the holder, a delegate, or nobody when time ran out."""
    reason = fields.TextField(default="")
    channel = fields.CharField(max_length=16, default="")
    signature_id = fields.BigIntField(null=True)
    """The handwritten signature, a stored file."""

    class Meta:
        table = "approval_task"
        unique_together = (("tenant_id", "request_id", "number"),)
        indexes = (
            ("tenant_id", "request_id", "id"),
            ("tenant_id", "person_id", "state", "id"),
            ("tenant_id", "state", "due_at"),
            ("tenant_id", "decided_by_id"),
            ("tenant_id", "signature_id"),
        )
