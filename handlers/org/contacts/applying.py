"""A full sync's plan into the database: many rows a statement, in transactions that keep nobody waiting.

Each transaction leaves out what callbacks have changed since the contacts were read, because they know better.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from handlers.org.contacts import order
from handlers.org.contacts.leaving import take_leave
from handlers.org.contacts.plan import (
    DepartmentChange,
    Leaver,
    ManagerChange,
    NewAccount,
    NewDepartment,
    NewPerson,
    PersonChange,
    Plan,
)
from handlers.org.newcomers import Newcomer, add_newcomers
from models.database import current, current_tenant_id, repeated, unit_of_work
from models.org import REMOVED, ChannelAccount, ChannelDepartment, Department, Person

PEOPLE_BATCH = 500
LEAVERS_BATCH = 20
"""Each hands over their open tasks, which takes some statements of its own."""

T = TypeVar("T")


class Applying:
    """One plan on its way into the database.

    Args:
        read_at: When the contacts began to be read, by the database's clock.
        subjects: Of which members and departments the plan is; None: of all.
    """

    def __init__(
        self, tenant_id: int, channel: str, plan: Plan, read_at: datetime, subjects: Sequence[str] | None = None
    ) -> None:
        self._tenant_id, self._channel = tenant_id, channel
        self._plan, self._read_at = plan, read_at
        self._subjects = subjects
        self.stayed: list[str] = []
        """Names of people who left but stay, since there was nobody to take over from them."""

    async def run(self) -> None:
        """Do everything, and mark it all as known; what is in doubt afterwards is read again."""
        await self._departments()
        for accounts in _batches(self._plan.new_accounts, PEOPLE_BATCH):
            await self._add_accounts(accounts)
        for new in _batches(self._plan.new_people, PEOPLE_BATCH):
            await self._add_people(new)
        for changed in _batches(self._plan.person_changes, PEOPLE_BATCH):
            await self._change_people(changed)
        await self._set_managers()
        for leaving in _batches(self._plan.leavers, LEAVERS_BATCH):
            self.stayed += await self._take_leave(leaving)
        await self._finish()

    @repeated
    async def _departments(self) -> None:
        async with unit_of_work(self._tenant_id):
            newer = await self._turn()
            links = await links_of(self._channel)
            for known in self._plan.department_links:
                if known.key not in links and known.department_id not in links.values():
                    await link_department(self._channel, known.key, known.department_id)
                    links[known.key] = known.department_id
            for new in self._plan.new_departments:
                if order.department(new.key) not in newer and new.key not in links:
                    links[new.key] = await add_department(self._channel, new, links)
            changes = [one for one in self._plan.department_changes if order.department(one.key) not in newer]
            await _change_departments([one for one in changes if links.get(one.key) == one.department_id], links)
            gone = [one.key for one in self._plan.gone_departments if order.department(one.key) not in newer]
            await ChannelDepartment.filter(channel=self._channel, channel_key__in=gone).delete()

    @repeated
    async def _add_accounts(self, batch: Sequence[NewAccount]) -> None:
        """Whoever has an account that the channel removed has this one in its place."""
        async with unit_of_work(self._tenant_id):
            newer = await self._turn()
            taken = await self._people_ids([one.key for one in batch])
            known = [one for one in batch if order.member(one.key) not in newer and one.key not in taken]
            await current().connection.execute(
                "INSERT INTO channel_account AS had (tenant_id, person_id, channel, user_id, user_key, created_at)"
                " SELECT $1, person_id, $2, user_id, lower(user_id), now()"
                " FROM unnest($3::bigint[], $4::text[]) new (person_id, user_id)"
                " ON CONFLICT (tenant_id, person_id, channel) DO UPDATE"
                " SET user_id = excluded.user_id, user_key = excluded.user_key WHERE strpos(had.user_key, $5) = 1",
                current_tenant_id(),
                self._channel,
                [one.person_id for one in known],
                [one.user_id for one in known],
                REMOVED,
            )

    @repeated
    async def _add_people(self, batch: Sequence[NewPerson]) -> None:
        async with unit_of_work(self._tenant_id):
            newer, links = await self._turn(), await links_of(self._channel)
            taken = await self._people_ids([one.key for one in batch])
            people = [
                one
                for one in batch
                if order.member(one.key) not in newer and one.key not in taken and one.department in links
            ]
            await add_newcomers(
                self._channel,
                [Newcomer(one.user_id, one.name, links[one.department], one.title, one.mobile) for one in people],
            )

    @repeated
    async def _change_people(self, batch: Sequence[PersonChange]) -> None:
        async with unit_of_work(self._tenant_id):
            newer, links = await self._turn(), await links_of(self._channel)
            changes = [one for one in batch if order.member(one.key) not in newer]
            holders = await self._people_ids([one.key for one in changes if one.returns])
            changes = [one for one in changes if not one.returns or holders.get(one.key) in (None, one.person_id)]
            await self._restore_keys([one for one in changes if one.returns])
            await current().connection.execute(
                "UPDATE person SET name = new.name, title = new.title, mobile = new.mobile,"
                " department_id = coalesce(new.department_id, person.department_id), active = true,"
                " left_at = CASE WHEN new.returns THEN NULL ELSE person.left_at END,"
                " successor_id = CASE WHEN new.returns THEN NULL ELSE person.successor_id END"
                " FROM unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::boolean[], $7::text[])"
                " new (id, name, title, department_id, returns, mobile)"
                " WHERE person.tenant_id = $1 AND person.id = new.id AND (person.active OR new.returns)",
                current_tenant_id(),
                [one.person_id for one in changes],
                [one.name for one in changes],
                [one.title for one in changes],
                [links.get(one.department) if one.department else None for one in changes],
                [one.returns for one in changes],
                [one.mobile for one in changes],
            )

    async def _restore_keys(self, returning: Sequence[PersonChange]) -> None:
        await current().connection.execute(
            "UPDATE channel_account SET user_key = new.key FROM unnest($3::bigint[], $4::text[]) new (person_id, key)"
            " WHERE channel_account.tenant_id = $1 AND channel = $2 AND channel_account.person_id = new.person_id",
            current_tenant_id(),
            self._channel,
            [one.person_id for one in returning],
            [one.key for one in returning],
        )

    @repeated
    async def _set_managers(self) -> None:
        async with unit_of_work(self._tenant_id):
            newer, links = await self._turn(), await links_of(self._channel)
            ids = await self._people_ids([one.key for one in self._plan.managers])
            changes = [one for one in self._plan.managers if one.department in links and one.key in ids]
            await set_managers([one for one in changes if order.member(one.key) not in newer], links, ids)

    @repeated
    async def _take_leave(self, batch: Sequence[Leaver]) -> list[str]:
        """Returns the names of those who stay."""
        async with unit_of_work(self._tenant_id):
            newer = await self._turn()
            going = [one for one in batch if order.member(one.key) not in newer]
            people = await Person.listed("id", id=[one.person_id for one in going], active=True) if going else []
            return [person.name for person in people if not await take_leave(person, channel=self._channel)]

    @repeated
    async def _finish(self) -> None:
        async with unit_of_work(self._tenant_id):
            if await self._turn() and self._subjects is None:
                await order.ask_for_sync(self._channel, "changed while it was read")
            subjects = [order.EVERYTHING] if self._subjects is None else self._subjects
            await order.mark(self._channel, subjects, self._read_at)

    async def _turn(self) -> order.Marks:
        """Wait for the others who change the contacts; returns what they have changed since."""
        await order.take_turn()
        return await order.reached_us_since(self._channel, self._read_at)

    async def _people_ids(self, keys: Sequence[str]) -> dict[str, int]:
        if not keys:
            return {}
        accounts = await ChannelAccount.listed("id", channel=self._channel, user_key=list(keys))
        return {one.user_key: one.person_id for one in accounts}


def _batches(rows: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


async def links_of(channel: str) -> dict[str, int]:
    """Our departments that the channel knows, by its ids of them."""
    return {one.channel_key: one.department_id for one in await ChannelDepartment.listed("id", channel=channel)}


async def link_department(channel: str, key: str, department_id: int) -> None:
    """Remember under which id the channel knows a department of ours."""
    await ChannelDepartment.create(channel=channel, channel_key=key, department_id=department_id)


async def add_department(channel: str, new: NewDepartment, links: Mapping[str, int]) -> int:
    """Add a department of the channel; its id serves as code, unless that is another's."""
    codes = [new.key, f"{channel}-{new.key}", f"{channel}-{new.key}-{secrets.token_hex(4)}"]
    taken = {one.code for one in await Department.listed("id", code=codes)}
    code = next(code for code in codes if code not in taken)
    parent_id = links.get(new.parent) if new.parent else None
    department = await Department.create(code=code, name=new.name, parent_id=parent_id)
    department_id = int(department.id)
    await link_department(channel, new.key, department_id)
    return department_id


