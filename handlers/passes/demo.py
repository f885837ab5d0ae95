"""The demo agency has given out passes: one in force, one that ends within a week, one that waits for approval."""

from datetime import timedelta

from handlers import requests
from handlers.org.demo import declare_demo
from handlers.passes.request_type import PASS
from models.clock import now
from models.flows import ApprovalTask
from models.org import Person
from models.passes import VehiclePass
from models.requests import Request

CARS = (
    # who, plate, brand, colour, days until the end, approved
    ("罗霞", "京N5H7K2", "大众朗逸", "白色", 200, True),
    ("彭博", "京AD12589", "比亚迪秦", "灰色", 5, True),
    ("姜楠", "京Q8M3L6", "丰田卡罗拉", "银色", 300, False),
)


async def furnish() -> None:
    """Ask for them and approve them, as people would."""
    today = now().date()
    for name, plate, brand, colour, days, approved in CARS:
        person = await Person.get(name=name)
        last = today + timedelta(days=days)
        values = {"plate": plate, "valid_from": today, "valid_to": last, "brand": brand, "colour": colour}
        about = {"applicant_id": person.id, "department_id": person.department_id, "form": PASS.form.dump(values)}
        request = await Request.create(request_type=PASS.name, **about)
        await requests.submit(request, person, channel="web")
        if approved:
            task = await ApprovalTask.get(request_id=request.id)
            await requests.decide(task.id, await Person.get(id=task.person_id), reason=None, channel="web")
    # It began a good while ago.
    await VehiclePass.filter(plate="京AD12589").update(valid_from=today - timedelta(days=360))


declare_demo(furnish)
