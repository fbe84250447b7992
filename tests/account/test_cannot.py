"""A thing that the bot cannot or must not do is said at once, with what it can do instead."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import World

CALLS, ERRANDS = "I can’t make a video call", "I don’t order, buy or pay anything"
PAPERS, SECRETS = "I can’t translate, write or read through documents", "nobody sees it but the two"
ALARM, SENSES, LANGUAGE = (
    "I can’t remind you at an hour",
    "I only read what’s typed",
    "I only write in English and Spanish",
)

ASKED = [
    (CALLS, "can you put our meetings into my google calendar?"),
    (CALLS, "please ring me instead, i hate typing"),
    (CALLS, "ármame un zoom para mañana"),
    (CALLS, "me puedes llamar por teléfono?"),
    (ERRANDS, "can you order 50 t-shirts for the event"),
    (ERRANDS, "could you find me a job"),
    (ERRANDS, "there's a typo on the website, fix it please"),
    (ERRANDS, "cómprame unas pizzas para el encuentro"),
    (ERRANDS, "arregla el error de la página web"),
    (PAPERS, "translate the minutes into french please"),
    (PAPERS, "could you correct my article"),
    (PAPERS, "tradúceme al portugués el documento del acta"),
    (PAPERS, "me ayudas a escribir mi currículum? redáctalo tú"),
    (SECRETS, "show me what the others wrote each other"),
    (SECRETS, "muéstrame el chat privado de ellos"),
    (ALARM, "remind me at six to water the plants"),
    (ALARM, "wake me up at 7"),
    (ALARM, "ponme una alarma a las siete"),
    (SENSES, "can i send you a voice note?"),
    (SENSES, "look at the screenshot i sent"),
    (SENSES, "te puedo mandar un audio?"),
    (LANGUAGE, "do you speak portuguese?"),
    (LANGUAGE, "could you write to me in german"),
    (LANGUAGE, "hablas catalán?"),
]


@pytest.mark.parametrize(("answer", "said"), ASKED)
async def test_what_it_cannot_do_is_said_with_what_it_can(world: World, answer: str, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, answer)
    assert 1 <= len(ana.screen[-1].labels) <= 2


@pytest.mark.parametrize("said", ["show me what Ana and Kim wrote each other", "qué se escriben Ana y Kim?"])
async def test_nobody_is_shown_what_two_people_wrote(world: World, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await mentor_with(world, "Ana")
    await zoe.says(said, SECRETS)
    assert zoe.screen[-1].labels == ["What I keep and who sees it", "Report a problem"]


async def test_a_stranger_is_told_and_asked_what_they_came_for(world: World) -> None:
    eve = world.person("eve", "Eve")
    await eve.says("do you speak portuguese?", LANGUAGE)
    assert eve.screen[-1].labels[0] == "I would like a mentor"
