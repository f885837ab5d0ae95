"""A member's phone: what DingTalk shows on it, and what the member does with it."""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from simulator.delivery import Delivery
from simulator.dingtalk import inbound, reading
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig, GroupConfig, MemberConfig
from simulator.dingtalk.courier import Courier, Push
from simulator.dingtalk.forms import fill
from simulator.dingtalk.instances import CardInstance
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.state import ChatItem, chat_key

IN_GROUPS = ("text", "richText", "picture")
"""What robots hear of in groups (page robot-receive-message); the rest only in the single chat."""
PHOTO = "图片.jpg"
Choice = Mapping[str, str | Sequence[str]]
"""By the name of a form's field: the value or text of an option, several for a multiple choice, or what is typed."""


class NothingToTap(LookupError):
    """The phone does not show what the person wants to tap."""


class Phone:
    """One person's DingTalk with the robot's chat open. All they do arrives at the service as it really would."""

    def __init__(
        self, platform: Platform, courier: Courier, corp: DingTalkCorpConfig, member: MemberConfig, app: AppConfig
    ) -> None:
        self._platform = platform
        self._courier = courier
        self.corp = corp
        self.member = member
        self.app = app

    @property
    def messages(self) -> list[ChatItem]:
        """Everything in the chats, newest last."""
        return list(self._platform.world.chats.get(chat_key(self.corp.corp_id, self.member.userid), []))

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

    async def enters(self) -> Delivery:
        """Look at the chat. The service does not hear of it, except by asking who has read a message."""
        self._look()
        return Delivery()

    def _look(self) -> None:
        self._platform.world.looked[chat_key(self.corp.corp_id, self.member.userid)] = self._platform.clock.now()

    async def says(self, text: str, *, group: str = "") -> Delivery:
        """Write a text to the robot, or in a group (its openConversationId) with an @ of the robot."""
        if not text.strip():
            raise ValueError("DingTalk sends no empty message")
        shown = f"@{self.app.name} {text}" if group else text
        # In a group the mention is taken out, and the blank behind it stays.
        words = f" {text}" if group else text
        return await self.sends("text", {"text": {"content": words}}, {"content": shown}, group=group)

    async def sends(
        self, msgtype: str, part: dict[str, Any], shown: dict[str, Any] | None = None, *, group: str = ""
    ) -> Delivery:
        """Any message, such as `sends("audio", {"content": {"duration": 4000, "downloadCode": …}})`."""
        where = self._group(group) if group else None
        if where and msgtype not in IN_GROUPS:
            raise ValueError(f"DingTalk brings no {msgtype} from a group to a robot")
        self._look()
        content = shown or part
        items = self._platform.show(self.corp, [self.member.userid], kind="mine", content=content, conversation=group)
        others = [userid for userid in where.members if userid != self.member.userid] if where else []
        items += self._platform.show(
            self.corp, others, kind="text", content={**content, "sender": self.member.name}, conversation=group
        )
        data = inbound.robot_message(
            self._platform, self.corp, self.app, self.member, {"msgtype": msgtype, **part}, where
        )
        delivery = await self._courier.robot(Push("robot", self.corp, self.app, self.member.userid, data))
        if not any(status == 200 for status, _ in delivery.attempts):
            for item in items:
                item.failed = True
                self._platform.changed(self.corp.corp_id, item.userid)
        return delivery

    async def sends_image(self, content: bytes) -> Delivery:
        """Send a photo."""
        return await self._sends_stored("picture", PHOTO, content, {})

    async def sends_voice(self, content: bytes, *, recognised: str = "") -> Delivery:
        """Send a voice message of four seconds; DingTalk tells the service what it understood."""
        return await self._sends_stored("audio", "语音.amr", content, {"duration": 4000, "recognition": recognised})

    async def sends_file(self, name: str, content: bytes) -> Delivery:
        """Send a file."""
        ids = {"spaceId": secrets.token_hex(5), "fileId": secrets.token_hex(6)}
        return await self._sends_stored("file", name, content, {"fileName": name, **ids})

    async def _sends_stored(self, msgtype: str, name: str, content: bytes, more: dict[str, Any]) -> Delivery:
        """What the service fetches by a downloadCode."""
        code = self._platform.files.send(self.app.client_id, name, content)
        part = {"downloadCode": code, **({"pictureDownloadCode": code} if msgtype == "picture" else {}), **more}
        shown = {"fileName": name, "downloadCode": code, "content": more.get("recognition", "")}
        return await self.sends(msgtype, {"content": part}, shown)

    def _group(self, conversation: str) -> GroupConfig:
        group = self.corp.group(conversation)
        present = group is not None and not group.disbanded and self.member.userid in group.members
        if group is None or not present or self.app.client_id not in group.robots:
            raise NothingToTap(f"{self.member.name} is in no group {conversation!r} with the robot")
        return group

    async def taps(
        self, button: str, *, item: ChatItem | None = None, choose: Choice | None = None, force: bool = False
    ) -> Delivery:
        """Tap a button of a card, by text or key; a form's own button has the form's variable as key.

        Args:
            item: The card; otherwise the newest one that has the button.
            choose: What is filled in before; the rest stays as the card shows it.
            force: Tap what the card showed earlier, or a key that no card has.

        Raises:
            NothingToTap: There is no such button, or it is gone; a choice that the form does not offer.
        """
        item, private = self._find(button, item, choose or {}, force=force)
        assert item.instance is not None
        self._look()
        if not item.instance.callback_type:
            return Delivery(lost=True, defect="the card was sent without callbackType, so nothing hears of the click")
        data = inbound.click(self.corp, item.instance, self.member, _space(item, self.member), private)
        app = self.corp.app(item.instance.app) or self.app
        return await self._courier.click(Push("card", self.corp, app, self.member.userid, data), item.instance)

    def _find(
        self, button: str, item: ChatItem | None, choose: Choice, *, force: bool
    ) -> tuple[ChatItem, dict[str, Any]]:
        """The card's item, and the cardPrivateData that the tap makes."""
        cards = [item] if item is not None else [one for one in reversed(self.messages) if one.instance]
        for one in cards:
            if one.instance is None or (one.recalled and not force):
                continue
            for parts in self._states(one.instance) if force else [one.parts]:
                if (private := _tapped(parts, button, choose)) is not None:
                    return one, private
        if force and cards:
            return cards[0], {"actionIds": ["msgButtons"], "params": {"id": button, "action": button}}
        shown = [text for one in cards for text, _ in one.buttons]
        raise NothingToTap(f"{self.member.name} sees no button {button!r}, but {shown}")

    def _states(self, instance: CardInstance) -> list[list[reading.Part]]:
        """Everything the card was to this person, newest first."""
        return [reading.parts(instance.template, card) for card in reversed(instance.past(self.member.userid))]


def _space(item: ChatItem, member: MemberConfig) -> str:
    """Where the card stands, as its callback tells."""
    return f"IM_GROUP.{item.conversation}" if item.conversation else f"IM_ROBOT.{member.userid}"


def _tapped(parts: list[reading.Part], button: str, choose: Choice) -> dict[str, Any] | None:
    """The cardPrivateData of tapping this button; None when the card has no such button."""
    for part in parts:
        if part.kind == "form" and button in (part.submit, part.name):
            return {"actionIds": [part.name], "params": {part.name: _filled(part, choose)}}
        for one in part.rows if part.kind == "buttons" else []:
            if reading.calls_back(one) and button in (one.get("text"), reading.button_key(one)):
                # The node of the template, not the button: nobody should route on it.
                return {"actionIds": [part.name], "params": reading.button_params(one)}
    return None


def _filled(part: reading.Part, choose: Choice) -> dict[str, Any]:
    try:
        return fill(part.rows, choose)
    except ValueError as error:
        raise NothingToTap(str(error)) from None
