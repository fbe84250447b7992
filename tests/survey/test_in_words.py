"""Surveys in people's own words: closed by the council, handed in by whoever is done."""

from __future__ import annotations

from tests.survey.made import role_questions, send_out, single, text
from tests.survey.test_making import councillor
from tests.world import World


async def test_done_and_handed_in_in_words(world: World) -> None:
    ana, bea = await world.member("ana", "Ana"), await world.member("bea", "Bea", locale="es")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await send_out(world, [ana, bea], role_questions())
    await ana.says("tell Kim hello", "passed it on")  # a talk that goes on: what is said to the survey stays here
    await ana.presses("Begin", message=next(one for one in ana.screen if "Begin" in one.labels))
    await ana.says("hand them in", "This one is still missing:", "1/4")
    await ana.says("1", "2/4")
    await ana.says("I’m done", "Please choose at least one", "2/4")
    await ana.says("1, 2", "3/4")
    await ana.says("3", "Your answers:", "→ 3", "left out")
    await ana.presses("Change an answer")
    await ana.presses("4. Anything else?", "4/4")
    await ana.says("I'm done, thanks", "Your answers:", "→ 3", "left out")
    await ana.says("later", "kept")
    await ana.says("hand them in", "Your answers:")
    await ana.says("I'm done", "Thank you, your answers are handed in")
    kim.reads("hello")
    kim.reads_nothing()
    await ana.says("hand them in")
    assert "handed in." not in ana.screen[-1].text
    await bea.presses("Empezar")
    await bea.says("listo", "Falta esta")
    for answer in ("1", "1", "4"):
        await bea.says(answer)
    await bea.says("entregar", "Gracias")


async def test_words_that_are_answers_stay_answers(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await send_out(
        world, [ana], [single("How far are you?", "Done", "Not yet"), text("How do you feel?"), text("More?")]
    )
    await ana.presses("Begin")
    await ana.says("done", "2/3")
    await ana.says("finished", "3/3")
    await ana.says("that’s all", "→ Done", "→ finished", "→ that’s all")


async def test_the_survey_is_closed_in_words(world: World) -> None:
    zoe, lu = await councillor(world), await councillor(world, "lu", name="Lu", locale="es")
    ana = await world.member("ana", "Ana")
    await zoe.says("close the survey", "No survey is open.")
    await send_out(world, [ana], role_questions(), title="One")
    await send_out(world, [ana], role_questions(), title="Two")
    await zoe.says("close the survey, please", "Which survey do you want to close?")
    await zoe.presses("Two", "Close Two now?")
    await zoe.presses("Yes, close it", "Two is closed")
    await lu.says("quiero cerrar la encuesta", "¿Cierro One ahora?")
    await lu.says("no")
    await lu.says("cierra la encuesta", "¿Cierro One ahora?")
    await lu.says("sí", "One está cerrada")
    await zoe.says("close the survey", "No survey is open.")
