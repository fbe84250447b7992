"""A change of mentor: with all three agreed it needs no council. The programme's rule, Change of mentor."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.changes.rules import Next, after
from handlers.shared.pairs import Party
from storage.models.changes import ChangeCause
from tests.world import ZOE, Person, Sections, World

STEP = timedelta(hours=12)


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def people(world: World, *mentors: str) -> list[Person]:
    """Ana, whose mentor is the first of these, and the mentors; then Zoe of the council."""
    ana = await world.member("ana", "Ana")
    found = [await world.member(name.lower(), name, roles=["mentor"]) for name in mentors]
    await world.pair(ana, found[0])
    return [ana, *found, world.person("zoe", "Zoe")]


async def mentor_of(world: World, mentee: Person) -> str | None:
    member = await mentee.member()
    async with world.store() as store:
        pair = await store.pairs.pair_of(member.id)
        return pair.mentor.name if pair else None


AGREED = st.fixed_dictionaries({part: st.booleans() for part in Party})
CAUSES = st.sampled_from(ChangeCause)


@given(AGREED, st.sampled_from(Party), st.booleans(), CAUSES)
def test_only_three_agreements_do_it_and_only_a_no_ends_it(
    agreed: dict[Party, bool], part: Party, yes: bool, cause: ChangeCause
) -> None:
    others = all(agreed[other] for other in Party if other is not part)
    without = Next.COUNCIL if cause is ChangeCause.ASKED else Next.STAY
    expected = (Next.DO if others else Next.WAIT) if yes else Next.ANOTHER if part is Party.NEW else without
    assert after(agreed, part=part, yes=yes, cause=cause) is expected


async def test_three_who_agree_need_no_council(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await ana.says("change_mentor we rarely find time", "I’ll ask Lee and Kim whether Lee can be your mentor")
    kim.reads("Ana has asked for another mentor, and could go on with Lee", "it’s nothing against you")
    lee.reads("Ana has asked for another mentor in place of Kim")
    await kim.presses("I agree", "Thank you, noted")
    assert await mentor_of(world, ana) == "Kim"
    await lee.presses("I agree", "Everyone agrees: Lee is")
    ana.reads("Lee is your mentor now")
    assert await mentor_of(world, ana) == "Lee"
    kim.reads("Ana has another mentor now. Thank you")
    await zoe.says("todo", "Nothing is waiting")
    zoe.reads_nothing()


async def test_a_material_change_resets_the_agreements_already_given(world: World) -> None:
    ana, kim, lee, mia, zoe = await people(world, "Kim", "Lee", "Mia")
    await ana.says("change_mentor we rarely talk", "I’ll ask Lee and Kim")
    old, token = kim.screen[-1], kim.screen[-1].tokens[0]
    await kim.presses("I agree")
    await lee.presses("Rather not", "someone else for Ana")
    ana.reads("The mentor I asked can’t take anyone on", "I’m asking Mia and Kim now")
    kim.reads("Ana has asked for another mentor, and could go on with Mia")
    await mia.presses("I agree", "noted")
    await kim.says("", "Nothing like that is waiting", choice=token, about=old.id)
    assert await mentor_of(world, ana) == "Kim"
    await kim.presses("I agree", "Everyone agrees")
    assert await mentor_of(world, ana) == "Mia"
    await zoe.says("todo", "Nothing is waiting")


async def test_else_a_councillor_decides(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await ana.says("change_mentor we rarely find time")
    await lee.presses("I agree")
    await kim.presses("Rather not", "someone on the council")
    ana.reads("Not all three have agreed, so someone on the council")
    zoe.reads("Ana would like another mentor: Lee is proposed", "“we rarely find time”", "Ana and Lee agreed")
    assert "find time" not in "".join(m.text for m in (*kim.screen, *lee.screen)), "the reason is for the council"
    await zoe.presses("Approve", "Thank you for deciding")
    ana.reads("Lee is your mentor now")
    assert await mentor_of(world, ana) == "Lee"


async def test_a_councillor_may_leave_it_as_it_is(world: World) -> None:
    ana, _, zoe = await people(world, "Kim")
    await ana.says("change_mentor we rarely talk", "I haven’t asked anyone; someone on the council")
    text = zoe.reads("Ana would like another mentor", "“we rarely talk”", "another mentor who is free for Ana")
    assert "agree" not in text, "nobody was asked"
    await zoe.presses("Leave it as it is")
    ana.reads("asks you to go on as you are")
    assert await mentor_of(world, ana) == "Kim"


async def test_with_no_other_mentor_an_approved_change_queues_the_mentee_and_both_hear_what_is_true(
    world: World,
) -> None:
    ana, kim, zoe = await people(world, "Kim")
    await ana.says("change_mentor we rarely talk")
    await ana.says("change_mentor", "already with the council")
    await zoe.presses(
        "Approve", "Ana would be without a mentor until another one says yes, and nobody has a free place"
    )
    assert await mentor_of(world, ana) == "Kim", "who leaves somebody without a mentor knows it"
    await zoe.presses("Approve anyway", "Thank you for deciding")
    kim.reads("Ana will go on with another mentor, and I’m looking for one. Thank you")
    await world.advance(hours=1)
    text = ana.reads("The council agrees that you can have a mentor other than Kim", "first on the waiting list")
    assert "can’t go on" not in text


async def test_the_old_mentor_of_a_disputed_change_is_not_the_one_to_decide_it(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    for mentor in (kim, lee):
        await world.give_role(mentor, "council")
    await ana.says("change_mentor we rarely find time", "I’ll ask Lee and Kim")
    await kim.presses("Rather not", "someone on the council")
    zoe.reads("#1 Ana would like another mentor: Lee is proposed", "“we rarely find time”")
    for mentor in (kim, lee):
        for line in ("resolve 1 keep", "resolve 1", "claim 1"):
            assert "rarely" not in await mentor.says(line, "#1 is about you")
    await world.advance(days=8, step=STEP)
    zoe.reads("still open", "nobody else on the council")


async def test_what_nobody_answers_goes_to_the_council(world: World) -> None:
    ana, _, _, zoe = await people(world, "Kim", "Lee")
    await ana.says("change_mentor we rarely talk")
    await ana.says("change_mentor", "I’ll ask Lee and Kim")
    await world.advance(days=7, step=STEP)
    zoe.reads("Ana would like another mentor: Lee is proposed", "Of the three people concerned, Ana agreed")
    ana.reads("someone on the council will look at it")
    await ana.says("handover yes", "Nothing like that is waiting")


async def test_a_mentor_asks_too_and_may_name_the_next(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    await kim.says("pass_on Ana Lee", "I’ll ask Ana and Lee")
    assert kim.screen[-1].labels == ["Take it back"], "who names somebody agrees"
    ana.reads("Kim would like another mentor to go on with you: Lee", "nothing against you")
    lee.reads("Kim would like someone else to be Ana’s mentor")
    await lee.presses("I agree")
    await ana.presses("I agree", "Lee is your mentor now")
    await kim.says("pass_on Ana", "isn’t one of your mentees")
    await lee.says("pass_on Ana Lee", "isn’t a mentor who could")


async def test_the_place_of_a_proposed_mentor_is_kept_for_the_mentee(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    await lee.says("capacity 1")
    await kim.says("capacity 1")
    await ana.says("change_mentor we rarely talk", "I’ll ask Lee and Kim")
    bo = await world.member("bo", "Bo")
    await bo.says("request_mentor events", "first on the waiting list")
    await kim.presses("I agree")
    await lee.presses("I agree", "Everyone agrees")
    ana.reads("Lee is your mentor now")
    await world.advance(minutes=1)
    bo.reads("I’m asking a mentor")
    kim.reads("Bo would like a mentor")


async def test_all_agree_but_there_is_no_place_until_there_is_one(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await kim.says("pass_on Ana Lee")
    await lee.says("capacity 0")
    await lee.presses("I agree")
    await ana.presses("I agree", "Everyone agrees, thank you! Lee has no free place at the moment")
    assert await mentor_of(world, ana) == "Kim"
    await lee.says("capacity 1")
    await world.advance(minutes=1)
    ana.reads("Lee is your mentor now")
    kim.reads("Ana has another mentor now")
    zoe.reads_nothing()


async def test_all_agree_but_there_is_no_place_in_time_so_a_councillor_decides(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await kim.says("pass_on Ana Lee")
    await lee.says("capacity 0")
    await lee.presses("I agree")
    await ana.presses("I agree")
    await world.advance(days=7, step=STEP)
    zoe.reads(
        "Kim would like someone else to mentor Ana: Lee is proposed", "All three people concerned agree, but Lee has no"
    )
    await zoe.presses("Approve", "Lee already has 0 of 0 mentees", "anyway?")
    assert await mentor_of(world, ana) == "Kim", "who overrides a mentor's capacity knows it"
    await zoe.presses("Approve anyway", "Thank you for deciding: Approve", "Lee is proposed")
    assert await mentor_of(world, ana) == "Lee"
    await zoe.says("status", "over capacity: 1")
    await zoe.says("mentors", "Lee: 1 of 0 · over capacity")


async def test_all_agree_but_the_new_mentor_steps_down_so_the_next_is_asked(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    mia = await world.member("mia", "Mia", roles=["mentor"])
    await kim.says("pass_on Ana Lee")
    await lee.says("capacity 0")
    await lee.presses("I agree")
    await ana.presses("I agree", "Lee has no free place")
    await lee.says("step_down yes", "Thank you for all you gave")
    await world.advance(minutes=1)
    assert await mentor_of(world, ana) == "Kim"
    mia.reads("Kim would like someone else to be Ana’s mentor")
    kim.reads("The mentor I asked can’t take anyone on", "I’m asking Ana and Mia now")


async def test_the_last_of_three_agrees_after_the_new_mentor_stepped_down(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    await kim.says("pass_on Ana Lee")
    await lee.presses("I agree", "noted")
    await lee.says("step_down yes", "Thank you for all you gave")
    await ana.presses("I agree", "Lee has no free place")
    assert await mentor_of(world, ana) == "Kim"


async def test_a_change_is_past_once_the_council_has_assigned_another_mentor(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    mia = await world.member("mia", "Mia", roles=["mentor"])
    await kim.says("pass_on Ana Lee")
    await lee.presses("I agree", "noted")
    await world.advance(minutes=1)
    await zoe.decides("assign Ana Mia", "Mia is Ana’s mentor now")
    await ana.presses("I agree", "Nothing like that is waiting")
    assert await mentor_of(world, ana) == "Mia"
    await mia.says("pass_on Ana Lee", "I’ll ask Ana and Lee whether Lee can be their mentor")


async def test_a_change_to_a_mentor_who_is_away_is_approved_only_when_meant(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await kim.says("pass_on Ana Lee")
    await ana.presses("Rather not", "someone on the council")
    await lee.says("away 2026-12-24", "24 Dec")
    zoe.read()
    await zoe.says("resolve 1 approve they get on well", "Lee is away until 24 Dec 2026", "anyway?")
    await zoe.says("todo", "Kim would like someone else to mentor Ana")
    await zoe.presses("Approve anyway", "Thank you for deciding")
    assert await mentor_of(world, ana) == "Lee"
    async with world.store() as store:
        assert (await store.items.decided(world.clock.now()))[0].reason == "they get on well"


async def test_stepping_down_a_named_successor_is_asked_first(world: World) -> None:
    ana, kim, lee, mia, _ = await people(world, "Kim", "Lee", "Mia")
    await kim.says("step_down yes Mia moving abroad", "Thank you for all you gave")
    mia.reads("Ana would like a mentor")
    lee.reads_nothing()
    await mia.presses("Decline")
    lee.reads("Ana would like a mentor")
    ana.reads("Kim can’t go on as your mentor")


async def test_the_reason_for_stepping_down_is_for_the_council_alone(world: World) -> None:
    ana, kim, lee, zoe = await people(world, "Kim", "Lee")
    await zoe.says("help")
    await kim.says("step_down", "You don’t need to say why")
    await kim.says("/step_down yes moving abroad", "Thank you for all you gave")
    zoe.reads("Kim, who has just stepped down as a mentor, would like the council to know why: “moving abroad”")
    await world.advance(hours=1)
    assert "abroad" not in "".join(message.text for message in (*ana.screen, *lee.screen))
    await lee.says("step_down yes", "Thank you for all you gave")
    assert "like the council to know" not in zoe.reads("no mentor in the programme")


async def test_changes_are_asked_by_day(world: World) -> None:
    ana, kim, lee, _ = await people(world, "Kim", "Lee")
    async with world.store() as store:
        (member,) = await store.people.named("Lee")
        member.timezone = "America/Lima"  # it is 05:00
    await ana.says("change_mentor we rarely talk")
    kim.reads("could go on with Lee")
    lee.reads_nothing()
    await world.advance(hours=3)
    lee.reads("Ana has asked for another mentor")
