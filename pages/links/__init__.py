"""Pages behind signed links, /s/…: for people without WeCom and DingTalk at hand, by a text and a code."""

from aiohttp import web

from pages.links import approval as approval  # declares its purpose
from pages.links.door import act, enter, entered, guarded, nothing, show, show_file

NUMBER = r"{id:[0-9]{1,18}}"


def add_links(app: web.Application) -> None:
    """Serve the links. The application must hold PAGES."""
    app.add_routes(
        [
            web.get("/s", guarded(enter), allow_head=False),
            web.get("/s/", guarded(enter), allow_head=False),
            web.post("/s", guarded(entered)),
            web.get("/s/{token}", guarded(show), allow_head=False),
            web.post("/s/{token}", guarded(act)),
            web.get(f"/s/{{token}}/files/{NUMBER}", guarded(show_file), allow_head=False),
            # Whatever else somebody does with a link: no other page may answer, since it would log the address.
            web.route("*", "/s/{tail:.+}", guarded(nothing)),
        ]
    )
