"""The demo agency's rooms."""

from handlers.org.demo import declare_demo
from handlers.rooms.keeping import RoomFacts, add_room

ROOMS = (
    RoomFacts("201洽谈室", "主楼2层", 6, ["whiteboard"]),
    RoomFacts("301会议室", "主楼3层", 12, ["projector", "whiteboard"]),
    RoomFacts("第一会议室", "主楼2层", 20, ["projector", "whiteboard", "microphone"], after_minutes=10),
    RoomFacts(
        "第二会议室",
        "主楼4层",
        30,
        ["projector", "whiteboard", "microphone", "video_conference"],
        before_minutes=10,
        after_minutes=10,
    ),
    RoomFacts("党组会议室", "主楼5层", 16, ["projector", "microphone", "video_conference"], needs_approval=True),
    RoomFacts(
        "报告厅",
        "综合楼3层",
        120,
        ["projector", "microphone", "video_conference"],
        before_minutes=30,
        after_minutes=30,
        needs_approval=True,
    ),
)
"""Two of them only with somebody's approval, the large one with time to arrange the chairs."""


async def furnish() -> None:
    """Put them into the running unit of work's tenant."""
    for facts in ROOMS:
        await add_room(facts, by=None)


declare_demo(furnish)
