"""Single changes of the channel's contacts, as its callbacks tell them.

A change does what it says and nothing else. Where it cannot be placed (something newer is known, a department or
member is unknown, it says too little), the contacts are read anew within seconds instead of guessing.
"""

from collections.abc import Mapping, Sequence

from bot.events import (
    ContactsTouched,
    DepartmentChanged,
    DepartmentRemoved,
    MemberChanged,
    MemberRemoved,
    OrganisationChanged,
)
from bot.router import Router
from handlers.org.contacts import order
from handlers.org.contacts.applying import add_department, is_its_own_ancestor, link_department, links_of
from handlers.org.contacts.comparing import kept_department
from handlers.org.contacts.leaving import come_back, removed_account, take_leave
from handlers.org.contacts.plan import (
    DEPARTMENT_NAME_LENGTH_MAX,
    NAME_LENGTH_MAX,
    TITLE_LENGTH_MAX,
    NewDepartment,
    OurDepartment,
)
from handlers.org.contacts.recognising import adoptable
from handlers.org.newcomers import Newcomer, add_newcomers
from models.org import ChannelAccount, ChannelDepartment, Department, Person

router = Router("org")


async def _in_order(change: OrganisationChanged, subjects: Sequence[str]) -> bool:
    """Wait for one's turn and mark the change; False when something as new or newer is known of its subjects.

    Changes of the same second cannot be told apart by time. They are taken as they come, and then read anew.
    """
    await order.take_turn()
    known = await order.newest(change.channel, subjects)
    await order.mark(change.channel, subjects, change.happened_at)
    second = int(change.happened_at.timestamp())
    if known is not None and second <= known:
        await order.ask_for_sync(change.channel, "late" if second < known else "in the same second")
    return known is None or second >= known


@router.change(MemberChanged)
async def change_member(change: MemberChanged) -> None:
    """Add a person, or give them what is said: another user id, name, title, department, departments to manage."""
    user_ids = [change.member, *([change.renamed_to] if change.renamed_to else [])]
    in_order = await _in_order(change, [order.member(user_id) for user_id in user_ids])
    # An id changes once, so that the new one holds whatever else is late.
    account = await _renamed(change) if change.renamed_to else await _account(change.channel, change.member)
    if not in_order:
        return
    if account is None and change.name and (change.added or change.active):
        account = await removed_account(change.channel, change.member, change.name[:NAME_LENGTH_MAX])
        if account is not None:
            await come_back(account)
    if account is None:
        await _add(change)
        return
    person = await Person.locked(account.person_id)
    assert person is not None
    if change.active is False:
        if person.active:
            await take_leave(person, channel=change.channel)
        return
    if person.active:
        # Whom an administrator of ours has let go stays away, listed or not.
        await _update(person, change)


async def _account(channel: str, user_id: str) -> ChannelAccount | None:
    return await ChannelAccount.find(channel=channel, user_key=user_id.lower())


async def _renamed(change: MemberChanged) -> ChannelAccount | None:
    """The account under its new user id; None when neither is known."""
    assert change.renamed_to is not None
    old = await _account(change.channel, change.member)
    new = await _account(change.channel, change.renamed_to)
    if old is None or (new is not None and new.id != old.id):
        if old is not None:
            # Both are people of ours already. Whose history is whose, only a person can say; the old one leaves.
            await order.ask_for_sync(change.channel, "a user id becomes another that is known")
        return new
    await ChannelAccount.filter(id=old.id).update(user_id=change.renamed_to, user_key=change.renamed_to.lower())
    return old


async def _add(change: MemberChanged) -> None:
    """Add the person if everything needed is said; WeCom says so much only to addresses from before August 2022.

    Somebody of this name may be the same person, from a file or another channel; who is who, everything tells together.
    """
    links = await links_of(change.channel)
    department = await _place(change, links, None)
    if not change.added or change.name is None or department is None or change.active is False:
        await order.ask_for_sync(change.channel, "a member of whom too little is said")
        return
    if await _may_be_known(change.channel, change.name[:NAME_LENGTH_MAX]):
        await order.ask_for_sync(change.channel, "a member who may be somebody of ours")
        return
    title = (change.title or "")[:TITLE_LENGTH_MAX]
    user_id = change.renamed_to or change.member
    new = Newcomer(user_id, change.name[:NAME_LENGTH_MAX], links[department], title)
    ids = await add_newcomers(change.channel, [new])
    await _lead(ids[user_id.lower()], change, links)


async def _may_be_known(channel: str, name: str) -> bool:
    """Whether somebody of this name has no account in the channel yet."""
    same = [one.id for one in await Person.listed("id", name=name, active=True)]
    accounts = await ChannelAccount.listed("id", channel=channel, person_id=same) if same else []
    return bool(set(same) - {one.person_id for one in accounts})


