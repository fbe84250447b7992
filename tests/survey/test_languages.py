"""A survey in several languages, by dialogue and by file: each has theirs, and answers are counted together."""

from __future__ import annotations

from copy import copy

import pytest

from chatbot import locales
from chatbot.core.survey.checks import Fault, check
from chatbot.core.survey.toml_file import FaultyFileError, read
from handlers.survey.checking import telling
from handlers.survey.drafts import EVERYBODY
from tests.survey.test_making import begun, draft_of
from tests.world import Person, World

BOTH = """
title = { en = "How is it going?", es = "¿Cómo va?" }
anonymous = false
language = "en"
[[question]]
words = { en = "How often do you meet?", es = "¿Cada cuánto se ven? Marca todas." }
options = [{ en = "weekly", es = "cada semana" }, { label = { en = "monthly", es = "Cada semana" }, for = "mentee" }]
[[question]]
words = { en = "How well?", es = "¿Qué tal?" }
low = 1
high = 5
low_label = { en = "badly", es = "mal" }
high_label = { en = "well" }
"""


async def beside_spanish(zoe: Person) -> None:
    """Open a draft side by side with Spanish; which language is asked only where there are several."""
    await zoe.presses("In other languages")
    if len(locales.names()) > 2:
        await zoe.presses("Spanish", "side by side")


async def test_each_reads_their_language_and_the_answers_are_counted_together(world: World) -> None:
    zoe = await begun(world)
    ana = await world.member("ana", "Ana", roles=["mentee"])
    luz = await world.member("luz", "Luz", roles=["mentee"], locale="es")
    await zoe.says("edit_survey")
    await zoe.presses("Title, people, last day")
    await zoe.presses("Ask for names")
    await zoe.presses(
        "Send it out", "One of them reads Spanish", "Nothing is there in Spanish yet, so they’d get it in English"
    )
    await zoe.presses("Write it in Spanish", "side by side", "How is it going? → —", "3 parts are still missing")
    await zoe.presses("Write what’s missing", "Please write this in Spanish:", "How is it going?")
    await zoe.says("¿Cómo va?", "3 lines in the same order", "How often do you meet?", "• monthly")
    await zoe.says("¿Cada cuánto se ven?", "That was one line; here it’s 3")
    # one of the words would make it a question of another kind, and a choice is too long: each language is looked at
    spanish = "¿Cada cuánto se ven? Marca todas\n- cada semana\n2) una vez al mes, más o menos, o incluso menos"
    await zoe.says(spanish, "What should")
    await zoe.says("¿Qué debería cambiar?", "¿Cómo va?", "weekly → cada semana", "All of it is there.")
    await zoe.presses("Back to the draft", "in Spanish, too", "“marca todas”. (Spanish)", "too long for a button")
    await zoe.presses("Send it out", "let’s look at this first")
    await zoe.presses("Write it anew", "3 lines in the same order", "→ ¿Cada cuánto se ven? Marca todas")
    await zoe.says("¿Cada cuánto se ven?; cada semana; cada mes", "That’s noted.", "monthly → cada mes")
    await zoe.presses("Undo", "una vez al mes")
    await zoe.presses("In other languages")
    await zoe.presses("Change a translation")
    await zoe.presses("2. What should change?", "→ ¿Qué debería cambiar?")
    await zoe.says("never mind")
    await zoe.says("edit_survey")
    await zoe.presses("Write it anew")
    await zoe.says("¿Cada cuánto se ven?\ncada semana\ncada mes", "All of it is there.")
    # the original changes: its translation is kept, and named
    await zoe.presses("Back to the draft")
    await zoe.presses("Change a question")
    await zoe.presses("2. What should change?")
    await zoe.presses("Words")
    await zoe.says("What should be better?")
    await zoe.presses("Back to the draft", "partly in Spanish, too")
    await zoe.presses("Send it out", "Missing in Spanish, or changed since: question 2")
    await zoe.presses("Write it in Spanish", "What should be better? → ¿Qué debería cambiar? (changed since)")
    await zoe.presses("Write what’s missing")
    await zoe.presses("It still fits", "All of it is there.")
    await zoe.presses("Back to the draft")
    await zoe.presses("See it as members do", "How is it going?")
    await zoe.presses("Spanish", "¿Cómo va?", "Con tu nombre")
    await zoe.presses("Empezar", "¿Cada cuánto se ven?")
    await zoe.presses("cada mes", "¿Qué debería cambiar?")
    await zoe.presses("End the test")
    await zoe.presses("Send it out")
    assert "reads Spanish" not in zoe.screen[-1].text
    await zoe.presses("Send it to 3 people")
    await world.tick()
    ana.reads("How is it going?")
    luz.reads("¿Cómo va?")
    await luz.presses("Empezar", "¿Cada cuánto se ven?")
    await luz.says("cada mes", "¿Qué debería cambiar?")
    await luz.says("Nada", "¿Cada cuánto se ven? → cada mes")
    await luz.presses("Entregar", "Gracias")
    await ana.presses("Begin")
    await ana.says("2", "What should be better?")
    shown = copy(ana.screen[-1])
    await ana.says("/profile language es")
    await ana.says("Todo", "→ cada mes", "→ Todo", about=shown.id)
    await ana.presses("Entregar")
    await zoe.says("/survey ¿como va?", "1/2")  # by its name in any language
    await zoe.says("cancel")
    await zoe.says("survey_results")
    await zoe.presses("How is it going?", "monthly: 2 (100 %)")
    await zoe.presses("Save as a file")
    await zoe.presses("CSV", "2 lines of answers to How is it going?")
    await zoe.says("profile language es")
    await zoe.says("survey_results")
    await zoe.presses("¿Cómo va?", "cada mes: 2 (100 %)")
    await zoe.presses("Guardar como archivo")
    await zoe.presses("CSV", "¿Cómo va?")


