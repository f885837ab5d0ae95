"""用印申请 as an agency would design it, published without the pages."""

from typing import Any

from forms.stored import read_form
from handlers.designing.publishing import digest, open_type, publish
from models.forms import DesignedType
from tests.story import Agency

SEAL: dict[str, Any] = {
    "label": "用印申请",
    "synonyms": ["盖章"],
    "numbering": "用印〔{年}〕{序号}号",
    "amount": "value",
    "fields": [
        {"kind": "section", "key": "s1", "label": "用印内容"},
        {
            "kind": "choice",
            "key": "document",
            "label": "文件类型",
            "options": [
                {"code": "contract", "label": "合同"},
                {"code": "letter", "label": "公函"},
                {"code": "proof", "label": "证明材料"},
            ],
        },
        {"kind": "number", "key": "copies", "label": "份数", "unit": "份", "minimum": 1, "maximum": 200},
        {
            "kind": "money",
            "key": "value",
            "label": "合同金额",
            "required": False,
            "condition": {"field": "document", "operator": "is", "values": ["contract"]},
        },
        {"kind": "text", "key": "purpose", "label": "用途", "required": False},
        {
            "kind": "yes_no",
            "key": "away",
            "label": "是否外借",
            "default": {"kind": "fixed", "value": "否"},
        },
        {
            "kind": "period",
            "key": "when",
            "label": "外借时间",
            "condition": {"field": "away", "operator": "is", "values": [True]},
        },
    ],
}


async def publish_type(agency: Agency, stored: dict[str, Any] = SEAL) -> str:
    """Publish a type; gives its code."""
    async with agency.work():
        form = read_form(stored)
        row = await open_type(form)
        await publish(row.id, None, note="", seen=digest(await DesignedType.one(id=row.id)))
        return row.code


async def publish_again(agency: Agency, code: str, stored: dict[str, Any]) -> None:
    """Publish a further version."""
    async with agency.work():
        row = await DesignedType.one(code=code)
        row.draft = read_form(stored).as_json()
        await row.save(update_fields=["draft"])
        await publish(row.id, None, note="", seen=digest(await DesignedType.one(id=row.id)))
