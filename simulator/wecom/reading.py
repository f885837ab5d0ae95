"""What a person sees in a message: its text, buttons, questions and links."""

import re
from dataclasses import dataclass
from typing import Any

INTERACTIVE = ("button_interaction", "vote_interaction", "multiple_interaction")
ANCHOR = re.compile(r"""<a\s[^>]*?href=["']([^"']*)["'][^>]*>(.*?)</a>""", re.IGNORECASE | re.DOTALL)
MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")


@dataclass(frozen=True)
class Question:
    """A choice on a card."""

    key: str
    title: str
    options: list[tuple[str, str]]
    """(id, text), in order."""
    selected: list[str]
    """Ids chosen before the person touches it."""
    multiple: bool
    disabled: bool


def can_call_back(card: dict[str, Any]) -> bool:
    """Whether tapping the card reaches the app: interactive types, and notices with a menu."""
    return card.get("card_type") in INTERACTIVE or bool(card.get("action_menu"))


def buttons(card: dict[str, Any]) -> list[tuple[str, str]]:
    """(text, key) of what calls the app back: buttons, or the submit button with its standard text."""
    if submit := card.get("submit_button"):
        return [(submit.get("text") or "提交", submit["key"])]
    return [(one["text"], one["key"]) for one in card.get("button_list", []) if one.get("type", 0) == 0]


def menu_entries(card: dict[str, Any]) -> list[tuple[str, str]]:
    """(text, key) of the menu in the card's corner."""
    return [(one["text"], one["key"]) for one in (card.get("action_menu") or {}).get("action_list", [])]


def questions(card: dict[str, Any]) -> list[Question]:
    """Every choice on the card, in the order shown."""
    found = [_dropdown(one) for one in [card.get("button_selection"), *card.get("select_list", [])] if one]
    if box := card.get("checkbox"):
        checked = [option["id"] for option in box["option_list"] if option.get("is_checked")]
        found.append(
            Question(
                key=box["question_key"],
                title="",
                options=[(option["id"], option["text"]) for option in box["option_list"]],
                selected=checked,
                multiple=box.get("mode", 0) == 1,
                disabled=bool(box.get("disable")),
            )
        )
    return found


def _dropdown(part: dict[str, Any]) -> Question:
    """A drop-down shows its first option when none was selected."""
    options = [(option["id"], option["text"]) for option in part["option_list"]]
    return Question(
        key=part["question_key"],
        title=part.get("title", ""),
        options=options,
        selected=[part.get("selected_id") or options[0][0]],
        multiple=False,
        disabled=bool(part.get("disable")),
    )


def card_text(card: dict[str, Any]) -> str:
    """All words of a card, one part a line; key and value of a row as `key：value`."""
    lines: list[str] = [(card.get("source") or {}).get("desc", "")]
    for name in ("main_title", "emphasis_content", "quote_area", "image_text_area"):
        part = card.get(name) or {}
        lines += [part.get("title", ""), part.get("desc", ""), part.get("quote_text", "")]
    lines.append(card.get("sub_title_text", ""))
    lines += [f"{row['keyname']}：{row.get('value', '')}" for row in card.get("horizontal_content_list", [])]
    for row in card.get("vertical_content_list", []):
        lines += [row["title"], row.get("desc", "")]
    for question in questions(card):
        lines += [question.title, *(text for _, text in question.options)]
    lines += [one["text"] for one in card.get("button_list", [])]
    if submit := card.get("submit_button"):
        lines.append(submit.get("text") or "提交")
    lines += [jump["title"] for jump in card.get("jump_list", [])]
    lines.append(card.get("replace_text", ""))
    return "\n".join(line for line in lines if line)


def miniprograms(card: dict[str, Any]) -> set[str]:
    """The appids of every mini-program that the card leads into."""
    parts = [card.get(name) or {} for name in ("card_action", "quote_area", "image_text_area")]
    return {part["appid"] for part in [*parts, *card.get("jump_list", [])] if part.get("type", 0) == 2}


def card_links(card: dict[str, Any]) -> list[tuple[str, str]]:
    """(text, url) of everything on the card that opens a page; the card itself comes as its title."""
    parts: list[tuple[str, dict[str, Any]]] = []
    if action := card.get("card_action"):
        parts.append(((card.get("main_title") or {}).get("title", ""), action))
    for name in ("quote_area", "image_text_area"):
        if part := card.get(name):
            parts.append((part.get("title", ""), part))
    parts += [(row.get("value", ""), row) for row in card.get("horizontal_content_list", [])]
    parts += [(one["text"], one) for one in card.get("button_list", [])]
    parts += [(jump["title"], jump) for jump in card.get("jump_list", [])]
    return [(text, part["url"]) for text, part in parts if part.get("type", 0) == 1 and part.get("url")]


def message_text(kind: str, content: dict[str, Any]) -> str:
    """The words of any message, without markup that is not shown."""
    if kind == "template_card":
        return card_text(content)
    if kind == "textcard":
        description = re.sub(r"<[^>]*>", "", content["description"].replace("<br>", "\n"))
        return f"{content['title']}\n{description}"
    if kind == "news":
        return "\n".join(f"{one['title']}\n{one.get('description', '')}".strip() for one in content["articles"])
    text: str = content["content"]
    return ANCHOR.sub(r"\2", text) if kind == "text" else text


def message_links(kind: str, content: dict[str, Any]) -> list[tuple[str, str]]:
    """(text, url) of everything in any message that opens a page."""
    if kind == "template_card":
        return card_links(content)
    if kind == "textcard":
        return [(content["title"], content["url"])]
    if kind == "news":
        return [(one["title"], one["url"]) for one in content["articles"] if one.get("url")]
    if kind == "markdown":
        return [(text, url) for text, url in MARKDOWN_LINK.findall(content["content"])]
    return [(text, url) for url, text in ANCHOR.findall(content["content"])] if kind == "text" else []
