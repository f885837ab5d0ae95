"""Sent without words: pictures and files, a place on the map, a scanned code."""

import hashlib
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from bot import conversation, filling, sent_files
from bot.channels import Fetched
from bot.drafts import fill
from bot.errors import UserError
from bot.events import Scanned, SentFile, SentImage, SentLocation
from bot.people import conversation_of
from bot.request_types import request_types, type_of
from bot.router import Registry, Router, Turn
from forms import Files, Place
from handlers.requests import attaching
from handlers.requests.chat import operating
from models.clock import now
from models.database import current_tenant_id
from models.deferred import defer
from models.events import claim_event
from models.files import StoredFile
from models.org import Person
from models.requests import Request

router = Router("requests.sent")

FETCH_JOB = "requests.fetch_sent_file"
LISTED_MAX = 8
CODE_SHOWN_MAX = 50
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LINK = re.compile(r"https?://", re.IGNORECASE)
Take = Callable[[Turn, StoredFile], Awaitable[bool]]
"""Takes a file that was fetched, if it belongs to what the person is doing; False leaves it to the next."""
_takers: list[Take] = []
_PICTURES = {b"\xff\xd8\xff": "照片.jpg", b"\x89PNG\r\n\x1a\n": "照片.png", b"GIF8": "照片.gif"}
"""By the beginning of the content: what a picture is called, which comes without a name."""


def declare_taker(take: Take) -> None:
    """Have files that no form waits for offered to a subsystem, such as photos of the work somebody is doing."""
    _takers.append(take)


@router.file
async def file_sent(turn: Turn) -> bool:
    """It is fetched from the channel after the commit; `keep` goes on with it."""
    event = turn.event
    assert isinstance(event, SentFile)
    payload = {
        "tenant_id": current_tenant_id(),
        "channel": event.channel,
        "user_id": event.user_id,
        "key": event.key,
        "happened_at": event.happened_at.isoformat(),
        "reference": event.reference,
        "media_ref": event.media_ref,
        "name": event.name,
        "picture": isinstance(event, SentImage),
        "person_id": turn.person.id,
    }
    await defer(FETCH_JOB, payload)
    return True


async def keep(payload: Mapping[str, Any], fetched: Fetched | None) -> None:
    """Put a fetched file where the person is filling in a form for it, or keep it for half an hour and offer that.

    Does nothing the second time for the same file.

    Args:
        payload: As `file_sent` wrote it.
        fetched: None when the channel does not have it any more.

    Raises:
        UserError: It is of a kind that is not taken; `refuse` tells the person.
    """
    turn = await _turn(payload)
    if turn is None:
        return
    what = "照片" if payload["picture"] else "文件"
    if fetched is None:
        await turn.say(f"{what}没有收到，可能太大或已经过期，请重新发一次。")
        return
    name = _picture_name(fetched.content) if payload["picture"] else payload["name"] or fetched.name
    if (wanted := operating.awaiting_files(turn)) is not None:
        await operating.add_file(turn, wanted, (await attaching.store(turn.person, name, fetched.content)).id)
        return
    before = await sent_files.waiting(turn.person.id)
    if len(before) >= sent_files.WAITING_MAX:
        await turn.say(f"已经替您保存了{len(before)}个，这一个没有收下。请先说要办什么，再接着发。")
        return
    file = await attaching.store(turn.person, name, fetched.content, purpose=sent_files.SENT)
    draft = await filling.present_draft(turn)
    if draft is not None:
        kind = await type_of(draft)
        values = kind.form.load(draft.form)
        if sent_files.place_for(kind.form, values, picture=sent_files.is_picture(file)) is not None:
            await filling.close_cards(draft, closed="内容已更新，请看下方")
            await filling.proceed(turn, kind, draft, values, [])
            return
    for take in _takers:
        if await take(turn, file):
            return
    await turn.say(f"又收到1{_counted(what)}，一起保存了。" if before else await _offer(what))


