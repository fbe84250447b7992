"""Surveys are made by dialogue, step by step, checked and mended before they go out."""

from __future__ import annotations

from datetime import date

import pytest

from chatbot.core.survey.questionnaire import Kind, Questionnaire
from handlers.survey.stored import questionnaire_of
from storage.models.survey import Survey
from tests.world import COUNCIL_ROOM, Person, World


async def councillor(world: World, user_id: str = "zoe", **fields: object) -> Person:
    return await world.member(user_id, roles=["mentor", "council"], **fields)  # type: ignore[arg-type]


async def draft_of(world: World) -> tuple[Survey, Questionnaire]:
    """The newest survey, as it is in the tables."""
    async with world.store() as store:
        rows = [row for state in ("draft", "open", "dropped") for row in await store.surveys.in_state(state)]
        newest = max(rows, key=lambda row: row.id)
        return newest, await questionnaire_of(store, newest)


async def begun(world: World) -> Person:
    """Zoe, who has begun a survey of two questions."""
    zoe = await councillor(world)
    await zoe.says("make_survey anonymous How is it going?", "How is it going? · draft")
    await zoe.presses("Add a question")
    await zoe.says("How often do you meet?\n1) weekly\n2) monthly")
    await zoe.presses("Back to the draft")
    await zoe.presses("Add a question")
    await zoe.says("What should change?", "How do people answer")
    await zoe.presses("In their own words", "2. What should change? (in their own words)")
    await zoe.presses("Back to the draft")
    return zoe


async def test_the_communitys_wrong_question_is_caught_and_mended_by_one_tap(world: World) -> None:
    zoe = await councillor(world)
    await world.member("ana", "Ana", roles=["mentee"])
    await zoe.says("I want to make a survey", "What is the survey called?")
    await zoe.says("What is a mentor for?", "Is it anonymous")
    await zoe.presses("Anonymous", "What is a mentor for? · draft", "anonymous", "no question in it yet")
    await zoe.presses("Add a question", "What do you want to ask?")
    await zoe.says(
        "What should a mentor do? (Select all that apply)\n- Answer questions\n- Introduce people\n- Other\n- Check in",
        "That is question 1",
        "one of 3, or something else",
        "takes one answer, but it says “all that apply”",
    )
    await zoe.presses("Back to the draft", "One thing to look at before it goes out")
    await zoe.presses("Send it out", "let’s look at this first")
    await zoe.presses("Make it several choices", "That’s mended.", "several of 3")
    assert "Make it several choices" not in zoe.screen[-1].labels
    await zoe.presses("See it as members do", "A test", "Anonymous: nobody can see who answered what", "One question")
    await zoe.presses("Begin", "1/1 · What should a mentor do?", "Choose as many as you like")
    await zoe.presses("Done", "1/1 · What should a mentor do?")  # nothing is chosen yet
    await zoe.presses("☐ Introduce people")
    assert "☑ Introduce people" in zoe.screen[-1].labels
    await zoe.presses("Done", "Nothing was kept")
    await zoe.presses("Send it out", "goes to 2 members", "one question, anonymous, until", "fewer than 5 people")
    await zoe.presses("Send it to 2 people", "is on its way to 2 people")
    await zoe.presses("Send it to 2 people", "has gone out, so it can’t be changed any more")
    await zoe.says("surveys", "Out (1)", "What is a mentor for?")
    await zoe.presses("Make a copy", "What is a mentor for? (again) · draft", "several of 3, or something else")


async def test_in_spanish_too_and_its_author_has_the_last_word(world: World) -> None:
    zoe = await councillor(world, locale="es")
    await zoe.says("quiero hacer una encuesta", "¿Cómo se llama la encuesta?")
    await zoe.says("¿Para qué está un mentor?", "¿Es anónima")
    await zoe.says("con nombre", "¿Para qué está un mentor? · borrador", "con nombre")
    await zoe.presses("Añadir una pregunta")
    await zoe.says("¿Qué debería hacer? (Puedes elegir varias)\nAyudar\nPresentar a gente", "dice «elegir varias»")
    await zoe.presses("Una respuesta está bien", "Se queda como está")
    assert "mirar" not in zoe.screen[-1].text
    await zoe.presses("Cambiar una pregunta")
    await zoe.presses("Texto", "¿Cómo debería decir?")
    await zoe.says("¿Qué debería hacer? Marca todas las que quieras", "admite una respuesta")
    await zoe.presses("Que se elijan varias", "Arreglado.")
    await zoe.presses("Deshacer", "El último cambio queda deshecho", "admite una respuesta")


