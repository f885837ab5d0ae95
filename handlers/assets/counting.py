"""Stock-taking in the chat: one label after the other is scanned; words in between say where the last one is."""

from typing import Any

from bot import outbox, sent_files
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn, stop_asking
from cards.assets import CheckAsset
from handlers.assets import papers, stocktaking
from handlers.assets.register import GONE, asset_called
from handlers.requests.chat.sent import declare_taker
from models.assets import Asset, Finding, Stocktaking, StocktakingLine
from models.database import current
from models.files import StoredFile
from models.org import Person

router = Router("assets.counting")
PROMPT = "assets.counting"
DONE = frozenset(("盘完了", "盘完", "完成", "结束", "结束盘点", "盘好了", "好了", "完成盘点"))


@router.phrase("盘点", "开始盘点", "我要盘点", "继续盘点")
async def begin(turn: Turn) -> bool:
    """Go on scanning in the newest stock-taking that the person takes part in."""
    going_on = await stocktaking.open_ones(turn.person)
    if not going_on:
        await turn.say("现在没有要您参加的盘点。")
        return True
    taking = going_on[0]
    await _count_on(turn, taking.id, None)
    progress = stocktaking.show_progress(await stocktaking.figures(taking))
    await turn.say(
        f"“{taking.name}”{progress}。请逐个扫资产标签，扫不了的回复标签上的编号；东西不在登记的地方，扫完直接回复现在的地点；"
        f'要拍照就接着发照片；找不到的请<a href="{page(f"/h5/stocktakings/{taking.id}")}">打开页面登记</a>。'
        "盘完请回复“盘完了”。"
    )
    return True


async def _count_on(turn: Turn, taking_id: int, line_id: int | None) -> None:
    """Take whatever is scanned or said next as a part of the counting."""
    turn.conversation.prompt = {"prompt": PROMPT, "stocktaking_id": taking_id, "line_id": line_id}
    await turn.conversation.save(update_fields=["prompt", "updated_at"])


async def counted(turn: Turn, asset: Asset) -> bool:
    """Count a scanned asset, if the person is counting."""
    prompt = turn.conversation.prompt
    if prompt is None or prompt["prompt"] != PROMPT:
        return False
    taking = await Stocktaking.find(id=prompt["stocktaking_id"])
    if taking is None or taking.closed_at is not None:
        await stop_asking(turn)
        await turn.say(stocktaking.OVER)
        return False
    await _count(turn, taking, asset, place=None)
    return True


async def _count(turn: Turn, taking: Stocktaking, asset: Asset, *, place: str | None) -> None:
    line = await stocktaking.count(taking.id, asset, turn.person, place=place)
    await _count_on(turn, taking.id, line.id)
    await turn.say(await _told(taking, asset, line))


async def _told(taking: Stocktaking, asset: Asset, line: StocktakingLine) -> str:
    progress = stocktaking.show_progress(await stocktaking.figures(taking))
    match line.finding:
        case Finding.UNKNOWN.value:
            found = "不在这次盘点的范围里，已另外记下"
        case Finding.ELSEWHERE.value:
            found = f"现在在{line.found_place}（登记的是{line.place or '没有地点'}）"
        case _:
            found = f"在{line.place}" if line.place else "已找到"
    return f"{progress}：{asset}，{found}。"


@router.answer(PROMPT)
async def said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """Words while somebody counts: the number of a thing, the place of the last one, or that this was all."""
    taking = await Stocktaking.one(id=prompt["stocktaking_id"])
    words = text.strip(" 。.！!")
    if words in DONE:
        counts = await stocktaking.figures(taking)
        left = counts[Finding.EXPECTED]
        rest = f"还有{left}件没盘，想接着盘请回复“盘点”。" if left else "全部盘到了，辛苦了！"
        await turn.say(f"{stocktaking.show_progress(counts)}。{rest}")
        return
    if (named := await asset_called(words)) is not None:
        # A label that no phone reads, or a channel that hands over no codes.
        await _count(turn, taking, named, place=None)
        return
    line = await StocktakingLine.find(id=prompt["line_id"]) if prompt["line_id"] is not None else None
    if line is None:
        await _count_on(turn, taking.id, None)
        await turn.say("请先扫一个资产标签，或回复标签上的编号，再说它现在的地点。盘完请回复“盘完了”。")
        return
    await _count(turn, taking, await Asset.one(id=line.asset_id), place=words.removeprefix("在"))


async def take_sent(turn: Turn, file: StoredFile) -> bool:
    """A photo while somebody counts belongs to the thing that was scanned last."""
    prompt = turn.conversation.prompt or {}
    if prompt.get("prompt") != PROMPT or not sent_files.is_picture(file):
        return False
    line = await StocktakingLine.find(id=prompt["line_id"]) if prompt["line_id"] is not None else None
    if line is None:
        raise UserError("请先扫一个资产标签，再发它的照片。")
    await StoredFile.filter(id=file.id).update(purpose=papers.PURPOSE)
    line.photo_id = file.id
    await line.save(update_fields=["photo_id"])
    await turn.say(f"照片已放到{await Asset.one(id=line.asset_id)}。")
    return True


declare_taker(take_sent)


@router.button(CheckAsset)
async def tapped(turn: Turn, tap: CheckAsset) -> None:
    """Count the one on the card; whether it has moved is said next."""
    asset = await Asset.find(id=tap.asset_id)
    if asset is None:
        raise UserError(GONE)
    taking = await waiting(asset.id, turn.person)
    if taking is None:
        raise UserError("现在没有盘点在等这件资产，可能已经盘过了。")
    if tap.verb == "elsewhere":
        line = await stocktaking.count(taking.id, asset, turn.person)
        await _count_on(turn, taking.id, line.id)
        await turn.say(f"请回复{asset}现在的地点（例如：1号楼305）。")
    else:
        await _count(turn, taking, asset, place=None)
    await outbox.redraw("assets.asset", asset.id, person_id=turn.person.id)


async def waiting(asset_id: int, person: Person) -> Stocktaking | None:
    """The newest stock-taking that waits for this asset to be counted by this person."""
    going_on = await stocktaking.open_ones(person)
    if not going_on:
        return None
    waiting = await current().connection.fetch(
        "SELECT stocktaking_id FROM stocktaking_line WHERE asset_id = $1 AND finding IN ('expected', 'missing')",
        asset_id,
    )
    ids = {row["stocktaking_id"] for row in waiting}
    return next((one for one in going_on if one.id in ids), None)
