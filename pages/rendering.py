"""How pages are made: templates, and the files they load, addressed by content so that browsers may keep them."""

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from forms.numbers import show_yuan
from handlers.work import label_of
from models.clock import show_moment, show_period

HERE = Path(__file__).parent
CHANNELS = HERE.parent / "bot" / "channels"
ICON = "image/x-icon"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".ico": ICON}
KEPT = "public, max-age=31536000, immutable"
"""A changed file has another address, so what was loaded once never needs to be asked for again."""


@dataclass(frozen=True)
class StaticFile:
    """A style, script or picture, held in memory; there are few and they are small."""

    content: bytes
    content_type: str

    @property
    def version(self) -> str:
        """Changes with the content."""
        return hashlib.sha256(self.content).hexdigest()[:12]


@dataclass(frozen=True, eq=False)
class StaticFiles:
    """All files under pages/static/, and each channel's scripts for pages by the channel's name, at /static/."""

    files: dict[str, StaticFile] = field(default_factory=dict)

    @classmethod
    @cache
    def load(cls) -> "StaticFiles":
        """Read them, once for the life of the process, however many applications it builds."""
        found = {path.name: path for path in sorted((HERE / "static").iterdir()) if path.suffix in TYPES}
        found |= {f"{path.parent.name}.js": path for path in sorted(CHANNELS.glob("*/page.js"))}
        found |= {f"{path.parent.name}-login.js": path for path in sorted(CHANNELS.glob("*/login.js"))}
        found |= {f"{path.parent.name}-miniprogram.js": path for path in sorted(CHANNELS.glob("*/miniprogram.js"))}
        return cls({name: StaticFile(path.read_bytes(), TYPES[path.suffix]) for name, path in found.items()})

    def address(self, name: str) -> str:
        """Where this version of the file is."""
        return f"/static/{name}?v={self.files[name].version}"

    async def serve(self, request: web.Request) -> web.Response:
        """Answer a browser; only names that were loaded exist, so no path can lead outside."""
        file = self.files.get(request.match_info["name"])
        if file is None:
            raise web.HTTPNotFound
        # An old address gets the new content but may not keep it.
        current = request.query.get("v") == file.version
        return web.Response(
            body=file.content,
            content_type=file.content_type,
            charset=None if file.content_type == ICON else "utf-8",
            headers={"Cache-Control": KEPT if current else "no-cache", "X-Content-Type-Options": "nosniff"},
        )


@cache
def environment(files: StaticFiles) -> Environment:
    """The templates under pages/templates/. Everything is escaped; a name that is missing is a mistake, not empty."""
    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Compiled once for the life of the process.
        auto_reload=False,
    )
    templates.globals["static"] = files.address
    templates.filters["moment"] = show_moment
    templates.filters["yuan"] = show_yuan
    templates.globals["order_label"] = label_of
    templates.globals["period"] = show_period
    return templates