async def test_every_step_can_be_changed_and_taken_back(world: World) -> None:
    zoe = await begun(world)
    await zoe.presses("Change a question", "Which question?")
    await zoe.presses("1. How often do you meet?")
    await zoe.presses("How it’s answered")
    await zoe.presses("Several of a list", "several of 2")
    await zoe.presses("Choices", "The choices of")
    await zoe.presses("Add more", "So far: weekly and monthly")
    await zoe.says("never; only by mail", "So far: weekly, monthly, never and only by mail")
    await zoe.says("No", "and No")
    await zoe.presses("That’s all", "several of 5")
    await zoe.presses("More")
    await zoe.presses("Allow something else", "or something else")
    await zoe.presses("More")
    await zoe.presses("How many", "at most?")
    await zoe.presses("3", "at least?")
    await zoe.presses("2", "2 to 3")
    await zoe.presses("More")
    await zoe.presses("May be left out", "may be left out")
    await zoe.presses("Choices")
    await zoe.presses("No", "Choice 5")
    await zoe.presses("Move up")
    await zoe.presses("Choices")
    await zoe.presses("only by mail")
    await zoe.presses("Remove", "several of 4")
    await zoe.presses("Choices")
    await zoe.presses("never")
    await zoe.presses("Change the words")
    await zoe.says("never so far")
    await zoe.presses("More")
    await zoe.presses("Move down", "It’s question 2 now.")
    _, asked = await draft_of(world)
    assert [question.words for question in asked.questions] == ["What should change?", "How often do you meet?"]
    meet = asked.questions[1]
    assert [option.label for option in meet.options] == ["weekly", "monthly", "never so far", "No"]
    assert (meet.kind, meet.at_least, meet.at_most, meet.required, meet.other) == (Kind.SEVERAL, 2, 3, False, True)
    await zoe.presses("Remove", "Removed: “How often do you meet?”")
    await zoe.presses("Undo", "taken back", "2. How often do you meet?")
    assert (await draft_of(world))[1] == asked
    for _ in range(30):
        if "Undo" not in zoe.screen[-1].labels:
            break
        await zoe.presses("Undo", "taken back")
    assert (await draft_of(world))[1].questions == ()


async def test_a_scale_has_ends_that_mean_something(world: World) -> None:
    zoe = await councillor(world)
    await zoe.says("make_survey named How welcome?", "with names")
    await zoe.presses("Add a question")
    await zoe.says("How welcome do you feel?")
    await zoe.presses("On a scale", "From where to where")
    await zoe.presses("1 – 5", "What does 1 mean?")
    await zoe.presses("Leave it as it is", "what does 5 mean?")
    await zoe.presses("Leave it as it is", "can’t tell what the ends of the scale mean")
    await zoe.presses("Say what they mean", "What does 1 mean?")
    await zoe.says("not at all", "what does 5 mean?")
    await zoe.says("very much", "1: not at all", "5: very much")
    assert "mean in question" not in zoe.screen[-1].text
    await zoe.presses("Back to the draft")
    await zoe.presses("See it as members do", "With your name")
    await zoe.presses("Begin", "1 = not at all · 5 = very much")
    await zoe.presses("4", "Nothing was kept")


async def test_who_gets_it_and_until_when(world: World) -> None:
    zoe = await begun(world)
    for user_id in ("ana", "bea", "eva", "ida", "kim"):
        await world.member(user_id, roles=["mentee"], country="PE")
    await zoe.presses("Title, people, last day", "What would you like to change?")
    await zoe.presses("Who gets it", "Who gets it?")
    await zoe.says("the moon", "I’m not sure who “moon” is")
    await zoe.says("mentees in Peru", "for 5 mentees in Peru")
    await zoe.presses("Last day", "What is the last day")
    await zoe.says("1 January 2020", "is over already")
    await zoe.says("12 December", "until Sat 12 Dec, 23:59")
    await zoe.presses("Send it out", "goes to 5 mentees in Peru", "2 questions, anonymous, until Sat 12 Dec, 23:59")
    assert "never shown" not in zoe.screen[-1].text
    await zoe.presses("Send it to 5 people", "on its way to 5 people")
    row, _ = await draft_of(world)
    assert row.closes_at is not None
    assert (row.state, row.closes_at.date()) == ("open", date(2026, 12, 12))
    async with world.store() as store:
        assert await store.surveys.last_step(row.id) is None
    assert not world.adapters[COUNCIL_ROOM.network].rooms.get(COUNCIL_ROOM.room_id)


