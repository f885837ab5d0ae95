"""HTTP mode: how robot messages, events and card callbacks are posted, and how their answers are read."""

import json
import secrets
import time
from dataclasses import dataclass
from typing import Any

import aiohttp
from yarl import URL

from simulator.dingtalk.calls import json_object
from simulator.dingtalk.config import AppConfig
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.signing import card_sign, robot_sign
from simulator.dingtalk.stream import Ack

# DingTalk seals events exactly as WeCom does callbacks, with another name at the end.
from simulator.wecom import crypto

ANSWER_BYTES_MAX = 1_000_000
JSON_TYPE = "application/json; charset=utf-8"


@dataclass(frozen=True)
class Post:
    """One request, ready to go; sent again it is the same."""

    url: URL
    headers: dict[str, str]
    body: str


class Mail:
    """Posts to the service. Each has a connection of its own, so that an idle one is never taken for a fault."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _stamp(self) -> str:
        """Real time in milliseconds, whatever the simulated clock says: services check it."""
        return str(int((time.time() - self._platform.faults.stale_seconds) * 1000))

    def _signed(self, signature: str) -> str:
        return signature[::-1] if self._platform.faults.wrong_signature else signature

    def robot(self, app: AppConfig, data: dict[str, Any]) -> Post:
        stamp = self._stamp()
        headers = {"timestamp": stamp, "sign": self._signed(robot_sign(app.client_secret, stamp))}
        return Post(URL(app.robot_url), headers, json.dumps(data, ensure_ascii=False))

    def card(self, route: dict[str, str], data: dict[str, Any]) -> Post:
        """Signed only when the route was registered with a secret."""
        headers = {}
        if secret := route["apiSecret"]:
            stamp = self._stamp()
            headers = {
                "x-ddpaas-signature-timestamp": stamp,
                "x-ddpaas-signature": self._signed(card_sign(secret, stamp)),
            }
        return Post(URL(route["callbackUrl"]), headers, json.dumps(data, ensure_ascii=False))

    def event(self, app: AppConfig, data: dict[str, Any]) -> Post:
        """Encrypted; the owner key is the app's Client ID."""
        owner = "dingffffffffffffffff" if self._platform.faults.wrong_owner_key else app.client_id
        encrypted = crypto.encrypt(app.aes_key, json.dumps(data, ensure_ascii=False), owner)
        stamp, nonce = self._stamp(), secrets.token_hex(4)
        signature = self._signed(crypto.sign(app.token, stamp, nonce, encrypted))
        query = {"signature": signature, "msg_signature": signature, "timestamp": stamp, "nonce": nonce}
        return Post(URL(app.event_url).update_query(query), {}, json.dumps({"encrypt": encrypted}))

    async def send(self, post: Post, *, within: float) -> Ack:
        """Post once. The answer's body is only read as a JSON object; anything else counts as none."""
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True, limit=0))
        try:
            async with self._session.post(
                post.url,
                data=post.body.encode(),
                headers={"Content-Type": JSON_TYPE, **post.headers},
                timeout=aiohttp.ClientTimeout(total=within),
                allow_redirects=False,
            ) as answer:
                body = (await answer.content.read(ANSWER_BYTES_MAX)).decode(errors="replace")
                return Ack(answer.status, json_object(body))
        except TimeoutError:
            return Ack("timeout")
        except aiohttp.ClientConnectorError:
            return Ack("refused")
        except aiohttp.ClientError:
            return Ack("closed")


def event_defect(app: AppConfig, reply: dict[str, Any] | None) -> str:
    """What is wrong with the answer to an encrypted event, which must be the sealed word `success`; "" when nothing."""
    if reply is None or set(reply) != {"msg_signature", "timeStamp", "nonce", "encrypt"}:
        return "the answer must be a JSON object of msg_signature, timeStamp, nonce and encrypt"
    if not all(isinstance(value, str) for value in reply.values()):
        return "every value of the answer must be a string"
    if crypto.sign(app.token, reply["timeStamp"], reply["nonce"], reply["encrypt"]) != reply["msg_signature"]:
        return "msg_signature does not fit"
    try:
        word = crypto.decrypt(app.aes_key, reply["encrypt"], app.client_id)
    except crypto.CryptoError as error:
        return f"encrypt cannot be opened: {error}"
    return "" if word == "success" else f"the sealed answer must be success, not {word[:40]!r}"
