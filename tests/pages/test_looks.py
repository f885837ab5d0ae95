"""What old browsers must not meet, held to by reading the files themselves."""

import re
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[2] / "pages"
TEMPLATES = sorted((PAGES / "templates").rglob("*.html"))
STYLES = sorted((PAGES / "static").glob("*.css"))
SCRIPTS = [
    *sorted((PAGES / "static").glob("*.js")),
    *sorted((PAGES.parent / "bot" / "channels").glob("*/*.js")),
]
TEMPLATE_LINES_MAX = 160

TOO_NEW_FOR_IE9_CSS = re.compile(
    r"""display\s*:\s*(inline-)?(flex|grid)|\bflex\s*:|\bgap\s*:|var\(|--[a-z]|calc\(|env\(|gradient\(
    |\b(transition|animation|transform|object-fit|accent-color|aspect-ratio)\b|:(not|is|where|has|focus-visible)\(?
    |position\s*:\s*sticky|\b(min|max|clamp)\(|::|\brem\b""",
    re.VERBOSE,
)
TOO_NEW_FOR_ES5 = re.compile(
    r"""=>|`|\*\*|\.\.\.|\b(let|const|class|async|await|import|export|yield|of)\b|\b(fetch|Promise|Symbol|Map|Set)\b
    |\.(classList|dataset|closest|matches|remove|append|prepend|before|after|includes|startsWith|endsWith|find|from)\(?\b
    |\?\.|\?\?|\bfor\s*\(\s*var\s+\w+\s+of\b""",
    re.VERBOSE,
)


def outside_supports(css: str) -> str:
    """The style sheet without comments and without its @supports blocks."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    kept, depth, skipping = "", 0, None
    for piece in re.split(r"(@supports[^{]*\{|\{|\})", css):
        if piece.startswith("@supports") and skipping is None:
            skipping = depth
        depth += piece.endswith("{") - (piece == "}")
        if skipping is None:
            kept += piece
        elif depth == skipping:
            skipping = None
    assert depth == 0, "the braces do not match"
    return kept


def code_only(script: str) -> str:
    """The script without comments and the insides of its strings."""
    return re.sub(r"/\*.*?\*/|//[^\n]*|\"(\\.|[^\"\\])*\"|'(\\.|[^'\\])*'", '""', script, flags=re.DOTALL)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_the_base_of_the_style_is_what_internet_explorer_9_knows(path: Path) -> None:
    base = outside_supports(path.read_text())
    assert base.strip() and "@supports" not in base
    assert not [found[0] for found in TOO_NEW_FOR_IE9_CSS.finditer(base)]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_the_script_is_ecmascript_5(path: Path) -> None:
    assert not [found[0] for found in TOO_NEW_FOR_ES5.finditer(code_only(path.read_text()))]


def test_the_gates_see_what_they_are_there_for() -> None:
    css = "a { color: red } @supports (display: grid) { b { display: grid } } c { display: flex; width: calc(1px) }"
    assert [found[0] for found in TOO_NEW_FOR_IE9_CSS.finditer(outside_supports(css))] == ["display: flex", "calc("]
    script = 'var a = "let it => be"; /* const */ let b = () => a.includes("x");'
    assert {found[0].strip() for found in TOO_NEW_FOR_ES5.finditer(code_only(script))} >= {"let", "=>"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_are_short_and_keep_script_and_style_out(path: Path) -> None:
    html = path.read_text()
    assert len(html.splitlines()) <= TEMPLATE_LINES_MAX
    assert not re.search(r"\|\s*safe|<style|\sstyle=|\son[a-z]+=|javascript:|https?://", html)
    assert not re.search(r"<script(?![^>]*\ssrc=)", html)
    # Internet Explorer takes a button without a type for a plain one inside of some forms.
    assert not re.search(r"<button(?![^>]*\stype=)", html)
    assert "formaction" not in html and 'type="date' not in html
