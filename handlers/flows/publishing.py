"""New versions of a flow: running requests keep theirs, the newest applies to whoever submits from now on."""

from typing import Any

import structlog

from bot.errors import UserError
from forms import Form
from handlers.flows import checking, describing, editing
from models.flows import Flow, FlowDefinition
from models.org import Person

STANDARD = "标准流程"
"""The name of a type's flow when it has only one."""
NOTE_CHARACTERS_MAX = 200

log = structlog.get_logger()


async def publish(
    request_type: str,
    definition: dict[str, Any],
    *,
    name: str = STANDARD,
    by: Person | None = None,
    note: str = "",
) -> FlowDefinition:
    """Make a checked definition the newest version of this flow, which is made when it is missing; the same again
    changes nothing. For what an agency brings in a file or gets with a designed type.
    """
    flow = await Flow.find(request_type=request_type, name=name)
    if flow is None:
        flow = await Flow.create(request_type=request_type, name=name)
    newest = await FlowDefinition.greatest("version", flow_id=flow.id)
    if newest is not None and newest.definition == definition:
        return newest
    return await _add_version(flow, newest, definition, by=by, note=note)


async def publish_draft(flow_id: int, revision: int, form: Form | None, *, by: Person, note: str) -> FlowDefinition:
    """Make the draft of a flow its newest version.

    Raises:
        UserError: It was changed since this revision was shown, is not different, or the check has found errors.
    """
    edited = await editing.change(flow_id, revision, by)
    if edited.flow.draft is None:
        raise UserError("没有要发布的修改。")
    names = await describing.read_names([edited.nodes], form)
    errors = [finding for finding in await checking.check(edited.nodes, names) if finding.level == "error"]
    if errors:
        raise UserError(f"还有{len(errors)}处要改，改好才能发布：{errors[0].text}")
    newest = await FlowDefinition.greatest("version", flow_id=flow_id)
    definition = editing.whole(edited.nodes)
    if newest is not None and newest.definition == definition:
        raise UserError(f"内容和第{newest.version}版一样，不用再发布；不要这份草稿的话，可以在“编辑”里放弃修改。")
    edited.flow.draft = None
    await edited.flow.save(update_fields=["draft"])
    version = await _add_version(edited.flow, newest, definition, by=by, note=note.strip()[:NOTE_CHARACTERS_MAX])
    log.info("flow.published", flow_id=flow_id, version=version.version, person_id=by.id)
    return version


async def _add_version(
    flow: Flow, newest: FlowDefinition | None, definition: dict[str, Any], *, by: Person | None, note: str
) -> FlowDefinition:
    return await FlowDefinition.create(
        flow_id=flow.id,
        version=newest.version + 1 if newest else 1,
        definition=definition,
        published_by_id=by.id if by else None,
        note=note,
    )
