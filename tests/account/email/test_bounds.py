"""Few codes are mailed to a mailbox, to a domain and for a member."""

from __future__ import annotations

from datetime import timedelta

from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from tests.account.email.mailbox import code_in, mailbox, strangers
from tests.world import World, running


async def test_an_address_gets_few_codes_whoever_asks_for_them(world: World) -> None:
    """Also when it is written in the ways in which mail servers know it."""
    spellings = ("ana@gmail.com", "a.n.a@gmail.com", "ana+win@gmail.com", "ANA@googlemail.com", "an.a+2@gmail.com")
    said = [
        await eve.says(f"profile email {spellings[turn % 5]}") for turn, eve in enumerate(2 * await strangers(world, 5))
    ]
    mails = sum(len(mailbox(world, address.lower()).screen) for address in spellings)
    assert mails == 3
    assert sum("I’ve sent a code" in answer for answer in said) == 3
    assert "none came back" in said[-1]
    assert "try again in 7 days" in said[-1]


async def test_an_address_gets_codes_again_after_a_while(world: World) -> None:
    first, second, third, ana = await strangers(world, 4)
    for eve in (first, second, third):
        await eve.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says("profile email ana@example.net", "I’ve already sent some codes to ana@example.net", "7 days")
    await world.advance(days=6, step=timedelta(days=6))
    await ana.says("profile email ana@example.net", "I’ve already sent some codes to ana@example.net")
    await world.advance(days=1, hours=1, step=timedelta(hours=25))
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")


async def test_codes_that_came_back_are_held_against_nobody(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for _ in range(6):
        await ana.says("profile email ana@example.net", "I’ve sent a code")
        await ana.says(code_in(mailbox(world)), "is yours")
        await ana.says("profile email none", "forgotten")
        await world.advance(hours=1)


async def test_a_domain_gets_some_codes_a_day(settings: Settings, localizer: Localizer) -> None:
    few = settings.model_copy(update={"programme": settings.programme.model_copy(update={"domain_codes": 4})})
    async with running(World(few, localizer, mail=EmailAdapter.capabilities)) as world:
        people = await strangers(world, 5)
        for number, eve in enumerate(people[:4]):
            await eve.says(f"profile email p{number}@example.net", "I’ve sent a code")
        await people[4].says(
            "profile email p5@example.net", "I’ve sent many codes to addresses at example.net", "24 hours"
        )
        await people[4].says("p5@example.org", "I’ve sent a code")
        await world.advance(days=1, hours=1, step=timedelta(hours=25))
        await people[4].says("profile email p5@example.net", "I’ve sent a code")


async def test_a_member_has_few_codes_mailed_that_nobody_uses(world: World) -> None:
    eve = await world.member("eve", "Eve")
    for number in range(5):
        await eve.says(f"profile email p{number}@example.net", "I’ve sent a code")
        await world.advance(hours=1)
    await eve.says("profile email p5@example.net", "I’ve already sent some codes for you", "24 hours")
