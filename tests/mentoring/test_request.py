"""From a wish to a pair: requests, offers and what both sides read."""

from __future__ import annotations

from chatbot.core.messages import Network
from tests.world import World


async def test_a_mentee_gets_a_mentor_over_two_networks(world: World) -> None:
    kim = await world.member(
        "kim", "Kim", roles=("mentor",), network=Network.MATRIX, timezone="Europe/Madrid", languages=["español"]
    )
    ana = await world.member("ana", "Ana", languages=["Spanish"], timezone="UTC")
    await ana.says("request_mentor events in Lima", "Noted: “events in Lima”", "I am asking a mentor", "3 days")
    await ana.presses("Yes, show it", "Noted")
    kim.reads("Ana would like a mentor: events in Lima", "You both speak Spanish", "Your clocks are 1 hour apart")
    await kim.presses("Accept", "You are Ana’s mentor now. Write to them here: @ana (Telegram)", "May I show")
    ana.reads("Kim is your mentor now. They have not shared a handle so far", "A mentor helps you find your way")
    await kim.presses("Yes, show it", "Noted")
    ana.reads("@kim (Matrix)")
    await ana.says("my_mentor", "Your mentor is Kim, since 24 Nov 2026. Write to them here: @kim (Matrix)")
    await kim.says("mentees", "Ana, since 24 Nov 2026", "up to 5 mentees and have 1.")