async def test_a_file_holds_languages_side_by_side(world: World) -> None:
    zoe = await begun(world)
    await zoe.says(BOTH, "How is it going? · draft", "partly in Spanish, too")
    _, asked = await draft_of(world)
    assert asked.in_language("es").questions[0].options[0].label == "cada semana"
    assert asked.in_language("es").questions[1].words == "How well?"  # a question is in one language as a whole
    assert asked.missing("es") == [2]
    found = check(asked, EVERYBODY, telling(locales.load()))
    assert [(one.fault, one.locale) for one in found] == [
        (Fault.FEW_OPTIONS, ""),
        (Fault.SEVERAL_WORDS, "es"),
        (Fault.SAME_OPTIONS, "es"),
    ]
    await zoe.presses("Write it anew", "Please write this in Spanish")
    await zoe.says("¿Cada cuánto?\ncada semana\ncada mes", "How well?", "• well")
    wrong = BOTH.replace('en = "How well?"', 'fr = "Ça va ?"').replace("high_label = { en", "high_label = { es")
    with pytest.raises(FaultyFileError) as caught:
        read(wrong.encode(), "en", ("en", "es"))
    found_in = [(fault.message_id, fault.values["question"]) for fault in caught.value.faults]
    assert found_in == [("survey-file-language", 2), ("survey-file-missing", 2), ("survey-file-missing", 2)]


async def test_a_draft_of_the_version_before_goes_on(world: World) -> None:
    zoe = await begun(world)
    row, _ = await draft_of(world)
    async with world.store() as store:
        step = await store.surveys.last_step(row.id)
        assert step is not None
        parts = [{name: of[name] for name in of if name != "texts"} for of in step.before["questions"]]
        for part in parts:
            part["options"] = [{"id": it["id"], "label": it["label"], "roles": it["roles"]} for it in part["options"]]
        step.before = {**{name: step.before[name] for name in step.before if name != "texts"}, "questions": parts}
    await zoe.says("edit_survey")
    await beside_spanish(zoe)
    await zoe.presses("Write what’s missing")
    await zoe.says("¿Cómo va?")
    await zoe.says("never mind", "How is it going? → ¿Cómo va?")
    for _ in range(2):
        await zoe.presses("Undo")
        if "In other languages" in zoe.screen[-1].labels:
            await beside_spanish(zoe)
    assert "side by side" in zoe.screen[-1].text
    await zoe.presses("Back to the draft", "How often do you meet?")
