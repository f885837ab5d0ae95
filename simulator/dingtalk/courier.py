"""Brings pushes to the service, by Stream or HTTP, again where DingTalk does so, and as badly as asked."""

import asyncio
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Literal

from simulator.delivery import Delivery
from simulator.dingtalk.card_checks import by_key, string_map
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.instances import CardInstance, Params
from simulator.dingtalk.journal import PushRecord
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.posts import Mail, Post, event_defect
from simulator.dingtalk.stream import Ack, Gateway

ROBOT_TOPIC = "/v1.0/im/bot/messages/get"
CARD_TOPIC = "/v1.0/card/instances/callback"
OVER_QUOTA = {"errorCode": 20001, "errorMessage": "企业本月 Webhook 与 Stream 用量已用完"}


@dataclass(frozen=True)
class Push:
    """Something to bring to the service of an app."""

    kind: Literal["robot", "event", "card"]
    corp: DingTalkCorpConfig
    app: AppConfig
    userid: str
    """Whose deed it is."""
    data: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    """Of an event by Stream."""


class Courier:
    def __init__(self, platform: Platform, gateway: Gateway) -> None:
        self._platform = platform
        self._gateway = gateway
        self._mail = Mail(platform)
        self._later: set[asyncio.Task[None]] = set()
        self._held: list[tuple[Push, str, Post | None, float]] = []

    async def close(self) -> None:
        for task in list(self._later):
            task.cancel()
        await self._mail.close()

    async def robot(self, push: Push) -> Delivery:
        """A person's message. Sent by Stream and not acknowledged, it comes once more, about a minute later."""
        if not self._platform.quota.count_push(push.corp.corp_id):
            stub = {name: value for name, value in push.data.items() if name not in ("text", "content")}
            push = Push("robot", push.corp, push.app, push.userid, stub | OVER_QUOTA)
        faults = self._platform.faults
        post = self._mail.robot(push.app, push.data) if push.app.robot_url else None
        delivery, ack = await self._bring(push, ROBOT_TOPIC, post, faults.robot_timeout_seconds)
        # "refused": nobody was connected, and it is lost.
        unanswered = ack is not None and post is None and ack.outcome in ("timeout", "closed")
        if unanswered and faults.robot_redelivery_seconds:
            self._do_later(self._once_more(push, delivery, faults.robot_redelivery_seconds))
        return delivery

    async def _once_more(self, push: Push, delivery: Delivery, wait: float) -> None:
        await asyncio.sleep(wait)
        await self._attempt(push, ROBOT_TOPIC, None, self._platform.faults.robot_timeout_seconds, delivery)

    async def event(self, push: Push) -> Delivery:
        """A change of the contacts or the like. Returns after the first attempt; others follow by themselves."""
        post = None
        if push.app.event_url:
            meta = {"EventType": push.headers["eventType"], "EventTime": int(push.headers["eventBornTime"])}
            meta |= {"CorpId": push.corp.corp_id, "eventId": push.headers["eventId"]}
            post = self._mail.event(push.app, meta | push.data)
        delivery, ack = await self._bring(push, "*", post, self._platform.faults.event_timeout_seconds)
        if ack is not None and not self._event_taken(push, ack, delivery):
            self._do_later(self._event_again(push, post, delivery))
        return delivery

    async def _event_again(self, push: Push, post: Post | None, delivery: Delivery) -> None:
        for wait in (self._platform.faults.event_retry_seconds, 3 * self._platform.faults.event_retry_seconds):
            await asyncio.sleep(wait)
            ack = await self._attempt(push, "*", post, self._platform.faults.event_timeout_seconds, delivery)
            if self._event_taken(push, ack, delivery):
                return

    def _event_taken(self, push: Push, ack: Ack, delivery: Delivery) -> bool:
        """Whether the service took the event; LATER asks for it once more."""
        if ack.outcome != 200:
            return False
        if not push.app.event_url:
            return (ack.data or {}).get("status") != "LATER"
        delivery.defect = event_defect(push.app, ack.data)
        if delivery.defect:
            self._platform.journal.warn(f"answer to {push.headers['eventType']}: {delivery.defect}")
        return not delivery.defect

    async def click(self, push: Push, instance: CardInstance) -> Delivery:
        """A click on a card; what the service answers in time is what the person then sees."""
        self._platform.quota.count_push(push.corp.corp_id)
        key = f"{instance.app}/{instance.out_track_id}"
        route = self._platform.world.routes.get(f"{instance.app}/{instance.route_key}")
        post = self._mail.card(route, push.data) if instance.callback_type == "HTTP" and route else None
        self._platform.pending_clicks.add(key)
        try:
            delivery, ack = await self._bring(push, CARD_TOPIC, post, self._platform.faults.card_timeout_seconds)
        finally:
            self._platform.pending_clicks.discard(key)
        if ack is not None and ack.outcome == 200:
            answer = ack.data if post is not None else (ack.data or {}).get("response")
            self._apply(push, instance, answer, delivery)
        return delivery

    def _apply(self, push: Push, instance: CardInstance, answer: object, delivery: Delivery) -> None:
        """Show the answer to the one who clicked. Nothing, null and {} change nothing."""
        if not answer:
            return
        try:
            public, own = _response(answer)
            merged = by_key(answer.get("cardUpdateOptions")) if isinstance(answer, dict) else (False, False)
        except ApiError as error:
            delivery.defect = error.message
            self._platform.journal.warn(f"answer to a click on {instance.out_track_id}: {error.message}")
            return
        delivery.reply = answer if isinstance(answer, dict) else None
        now = self._platform.clock.now()
        if public is not None and self._platform.faults.response_reaches_everyone:
            instance.change(public, {}, by_key=merged, at=now, cause=f"answer to {push.userid}")
            public = None
        if public is not None or own is not None:
            instance.answer(push.userid, public, own, by_key=merged, at=now)
        self._platform.card_changed(instance)

    async def _bring(self, push: Push, topic: str, post: Post | None, within: float) -> tuple[Delivery, Ack | None]:
        """Deliver with the misbehaviour that the switches ask for, and then what was held back.

        The acknowledgement is None for what was lost or is held; nobody waits for the answer to that any more.
        """
        faults = self._platform.faults
        if faults.take("lose_pushes"):
            return Delivery(lost=True), None
        if faults.take("hold_pushes"):
            self._held.append((push, topic, post, within))
            return Delivery(held=True), None
        if faults.push_delay_seconds:
            await asyncio.sleep(faults.push_delay_seconds)
        brought = await self._send(push, topic, post, within)
        held, self._held = self._held, []
        for late in held:
            await self._send(*late)
        return brought

    async def _send(self, push: Push, topic: str, post: Post | None, within: float) -> tuple[Delivery, Ack]:
        """Deliver at once, as many times as the switches say; gives the first outcome."""
        faults, delivery = self._platform.faults, Delivery()
        copies = 1 + faults.duplicate_pushes
        first, *_ = await asyncio.gather(*(self._attempt(push, topic, post, within, delivery) for _ in range(copies)))
        self._platform.journal.add(
            PushRecord(push.kind, push.userid, push.data, delivery.attempts, self._platform.clock.now())
        )
        self._platform.remember()
        return delivery, first

    async def _attempt(self, push: Push, topic: str, post: Post | None, within: float, delivery: Delivery) -> Ack:
        started = time.monotonic()
        if post is not None:
            ack = await self._mail.send(post, within=within)
        else:
            kind = "EVENT" if push.kind == "event" else "CALLBACK"
            ack = await self._gateway.push(push.app.client_id, kind, topic, push.headers, push.data, within=within)
        delivery.attempts.append((ack.outcome, round(time.monotonic() - started, 4)))
        return ack

    def _do_later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def check_event_address(self, app: AppConfig) -> str:
        """What the console does when an administrator saves the event address. "" when the service passes."""
        ack = await self._mail.send(self._mail.event(app, {"EventType": "check_url"}), within=2.5)
        return event_defect(app, ack.data) if ack.outcome == 200 else f"no answer: {ack.outcome}"


def _response(answer: object) -> tuple[Params | None, Params | None]:
    """(public, the clicker's own) data of an answer to a click. ApiError tells what is wrong with it."""
    if not isinstance(answer, dict):
        raise ApiError("param.invalid", "the answer must be an object")
    found: list[Params | None] = []
    for name in ("cardData", "userPrivateData"):
        data = answer.get(name)
        if data is None:
            found.append(None)
        elif isinstance(data, dict) and isinstance(data.get("cardParamMap"), dict):
            found.append(string_map(data["cardParamMap"], []))
        else:
            raise ApiError("param.invalid", f"{name} needs a cardParamMap")
    return found[0], found[1]
