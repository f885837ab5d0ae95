"""What a meeting may need: equipment that has to stand in the room, and people who prepare something, or both."""

from handlers import work
from models.permissions import declare_permission

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

SERVICES = {
    "tea_service": work.declare_service(
        work.Service(
            kind="room_tea", label="会议茶水", dispatch=DISPATCH, serve=SERVE, complete="已备好", ends_request=False
        )
    ),
    "name_plates": work.declare_service(
        work.Service(
            kind="room_plates", label="会议席签", dispatch=DISPATCH, serve=SERVE, complete="已摆好", ends_request=False
        )
    ),
    "microphone": work.declare_service(
        work.Service(
            kind="room_sound",
            label="会议音响",
            dispatch=DISPATCH,
            serve=SOUND_AND_VISION,
            complete="已调好",
            ends_request=False,
        )
    ),
    "video_conference": work.declare_service(
        work.Service(
            kind="room_video",
            label="视频会议保障",
            dispatch=DISPATCH,
            serve=SOUND_AND_VISION,
            complete="已调好",
            ends_request=False,
        )
    ),
}
"""What people have to do, by the need that calls for it; each is a trade of its own, so all go on side by side."""


def shown(codes: list[str]) -> str:
    """`投影、视频会议`."""
    return "、".join(label for code, label in NEEDS.items() if code in codes)
