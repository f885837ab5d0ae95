"""Files that people attach: kept in the database, so that they commit, are isolated and are backed up with the rest."""

from tortoise import fields

from models.record import TenantRecord


class StoredFile(TenantRecord):
    """An uploaded file or a drawn signature. Loaded without its content unless that is asked for."""

    request_id = fields.BigIntField(null=True)
    """The request it belongs to; None until the form or comment it was chosen for is sent."""
    person_id = fields.BigIntField()
    """Who uploaded it."""
    purpose = fields.CharField(max_length=16, default="attachment")
    """attachment, signature, sent (it came in a chat and waits for a form with a place for it), or asset: kept with an
    asset or a stock-taking."""
    name = fields.CharField(max_length=200)
    content_type = fields.CharField(max_length=100)
    size_bytes = fields.IntField()
    content = fields.BinaryField()

    class Meta:
        table = "stored_file"
        indexes = (("tenant_id", "request_id"), ("tenant_id", "person_id"))
