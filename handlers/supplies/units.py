"""The unit that somebody says beside the unit that the catalogue counts in: three pens are one box, never three."""

from forms.rows import Row
from models.supplies import SupplyItem

PACKS = frozenset("盒包箱袋提捆令打条套沓摞扎串排卷桶刀") | {"大包", "小包", "大箱", "大盒", "小盒", "大桶", "小桶"}
"""Units that hold several things."""
PARTS = frozenset("张页片粒")
"""Units of what never comes alone. Of all others one is one, whatever it is called: 一台订书机 is 一个."""


def counted(item: SupplyItem, said: Row) -> tuple[Row, str]:
    """`quantity` and `unit` of a row in the catalogue's unit, with `told` where it was converted; and what to say where
    the number has to be asked for because one unit does not tell the other.
    """
    unit, quantity = said.get("unit", ""), said.get("quantity")
    if quantity is None:
        return {}, ""
    told = {"told": said["told"]} if "told" in said and unit == item.unit else {}
    tells = unit in PACKS or item.unit in PACKS or unit in PARTS or unit == item.piece
    if unit in ("", item.unit) or not tells:
        return {"quantity": quantity, **told}, ""
    if item.pieces and unit == item.piece:
        packs = -(-quantity // item.pieces)
        told = {"told": f"{item.name}{quantity}{unit}记为{packs}{item.unit}（每{item.unit}{item.pieces}{unit}）"}
        return {"quantity": packs, **told}, ""
    return {}, f"{item.name}按{item.unit}发放{holds(item)}，您说的是{quantity}{unit}。"


def holds(item: SupplyItem) -> str:
    """`（每盒12支）`, or nothing where it is not known."""
    return f"（每{item.unit}{item.pieces}{item.piece}）" if item.pieces and item.piece else ""
