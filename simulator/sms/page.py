"""The page /sms: every number's texts with links to tap, and the switches."""

import re
from datetime import datetime, timedelta, timezone
from html import escape

from simulator.sms.platform import SmsPlatform, Text

CHINA = timezone(timedelta(hours=8))
LINK = re.compile(r"https?://[A-Za-z0-9.:/_?=&%-]+")
SWITCHES = {
    "down": ("短信接口断开", True, False),
    "latency_seconds": ("接口变慢", 3.0, 0.0),
    "lose_answers": ("下一条发出但不应答", 1, 0),
    "undeliverable": ("送达失败", True, False),
    "duplicate_receipts": ("回执重复", 1, 0),
}
"""Label, and the values for on and off."""
STYLE = """
body{font:16px/1.6 "Microsoft YaHei","PingFang SC",sans-serif;margin:0;background:#eef1f5;color:#1d2733}
header{background:#24405f;color:#fff;padding:12px 20px;display:flex;flex-wrap:wrap;gap:10px;align-items:center}
h1{font-size:20px;margin:0 12px 0 0}header a{color:#fff}
button{font:inherit;font-size:14px;border:1px solid #9fb4cc;border-radius:14px;background:#fff;padding:2px 12px}
button.on{background:#c8423a;color:#fff;border-color:#c8423a}form{margin:0}
main{display:flex;flex-wrap:wrap;gap:20px;padding:20px;align-items:flex-start}
section{width:340px;background:#fff;border-radius:14px;padding:14px 16px}h2{font-size:17px;margin:0 0 8px}
.text{background:#eef1f5;border-radius:12px;padding:8px 12px;margin:8px 0;overflow-wrap:anywhere}
.text small{display:block;color:#5b6b7d}.lost{opacity:.6}.empty{padding:20px}
"""


def inbox_page(platform: SmsPlatform, names: dict[str, str]) -> str:
    """The whole page; `names` tells whose a number is."""
    by_mobile: dict[str, list[Text]] = {}
    for text in reversed(platform.texts):
        by_mobile.setdefault(text.mobile, []).append(text)
    phones = "".join(_phone(mobile, names.get(mobile, ""), texts) for mobile, texts in by_mobile.items())
    empty = '<p class="empty">还没有短信。</p>'
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>短信模拟器</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/sms/style.css"></head><body>'
        f'<header><h1>短信模拟器</h1><a href="/">手机</a> <a href="/sms">刷新</a>{_switches(platform)}</header>'
        f"<main>{phones or empty}</main></body></html>"
    )


def _switches(platform: SmsPlatform) -> str:
    parts = []
    for name, (label, _, off) in SWITCHES.items():
        active = getattr(platform.faults, name) != off
        parts.append(
            f'<form method="post" action="/sms/faults"><input type="hidden" name="name" value="{name}">'
            f'<button name="on" value="{"" if active else "1"}" class="{"on" if active else ""}"'
            f' aria-pressed="{"true" if active else "false"}">{label}</button></form>'
        )
    return "".join(parts)


def _phone(mobile: str, name: str, texts: list[Text]) -> str:
    shown = "".join(_text(text) for text in texts)
    return f"<section><h2>{escape(mobile)} {escape(name)}</h2>{shown}</section>"


def _text(text: Text) -> str:
    at = f"{datetime.fromtimestamp(text.at, CHINA):%m月%d日 %H:%M:%S}"
    state = "" if text.arrived else " · 没有送达"
    words = LINK.sub(lambda found: f'<a href="{found[0]}" target="_blank">{found[0]}</a>', escape(text.content))
    return f'<div class="text{"" if text.arrived else " lost"}">{words}<small>{at}{state}</small></div>'
