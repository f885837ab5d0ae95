"""Tenants, departments, people, work groups, roles, delegations, and the channel accounts people are known by."""

from collections.abc import Collection
from typing import Any

from tortoise import fields
from tortoise.models import Model

from models.database import current, current_tenant_id, unit_of_work
from models.record import TenantRecord


class Tenant(Model):
    """One agency or enterprise. Before its id is known, use `tenant_id_by_code`: the table itself is isolated too."""

    id = fields.BigIntField(primary_key=True)
    code = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=100)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "tenant"


async def tenant_id_by_code(code: str) -> int | None:
    """Find a tenant before any is chosen, in a unit of work without tenant."""
    tenant_id: int | None = await current().connection.fetchval("SELECT tenant_id_by_code($1)", code)
    return tenant_id


async def tenant_ids() -> list[int]:
    """All tenants, for whoever goes from one to the next. Call outside of a unit of work."""
    async with unit_of_work(None) as unit:
        return [row[0] for row in await unit.connection.fetch("SELECT tenant_ids()")]


class ChannelCredential(TenantRecord):
    """How a tenant's app speaks with one channel; `sealed` is encrypted with the deployment's key."""

    channel = fields.CharField(max_length=16)
    public: dict[str, Any] = fields.JSONField(default=dict)
    sealed = fields.TextField()

    class Meta:
        table = "channel_credential"
        unique_together = (("tenant_id", "channel"),)


class Department(TenantRecord):
    """A node of the organisation tree. `code` is the tenant's own name for it, as imports and channels give it."""

    code = fields.CharField(max_length=64)
    name = fields.CharField(max_length=100)
    parent_id = fields.BigIntField(null=True)
    manager_id = fields.BigIntField(null=True)

    class Meta:
        table = "department"
        unique_together = (("tenant_id", "code"),)
        indexes = (("tenant_id", "parent_id"), ("tenant_id", "manager_id"))


class Person(TenantRecord):
    """Somebody of the tenant, in exactly one department. Inactive people keep their history and cannot act."""

    name = fields.CharField(max_length=50)
    department_id = fields.BigIntField()
    title = fields.CharField(max_length=50, default="")
    mobile = fields.CharField(max_length=20, default="")
    active = fields.BooleanField(default=True)
    left_at = fields.DatetimeField(null=True)
    """When the person left; their open tasks went to `successor_id` in the same transaction."""
    successor_id = fields.BigIntField(null=True)
    _granted: frozenset[str] | None = None

    class Meta:
        table = "person"
        indexes = (("tenant_id", "department_id"), ("tenant_id", "name"), ("tenant_id", "successor_id"))

    async def permissions(self) -> frozenset[str]:
        """Everything that the person's roles grant; nothing once they have left.

        Read once for this object, which lives as long as what the person is doing: every page asks several times.
        """
        if not self.active:
            return frozenset()
        if self._granted is None:
            memberships = await RoleMember.listed("id", person_id=self.id)
            roles = await Role.listed("id", id=[membership.role_id for membership in memberships])
            self._granted = frozenset(permission for role in roles for permission in role.permissions)
        return self._granted

    async def may(self, permission: str) -> bool:
        """Whether one of the person's roles grants the permission."""
        return permission in await self.permissions()


REMOVED = "left:"
"""Begins the key of an account that its channel has removed; no user id holds a colon."""


class ChannelAccount(TenantRecord):
    """A person as one channel knows them. WeCom user ids are case-insensitive: compare on `user_key`.

    An account that the channel has removed keeps its user id and gives up its key, which somebody else may be given.
    """

    person_id = fields.BigIntField()
    channel = fields.CharField(max_length=16)
    user_id = fields.CharField(max_length=64)
    user_key = fields.CharField(max_length=64)

    class Meta:
        table = "channel_account"
        unique_together = (("tenant_id", "channel", "user_key"), ("tenant_id", "person_id", "channel"))

    @property
    def removed(self) -> bool:
        """Whether the channel has removed it."""
        return self.user_key.startswith(REMOVED)


class ChannelDepartment(TenantRecord):
    """A department as one channel knows it, for the contact sync."""

    department_id = fields.BigIntField()
    channel = fields.CharField(max_length=16)
    channel_key = fields.CharField(max_length=64)
    """The channel's own id of the department."""

    class Meta:
        table = "channel_department"
        unique_together = (("tenant_id", "channel", "channel_key"), ("tenant_id", "department_id", "channel"))


