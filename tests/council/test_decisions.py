"""assign, appoint, dismiss: what the council decides, and what everybody concerned reads."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chatbot.core.messages import ConversationRef
from storage.models.offers import OfferState, RequestState
from tests.council import programme
from tests.world import Person, World


async def mentor_of(world: World, mentee: Person) -> str | None:
    """The name of the mentor a member has."""
    member = await mentee.member()
    async with world.store() as store:
        pair = await store.pairs.pair_of(member.id)
        return pair.mentor.name if pair else None


async def test_assign_pairs_at_once_and_introduces_both(world: World, zoe: Person) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=("mentor",))
    await ana.says("request_mentor events in Lima")
    for person in (ana, kim):
        person.read()
    await zoe.decides("assign Ana Kim", "Kim is Ana’s mentor now")
    ana.reads("Kim is your mentor now")
    kim.reads("You are Ana’s mentor now")
    assert await mentor_of(world, ana) == "Kim"
    async with world.store() as store:
        assert await store.offers.open_offers() == []
        assert await store.council.queue() == []
    await zoe.says("assign Ana Kim", "Kim is already Ana’s mentor")


async def test_assign_changes_a_pair_kindly(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    kim, lu = [await world.member(n, n.capitalize(), roles=("mentor",)) for n in ("kim", "lu")]
    await world.pair(ana, kim)
    await zoe.says("assign Ana Lu", "Kim is Ana’s mentor at the moment; that would end", "Shall I pair them?")
    await zoe.presses("Assign", "Lu is Ana’s mentor now", "I’m letting Kim know, with thanks")
    kim.reads("Ana has another mentor now. Thank you")
    lu.reads("You are Ana’s mentor now")
    assert await mentor_of(world, ana) == "Lu"


async def test_assign_explains_what_cannot_be(world: World, zoe: Person) -> None:
    ana, _ = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    for name in ("kim", "lu"):
        await world.member(name, name.capitalize(), roles=("mentor",))
    for line, answer in (
        ("assign Ana Ana", "can’t be their own mentor"),
        ("assign Ana Bo", "Bo isn’t a mentor"),
        ("/assign to Ana Bo", "Bo isn’t a mentor"),
        ("assign Kim Lu", "Kim isn’t a mentee"),
        ("assign Ana Nobody", "I can’t find anyone called “Nobody”"),
        ("assign Nobody Kim", "I can’t find anyone called “Nobody”"),
        ("assign Ana", "Who should be their mentor?"),
        ("/assign", "Who needs a mentor?"),
    ):
        await zoe.says(line, answer)
    assert await mentor_of(world, ana) is None


async def test_what_is_missing_is_asked_for(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await world.member("kim1", "Kim One", roles=("mentor",))
    await world.member("kim2", "Kim Two", roles=("mentor",))
    await zoe.says("assign", "Who needs a mentor?")
    await zoe.says("Ana", "Who should be their mentor?")
    await zoe.says("Kim", "Who do you mean")
    await world.restart()
    await zoe.presses("Kim Two", "Telegram: @kim2", "Shall I pair them?")
    await zoe.says("1", "Kim Two is Ana’s mentor now")
    assert await mentor_of(world, ana) == "Kim Two"


async def test_who_turns_to_another_command_is_asked_no_more(world: World, zoe: Person) -> None:
    """A text that cannot be the answer and begins like a command is one; a text that can be the answer is."""
    ana = await world.member("ana", "Ana")
    await world.member("status", "Status")
    await zoe.says("appoint", "Who would you like to appoint?")
    await zoe.says("dismiss Ana mentor", "Ana doesn’t have that role")
    await zoe.says("todo", "othing is waiting")
    await zoe.says("somebody", "Do you mean one of these?")
    await zoe.says("appoint", "Who would you like to appoint?")
    await zoe.says("status", "Which role is it?")
    await zoe.says("mentor", "Status (mentee)", "Shall I")
    await zoe.says("yes", "Status has a new role: mentor")
    ana.reads_nothing()


async def test_a_full_or_absent_mentor_is_assigned_only_when_meant(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    today = world.clock.now().date()
    last = today + timedelta(days=9)
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=0, away_from=today, away_until=last)
    await zoe.says("assign Ana Kim", "Kim already has 0 of 0 mentees", "away until 3 Dec 2026", "anyway?")
    kim.reads_nothing()
    assert await mentor_of(world, ana) is None
    await zoe.presses("Assign anyway", "Kim is Ana’s mentor now")
    assert await mentor_of(world, ana) == "Kim"
    kim.reads("You are Ana’s mentor now")


async def test_a_silent_mentor_is_assigned_only_when_meant(world: World, zoe: Person) -> None:
    people = await programme.make(world)
    waiting = people["Gita Petrov"]
    await zoe.says(
        "assign Gita Petrov Caro Castro", "already has 5 of 5 mentees", "hasn’t answered the last 3 check-ins"
    )
    assert await mentor_of(world, waiting) is None


async def test_assign_anyway_pressed_twice_or_late_does_nothing_more(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=0)
    await world.member("lu", "Lu", roles=("mentor",), capacity=0)
    await zoe.says("assign Ana Kim", "anyway?")
    first = zoe.screen[-1]
    button = first.tokens[0]
    await zoe.says("assign Ana Lu", "anyway?")
    await zoe.presses("Assign anyway", "Lu is Ana’s mentor now")
    kim.read()
    await zoe.says("", "Something has changed for Ana", choice=button, about=first.id)
    assert await mentor_of(world, ana) == "Lu"
    await zoe.says("assign Ana Kim", "anyway?")
    button = zoe.screen[-1].tokens[0]
    await zoe.presses("Assign anyway", "I’m letting Lu know, with thanks")
    await zoe.says("", "Kim is already Ana’s mentor", choice=button)
    kim.reads("You are Ana’s mentor now")


async def test_appoint_a_mentor(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("mentees", "That’s for mentors")
    await zoe.says("appoint Ana mentor", "Ana (mentee), here since 24 Nov 2026", "Telegram: @ana", "Shall I")
    ana.reads_nothing()
    await zoe.presses("Appoint", "Ana has a new role: mentor", "I’m telling Ana now")
    ana.reads("has made you a mentor", "To begin with you take 2", "How many I take")
    member = await ana.member()
    assert member.roles == {"mentee", "mentor"}
    assert member.capacity == 2
    menu = dict(world.adapters[ana.account.network].menus[-1].commands)
    assert "capacity" in menu
    assert "appoint" not in menu
    for line in ("appoint Ana mentor", "appoint Ana as mentor", "appoint Ana as a mentor", "make Ana a mentor"):
        await zoe.says(line, "already has that role" if line[0] == "a" else "Ana")
    ana.reads_nothing()


async def test_an_appointed_councillor_has_all_rights_and_keeps_them(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    await zoe.decides("appoint @ana council", "Ana has a new role: council")
    ana.reads("Ahora formas parte del consejo")
    await world.restart()
    await ana.says("status", "El programa")


async def test_roles_that_cannot_be_given_or_taken(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    for line, answer in (
        ("appoint Zoe mentee", "Shall I make this person a mentee?"),
        ("yes", "Zoe has a new role: mentee"),
        ("appoint Ana as a king", "Which role is it?"),
        ("appoint Ana king", "Which role is it?"),
        ("appoint Ana mentee", "Ana already has that role: mentee"),
        ("dismiss Ana mentor", "Ana doesn’t have that role: mentor"),
        ("dismiss Zoe council", "Zoe is on the council because my settings say so"),
        ("appoint Ana", "Which role is it?"),
        ("/appoint", "Who would you like to appoint?"),
        ("/dismiss Ana", "Which role is it?"),
    ):
        await zoe.says(line, answer)
    assert (await ana.member()).roles == {"mentee"}
    assert (await zoe.member()).roles == {"council", "mentee"}
    ana.reads_nothing()


async def test_the_last_councillor_stays(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana", roles=("council",))
    bo = await world.member("bo", "Bo", roles=("council",))
    world.settings = world.settings.model_copy(
        update={"council": world.settings.council.model_copy(update={"members": ()})}
    )
    await world.restart()
    await ana.decides("dismiss telegram:zoe council", "no longer holds")
    await ana.decides("dismiss Bo council", "no longer holds the role: council")
    bo.reads("Your time on the council has ended. Thank you")
    menus = [menu for menu in world.adapters[bo.account.network].menus if menu.conversation]
    assert menus[-1].conversation == ConversationRef(bo.account.network, "bo")
    assert "mentors" not in dict(menus[-1].commands)
    await bo.says("mentors", "That’s for the council")
    await ana.says("dismiss Ana council", "Ana is the last one on the council")
    assert (await ana.member()).roles == {"council"}


async def test_a_dismissed_mentors_mentees_are_queued(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",))
    mentees = [await world.member(name, name.capitalize()) for name in ("ana", "bo")]
    for mentee in mentees:
        await world.pair(mentee, kim)
    await zoe.says("dismiss Kim mentor", "Kim mentors Ana and Bo", "Shall I?")
    kim.reads_nothing()
    assert (await kim.member()).roles == {"mentor"}
    question = zoe.screen[-1]
    button = question.tokens[0]
    await zoe.presses("End the role", "Kim no longer holds the role: mentor")
    kim.reads(
        "The council has decided to end your time as a mentor", "Thank you", "Your mentees are being looked after"
    )
    assert (await kim.member()).roles == set()
    async with world.store() as store:
        assert [request.mentee.name for request in await store.council.queue()] == ["Ana", "Bo"]
    await world.advance(hours=1)
    for mentee in mentees:
        mentee.reads("Kim can’t go on as your mentor")
    await zoe.says("", "doesn’t have that role", choice=button, about=question.id)


async def test_a_dismissed_mentor_without_mentees_reads_of_none(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",))
    await zoe.decides("dismiss Kim mentor", "Kim no longer holds the role: mentor")
    assert "mentees" not in kim.reads("The council has decided to end your time as a mentor")


async def test_a_mentee_who_came_meanwhile_is_asked_about_too(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",))
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await world.pair(ana, kim)
    await zoe.says("dismiss Kim mentor", "Kim mentors Ana.")
    await world.pair(bo, kim)
    await zoe.presses("End the role", "Kim mentors Ana and Bo")
    assert (await kim.member()).roles == {"mentor"}


async def test_a_mentor_without_mentees_leaves_nobody_waiting(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), joined_on=date(2020, 1, 1))
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like")
    await ana.says("code review practice", "I’m asking a mentor")
    await zoe.decides("dismiss Kim mentor", "Kim no longer holds")
    await world.advance(hours=1)
    async with world.store() as store:
        (request,) = await store.council.queue()
        assert request.state == RequestState.WAITING
        assert (await store.offers.open_offers()) == []
    assert (await kim.member()).roles == set()


async def test_a_dismissed_mentee_leaves_nobody_waiting(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",))
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await world.pair(ana, kim)
    await zoe.says("dismiss Ana mentee", "Ana has Kim as a mentor, and that would end")
    await zoe.presses("End the role", "Ana no longer holds")
    ana.reads("The council has decided to end your time as a mentee", "Thank you")
    kim.reads("Ana is no longer in the programme as a mentee", "Thank you")
    await bo.says("request_mentor events", "I’m asking a mentor")
    await zoe.decides("dismiss Bo mentee", "Bo no longer holds")
    mentee_id, mentor_id = (await bo.member()).id, (await kim.member()).id
    async with world.store() as store:
        assert await store.council.queue() == []
        offer = await store.offers.last_offer(mentee_id, mentor_id)
        assert offer is not None
        assert offer.state == OfferState.WITHDRAWN
    await kim.presses("Accept")
    assert await mentor_of(world, bo) is None
    await world.advance(hours=1)
    bo.reads("The council has decided to end your time as a mentee")


@pytest.mark.parametrize(
    "said",
    [
        "emil would be a great mentor, make him one",
        "the council agreed: Emil becomes a mentor",
        "ya lo hablamos en el consejo: Emil pasa a ser mentor",
        "hay que nombrar mentora a Emil",
    ],
)
async def test_the_role_that_is_said_of_somebody_is_given(world: World, zoe: Person, said: str) -> None:
    await world.member("emil", "Emil")
    await zoe.says(said, "Emil", "Shall I make this person a mentor?")
