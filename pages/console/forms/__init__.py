"""The form designer: an agency's own request types, from the first field to the published version."""

from models.permissions import MANAGE_FORMS
from pages.console.forms import designer, fields, preview, types, versions
from pages.console.menu import SYSTEM, Item

PAGES = (types, designer, fields, preview, versions)
ROUTES = tuple(route for page in PAGES for route in page.ROUTES)
MENU = (Item(types.PATH, "申请表单", SYSTEM, MANAGE_FORMS),)
