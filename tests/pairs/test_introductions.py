"""A mentor and a mentee who found each other read how to write to each other."""

from __future__ import annotations

from chatbot.core.messages import Network
from tests.offers.people import mentor
from tests.world import World


async def test_a_mentee_gets_a_mentor_over_two_networks(world: World) -> None:
    kim = await mentor(world, "Kim", timezone="Europe/Madrid", languages=["español"])
    ana = await world.member("ana", "Ana", languages=["Spanish"])
    await ana.says("request_mentor events in Lima", "Noted: “events in Lima”", "I’m asking a mentor", "3 days")
    await ana.presses("Yes, show it", "Noted")
    kim.reads("Ana would like a mentor: events in Lima", "You both speak Spanish", "Time difference: 1 hour")
    await kim.presses("Accept", "You are Ana’s mentor now. Write to them here: @ana (Telegram)", "May I also show")
    ana.reads("Kim is your mentor now. You can write to them through me", "A mentor helps you find your way")
    await kim.presses("Yes, show it", "Noted. Handle shown to mentor or mentees: yes")
    ana.reads("@kim (Matrix)")
    await kim.says("mentees")
    assert "[@ana](https://t.me/ana)" in kim.screen[-1].raw
    await ana.says("my_mentor", "Your mentor is Kim, since 24 Nov 2026. Write to them here: @kim (Matrix)")
    await kim.says("mentees", "Ana, since 24 Nov 2026. Write to them here", "up to 5 mentees and have 1.")


async def test_without_a_username_they_find_each_other_by_a_link(world: World) -> None:
    kim = await world.member("1002", "Kim", roles=["mentor"], handle=None)
    ana = await world.member("1001", "Ana *Quispe*", handle=None)
    await ana.says("request_mentor events")
    await ana.presses("Yes, show it", "Noted", "You don’t have a username on Telegram", "Settings, then Username")
    assert "username" not in await ana.says("profile share yes", "Noted"), "told once"
    await kim.presses("Accept", "Write to them here: Ana *Quispe* (Telegram)")
    assert r"[Ana \*Quispe\*](tg://user?id=1001)" in kim.screen[-2].raw
    ana.reads("You can write to them through me; they also see your handle")
    await kim.presses("Yes, show it", "You don’t have a username on Telegram")
    ana.reads("You can write to Kim directly: Kim (Telegram)")
    await ana.says("my_mentor", "Write to them here: Kim (Telegram)")
    kim.handle = "@kim"
    await kim.says("mentees", "Write to them here: Ana *Quispe* (Telegram)")
    await ana.says("my_mentor", "Write to them here: @kim (Telegram)")


async def test_a_link_of_telegram_is_shown_to_nobody_elsewhere(world: World) -> None:
    kim = await mentor(world, "Kim", share_handle=True)
    ana = await world.member("1001", "Ana", handle=None)
    await world.pair(ana, kim)
    await ana.says("profile share yes", "You don’t have a username on Telegram")
    kim.reads_nothing()
    answer = await kim.says(
        "mentees", "write to them through me", "a username on Telegram", "join me on Telegram (Link my networks)"
    )
    assert "as soon as they do" not in answer
    assert "tg:" not in answer
    ana.handle = "@ana"
    await ana.says("my_mentor", "@kim (Matrix)")
    await kim.says("mentees", "Write to them here: @ana (Telegram)")


async def test_who_has_a_public_name_nowhere_is_reached_by_the_bot(world: World) -> None:
    kim = await mentor(world, "Kim", share_handle=True)
    ana = await world.member("ana", "Ana", network=Network.MATRIX, handle=None, share_handle=True)
    await world.pair(ana, kim)
    await kim.says("mentees", "You can write to them through me")
