"""The first words after a match are prepared, and one of a pair that exchanges nothing is helped to begin."""

from __future__ import annotations

from datetime import timedelta

from tests.world import Person, World

STEP = timedelta(hours=12)


async def matched(world: World, *, zone_known: bool = True) -> tuple[Person, Person]:
    """A mentee and a mentor who has just accepted her."""
    kim = await world.member(
        "kim", "Kim", roles=["mentor"], languages=["English", "Spanish"], share_handle=True, timezone_known=zone_known
    )
    ana = await world.member("ana", "Ana", locale="es", languages=["español"], share_handle=True)
    await ana.says("request_mentor eventos en Lima")
    await kim.presses("Accept")
    return kim, ana


async def test_both_get_what_helps_with_the_first_words(world: World) -> None:
    kim, ana = await matched(world)
    text = kim.screen[-1].text
    for part in (
        "You are Ana’s mentor now",
        "Ana would like: “eventos en Lima”",
        "You both speak Spanish",
        "by your clock",
    ):
        assert part in text
    assert kim.screen[-1].labels[-3:] == ["Another time", "Write to Ana", "What to talk about first"]
    assert len(kim.screen[-1].labels) == 6
    ana.reads("Kim", "Lo que pediste: «eventos en Lima»", "En común hablan español", "pregunto a Kim")
    label = ana.screen[-1].labels[0]
    await ana.presses(label, "Pregunto a Kim por el")
    kim.reads("Ana proposes to meet on")
    await kim.presses("That suits me", "It’s agreed")
    ana.reads("Acordado")


async def test_what_is_not_known_is_not_said(world: World) -> None:
    kim, ana = await matched(world, zone_known=False)
    text = kim.screen[-1].text
    assert "I don’t know yet where you live" in text
    assert "ime difference" not in text
    assert kim.screen[-1].labels == ["Propose a time", "Where I live", "Write to Ana", "What to talk about first"]
    ana.reads("Todavía no sé dónde vive Kim")
    assert ana.screen[-1].labels == ["Proponer una hora", "Escribir a Kim", "De qué hablar primero"]


async def test_after_three_days_without_a_word_the_mentor_is_helped_once(world: World) -> None:
    kim, ana = await matched(world)
    ana.read()
    await world.advance(days=2, step=STEP)
    kim.read()
    await world.advance(days=1, step=STEP)
    kim.reads("As far as I know, you and Ana haven’t written to each other yet")
    await kim.presses("Words to begin with", "Hola, Ana: soy Kim", "Escribiste que buscas: «eventos en Lima»")
    assert kim.screen[-1].labels[-1] == "Another time"
    ana.reads_nothing()
    await world.advance(days=1, step=STEP)
    kim.reads_nothing()


async def test_whose_turn_it_is_to_answer_is_told_so(world: World) -> None:
    kim, ana = await matched(world)
    await world.advance(days=2, step=STEP)
    await kim.says("meet in two weeks at 18:00", "I’m asking Ana")
    ana.read()
    kim.read()
    await world.advance(days=1, step=STEP)
    ana.reads("Kim ha propuesto una hora para verse y espera tu respuesta")
    kim.reads_nothing()
    await ana.presses("Verla", "Kim propone quedar el")


async def test_nobody_is_helped_who_is_in_touch(world: World) -> None:
    kim, ana = await matched(world)
    await ana.says("heard week")
    kim.read()
    await world.advance(days=3, step=STEP)
    assert "haven’t written" not in "".join(m.text for m in kim.read())


async def test_after_ten_days_the_check_in_starts_from_that(world: World) -> None:
    kim, _ = await matched(world)
    await world.advance(days=6, step=STEP)  # Monday
    assert "haven’t written to each other" not in "".join(m.text for m in kim.read() if "How are" in m.text)
    await kim.says("checkin Ana nocontact")
    await world.advance(days=7, step=STEP)
    kim.reads("You and Ana haven’t written to each other yet, as far as I know", "How are things going")
    await kim.presses("All good")
    await world.advance(days=7, step=STEP)
    assert "haven’t written" not in "".join(m.text for m in kim.read())


async def test_words_through_the_bot_count_once_both_have_written(world: World) -> None:
    kim, ana = await matched(world)
    await kim.says("tell Ana hello, how are you doing?")
    ana.read()
    await world.advance(days=3, step=STEP)
    ana.reads("Que yo sepa, Kim y tú todavía no se han escrito")
    await ana.says("tell Kim muy bien, gracias por escribir")
    kim.read()
    await world.advance(days=10, step=STEP)
    assert "haven’t written" not in "".join(m.text for m in kim.read())
