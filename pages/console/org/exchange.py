"""The organisation as an Excel workbook."""

from handlers.org.exchange.exporting import export_workbook
from handlers.org.exchange.importing import PURPOSE, examine, keep
from handlers.org.exchange.sheets import SHEETS
from models.permissions import MANAGE_ORG
from pages.console.menu import ORGANISATION, Item
from pages.console.workbooks import Exchange

EXCHANGE = Exchange(
    path="/console/organisation",
    title="组织",
    purpose=PURPOSE,
    permission=MANAGE_ORG,
    sheets=SHEETS,
    examine=examine,
    keep=keep,
    export=export_workbook,
    list_path="/console/departments",
)
ROUTES = EXCHANGE.routes
MENU = (Item(f"{EXCHANGE.path}/exchange", "导入导出", ORGANISATION, MANAGE_ORG),)
