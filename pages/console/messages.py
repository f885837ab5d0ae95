"""消息: what was sent to people, each line with what became of it; and taking back what should not be in a chat."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from handlers import messages
from models.messages import OutgoingMessage, TakenBack
from models.moves import Tone
from models.org import Person, people_by_id
from models.permissions import MANAGE_MESSAGES
from pages import listing
from pages.console.menu import SYSTEM, Item
from pages.console.routes import NUMBER, Route
from pages.console.verbs import Verb, offered, perform
from pages.listing import Choice, Column, Days, Listing, Mark, PersonCalled, Row, Where
from pages.listing.filters import Given
from pages.notices import declare_notices
from pages.visit import Visit, not_found, see
from pages.wording import CHANNELS

PATH = "/console/messages"
KINDS = {"text": "文字", "card": "卡片", "card_update": "更新卡片", "sms": "短信"}
STATES = {
    "waiting": "等待发送",
    "sent": "已送达应用",
    "failed": "发送失败",
    "stopped": "已停发",
    "taken_back": "已收回",
}
SENT = {"redraw": "已更新", "nothing": "不用再发", "sms": "已发出"}
"""How it went out, where it is no message of its own in an app."""
WORDS_MAX = 60
_TAG = re.compile(r"<[^>]*>")

declare_notices(
    {
        "messages.asked": "正在收回，通常几秒钟就好。刷新本页可以看到结果。",
        "messages.stopped": "已停发，这条消息不会再发出。",
    }
)


@dataclass(frozen=True)
class Standing(Choice):
    """What became of it. The conditions are written out, as those of the indexes are."""

    async def apply(self, where: Where, given: Given) -> None:
        match given.get(self.key, ""):
            case "waiting":
                where.add("m.state IN ('waiting', 'sending')")
            case "taken_back":
                taken = "SELECT t.message_id FROM taken_back t WHERE t.state = 'done'"
                where.add(f"m.id = ANY (ARRAY({taken})) AND m.state = 'sent'")
            case code if code in STATES:
                where.add(f"m.state = '{code}'")


def words_of(kind: str, text: str | None, title: str | None) -> str:
    """The first line of a text, or a card's title. Texts by SMS are sealed: they hold codes and links."""
    if kind == "sms":
        return KINDS["sms"]
    lines = [line.strip() for line in _TAG.sub("", title or text or "").splitlines() if line.strip()]
    line = lines[0] if lines else ""
    return line if len(line) <= WORDS_MAX else line[: WORDS_MAX - 1] + "…"


def state_of(state: str, answer: Mapping[str, Any], taken: TakenBack | None, by: str) -> Mark:
    """What became of a message, for its line; `answer` is what the row keeps of it."""
    if state == "stopped":
        return Mark(f"已停发（{by}）", Tone.OFF)
    if taken is not None:
        if taken.state == "done":
            return Mark(f"已收回（{by}）", Tone.OFF)
        return Mark("正在收回", Tone.RUNNING) if taken.state == "asked" else Mark("没能收回", Tone.REFUSED)
    if state == "failed":
        return Mark(f"发送失败：{_why(answer)}", Tone.REFUSED)
    if state == "sent":
        return Mark(SENT.get(answer.get("via") or "", STATES["sent"]), Tone.DONE)
    return Mark("正在发送" if state == "sending" else STATES["waiting"], Tone.RUNNING)


def _why(answer: Mapping[str, Any]) -> str:
    if answer.get("gone"):
        return "对方收不到"
    if answer.get("via") == "sms":
        return "短信没有发出"
    return f"渠道返回 {answer['code']}"[:24] if answer.get("code") else "系统出错"


async def _all(visit: Visit, where: Where) -> None:
    """Whoever may open the page sees the whole agency's."""


async def _look_up(rows: list[Row], visit: Visit) -> None:
    taken = {one.message_id: one for one in await TakenBack.listed("id", message_id=[row["id"] for row in rows])}
    people = await people_by_id({row["person_id"] for row in rows} | {one.person_id for one in taken.values()})
    for row in rows:
        row["person"] = people[row["person_id"]].name
        row["taken"] = one = taken.get(row["id"])
        row["by"] = people[one.person_id].name if one is not None else ""


