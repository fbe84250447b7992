"""The capabilities of the console."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities

CAPABILITIES = Capabilities(
    longest_message=20_000,
    buttons=False,
    edits=True,
    files=True,
    idempotent_send=False,
    menus=True,
    whole_menus=True,
    prefix="",
)
