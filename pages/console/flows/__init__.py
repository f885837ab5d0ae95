"""The flow designer: which flows there are, what each does, a check and a trial run, and its published versions."""

from pages.console.flows import editor, index, moving, node, publishing, simulating

MODULES = (index, editor, node, publishing, simulating, moving)
ROUTES = tuple(route for module in MODULES for route in module.ROUTES)
MENU = index.MENU
