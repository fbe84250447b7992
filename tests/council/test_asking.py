"""A human can always be asked for: one councillor has it until a day, and answers through the bot."""

from __future__ import annotations

import pytest

from tests.world import Person, World


async def test_a_question_is_answered_by_a_councillor(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("council", "What would you like to ask or tell the council?")
    await ana.says("how do I get my travel money back?", "I’ve given it to zoe, who will answer you by 26 Nov 2026")
    await world.tick()
    zoe.reads("#1 Ana asks the council for something", "how do I get my travel money back?", "Please decide by Thu 26")
    assert zoe.screen[-1].labels == ["Answer", "Taken care of"]
    await zoe.presses("Answer", "What shall I answer Ana?")
    await zoe.says("send the receipts to me please", "Thank you")
    ana.reads("Zoe of the council answers you", "how do I get my travel money back?", "send the receipts to me please")
    await ana.presses("Ask something more", "What would you like to ask or tell")
    await ana.says("cancel")
    await zoe.says("todo", "Nothing is waiting")


async def test_a_newcomer_is_answered_as_well(world: World, zoe: Person) -> None:
    eve = world.person("eve", locale="es")
    await eve.says("council quiero hablar con una persona", "Se lo he pasado a zoe, que te responderá antes del 26 nov")
    await world.tick()
    zoe.reads("Eve asks the council", "quiero hablar con una persona")
    await zoe.says("resolve 1 answer claro, ¿qué necesitas?")
    eve.reads("Zoe, del consejo, te responde", "claro, ¿qué necesitas?")
    await eve.says("start")


async def test_more_is_added_and_it_may_settle_itself(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("council may I bring a friend?", "I’ve given it to zoe")
    await world.tick()
    zoe.read()
    await ana.says("council", "zoe has what you asked, and will answer you by 26 Nov 2026")
    assert ana.screen[-1].labels == ["Add something", "It’s settled"]
    await ana.presses("Add something", "What would you like to add?")
    await ana.says("she lives in Lima too", "has that too now")
    zoe.reads("They’ve added: “she lives in Lima too”")
    shown = ana.screen[-1]
    token = shown.tokens[1]
    await ana.presses("It’s settled", "nothing is left to do", message=shown)
    zoe.reads("doesn’t need a decision any more")
    await ana.says("", "You’ve asked nothing that is still open", choice=token, about=shown.id)


async def test_overdue_it_goes_to_the_next_and_its_author_hears_who_has_it(world: World, zoe: Person) -> None:
    yan = await world.member("yan", "Yan", roles=["council"])
    ana = await world.member("ana", "Ana")
    await ana.says("council is anybody there?", "I’ve given it to zoe")
    await world.advance(days=2, hours=1)
    yan.reads("Ana asks the council", "is anybody there?", "passed on to you")
    ana.reads("is with Yan now, who will answer you by 28 Nov 2026")
    await zoe.says("claim 1", "It’s yours")
    ana.reads("is with Zoe now")
    await zoe.presses("Taken care of", "Thank you for deciding")
    ana.reads("Zoe of the council has taken care of what you asked", "is anybody there?")


async def test_a_short_answer_is_read_back(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("council may I bring a friend?", "I’ve given it to")
    await zoe.says("resolve 1 answer", "What shall I answer Ana?")
    await zoe.says("of course", "Shall I send this to the person who asks?")
    ana.reads_nothing()
    await zoe.presses("Send", "Thank you for deciding")
    ana.reads("of course")


async def test_the_councillor_who_mentors_them_does_not_get_it(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    yan = await world.member("yan", "Yan", roles=["mentor", "council"])
    await world.pair(ana, yan)
    await zoe.says("help")
    for number in range(2):
        await ana.says(f"council something about Yan, number {number}", "given it to Zoe" if not number else "Zoe has")
    await yan.says("resolve 1 done", "about you")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("who is responsible for this?", "then tell them it’s not ok to let people wait like that"),
        ("quien es responsable de esto?", "pues diles que it’s not ok to let people wait like that"),
    ],
)
async def test_words_for_them_are_for_the_council_that_was_offered(world: World, asked: str, said: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says(asked)
    await tom.says(said, "I’ll ask the council this for you", "“it’s not ok to let people wait like that”")
    assert tom.screen[-1].labels == ["Do it", "No"]


async def test_words_for_others_are_not(world: World) -> None:
    tom = await world.member("tom", "Tom")
    assert "council this for you" not in await tom.says("then tell them it’s not ok to let people wait")
