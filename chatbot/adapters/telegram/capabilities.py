"""The capabilities of Telegram."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities
from chatbot.core.polls import PollLimits

CAPABILITIES = Capabilities(
    longest_message=4096,
    longest_caption=1024,
    buttons=True,
    edits=True,
    files=True,
    idempotent_send=False,
    menus=True,
    taps=True,
    deletes=True,
    reacts=True,
    keys=True,
    topics=True,
    polls=PollLimits(options=12, longest_question=300, longest_option=100),
)
