"""An address is a member's once a code mailed to it came back."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.messages import Network
from tests.account.email.mailbox import ADDRESS, addresses, code_in, mailbox
from tests.world import World


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
