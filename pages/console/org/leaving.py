"""Placeholder."""

from pages.console.menu import Item
from pages.console.routes import Route

ROUTES: tuple[Route, ...] = ()
MENU: tuple[Item, ...] = ()
