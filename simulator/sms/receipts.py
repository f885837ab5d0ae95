"""Reports what became of each text: an unsigned JSON array that is repeated until somebody takes it."""

import asyncio
from datetime import datetime, timedelta, timezone
from typing import Any

import aiohttp

from simulator.sms.accounts import SmsAccount
from simulator.sms.platform import SmsPlatform, Text

CHINA = timezone(timedelta(hours=8))
TAKEN = {"aliyun": ("code", 0), "tencent": ("result", 0)}
"""What the answer must say."""


class Receipts:
    """Runs beside the API; `settled` waits for every receipt that is under way."""

    def __init__(self, platform: SmsPlatform) -> None:
        self._platform = platform
        self._under_way: set[asyncio.Task[None]] = set()
        self.outcomes: list[str] = []
        """Of every attempt: taken, refused with its status, or not reached."""

    def report(self, account: SmsAccount, text: Text) -> None:
        """Report a text, later."""
        if account.receipt_url and not self._platform.faults.lose_receipts:
            task = asyncio.get_running_loop().create_task(self._deliver(account, text))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def settled(self) -> None:
        """Wait until nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def close(self) -> None:
        for task in list(self._under_way):
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _deliver(self, account: SmsAccount, text: Text) -> None:
        faults = self._platform.faults
        await asyncio.sleep(faults.receipt_delay_seconds)
        text.reported_at = self._platform.clock.now()
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
            for _ in range(1 + faults.duplicate_receipts):
                for pause in (0.0, 1.0, 5.0):
                    await asyncio.sleep(pause * faults.receipt_retry_seconds)
                    if await self._attempt(session, account, text):
                        break

    async def _attempt(self, session: aiohttp.ClientSession, account: SmsAccount, text: Text) -> bool:
        entry = (_aliyun if account.provider == "aliyun" else _tencent)(text)
        try:
            async with session.post(account.receipt_url, json=[entry]) as response:
                answer = await response.json(content_type=None) if response.status == 200 else None
                outcome = f"status {response.status}"
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            answer, outcome = None, "not reached"
        key, value = TAKEN[account.provider]
        taken = isinstance(answer, dict) and answer.get(key) == value
        self.outcomes.append("taken" if taken else outcome)
        return taken


def _moment(at: float) -> str:
    return f"{datetime.fromtimestamp(at, CHINA):%Y-%m-%d %H:%M:%S}"


def _aliyun(text: Text) -> dict[str, Any]:
    return {
        "phone_number": text.mobile,
        "send_time": _moment(text.at),
        "report_time": _moment(text.reported_at),
        "success": text.arrived,
        "err_code": "DELIVERED" if text.arrived else "MK:0013",
        "err_msg": "用户接收成功" if text.arrived else "手机关机或停机",
        "sms_size": str(1 if len(text.content) <= 70 else -(-len(text.content) // 67)),
        "biz_id": text.provider_id,
        "out_id": text.out_id,
    }


def _tencent(text: Text) -> dict[str, Any]:
    return {
        "user_receive_time": _moment(text.reported_at),
        "nationcode": "86",
        "mobile": text.mobile,
        "report_status": "SUCCESS" if text.arrived else "FAIL",
        "errmsg": "DELIVRD" if text.arrived else "MK:0013",
        "description": "用户短信送达成功" if text.arrived else "手机关机或停机",
        "sid": text.provider_id,
        "ext": text.out_id,
    }
