"""The capabilities of mail."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities

CAPABILITIES = Capabilities(
    longest_message=20_000, buttons=False, edits=False, files=True, idempotent_send=False, prefix=""
)
