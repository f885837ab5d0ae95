"""What administrators do with departments. Every verb logs who did it; call it inside a unit of work."""

import structlog

from bot.errors import UserError
from handlers.org.naming import settled_name, unused_code
from handlers.org.references import flows_naming
from handlers.org.tree import read_tree
from models.org import ChannelDepartment, Department, Person
from models.requests import Request

log = structlog.get_logger()


async def create_department(*, name: str, parent_id: int | None, code: str, by: Person) -> Department:
    """Add a department below another (None: at the top). An empty code is filled in.

    Raises:
        UserError: The name is missing, the code is taken, or the parent is gone.
    """
    name = settled_name(name, "部门名称")
    if parent_id is not None and await Department.find(id=parent_id) is None:
        raise UserError("没有找到上级部门，它可能刚被删除了。请重新选择。")
    department = await Department.create(code=await unused_code(Department, code), name=name, parent_id=parent_id)
    log.info("org.department_created", department_id=department.id, name=name, parent_id=parent_id, by=by.id)
    return department


async def save_department(
    department_id: int, *, name: str, parent_id: int | None, manager_id: int | None, by: Person
) -> Department:
    """Rename a department, move it and name its manager (None: nobody).

    Raises:
        UserError: The move would put it below itself, or the manager is nobody active.
    """
    # All rows in one order: two moves at a time could make a circle that neither of them sees.
    await Department.all().order_by("id").select_for_update(no_key=True)
    tree = await read_tree()
    department = tree.departments.get(department_id)
    if department is None:
        raise UserError("没有找到这个部门，它可能刚被删除了。请回到部门列表重新打开。")
    if parent_id is not None and parent_id not in tree.departments:
        raise UserError("没有找到上级部门，它可能刚被删除了。请重新选择。")
    if parent_id in tree.subtree(department_id):
        raise UserError(f"不能把“{department.name}”移到它自己或它的下级部门里，请选别的上级部门。")
    if manager_id is not None and await Person.find(id=manager_id, active=True) is None:
        raise UserError("没有找到这位主管，可能已经离职。请重新选择。")
    before = (department.name, department.parent_id, department.manager_id)
    department.name = settled_name(name, "部门名称")
    department.parent_id, department.manager_id = parent_id, manager_id
    await department.save(update_fields=["name", "parent_id", "manager_id"])
    after = (department.name, parent_id, manager_id)
    log.info("org.department_saved", department_id=department_id, before=before, after=after, by=by.id)
    return department


async def delete_department(department_id: int, *, by: Person) -> None:
    """Delete a department that nothing belongs to.

    Raises:
        UserError: Departments, people or requests belong to it.
    """
    department = await Department.locked(department_id)
    if department is None:
        return
    if await Department.exists(parent_id=department_id):
        raise UserError(f"“{department.name}”下面还有部门，请先把它们移走或删除。")
    if await Person.exists(department_id=department_id, active=True):
        raise UserError(f"“{department.name}”里还有人员，请先把他们调到别的部门。")
    if await Person.exists(department_id=department_id) or await Request.exists(department_id=department_id):
        raise UserError(
            f"“{department.name}”有离职人员或历史申请，为了以后能查到，不能删除。可以改名，例如加上“（已撤销）”。"
        )
    if used := await flows_naming(department_id=department_id):
        raise UserError(f"这些审批流程还在用“{department.name}”：{'、'.join(used)}。请先修改流程，再删除。")
    await ChannelDepartment.filter(department_id=department_id).delete()
    await department.delete()
    log.info("org.department_deleted", department_id=department_id, name=department.name, by=by.id)
