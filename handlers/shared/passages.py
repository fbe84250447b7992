"""Passages of the guide that a message offers at the moment they matter."""

from __future__ import annotations

from enum import Enum

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.writer import Writer
from handlers.shared.context import Rules

COMMAND = "guide"
"""The command that shows a passage, of another feature."""


class Moment(Enum):
    """A moment and the passage for it: the id of a topic, and the anchor of a heading; without one, the whole topic."""

    JOINED = ("mentor-role", "purpose")
    LOST = ("mentee", "start")
    WAITING = ("mentee", "waiting")
    WISHES = ("mentee", "wishes")
    PAIRED = ("first-conversation", "topics")
    BECAME_MENTOR = ("mentor-role", "good")
    AWAY_WHILE_WAITING = ("going-away", "waiting")
    GOING_AWAY = ("going-away", "mentees")
    MENTOR_SILENT = ("silent-mentor", "")
    LASTING = ("meeting", "often")
    SILENT = ("silent-mentor", "you")


def passage_for(moment: Moment, writer: Writer, rules: Rules) -> list[Option]:
    """Return the button that leads to the passage for a moment, in the reader's language.

    Where the council's own guide has the topic without that heading, it leads to the topic; without the topic there is
    no button.
    """
    page, anchor = moment.value
    library = rules.guide.library
    if anchor and (passage := library.passage(page, anchor, writer.locale)) is not None:
        return [Option(to_plain(passage.heading), COMMAND, {"page": page, "part": anchor})]
    if (topic := library.topic(page, writer.locale)) is not None:
        return [Option(topic.title, COMMAND, {"page": page})]
    return []
