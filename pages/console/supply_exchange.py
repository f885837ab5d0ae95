"""The catalogue of supplies as an Excel workbook."""

from handlers.supplies import MANAGE
from handlers.supplies.exchange import SHEETS, examine, export_workbook, keep
from pages.console.menu import SETUP, Item
from pages.console.workbooks import Exchange

EXCHANGE = Exchange(
    path="/console/supplies",
    title="物资目录",
    purpose="supply_import",
    permission=MANAGE,
    sheets=SHEETS,
    examine=examine,
    keep=keep,
    export=export_workbook,
)
ROUTES = EXCHANGE.routes
MENU = (Item(f"{EXCHANGE.path}/exchange", "物资目录导入导出", SETUP, MANAGE),)
