"""The person who wishes a change of mentor: asked once more, named to all, not asked to agree, free to take it back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.changes.test_handover import mentor_of, people
from tests.world import ZOE, Sections, World

STEP = timedelta(hours=12)


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def test_a_tap_asks_first_and_a_no_is_nobodys_business(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    await ana.says("/change_mentor", "Would you like a mentor other than Kim?", "you can take it back")
    assert ana.screen[-1].labels == ["Yes, please", "No"]
    await ana.presses("No", "Kim is still your mentor, and nobody will hear of it")
    await ana.says("/change_mentor")
    await ana.says("no", "Kim is still your mentor")
    kim.reads_nothing()
    lee.reads_nothing()
    await ana.says("/change_mentor")
    await ana.says("yes", "I’ll ask Lee and Kim whether Lee can be your mentor")
    kim.reads("Ana has asked for another mentor")


async def test_an_old_yes_is_about_the_mentor_it_named(world: World) -> None:
    ana, _, lee, zoe = await people(world, "Kim", "Lee")
    await ana.says("/change_mentor")
    await zoe.decides("assign Ana Lee")
    lee.read()
    await ana.presses("Yes, please", "too old to work")
    lee.reads_nothing()


async def test_the_reason_may_be_told_later_and_the_council_alone_reads_it(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await ana.says("/change_mentor")
    await ana.presses("Yes, please")
    assert ana.screen[-1].labels == ["Say why", "Take it back"]
    await ana.presses("Say why", "What would you like the council to know?")
    await ana.says("We rarely find time", "Noted, for the council only")
    await lee.presses("I agree")
    await kim.presses("Rather not", "someone on the council")
    zoe.reads("“We rarely find time”")
    assert "find time" not in "".join(m.text for m in (*kim.screen, *lee.screen))


@pytest.mark.parametrize("how", ["Take it back", "cancel_change", "handover no"])
async def test_a_wish_is_taken_back_and_who_was_asked_hears_of_it(world: World, how: str) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await ana.says("change_mentor we rarely talk")
    kim.read(), lee.read()
    done = "Kim goes on as Ana’s mentor"
    await (ana.presses(how, done) if how == "Take it back" else ana.says(how, done))
    kim.reads("The request for another mentor has been taken back")
    lee.reads("has been taken back", "There’s nothing to do")
    await lee.presses("I agree", "Nothing like that is waiting")
    await ana.says("cancel_change", "don’t have an open request")
    assert await mentor_of(world, ana) == "Kim"
    zoe.reads_nothing()


async def test_a_wish_that_is_with_the_council_is_taken_back_too(world: World) -> None:
    ana, _, zoe = await people(world, "Kim")
    await ana.says("/change_mentor")
    await ana.presses("Yes, please", "I haven’t asked anyone")
    zoe.reads("Ana would like another mentor")
    await ana.says("change_mentor", "already with the council")
    await ana.presses("Take it back", "everything stays as it is")
    zoe.reads("doesn’t need a decision any more")
    await zoe.says("todo", "Nothing is waiting")


async def test_a_reason_comes_after_the_council_was_asked(world: World) -> None:
    ana, _, zoe = await people(world, "Kim")
    await ana.says("/change_mentor")
    await ana.presses("Yes, please", "I haven’t asked anyone")
    zoe.read()
    await ana.says("change_mentor we rarely talk", "Noted, for the council only")
    zoe.reads("They’ve added: “we rarely talk”")


async def test_a_mentor_who_passes_somebody_on_is_the_one_who_asked(world: World) -> None:
    ana, kim, zoe = await people(world, "Kim")
    await kim.says("pass_on ana", "another mentor who is free for Ana", "I haven’t asked anyone")
    text = zoe.reads("#1 Kim would like someone else to mentor Ana", "another mentor who is free")
    assert "Ana would like" not in text
    await zoe.presses("Leave it as it is")
    kim.reads("your request for someone else to mentor Ana")
    ana.reads_nothing()


async def test_a_mentor_is_not_asked_about_their_own_wish(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await kim.says("pass_on ana", "I’ll ask Ana and Lee whether Lee can be their mentor")
    assert kim.screen[-1].labels == ["Take it back"]
    ana.reads("Kim would like another mentor to go on with you: Lee")
    await lee.presses("I agree", "noted")
    await ana.presses("I agree", "Everyone agrees", "Lee is your mentor now")
    kim.reads("Ana has another mentor now")
    zoe.reads_nothing()


async def test_a_mentee_who_is_let_go_hears_of_no_wish_of_theirs(world: World) -> None:
    ana, kim, zoe = await people(world, "Kim")
    await kim.says("pass_on ana")
    await zoe.presses("Approve", "Ana would be without a mentor", "Shall I end it with Kim anyway?")
    assert await mentor_of(world, ana) == "Kim"
    await zoe.presses("Approve anyway")
    kim.reads("Ana will go on with another mentor")
    await world.advance(hours=1)
    text = ana.reads("Kim can’t go on as your mentor", "You haven’t done anything wrong")
    assert "agrees that you can have" not in text


async def test_a_second_pass_on_replaces_the_first(world: World) -> None:
    ana, kim, lee, mia, _ = await people(world, "Kim", "Lee", "Mia")
    await kim.says("pass_on ana lee", "I’ll ask Ana and Lee")
    ana.read()
    await kim.says("pass_on ana mia", "I’ll ask Ana and Mia")
    lee.reads("has been taken back")
    ana.reads("Kim would like another mentor to go on with you: Mia")
    await lee.presses("I agree", "Nothing like that is waiting")
    await kim.says("pass_on ana mia", "I’ll ask Ana and Mia")
    await mia.presses("I agree", "noted")
    await ana.presses("I agree", "Mia is your mentor now")
    assert await mentor_of(world, ana) == "Mia"


async def test_a_mentor_named_after_the_council_was_asked_is_asked_all_the_same(world: World) -> None:
    ana, kim, zoe = await people(world, "Kim")
    await kim.says("pass_on ana", "I haven’t asked anyone")
    lee = await world.member("lee", "Lee", roles=["mentor"])
    await kim.says("pass_on ana lee", "I’ll ask Ana and Lee")
    zoe.reads("doesn’t need a decision any more")
    await lee.presses("I agree")
    await ana.presses("I agree", "Lee is your mentor now")


async def test_of_several_wishes_one_is_named(world: World) -> None:
    ana, kim, _, _ = await people(world, "Kim", "Lee")
    bo = await world.member("bo", "Bo")
    await world.pair(bo, kim)
    for name in ("ana", "bo"):
        await kim.says(f"pass_on {name} lee")
    ana.read(), bo.read()
    await kim.says("cancel_change", "Which mentee is it about?")
    await kim.presses("Bo", "Kim goes on as Bo’s mentor")
    bo.reads("has been taken back")
    ana.reads_nothing()
    await kim.says("cancel_change ana", "Kim goes on as Ana’s mentor")
    await kim.says("cancel_change", "don’t have an open request")


async def test_what_both_wish_is_agreed_to_by_both(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    await kim.says("pass_on ana lee")
    await ana.says("/change_mentor", "Kim would like another mentor to go on with you: Lee")
    await lee.presses("I agree")
    await ana.presses("I agree", "Lee is your mentor now")


async def test_who_asks_again_and_again_spares_the_others(world: World) -> None:
    ana, kim, _, zoe = await people(world, "Kim", "Lee")
    for _ in range(3):
        await ana.says("change_mentor we rarely talk", "I’ll ask Lee and Kim")
        await ana.says("cancel_change")
    kim.read(), zoe.read()
    await ana.says("change_mentor we rarely talk", "You can ask again from")
    kim.reads_nothing()
    zoe.reads("keeps asking for a change of mentor and taking it back")


async def test_the_balance_is_nobodys_wish_when_the_council_decides(world: World) -> None:
    _, kim, lee, zoe = await people(world, "Kim", "Lee")
    for name in ("bo", "cy"):
        await world.pair(await world.member(name, name.capitalize()), kim)
    await kim.says("capacity 2")
    await zoe.says("rebalance")
    await zoe.presses("Ask them")
    mentees = [world.person(name, name.capitalize()) for name in ("ana", "bo", "cy")]
    moved = next(person for person in mentees if any("could be your mentor" in m.text for m in person.screen))
    await lee.says("capacity 0")
    for person in (moved, kim, lee):
        await person.presses("I agree")
    zoe.read()
    await world.advance(days=8, step=STEP)
    zoe.reads(f"{moved.name} could have another mentor, since theirs has many mentees: Lee is proposed", "All three")


async def test_in_spanish(world: World) -> None:
    ana, _, _, _ = await people(world, "Kim", "Lee")
    async with world.store() as store:
        (member,) = await store.people.named("Ana")
        member.locale = "es"
    await ana.says("/change_mentor", "¿Te gustaría seguir con otra persona en lugar de Kim?")
    await ana.presses("Sí, por favor", "Les preguntaré a Lee y a Kim si Lee puede acompañarte")
    await ana.presses("Retirarlo", "Kim sigue acompañando a Ana")
