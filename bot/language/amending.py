"""What words make of something that stands already, such as a meeting that is booked: 推迟一小时, 再加视频会议."""

from datetime import datetime
from typing import Any

from bot.language.dialogue import Dialogue
from bot.language.understanding import read_into
from bot.language.words import Words


def amended(intent: str, slots: dict[str, Any], text: str, now: datetime) -> dict[str, Any]:
    """The slots of a request after the words; those that they do not speak of stay as they are.

    What has a start and an end keeps its length when it is moved, unless the words name another end.

    Args:
        slots: As `Understanding` has them; moments are naive local time.
        now: Local time of the people concerned, taken as it stands.
    """
    frame = Dialogue.filled(intent, slots).frames[0]
    start, end = frame.slots.get("start"), frame.slots.get("end")
    if start is not None and end is not None:
        frame.memory["minutes"] = int((end - start).total_seconds()) // 60
    local = now.replace(tzinfo=None, second=0, microsecond=0)
    return read_into(frame, Words.of(text), local, None, begun=True).slots
