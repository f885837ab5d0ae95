"""Which of somebody's own assets the words mean: 我的打印机坏了, 我要报废一台电脑, 301那把椅子."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from forms import Values
from handlers.assets.register import asset_called
from models.assets import Asset, AssetState
from models.org import Person

LIVE: Sequence[Any] = [state.value for state in AssetState if state is not AssetState.DISPOSED]
LOOKED_AT_MAX = 2000
"""Things of one department."""
_SAID: Mapping[str, tuple[str, ...]] = {
    "电脑": ("计算机",),
    "主机": ("台式",),
    "笔记本": ("便携式计算机",),
    "电梯": ("梯",),
    "椅子": ("椅",),
    "凳子": ("凳",),
    "桌子": ("桌",),
    "柜子": ("柜",),
    "水泵": ("泵",),
}
"""What people call things, and what stands in the names that registers give them."""
_ENDINGS = ("机", "器", "设备")
_NUMBERS = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_WORD_MIN = 2


async def among_own(text: str, values: Values, person: Person) -> dict[str, Any]:
    """The asset that the words name, where it can only be one of the person's own."""
    said_before = values.get("asset")
    if said_before and await asset_called(said_before) is not None:
        return {}
    found = await meant(text, person)
    if len(found) == 1:
        return {"asset": found[0].number}
    # Of several one is picked next: the words are no number that is not there.
    return {"asset": None} if found else {}


async def kept_by(person: Person) -> list[Asset]:
    """What somebody answers for now."""
    return await Asset.listed("id", keeper_id=person.id, state=LIVE)


async def meant(text: str, person: Person) -> list[Asset]:
    """The one whose number is said; else those that fit among what the person keeps, else among their department's."""
    for number in _NUMBERS.findall(text):
        if len(number) >= 4 and (named := await asset_called(number)) is not None:
            return [named]
    if kept := fitting(text, await kept_by(person)):
        return kept
    there = Asset.filter(department_id=person.department_id, state__in=LIVE).order_by("id").limit(LOOKED_AT_MAX)
    return fitting(text, await there)


def fitting(text: str, assets: Sequence[Asset]) -> list[Asset]:
    """Those whose names fit the words best; of these, those at a place or of a model that is said, if there are any."""
    scores = [_score(text, asset.name) for asset in assets]
    best = max(scores, default=0)
    found = [asset for asset, score in zip(assets, scores, strict=True) if score == best] if best else []
    return told_apart(text, found) or found


def told_apart(text: str, assets: Sequence[Asset]) -> list[Asset]:
    """Those at a place that is said, or else of a make that is said: 301那台, 惠普的."""
    numbers = [number for number in _NUMBERS.findall(text) if len(number) >= _WORD_MIN]
    there = [asset for asset in assets if any(number in asset.place for number in numbers)]
    return there or [asset for asset in assets if asset.model and asset.model[:_WORD_MIN] in text]


def _score(text: str, name: str) -> int:
    """How much of the name's end, which tells what kind of thing it is, stands in the words."""
    called = [len(word) for word, parts in _SAID.items() if word in text and any(part in name for part in parts)]
    bare = next((name.removesuffix(ending) for ending in _ENDINGS if name.endswith(ending)), name)
    ends = [size for one in (name, bare) for size in range(_WORD_MIN, len(one) + 1) if one[-size:] in text]
    return max((*called, *ends), default=0)
