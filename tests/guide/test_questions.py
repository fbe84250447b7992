"""Members ask what they want to know, in their own words, and read the passage that answers it."""

from __future__ import annotations

import pytest

from chatbot import guide
from chatbot.core.formatting import to_plain
from tests.guide.held_out import HELD_OUT
from tests.guide.questions import QUESTIONS
from tests.world import World

RIGHT_AT_LEAST = 13
SOURCE = {"en": "From the guide: ", "es": "De la guía: "}
AS_GOOD = {
    "becoming-mentor": ("what it takes to be a mentor", "lo que hace falta para ser mentor"),
    "privacy": ("What I keep of you", "Qué guardo de ti"),
    "conduct": ("Report a problem", "Avisar de un problema", "in confidence", "confidencial"),
}
"""Commands that answer better than a page: with the author's own numbers, or by helping at once."""
MISSED = {
    "my mentor hasn't answered in three weeks, what now?",  # offered: when we last spoke, that I need help
    "me asignaron un mentor que no contesta",  # taken for a worry: the council, another mentor
    "para que tengo que contar mis actividades",  # answered with the activities reported
}

OTHERS = 1
"""Questions in a language that may be missed besides: a new command's phrases shift others a little."""


def _headings(locale: str) -> dict[str, str]:
    """Return the keys of the passages of a language by their headings."""
    return {to_plain(one.heading): one.key for topic in guide.load(None).listed(locale) for one in topic.passages}


@pytest.mark.parametrize(("locale", "least"), [("en", 15), ("es", 15)])
async def test_questions_nobody_learned_from_lead_to_the_passage(world: World, locale: str, least: int) -> None:
    """Of 27: the passage is shown, or is the first of the guide's on a button. Commands answer most of the others."""
    ana = await world.member("ana", "Ana", locale=locale)
    headings, right, missed = _headings(locale), 0, []
    for language, question, keys in HELD_OUT:
        if language == locale and keys != "none":
            answer = await ana.says(question)
            labels = [one for one in ana.screen[-1].labels if one in headings]
            shown = [heading for heading in headings if f"**{heading}**" in answer or heading in answer.split("\n")[:3]]
            is_right = any(headings[one] in keys.split() for one in (shown or labels)[:1])
            right += is_right
            if not is_right:
                missed.append((question, keys, answer.split("\n")[0], ana.screen[-1].labels))
    assert right >= least, "\n".join(map(str, missed))


@pytest.mark.parametrize("locale", QUESTIONS)
async def test_a_fresh_member_is_answered_from_the_guide(world: World, locale: str) -> None:
    ana = await world.member("ana", "Ana", locale=locale)
    titles = {topic.id: topic.title for topic in guide.load(None).listed(locale)}
    headings = _headings(locale)
    missed = set()
    for question, topic in QUESTIONS[locale]:
        answer = await ana.says(question)
        if SOURCE[locale] not in answer and (offered := [one for one in ana.screen[-1].labels if one in headings]):
            answer = await ana.presses(offered[0])
        right = (f"{SOURCE[locale]}{titles[topic]}", *AS_GOOD.get(topic, ()))
        if not any(part in answer for part in right):
            missed.add(question)
            assert SOURCE[locale] not in answer, f"{question} is answered wrongly: {answer}"
    assert len(missed - MISSED) <= OTHERS
    assert len(QUESTIONS[locale]) - len(missed) >= RIGHT_AT_LEAST
