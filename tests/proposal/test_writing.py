"""A proposal is written in a dialogue, seen as others will see it, and sent to those it is for."""

from __future__ import annotations

from dataclasses import replace

from handlers.shared.context import Context
from handlers.shared.proposal_drafts import draft_from_results
from tests.proposal.programme import TEXT, TITLE, proposed
from tests.world import World


async def test_every_step_can_be_taken_back(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await ana.says("I'd like to propose something", "What would you like to propose?")
    await ana.says(TITLE, f"{TITLE}: good. Now the text")
    kim.reads_nothing()
    await ana.says(TEXT, "1. Why", "2. Check-ins", "It goes to: 2 members")
    await ana.presses("Add a part", "What would you like to add?")
    await ana.says("Holidays:\nNobody has to write in August.", "3. Holidays")
    undo = replace(ana.screen[-1])
    assert "3. Holidays" not in await ana.presses("Undo", "2. Check-ins")
    await ana.presses("Undo", "2. Check-ins", message=undo)  # pressed again, it is as before
    await ana.presses("Change a part", "Which part")
    await ana.presses("The title", "What should it be?")
    await ana.says("A page for mentors", "A page for mentors · Ana")
    await ana.presses("Change a part")
    await ana.presses("1. Why", "Nobody knows what a mentor is for.")
    assert "Check-ins" in await ana.presses("Remove this part", "1. Check-ins")
    await ana.presses("Who it’s for", "Who is it for?")
    await ana.says("mentors", "It goes to: 1 mentor")
    await ana.says("propose", "You’ve begun something already")
    await ana.presses("Go on: A page for mentors", "It goes to: 1 mentor")
    await ana.presses("Send it out", "“A page for mentors” is out as #1, to 1 mentor")
    await world.advance(hours=1)
    kim.reads("Ana proposes: “A page for mentors”")
    eve = await world.member("eve", "Eve")
    await eve.says("proposal 1", "no proposal #1 for you to read")
    await eve.says("proposals", "Nothing is being discussed")
    await kim.says("what is waiting for me", "A proposal that would like to hear from you")
    assert "A proposal: your word" in kim.screen[-1].labels
    await kim.presses("A proposal: your word", "One proposal would like to hear from you")


async def test_in_spanish_by_words_alone(world: World) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    bea = await world.member("bea", "Bea", locale="es")
    await ana.says("quiero proponer algo", "¿Qué te gustaría proponer?")
    await ana.says("Una página para mentores", "Ahora el texto")
    await ana.says("Nadie sabe para qué sirve un mentor.\n\nQue se escriba.", "Así lo verá la gente", "1.", "2.")
    await ana.says("Enviarla", "salió con el número 1")
    await world.advance(hours=1)
    bea.reads("Ana propone: «Una página para mentores»")
    await bea.says("¿qué propuestas hay?", "Una propuesta espera tu opinión")
    await bea.says("apoyo la propuesta 1")
    if "Apoyas la propuesta" in bea.screen[-1].text:
        await bea.says("sí")
    assert "apoyas «Una página para mentores»" in bea.screen[-1].text
    await bea.says("porque ya era hora", "tu razón está con los comentarios")
    await bea.says("me abstengo sobre la propuesta 1")
    await bea.says("sí", "te abstienes")
    await bea.says("no, eso es todo", "Te abstienes")
    await bea.says("proposal 1", "0 apoyan", "1 se abstiene")
    await bea.presses("Un comentario", "Bea la apoyó al principio", "porque ya era hora")


async def test_what_a_survey_found_becomes_a_draft_in_one_step(world: World) -> None:
    ana = await world.member("ana", "Ana")
    registry = world.app.registry
    shown = registry.commands["proposals"].handler

    async def from_results(ctx: Context, _: object) -> None:
        await draft_from_results(ctx, "What a mentor is for", [("What we asked", "12 of 20 said: listen.")])

    object.__setattr__(registry.commands["proposals"], "handler", from_results)
    try:
        await ana.says("proposals", "What a mentor is for · Ana", "1. What we asked", "12 of 20 said: listen.")
    finally:
        object.__setattr__(registry.commands["proposals"], "handler", shown)
    await ana.presses("Send it out", "“What a mentor is for” is out as #1")


async def test_one_member_may_have_only_a_few_open(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await proposed(ana, "First")
    await proposed(ana, "Second")
    await ana.says("propose", "You have 2 proposals that people are still discussing")
    await ana.says(f"propose {'long ' * 30}", "You have 2 proposals")
    bea = await world.member("bea", "Bea")
    await bea.says(f"propose {'long ' * 30}", "a little long for a title")
    await bea.says("propose Third")
    await bea.says("never mind", "forgotten")
    await bea.says("propose", "You’ve begun something already")
    begun = replace(bea.screen[-1])
    await bea.presses("Go on: Third", "It has no text yet")
    await bea.presses("Throw it away", "Throw “Third” away")
    await bea.presses("Yes, throw it away", "“Third” is gone")
    await bea.presses("Go on: Third", "That draft isn’t there any more", message=begun)


async def test_what_is_to_become_of_an_idea_is_no_part_of_it(world: World) -> None:
    ana = await world.member("ana", "Ana")
    said = "Quiero proponer que cada mentor tenga como máximo 4 mentees y que la gente opine"
    await ana.says(said, "“cada mentor tenga como máximo 4 mentees”")
    await ana.says("I'd like to propose that we meet monthly and let people comment", "“we meet monthly”")
