"""The organisation in the console: departments, people, work groups, roles, and the workbook that brings them in."""

from pages.console.org import contacts, departments, exchange, leaving, people, roles, work_groups

MODULES = (contacts, departments, people, work_groups, roles, exchange, leaving)
ROUTES = tuple(route for module in MODULES for route in module.ROUTES)
FINDS = people.FINDS
MENU = tuple(item for module in MODULES for item in module.MENU)
