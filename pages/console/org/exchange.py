"""The organisation as an Excel workbook."""

from handlers.org.exchange.exporting import export_workbook
from handlers.org.exchange.importing import Examined, carry_out, examine
from handlers.org.exchange.sheets import SHEETS
from models.org import Person
from models.permissions import MANAGE_ORG
from pages.console.menu import ORGANISATION, Item
from pages.console.workbooks import Exchange


async def _carry_out(content: bytes, name: str, by: Person) -> Examined:
    return await carry_out(content, name)


EXCHANGE = Exchange(
    path="/console/organisation",
    title="组织",
    purpose="import",
    permission=MANAGE_ORG,
    sheets=SHEETS,
    examine=examine,
    carry_out=_carry_out,
    export=export_workbook,
    list_path="/console/departments",
)
ROUTES = EXCHANGE.routes
MENU = (Item(f"{EXCHANGE.path}/exchange", "导入导出", ORGANISATION, MANAGE_ORG),)
