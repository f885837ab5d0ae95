"""What of a request its reader may see: the nodes of a flow may keep fields of the form from the people they ask.

Whatever shows a request to somebody in a line, in a list or in a message asks here; the cards of a task follow its own
node alone. Nothing is kept from the applicant, nor from people who were not asked: they read by another right. Of a
work order nothing is kept from whoever has to do it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from bot.request_types import type_of
from forms import Files
from handlers.flows.definition import Definition
from handlers.requests.rights import covers, delegations_to
from models.database import current
from models.flows import FlowDefinition
from models.org import Person
from models.requests import Request
from models.work import WorkOrder

KEPT_BACK = "内容不对您公开，请打开查看。"
"""The line of a request whose line would say nothing but what is hidden."""
HIDING = """
SELECT {what} FROM approval_task t
JOIN flow_run run ON run.tenant_id = t.tenant_id AND run.request_id = t.request_id
JOIN flow_definition d ON d.tenant_id = run.tenant_id AND d.id = run.flow_definition_id
WHERE t.request_id {requests} AND t.state <> 'skipped' AND d.definition::text LIKE '%"hidden"%'
AND (t.person_id = ANY({holders}::bigint[]) OR t.decided_by_id = ANY({deciders}::bigint[]))
"""
"""SQL of the tasks of people whose flows hide some field from somebody."""
_TASKS = HIDING.format(
    what="t.request_id, t.node_key, t.person_id, t.decided_by_id, d.id AS version",
    requests="= ANY($1::bigint[])",
    holders="$2",
    deciders="$3",
)


async def kept_from(request_ids: Iterable[int], readers: Collection[int]) -> dict[tuple[int, int], frozenset[str]]:
    """Fields of the form that every node at which a reader was asked keeps from them, by request and reader.

    Where nothing is kept there is no entry. A delegate is kept from what the principal is.
    """
    delegations = await delegations_to(*readers)
    holders = [*readers, *(one.principal_id for one in delegations)]
    tasks = await current().connection.fetch(_TASKS, list(request_ids), holders, list(readers))
    if not tasks:
        return {}
    versions = {one.id: one for one in await FlowDefinition.listed(id=list({task["version"] for task in tasks}))}
    definitions = {number: Definition.model_validate(one.definition) for number, one in versions.items()}
    requests = {one.id: one for one in await Request.listed(id=list({task["request_id"] for task in tasks}))}
    kept: dict[tuple[int, int], frozenset[str]] = {}
    for task in tasks:
        request = requests[task["request_id"]]
        hidden = definitions[task["version"]].hidden_at(task["node_key"])
        through = {one.delegate_id for one in delegations if one.principal_id == task["person_id"]}
        covered = {one.delegate_id for one in delegations if one.delegate_id in through and covers(one, request)}
        for reader in {task["person_id"], task["decided_by_id"], *covered} & set(readers) - {request.applicant_id}:
            kept[request.id, reader] = kept.get((request.id, reader), hidden) & hidden
    return {whose: fields for whose, fields in kept.items() if fields}


async def readers_alike(request_id: int, readers: Collection[int]) -> dict[frozenset[str], list[int]]:
    """Who may see the same of a request: the readers by the fields that are kept from them."""
    kept = await kept_from([request_id], readers) if readers else {}
    alike: dict[frozenset[str], list[int]] = {}
    for reader in readers:
        alike.setdefault(kept.get((request_id, reader), frozenset()), []).append(reader)
    return alike


async def holders_for(reader_id: int) -> list[int]:
    """The reader and those for whom they may act now."""
    return [reader_id, *(one.principal_id for one in await delegations_to(reader_id))]


async def hidden_in(request_ids: Iterable[int], reader_id: int) -> dict[int, frozenset[str]]:
    """Fields kept from this reader, by request; requests of which nothing is kept are missing."""
    return {request_id: fields for (request_id, _), fields in (await kept_from(request_ids, [reader_id])).items()}


async def hidden_from(request: Request, person: Person) -> frozenset[str]:
    """Fields of one request that are kept from this reader."""
    return (await hidden_in([request.id], person.id)).get(request.id, frozenset())


async def visible(request: Request, hidden: Collection[str]) -> dict[str, Any]:
    """The form's values without those that are hidden."""
    return without((await type_of(request)).form.load(request.form), hidden)


def without(values: Mapping[str, Any], hidden: Collection[str]) -> dict[str, Any]:
    """Values without those of hidden fields."""
    return {name: value for name, value in values.items() if name not in hidden}


async def summaries(requests: Sequence[Request], reader: Person) -> dict[int, str]:
    """Each request in one line, as far as this reader may see it."""
    hidden = await hidden_in([request.id for request in requests], reader.id)
    return {request.id: await line(request, hidden.get(request.id, ())) for request in requests}


async def summary_for(request: Request, reader: Person) -> str:
    """One request in one line, as far as this reader may see it."""
    return (await summaries([request], reader))[request.id]


async def line(request: Request, hidden: Collection[str]) -> str:
    """A request in one line without these fields."""
    kind = await type_of(request)
    return kind.summary(await visible(request, hidden)) or (KEPT_BACK if hidden else "")


async def order_summaries(orders: Sequence[WorkOrder], reader: Person) -> dict[int, str]:
    """Work orders in one line each, as far as this reader may see the requests they fulfil."""
    hidden = await hidden_in_orders(orders, reader.id)
    ids = [order.request_id for order in orders if order.id in hidden]
    requests = {one.id: one for one in await Request.listed(id=ids)} if ids else {}
    return {
        order.id: await line(requests[order.request_id], hidden[order.id]) if order.id in hidden else order.summary
        for order in orders
    }


async def hidden_in_orders(orders: Sequence[WorkOrder], reader_id: int) -> dict[int, frozenset[str]]:
    """Fields of the requests behind work orders that are kept from this reader, by work order."""
    others = {one.id: one.request_id for one in orders if one.assignee_id != reader_id and one.request_id is not None}
    hidden = await hidden_in(set(others.values()), reader_id) if others else {}
    return {number: hidden[request_id] for number, request_id in others.items() if request_id in hidden}


async def files_in(request: Request, fields: Collection[str]) -> set[int]:
    """The ids of the files that these fields of a request hold."""
    form = (await type_of(request)).form
    values = form.load(request.form)
    held = [values.get(field.name) or () for field in form.fields if isinstance(field, Files) and field.name in fields]
    return {number for numbers in held for number in numbers}
