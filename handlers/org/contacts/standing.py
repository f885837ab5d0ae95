"""What the running tenant has, as a full sync of one channel compares with it."""

from collections import defaultdict
from collections.abc import Collection

from bot.channels import NAMES
from handlers.org.contacts import order
from handlers.org.contacts.plan import OurDepartment, OurPerson, Standing
from models.org import ChannelAccount, ChannelDepartment, Department, Person


async def standing_of(channel: str) -> Standing:
    """Everything, in five statements."""
    before = channels_before(channel, await order.channels_read())
    links: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for link in await ChannelDepartment.listed("id"):
        links[link.channel][link.channel_key] = link.department_id
    accounts: defaultdict[int, dict[str, ChannelAccount]] = defaultdict(dict)
    for account in await ChannelAccount.listed("id"):
        accounts[account.person_id][account.channel] = account
    people, removed, strangers = {}, {}, []
    for person in await Person.listed("id"):
        ours = _person(person, accounts[person.id], channel, before)
        here = accounts[person.id].get(channel)
        if here is not None and not here.removed:
            people[here.user_key] = ours
            continue
        strangers.append(ours)
        if here is not None:
            removed[here.user_id.lower(), ours.name] = ours
    return Standing(
        departments={one.id: OurDepartment.of(one) for one in await Department.listed("id")},
        links=links[channel],
        people=people,
        removed=removed,
        strangers=strangers,
        led={one for other in before for one in links[other].values()},
        linked_elsewhere={one for other in links if other != channel for one in links[other].values()},
    )


def channels_before(channel: str, read: Collection[str]) -> list[str]:
    """The channels that say what people are called and where they are, where `channel` knows them, too.

    Of all whose contacts are read the first one that we know of does; otherwise every night would undo the other's.
    """
    names = list(NAMES)
    return [one for one in names[: names.index(channel)] if one in read]


def _person(person: Person, accounts: dict[str, ChannelAccount], channel: str, before: Collection[str]) -> OurPerson:
    live = {name for name, one in accounts.items() if not one.removed}
    return OurPerson(
        id=person.id,
        name=person.name,
        title=person.title,
        department_id=person.department_id,
        active=person.active,
        mobile=person.mobile,
        led=any(one in live for one in before),
        elsewhere=bool(live - {channel}),
        removed=not person.active and bool(accounts) and not live,
    )
