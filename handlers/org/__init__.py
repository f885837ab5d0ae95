"""The agency itself: tenants, departments, people, and how files and channels bring them in."""

from handlers.org.contacts.changes import router
from handlers.org.departments import create_department, delete_department, save_department
from handlers.org.leaving import Handover, Leaving, declare_handover, leave
from handlers.org.people import create_person, restore, save_person
from handlers.org.roles import (
    add_to_role,
    add_to_work_group,
    create_role,
    create_work_group,
    delete_role,
    delete_work_group,
    remove_from_role,
    remove_from_work_group,
    rename_work_group,
    save_role,
)

ROUTERS = (router,)

__all__ = [
    "ROUTERS",
    "Handover",
    "Leaving",
    "add_to_role",
    "add_to_work_group",
    "create_department",
    "create_person",
    "create_role",
    "create_work_group",
    "declare_handover",
    "delete_department",
    "delete_role",
    "delete_work_group",
    "leave",
    "remove_from_role",
    "remove_from_work_group",
    "rename_work_group",
    "restore",
    "save_department",
    "save_person",
    "save_role",
]
