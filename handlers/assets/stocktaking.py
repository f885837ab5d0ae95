"""盘点: what the register says is looked for, thing by thing, by keepers and helpers; the differences are told."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot import outbox
from bot.errors import UserError
from handlers.assets.bulk import change_all
from handlers.assets.classes import CATEGORIES
from handlers.assets.register import MANAGE, PLACE_MAX
from handlers.org.tree import read_tree
from models.assets import Asset, Finding, Stocktaking, StocktakingHelper, StocktakingLine
from models.clock import now
from models.database import current, current_tenant_id
from models.org import Person

OVER = "这次盘点已经结束，不能再改了。"
NOTE_MAX = 200


@dataclass(frozen=True)
class Wanted:
    """Which assets are looked for: of these departments with all below, of these categories, where the place has these
    words; whatever is empty limits nothing."""

    departments: Sequence[int] = ()
    categories: Sequence[str] = ()
    place: str = ""


async def open_stocktaking(name: str, wanted: Wanted, *, helpers: Sequence[int] = (), by: Person) -> Stocktaking:
    """Begin to look for everything that is wanted, and tell keepers and helpers.

    Raises:
        UserError: It has no name, or there is nothing to look for.
    """
    if not name.strip() or len(name) > 50:
        raise UserError("请给这次盘点起个名字，最多50个字，例如：2026年年终盘点。")
    tree = await read_tree()
    roots = [one for one in wanted.departments if one in tree.departments]
    departments = sorted({below for root in roots for below in tree.subtree(root)})
    categories = [one for one in wanted.categories if one in CATEGORIES]
    taking = await Stocktaking.create(name=name.strip(), opened_by_id=by.id)
    await current().connection.execute(
        "INSERT INTO stocktaking_line"
        " (tenant_id, created_at, stocktaking_id, asset_id, place, finding, found_place, note)"
        " SELECT a.tenant_id, $2, $3, a.id, a.place, 'expected', '', '' FROM asset a WHERE a.tenant_id = $1"
        " AND a.state <> 'disposed' AND (cardinality($4::bigint[]) = 0 OR a.department_id = ANY($4))"
        " AND (cardinality($5::text[]) = 0 OR a.category = ANY($5)) AND ($6 = '' OR strpos(a.place, $6) > 0)"
        " ORDER BY a.id",
        current_tenant_id(),
        now(),
        taking.id,
        departments,
        categories,
        wanted.place.strip(),
    )
    keepers = await _keepers(taking)
    if not keepers:
        raise UserError("这样选没有要盘的资产，请放宽部门、类别或地点。")
    present = await Person.listed("id", id=list(helpers), active=True)
    await StocktakingHelper.bulk_create(
        [StocktakingHelper(stocktaking_id=taking.id, person_id=helper.id) for helper in present]
    )
    await _tell(taking, keepers, helpers)
    return taking


async def _keepers(taking: Stocktaking) -> Counter[int | None]:
    rows = await current().connection.fetch(
        "SELECT a.keeper_id, count(*) AS things FROM stocktaking_line l JOIN asset a ON a.tenant_id = l.tenant_id"
        " AND a.id = l.asset_id WHERE l.stocktaking_id = $1 GROUP BY a.keeper_id",
        taking.id,
    )
    return Counter({row["keeper_id"]: row["things"] for row in rows})


async def _tell(taking: Stocktaking, keepers: Counter[int | None], helpers: Sequence[int]) -> None:
    how = "请回复“盘点”，然后逐个扫资产标签。"
    for person_id, things in sorted(
        (one for one in keepers.items() if one[0] is not None), key=lambda one: one[0] or 0
    ):
        assert person_id is not None
        await outbox.say(person_id, f"开始盘点“{taking.name}”，您名下有{things}件要盘。{how}")
    others = [one for one in helpers if one not in keepers]
    await outbox.say_all(others, f"开始盘点“{taking.name}”，请您帮忙扫标签，共{keepers.total()}件。{how}")


async def open_ones(person: Person) -> list[Stocktaking]:
    """The stock-takings that go on and that this person takes part in, the newest first."""
    everything = await person.may(MANAGE)
    rows = await current().connection.fetch(
        "SELECT s.id FROM stocktaking s WHERE s.closed_at IS NULL AND ($2 OR EXISTS (SELECT FROM stocktaking_helper h"
        " WHERE h.tenant_id = s.tenant_id AND h.stocktaking_id = s.id AND h.person_id = $1) OR EXISTS"
        " (SELECT FROM stocktaking_line l JOIN asset a ON a.tenant_id = l.tenant_id AND a.id = l.asset_id"
        " WHERE l.tenant_id = s.tenant_id AND l.stocktaking_id = s.id AND a.keeper_id = $1)) ORDER BY s.id DESC",
        person.id,
        everything,
    )
    found = {one.id: one for one in await Stocktaking.listed("id", id=[row["id"] for row in rows])} if rows else {}
    return [found[row["id"]] for row in rows]


async def takes_part(taking: Stocktaking, person: Person) -> bool:
    """Whether the person may count in it."""
    return taking.id in {one.id for one in await open_ones(person)}


async def figures(taking: Stocktaking) -> Counter[str]:
    """How many lines there are of each finding."""
    rows = await current().connection.fetch(
        "SELECT finding, count(*) AS lines FROM stocktaking_line WHERE stocktaking_id = $1 GROUP BY finding", taking.id
    )
    return Counter({row["finding"]: row["lines"] for row in rows})


def show_progress(counts: Counter[str]) -> str:
    """`已盘 12/60`: of what is looked for; things that nobody looked for here are counted in neither."""
    total = counts.total() - counts[Finding.UNKNOWN]
    return f"已盘 {total - counts[Finding.EXPECTED]}/{total}"


async def count(taking_id: int, asset: Asset, by: Person, *, place: str | None = None) -> StocktakingLine:
    """Note that somebody has seen an asset.

    Args:
        place: Where, if not where the register has it.

    Raises:
        UserError: The stock-taking is over, or the person has no part in it.
    """
    await _going_on(taking_id, by)
    line = await _line(taking_id, asset)
    seen = (place if place is not None else line.found_place or line.place).strip()[:PLACE_MAX]
    if line.finding != Finding.UNKNOWN:
        line.finding = (Finding.FOUND if seen == line.place else Finding.ELSEWHERE).value
    line.found_place, line.checked_by_id, line.checked_at = seen, by.id, now()
    await line.save(update_fields=["finding", "found_place", "checked_by_id", "checked_at"])
    return line


async def miss(taking_id: int, asset: Asset, by: Person, *, note: str = "") -> StocktakingLine:
    """Note that an asset is not to be found; who finds it later counts it as usual. Raises like `count`."""
    await _going_on(taking_id, by)
    line = await _line(taking_id, asset)
    line.finding, line.found_place = Finding.MISSING.value, ""
    line.note, line.checked_by_id, line.checked_at = note[:NOTE_MAX], by.id, now()
    await line.save(update_fields=["finding", "found_place", "note", "checked_by_id", "checked_at"])
    return line


async def _going_on(taking_id: int, by: Person) -> None:
    """Keep it from being closed in this very moment; those who count do not wait for each other."""
    row = await current().connection.fetchrow("SELECT closed_at FROM stocktaking WHERE id = $1 FOR SHARE", taking_id)
    if row is None or row["closed_at"] is not None:
        raise UserError(OVER)
    if not await takes_part(await Stocktaking.one(id=taking_id), by):
        raise UserError("您没有参加这次盘点，请联系资产管理员。")


async def _line(taking_id: int, asset: Asset) -> StocktakingLine:
    """The asset's line, locked; of one that nobody looked for here, a new one."""
    await current().connection.execute(
        "INSERT INTO stocktaking_line"
        " (tenant_id, created_at, stocktaking_id, asset_id, place, finding, found_place, note)"
        " VALUES ($1, $2, $3, $4, $5, 'unknown', '', '') ON CONFLICT (tenant_id, stocktaking_id, asset_id) DO NOTHING",
        current_tenant_id(),
        now(),
        taking_id,
        asset.id,
        asset.place,
    )
    line = await StocktakingLine.find(lock=True, stocktaking_id=taking_id, asset_id=asset.id)
    assert line is not None
    return line


