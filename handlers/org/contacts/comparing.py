"""Everything the channel lists, held against everything we have. No database here."""

from collections.abc import Collection, Container, Mapping, Sequence

from bot.channels.contacts import Contacts, ListedDepartment, ListedMember
from handlers.org.contacts.plan import (
    DEPARTMENT_NAME_LENGTH_MAX,
    TITLE_LENGTH_MAX,
    DepartmentChange,
    DepartmentLink,
    GoneDepartment,
    Leaver,
    ManagerChange,
    NewAccount,
    NewDepartment,
    NewPerson,
    OurPerson,
    PersonChange,
    Plan,
    Standing,
)
from handlers.org.contacts.recognising import cut, digits, namesakes, recognised_departments, recognised_people


def compare(contacts: Contacts, standing: Standing) -> Plan:
    """What has to be done so that we have what the channel lists.

    Nobody is removed: whoever is not listed any more leaves. People whom the channel does not know are left alone, and
    so are titles, mobiles and managers where the channel says nothing about them. Where another channel goes before
    this one, this one only fills in what is missing.
    """
    linked = recognised_departments(contacts, standing)
    known = {**standing.links, **linked}
    listed = {one.key: one for one in contacts.departments}
    new = {key: one for key, one in listed.items() if key not in known and one.name}
    there = {key for key in listed if key in known or key in new}
    members = {one.key: one for one in contacts.members}
    fresh = {key: one for key, one in members.items() if key not in standing.people and one.active}
    back = {key: person for key, one in fresh.items() if (person := standing.removed.get((key, cut(one.name))))}
    ours = _recognised(fresh, members, standing, known, back)
    placed = {
        key: _department_of(one, standing.people.get(key) or ours.get(key), known, there)
        for key, one in members.items()
    }
    readable = {key: one for key, one in fresh.items() if one.name and placed[key]}
    joining = {key: one for key, one in readable.items() if key not in ours}
    # Whom an administrator of ours has let go, another channel may know still; they do not return.
    returning = {key for key in readable if key in ours and (ours[key].removed or (key in back and ours[key].active))}
    here = {**standing.people, **{key: ours[key] for key in readable if key in ours}}
    return Plan(
        department_links=tuple(
            DepartmentLink(key, department_id, standing.departments[department_id].name)
            for key, department_id in linked.items()
        ),
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
        new_accounts=tuple(
            NewAccount(one.user_id, ours[key].id, ours[key].name)
            for key, one in readable.items()
            if key in ours and key not in back
        ),
        new_people=tuple(
            NewPerson(one.user_id, cut(one.name), one.title[:TITLE_LENGTH_MAX], placed[key] or "", one.mobile)
            for key, one in joining.items()
        ),
        person_changes=tuple(
            changed
            for key, person in here.items()
            if key in members and (changed := _person_change(person, members[key], placed[key], known, returning))
        ),
        managers=_managers(contacts, standing, known, members, here, {*joining, *returning}),
        leavers=tuple(
            Leaver(key, person.id, person.name, person.elsewhere)
            for key, person in standing.people.items()
            if person.active and (key not in members or not members[key].active)
        ),
        unreadable=len(fresh) - len(readable),
        namesakes=namesakes(joining.values(), standing, {one.id for one in ours.values()}),
        active_before=sum(person.active for person in standing.people.values()),
    )


def _recognised(
    fresh: Mapping[str, ListedMember],
    members: Mapping[str, ListedMember],
    standing: Standing,
    known: Mapping[str, int],
    back: Mapping[str, OurPerson],
) -> dict[str, OurPerson]:
    """Those of the fresh who are people of ours: whom the channel had removed, and whom it has not known so far."""
    rest = {key: one for key, one in fresh.items() if key not in back and one.name}
    return {**recognised_people(rest, list(members.values()), standing, known), **back}


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
    if ours.id in standing.led:
        return None
    name = (listed[key].name or ours.name)[:DEPARTMENT_NAME_LENGTH_MAX]
    parent = _above(key, listed, there)
    same_parent = (known.get(parent) if parent else None) == ours.parent_id and (parent is None or parent in known)
    if name == ours.name and same_parent:
        return None
    return DepartmentChange(key, ours.id, name, parent)


def _department_of(
    member: ListedMember, person: OurPerson | None, known: Mapping[str, int], there: set[str]
) -> str | None:
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
    returning: Collection[str],
) -> PersonChange | None:
    returns = member.key in returning
    if not member.active or not (person.active or returns):
        # Whom an administrator of ours has let go stays away, listed or not.
        return None
    told, title = cut(member.name), member.title[:TITLE_LENGTH_MAX]
    moved = department if department is not None and known.get(department) != person.department_id else None
    same_mobile = digits(member.mobile) in ("", digits(person.mobile))
    if person.led:
        wanted = (person.name, person.title or title, person.mobile or member.mobile)
        moved = None
    else:
        wanted = (told or person.name, title or person.title, person.mobile if same_mobile else member.mobile)
    if (wanted, moved, returns) == ((person.name, person.title, person.mobile), None, False):
        return None
    name, title, mobile = wanted
    return PersonChange(member.key, person.id, name, title, moved, mobile, returns)


def _managers(
    contacts: Contacts,
    standing: Standing,
    known: Mapping[str, int],
    members: Mapping[str, ListedMember],
    here: Mapping[str, OurPerson],
    coming: Collection[str],
) -> tuple[ManagerChange, ...]:
    keys = {person.id: key for key, person in here.items()}
    # Whom an administrator of ours has let go is in charge of nothing, listed as leader or not.
    able = {key for key, person in here.items() if person.active} | set(coming)
    found = []
    for listed in contacts.departments:
        leaders = [key for key in listed.leaders if key in members and members[key].active and key in able]
        ours = standing.departments.get(known.get(listed.key, 0))
        name = ours.name if ours else listed.name
        present = keys.get(ours.manager_id) if ours and ours.manager_id else None
        settled = ours is not None and ours.manager_id is not None and ours.id in standing.led
        # Of several leaders the one that is manager already stays.
        if leaders and present not in leaders and name and not settled:
            found.append(ManagerChange(listed.key, name, leaders[0]))
    return tuple(found)
