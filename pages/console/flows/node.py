"""One node of a flow: its settings, whom it asks, and the ways of a fork."""

from typing import Any

from aiohttp import web

from bot.errors import UserError
from handlers.flows import checking, describing, editing
from models.org import Person
from models.permissions import MANAGE_FLOWS
from pages.console.flows.conditions import read_condition
from pages.console.flows.editor import PATH, Draft, read
from pages.console.flows.people import RULES, read_rule
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.picking import PersonChoice, chosen_person, read_person, unchosen
from pages.visit import Visit, attempt, not_found, see

KEY = r"{key:[a-z0-9_]{1,32}}"
TIMEOUTS_MAX = 4

declare_notices({"node.saved": "节点已保存到草稿，发布后才会生效。"})


async def show(
    visit: Visit,
    *,
    person: PersonChoice | None = None,
    stand_in: PersonChoice | None = None,
    alert: str = "",
    status: int = 200,
) -> web.Response:
    """Everything that can be set at this node."""
    draft = await read(visit)
    node = next((one for one in editing.every(draft.nodes) if one["key"] == visit.request.match_info["key"]), None)
    if node is None:
        raise not_found()
    findings = await checking.check(draft.nodes, draft.names)
    return visit.render(
        "console/flows/node.html",
        status=status,
        alert=alert,
        draft=draft,
        node=node,
        findings=[finding for finding in findings if finding.key == node["key"]],
        approvers=[describing.approver(rule, draft.names) for rule in node.get("approvers", ())],
        ways=[
            (way, [describing.condition(one, draft.names) for one in way.get("when", ())]) for way in editing.ways(node)
        ],
        rules=RULES,
        words=describing,
        kinds=editing.KINDS,
        approver=person or unchosen("person"),
        stand_in=stand_in or await _stand_in(node),
        timeouts=[*node.get("timeout", ()), *[{}] * TIMEOUTS_MAX][:TIMEOUTS_MAX],
    )


async def _stand_in(node: editing.Node) -> PersonChoice:
    person_id = (node.get("nobody") or {}).get("person_id")
    return chosen_person("stand_in", await Person.find(id=person_id) if person_id else None)


async def save(visit: Visit) -> web.Response:
    """Change the node."""
    key = visit.request.match_info["key"]
    draft = await read(visit)
    person = await read_person(visit.form, "person") if visit.form.get("add_approver") else unchosen("person")
    stand_in = await read_person(visit.form, "stand_in") if visit.form.get("save") else unchosen("stand_in")
    if person.problem or stand_in.problem:
        return await show(
            visit,
            person=person if person.problem else None,
            stand_in=stand_in if stand_in.problem else None,
            status=422,
        )

    async def edit() -> None:
        edited = await editing.change(visit.id, read_number(visit.form.get("revision", "")) or 0, visit.person)
        _change(visit, draft, editing.find(edited.nodes, key), person, stand_in)
        await edited.keep()

    refused = await attempt(edit())
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"{PATH}/{visit.id}/nodes/{key}", notice="node.saved")


def _change(visit: Visit, draft: Draft, node: editing.Node, person: PersonChoice, stand_in: PersonChoice) -> None:
    form = visit.form
    if form.get("add_approver"):
        node.setdefault("approvers", []).append(read_rule(form, person.person))
    elif (index := _index(form.get("remove_approver", ""), node.get("approvers", []))) is not None:
        del node["approvers"][index]
    elif form.get("add_way"):
        editing.add_way(node)
    elif (index := _index(form.get("remove_way", ""), editing.ways(node))) is not None:
        editing.remove_way(node, index)
    elif (index := _index(form.get("add_condition", ""), editing.ways(node))) is not None:
        editing.ways(node)[index].setdefault("when", []).append(read_condition(form, draft.form))
    elif removed := form.get("remove_condition"):
        way, _, place = removed.partition(".")
        if (at := _index(way, editing.ways(node))) is not None:
            when = editing.ways(node)[at].get("when", [])
            if (index := _index(place, when)) is not None:
                del when[index]
    else:
        _set(visit, draft, node, stand_in)


def _index(typed: str, rows: list[Any]) -> int | None:
    found = read_number(typed)
    return found if found is not None and found < len(rows) else None


def _set(visit: Visit, draft: Draft, node: editing.Node, stand_in: PersonChoice) -> None:
    """Take the settings form."""
    form = visit.form
    name = form.get("name", "").strip()
    if not name or len(name) > 20:
        raise UserError("请填写节点名称，1到20个字。")
    node["name"] = name
    for index, way in enumerate(editing.ways(node)):
        label = form.get(f"label_{index}", "").strip()
        if not label or len(label) > 20:
            raise UserError("请填写每个分支的名称，1到20个字。")
        way["label"] = label
    if node["kind"] in ("approve", "handle"):
        _set_working(visit, draft, node, stand_in)


def _set_working(visit: Visit, draft: Draft, node: editing.Node, stand_in: PersonChoice) -> None:
    form = visit.form
    node["mode"] = _known(form.get("mode", ""), describing.MODES, "请选择多人时怎么算同意。")
    node["vote_count"] = node["vote_percent"] = None
    if node["mode"] == "vote":
        measure = "vote_percent" if form.get("vote_by") == "percent" else "vote_count"
        votes = read_number(form.get("votes", ""))
        if votes is None or votes > (100 if measure == "vote_percent" else 1000):
            raise UserError("票签请填写需要几人同意，或者百分之几同意。")
        node[measure] = votes
    node["own"] = _known(form.get("own", ""), describing.OWN, "请选择审批人是申请人时怎么办。")
    node["repeated"] = _known(form.get("repeated", ""), describing.REPEATED, "请选择同一人再次出现时怎么办。")
    nobody = _known(form.get("nobody", ""), describing.NOBODY, "请选择找不到人时怎么办。")
    if nobody == "person" and stand_in.person is None:
        raise UserError("找不到审批人时交给谁？请填写姓名。")
    node["nobody"] = {
        "kind": nobody,
        "person_id": stand_in.person.id if nobody == "person" and stand_in.person else None,
    }
    node["timeout"] = _timeouts(visit)
    node["signature"], node["comment"] = form.get("signature") == "true", form.get("comment") == "true"
    if draft.form is not None:
        rights = {one.name: form.get(f"right_{one.name}", "read") for one in draft.form.fields}
        node["fields"] = {name: right for name, right in rights.items() if right in ("edit", "hidden")}


def _known(typed: str, words: dict[str, str], missing: str) -> str:
    if typed not in words:
        raise UserError(missing)
    return typed


def _timeouts(visit: Visit) -> list[dict[str, Any]]:
    steps = []
    for index in range(TIMEOUTS_MAX):
        typed, action = visit.form.get(f"hours_{index}", "").strip(), visit.form.get(f"action_{index}", "")
        if not typed:
            continue
        hours = read_number(typed)
        if hours is None or not 1 <= hours <= 2000:
            raise UserError("超时的时间请填1到2000之间的整数，单位是工作小时（一个工作日按7小时算）。")
        steps.append({"after_hours": hours, "action": _known(action, describing.TIMEOUTS, "请选择超时以后怎么办。")})
    return sorted(steps, key=lambda step: step["after_hours"])


ROUTES = (
    Route("GET", f"{PATH}/{NUMBER}/nodes/{KEY}", show, MANAGE_FLOWS),
    Route("POST", f"{PATH}/{NUMBER}/nodes/{KEY}", save, MANAGE_FLOWS),
)
