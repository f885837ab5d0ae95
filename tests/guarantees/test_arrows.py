"""The arrows between the parts: which may import which. Good intent does not keep them, so this does."""

import ast
from pathlib import Path

import pytest

import models

ROOT = Path(__file__).parents[2]
LINE = ("settings", "models", "forms", "cards", "bot", "handlers")
"""Each may import what stands left of it."""
BOT, HANDLERS = set(LINE[:5]), set(LINE)
ARROWS: dict[str, set[str]] = {
    **{part: set(LINE[:index]) for index, part in enumerate(LINE)},
    "pages": HANDLERS,
    "jobs": HANDLERS,
    "webhooks": BOT,
    # It must not share code with what it checks.
    "simulator": {"settings"},
    "stores": {"settings"},
    "app": {*HANDLERS, "pages", "jobs", "webhooks"},
    "cli": {*HANDLERS, "pages", "jobs", "webhooks", "app", "stores", "simulator"},
}
OUTSIDE = {"tests", "migrations", "bench"}
"""Not imported by any part, and free to import."""
FREE_TO_ALL = {"requests", "flows", "work", "org"}
"""Subsystems under handlers/ that the others may look into; of the rest only what `__init__.py` exports is used."""


def files(part: str) -> list[Path]:
    return [ROOT / f"{part}.py"] if (ROOT / f"{part}.py").exists() else sorted((ROOT / part).rglob("*.py"))


def imported(file: Path) -> set[str]:
    """Dotted names of all modules a file imports, anywhere in it; `from a import b` gives `a` and `a.b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative imports hide the arrow"
            assert node.module is not None
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def ours() -> set[str]:
    """Every top-level module or package of the project."""
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {path.stem for path in ROOT.glob("*.py")}
    return packages - OUTSIDE


def test_every_part_has_its_arrows():
    assert ours() == set(ARROWS)


@pytest.mark.parametrize("part", sorted(ARROWS))
def test_a_part_imports_only_what_it_may(part: str):
    allowed = ARROWS[part] | {part}
    wrong = [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files(part)
        for name in sorted({name.partition(".")[0] for name in imported(file)})
        if name in (ours() | OUTSIDE) - allowed
    ]

    assert wrong == []


def test_subsystems_use_each_others_exported_verbs_only():
    subsystems = {path.parent.name for path in (ROOT / "handlers").glob("*/__init__.py")}
    wrong = []
    for own in sorted(subsystems):
        for file in sorted((ROOT / "handlers" / own).rglob("*.py")):
            for name in imported(file):
                _, _, inside = name.partition("handlers.")
                other, _, module = inside.partition(".")
                hidden = (ROOT / "handlers" / other / f"{module.partition('.')[0]}.py").exists()
                if other in subsystems - FREE_TO_ALL - {own} and hidden:
                    wrong.append(f"{file.relative_to(ROOT)} imports {name}")

    assert wrong == []


def test_our_packages_are_the_ones_of_this_checkout():
    """Package indexes have projects called `models`, `cards` and `webhooks`; none of them may come first."""
    assert models.__file__ is not None
    assert Path(models.__file__).parent == ROOT / "models"
