"""A person who answers no gets no more codes."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from chatbot.core.messages import Batch, Network
from storage.models.account import Account
from storage.models.mailing import RefusedAddress
from storage.models.one_time_codes import OneTimeCode
from tests.account.email.mailbox import ADDRESS, addresses, code_in, mailbox, strangers
from tests.world import World


async def test_who_says_no_gets_no_more_codes_for_good(world: World) -> None:
    eve, again = await strangers(world, 2)
    await eve.says("profile email ana@example.net", "I’ve sent a code")
    mails = mailbox(world)
    code = code_in(mails)
    await mails.says("No", "I won’t send any more codes here", about=mails.screen[-1].id)
    for _ in range(2):
        refused = await again.says(
            "profile email Ana+x@example.net", "I can’t send codes to", "give me another address"
        )
        assert "Eve" not in refused
        await world.advance(weeks=5, step=timedelta(weeks=5))
    assert len(mails.screen) == 2
    await eve.says(f"profile email {code}", "has expired")
    await again.says("profile email ana@example.net", "I can’t send codes to")
    await again.says("again@example.net", "I’ve sent a code")


async def test_nothing_is_kept_of_who_said_no_but_a_hash(world: World) -> None:
    (eve,) = await strangers(world, 1)
    await eve.says("profile email ana@example.net")
    mails = mailbox(world)
    await mails.says("link AAAAA-AAAAA", "isn’t one of my codes")  # which is counted, and may not keep the account
    await mails.says("no, thanks", "I won’t send any more codes here")
    await world.advance(hours=2)
    await world.app.tick()
    async with world.store() as store:
        assert (await store.session.scalars(select(Account).where(Account.network == Network.EMAIL))).all() == []
        (kept,) = (await store.session.scalars(select(RefusedAddress))).all()
        assert re.fullmatch("[0-9a-f]{48}", kept.address)
        assert (await store.session.scalars(select(OneTimeCode))).all() == []


@pytest.mark.parametrize("words", ["no", "NO!", "2", "Stop", "unsubscribe", "basta", "No.\n\nSent from my phone"])
async def test_a_no_may_have_other_words_and_come_late(world: World, words: str) -> None:
    (eve,) = await strangers(world, 1)
    await eve.says("profile email ana@example.net")
    mails = mailbox(world)
    await world.advance(days=2, step=timedelta(days=2))
    await mails.says(words, "I won’t send any more codes here", about=mails.screen[-1].id)
    await eve.says("profile email ana@example.net", "I can’t send codes")


async def test_a_no_is_answered_in_the_language_of_the_code(world: World) -> None:
    eva = await world.member("eva", "Eva", locale="es")
    await eva.says("profile email ana@example.net")
    mails = mailbox(world)
    mails.reads("¿Es esta tu dirección de correo?", "responde no, y no llegarán más códigos aquí")
    await mails.says("no", "no enviaré más códigos aquí", about=mails.screen[-1].id)
    await eva.says("profile email ana@example.net", "me pidieron que no lo haga")


async def test_who_said_no_is_written_nothing_more_and_may_change_their_mind(world: World) -> None:
    (ana,) = await strangers(world, 1)
    await ana.says("profile email ana@example.net")
    mails = mailbox(world)
    await mails.says("no", "I won’t send any more codes here", about=mails.screen[-1].id)
    mails.send("I am out of office until Monday.")
    await world.settle()
    mails.reads_nothing()
    await mails.says("I do want them", "I’ll send codes here again", about=mails.screen[-1].id)
    await ana.says("profile email ana@example.net", "I’ve sent a code")


async def test_who_has_shown_an_address_as_theirs_keeps_it_when_others_name_it(world: World) -> None:
    """Their no is for the codes that others have mailed there; their own letters go on."""
    ana, eve = await world.member("ana", "Ana"), await world.member("eve", "Eve")
    await ana.says("profile email ana@example.net")
    mails = mailbox(world)
    await ana.says(code_in(mails), "is yours")
    await eve.says("profile email ana@example.net")
    await mails.says("no", "I won’t send any more codes here", about=mails.screen[-1].id)
    await eve.says("profile email ana@example.net", "I can’t send codes")
    assert await addresses(world, ana) == [ADDRESS]
    world.adapters[Network.EMAIL].put(Batch(unreachable=(mails.account,)))
    await world.settle()
    await ana.says("profile email ana@example.net", "I’ve sent a code")
