"""Members ask what they want to know, in their own words, and read the passage that answers it."""

from __future__ import annotations

import pytest

from chatbot import guide
from tests.guide.questions import QUESTIONS
from tests.world import World

RIGHT_AT_LEAST = 13
SOURCE = {"en": "From the guide: ", "es": "De la guía: "}
LOOK_UP = {"en": "Look it up in the guide", "es": "Buscarlo en la guía"}
AS_GOOD = {
    "becoming-mentor": ("what it takes to be a mentor", "lo que hace falta para ser mentor"),
    "privacy": ("What I keep of you", "Qué guardo de ti"),
    "conduct": ("Report a problem", "Avisar de un problema", "in confidence", "en confianza"),
}
"""Commands that answer better than a page: with the author's own numbers, or by helping at once."""
MISSED = {
    "my mentor hasn't answered in three weeks, what now?",  # offered: when we last spoke, that I need help
    "me asignaron un mentor que no contesta",  # taken for a worry: the council, another mentor
    "para que tengo que contar mis actividades",  # answered with the activities reported
}

OTHERS = 1
"""Questions in a language that may be missed besides: a new command's phrases shift others a little."""


@pytest.mark.parametrize("locale", QUESTIONS)
async def test_a_fresh_member_is_answered_from_the_guide(world: World, locale: str) -> None:
    ana = await world.member("ana", "Ana", locale=locale)
    titles = {topic.id: topic.title for topic in guide.load(None).listed(locale)}
    missed = set()
    for question, topic in QUESTIONS[locale]:
        answer = await ana.says(question)
        if SOURCE[locale] not in answer and ana.screen[-1].labels[:1] == [LOOK_UP[locale]]:
            answer = await ana.presses(LOOK_UP[locale])
        right = (f"{SOURCE[locale]}{titles[topic]}", *AS_GOOD.get(topic, ()))
        if not any(part in answer for part in right):
            missed.add(question)
            assert SOURCE[locale] not in answer, f"{question} is answered wrongly: {answer}"
    assert len(missed - MISSED) <= OTHERS
    assert len(QUESTIONS[locale]) - len(missed) >= RIGHT_AT_LEAST
