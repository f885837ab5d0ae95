"""What happened before the tests of lists begin."""

from models.requests import Request
from tests.story import Service

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"
AIRPORT = "后天下午两点到五点用普通车去机场，2个人，要司机，市内"


async def asked(service: Service, who: str = "wangfang", sentence: str = SENTENCE) -> int:
    """Somebody asks for a car in the chat; the request's id."""
    person = service.person(who)
    await person.says(sentence)
    await person.taps("提交")
    async with service.agency.work():
        request = await Request.filter(applicant_id=person.person_id).order_by("-id").first()
        assert request is not None and request.submitted_at is not None, person.last
        return int(request.id)


async def dispatched(service: Service) -> int:
    """A trip that 赵铁柱 has dispatched; the request's id."""
    request_id = await asked(service)
    await service.person("limin").taps("同意")
    await service.person("zhaotiezhu").taps("同意")
    return request_id
