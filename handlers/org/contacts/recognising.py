"""Who of those that a channel lists is somebody whom we have already, from a file or from another channel.

One person is never two of ours, and two are never one: what is recognised leaves no doubt on either side. Where doubt
remains the channel's is new, and an administrator can give the account to whom it belongs.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from bot.channels.contacts import Contacts, ListedDepartment, ListedMember
from handlers.org.contacts.plan import NAME_LENGTH_MAX, OurDepartment, OurPerson, Standing

CHINA = "86"


def cut(name: str | None) -> str:
    """A person's name as we keep it."""
    return (name or "")[:NAME_LENGTH_MAX]


def digits(mobile: str) -> str:
    """A mobile number for comparing: without signs, and at home without the country's code."""
    found = "".join(one for one in mobile if one.isascii() and one.isdigit())
    return found.removeprefix(CHINA) if len(found) == 13 else found


def recognised_people(
    fresh: Mapping[str, ListedMember], members: Collection[ListedMember], standing: Standing, known: Mapping[str, int]
) -> dict[str, OurPerson]:
    """People of ours whom the channel has not known so far, by user id in lower case.

    They are told by a mobile number that nobody else has, or by name within one department, unless the numbers differ.

    Args:
        fresh: Those of the members whom we do not know by their account, by user id in lower case.
        known: Our ids of the channel's departments.
    """
    by_mobile = _by_mobile(fresh, members, standing)
    found = {one.id for one in by_mobile.values()}
    rest = {key: one for key, one in fresh.items() if key not in by_mobile}
    free = {one.id for one in standing.strangers} - found
    return {**by_mobile, **_by_name(rest, members, standing, known, free)}


def namesakes(new: Iterable[ListedMember], standing: Standing, found: Collection[int]) -> tuple[str, ...]:
    """Names of new people who may be somebody of ours all the same; `found` are ids of those recognised."""
    unknown: defaultdict[str, list[OurPerson]] = defaultdict(list)
    for one in standing.strangers:
        if one.active and one.id not in found:
            unknown[one.name].append(one)
    return tuple(
        cut(member.name)
        for member in new
        if any(not _differ(member.mobile, one.mobile) for one in unknown[cut(member.name)])
    )


def _by_mobile(
    fresh: Mapping[str, ListedMember], members: Collection[ListedMember], standing: Standing
) -> dict[str, OurPerson]:
    listed = Counter(digits(one.mobile) for one in members)
    holders: defaultdict[str, list[OurPerson]] = defaultdict(list)
    for person in (*standing.people.values(), *standing.strangers):
        holders[digits(person.mobile)].append(person)
    free = {one.id for one in standing.strangers}
    found = {}
    for key, member in fresh.items():
        number = digits(member.mobile)
        if not number or listed[number] > 1:
            continue
        # A number is given to somebody else when its holder has left, so for those who left the name counts, too.
        held = [one for one in holders[number] if one.active]
        held = held or [one for one in holders[number] if one.name == cut(member.name)]
        if len(held) == 1 and held[0].id in free:
            found[key] = held[0]
    return found


def _by_name(
    fresh: Mapping[str, ListedMember],
    members: Collection[ListedMember],
    standing: Standing,
    known: Mapping[str, int],
    free: Collection[int],
) -> dict[str, OurPerson]:
    ours: defaultdict[tuple[str, int], list[OurPerson]] = defaultdict(list)
    for person in (*standing.people.values(), *standing.strangers):
        # Whom an administrator let go while another channel knows them is not somebody new in this one.
        if person.active or person.elsewhere:
            ours[person.name, person.department_id].append(person)
    listed = Counter((cut(one.name), place) for one in members if one.name for place in _places(one, known))
    found = {}
    for key, member in fresh.items():
        name = cut(member.name)
        same = [person for place in _places(member, known) for person in ours[name, place]]
        if len(same) != 1 or same[0].id not in free or _differ(member.mobile, same[0].mobile):
            continue
        if listed[name, same[0].department_id] == 1:
            found[key] = same[0]
    return _each_once(found)


def _each_once(found: Mapping[str, OurPerson]) -> dict[str, OurPerson]:
    times = Counter(one.id for one in found.values())
    return {key: one for key, one in found.items() if times[one.id] == 1}


def _places(member: ListedMember, known: Mapping[str, int]) -> set[int]:
    """Our ids of the member's departments."""
    return {known[key] for key in member.departments if key in known}


def _differ(one: str, other: str) -> bool:
    return bool(digits(one) and digits(other) and digits(one) != digits(other))


def recognised_departments(contacts: Contacts, standing: Standing) -> dict[str, int]:
    """Departments of ours, of a file, the console or another channel, that are the channel's, by its ids.

    They alone have the name, or have it below the same department. The organisation itself is one in every channel,
    whatever it is called there.
    """
    linked = set(standing.links.values())
    free = [one for one in standing.departments.values() if one.id not in linked]
    found: dict[str, int] = {}

    def take(listed: ListedDepartment, match: OurDepartment) -> None:
        found[listed.key] = match.id
        free.remove(match)

    fresh = [one for one in contacts.departments if one.key not in standing.links and one.name is not None]
    names = Counter(one.name for one in fresh)
    for listed in fresh:
        if match := adoptable(listed.key, listed.name or "", free, only=names[listed.name] == 1):
            take(listed, match)
    top = _only_top(contacts)
    ours = [one for one in free if one.parent_id is None and one.id in standing.linked_elsewhere]
    if top is not None and top in fresh and top.key not in found and len(ours) == 1:
        take(top, ours[0])
    while below := _below_the_same([one for one in fresh if one.key not in found], {**standing.links, **found}, free):
        # What is found makes findable what stands below it.
        for listed, match in below:
            take(listed, match)
    return found


def adoptable(key: str, name: str, free: Iterable[OurDepartment], *, only: bool) -> OurDepartment | None:
    """The department of ours, among those that the channel does not know, which is meant by this one of the channel.

    Args:
        only: Whether the channel has but this one of the name.
    """
    same = [one for one in free if one.name == name]
    by_code = next((one for one in same if one.code == key), None)
    return by_code or (same[0] if only and len(same) == 1 else None)


def _only_top(contacts: Contacts) -> ListedDepartment | None:
    tops = [one for one in contacts.departments if one.parent is None]
    return tops[0] if len(tops) == 1 else None


def _below_the_same(
    fresh: Iterable[ListedDepartment], known: Mapping[str, int], free: Iterable[OurDepartment]
) -> list[tuple[ListedDepartment, OurDepartment]]:
    ours: defaultdict[tuple[str, int], list[OurDepartment]] = defaultdict(list)
    theirs: defaultdict[tuple[str, int], list[ListedDepartment]] = defaultdict(list)
    for one in free:
        if one.parent_id is not None:
            ours[one.name, one.parent_id].append(one)
    for listed in fresh:
        if listed.parent is not None and listed.parent in known:
            theirs[listed.name or "", known[listed.parent]].append(listed)
    return [(found[0], ours[place][0]) for place, found in theirs.items() if len(found) == len(ours[place]) == 1]
