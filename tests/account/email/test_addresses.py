"""An address is changed, forgotten, lost and won back, and explained when it cannot be one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from chatbot.adapters.base import Unreachable
from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Batch, Network
from chatbot.settings import Settings
from storage.models.account import Account
from tests.account.email.mailbox import ADDRESS, addresses, code_in, mailbox
from tests.world import World, running


async def test_another_address_takes_the_place_of_the_first_and_none_ends_it(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email none", "I don’t have an e-mail address for you")
    await ana.says("profile email old@example.net")
    await ana.says(code_in(mailbox(world, "old@example.net")), "is yours")
    await ana.says("profile email ana@example.net")
    mails = mailbox(world)
    await mails.says("1", "is yours", about=mails.screen[-1].id)
    assert await addresses(world, ana) == [ADDRESS]
    await ana.says("profile email none", "I’ve forgotten your e-mail address")
    assert await addresses(world, ana) == []
    await ana.says("profile", "E-mail: not set")
    await mails.says("status", "We haven’t met yet")


async def test_what_waits_for_the_morning_is_not_mailed_to_an_address_that_is_gone(world: World) -> None:
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    zoe = await world.member("zoe", roles=["council"])
    await ana.says("profile email ana@example.net")
    mails = mailbox(world)
    await ana.says(code_in(mails), "is yours")
    world.adapters[Network.MATRIX].put(Batch(unreachable=(ana.account,)))
    await world.advance(hours=13)
    await zoe.decides("appoint Ana mentor")
    mails.read()
    await ana.says("profile email none", "forgotten")
    await world.advance(hours=12)
    mails.reads_nothing()


async def test_an_address_that_takes_no_mail_is_told(world: World) -> None:
    ana = await world.member("ana", "Ana")
    world.adapters[Network.EMAIL].blocked.add("ana@example.net")
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await world.tick()
    ana.reads("ana@example.net doesn’t accept e-mail", "typo")
    await world.tick()
    ana.reads_nothing()
    world.adapters[Network.EMAIL].blocked.clear()
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")


async def test_a_code_that_bounces_is_told(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    world.adapters[Network.EMAIL].put(Batch(unreachable=(mailbox(world).account,)))
    await world.settle()
    await world.tick()
    ana.reads("ana@example.net doesn’t accept e-mail")


async def test_an_address_nobody_confirmed_is_forgotten(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email ana@example.net")
    await world.advance(hours=2)
    async with world.store() as store:
        assert (await store.session.scalars(select(Account).where(Account.network == Network.EMAIL))).all() == []


async def test_what_is_neither_address_nor_code_is_explained(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email nonsense", "neither an e-mail address")
    await ana.says("profile email ana@example.net")
    await ana.says("AAAAA-AAA", "nor the code I sent, such as K7QM2-XR4TP")
    await ana.says(code_in(mailbox(world)), "is yours")


@pytest.mark.parametrize("text", ["ana@", "ana@localhost", "a b@x.org", "ana@x.org, eve@x.org", "<ana@x.org>"])
async def test_what_is_no_address_is_explained(world: World, text: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(f"profile email {text}", "doesn’t look like an e-mail address")
    mailbox(world).reads_nothing()


async def test_what_the_roster_says_is_shown_as_not_confirmed(world: World) -> None:
    ana = await world.member("ana", "Ana", email="ana@example.net")
    await ana.says("profile", "ana@example.net (not confirmed: write me the address again for a new code)")


async def test_where_no_mail_is_sent_that_is_said(settings: Settings, localizer: Localizer) -> None:
    async with running(World(settings, localizer)) as world:
        ana = await world.member("ana", "Ana", email="ana@example.net")
        await ana.says("profile email ana@example.net", "This programme doesn’t send e-mails")
        await ana.says("profile email none", "forgotten")


async def test_where_mails_cannot_be_answered_nobody_is_told_to(settings: Settings, localizer: Localizer) -> None:
    async with running(World(settings, localizer, mail=replace(EmailAdapter.capabilities, answers=False))) as world:
        ana = await world.member("ana", "Ana")
        assert "answer the e-mail" not in await ana.says("profile email ana@example.net", "I’ve sent a code")
        mails = mailbox(world)
        assert mails.screen[-1].labels == []
        assert "answer" not in mails.screen[-1].text
        assert "answer" not in await ana.says(code_in(mails), "is yours")


async def test_an_address_that_was_refused_once_is_not_given_up(world: World) -> None:
    """A full mailbox today is none tomorrow: the mail of the next code is tried like any other."""
    ana = await world.member("ana", "Ana")
    world.adapters[Network.EMAIL].faults.append(Unreachable("full"))
    await ana.says("profile email ana@example.net")
    await ana.says("ana@example.net", "I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")


async def test_an_address_that_was_lost_is_shown_and_can_be_won_back(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email ana@example.net")
    await ana.says(code_in(mailbox(world)), "is yours")
    world.adapters[Network.EMAIL].put(Batch(unreachable=(mailbox(world).account,)))
    await world.settle()
    await ana.says("profile", "ana@example.net (e-mails don’t arrive: write me the address again to try once more)")
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")
    await ana.says("profile", "E-mail: ana@example.net\n")
    assert await addresses(world, ana) == [ADDRESS]