async def refuse(payload: Mapping[str, Any], why: str) -> None:
    """Tell the person why their file was not taken."""
    turn = await _turn(payload)
    if turn is not None:
        await turn.say(why)


async def _turn(payload: Mapping[str, Any]) -> Turn | None:
    """The turn that the file was sent in, with the conversation locked; None when it is done, or the person left."""
    key = f"file:{hashlib.sha256(payload['key'].encode()).hexdigest()}"
    if not await claim_event(channel=payload["channel"], key=key, kind="file", reference=payload["reference"]):
        return None
    person = await Person.find(id=payload["person_id"], active=True)
    if person is None:
        return None
    event = SentFile(
        tenant_id=payload["tenant_id"],
        channel=payload["channel"],
        user_id=payload["user_id"],
        key=payload["key"],
        happened_at=datetime.fromisoformat(payload["happened_at"]),
        reference=payload["reference"],
        media_ref=payload["media_ref"],
    )
    return Turn(event, person, await conversation_of(person.id), Registry(()))


def _picture_name(content: bytes) -> str:
    for beginning, name in _PICTURES.items():
        if content.startswith(beginning):
            return name
    raise UserError("这张图片的格式不能用，请发 jpg 或 png 格式的照片。")


def _counted(what: str) -> str:
    return f"{'张' if what == '照片' else '个'}{what}"


async def _offer(what: str) -> str:
    taking = {
        kind.label: [field for field in kind.form.fields if isinstance(field, Files)]
        for kind in (await request_types()).values()
    }
    kinds = [label for label, fields in taking.items() if fields]
    if what == "照片":
        # A fault is photographed oftener than a document.
        kinds.sort(key=lambda label: not any(field.pictures for field in taking[label]))
    labels = kinds[:LISTED_MAX]
    if not labels:
        return f"收到{what}。目前能办的申请都不用附{what}，有事请直接打字告诉我。"
    if len(labels) == 1:
        return f"收到{what}，先替您保存30分钟。是要办“{labels[0]}”吗？回复“{labels[0]}”开始填写，{what}会自动放进去。"
    return f"收到{what}，先替您保存30分钟。要用在哪份申请里？请回复名称：{'、'.join(labels)}，{what}会自动放进去。"


@router.location
async def location_sent(turn: Turn) -> bool:
    """A place fills the draft's field for one: first an empty one."""
    event = turn.event
    assert isinstance(event, SentLocation)
    if not event.label:
        await turn.say("收到位置，但没有地址的文字，请再用文字告诉我地点。")
        return True
    draft = await filling.present_draft(turn)
    if draft is None or not await _fill_place(turn, draft, event.label):
        await turn.say(
            f"收到位置：{event.label}。现在没有等着填地点的申请；要用车请说，例如“明天下午2点用车去{event.label}”。"
        )
    return True


async def _fill_place(turn: Turn, draft: Request, label: str) -> bool:
    kind = await type_of(draft)
    values = kind.form.load(draft.form)
    places = [field for field in kind.form.applicable(values) if isinstance(field, Place)]
    if not places:
        return False
    field = next((one for one in places if values.get(one.name) is None), places[0])
    values, problems = await fill(draft, kind, {**values, field.name: field.accept(label)}, now())
    await filling.close_cards(draft, closed="内容已更新，请看下方")
    await filling.remember(turn, kind, draft, values)
    await filling.proceed(turn, kind, draft, values, problems)
    return True


@router.scan
async def code_scanned(turn: Turn) -> bool:
    """A code that says something in Chinese is understood as if it had been typed."""
    event = turn.event
    assert isinstance(event, Scanned)
    if _LINK.match(event.content):
        await turn.say("这个二维码是网页链接，请用手机的“扫一扫”直接打开。")
    elif _CHINESE.search(event.content):
        await conversation.hear(turn, event.content)
    else:
        await turn.say(
            f"扫到的内容是“{event.content[:CODE_SHOWN_MAX]}”，后勤管家还不认识这种码，请用文字告诉我要办什么。"
        )
    return True