async def _change_departments(changes: Sequence[DepartmentChange], links: Mapping[str, int]) -> None:
    parents = dict(await Department.all().values_list("id", "parent_id"))
    wanted = {
        one.department_id: links.get(one.parent, parents.get(one.department_id)) if one.parent else None
        for one in changes
    }
    # A department that is left out may still stand where it would close a circle.
    parents |= wanted
    kept = [one for one in changes if not is_its_own_ancestor(one.department_id, parents)]
    await current().connection.execute(
        "UPDATE department SET name = new.name, parent_id = new.parent_id"
        " FROM unnest($2::bigint[], $3::text[], $4::bigint[]) new (id, name, parent_id)"
        " WHERE department.tenant_id = $1 AND department.id = new.id",
        current_tenant_id(),
        [one.department_id for one in kept],
        [one.name for one in kept],
        [wanted[one.department_id] for one in kept],
    )


def is_its_own_ancestor(department_id: int, parents: Mapping[int, int | None]) -> bool:
    """Whether the way up from a department comes back to it, or runs in a circle above it."""
    above, steps = parents.get(department_id), 0
    while above is not None:
        if above == department_id or steps > len(parents):
            return True
        above, steps = parents.get(above), steps + 1
    return False


async def set_managers(changes: Sequence[ManagerChange], links: Mapping[str, int], people: Mapping[str, int]) -> None:
    """Put people in charge of departments."""
    await current().connection.execute(
        "UPDATE department SET manager_id = new.manager_id FROM unnest($2::bigint[], $3::bigint[]) new (id, manager_id)"
        " WHERE department.tenant_id = $1 AND department.id = new.id",
        current_tenant_id(),
        [links[one.department] for one in changes],
        [people[one.key] for one in changes],
    )
