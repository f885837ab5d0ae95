"""A member's phone: what it shows, and what the member does with it."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from simulator.delivery import Delivery
from simulator.wecom import events, media, miniprograms, reading
from simulator.wecom.config import AgentConfig, CorpConfig, MemberConfig
from simulator.wecom.courier import Courier, Door, Letter
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform
from simulator.wecom.reading import Question
from simulator.wecom.replies import BadReply, open_reply
from simulator.wecom.state import ChatItem, app_key, chat_key

Choice = Mapping[str, str | Sequence[str]]
"""By question key: the id or text of an option, or several for a check box."""


PICTURES = ("pic_sysphoto", "pic_photo_or_album", "pic_weixin")


class NothingToTap(LookupError):
    """The phone does not show what the person wants to tap."""


class Phone:
    """One person's chat with the app. Everything they do arrives at the service as a real callback.

    Args:
        agent: The app whose chat is open; taps go to the app that sent the card.
    """

    def __init__(
        self, platform: Platform, courier: Courier, corp: CorpConfig, member: MemberConfig, agent: AgentConfig
    ) -> None:
        self._platform = platform
        self._courier = courier
        self.corp = corp
        self.member = member
        self.agent = agent

    @property
    def messages(self) -> list[ChatItem]:
        """Everything in the chat, newest last."""
        return list(self._platform.world.chats.get(chat_key(self.corp.corp_id, self.member.userid), []))

    @property
    def menu(self) -> list[dict[str, Any]]:
        return self._platform.world.menus.get(app_key(self.corp.corp_id, self.agent.agent_id), [])

    async def sees(self, text: str, *, within: float = 5.0) -> ChatItem:
        """Wait until something shows `text`, and return the newest that does. Raises AssertionError otherwise."""
        queue = self._platform.news.watch()
        try:
            async with asyncio.timeout(within):
                while (found := self._showing(text)) is None:
                    await queue.get()
                return found
        except TimeoutError:
            shown = "\n---\n".join(item.text for item in self.messages[-5:])
            raise AssertionError(f"{self.member.name} does not see {text!r}, but:\n{shown}") from None
        finally:
            self._platform.news.unwatch(queue)

    def _showing(self, text: str) -> ChatItem | None:
        return next((item for item in reversed(self.messages) if item.kind != "mine" and text in item.text), None)

    async def says(self, text: str) -> Delivery:
        """Write a text."""
        if not text.strip():
            raise ValueError("WeCom sends no empty message")
        return await self.sends("text", [("Content", text)], {"content": text})

    async def sends(self, kind: str, fields: events.Fields, shown: dict[str, Any]) -> Delivery:
        """Any message of this member; `shown` is how it stands in their own chat."""
        item = self._platform.show(self.corp, self.agent, self.member.userid, kind="mine", content=shown)
        plaintext = events.message(
            self.corp.corp_id, self.member.userid, self.agent.agent_id, self._platform.clock.now(), kind, fields
        )
        delivery = await self._send(self.agent, kind, plaintext)
        if not any(status == 200 for status, _ in delivery.attempts):
            item.failed = True
            self._platform.changed(self.corp.corp_id, self.member.userid)
        return delivery

    async def sends_image(self, content: bytes, *, menu: str = "") -> Delivery:
        """Send a picture; by an entry of the menu (`pic_…`) the app first hears how many will come."""
        if menu:
            one = [("item", [("PicMd5Sum", hashlib.md5(content).hexdigest())])]
            counted: events.Fields = [("Count", 1), ("PicList", one)]
            await self._chooses(menu, PICTURES, [("SendPicsInfo", counted)])
        media_id = self.puts("image", "photo.jpg", content)
        fields: events.Fields = [("PicUrl", f"http://p.example/{media_id}"), ("MediaId", media_id)]
        return await self.sends("image", fields, {"content": "[图片]", "media_id": media_id})

    async def sends_voice(self, content: bytes, *, recognised: str = "") -> Delivery:
        """Send a voice message. The documented fields hold no words; `recognised` sends some all the same."""
        media_id = self.puts("voice", "voice.amr", content)
        words: events.Fields = [("Recognition", recognised)] if recognised else []
        fields: events.Fields = [("MediaId", media_id), ("Format", "amr"), *words]
        return await self.sends("voice", fields, {"content": f"[语音]{recognised}"})

    async def sends_file(self, name: str, content: bytes) -> Delivery:
        """Send a file. No such message is documented: shaped as the others are."""
        media_id = self.puts("file", name, content)
        return await self.sends("file", [("MediaId", media_id), ("FileName", name)], {"content": f"[文件]{name}"})

    async def sends_location(self, latitude: float, longitude: float, label: str = "", *, menu: str = "") -> Delivery:
        """Send a place, as a message or by an entry of the menu (`location_select`)."""
        place = events.place_fields(latitude, longitude, label)
        if menu:
            return await self._chooses(menu, ("location_select",), [("SendLocationInfo", [*place, ("Poiname", "")])])
        return await self.sends("location", [*place, ("AppType", "wxwork")], {"content": f"[位置]{label}"})

    async def sends_link(self, title: str, url: str) -> Delivery:
        """Send a link to a page."""
        fields: events.Fields = [("Title", title), ("Description", ""), ("Url", url), ("PicUrl", "")]
        return await self.sends("link", fields, {"content": f"[链接]{title}"})

    async def scans(self, content: str, *, menu: str = "scancode_waitmsg") -> Delivery:
        """Scan a QR code by an entry of the menu."""
        found: events.Fields = [("ScanType", "qrcode"), ("ScanResult", content)]
        return await self._chooses(menu, ("scancode_push", "scancode_waitmsg"), [("ScanCodeInfo", found)])

    def puts(self, kind: str, name: str, content: bytes) -> str:
        """Put a file up, as sending one does; gives its media_id. Raises ValueError for what WeCom does not take."""
        try:
            return media.put(self._platform, self.corp.corp_id, kind, name, content)
        except ApiError as error:
            raise ValueError(error.text) from None

    async def _chooses(self, menu: str, kinds: Sequence[str], details: events.Fields) -> Delivery:
        entry = self.menu_entry(menu)
        if entry["type"] not in kinds:
            raise NothingToTap(f"{entry['name']} is no entry for this")
        return await self.sends_event(entry["type"], [("EventKey", str(entry["key"])), *details])

    async def enters(self) -> Delivery:
        """Open the chat with the app."""
        return await self.sends_event("enter_agent", [("EventKey", "")])

    def logs_in_to_miniprogram(self, appid: str = "") -> str:
        """The code that a mini-program gets of `wx.qy.login`; by default the one that is associated with the app."""
        appid = appid or self.agent.miniprogram_appid
        return miniprograms.login_code(self._platform, self.corp.corp_id, self.member.userid, appid)

    async def sends_event(self, name: str, fields: events.Fields = (), *, agent: AgentConfig | None = None) -> Delivery:
        """Any event of this member, well-formed or not as far as its own fields go."""
        agent = agent or self.agent
        plaintext = events.event(
            self.corp.corp_id, self.member.userid, agent.agent_id, self._platform.clock.now(), name, fields
        )
        return await self._send(agent, name, plaintext)

    async def clicks_menu(self, name_or_key: str) -> Delivery:
        """Tap an entry of the app's menu; a page opens on the phone, and the service hears of it as `view`."""
        entry = self.menu_entry(name_or_key)
        if entry["type"] not in ("click", "view"):
            raise NothingToTap(f"{entry['name']} opens the camera or the map: send a picture or a place, or scan")
        target = entry.get("url") if entry["type"] == "view" else entry.get("key")
        return await self.sends_event(entry["type"], [("EventKey", str(target))])

    def menu_entry(self, wanted: str) -> dict[str, Any]:
        """The entry of this name, key, address or type. Raises NothingToTap."""
        entries = [sub for top in self.menu for sub in (top.get("sub_button") or [top])]
        entry: dict[str, Any]
        for entry in entries:
            if wanted in (entry["name"], entry.get("key"), entry.get("url"), entry["type"]):
                return entry
        raise NothingToTap(f"the menu has no {wanted!r}, but {[entry['name'] for entry in entries]}")

    async def taps(
        self, button: str, *, item: ChatItem | None = None, choose: Choice | None = None, force: bool = False
    ) -> Delivery:
        """Tap a button of a card, or an entry of its corner menu, by text or key.

        Args:
            item: The card; otherwise the newest one that has the button.
            choose: What is selected on it before; the rest stays as the card shows it.
            force: Tap what the card showed earlier, or a key that no card has.

        Raises:
            NothingToTap: There is no such button, or it is grey.
        """
        item, card, key, in_menu = self._find(button, item, force=force)
        agent = self.corp.agent(item.agent_id) or self.agent
        chosen = {} if in_menu else _choose(reading.questions(card), choose or {})
        item.chosen = chosen
        code = self._platform.world.new_response_code(item.msgid, self._platform.clock.now())
        fields = events.card_fields(key=key, task_id=item.task_id, card_type=card["card_type"], response_code=code)
        name = "template_card_menu_event" if in_menu else "template_card_event"
        plaintext = events.event(
            self.corp.corp_id,
            self.member.userid,
            agent.agent_id,
            self._platform.clock.now(),
            name,
            [*fields, *events.selected_items(chosen)],
        )
        return await self._send(agent, name, plaintext, item)

    def _find(self, button: str, item: ChatItem | None, *, force: bool) -> tuple[ChatItem, dict[str, Any], str, bool]:
        """The card item, the state of the card that has the button, its key, and whether it is in the menu."""
        cards = [item] if item is not None else [one for one in reversed(self.messages) if one.card]
        for one in cards:
            if one.state == "recalled" and not force:
                continue
            states = [one.card, *reversed(one.past)] if force else [one.card]
            for card in states:
                if one.state == "open" or force:
                    for text, key in reading.buttons(card):
                        if button in (text, key):
                            return one, card, key, False
                for text, key in reading.menu_entries(card):
                    if button in (text, key):
                        return one, card, key, True
        if force and cards:
            return cards[0], cards[0].card, button, False
        shown = [text for one in cards for text, _ in one.buttons]
        raise NothingToTap(f"{self.member.name} sees no button {button!r}, but {shown}")

    async def _send(self, agent: AgentConfig, event: str, plaintext: str, item: ChatItem | None = None) -> Delivery:
        if not agent.callback_url:
            raise NothingToTap("the app has no callback address")
        door = Door.of_agent(self.corp, agent)

        def read_answer(body: str, delivery: Delivery) -> None:
            try:
                delivery.reply = open_reply(body, door, event=event, userid=self.member.userid)
            except BadReply as why:
                delivery.defect = str(why)
            else:
                self._apply(agent, event, delivery.reply, item)

        return await self._courier.deliver(Letter(door, event, self.member.userid, plaintext, read_answer))

    def _apply(self, agent: AgentConfig, event: str, reply: dict[str, Any], item: ChatItem | None) -> None:
        """Show a passive reply."""
        kind = reply["kind"]
        if kind in ("text", "news"):
            content = {name: value for name, value in reply.items() if name != "kind"}
            self._platform.show(self.corp, agent, self.member.userid, kind=kind, content=content)
            return
        if item is None or (event == "template_card_event" and not self._platform.faults.honour_passive_card_updates):
            return
        if kind == "update_button":
            item.grey(reply["replace_name"])
        else:
            item.update(reply["card"])
        self._platform.changed(self.corp.corp_id, self.member.userid)


def _choose(questions: list[Question], choice: Choice) -> dict[str, list[str]]:
    """Option ids for every question on the card. Raises NothingToTap for what the card does not offer."""
    if unknown := choice.keys() - {question.key for question in questions}:
        raise NothingToTap(f"the card does not ask {sorted(unknown)}")
    chosen: dict[str, list[str]] = {}
    for question in questions:
        wanted = choice.get(question.key)
        if wanted is None:
            chosen[question.key] = question.selected
            continue
        if question.disabled:
            raise NothingToTap(f"{question.key} is locked")
        wanted = [wanted] if isinstance(wanted, str) else list(wanted)
        if len(wanted) > 1 and not question.multiple:
            raise NothingToTap(f"{question.key} takes one answer")
        chosen[question.key] = [_option(question, one) for one in wanted]
    return chosen


def _option(question: Question, wanted: str) -> str:
    for option_id, text in question.options:
        if wanted in (option_id, text):
            return option_id
    raise NothingToTap(f"{question.key} has no {wanted!r}, but {[text for _, text in question.options]}")
