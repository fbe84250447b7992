"""The capabilities of Matrix."""

from __future__ import annotations

from chatbot.adapters.base import Capabilities
from chatbot.adapters.matrix.incoming.mentions import PREFIX
from chatbot.core.polls import PollLimits

_POLLS = PollLimits(options=20, longest_question=340, longest_option=340, has_bound=True)
"""The number of options is MSC3381's, the lengths are what Element lets people write."""

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
    polls=_POLLS,
)
