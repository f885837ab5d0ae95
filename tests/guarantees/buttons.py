"""What forms send: names of fields and buttons in the templates, and which of the buttons a page could know.

To press every button at every page would take longer with each subsystem; a page can only know the names that stand in
its own sources, or in those of what it imports.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pages

TEMPLATES = Path(pages.__file__ or "").parent / "templates"


@cache
def named_in_templates(attribute: str, *, site: str = "") -> frozenset[str]:
    """All that forms send: names of fields, or the values of the button pressed.

    Args:
        site: h5 or console: only what the templates of that site have, and those of both.
    """
    pattern = r'name="action" value="(\w+)"' if attribute == "action" else r'\bname="(\w+)"'
    files = [file for file in TEMPLATES.rglob("*.html") if not site or site in file.parts or file.parent == TEMPLATES]
    return frozenset(name for file in files for name in re.findall(pattern, file.read_text("utf-8")))


def buttons_of(handler: Any) -> list[str]:
    """The buttons that a route's view could know; one that it does not know where there are none."""
    view = inspect.unwrap(handler)
    while isinstance(view, partial):
        view = view.func
    known = _words(view.__module__) & named_in_templates("action")
    return sorted(known) or [min(named_in_templates("action"))]


@cache
def _words(module: str) -> frozenset[str]:
    """Every word in quotes in a module and in what it imports of the pages and of the handlers."""
    texts = [file.read_text("utf-8") for name in (module, *_imports(module)) for file in _files(name)]
    return frozenset(word for text in texts for word in re.findall(r'"(\w+)"', text))


def _imports(module: str) -> Iterator[str]:
    (source, *_) = _files(module)
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in ("pages", "handlers"):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def _files(module: str) -> list[Path]:
    """The module's own file first; nothing for a name that is no module."""
    try:
        spec = find_spec(module)
    except ModuleNotFoundError:
        spec = None
    return [Path(spec.origin)] if spec is not None and spec.origin else []
