"""Whatever is typed: no exception, no slot that the intent has not, no number that nobody said, no long wait."""

import json
import re
import time
import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import Dialogue, Understanding, understand
from bot.language.meaning import SLOTS
from forms.reading import read_integer, read_moment, read_text, read_yes_no

NOW = datetime.fromisoformat("2026-11-23T09:30:00+08:00")
PIECES = re.findall(
    r"\S+",
    "用车 订会议室 食堂订餐 送水 报修 领用 打印 充值 同意 驳回 取消 明天 下周三 月底 "
    "12月31号 2月30号 上午 晚上 凌晨 三点 十二点 25点 8:30 99:99 到 至 - ~ "
    "前 后 两小时 半天 三百天 推迟 提前 改成 不对 再加 减 去 省政府 三楼 "
    "302 两桶 5个人 零个人 俩 各 和 、 ， 。 ： 备注 司机 张师傅 "
    "公里 一百五 两千三 七八个 京A12345 A4纸 空调 坏了 不要了 五星 元旦 2028年2月29日 ｜ 🙏 "
    "3️⃣ 九百九十九万 ０ | ",
)
sentences = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.text(max_size=60),
    st.text("一二十两百到点号月日不对再加改成去：,.|和各", max_size=40),
)
slot_names = st.sampled_from([None, *{name for names in SLOTS.values() for name in names}])


def check(understood: Understanding) -> None:
    assert understood.intent in SLOTS
    assert set(understood.slots) <= set(SLOTS[understood.intent])
    json.dumps(understood.as_json())
    kinds = {
        "datetime": datetime,
        "date": date,
        "day_or_moment": date,
        "int": int,
        "bool": bool,
        "text": str,
        "code": str,
        "list": list,
        "items": list,
    }
    for name, value in understood.slots.items():
        assert isinstance(value, kinds[SLOTS[understood.intent][name]])
        assert value not in ("", []), name
        assert not (isinstance(value, int) and not isinstance(value, bool)) or value > 0


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(sentences, slot_names), min_size=1, max_size=4))
def test_nothing_that_is_typed_breaks_a_conversation(turns):
    dialogue = Dialogue()
    for said, expecting in turns:
        understood, dialogue = understand(said, NOW, dialogue, expecting=expecting)
        check(understood)
        assert Dialogue.from_json(json.loads(json.dumps(dialogue.as_json()))) == dialogue


@settings(max_examples=150, deadline=None)
@given(sentences)
def test_no_count_is_invented(said):
    understood, _ = understand(said, NOW)
    counts = [value for value in understood.slots.values() if type(value) is int]
    spoken = re.search(r"[\d零一二三四五六七八九十百千万两俩仨幺壹贰叁★满]", unicodedata.normalize("NFKC", said))
    alone = re.search(r"我(?:自己|本人|独自|单独)|自己去", said)
    assert not counts or spoken or alone or "⭐" in said


@settings(max_examples=150, deadline=None)
@given(sentences)
def test_single_readers_never_raise(said):
    now = NOW.replace(tzinfo=None)
    read_integer(said), read_yes_no(said), read_moment(said, now), read_moment(said, now, after=now)
    assert read_text(said) == read_text(said).strip()


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "去",
        "，",
        "1",
        "三点",
        "改成",
        "到",
        "不",
        "会",
        " ",
        "A",
        "再加一个",
        "，去",
        "用车",
        "0:",
        "的",
        "第",
        "订会议室，另外",
        "领3桶啊",
        "想要",
        "需要",
    ],
)
def test_a_long_text_of_anything_is_read_in_time(piece):
    said = (piece * 500)[:500]
    began = time.perf_counter()
    understand(said, NOW)
    assert time.perf_counter() - began < 0.5


@settings(max_examples=100, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=4))
def test_a_conversation_can_be_stored_at_any_point(turns):
    kept, stored = Dialogue(), Dialogue()
    for said in turns:
        stored = Dialogue.from_json(json.loads(json.dumps(stored.as_json())))
        one, kept = understand(said, NOW, kept)
        two, stored = understand(said, NOW, stored)
        assert one == two
