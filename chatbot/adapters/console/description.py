"""The console as a network. Only the demo uses it, so it has no section, and the configuration names nobody on it."""

from __future__ import annotations

from chatbot.adapters.console.ansi import to_ansi
from chatbot.adapters.console.capabilities import CAPABILITIES
from chatbot.adapters.description import Description, IdForm
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts

_NOBODY = IdForm("", "the console is the demo's alone")

CONSOLE = Description(
    network=Network.CONSOLE,
    facts=NetworkFacts("Console"),
    capabilities=CAPABILITIES,
    render=to_ansi,
    people=_NOBODY,
    rooms=_NOBODY,
)
