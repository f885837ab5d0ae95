"""Everything the channel lists, held against everything we have. No database here."""

from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence

from bot.channels.wecom.contacts import Contacts, ListedDepartment, ListedMember
from handlers.org.contacts.plan import (
    DEPARTMENT_NAME_LENGTH_MAX,
    NAME_LENGTH_MAX,
    TITLE_LENGTH_MAX,
    DepartmentChange,
    GoneDepartment,
    Leaver,
    ManagerChange,
    NewDepartment,
    NewPerson,
    OurDepartment,
    OurPerson,
    PersonChange,
    Plan,
    Standing,
)


def compare(contacts: Contacts, standing: Standing) -> Plan:
    """What has to be done so that we have what the channel lists.

    Nobody is removed: whoever is not listed any more leaves. People without an account in the channel are left alone,
    and so are titles and managers where the channel says nothing about them.
    """
    adopted = _adopted(contacts, standing)
    known = {**standing.links, **adopted}
    listed = {one.key: one for one in contacts.departments}
    new = {key: one for key, one in listed.items() if key not in known and one.name}
    there = {key for key in listed if key in known or key in new}
    members = {one.key: one for one in contacts.members}
    placed = {key: _department_of(member, standing, known, there) for key, member in members.items()}
    fresh = {key: one for key, one in members.items() if key not in standing.people and one.active}
    readable = {key: one for key, one in fresh.items() if one.name and placed[key]}
    back = {key: person for key, one in readable.items() if (person := standing.removed.get((key, _cut(one.name))))}
    return Plan(
        new_departments=_parents_first(new, there, listed),
        department_changes=tuple(
            change
            for key in listed
            if key in known and (change := _department_change(key, listed, there, known, standing))
        ),
        gone_departments=tuple(
            GoneDepartment(key, standing.departments[department_id].name)
            for key, department_id in standing.links.items()
            if key not in listed
        ),
        new_people=tuple(
            NewPerson(one.user_id, _cut(one.name), one.title[:TITLE_LENGTH_MAX], placed[key] or "")
            for key, one in readable.items()
            if key not in back
        ),
        person_changes=tuple(
            moved
            for key, person in (*standing.people.items(), *back.items())
            if key in members and (moved := _person_change(person, members[key], placed[key], known, back))
        ),
        managers=_managers(contacts, standing, known, members, set(readable)),
        leavers=tuple(
            Leaver(key, person.id, person.name)
            for key, person in standing.people.items()
            if person.active and (key not in members or not members[key].active)
        ),
        unreadable=len(fresh) - len(readable),
        active_before=sum(person.active for person in standing.people.values()),
    )


def _adopted(contacts: Contacts, standing: Standing) -> dict[str, int]:
    """Departments of a file or the console that are the channel's: of the same name, which must leave no doubt."""
    linked = set(standing.links.values())
    free = [one for one in standing.departments.values() if one.id not in linked]
    found: dict[str, int] = {}
    names = Counter(one.name for one in contacts.departments if one.key not in standing.links)
    for listed in contacts.departments:
        if listed.key not in standing.links and listed.name is not None:
            match = adoptable(listed.key, listed.name, free, only=names[listed.name] == 1)
            if match is not None:
                found[listed.key] = match.id
                free.remove(match)
    return found


def adoptable(key: str, name: str, free: list[OurDepartment], *, only: bool) -> OurDepartment | None:
    """The department of ours, among those that the channel does not know, which is meant by this one of the channel.

    Args:
        only: Whether the channel has but this one of the name.
    """
    same = [one for one in free if one.name == name]
    by_code = next((one for one in same if one.code == key), None)
    return by_code or (same[0] if only and len(same) == 1 else None)


def _above(key: str, listed: Mapping[str, ListedDepartment], there: set[str]) -> str | None:
    """The nearest department above that we have or shall have; those outside the app's range are passed over."""
    parent, seen = listed[key].parent, {key}
    while parent is not None and parent not in there:
        if parent in seen or parent not in listed:
            return None
        seen.add(parent)
        parent = listed[parent].parent
    return parent


