"""Assets: the register of what the agency owns, labels, requests about assets, and stock-takings."""

from handlers import org
from handlers.assets import choosing, counting, demo, leaving, request_types, scanning  # noqa: F401  # furnishes, declares
from handlers.assets.classes import CATEGORIES, CLASSES
from handlers.assets.forms import LABEL, no_such
from handlers.assets.life import KINDS, life_of, record
from handlers.assets.own import fitting, kept_by
from handlers.assets.papers import asset_of, papers_of
from handlers.assets.register import (
    MANAGE,
    AssetData,
    asset_called,
    begin_repair,
    change,
    change_some,
    create,
    dispose,
    end_repair,
)
from handlers.assets.rights import may_read_all
from handlers.assets.warranty import under_warranty

org.declare_handover("assets", leaving.HANDOVER)

ROUTERS = (scanning.router, counting.router, choosing.router)

__all__ = [
    "CATEGORIES",
    "CLASSES",
    "KINDS",
    "LABEL",
    "MANAGE",
    "ROUTERS",
    "AssetData",
    "asset_called",
    "asset_of",
    "begin_repair",
    "change",
    "change_some",
    "create",
    "dispose",
    "end_repair",
    "fitting",
    "kept_by",
    "life_of",
    "may_read_all",
    "no_such",
    "papers_of",
    "record",
    "under_warranty",
]