class WorkGroup(TenantRecord):
    """People gathered across departments."""

    code = fields.CharField(max_length=64)
    name = fields.CharField(max_length=100)

    class Meta:
        table = "work_group"
        unique_together = (("tenant_id", "code"),)


class WorkGroupMember(TenantRecord):
    """A person in a work group."""

    work_group_id = fields.BigIntField()
    person_id = fields.BigIntField()

    class Meta:
        table = "work_group_member"
        unique_together = (("tenant_id", "work_group_id", "person_id"),)
        indexes = (("tenant_id", "person_id"),)


class Role(TenantRecord):
    """A named set of permissions, such as `fleet.dispatch`."""

    code = fields.CharField(max_length=64)
    name = fields.CharField(max_length=100)
    permissions: list[str] = fields.JSONField(default=list)

    class Meta:
        table = "role"
        unique_together = (("tenant_id", "code"),)


class RoleMember(TenantRecord):
    """A person who has a role."""

    role_id = fields.BigIntField()
    person_id = fields.BigIntField()

    class Meta:
        table = "role_member"
        unique_together = (("tenant_id", "role_id", "person_id"),)
        indexes = (("tenant_id", "person_id"),)


class Delegation(TenantRecord):
    """委托: one person decides for another over a period.

    `state`: planned, active, ended. The principal keeps the right to decide; the delegate gets the tasks too.
    """

    principal_id = fields.BigIntField()
    delegate_id = fields.BigIntField()
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    request_types: list[str] = fields.JSONField(default=list)
    """Empty: all types."""
    amount_fen_max = fields.BigIntField(null=True)
    """Requests above this amount stay with the principal; None: no limit."""
    reason = fields.CharField(max_length=200, default="")
    state = fields.CharField(max_length=16, default="planned")
    by_id = fields.BigIntField(null=True)
    """Who arranged it, when an administrator did."""
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "delegation"
        indexes = (
            ("tenant_id", "principal_id", "state"),
            ("tenant_id", "delegate_id", "state"),
            ("tenant_id", "state", "starts_at"),
            ("tenant_id", "state", "ends_at"),
            ("tenant_id", "by_id"),
        )


class AgencySetting(TenantRecord):
    """One thing an agency set for itself, such as its working hours, under the name of the subsystem that reads it."""

    key = fields.CharField(max_length=64)
    value: Any = fields.JSONField()

    class Meta:
        table = "agency_setting"
        unique_together = (("tenant_id", "key"),)

    @classmethod
    async def read(cls, key: str, *, lock: bool = False) -> Any:
        """What the running unit of work's tenant has set, as JSON; None until it has set anything."""
        setting = await cls.find(lock=lock, key=key)
        return None if setting is None else setting.value

    @classmethod
    async def keep(cls, key: str, value: Any) -> None:
        """Set this from now on; None brings back what is usual."""
        if value is None:
            await cls.filter(key=key).delete()
        else:
            await cls.update_or_create(defaults={"value": value}, tenant_id=current_tenant_id(), key=key)


class CalendarDay(TenantRecord):
    """A day that differs from the usual week: a holiday, a 调休 working day, a closing of the agency itself."""

    day = fields.DateField()
    working = fields.BooleanField()
    name = fields.CharField(max_length=50, default="")

    class Meta:
        table = "calendar_day"
        unique_together = (("tenant_id", "day"),)


async def people_by_id(ids: Collection[int]) -> dict[int, Person]:
    """People of these ids in one query; ids of nobody are left out."""
    return {person.id: person for person in await Person.listed("id", id=list(ids))} if ids else {}


async def people_who_may(permission: str) -> list[Person]:
    """Active people whose roles grant the permission, by id."""
    return (await people_by_permission((permission,)))[permission]


async def people_by_permission(wanted: Collection[str]) -> dict[str, list[Person]]:
    """For each of these permissions the active people whose roles grant it, by id."""
    granting = {role.id: set(wanted) & set(role.permissions) for role in await Role.listed()}
    roles = [number for number, granted in granting.items() if granted]
    may: dict[str, set[int]] = {permission: set() for permission in wanted}
    for member in await RoleMember.listed(role_id=roles) if roles else ():
        for permission in granting[member.role_id]:
            may[permission].add(member.person_id)
    everybody = sorted(set().union(*may.values()))
    people = await Person.listed("id", id=everybody, active=True) if everybody else []
    return {permission: [one for one in people if one.id in those] for permission, those in may.items()}