def _parents_first(
    new: Mapping[str, ListedDepartment], there: set[str], listed: Mapping[str, ListedDepartment]
) -> tuple[NewDepartment, ...]:
    ordered: dict[str, NewDepartment] = {}
    begun: set[str] = set()

    def add(key: str) -> None:
        begun.add(key)
        parent = _above(key, listed, there)
        if parent is not None and parent in new and parent not in begun:
            add(parent)
        ordered[key] = NewDepartment(key, (new[key].name or "")[:DEPARTMENT_NAME_LENGTH_MAX], parent)

    for key in new:
        if key not in begun:
            add(key)
    return tuple(ordered.values())


def _department_change(
    key: str, listed: Mapping[str, ListedDepartment], there: set[str], known: Mapping[str, int], standing: Standing
) -> DepartmentChange | None:
    ours = standing.departments[known[key]]
    name = (listed[key].name or ours.name)[:DEPARTMENT_NAME_LENGTH_MAX]
    parent = _above(key, listed, there)
    same_parent = (known.get(parent) if parent else None) == ours.parent_id and (parent is None or parent in known)
    if name == ours.name and same_parent and key in standing.links:
        return None
    return DepartmentChange(key, ours.id, name, parent)


def _department_of(member: ListedMember, standing: Standing, known: Mapping[str, int], there: set[str]) -> str | None:
    person = standing.people.get(member.key)
    at = person.department_id if person is not None else None
    return kept_department(member.main_department, member.departments, there, at=at, known=known)


def kept_department(
    main: str | None, departments: Sequence[str], there: Container[str], *, at: int | None, known: Mapping[str, int]
) -> str | None:
    """The one department that we keep of a member's several: the main one, else where they are, else the first.

    Args:
        main, departments: As the channel names them.
        there: Those of them that we have or shall have; without one of these the answer is None.
        at: Our id of the department where the person is; None for somebody new.
        known: Our ids of the channel's departments.
    """
    if main in there:
        return main
    within = [key for key in departments if key in there]
    staying = [key for key in within if at is not None and known.get(key) == at]
    return next(iter([*staying, *within]), None)


def _person_change(
    person: OurPerson,
    member: ListedMember,
    department: str | None,
    known: Mapping[str, int],
    back: Collection[str],
) -> PersonChange | None:
    returns = member.key in back
    if not member.active or not (person.active or returns):
        # Whom an administrator of ours has let go stays away, listed or not.
        return None
    name = _cut(member.name) if member.name else person.name
    title = member.title[:TITLE_LENGTH_MAX] or person.title
    moved = department if department is not None and known.get(department) != person.department_id else None
    if (name, title, moved, returns) == (person.name, person.title, None, False):
        return None
    return PersonChange(member.key, person.id, name, title, moved, returns)


def _managers(
    contacts: Contacts, standing: Standing, known: Mapping[str, int], members: Mapping[str, ListedMember], new: set[str]
) -> tuple[ManagerChange, ...]:
    keys = {person.id: key for key, person in standing.people.items()}
    # Whom an administrator of ours has let go is in charge of nothing, listed as leader or not.
    ours_active = {key for key, person in standing.people.items() if person.active}
    found = []
    for listed in contacts.departments:
        leaders = [
            key
            for key in listed.leaders
            if key in members and members[key].active and (key in ours_active or key in new)
        ]
        ours = standing.departments.get(known.get(listed.key, 0))
        name = ours.name if ours else listed.name
        present = keys.get(ours.manager_id) if ours and ours.manager_id else None
        # Of several leaders the one that is manager already stays.
        if leaders and present not in leaders and name:
            found.append(ManagerChange(listed.key, name, leaders[0]))
    return tuple(found)


def _cut(name: str | None) -> str:
    return (name or "")[:NAME_LENGTH_MAX]
