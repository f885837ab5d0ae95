"""What a person sees on a phone, in words that do not tell which app it is."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from simulator.dingtalk.reading import plain
from simulator.dingtalk.state import ChatItem as DingTalkItem
from simulator.wecom.state import ChatItem

CHANGING = re.compile(r"(SQ|GD)\d{6,}|\d{2}-\d{2} \d{2}:\d{2}")
"""What two runs of one scenario differ in: numbers and moments."""
SENDER = "后勤管家"
"""WeCom writes the app's name on each card; DingTalk shows it above the chat."""


@dataclass(frozen=True)
class Seen:
    """One message: its title if it is a card, its words in no order, and what can be tapped."""

    title: str
    words: tuple[str, ...]
    buttons: tuple[str, ...] = ()
    left: bool = False
    """A card that its app could not redraw any more: WeCom redraws one only once for each tap."""

    def like(self, other: "Seen | None") -> bool:
        """Whether the two tell the same; what a card shows that was left as it was, no app promises."""
        if other is not None and (self.left or other.left):
            return self.title == other.title
        return self == other


def seen(items: list[ChatItem] | list[DingTalkItem], left: Collection[str]) -> list[Seen]:
    """The texts in their order, and of the cards of one title the newest.

    Args:
        left: Task ids of cards that could not be redrawn.
    """
    texts: list[Seen] = []
    cards: dict[str, Seen] = {}
    for item in items:
        if item.kind == "mine":
            continue
        if item.card:
            card = _card(item)
            cards[card.title] = replace(card, left=item.task_id in left)
        else:
            texts.append(Seen("", tuple(_lines(item))))
    return texts + [cards[title] for title in sorted(cards)]


def _card(item: ChatItem | DingTalkItem) -> Seen:
    title, *rest = (line for line in _lines(item) if line != SENDER)
    words = set(rest) - _labels(item)
    return Seen(title, tuple(sorted(words)), tuple(text for text, _ in item.buttons))


def _labels(item: ChatItem | DingTalkItem) -> set[str]:
    """What is written on buttons, and all that a closed card asked: WeCom still draws it beneath the grey text."""
    shown = {text for text, _ in (*item.buttons, *item.links)}
    if not isinstance(item, ChatItem) or not item.replaced:
        return shown
    card = item.content
    asked = [option["text"] for option in card.get("checkbox", {}).get("option_list", [])]
    if asked:
        asked += [card["submit_button"]["text"], *card["main_title"]["desc"].splitlines()[1:]]
    return (shown | {one["text"] for one in card.get("button_list", [])} | set(asked)) - {item.replaced}


def _lines(item: ChatItem | DingTalkItem) -> list[str]:
    # The title of DingTalk's markdown stands in the list of chats, not in the message.
    text = plain(item.content["text"]) if item.kind == "Markdown" else item.text
    return CHANGING.sub(r"\1", text).splitlines()
