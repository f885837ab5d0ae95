"""The agency itself: tenants, departments, people, and how files and channels bring them in."""

from handlers.org.contact_changes import router

ROUTERS = (router,)
