"""The capabilities of Matrix."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities
from chatbot.adapters.matrix.incoming.mentions import PREFIX

CAPABILITIES = Capabilities(
    longest_message=12_000,
    longest_caption=0,  # some clients show it only on hover, which phones do not have
    buttons=False,
    edits=True,
    files=True,
    idempotent_send=True,
    prefix=PREFIX,
    invites=True,
    deletes=True,
    reacts=True,
    menus=True,
    pins=True,
)
