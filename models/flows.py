"""Flow definitions, their runs, and the approval tasks people decide."""

from typing import Any

from tortoise import fields

from models.record import TenantRecord


class FlowDefinition(TenantRecord):
    """One published version of the path for a request type; the newest version applies to new requests."""

    request_type = fields.CharField(max_length=32)
    version = fields.IntField(default=1)
    definition: dict[str, Any] = fields.JSONField()
    """See handlers.flows.definition."""

    class Meta:
        table = "flow_definition"
        unique_together = (("tenant_id", "request_type", "version"),)


class FlowRun(TenantRecord):
    """A request on its path. `state` belongs to handlers.flows.core; the row is locked before it is advanced."""

    request_id = fields.BigIntField()
    flow_definition_id = fields.BigIntField()
    state: dict[str, Any] = fields.JSONField()

    class Meta:
        table = "flow_run"
        unique_together = (("tenant_id", "request_id"),)
        indexes = (("tenant_id", "flow_definition_id"),)


class ApprovalTask(TenantRecord):
    """One person's turn at one node of one request.

    `state`: pending, approved, rejected, superseded (another approver decided), withdrawn, skipped.
    """

    request_id = fields.BigIntField()
    node_key = fields.CharField(max_length=64)
    node_name = fields.CharField(max_length=100)
    person_id = fields.BigIntField()
    state = fields.CharField(max_length=16, default="pending")
    decided_at = fields.DatetimeField(null=True)
    reason = fields.TextField(default="")
    channel = fields.CharField(max_length=16, default="")

    class Meta:
        table = "approval_task"
        indexes = (("tenant_id", "request_id", "id"), ("tenant_id", "person_id", "state", "id"))