async def test_questions_for_some_alone(world: World) -> None:
    zoe = await begun(world)
    await zoe.presses("Change a question")
    await zoe.presses("1. How often do you meet?")
    await zoe.presses("More")
    await zoe.presses("Who sees it", "Who is shown")
    await zoe.presses("mentees", "shown to mentees only")
    await zoe.presses("Back to the draft")
    await zoe.presses("See it as members do", "don’t all see the same")
    await zoe.presses("As a mentor", "One question")
    await zoe.presses("End the test")
    await zoe.presses("Title, people, last day")
    await zoe.presses("Who gets it")
    await zoe.presses("Mentors", "Nobody who gets the survey would see question 1")
    await zoe.presses("Show it to everybody", "That’s mended.")
    assert "to look at" not in zoe.screen[-1].text


async def test_one_that_is_ready_and_a_copy_of_an_old_one(world: World) -> None:
    zoe = await councillor(world)
    await zoe.says("make_survey")
    await zoe.presses("A copy of an old one", "no survey to copy yet")
    await zoe.presses("One that’s ready", "You can change all of it")
    await zoe.presses("For mentors: how is mentoring going?", "It’s a draft of yours now", "mentors")
    row, asked = await draft_of(world)
    assert row.audience == {"roles": ["mentor"]}
    await zoe.says("surveys", "Being made (1)")
    await zoe.presses("Make a survey")
    await zoe.presses("A copy of an old one")
    await zoe.presses("For mentors: how is mentoring going?", "going? (again) · draft")
    copy, copied = await draft_of(world)
    assert copy.id != row.id
    assert [one.words for one in copied.questions] == [one.words for one in asked.questions]
    assert not {one.id for one in copied.questions} & {one.id for one in asked.questions}


async def test_ten_ways_to_break_it(world: World) -> None:
    zoe, kim = await begun(world), await councillor(world, "kim")
    eve = await world.member("eve", roles=["mentee"])
    # 1 nobody but a councillor makes one, nor sees that one is being made
    await eve.says("make_survey", "That’s for the council")
    await eve.says("surveys", "No survey waits for you")
    # 2 another command in the middle, and back: nothing is lost
    await zoe.presses("Add a question", "What do you want to ask?")
    await zoe.says("surveys", "Being made (1)", "How is it going?")
    # 3 giving up in words
    await zoe.presses("How is it going?", "2. What should change?")
    await zoe.presses("Add a question")
    await zoe.says("never mind", "How is it going? · draft")
    # 4 a question that reads like a wish of its own is a question all the same
    await zoe.presses("Add a question")
    await zoe.says("What can you do?", "How do people answer")
    await zoe.presses("In their own words", "3. What can you do?")
    # 5 a second press changes nothing
    await zoe.presses("More")
    await zoe.presses("Move up", "question 2 now")
    await zoe.presses("Move up", "question 2 now")
    await zoe.presses("Remove", "Removed")
    await zoe.presses("Remove", "That question isn’t there any more")
    # 6 two at once: whoever comes second sees what the first did, and an old undo takes back nothing
    old = zoe.screen[-2]
    await kim.says("edit_survey", "Zoe changed it last", "1. How often do you meet?")
    await kim.presses("Change a question")
    await kim.presses("2. What should change?")
    await kim.presses("More")
    await kim.presses("May be left out", "may be left out")
    await zoe.presses("Undo", "another change since", "Kim changed it last", message=old)
    # 7 it changes between the last look and the yes
    await zoe.presses("Send it out", "goes to 3 members")
    await kim.presses("More")
    await kim.presses("Must be answered")
    await zoe.presses("Send it to 3 people", "I’ve sent nothing", "goes to 3 members")
    # 8 nobody is left in the group
    await zoe.presses("Who gets it")
    await zoe.says("mentors in Iceland", "for 0 mentors")
    await zoe.presses("Send it out", "Nobody is in that group")
    # 9 too long, too many, nothing to see
    await zoe.presses("Back to the draft") if "Back to the draft" in zoe.screen[-1].labels else None
    await zoe.says("edit_survey")
    await zoe.presses("Add a question")
    await zoe.says("why " * 200, "at most 500 fit")
    await zoe.says("Which of these?\n" + "\n".join(f"choice {number}" for number in range(21)), "20 choices at most")
    # 10 put away: every button of it says so, and it can be taken up again
    await zoe.says("edit_survey How is it going?")
    await zoe.presses("Title, people, last day")
    await zoe.presses("Put it away", "Shall I put the draft")
    await zoe.presses("Yes, put it away", "is put away")
    await kim.presses("May be left out", "is put away")
    await kim.says("edit_survey", "No survey is being made")
    await zoe.presses("Take it up again", "How is it going? · draft")
    # and the same name once more opens what is there
    await zoe.says("make_survey named how is it going?", "There is a draft of that name already")


