"""The register and the agency's list of national classes as Excel workbooks."""

from handlers.assets import class_list, exchange
from handlers.assets.register import MANAGE
from pages.console.asset_classes import PATH as CLASSES
from pages.console.workbooks import Exchange

REGISTER = Exchange(
    path="/console/assets",
    title="资产台账",
    purpose="asset_import",
    permission=MANAGE,
    sheets=(exchange.SHEET,),
    examine=exchange.examine,
    keep=exchange.keep,
    export=exchange.export_workbook,
)
CLASS_LIST = Exchange(
    path=CLASSES,
    title="国标分类",
    purpose="class_import",
    permission=MANAGE,
    sheets=(class_list.SHEET,),
    examine=class_list.examine,
    keep=class_list.keep,
    export=class_list.export_workbook,
)
ROUTES = (*REGISTER.routes, *CLASS_LIST.routes)
MENU = ()
