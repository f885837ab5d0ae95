"""The console's menu: what there is to open, by category, as far as the reader may."""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

TO_DO, BUSINESS, SERVICES, GOODS = "待办", "业务", "服务", "资产物资"
SETUP, ORGANISATION, SYSTEM, PERSONAL = "业务设置", "组织", "系统", "个人"
CATEGORIES = (TO_DO, BUSINESS, SERVICES, GOODS, SETUP, ORGANISATION, SYSTEM, PERSONAL)
"""What is set up now and then by whoever is in charge of a service stands apart from what is looked at every day."""


def _for_all(_: Set[str]) -> bool:
    return True


@dataclass(frozen=True)
class Item:
    """A page of the menu.

    Attributes:
        path: Starts with /console/; pages below it mark this item as the current one.
        permission: Who sees it; None for everybody of the tenant.
        for_some: Says of whoever has these permissions whether it is anything for them; where one permission does not
            tell.
    """

    path: str
    title: str
    category: str
    permission: str | None = None
    for_some: Callable[[Set[str]], bool] = _for_all

    def __post_init__(self) -> None:
        assert self.category in CATEGORIES, f"{self.path} has no category of the menu"


@dataclass(frozen=True)
class Menu:
    """All items, in the order in which the modules name them."""

    items: tuple[Item, ...]

    def visible(self, granted: Set[str]) -> list[Item]:
        """What somebody with these permissions may open."""
        allowed = [item for item in self.items if item.permission is None or item.permission in granted]
        return [item for item in allowed if item.for_some(granted)]


def grouped(items: Iterable[Item]) -> list[tuple[str, list[Item]]]:
    """Items by category, in the order of the categories; empty ones are left out."""
    found = list(items)
    groups = [(category, [item for item in found if item.category == category]) for category in CATEGORIES]
    return [(category, members) for category, members in groups if members]


def current(items: Iterable[Item], path: str) -> Item | None:
    """The item that a page belongs to: the longest path that it stands below."""
    above = [item for item in items if path == item.path or path.startswith(item.path.rstrip("/") + "/")]
    # The start page stands above all others and is marked for itself alone.
    above = [item for item in above if item.path != "/console/" or path == "/console/"]
    return max(above, key=lambda item: len(item.path), default=None)
