"""Steps that several tests of proposals take."""

from __future__ import annotations

from chatbot.core.messages import Network
from tests.world import Person, World

TITLE = "One page for mentors"
TEXT = "# Why\nNobody knows what a mentor is for.\n\n# Check-ins\nA mentor writes to each mentee every week."


async def proposed(author: Person, title: str = TITLE, text: str = TEXT) -> None:
    """Let somebody propose something, and everybody read it."""
    await author.says(f"propose {title}", "Now the text")
    await author.says(text, "This is how people will see it")
    await author.presses("Send it out", f"“{title}” is out")
    await author.world.advance(hours=1)


async def revised(author: Person, number: int, part: str, text: str) -> None:
    """Let somebody write a new version with another text in one part, and those who took part read it."""
    await author.says(f"proposal {number}")
    await author.presses("More")
    await author.presses("Write a new version", "This is the new version")
    await author.presses("Change a part")
    await author.presses(part)
    await author.says(text)
    await author.presses("Send the new version", "is out")
    await author.world.advance(hours=1)


async def decided(councillor: Person, number: int, outcome: str = "Accepted", promise: str = "") -> None:
    """Let a councillor thank for every comment, decide, and promise something by Christmas."""
    await councillor.says(f"decide_proposal {number}")
    await councillor.presses(outcome, "why?")
    await councillor.says("It answers what was asked.")
    while "Just thank them" in councillor.screen[-1].labels:
        await councillor.presses("Just thank them")
    if promise:
        await councillor.presses("Promise something")
        await councillor.says(promise)
        await councillor.presses(councillor.name)
        await councillor.says("24 Dec 2026")
    await councillor.presses("Send it out", "is decided")
    await councillor.world.advance(hours=1)


def in_council_room(world: World) -> str:
    """Return all that stands in the council's room."""
    return "\n".join(message.text for message in world.adapters[Network.TELEGRAM].rooms.get("council", []))
