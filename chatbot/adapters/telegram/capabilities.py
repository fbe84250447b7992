"""The capabilities of Telegram."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities

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
)
