"""Who is logged in on the web pages, and what each person has arranged there."""

from tortoise import fields

from models.record import TenantRecord


class WebSession(TenantRecord):
    """A login of one person in one browser. Only the token's hash is stored; deleting the row logs out."""

    token_hash = fields.CharField(max_length=64)
    person_id = fields.BigIntField()
    expires_at = fields.DatetimeField()
    method = fields.CharField(max_length=16, default="wecom")
    """How the person logged in: wecom (inside), scan, password."""
    browser = fields.CharField(max_length=200, default="")
    """What the browser calls itself, so that people recognise their sessions."""
    address = fields.CharField(max_length=45, default="")

    class Meta:
        table = "web_session"
        unique_together = (("tenant_id", "token_hash"),)
        indexes = (("tenant_id", "person_id"), ("tenant_id", "expires_at"))


class Password(TenantRecord):
    """The fallback login of an administrator: a password (argon2) and a one-time code (TOTP, RFC 6238)."""

    person_id = fields.BigIntField()
    login_name = fields.CharField(max_length=64)
    password_hash = fields.CharField(max_length=200)
    totp_sealed = fields.TextField(default="")
    """The code's secret, encrypted with the deployment's key; empty until the first login sets it up."""
    totp_counter = fields.BigIntField(default=0)
    """The time step of the last code taken, so that no code counts twice."""
    failures = fields.IntField(default=0)
    locked_until = fields.DatetimeField(null=True)

    class Meta:
        table = "password"
        unique_together = (("tenant_id", "login_name"), ("tenant_id", "person_id"))


class Favourite(TenantRecord):
    """A console page that a person keeps at the top of the menu."""

    person_id = fields.BigIntField()
    path = fields.CharField(max_length=200)
    title = fields.CharField(max_length=50)

    class Meta:
        table = "favourite"
        unique_together = (("tenant_id", "person_id", "path"),)


class Shortcut(TenantRecord):
    """A key that takes a person to a console page."""

    person_id = fields.BigIntField()
    key = fields.CharField(max_length=1)
    path = fields.CharField(max_length=200)

    class Meta:
        table = "shortcut"
        unique_together = (("tenant_id", "person_id", "key"),)


class SavedView(TenantRecord):
    """A list as somebody likes to see it: its filters, columns and order as the page's query string."""

    person_id = fields.BigIntField()
    listing = fields.CharField(max_length=64)
    name = fields.CharField(max_length=50)
    query = fields.TextField()

    class Meta:
        table = "saved_view"
        unique_together = (("tenant_id", "person_id", "listing", "name"),)
