"""Ten ways to break the answering of a survey, each of which ends in something sensible; and the other networks."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.core.l10n import Localizer
from chatbot.core.messages import FileKind, MessageKind, Network, RemoteFile
from chatbot.settings import Settings
from storage.models.account import Account
from tests.survey.made import role_questions, scale, send_out, several, single, text
from tests.world import World, running


async def test_ten_ways_to_break_it(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    eve = await world.member("eve", "Eve")
    survey_id = await send_out(world, [ana, kim], role_questions())
    # somebody who was not asked presses what they were shown by others, or looks for it
    invitation = ana.screen[-1]
    await eve.says("", "for someone else", choice=invitation.tokens[0], about=invitation.id)
    await eve.says("take_survey", "No survey waits for your answers")
    # wrong answers, twice, late and in Spanish, and what no answer is
    await ana.presses("Begin", "1/4")
    first, weekly = ana.screen[-1], ana.screen[-1].tokens[0]
    await ana.says("9", "The answers go from 1 to 3", "1/4")
    await ana.says("1, 2", "Just one here", "1/4")
    await ana.says("monthly", "2/4")
    await ana.says("1, 2, 3", "up to 2", "2/4")
    await ana.says("bananas", "I didn’t find that among the answers", "2/4")
    await ana.says("Review work", "3/4")
    await ana.says("back", "2/4")
    await ana.says("introduce and review", "3/4")
    # an old button, and one pressed twice: the answer of that question, and where Ana was
    await ana.says("great", "4/4")
    for _ in range(2):
        await ana.says("", "Answer 1 is changed", "4/4", choice=weekly, about=first.id)
    await ana.says("", "too old", choice="1.7.made-up", about=first.id)
    # an edit of an answer in words
    await ana.presses("Back", "3/4")
    await ana.says("2", "4/4", said_as="said")
    await ana.says("5", "Answer 3 is changed", "4/4", said_as="said", edited=True)
    # a voice note, a picture, nothing at all
    await ana.says("", file=RemoteFile(FileKind.VOICE, "voice"))
    assert "4/4" in next(one for one in reversed(ana.screen) if "/4" in one.text).text
    # a command in the midst, and later on with the survey
    await ana.says("my_mentor")
    await ana.presses("Begin", "You’ve already begun", "4/4")
    await ana.says("cancel", "What you’ve answered so far is kept")
    await ana.presses("The mentor’s role", "4/4")
    # a restart in the midst
    await world.restart()
    await ana.says("a" * 1500, "There’s room for 1000 characters", "4/4")
    await ana.presses("Leave out", "Your answers:", "1. How often do you talk? → Weekly", "→ 5", "left out")
    await ana.says("hand in", "Thank you")
    await ana.says("Thanks!")
    await ana.presses("Begin", "You’ve handed in The mentor’s role already", message=None)
    # two devices at once: the second press finds it handed in
    await kim.presses("Begin", "1/4")
    begun = kim.screen[-1]
    for _ in range(2):
        kim.send("", choice=begun.tokens[0], about=begun.id)
    await world.settle()
    kim.reads("2/4")
    # a member who left the programme is asked nothing more, and their sheet goes when it closes
    async with world.store() as store:
        member = await store.people.get((await kim.member()).id)
        assert member is not None
        member.mentor_since = None
    await world.advance(days=15)
    await kim.says("1", "is closed by now")
    async with world.store() as store:
        assert not await store.ballots.has_sheets(survey_id)


async def test_reactions_on_matrix_count_until_they_are_taken_away(world: World) -> None:
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    await send_out(world, [ana], [several("Which?", "one", "two", "three", at_most=2), text("Why?")])
    await ana.presses("Begin", "1/2")
    asked = ana.screen[-1]
    await ana.says("1", about=asked.id, reaction=True, event_id="r1")
    await ana.says("2", about=asked.id, reaction=True, event_id="r2")
    assert asked.labels[:3] == ["☑ one", "☑ two", "☐ three"]
    await ana.says("3", about=asked.id, reaction=True, event_id="r3")
    assert "Take one away first" in asked.text
    await ana.says("", about="r1", kind=MessageKind.DELETED)
    assert asked.labels[:3] == ["☐ one", "☑ two", "☐ three"]
    await ana.says("4", "2/2", about=asked.id, reaction=True)
    await ana.says("because", "→ two")


@pytest.fixture
async def mail(settings: Settings, localizer: Localizer) -> AsyncIterator[World]:
    async with running(World(settings, localizer, mail=EmailAdapter.capabilities)) as world:
        yield world


async def test_three_questions_by_mail(mail: World) -> None:
    ana = await mail.member("ana@example.org", "Ana", network=Network.EMAIL)
    async with mail.store() as store:
        account = (await store.people.accounts([ana.account]))[ana.account]
        assert isinstance(account, Account)
    questions = [single("Which?", "red", "green"), several("Which ones?", "a", "b", "c"), scale("How?", 0, 4)]
    await send_out(mail, [ana], questions)
    first = ana.screen[-1]
    await ana.says("1", "1/3", about=first.id)
    second = ana.screen[-1]
    await ana.says("2\n\nBest wishes, Ana", "2/3", about=second.id)
    third = ana.screen[-1]
    await ana.says("1, 3", "3/3", about=third.id)
    fourth = ana.screen[-1]
    # an answer to the mail before: it is changed, and the one that waits is asked again
    await ana.says("1", "Answer 1 is changed", "3/3", about=second.id)
    await ana.says("3", "Your answers:", "→ red", "→ a, c", "How? → 3", about=fourth.id)
    await ana.says("1", "Thank you", about=ana.screen[-1].id)


async def test_a_crowd_at_once_is_counted_once_each(world: World) -> None:
    people = [await world.member(f"p{number}", f"Person {number}") for number in range(10)]
    survey_id = await send_out(world, people, [single("Which?", "red", "green")])
    for person in people:
        await person.presses("Begin")
        await person.presses("red")
    for person in people:
        for _ in range(2):
            shown = person.screen[-1]
            person.send("", choice=shown.tokens[0], about=shown.id)
    await world.settle()
    async with world.store() as store:
        survey = await store.surveys.survey(survey_id)
        assert survey is not None
        assert (await store.ballots.progress(survey_id)).counted == 5
        assert len(await store.ballots.handed_in(survey)) == 5
        assert sum((await store.ballots.tallies(survey_id)).values()) == 10
