"""The capabilities of a Discourse forum."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities
from chatbot.core.messages import Network

NETWORK = Network("discourse")
CAPABILITIES = Capabilities(
    longest_message=15_000,  # a forum takes 32,000 characters by default, and escapes are among them
    buttons=False,
    edits=False,
    files=False,
    idempotent_send=True,
    prefix="",
    answers=False,
    reads=False,
    titles=True,
)
