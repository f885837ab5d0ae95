"""What Internet Explorer 9 must be able to read, held to by parsers: scripts are ECMAScript 5, styles CSS of 2011.

Newer styles stand inside of `@supports`, which old browsers skip as a whole. tests/pages/test_looks.py reads the
same files for words that parse and are still missing there, such as `fetch`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import esprima
import pytest
import tinycss2

STATIC = Path(__file__).parents[2] / "pages" / "static"
CHANNELS = Path(__file__).parents[2] / "bot" / "channels"
SCRIPTS = [*sorted(STATIC.glob("*.js")), *sorted(CHANNELS.glob("*/*.js"))]
STYLES = sorted(STATIC.glob("*.css"))

NEW_NODES = {
    *("ArrowFunctionExpression", "TemplateLiteral", "TaggedTemplateExpression", "ClassDeclaration", "ClassExpression"),
    *("SpreadElement", "RestElement", "ForOfStatement", "YieldExpression", "AwaitExpression", "AssignmentPattern"),
    *("ObjectPattern", "ArrayPattern", "Super", "MetaProperty", "ImportDeclaration", "ExportNamedDeclaration"),
}
NEW_PROPERTIES = {
    *("gap", "row-gap", "column-gap", "order", "transition", "animation", "transform", "object-fit", "accent-color"),
    *("aspect-ratio", "inset", "place-items", "place-content", "scroll-behavior", "will-change", "filter"),
}
NEW_FAMILIES = ("--", "flex", "grid", "align-", "justify-", "transition-", "animation-", "-webkit-flex", "-ms-flex")
NEW_FUNCTIONS = {"var", "calc", "env", "min", "max", "clamp", "linear-gradient", "radial-gradient", "image-set"}
NEW_WORDS = {"flex", "inline-flex", "grid", "inline-grid", "sticky", "unset", "revert", "contents", "flow-root"}
NEW_UNITS = {"vmax", "dvh", "svh", "lvh", "ch", "fr", "cqw"}
NEW_PSEUDO = {"is", "where", "has", "focus-visible", "focus-within", "placeholder-shown", "any-link"}


def nodes(tree: Any) -> Iterator[Any]:
    """Every node of a syntax tree."""
    if isinstance(tree, list):
        for one in tree:
            yield from nodes(one)
    elif hasattr(tree, "type"):
        yield tree
        for name, value in vars(tree).items():
            if name not in ("range", "loc", "tokens", "comments"):
                yield from nodes(value)


def newer_than_es5(script: str) -> list[str]:
    """What an engine of ECMAScript 5 would stumble over."""
    try:
        tree = esprima.parseScript(script, {"loc": True})
    except esprima.Error as error:
        return [str(error)]
    return [f"{node.type} in line {node.loc.start.line}" for node in nodes(tree) if _is_new(node)]


def _is_new(node: Any) -> bool:
    if node.type == "VariableDeclaration":
        return bool(node.kind != "var")
    if node.type == "Property":
        return bool(node.shorthand or node.computed or node.method)
    if node.type == "BinaryExpression":
        return bool(node.operator == "**")
    if node.type in ("FunctionDeclaration", "FunctionExpression"):
        return bool(node.generator or node.isAsync)
    return node.type in NEW_NODES


def newer_than_ie9(css: str) -> list[str]:
    """What Internet Explorer 9 would not understand, outside of `@supports`."""
    return list(_in_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _in_rules(rules: Iterable[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "error":
            yield f"line {rule.source_line}: {rule.message}"
        elif rule.type == "at-rule" and rule.at_keyword not in ("supports", "font-face", "page"):
            yield from _in_rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        elif rule.type == "qualified-rule":
            yield from _in_selector(rule.prelude)
            for one in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True):
                yield from _in_declaration(one)


def _in_selector(prelude: list[Any]) -> Iterator[str]:
    for before, token in zip([None, *prelude], prelude, strict=False):
        after_colon = before is not None and before == ":"
        if after_colon and token == ":":
            yield f"line {token.source_line}: ::"
        if after_colon and getattr(token, "lower_name", getattr(token, "lower_value", "")) in NEW_PSEUDO:
            yield f"line {token.source_line}: :{getattr(token, 'lower_name', '') or token.lower_value}"


def _in_declaration(one: Any) -> Iterator[str]:
    if one.type == "error":
        yield f"line {one.source_line}: {one.message}"
        return
    name = one.lower_name
    if name in NEW_PROPERTIES or name.startswith(NEW_FAMILIES):
        yield f"line {one.source_line}: {name}"
    for token in one.value:
        if (
            (token.type == "function" and token.lower_name in NEW_FUNCTIONS)
            or (token.type == "ident" and token.lower_value in NEW_WORDS)
            or (token.type == "dimension" and token.lower_unit in NEW_UNITS)
        ):
            yield f"line {one.source_line}: {name}: {token.serialize()}"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_ecmascript_5(path: Path) -> None:
    assert newer_than_es5(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_outside_of_supports_are_those_of_internet_explorer_9(path: Path) -> None:
    assert newer_than_ie9(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "script",
    [
        *("let a = 1;", "const a = 1;", "var f = () => 1;", "var a = `x`;", "class A {}", "f(...a);"),
        *("for (var a of b) {}", "function f(a = 1) {}", "var {a} = b;", "var a = {b};", "var a = {[b]: 1};"),
        *("var a = {b() {}};", "var a = 2 ** 3;", "async function f() {}", "function* f() {}", "var a = b ?? c;"),
    ],
)
def test_the_gate_sees_what_is_newer_than_ecmascript_5(script: str) -> None:
    assert newer_than_es5(script)
    assert not newer_than_es5("var a = {b: function () { return /x/.test(this.c); }, get d() { return 1; }};")


@pytest.mark.parametrize(
    "css",
    [
        *("a { display: flex }", "a { display: grid }", "a { gap: 4px }", "a { width: calc(1px + 1em) }"),
        *("a { color: var(--x) }", ":root { --x: red }", "a { position: sticky }", "a:focus-visible { color: red }"),
        *("a::before { color: red }", "a { transition: all 1s }", "@media print { a { display: flex } }"),
        *("a:is(b) { color: red }", "a { width: 1fr }", "a { color red }"),
    ],
)
def test_the_gate_sees_what_is_newer_than_internet_explorer_9(css: str) -> None:
    assert newer_than_ie9(css)
    assert not newer_than_ie9(f"@supports (display: grid) {{ {css} }} a:before {{ content: 'flex'; float: left }}")