MESSAGES = Listing(
    name="messages",
    title="消息",
    path=PATH,
    source="outgoing_message m",
    key="m.id",
    select="m.created_at, m.person_id, m.channel, m.kind, m.state, left(m.payload->>'text', 300) AS text,"
    " m.payload->'card'->>'title' AS title, m.answer->>'via' AS via, m.answer->>'code' AS code,"
    " m.answer->>'gone' AS gone",
    columns=(
        Column("time", "时间", lambda row: row["created_at"], sort="m.id", leads=True),
        Column("person", "发给", lambda row: row["person"]),
        Column(
            "channel", "渠道", lambda row: CHANNELS.get("sms" if row["kind"] == "sms" else row["channel"] or "", "")
        ),
        Column("kind", "类型", lambda row: KINDS[row["kind"]]),
        Column("words", "内容", lambda row: words_of(row["kind"], row["text"], row["title"])),
        Column(
            "state",
            "状态",
            lambda row: state_of(row["state"], row, row["taken"], row["by"]),
        ),
    ),
    filters=(
        PersonCalled("person", "发给", "m.person_id"),
        Choice("channel", "渠道", "m.channel", {name: CHANNELS[name] for name in ("wecom", "dingtalk")}),
        Choice("kind", "类型", "m.kind", KINDS),
        Standing("state", "状态", "m.state", STATES),
        Days("day", "日期", "m.created_at"),
    ),
    scope=_all,
    order="-time",
    enrich=_look_up,
    link=lambda row: f"{PATH}/{row['id']}",
    empty="没有符合条件的消息。",
)


@dataclass(frozen=True)
class Scene:
    """A message before its reader, and what was done about it."""

    message: OutgoingMessage
    taken: TakenBack | None

    @property
    def obstacle(self) -> str:
        """Why it cannot be taken back; empty where it can be, and where there is nothing to take back."""
        settled = self.taken is not None and self.taken.state != "refused"
        return "" if settled or not messages.went_out(self.message) else messages.obstacle(self.message)

    @property
    def can_be_taken_back(self) -> bool:
        settled = self.taken is not None and self.taken.state != "refused"
        return messages.went_out(self.message) and not settled and not messages.obstacle(self.message)


async def _take_back(visit: Visit, scene: Scene) -> None:
    await messages.take_back(scene.message.id, visit.person)


async def _stop(visit: Visit, scene: Scene) -> None:
    await messages.stop(scene.message.id, visit.person)


VERBS: tuple[Verb[Scene], ...] = (
    Verb(
        "take_back",
        "收回",
        lambda scene: scene.can_be_taken_back,
        _take_back,
        "messages.asked",
        tone="danger",
        confirm="收回后，对方的聊天里就看不到这条消息了。确定收回？",
    ),
    Verb(
        "stop",
        "不再发送",
        lambda scene: messages.can_stop(scene.message),
        _stop,
        "messages.stopped",
        tone="danger",
        confirm="停发后，这条消息不会再发给对方。确定不再发送？",
    ),
)


async def show_list(visit: Visit) -> web.Response:
    """The list."""
    return await listing.show(visit, MESSAGES)


async def _scene(visit: Visit) -> Scene:
    message = await OutgoingMessage.find(id=visit.id)
    if message is None:
        raise not_found()
    return Scene(message, await TakenBack.find(message_id=message.id))


async def show(visit: Visit) -> web.Response:
    """One message, with what can be done about it."""
    return await _page(visit, await _scene(visit))


async def act(visit: Visit) -> web.Response:
    """Take it back or stop it."""
    scene = await _scene(visit)
    outcome = await perform(VERBS, visit, scene)
    if outcome is None:
        return see(f"{PATH}/{scene.message.id}", notice="late")
    if outcome.refused:
        return await _page(visit, await _scene(visit), alert=outcome.refused, status=422)
    return see(f"{PATH}/{scene.message.id}", notice=outcome.notice)


async def _page(visit: Visit, scene: Scene, *, alert: str = "", status: int = 200) -> web.Response:
    message, taken = scene.message, scene.taken
    by = await Person.one(id=taken.person_id) if taken is not None else None
    card = message.payload.get("card", {})
    return visit.render(
        "console/outgoing.html",
        status=status,
        alert=alert,
        message=message,
        taken=taken,
        by=by,
        to=await Person.one(id=message.person_id),
        channel=CHANNELS.get("sms" if message.kind == "sms" else message.channel or "", "还没有定"),
        kind=KINDS[message.kind],
        words=words_of(message.kind, message.payload.get("text"), card.get("title")),
        state=state_of(message.state, message.answer or {}, taken, by.name if by else ""),
        obstacle=scene.obstacle,
        verbs=offered(VERBS, scene),
    )


ROUTES = (
    Route("GET", PATH, show_list, MANAGE_MESSAGES),
    Route("GET", f"{PATH}/{NUMBER}", show, MANAGE_MESSAGES),
    Route("POST", f"{PATH}/{NUMBER}", act, MANAGE_MESSAGES),
)
MENU = (Item(PATH, "消息", SYSTEM, MANAGE_MESSAGES),)
