"""What Matrix can show."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities
from chatbot.adapters.matrix.incoming.mentions import PREFIX

CAPABILITIES = Capabilities(
    longest_message=12_000,
    longest_caption=0,  # some clients show it when the picture is pointed at, and phones point at nothing
    buttons=False,
    edits=True,
    files=True,
    idempotent_send=True,
    prefix=PREFIX,
    invites=True,
)
