"""Requests under way for stories about operations: people act by the verbs, and see the result on their phones."""

import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.errors import UserError
from handlers import requests
from handlers.flows.publishing import publish
from handlers.requests.offers import Offered
from models.flows import ApprovalTask
from models.messages import SentCard
from models.org import Person, Role, RoleMember
from models.requests import HistoryEntry, Request
from simulator.wecom.state import ChatItem
from tests.guarantees.rivals import submitted
from tests.story import Service, Storyteller


class Office:
    """The demo agency with one request; everybody acts in a transaction of their own."""

    def __init__(self, service: Service) -> None:
        self.service, self.agency = service, service.agency
        self.request_id = 0

    def node(self, key: str, *userids: str, **more: Any) -> dict[str, Any]:
        approvers = [{"kind": "person", "person_id": self.agency.ids[userid]} for userid in userids]
        return {"kind": "approve", "key": key, "name": f"{key}审批", "mode": "all", "approvers": approvers, **more}

    async def submits(self, *nodes: dict[str, Any], applicant: str = "wangfang") -> int:
        """From now on these nodes decide vehicle requests, and one is sent."""
        async with self.agency.work():
            await publish("vehicle", {"nodes": list(nodes)})
        self.request_id = await submitted(self.agency, applicant)
        await self.service.deliver()
        return self.request_id

    async def does(self, verb: Callable[..., Awaitable[Any]], *args: Any, **more: Any) -> Any:
        async with self.agency.work():
            done = await verb(*args, channel="web", **more)
        await self.service.deliver()
        return done

    async def person(self, userid: str) -> Person:
        return await Person.get(id=self.agency.ids[userid])

    async def on_task(self, verb: Callable[..., Awaitable[Any]], userid: str, **more: Any) -> Any:
        """The person acts on the own task that is open or waiting, newest first."""
        async with self.agency.work():
            person = await self.person(userid)
            tasks = ApprovalTask.filter(
                request_id=self.request_id, person_id=person.id, state__in=["pending", "waiting"]
            )
            task = await tasks.order_by("-number").first()
            assert task is not None, f"{userid} has nothing to decide"
            done = await verb(task.id, person, channel="web", **more)
        await self.service.deliver()
        return done

    async def approves(self, userid: str, **more: Any) -> None:
        assert await self.on_task(requests.decide, userid, reason=None, **more) is not None

    async def refuses(self, words: str, act: Awaitable[Any]) -> None:
        with pytest.raises(UserError) as refusal:
            await act
        assert words in refusal.value.text

    def phone(self, userid: str) -> Storyteller:
        return self.service.person(userid)

    async def state(self) -> str:
        async with self.agency.work():
            return (await Request.get(id=self.request_id)).state

    async def turns(self) -> dict[str, str]:
        """The newest task of everybody by user id: its state."""
        names = {number: userid for userid, number in self.agency.ids.items()}
        async with self.agency.work():
            tasks = await ApprovalTask.filter(request_id=self.request_id).order_by("number")
        return {names[task.person_id]: task.state for task in tasks}

    async def history(self, verb: str) -> list[HistoryEntry]:
        async with self.agency.work():
            return await HistoryEntry.filter(request_id=self.request_id, verb=verb).order_by("id")

    async def offers(self, userid: str) -> dict[str, Offered]:
        async with self.agency.work():
            request = await Request.get(id=self.request_id)
            return {one.verb: one for one in await requests.possible(request, await self.person(userid))}

    async def open_cards(self, userid: str) -> int:
        """How many cards of this person can still be tapped."""
        async with self.agency.work():
            cards = SentCard.filter(person_id=self.agency.ids[userid], view="requests.approval", closed=False)
            return await cards.count()

    async def grants(self, userid: str, permission: str) -> None:
        """Give a permission by a role of its own; within a unit of work."""
        role = await Role.create(code=permission, name=permission, permissions=[permission])
        await RoleMember.create(role_id=role.id, person_id=self.agency.ids[userid])


def leads_to(item: ChatItem) -> list[str]:
    """The pages that the links of a message open."""
    urls = re.findall(r'href="([^"]+)"', item.content["content"])
    return [urlsplit(parse_qs(urlsplit(url).query)["to"][0]).path for url in urls]
