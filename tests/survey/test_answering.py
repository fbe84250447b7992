"""A survey is answered one question at a time, by taps, numbers or words."""

from __future__ import annotations

from tests.survey.made import role_questions, send_out
from tests.world import World


async def test_ana_answers_by_taps_and_changes_her_mind(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await send_out(world, [ana], role_questions())
    ana.reads("The mentor’s role", "Anonymous", "It’s open until", "I do see what you tap", "4 questions")
    await ana.presses("Begin", "1/4", "How often do you talk?")
    await ana.presses("Monthly", "2/4", "What should a mentor do?", "up to 2")
    asked = ana.screen[-1]
    await ana.presses("☐ Answer questions")
    assert asked.labels[:3] == ["☑ Answer questions", "☐ Review work", "☐ Introduce people"]
    await ana.presses("☐ Introduce people")
    await ana.presses("☐ Review work")
    assert "Take one away first" in asked.text
    await ana.presses("☑ Answer questions")
    assert asked.labels[:3] == ["☐ Answer questions", "☐ Review work", "☑ Introduce people"]
    await ana.presses("Done", "3/4", "How is it going?", "1 = badly")
    await ana.presses("4", "4/4", "Anything else?")
    await ana.says(
        "my mentor never answers, and I want a new mentor", "Your answers:", "Monthly", "Introduce people", "4"
    )
    await ana.presses("Change an answer", "Which one?")
    await ana.presses("1. How often do you talk?", "1/4")
    await ana.presses("Weekly", "Your answers:", "Weekly", "never answers")
    await ana.presses("Hand in", "Thank you", "sealed")
