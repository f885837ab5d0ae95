"""One event, one transaction: claim it, find the person, route it. Whoever repeats a delivery finds it claimed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import structlog

from bot import conversation, filling, outbox
from bot.errors import Refused, UserError
from bot.events import (
    Entered,
    Event,
    MenuChosen,
    OrganisationChanged,
    Said,
    Scanned,
    SentFile,
    SentImage,
    SentLocation,
    Tapped,
    Unsupported,
)
from bot.people import conversation_of, person_of
from bot.request_types import request_types
from bot.router import Registry, TakesHandler, Turn
from cards.actions import UnknownAction, unpack
from models.clock import now
from models.database import repeated, unit_of_work
from models.events import claim_event
from models.messages import SentCard

log = structlog.get_logger()

CARD_LIFETIME = timedelta(hours=72)
"""How long a card can be redrawn (WeCom, update_template_card); an older one is answered with a fresh one."""


class Dispatcher:
    """Takes every event from the doors to its handler."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    @repeated
    async def dispatch(self, event: Event) -> None:
        """Do all the work of an event in one transaction, or none of it.

        Raises:
            Refused: The sender is nobody we know; nothing was done.
        """
        try:
            async with unit_of_work(event.tenant_id) as unit:
                unit.happened_at = event.happened_at
                await self._handle(event)
        except UserError as refusal:
            # The handler's changes are rolled back; the claim and the reason are written in their place.
            async with unit_of_work(event.tenant_id):
                await self._explain(event, refusal)

    async def _handle(self, event: Event) -> None:
        if not await self._claim(event):
            log.info("event.repeated", key=event.key)
            return
        if isinstance(event, OrganisationChanged):
            await self.registry.changes[type(event)](event)
            return
        person = await person_of(event.channel, event.user_id)
        if person is None:
            raise Refused("unknown_user", "您还没有开通后勤服务，请联系本单位的系统管理员为您登记。")
        structlog.contextvars.bind_contextvars(person_id=person.id)
        held = await conversation_of(person.id)
        if held.channel != event.channel:
            # From now on the person hears from us where they spoke last.
            held.channel = event.channel
            await held.save(update_fields=["channel", "updated_at"])
        await self._route(Turn(event, person, held, self.registry))

    async def _claim(self, event: Event) -> bool:
        kind = type(event).__name__.lower()
        return await claim_event(channel=event.channel, key=event.key, kind=kind, reference=event.reference)

    async def _explain(self, event: Event, refusal: UserError) -> None:
        if await self._claim(event):
            person = await person_of(event.channel, event.user_id)
            if person is not None:
                log.info("event.answered", why=refusal.text)
                await outbox.say(person.id, refusal.text)

    async def _route(self, turn: Turn) -> None:
        match turn.event:
            case Said(text=text):
                await conversation.hear(turn, text)
            case Tapped():
                await self._tap(turn, turn.event)
            case MenuChosen(menu_key=key):
                await self._choose(turn, key)
            case Entered():
                await conversation.welcome(turn)
            case SentFile():
                await self._offer(turn, self.registry.files, "图片" if isinstance(turn.event, SentImage) else "文件")
            case SentLocation():
                await self._offer(turn, self.registry.locations, "位置")
            case Scanned():
                await self._offer(turn, self.registry.scans, "这个码")
            case Unsupported(what=what):
                raise _unused(what)

    async def _choose(self, turn: Turn, key: str) -> None:
        """Do what an entry of the menu stands for; the name of a request type begins such a request."""
        if (handler := self.registry.menus.get(key)) is not None:
            await handler(turn)
        elif (kind := (await request_types()).get(key)) is not None:
            await filling.start(turn, kind)
        else:
            raise UserError("这个菜单已经更新，请退出后重新进入再试。")

    async def _offer(self, turn: Turn, handlers: Sequence[TakesHandler], what: str) -> None:
        """Give what was sent to the first subsystem that has a use for it."""
        for handler in handlers:
            if await handler(turn):
                return
        raise _unused(what)

    async def _tap(self, turn: Turn, tap: Tapped) -> None:
        card = await SentCard.find(task_id=tap.card_task_id)
        if card is None or card.person_id != turn.person.id:
            self._refuse_tap(tap, "foreign_card")
        try:
            action = unpack(tap.action_key)
        except UnknownAction:
            self._refuse_tap(tap, "unknown_action")
        assert card is not None
        handler = self.registry.buttons.get(type(action))
        if handler is None:
            self._refuse_tap(tap, "unknown_action")
        assert handler is not None
        if turn.event.happened_at - card.created_at > CARD_LIFETIME:
            await self._renew(turn, card)
        else:
            await handler(replace(turn, card=card), action)
        if tap.response_code:
            # Last, because the handler locks what it decides on: a card locked before that could deadlock with a
            # colleague's decision that closes this card.
            await SentCard.filter(id=card.id).update(response_code=tap.response_code, response_code_at=now())

    def _refuse_tap(self, tap: Tapped, reason: str) -> None:
        log.warning("event.refused", reason=reason, task_id=tap.card_task_id, key=tap.action_key[:64])
        raise UserError(
            "这张卡片不能操作：它不是发给您的，或者已有更新的卡片。请在最新的卡片上操作，"
            f"或回复“我的申请”“待我审批”“我的工单”查看。（编号 {tap.reference}）"
        )

    async def _renew(self, turn: Turn, card: SentCard) -> None:
        """Answer a tap on a card of more than 72 hours: nothing is done but a fresh card is sent."""
        fresh = await outbox.draw(card.view, card.subject_id, card.person_id)
        if fresh is None:
            raise UserError("这张卡片已过期，事情也已经办完，不用再处理了。")
        await outbox.update(card, fresh.model_copy(update={"closed": fresh.closed or "卡片已过期，请看新卡片"}))
        if fresh.closed:
            await turn.say(f"这张卡片已过期。目前情况：{fresh.closed}")
        else:
            await turn.say("这张卡片已超过72小时，为您重新发送一张，请在新卡片上操作。")
            await outbox.show(card.person_id, card.view, card.subject_id)


def _unused(what: str) -> UserError:
    return UserError(f"暂时还不能处理{what}，请用文字告诉我，例如“明天下午2点用车去省政府”。")
