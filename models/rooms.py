"""Meeting rooms, their bookings, and who waits for a room that is taken."""

from typing import Any

from tortoise import fields

from models.record import TenantRecord


class MeetingRoom(TenantRecord):
    """A bookable room (会场). What it is reserved by is its resource."""

    resource_id = fields.BigIntField()
    name = fields.CharField(max_length=50)
    place = fields.CharField(max_length=100, default="")
    """Where it is, in words: 主楼3层."""
    capacity = fields.IntField()
    """Seats."""
    equipment: Any = fields.JSONField(default=list)
    """Codes of what stands in it, as bot.language calls them: projector, video_conference, whiteboard, microphone."""
    opens_minute = fields.SmallIntField(default=8 * 60)
    """From when it may be used, in minutes of the local day."""
    closes_minute = fields.SmallIntField(default=22 * 60)
    before_minutes = fields.SmallIntField(default=0)
    """Kept free before each booking, to prepare it."""
    after_minutes = fields.SmallIntField(default=0)
    """Kept free after each booking, to clear it up."""
    needs_approval = fields.BooleanField(default=False)
    """Whether somebody has to agree to each booking: large halls, the leaders' rooms."""
    needs_check_in = fields.BooleanField(default=True)
    """Whether a booking lapses when nobody has checked in a quarter of an hour after its start."""
    active = fields.BooleanField(default=True)

    class Meta:
        table = "meeting_room"
        unique_together = (("tenant_id", "name"), ("tenant_id", "resource_id"))


class RoomBooking(TenantRecord):
    """One use of a room by a request; a repeated meeting has several. The reservation is what holds the room."""

    room_id = fields.BigIntField()
    request_id = fields.BigIntField()
    reservation_id = fields.BigIntField()
    """With the room's buffers around the meeting."""
    organiser_id = fields.BigIntField()
    title = fields.CharField(max_length=100)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    state = fields.CharField(max_length=16, default="held")
    """held: in approval; booked: approved; checked_in: the meeting takes place; off: the room is free again;
    lapsed: likewise, because nobody came."""
    reminded = fields.BooleanField(default=False)
    replaced_by_id = fields.BigIntField(null=True)
    """The request for another time or room that ends this booking in the moment in which it is approved."""

    class Meta:
        table = "room_booking"
        unique_together = (("tenant_id", "reservation_id"),)
        indexes = (
            ("tenant_id", "room_id", "starts_at"),
            ("tenant_id", "request_id"),
            ("tenant_id", "organiser_id", "starts_at"),
            ("tenant_id", "state", "starts_at"),
            ("tenant_id", "replaced_by_id"),
        )


class RoomWish(TenantRecord):
    """Somebody who waits for a room that is taken (候补); the first one is told when it becomes free."""

    room_id = fields.BigIntField()
    person_id = fields.BigIntField()
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    told_at = fields.DatetimeField(null=True)
    """When the room was free and the person was told; None: still waiting."""

    class Meta:
        table = "room_wish"
        unique_together = (("tenant_id", "room_id", "person_id", "starts_at"),)
        indexes = (("tenant_id", "person_id"),)


class RoomPlea(TenantRecord):
    """Somebody asks whoever has a room to give it up for their own meeting (让会)."""

    booking_id = fields.BigIntField()
    draft_id = fields.BigIntField()
    """The asker's draft, which is sent in the moment in which the holder agrees."""
    asker_id = fields.BigIntField()
    form: Any = fields.JSONField(default=dict)
    """What is sent then, as the draft's form stores it, with the room that is asked for."""
    state = fields.CharField(max_length=16, default="asked")
    """asked, agreed, refused; void: the asker has gone on without it."""

    class Meta:
        table = "room_plea"
        indexes = (("tenant_id", "booking_id"), ("tenant_id", "draft_id"), ("tenant_id", "asker_id"))


class CalendarKey(TenantRecord):
    """How often the address of a calendar was renewed; the addresses before that lead nowhere."""

    whose = fields.CharField(max_length=8)
    """rooms or people."""
    subject_id = fields.BigIntField()
    renewals = fields.IntField(default=0)

    class Meta:
        table = "calendar_key"
        unique_together = (("tenant_id", "whose", "subject_id"),)
