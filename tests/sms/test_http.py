"""The exchange with a provider, whatever becomes of its answer on the way."""

import asyncio

from aiohttp import web
from aiohttp.test_utils import TestServer
from yarl import URL

from bot.channels.network import open_session
from bot.channels.sms.http import exchange


async def _in_two_pieces(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    await response.write(b'{"Code": ')
    await asyncio.sleep(0.05)
    await response.write(b'"OK"}')
    return response


async def test_an_answer_in_pieces_is_read_to_its_end():
    app = web.Application()
    app.add_routes([web.post("/", _in_two_pieces)])
    async with TestServer(app) as server, open_session() as session:
        answer = await exchange(session, URL(str(server.make_url("/"))), headers={}, body=b"{}")

    assert answer == (200, {"Code": "OK"})
