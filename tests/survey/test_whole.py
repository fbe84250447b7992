"""A survey from the first word of it to its results, over both halves."""

from __future__ import annotations

from tests.survey.test_making import councillor
from tests.world import World


async def test_from_a_question_to_what_was_said(world: World) -> None:
    zoe = await councillor(world)
    people = [await world.member(f"p{number}", f"Person {number}", roles=["mentee"]) for number in range(6)]
    await zoe.says("make_survey anonymous What is a mentor for?", "draft")
    await zoe.presses("Add a question")
    await zoe.says("What should a mentor do? Choose all that apply.\n- Answer questions\n- Introduce people")
    await zoe.presses("Make it several choices", "That’s mended.")
    await zoe.presses("Back to the draft")
    await zoe.presses("Send it out", "goes to 7 members")
    await zoe.presses("Send it to 7 people")
    await world.tick()
    for person in people:
        person.reads("What is a mentor for?", "Anonymous", "I do see what you tap")
        await person.says("menu")
        await person.presses("Answer a survey", "1/1 · What should a mentor do?")
        await person.says("1, 2", "Your answers:")
        await person.presses("Hand in", "Thank you")
    await people[0].says("surveys", "No survey waits for your answers")
    await zoe.says("/survey What is a mentor for?", "1/1")
    await zoe.says("cancel", "What you’ve answered so far is kept")
    await zoe.says("survey_close", "Close What is a mentor for? now?")
    await zoe.presses("Yes, close it", "is closed")
    await zoe.says("/survey What is a mentor for?", "6 of 7", "Answer questions: 6 (100 %)")
    await world.advance(hours=1)
    people[5].reads("Results: What is a mentor for?", "Introduce people: 6 (100 %)")
