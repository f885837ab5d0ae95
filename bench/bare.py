"""(a) The least that any bot must do: verify a callback, decrypt it, answer.

`python -m bench.bare PORT TOKEN AES_KEY CORP_ID`: the same server, loop and codec as the service, and nothing else.
"""

import asyncio
import signal
import sys

import uvloop
from aiohttp import web

from bot.channels.envelope import Envelope
from bot.channels.wecom.xml import encrypted_part


async def serve(port: int, envelope: Envelope) -> None:
    """Answer until told to stop."""

    async def receive(request: web.Request) -> web.Response:
        query = request.query
        envelope.open(
            encrypted_part(await request.read()),
            signature=query["msg_signature"],
            timestamp=query["timestamp"],
            nonce=query["nonce"],
        )
        return web.Response()

    async def ready(request: web.Request) -> web.Response:
        return web.Response()

    app = web.Application()
    app.add_routes([web.get("/ready", ready), web.post("/webhooks/wecom/{tenant}", receive)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1]), Envelope(*sys.argv[2:5])))