async def test_an_edited_message_is_done_anew(world: World) -> None:
    zoe = await begun(world)
    await zoe.presses("Add a question")
    await zoe.says("Wat els?\nyes\nno", "That is question 3", said_as="q3")
    await zoe.says("What else?\nyes\nno", "That is question 3", said_as="q3", edited=True)
    _, asked = await draft_of(world)
    assert [one.words for one in asked.questions][2:] == ["What else?"]
    await zoe.presses("Undo", "taken back")
    assert len((await draft_of(world))[1].questions) == 2
    await zoe.presses("Add a question")
    await zoe.says("Wat now?", "How do people answer", said_as="q4")
    await zoe.presses("On a scale")
    await zoe.says("What now?", "I can’t take it back by myself", said_as="q4", edited=True)
    assert len((await draft_of(world))[1].questions) == 3


async def test_a_survey_is_found_by_its_name(world: World) -> None:
    zoe, eve = await begun(world), await world.member("eve", roles=["mentee"])
    for text in ("survey how is it going", "show me the survey How is it going?", "encuesta how is it GOING?"):
        await zoe.says(text, "How is it going? · draft")
    await zoe.says("survey What is a mentor for?", "Being made (1)")
    await zoe.says("make_survey named What is a mentor for?")
    await zoe.says("survey What is a mentor for?", "What is a mentor for? · draft")
    await zoe.says("survey who is silent", "Being made (2)")
    await eve.says("survey How is it going?", "No survey waits for you")


async def test_all_of_it_by_numbers_as_in_a_console_or_by_mail(world: World) -> None:
    zoe = await councillor(world, "zoe")
    await zoe.says("make a survey", "What is the survey called?")
    await zoe.says("Meetings")
    await zoe.says("2", "Meetings · draft", "with names")
    await zoe.says("1", "What do you want to ask?")
    await zoe.says("1", "Meetings · draft")
    await zoe.says("1", "What do you want to ask?")
    await zoe.says("3 words", "How do people answer “3 words”?")
    await zoe.says("2", "Which choices are there")
    await zoe.says("weekly", "So far: weekly.")
    await zoe.says("oops", "So far: weekly and oops.")
    await zoe.says("2", "So far: weekly.")
    await zoe.says("monthly", "So far: weekly and monthly.")
    await zoe.says("1", "several of 2")
    await zoe.says("1", "The question says: “3 words”")
    await zoe.says("How often do you meet?", "1. How often do you meet?")
    await zoe.says("edit_survey", "Meetings · draft")
    await zoe.says("4", "A test")
    await zoe.says("1", "1/1")
    await zoe.says("2", "1/1")
    assert zoe.screen[-1].labels[:3] == ["☐ weekly", "☑ monthly", "Done"]
    await zoe.says("3", "Nothing was kept")
    await zoe.says("1", "goes to 1 member")
    await zoe.says("1", "on its way to one person")


@pytest.mark.parametrize("words", ["Con nombre", "con nombres", "without names"])
async def test_a_choice_may_be_named_in_another_language(world: World, words: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=("council",))
    await zoe.says("quiero hacer una encuesta", "What is the survey called?")
    await zoe.says("¿Cuándo nos vemos?", "anonymous")
    await zoe.says(words)
    assert "Add a question" in zoe.screen[-1].labels
