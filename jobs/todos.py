"""Every two minutes: put what waits for people into the lists that their channels keep of it, or tick it off."""

import structlog
from pydantic import ValidationError

from bot.channels import ChannelError, Gone, Mistake
from bot.channels.apps import Apps, apps_for
from bot.channels.todos import KeepsTodos
from bot.sealing import SealBroken
from handlers.reminders.todos import NO_ENTRY, DoneTodo, NewTodo, done_todos, new_todos, note_todo
from jobs.engine import Timed
from models.database import repeated, unit_of_work
from models.org import tenant_ids
from settings import Settings

log = structlog.get_logger()


def todos(settings: Settings) -> Timed:
    """The job for all tenants."""

    async def mirror() -> None:
        async with apps_for(settings) as apps:
            for tenant_id in await tenant_ids():
                await _mirror(apps, tenant_id)

    return Timed("todos", "*/2 * * * *", mirror)


async def _mirror(apps: Apps, tenant_id: int) -> None:
    """One tenant's channels; one that fails is tried again the next time."""
    try:
        found = await apps.all_of(tenant_id)
    except (SealBroken, ValidationError) as error:
        log.warning("todos.unknown", tenant_id=tenant_id, cause=str(error))
        return
    for channel, app in found.items():
        if not (isinstance(app, KeepsTodos) and app.keeps_todos):
            continue
        new, done = await _due(tenant_id, channel)
        try:
            for one in new:
                await _add(app, tenant_id, one)
            for other in done:
                await _finish(app, tenant_id, other)
        except ChannelError as error:
            log.warning("todos.delayed", tenant_id=tenant_id, channel=channel, code=error.code)


async def _add(app: KeepsTodos, tenant_id: int, new: NewTodo) -> None:
    try:
        todo_id = await app.add_todo(new.user_id, new.subject, new.url, key=f"houqin-card-{new.card_id}")
    except (Gone, Mistake) as error:
        # It will never work; the card itself is there.
        log.warning("todos.refused", tenant_id=tenant_id, card_id=new.card_id, cause=str(error))
        todo_id = NO_ENTRY
    await _note(tenant_id, new.card_id, todo_id)


async def _finish(app: KeepsTodos, tenant_id: int, done: DoneTodo) -> None:
    try:
        await app.finish_todo(done.user_id, done.todo_id)
    except (Gone, Mistake) as error:
        log.warning("todos.refused", tenant_id=tenant_id, card_id=done.card_id, cause=str(error))
    await _note(tenant_id, done.card_id, NO_ENTRY)


@repeated
async def _due(tenant_id: int, channel: str) -> tuple[list[NewTodo], list[DoneTodo]]:
    async with unit_of_work(tenant_id):
        return await new_todos(channel), await done_todos(channel)


@repeated
async def _note(tenant_id: int, card_id: int, todo_id: str) -> None:
    async with unit_of_work(tenant_id):
        await note_todo(card_id, todo_id)
