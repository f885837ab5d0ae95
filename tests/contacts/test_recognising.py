"""Who in one channel is whom in another: one person is never two of ours, and two are never one."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.contacts import Contacts, ListedDepartment, ListedMember
from handlers.org.contacts.comparing import compare
from handlers.org.contacts.looking_up import Asked, compare_part
from handlers.org.contacts.plan import OurDepartment, OurPerson, Standing
from handlers.org.contacts.recognising import digits, recognised_departments, recognised_people

KNOWN = {"a": 1, "b": 2, "c": 3}
NAMES, MOBILES = st.sampled_from(["张伟", "王芳", "李娜"]), st.sampled_from(["", "", "13800000001", "13800000002"])
MEMBERS = st.lists(
    st.builds(
        lambda departments, name, mobile: ("", departments, name, mobile),
        st.lists(st.sampled_from("abcx"), min_size=1, max_size=2, unique=True),
        NAMES,
        MOBILES,
    ),
    max_size=6,
).map(
    lambda rows: [
        ListedMember(f"User{number}", tuple(departments), name, mobile=mobile)
        for number, (_, departments, name, mobile) in enumerate(rows)
    ]
)
PEOPLE = st.lists(st.tuples(NAMES, st.sampled_from([1, 2, 3]), MOBILES, st.booleans(), st.booleans()), max_size=6).map(
    lambda rows: [
        OurPerson(number, name, "", department, active, mobile, elsewhere=elsewhere)
        for number, (name, department, mobile, active, elsewhere) in enumerate(rows)
    ]
)


def person(number: int, name: str, department: int = 1, mobile: str = "", active: bool = True) -> OurPerson:
    return OurPerson(number, name, "", department, active, mobile)


def found(
    members: list[ListedMember], *people: OurPerson, linked: dict[str, OurPerson] | None = None
) -> dict[str, int]:
    standing = Standing(people=linked or {}, strangers=people)
    fresh = {one.key: one for one in members if one.key not in standing.people}
    return {key: one.id for key, one in recognised_people(fresh, members, standing, KNOWN).items()}


@given(members=MEMBERS, people=PEOPLE, linked=st.sets(st.integers(0, 5)))
def test_nobody_is_anybody_twice_and_nobody_against_their_number(
    members: list[ListedMember], people: list[OurPerson], linked: set[int]
):
    known = {f"old{one.id}": one for one in people if one.id in linked}
    free = [one for one in people if one.id not in linked]
    standing = Standing(people=known, strangers=free)
    fresh = {one.key: one for one in members}
    got = recognised_people(fresh, members, standing, KNOWN)

    assert len({one.id for one in got.values()}) == len(got)
    assert all(one in free for one in got.values())
    for key, one in got.items():
        number, other = digits(fresh[key].mobile), digits(one.mobile)
        same_place = one.department_id in {KNOWN.get(department) for department in fresh[key].departments}
        assert number == other != "" or (one.name == fresh[key].name and same_place and "" in (number, other))
    assert recognised_people(dict(reversed(fresh.items())), members[::-1], standing, KNOWN) == got, "in any order"


@given(members=MEMBERS, people=PEOPLE)
def test_a_number_that_one_member_and_one_person_have_is_enough(members: list[ListedMember], people: list[OurPerson]):
    listed, held = Counter(one.mobile for one in members), Counter(one.mobile for one in people if one.active)
    got = found(members, *people)
    for one in members:
        if one.mobile and listed[one.mobile] == held[one.mobile] == 1:
            [holder] = [person for person in people if person.active and person.mobile == one.mobile]
            assert got[one.key] == holder.id


def test_a_number_is_the_same_however_it_is_written():
    assert found(
        [ListedMember("u", ("x",), "阿芳", mobile="+86-138 0000 0001")], person(7, "王芳", mobile="13800000001")
    )
    assert digits("+852-61234567") != digits("61234567")


def test_a_number_that_two_have_says_nothing():
    twice = [ListedMember("u", ("x",), "甲", mobile="1380000"), ListedMember("v", ("x",), "乙", mobile="1380000")]
    assert found(twice, person(7, "丙", mobile="1380000")) == {}
    assert found(twice[:1], person(7, "丙", mobile="1380000"), person(8, "丁", mobile="1380000")) == {}


def test_who_left_is_somebody_else_when_their_number_has_another_name():
    gone = person(7, "王芳", mobile="1380000", active=False)
    assert found([ListedMember("u", ("a",), "李娜", mobile="1380000")], gone) == {}
    assert found([ListedMember("u", ("b",), "王芳", mobile="1380000")], gone) == {"u": 7}


def test_without_a_number_name_and_department_must_leave_no_doubt():
    wang = ListedMember("u", ("a", "b"), "王芳")
    assert found([wang], person(7, "王芳", 2)) == {"u": 7}
    assert found([wang], person(7, "王芳", 3)) == {}, "another department"
    assert found([wang], person(7, "王芳", 1), person(8, "王芳", 2)) == {}, "two of ours"
    assert found([wang, ListedMember("v", ("b",), "王芳")], person(7, "王芳", 2)) == {}, "two of theirs"
    assert found([wang], linked={"old": person(7, "王芳", 2)}) == {}, "the channel knows this one as somebody else"


def tree(*rows: tuple[str, str, str | None]) -> Contacts:
    return Contacts(tuple(ListedDepartment(key, name, parent) for key, name, parent in rows))


def ours(*rows: tuple[int, str, int | None]) -> dict[int, OurDepartment]:
    return {number: OurDepartment(number, f"code{number}", name, parent, None) for number, name, parent in rows}


def test_departments_of_one_name_are_told_apart_by_what_they_stand_below():
    contacts = tree(
        ("d1", "市机关事务局", None),
        ("d2", "一处", "d1"),
        ("d3", "二处", "d1"),
        ("d4", "办公室", "d2"),
        ("d5", "办公室", "d3"),
        ("d6", "新处", "d1"),
        ("d7", "办公室", "d6"),
    )
    departments = ours(
        (1, "机关事务管理局", None), (2, "一处", 1), (3, "二处", 1), (4, "办公室", 2), (5, "办公室", 3), (6, "车队", 1)
    )
    standing = Standing(departments=departments, linked_elsewhere={1, 2, 3})

    assert recognised_departments(contacts, standing) == {"d1": 1, "d2": 2, "d3": 3, "d4": 4, "d5": 5}
    assert [one.key for one in compare(contacts, standing).new_departments] == ["d6", "d7"]


def test_two_departments_of_one_name_below_one_are_nobodys():
    contacts = tree(("d1", "局", None), ("d2", "办公室", "d1"))
    standing = Standing(departments=ours((1, "局", None), (2, "办公室", 1), (3, "办公室", 1)))

    assert recognised_departments(contacts, standing) == {"d1": 1}


def test_a_top_that_no_channel_knows_is_not_taken_for_the_organisation():
    standing = Standing(departments=ours((1, "车队", None)))
    assert recognised_departments(tree(("1", "某局", None)), standing) == {}


def test_what_is_looked_up_changes_nobody_else():
    departments = ours((1, "局", None), (2, "车队", 1), (3, "财务科", 1))
    people = {"wang": person(7, "王芳", 2), "li": person(8, "李娜", 3)}
    standing = Standing(departments=departments, links={"d1": 1, "d2": 2, "d3": 3}, people=people)
    moved = Contacts(
        (ListedDepartment("d3", "财务处", "d1"),), (ListedMember("Wang", ("d3",), "王芳", mobile="1380000"),)
    )
    plan = compare_part(moved, Asked({"wang"}, ()), standing)

    assert plan is not None
    assert [(one.key, one.department, one.mobile) for one in plan.person_changes] == [("wang", "d3", "1380000")]
    assert [one.name for one in plan.department_changes] == ["财务处"]
    assert plan.leavers == plan.gone_departments == plan.new_people == ()


def test_whoever_is_not_there_when_looked_up_leaves_and_a_department_is_forgotten():
    standing = Standing(
        departments=ours((1, "局", None), (2, "车队", 1)),
        links={"d1": 1, "d2": 2},
        people={"wang": person(7, "王芳", 1), "li": person(8, "李娜", 1)},
    )
    plan = compare_part(Contacts(), Asked({"wang"}, {"d2"}), standing)

    assert plan is not None
    assert [one.person_id for one in plan.leavers] == [7]
    assert [one.key for one in plan.gone_departments] == ["d2"]


def test_what_is_looked_up_and_new_or_too_many_is_left_to_a_full_sync():
    everybody = {f"u{number}": person(number, f"职员{number}") for number in range(10)}
    standing = Standing(departments=ours((1, "局", None)), links={"d1": 1}, people=everybody)
    strange = [
        Contacts((), (ListedMember("new", ("d1",), "新人"),)),
        Contacts((), (ListedMember("u1", ("d9",), "职员1"),)),
        Contacts((ListedDepartment("d1", "局", "d0"),), ()),
    ]
    assert [compare_part(one, Asked({"u1", "new"}, ()), standing) for one in strange] == [None] * 3
    assert compare_part(Contacts(), Asked(set(everybody), ()), standing) is None
