"""Values of a form in a sentence, read through the form's own declaration: 数量2，用途合同；合同3份；数量改成3.

It works for any form. A value is taken where its field's label names it, where it can belong to one field only (an
option's name, a number with the field's unit, the only time), or where it answers the question that was just asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from forms.dates import Day, Days, Period
from forms.fields import Choice, Field, FieldError, Integer, Moment, Text, Values
from forms.form import Form, Problem
from forms.numbers import Money, Number
from forms.phones import PHONE, Phone
from forms.picks import Several
from forms.reading.amounts import find_money
from forms.reading.numbers import CHINESE
from forms.reading.texts import read_text
from forms.reading.times import find_times
from forms.reading.writing import MAX_LENGTH, fold

_SAYS = r"[\s,]*(?:就|都|请|应该|要)*(?P<says>改成|改为|改到|换成|变成|变为|写成|写|填|选|定为|是|为|:|=)*\s*"
_CHANGES = re.compile(r"改成|改为|改到|换成|变成|变为|应该是|而是")
_STOP = re.compile(r"[,;。!\n]")
_LEFT_OVER = re.compile(r"[\s,;。!?:、|]+")
_TIMES = (Day, Days, Moment, Period)
_COUNT = rf"(?:\d{{1,9}}(?:\.\d{{1,4}})?|[{CHINESE}]{{1,9}})"
WORD_MIN = 2
"""Characters an option needs to be found anywhere in a sentence."""


@dataclass
class Heard:
    """What a sentence says about a form.

    Attributes:
        named: Fields whose label was said.
        rest: The words that no value was made of.
    """

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    rest: str = ""


class _Sentence:
    """The words while they are being read; what is understood is hidden from the next reader."""

    def __init__(self, text: str) -> None:
        self.text = text[:MAX_LENGTH]
        self.left = fold(self.text)

    def hide(self, start: int, end: int) -> None:
        self.left = self.left[:start] + "|" * (end - start) + self.left[end:]

    def rest(self) -> str:
        kept = "".join(" " if sign == "|" else self.text[index] for index, sign in enumerate(self.left))
        return read_text(_LEFT_OVER.sub(" ", _CHANGES.sub(" ", kept)).strip())


def listen(form: Form, text: str, now: datetime) -> Heard:
    """All that a sentence says about the fields, without knowing what was asked."""
    heard, sentence = Heard(), _Sentence(text)
    fields = [one for one in form.fields if not one.by_page]
    _read_labelled(fields, sentence, now, heard)
    for read in (_read_options, _read_units, _read_money, _read_times, _read_phone):
        read([one for one in fields if one.name not in heard.named], sentence, now, heard)
    heard.rest = sentence.rest()
    return heard


def answer(asked: Field, text: str, now: datetime) -> Heard:
    """The whole message as the answer to one question."""
    heard = Heard()
    try:
        heard.values[asked.name] = asked.parse(text, now)
    except FieldError as error:
        heard.problems.append(Problem(asked.name, error.text))
    return heard


def with_rest(form: Form, heard: Heard, values: Values) -> dict[str, Any]:
    """The values of a first sentence, with what is left of it in the form's one field of words that is still empty.

    Nothing that somebody wrote is lost silently: it stands on the card to be confirmed.
    """
    known = {**values, **heard.values}
    open_texts = [one for one in form.applicable(known) if isinstance(one, Text) and known.get(one.name) is None]
    if len(heard.rest) < WORD_MIN or len(open_texts) != 1:
        return heard.values
    return {**heard.values, open_texts[0].name: heard.rest[: open_texts[0].length_max]}


def _read_labelled(fields: Sequence[Field], sentence: _Sentence, now: datetime, heard: Heard) -> None:
    marks = _labels(fields, sentence.left)
    ends = [*(mark.start() for _, mark in marks), len(sentence.left)][1:]
    for (one, mark), end in zip(marks, ends, strict=False):
        said = re.compile(_SAYS).match(sentence.left, mark.end())
        assert said is not None
        start = min(said.end(), end)
        stop = _STOP.search(sentence.left, start, end)
        end = stop.start() if stop else end
        # 是否外借是: what looks like the verb is the answer itself.
        words = sentence.text[start:end].strip() or sentence.text[mark.end() : end].strip()
        if not words:
            continue
        try:
            heard.values[one.name] = one.parse(words, now)
        except FieldError as error:
            if not said["says"]:
                continue  # 用印时间怎么定 says no value
            heard.problems.append(Problem(one.name, error.text))
        heard.named.add(one.name)
        sentence.hide(mark.start(), end)


def _labels(fields: Sequence[Field], text: str) -> list[tuple[Field, re.Match[str]]]:
    """Where fields are named, in order; of two labels at one place the longer counts."""
    by_label = {fold(one.label): one for one in fields if len(one.label) >= WORD_MIN}
    if not by_label:
        return []
    pattern = "|".join(re.escape(label) for label in sorted(by_label, key=len, reverse=True))
    return [(by_label[mark[0]], mark) for mark in re.finditer(pattern, text)]


def _read_options(fields: Sequence[Field], sentence: _Sentence, now: datetime, heard: Heard) -> None:
    """Options by their names, unless two fields have an option of that name."""
    choosing = [one for one in fields if isinstance(one, Choice | Several)]
    owners: dict[str, list[tuple[Field, str]]] = {}
    for one in choosing:
        for code, label in one.options.items():
            if len(label) >= WORD_MIN:
                owners.setdefault(fold(label), []).append((one, code))
    if not owners:
        return
    pattern = re.compile("|".join(re.escape(label) for label in sorted(owners, key=len, reverse=True)))
    changed = list(_CHANGES.finditer(sentence.left))
    after = changed[-1].end() if changed else 0
    codes: dict[str, list[str]] = {}
    for mark in list(pattern.finditer(sentence.left)):
        if len(owners[mark[0]]) > 1:
            continue
        ((owner, code),) = owners[mark[0]]
        if mark.start() >= after:
            codes.setdefault(owner.name, []).append(code)
        sentence.hide(mark.start(), mark.end())
    for chosen in choosing:
        said = list(dict.fromkeys(codes.get(chosen.name, [])))
        # 合同还是公文 names two of which one has to be chosen: better to ask.
        if said and (isinstance(chosen, Several) or len(said) == 1):
            heard.values[chosen.name] = chosen.parse(",".join(said), now)


def _read_units(fields: Sequence[Field], sentence: _Sentence, now: datetime, heard: Heard) -> None:
    """Numbers with the unit of one field alone; of several the last counts, as in 3份改成5份."""
    counted = [one for one in fields if isinstance(one, Integer | Number) and one.unit]
    for one in counted:
        assert isinstance(one, Integer | Number)
        if [other for other in counted if other is not one and getattr(other, "unit", "") == one.unit]:
            continue
        for mark in list(re.finditer(rf"(?P<count>{_COUNT})\s*{re.escape(fold(one.unit))}", sentence.left)):
            try:
                heard.values[one.name] = one.parse(mark["count"], now)
            except FieldError:
                continue
            sentence.hide(mark.start(), mark.end())


def _read_money(fields: Sequence[Field], sentence: _Sentence, now: datetime, heard: Heard) -> None:
    sums = [one for one in fields if isinstance(one, Money)]
    found = [one for one in find_money(sentence.left) if re.search(r"[元块圆]", sentence.left[one[1] : one[2]])]
    if len(sums) != 1 or not found:
        return
    heard.values[sums[0].name] = found[-1][0]
    for _, start, end in found:
        sentence.hide(start, end)


def _read_times(fields: Sequence[Field], sentence: _Sentence, now: datetime, heard: Heard) -> None:
    timed = [one for one in fields if isinstance(one, _TIMES)]
    times = find_times(sentence.left, now.replace(tzinfo=None))
    if len(timed) != 1 or not times.points:
        return
    try:
        heard.values[timed[0].name] = timed[0].parse(sentence.left.replace("|", " "), now)
    except FieldError:
        return
    for start, end in times.taken:
        sentence.hide(start, end)


def _read_phone(fields: Sequence[Field], sentence: _Sentence, now: datetime, heard: Heard) -> None:
    phones = [one for one in fields if isinstance(one, Phone)]
    found = list(PHONE.finditer(sentence.left))
    if len(phones) == 1 and len(found) == 1:
        heard.values[phones[0].name] = phones[0].parse(found[0][0], now)
        sentence.hide(found[0].start(), found[0].end())