async def close(taking_id: int, by: Person, *, update_places: bool) -> Counter[str]:
    """End it: what nobody has seen is missing, and every asset's life says what was found.

    Args:
        update_places: The register takes over where things were found.

    Raises:
        UserError: It is over already.
    """
    taking = await Stocktaking.locked(taking_id)
    if taking is None or taking.closed_at is not None:
        raise UserError(OVER)
    taking.closed_at, taking.closed_by_id = now(), by.id
    await taking.save(update_fields=["closed_at", "closed_by_id"])
    await StocktakingLine.filter(stocktaking_id=taking.id, finding=Finding.EXPECTED.value).update(
        finding=Finding.MISSING.value
    )
    words = {finding.value: finding.label for finding in Finding}
    await current().connection.execute(
        "INSERT INTO asset_event (tenant_id, created_at, asset_id, kind, person_id, note)"
        " SELECT l.tenant_id, $2, l.asset_id, 'checked', coalesce(l.checked_by_id, $3),"
        " left($4 || '：' || ($5::jsonb ->> l.finding)"
        " || CASE WHEN l.finding IN ('elsewhere', 'unknown') THEN '，在' || l.found_place ELSE '' END"
        " || CASE WHEN l.note <> '' THEN '。' || l.note ELSE '' END, 300)"
        " FROM stocktaking_line l WHERE l.stocktaking_id = $1 ORDER BY l.id",
        taking.id,
        now(),
        by.id,
        taking.name,
        json.dumps(words),
    )
    if update_places:
        moved = await StocktakingLine.listed("id", stocktaking_id=taking.id, finding=Finding.ELSEWHERE.value)
        places = [(line.asset_id, {"place": line.found_place}) for line in moved]
        await change_all(places, by=by, note=f"按“{taking.name}”更新")
    return await figures(taking)
