"""By mail a proposal is read, answered and commented on; in the council's room stands what is nobody's own."""

from __future__ import annotations

from chatbot.core.messages import Network
from tests.proposal.programme import in_council_room, proposed
from tests.world import World


async def test_a_comment_by_mail(mail_world: World) -> None:
    ana = await mail_world.member("ana", "Ana")
    bea = await mail_world.member("bea@example.org", "Bea", network=Network.EMAIL, locale="es")
    await proposed(ana)
    bea.reads("Ana propone: «One page for mentors»", "¿Qué te parece?")
    mail = bea.screen[-1]
    await bea.says("Creo que cada semana es demasiado.", "¿Lo pongo en", "Creo que cada semana", about=mail.id)
    await bea.says("1", "Tu comentario está con", about=bea.screen[-1].id)
    await bea.says("2", "Nobody knows what a mentor is for", about=bea.screen[-1].id)
    await bea.says("2", "Anotado: objetas", about=bea.screen[-1].id)
    await bea.says("Por lo mismo que escribí antes", "tu razón está con los comentarios", about=bea.screen[-1].id)
    await ana.says("proposal 1", "0 support · 1 objects")
    await ana.presses("2 comments", "Bea: “Creo que cada semana es demasiado.”")
    await ana.presses("Reply to Bea: Creo que cada seman…", "What would you like to answer Bea?")
    await ana.says("Every two weeks, then?", "Your comment is with")


async def test_what_is_personal_stays_out_of_the_room(world: World) -> None:
    zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await proposed(ana)
    await kim.says("object 1 I have no time for that", "your reason")
    await zoe.says("/proposals", room="council")
    zoe.read()
    await zoe.says("/support 1", "Noted: you support", room="council")
    await zoe.says("/proposal 1", room="council")
    shown = in_council_room(world)
    assert "#1 One page for mentors (Ana) · 0 support · 1 objects" in shown
    assert "1 supports · 1 objects" in shown
    assert "Nobody knows what a mentor is for" in shown
    assert "Kim" not in shown
    assert "hear from you" not in shown
    assert "Your word" not in shown
    await zoe.says("/comment 1 From the room", "Your comment is with", room="council")
    await zoe.says("/decide_proposal 1", "2 comments, 2 not answered yet", room="council")
    assert "From the room" not in in_council_room(world)
    await kim.says("/proposal 1", "Your word: you object to it", room="friends")
    friends = world.adapters[Network.TELEGRAM].rooms["friends"]
    assert [message.text.partition(".")[0] for message in friends] == ["I’ve answered you in our direct chat"]


async def test_one_digest_a_day_for_whoever_follows(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    bea = await world.member("bea", "Bea")
    await proposed(ana, "First")
    await proposed(kim, "Second")
    for number in (1, 2):
        await bea.says(f"proposal {number}")
        await bea.presses("More")
        await bea.presses("Follow it", "You follow")
    await kim.says("comment 1 A first thought of mine")
    await ana.says("comment 2 Another thought of mine")
    await kim.says("comment 1 And one more, to be complete")
    bea.read()
    await world.advance(days=1)
    read = bea.reads("New in the proposals you follow", "First: 2 new comments", "Second: one new comment")
    assert read.count("New in the proposals") == 1
    ana.reads("First: 2 new comments")
    assert "thought of mine" in (read := kim.reads("Second: one new comment"))
    assert "First" not in read  # one's own words are no news
    await world.advance(days=1)
    assert "New in the proposals" not in bea.reads()
    await bea.says("proposal 1")
    await bea.presses("More")
    await bea.presses("Stop following it", "You don’t follow")
    await kim.says("comment 1 Something new again")
    await world.advance(days=1)
    bea.reads_nothing()
    ana.reads("First: one new comment")
