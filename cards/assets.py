"""The card of an asset, as whoever scans its label sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card, Choice, Option

Lines = Sequence[tuple[str, str]]
REPAIR, HAZARD, CHANGE, DISPOSAL = "repair", "hazard", "asset_change", "asset_disposal"
"""Request types that can be begun from an asset."""
WORDS = {REPAIR: "报修", CHANGE: "申请变更", DISPOSAL: "申请报废", HAZARD: "上报隐患"}


@dataclass(frozen=True)
class AboutAsset(Action, prefix="assets.about"):
    """Begin a request about this asset; `verb` is the request type."""

    asset_id: int
    verb: str


@dataclass(frozen=True)
class CheckAsset(Action, prefix="assets.check"):
    """Count this asset in the stock-taking that goes on; `verb` is here or elsewhere."""

    asset_id: int
    verb: str


CHOSEN, OTHER = "asset", "other"
"""The choice on the card, and its option for none of those that are offered."""


@dataclass(frozen=True)
class ChooseAsset(Action, prefix="assets.choose"):
    """Go on with the draft about the asset that is picked."""

    request_id: int


def choice_card(label: str, request_id: int, assets: Sequence[tuple[int, str, str]], url: str) -> Card:
    """Which of these it is about; of each its id, its number and what it is."""
    told = "\n".join(f"{index}. {what}" for index, (_, _, what) in enumerate(assets, start=1))
    options = [Option(id=str(one), text=f"{index}. {number}") for index, (one, number, _) in enumerate(assets, start=1)]
    return Card(
        title=f"{label}：是哪一件？",
        subtitle=told,
        choices=(
            Choice(
                key=CHOSEN,
                title="点一件，或回复序号，也可以扫标签",
                options=(*options, Option(id=OTHER, text="都不是")),
            ),
        ),
        submit=Button.does("选好了", ChooseAsset(request_id), "primary"),
        link=url,
    )


def asset_card(
    asset_id: int, name: str, subtitle: str, lines: Lines, url: str, *, verbs: Sequence[str], counting: bool
) -> Card:
    """What it is and what its reader may ask for.

    Args:
        verbs: The request types that are there, of WORDS.
        counting: A stock-taking waits for this asset and this person.
    """
    count = (
        (
            Button.does("盘点：在原处", CheckAsset(asset_id, "here"), "primary"),
            Button.does("盘点：地点变了", CheckAsset(asset_id, "elsewhere")),
        )
        if counting
        else ()
    )
    asks = tuple(
        Button.does(WORDS[verb], AboutAsset(asset_id, verb), "primary" if verb == REPAIR and not counting else "plain")
        for verb in verbs
        # A card has room for six buttons (WeCom); whoever counts finds the rest on the page.
        if not counting or verb in (REPAIR, HAZARD)
    )
    return Card(
        title=name,
        subtitle=subtitle,
        lines=tuple(lines),
        buttons=(*count, *asks, Button.opens("详情", url)),
        link=url,
    )
