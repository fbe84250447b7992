"""`profile email`: an address counts once a code mailed to it came back; whose it is, nobody else learns."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from chatbot.adapters.base import Unreachable
from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Batch, Network
from chatbot.settings import Settings
from storage.models.account import Account
from storage.models.delivery import OutboxRow
from storage.models.mailing import RefusedAddress
from storage.models.one_time_codes import OneTimeCode
from tests.world import Person, World, running

ADDRESS = "ana@example.net"


@pytest.fixture
def world(mail_world: World) -> World:
    return mail_world


def mailbox(world: World, address: str = ADDRESS, name: str = "Ana Q.") -> Person:
    return world.person(address, name, Network.EMAIL, handle=None)


def code_in(mails: Person) -> str:
    found = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", mails.screen[-1].text)
    assert found is not None
    return found[0]


async def addresses(world: World, person: Person) -> list[str]:
    """The mail accounts of a member."""
    async with world.store() as store:
        found = await store.people.accounts_of((await person.member()).id)
        return [account.user_id for account in found if account.network == Network.EMAIL]


async def test_a_code_that_was_mailed_is_typed(world: World) -> None:
    ana = await world.member("ana", "Ana Quispe")
    await ana.says("profile email Ana@example.net", "I’ve sent a code", "1 hour")
    mails = mailbox(world)
    mails.reads("Is this your e-mail address?", "answer no, and I won’t send any more codes here")
    assert await addresses(world, ana) == []
    await ana.says(code_in(mails).lower(), "ana@example.net is yours", "You can answer my e-mails")
    assert await addresses(world, ana) == [ADDRESS]
    await ana.says("profile", "E-mail: ana@example.net\n")
    await ana.says("profile email ana@example.net", "already yours")
    await mails.says("status", "Ana Quispe")


async def test_the_mail_is_answered_instead(world: World) -> None:
    ana = await world.member("ana", "Ana Quispe")
    await ana.says("profile email ana@example.net")
    mails = mailbox(world)
    assert mails.screen[-1].labels == ["Yes", "No"]
    await mails.says("yes", "ana@example.net is yours", about=mails.screen[-1].id)
    ana.reads("a…@example.net (Email) belongs to you now")
    assert await addresses(world, ana) == [ADDRESS]
    await ana.says("profile", "E-mail: ana@example.net\n")
    await mails.says("yes", "already answered that e-mail", about=mails.screen[0].id)


async def test_who_agrees_to_an_address_is_still_written_to_where_they_write(world: World) -> None:
    ana, zoe = await world.member("ana", "Ana"), await world.member("zoe", roles=["council"])
    await ana.says("profile email ana@example.net")
    mails = mailbox(world)
    await world.advance(minutes=5, step=timedelta(minutes=5))
    await mails.says("yes", about=mails.screen[-1].id)
    ana.read()
    await zoe.decides("appoint Ana mentor")
    ana.reads("The council has made you a mentor")
    mails.reads_nothing()


async def test_a_wrong_code_is_asked_for_again_and_not_for_ever(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email ana@example.net")
    for _ in range(4):
        await ana.says("AAAAA-AAAAA", "isn’t the last code I sent")
    await ana.says(code_in(mailbox(world)), "Please wait 1 hour")
    await world.advance(hours=1, minutes=1)
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says(f"profile email {code_in(mailbox(world))}", "is yours")


async def test_a_code_is_over_after_an_hour_and_used_once(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email ana@example.net")
    first = code_in(mailbox(world))
    await world.advance(hours=1)
    await ana.says(first, "has expired")
    await ana.says("ana@example.net", "I’ve sent a code")
    second = code_in(mailbox(world))
    await ana.says(f"profile email {second}", "is yours")
    await ana.says(f"profile email {second}", "isn’t the last code")


async def test_a_code_is_good_only_for_whom_and_where_it_was_mailed(world: World) -> None:
    ana, eve = await world.member("ana", "Ana"), await world.member("eve", "Eve")
    await ana.says("profile email ana@example.net")
    code = code_in(mailbox(world))
    await eve.says(f"profile email {code}", "isn’t the last code I sent")
    stranger = world.person("mallory")
    await stranger.says(f"link {code}", "isn’t one of my codes")
    await mailbox(world, "eve@example.net").says(f"link {code}", "isn’t one of my codes")
    assert await addresses(world, ana) == await addresses(world, eve) == []


async def test_whose_an_address_is_nobody_learns(world: World) -> None:
    ana, eve = await world.member("ana", "Ana", roles=["mentor"]), await world.member("eve", "Eve")
    await world.pair(eve, ana)
    await ana.says("profile email ana@example.net")
    await ana.says(code_in(mailbox(world)), "is yours")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    taken = await eve.says("profile email ana@example.net")
    await eve.says("cancel")
    free = await eve.says("profile email free@example.net")
    assert taken.replace(ADDRESS, "") == free.replace("free@example.net", "")
    await eve.says("cancel")
    for person in (zoe, eve):
        for name in (ADDRESS, f"email:{ADDRESS}"):
            assert "Ana" not in await person.says(f"status {name}")
    assert ADDRESS not in await zoe.says("status Ana")
    assert ADDRESS not in await eve.says("my_mentor")


async def test_an_address_of_another_membership_is_asked_about_before_both_become_one(world: World) -> None:
    ana, again = await world.member("ana", "Ana"), await world.member("ana_m", "Ana", network=Network.MATRIX)
    await ana.says("profile email ana@example.net")
    await ana.says(code_in(mailbox(world)), "is yours")
    await again.says("profile email ana@example.net", "I’ve sent a code")
    code = code_in(mailbox(world))
    await again.says(
        code, "as the address of Ana", "@ana (Telegram, ana) and a…@example.net (Email)", "Is that you too?"
    )
    await again.presses("Yes, that is me", "here and there as one person")
    assert (await ana.member()).id == (await again.member()).id
    assert await addresses(world, ana) == [ADDRESS]


async def test_who_is_talked_into_answering_is_asked_whether_it_is_them(world: World) -> None:
    ana, eve = await world.member("ana", "Ana"), await world.member("eve", "Eve")
    await ana.says("profile email ana@example.net")
    await ana.says(code_in(mailbox(world)), "is yours")
    await eve.says("profile email ana@example.net")
    mails = mailbox(world)
    await mails.says("yes", "belongs to Eve", "If someone else gave you the code, say no", about=mails.screen[-1].id)
    await mails.says("No", "nothing has changed")
    assert (await ana.member()).id != (await eve.member()).id


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
    await world.app.tick()
    await world.settle()
    ana.reads("ana@example.net doesn’t accept e-mail", "typo")
    await world.app.tick()
    await world.settle()
    ana.reads_nothing()
    world.adapters[Network.EMAIL].blocked.clear()
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")


async def test_a_code_that_bounces_is_told(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    world.adapters[Network.EMAIL].put(Batch(unreachable=(mailbox(world).account,)))
    await world.settle()
    await world.app.tick()
    await world.settle()
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
    await ana.says("profile", "ana@example.net (not confirmed: profile email ana@example.net sends you a code)")


async def test_in_a_room_nothing_of_it_is_said(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("/profile email ana@example.net", room="lounge")
    await world.settle()
    (said,) = world.adapters[Network.TELEGRAM].rooms["lounge"]
    assert ADDRESS not in said.text
    ana.reads("I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")


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
    await ana.says("profile", "ana@example.net (e-mails don’t arrive: profile email ana@example.net tries again)")
    await ana.says("profile email ana@example.net", "I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")
    await ana.says("profile", "E-mail: ana@example.net\n")
    assert await addresses(world, ana) == [ADDRESS]


EVIL = "Win 1000 EUR at https://evil.example"
SHOWN = "Win 1000 EUR at evil[.]example"


async def strangers(world: World, number: int) -> list[Person]:
    return [await world.member(f"eve{i}", f"Eve {i}") for i in range(number)]


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


async def test_what_is_mailed_to_a_stranger_holds_nothing_the_asker_chose(world: World) -> None:
    eve = await world.member("eve", EVIL)
    await eve.says("profile email ana@example.net", "I’ve sent a code")
    assert "evil" not in mailbox(world).reads("Is this your e-mail address?")


async def test_no_subject_holds_what_people_chose(world: World) -> None:
    """A mail to a mentor and one that answers: both quote people, and their subjects do not."""
    kim = await world.member("kim", "Kim", roles=["mentor"], network=Network.MATRIX)
    ana = await world.member("ana", EVIL)
    await kim.says("profile email kim@example.net")
    mails = mailbox(world, "kim@example.net", EVIL)
    await kim.says(code_in(mails), "is yours")
    world.adapters[Network.MATRIX].blocked.add("kim")
    await ana.says(f"request_mentor {EVIL}")
    await world.app.tick()
    await world.settle()
    mails.reads(SHOWN)
    await world.pair(ana, kim)
    await mails.says("mentees", SHOWN)
    async with world.store() as store:
        rows = (await store.session.scalars(select(OutboxRow).where(OutboxRow.network == "email"))).all()
    assert {row.subject for row in rows} == {
        "Is this your e-mail address?",
        "Someone would like you as their mentor",
        "About your e-mail",
    }
