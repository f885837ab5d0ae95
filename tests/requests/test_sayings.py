"""What is read out of a sentence about an operation."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.requests.chat.sayings import (
    UNKNOWN_TARGET,
    approval_comment,
    is_afterwards,
    note_after,
    ordinal_of,
    read_return,
    words_of,
)

TARGETS = (("dept", "部门主管审批"), ("fleet", "车队审批"), (None, "申请人"))
WORDS = st.text("人数写错了请核实预算时间不对目的地", min_size=2, max_size=30)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("退回给申请人 人数写错了", (None, "人数写错了", False)),
        ("退回到部门主管审批，请再核实", ("dept", "请再核实", False)),
        ("退回到部门主管，请再核实", ("dept", "请再核实", False)),
        ("退回车队审批 没有车", ("fleet", "没有车", False)),
        ("SQ000012退回上一步 再看看", ("fleet", "再看看", False)),
        ("第二个退回给申请人，人数不对", (None, "人数不对", False)),
        ("打回修改，理由是时间不对", (None, "时间不对", False)),
        ("因为人数不对，退回给申请人", (None, "人数不对", False)),
        ("退回申请人重新填写，目的地错了", (None, "目的地错了", False)),
        ("退回到部门主管审批，请核实，改完直接给我", ("dept", "请核实", True)),
        ("退回到局长", (UNKNOWN_TARGET, "", False)),
        ("退回", (None, "", False)),
    ],
)
def test_where_a_request_goes_back_to_and_why(said: str, read: tuple[str | None, str, bool]) -> None:
    assert read_return(said, TARGETS) == read


@given(
    st.sampled_from(["退回给申请人", "退回到部门主管审批", "退回车队审批", "退回"]), st.sampled_from("，： ,"), WORDS
)
def test_the_reason_is_what_follows_the_place(command: str, mark: str, reason: str) -> None:
    assert read_return(f"{command}{mark}{reason}", TARGETS)[1] == reason


@pytest.mark.parametrize(
    ("verb", "said", "words"),
    [
        ("ask_material", "请补充材料：会议通知", "会议通知"),
        ("ask_material", "请王芳补充一下会议通知", "会议通知"),
        ("ask_material", "请补充材料清单", "材料清单"),
        ("ask_material", "SQ000001请补充材料", ""),
        ("give_material", "补充：会议通知见附件", "会议通知见附件"),
        ("comment", "SQ000012评论：已核实", "已核实"),
        ("comment", "第一个评论一下：好", "好"),
        ("give_back", "交回意见：没问题", "没问题"),
        ("give_back", "交回 已核实，可以安排", "已核实，可以安排"),
    ],
)
def test_what_is_said_beside_an_operation(verb: str, said: str, words: str) -> None:
    assert words_of(verb, said) == words


def test_a_note_follows_the_people() -> None:
    assert note_after("把SQ000012转交给张三，我出差", ["张三"]) == "我出差"
    assert note_after("请李四和王五先看看，涉及预算", ["李四", "王五"]) == "涉及预算"
    assert note_after("转交给张三", ["张三"]) == note_after("转交，我出差", []) == ""


@pytest.mark.parametrize(
    ("said", "comment"),
    [
        ("同意，请注意安全", "请注意安全"),
        ("同意", ""),
        ("第一个同意", ""),
        ("同意，第二个也同意", ""),
        ("SQ000001同意", ""),
        ("同意，谢谢", ""),
        ("全部同意", ""),
    ],
)
def test_a_remark_beside_an_approval(said: str, comment: str) -> None:
    assert approval_comment(said) == comment


def test_before_or_after_the_own_decision() -> None:
    assert is_afterwards("之后再请李四审批") and is_afterwards("我同意以后请李四看看")
    assert not is_afterwards("请李四先看看")


def test_places_in_a_list() -> None:
    assert [ordinal_of(said) for said in ("第二个", "第 12 份", "两个人")] == [2, 12, None]


@given(st.text(max_size=80), st.sampled_from(["ask_material", "give_material", "comment", "give_back", "approve"]))
@example("退回", "comment")
def test_whatever_is_typed_is_read_without_edges(said: str, verb: str) -> None:
    for words in (words_of(verb, said), read_return(said, TARGETS)[1]):
        assert words == words.strip() and len(words) <= len(said)
