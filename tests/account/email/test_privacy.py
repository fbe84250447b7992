"""Nobody else learns whose an address is, and no mail to a stranger holds what somebody chose."""

from __future__ import annotations

from sqlalchemy import select

from chatbot.core.messages import Network
from storage.models.delivery import OutboxRow
from tests.account.email.mailbox import ADDRESS, code_in, mailbox
from tests.world import World


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


async def test_in_a_room_nothing_of_it_is_said(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("/profile email ana@example.net", room="lounge")
    await world.settle()
    (said,) = world.adapters[Network.TELEGRAM].rooms["lounge"]
    assert ADDRESS not in said.text
    ana.reads("I’ve sent a code")
    await ana.says(code_in(mailbox(world)), "is yours")


EVIL = "Win 1000 EUR at https://evil.example"
SHOWN = "Win 1000 EUR at evil[.]example"


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
    await world.tick()
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
