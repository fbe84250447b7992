"""The people of a campaign, on one network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from tests.durability.campaign import Campaign


class Network(Protocol):
    """The people of a campaign, on one network.

    moment         seconds a command takes: every other kill falls within one after a command
    speed          how much faster time passes for a bot that has to wait faults out
    drops_repeats  whether a message that is sent again under its key is shown once
    met            how many requests have met a fault
    """

    moment: float
    speed: float
    drops_repeats: bool

    @property
    def met(self) -> int: ...

    @property
    def settings(self) -> dict[str, Any]:
        """The part of the configuration that brings the bot there."""

    async def gather(self, campaign: Campaign) -> None:
        """Bring people and bot together."""

    async def write(self, person: int, text: str) -> None:
        """Somebody writes to the bot."""

    def replies(self, person: int) -> list[str]:
        """All somebody has received so far, oldest first."""

    def unread(self) -> int:
        """Return how many messages the network still keeps for the bot, as far as it tells."""

    async def hush(self) -> None:
        """Return once nothing that a killed bot has sent is still under way."""
