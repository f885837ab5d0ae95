"""What a meeting may need: equipment that has to stand in the room, and people who prepare something, or both."""

from handlers import work
from models.clock import show_period
from models.permissions import declare_permission
from models.requests import Request
from models.work import WorkOrder

EQUIPMENT = {
    "projector": "投影",
    "whiteboard": "白板",
    "microphone": "话筒音响",
    "video_conference": "视频会议",
}
"""Codes (as bot.language says them) of what a room has or has not."""
NEEDS = {**EQUIPMENT, "tea_service": "茶水", "name_plates": "席签"}
"""All that can be asked for; what no room has is brought."""

DISPATCH = declare_permission("rooms.dispatch", "会议服务派单")
SERVE = declare_permission("rooms.serve", "会议服务（茶水、席签）")
SOUND_AND_VISION = declare_permission("rooms.sound", "会议音视频保障")


async def _which_one(order: WorkOrder) -> list[tuple[str, str]]:
    """When this meeting is: the request tells when the first of a repeated one was."""
    request = await Request.find(id=order.request_id)
    if request is None or not request.form.get("repeat") or order.starts_at is None or order.ends_at is None:
        return []
    return [("这一场", show_period(order.starts_at, order.ends_at))]


async def _of_the_same_meeting(order: WorkOrder) -> list[WorkOrder]:
    kinds = [service.kind for service in SERVICES.values()]
    about = {"request_id": order.request_id, "starts_at": order.starts_at, "kind": kinds}
    orders = await WorkOrder.listed("id", **about) if order.request_id is not None else []
    return [one for one in orders if one.id != order.id]


def _service(kind: str, label: str, serve: str, complete: str) -> work.Service:
    return work.declare_service(
        work.Service(
            kind=kind,
            label=label,
            dispatch=DISPATCH,
            serve=serve,
            complete=complete,
            lines=_which_one,
            rated_with=_of_the_same_meeting,
            ends_request=False,
        )
    )


SERVICES = {
    "tea_service": _service("room_tea", "会议茶水", SERVE, "已备好"),
    "name_plates": _service("room_plates", "会议席签", SERVE, "已摆好"),
    "microphone": _service("room_sound", "会议音响", SOUND_AND_VISION, "已调好"),
    "video_conference": _service("room_video", "视频会议保障", SOUND_AND_VISION, "已调好"),
}
"""What people have to do, by the need that calls for it; each is a trade of its own, so all go on side by side."""


def shown(codes: list[str]) -> str:
    """`投影、视频会议`."""
    return "、".join(label for code, label in NEEDS.items() if code in codes)
