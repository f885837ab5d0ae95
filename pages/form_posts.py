"""What pages with a form post: files that were chosen, and the buttons that add or take away a line of a table."""

from collections.abc import Mapping

from multidict import MultiDict

from forms import Files, Form
from forms.rows import read_cells, write_cells
from pages import files
from pages.visit import Visit


async def with_files(visit: Visit, form: Form) -> MultiDict[str]:
    """What was posted, with the ids of the files that were chosen. Raises UserError for a file that is not taken."""
    posted = MultiDict(visit.form)
    for field in form.fields:
        if isinstance(field, Files):
            for file_id in await files.take(visit, f"{field.name}-new"):
                posted.add(field.name, str(file_id))
    return posted


def reshaped(typed: Mapping[str, str], action: str) -> dict[str, str] | None:
    """What is typed after a button that only shapes the page was pressed; None for any other button."""
    typed = dict(typed)
    verb, _, place = action.partition(":")
    name, _, number = place.partition(":")
    if verb == "add" and name in typed:
        typed[name] = write_cells([*(read_cells(typed[name]) or [{}]), {}])
    elif verb == "remove" and name in typed and number.isdecimal():
        typed[name] = write_cells([row for at, row in enumerate(read_cells(typed[name])) if at != int(number)])
    elif action != "refresh":
        return None
    return typed
