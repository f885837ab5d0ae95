"""Todo (待办): tasks in people's lists, by unionId (page add-dingtalk-to-do-task)."""

import secrets
from typing import Any

from simulator.dingtalk.calls import Call
from simulator.dingtalk.config import MemberConfig
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.state import Todo

URL_BYTES_MAX = 1024


def create(platform: Platform, call: Call) -> dict[str, Any]:
    """POST …/tasks. A sourceId that exists already is a paramError that names the task."""
    creator = _person(call, call.path["unionid"])
    subject, source = call.text("subject", "todo.taskCreate.paramError"), str(call.body.get("sourceId") or "")
    known = next((one for one in platform.world.todos.values() if source and one.source_id == source), None)
    if known is not None:
        raise ApiError("todo.taskCreate.paramError", f"task existed, taskId is {known.id}")
    executors = call.body.get("executorIds")
    if not isinstance(executors, list) or not executors:
        raise ApiError("todo.taskCreate.paramError", "executorIds 不能为空")
    task = Todo(
        id=f"task{secrets.token_hex(16)}",
        app=call.app.client_id,
        source_id=source,
        subject=subject,
        creator=creator.unionid,
        executors=[_person(call, one).unionid for one in executors],
        url=_detail_url(call),
    )
    platform.world.todos[task.id] = task
    return {**_shown(task), "requestId": secrets.token_hex(8)}


def change(platform: Platform, call: Call) -> dict[str, Any]:
    """PUT …/tasks/{taskId}."""
    task = _find(platform, call)
    if "done" in call.body:
        task.done = list(task.executors) if call.body["done"] is True else []
    task.subject = str(call.body.get("subject", task.subject))
    executors = call.body.get("executorIds", task.executors)
    task.executors = [_person(call, one).unionid for one in executors]
    return {"result": True}


def set_executors(platform: Platform, call: Call) -> dict[str, Any]:
    """PUT …/executorStatus: done by some and not by others."""
    task = _find(platform, call)
    for one in call.body.get("executorStatusList", []):
        person = _person(call, one.get("id")).unionid
        task.done = [name for name in task.done if name != person] + ([person] if one.get("isDone") else [])
    return {"result": True}


def delete(platform: Platform, call: Call) -> dict[str, Any]:
    """DELETE …/tasks/{taskId}."""
    del platform.world.todos[_find(platform, call).id]
    return {"result": True}


def query(platform: Platform, call: Call) -> dict[str, Any]:
    """POST …/org/tasks/query: what a person has, open or done."""
    person = _person(call, call.path["unionid"]).unionid
    wanted = call.body.get("isDone") is True
    found = [one for one in platform.world.todos.values() if person in one.executors and (person in one.done) == wanted]
    return {"nextToken": "", "todoCards": [{**_shown(one), "taskId": one.id} for one in found]}


def _find(platform: Platform, call: Call) -> Todo:
    _person(call, call.path["unionid"])
    task = platform.world.todos.get(call.path["task"])
    if task is None:
        raise ApiError("todo.taskNotFound", "待办不存在")
    if task.app != call.app.client_id:
        raise ApiError("todo.paramError", "task not belong to bizTag")
    return task


def _person(call: Call, unionid: object) -> MemberConfig:
    member = call.corp.by_unionid(unionid) if isinstance(unionid, str) else None
    if member is None:
        raise ApiError("todo.taskCreate.paramError", "unionId 不存在")
    return member


def _detail_url(call: Call) -> str:
    url = call.body.get("detailUrl")
    if not isinstance(url, dict) or not url.get("pcUrl") or not url.get("appUrl"):
        raise ApiError("todo.taskCreate.paramError", "detailUrl 不能为空")
    if any(len(str(one).encode()) > URL_BYTES_MAX for one in url.values()):
        raise ApiError("todo.taskCreate.paramError", f"detailUrl 超过 {URL_BYTES_MAX} 字节")
    return str(url["pcUrl"])


def _shown(task: Todo) -> dict[str, Any]:
    return {
        "id": task.id,
        "subject": task.subject,
        "done": task.is_done,
        "bizTag": "todo",
        "sourceId": task.source_id,
        "creatorId": task.creator,
        "executorIds": task.executors,
    }
