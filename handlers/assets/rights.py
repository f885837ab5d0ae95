"""Who may see how much of an asset. Where it is and who keeps it is no secret: whoever scans a label may know."""

from handlers.assets.register import MANAGE
from models.assets import Asset
from models.org import Department, Person


async def may_read_all(asset: Asset, person: Person) -> bool:
    """Whether the person sees its value, documents and life: its keeper, the manager of its department, managers."""
    if asset.keeper_id == person.id or await person.may(MANAGE):
        return True
    department = await Department.find(id=asset.department_id) if asset.department_id is not None else None
    return department is not None and department.manager_id == person.id
