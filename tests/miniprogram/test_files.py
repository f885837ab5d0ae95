"""The mini-program's files: whole, with nothing in them that WeCom lacks, and no address but that of settings.js."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import esprima
import pytest

from tests.console.test_old_browsers import newer_than_es5, nodes

ROOT = Path(__file__).parents[2] / "miniprogram"
SCRIPTS = sorted(ROOT.rglob("*.js"))
LAYOUTS = sorted(ROOT.rglob("*.wxml"))
APP: dict[str, Any] = json.loads((ROOT / "app.json").read_text("utf-8"))

APIS = {"wx.getSystemInfoSync", "wx.navigateBack", "wx.qy.login", "wx.request", "wx.scanCode"}
"""All that is used, and there in WeCom."""
ELEMENTS = {"web-view", "view", "text", "button"}
"""WeCom lacks some others, such as ad and official-account."""


def parsed(path: Path) -> list[Any]:
    return list(nodes(esprima.parseScript(path.read_text("utf-8"), {"loc": True})))


def dotted(node: Any) -> str:
    """`wx.qy.login` for the member expression that says so."""
    if node.type == "MemberExpression" and not node.computed:
        return f"{dotted(node.object)}.{node.property.name}"
    return node.name if node.type == "Identifier" else ""


def apis(path: Path) -> set[str]:
    """Everything of `wx` that a script uses, by its longest name."""
    found = {dotted(node) for node in parsed(path) if node.type == "MemberExpression"}
    of_wx = {name for name in found if name.startswith("wx.")}
    return {name for name in of_wx if not any(other.startswith(f"{name}.") for other in of_wx)} - {
        "wx.getSystemInfoSync.environment"
    }


def layout(path: Path) -> ElementTree.Element:
    """The elements of a .wxml file, which is XML but for attributes without a value."""
    text = re.sub(r"(wx:else)(?=[\s>])", r'\1=""', path.read_text("utf-8"))
    return ElementTree.fromstring(f'<page xmlns:wx="wx">{text}</page>')


def handlers(path: Path) -> Iterator[str]:
    for element in layout(path).iter():
        yield from (value for name, value in element.attrib.items() if name.startswith("bind"))


def members(path: Path) -> set[str]:
    """The names that a page's script gives to Page."""
    call = next(node for node in parsed(path) if node.type == "CallExpression" and dotted(node.callee) == "Page")
    return {entry.key.name for entry in call.arguments[0].properties}


def test_every_page_has_its_four_files_and_no_file_is_of_no_page() -> None:
    assert APP["pages"][0] == "pages/index/index"
    wanted = {f"{page}{kind}" for page in APP["pages"] for kind in (".js", ".json", ".wxml", ".wxss")}
    assert {str(path.relative_to(ROOT)) for path in (ROOT / "pages").rglob("*") if path.is_file()} == wanted
    assert (ROOT / APP["sitemapLocation"]).is_file()


def test_settings_files_are_json_and_the_app_id_is_left_to_the_agency() -> None:
    read = {path.name: json.loads(path.read_text("utf-8")) for path in ROOT.rglob("*.json")}
    assert set(read) == {"app.json", "index.json", "scan.json", "sitemap.json", "project.config.json"}
    assert set(read["project.config.json"]["appid"]) == set("wx0")
    assert read["project.config.json"]["setting"]["urlCheck"] is True
    assert read["sitemap.json"]["rules"] == [{"action": "disallow", "page": "*"}]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_ecmascript_5_and_require_what_is_there(path: Path) -> None:
    assert newer_than_es5(path.read_text("utf-8")) == []
    for node in parsed(path):
        if node.type == "CallExpression" and dotted(node.callee) == "require":
            assert (path.parent / f"{node.arguments[0].value}.js").resolve() in SCRIPTS


def test_only_what_wecom_has_is_used() -> None:
    assert set().union(*(apis(path) for path in SCRIPTS)) == APIS
    free = {"eval", "Function", "setTimeout", "setInterval", "document", "window", "XMLHttpRequest", "localStorage"}
    for path in SCRIPTS:
        assert not free & {node.name for node in parsed(path) if node.type == "Identifier"}, path.name


def test_layouts_are_of_few_elements_and_call_what_their_page_has() -> None:
    for path in LAYOUTS:
        assert {element.tag for element in layout(path).iter()} - {"page"} <= ELEMENTS, path.name
        found = set(handlers(path))
        assert found and found <= members(path.with_suffix(".js")), path.name


def test_the_only_address_stands_in_the_settings() -> None:
    texts = {path: path.read_text("utf-8") for path in ROOT.rglob("*") if path.suffix not in ("", ".md")}
    assert [path.name for path, text in texts.items() if re.search(r"https?:|//[a-z]", text)] == ["settings.js"]
    settings = texts[ROOT / "settings.js"]
    assert re.findall(r"https?://[^\"]*", settings) == ["https://hq.example.gov.cn"]
    words = {node.key.name for node in parsed(ROOT / "settings.js") if node.type == "Property"}
    assert words == {"host", "tenant"}
    assert not [path.name for path, text in texts.items() if re.search(r"secret\s*[:=]|appsecret", text, re.I)]


def test_cards_lead_to_the_page_that_is_there() -> None:
    from cards.wecom import MINIPROGRAM_PAGE

    assert MINIPROGRAM_PAGE in APP["pages"]
