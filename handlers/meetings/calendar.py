"""A meeting as a calendar file, which every calendar reads."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Attachment
from chatbot.core.writer import Writer

_PRODUCT = "-//mentorship-chatbot//EN"


def calendar_file(
    writer: Writer, number: int, partner: str, at: datetime, length: timedelta, before: timedelta
) -> Attachment:
    """Return the file for one of the two, in their language; its reminder comes `before` it begins."""
    title = to_plain(writer.text("meeting-file-title", name=partner))
    event = Event()
    event.add("uid", f"meeting-{number}@mentorship-chatbot")
    event.add("summary", title)
    event.add("dtstamp", writer.now)
    event.add("dtstart", at)
    event.add("dtend", at + length)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return Attachment(f"{to_plain(writer.text('meeting-file-name'))}.ics", "text/calendar", calendar.to_ical(), title)
