"""The card of an asset, as whoever scans its label sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card

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
    )
    return Card(
        title=name,
        subtitle=subtitle,
        lines=tuple(lines),
        buttons=(*count, *asks, Button.opens("详情", url)),
        link=url,
    )
