"""What printing costs: a price for each printed side by paper and colour, and one for binding each copy."""

from collections.abc import Mapping

from bot.errors import UserError
from forms import Values
from models.printing import PrintPrice

PAPERS = {"A4": "A4", "A3": "A3"}
COLOURS = {"mono": "黑白", "colour": "彩色"}
BINDINGS = {"none": "不装订", "left": "左侧装订", "saddle": "骑马钉", "glue": "胶装"}
FEN_MAX = 100_000
"""A thousand yuan for a side or a binding is a slip of the hand."""

ITEMS: Mapping[str, str] = {
    **{f"{paper}.{code}": f"{paper} {label}，每面" for paper in PAPERS for code, label in COLOURS.items()},
    **{f"binding.{code}": f"{label}，每份" for code, label in BINDINGS.items() if code != "none"},
}
"""Everything that has a price, and what it is called."""


async def prices() -> dict[str, int]:
    """The agency's prices in fen, by item; what has none costs nothing."""
    return dict.fromkeys(ITEMS, 0) | {row.item: row.fen for row in await PrintPrice.listed() if row.item in ITEMS}


async def set_prices(wanted: Mapping[str, int]) -> None:
    """Keep these prices, in fen by item.

    Raises:
        UserError: One of them cannot be.
    """
    for item, fen in wanted.items():
        if not 0 <= fen <= FEN_MAX:
            raise UserError(f"“{ITEMS[item]}”的价格要在0到{FEN_MAX // 100}元之间。")
        await PrintPrice.update_or_create(defaults={"fen": fen}, item=item)


def cost_of(values: Values, known: Mapping[str, int]) -> int | None:
    """What a job costs in fen; None while something that decides it is not known yet.

    A sheet printed on both sides counts as two sides.
    """
    if any(values.get(name) is None for name in ("pages", "copies", "colour", "paper", "binding")):
        return None
    colour = "colour" if values["colour"] else "mono"
    side = known.get(f"{values['paper']}.{colour}", 0)
    binding = known.get(f"binding.{values['binding']}", 0)
    return int(values["copies"] * (values["pages"] * side + binding))