async def _update(person: Person, change: MemberChanged) -> None:
    links = await links_of(change.channel)
    department = await _place(change, links, person)
    if change.name:
        person.name = change.name[:NAME_LENGTH_MAX]
    if change.title:
        person.title = change.title[:TITLE_LENGTH_MAX]
    if department is not None:
        person.department_id = links[department]
    await person.save(update_fields=["name", "title", "department_id"])
    await _lead(person.id, change, links)


async def _place(change: MemberChanged, links: Mapping[str, int], person: Person | None) -> str | None:
    """The one that we keep of a member's departments, if any is known. Those that are unknown are read anew."""
    said = [*([change.main_department] if change.main_department else []), *(change.departments or ())]
    if any(key not in links for key in said):
        await order.ask_for_sync(change.channel, "an unknown department")
    return kept_department(
        change.main_department,
        change.departments or (),
        links,
        at=person.department_id if person else None,
        known=links,
    )


async def _lead(person_id: int, change: MemberChanged, links: Mapping[str, int]) -> None:
    """Put the person in charge of the departments that are said, and of no other of theirs."""
    if change.led_departments is None:
        if change.departments is not None:
            # Newer addresses are told of a new leader, or another main department, by the departments alone.
            await order.ask_for_sync(change.channel, "departments without leaders")
        return
    led = [links[key] for key in change.led_departments if key in links]
    others = [links[key] for key in change.departments or () if key in links and key not in change.led_departments]
    await Department.filter(id__in=led).update(manager_id=person_id)
    await Department.filter(id__in=others, manager_id=person_id).update(manager_id=None)


@router.change(ContactsTouched)
async def read_anew(change: ContactsTouched) -> None:
    """Have it read within seconds, and until then believe nothing of these that was read before.

    Who is new may be somebody of ours, which everything tells together.
    """
    members, departments = map(order.member, change.members), map(order.department, change.departments)
    await order.take_turn()
    await order.mark(change.channel, [*members, *departments], change.happened_at)
    keys, links = {one.lower() for one in change.members}, await links_of(change.channel)
    accounts = await ChannelAccount.listed("id", channel=change.channel, user_key=list(keys)) if keys else []
    if {one.user_key for one in accounts} >= keys and set(change.departments) <= links.keys():
        await order.ask_to_look_up(change.channel, change.members, change.departments)
    else:
        await order.ask_for_sync(change.channel, "somebody or something new")


@router.change(MemberRemoved)
async def remove_member(change: MemberRemoved) -> None:
    """Let the person leave; nobody is ever deleted. Who has left before still gives up the user id."""
    if not await _in_order(change, [order.member(change.member)]):
        return
    account = await _account(change.channel, change.member)
    person = await Person.locked(account.person_id) if account else None
    if person is not None:
        await take_leave(person, channel=change.channel)


@router.change(DepartmentChanged)
async def change_department(change: DepartmentChanged) -> None:
    """Add, rename or move a department."""
    if not await _in_order(change, [order.department(change.department)]):
        return
    links = await links_of(change.channel)
    if change.parent is not None and change.parent not in links:
        await order.ask_for_sync(change.channel, "a department below an unknown one")
        return
    if change.department in links:
        await _move(links[change.department], change, links)
    elif change.name is None:
        await order.ask_for_sync(change.channel, "an unknown department is moved")
    else:
        await _add_department(change, change.name[:DEPARTMENT_NAME_LENGTH_MAX], links)


async def _move(department_id: int, change: DepartmentChanged, links: Mapping[str, int]) -> None:
    if change.name is not None:
        await Department.filter(id=department_id).update(name=change.name[:DEPARTMENT_NAME_LENGTH_MAX])
    if change.parent is None:
        return
    parents = dict(await Department.all().values_list("id", "parent_id"))
    if is_its_own_ancestor(department_id, {**parents, department_id: links[change.parent]}):
        # The department above was moved away before, of which we are yet to hear.
        await order.ask_for_sync(change.channel, "a department below itself")
        return
    await Department.filter(id=department_id).update(parent_id=links[change.parent])


async def _add_department(change: DepartmentChanged, name: str, links: Mapping[str, int]) -> None:
    linked = set(links.values())
    free = [OurDepartment.of(one) for one in await Department.listed("id", name=name) if one.id not in linked]
    match = adoptable(change.department, name, free, only=True)
    if match is None:
        await add_department(change.channel, NewDepartment(change.department, name, change.parent), links)
        return
    await link_department(change.channel, change.department, match.id)
    await _move(match.id, change, {**links, change.department: match.id})


@router.change(DepartmentRemoved)
async def remove_department(change: DepartmentRemoved) -> None:
    """Forget that the channel knows it. The department itself stays, since people's history names it."""
    if await _in_order(change, [order.department(change.department)]):
        await ChannelDepartment.filter(channel=change.channel, channel_key=change.department).delete()
