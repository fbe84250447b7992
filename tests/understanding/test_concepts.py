"""Concepts and examples: words that stand for the same thing are compared as one, and examples are read as written."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from chatbot.core.arguments import Arguments, Line
from chatbot.core.understanding.arguments import pick
from chatbot.core.understanding.matcher import PERSON, WORDS, Matcher, concepts_in, features_beside
from chatbot.core.understanding.phrases import Phrases, read_phrases
from chatbot.core.understanding.sentence import Days, read_sentence
from tests.world import World

_SOURCE = """
[heard]
phrases = ["my mentor does not answer", "no word from my mentor", "my mentor keeps silent"]

[meet]
phrases = ["I want to see my mentor", "a call with my mentor", "let us meet my mentor"]

[examples]
meet = "could you (if you can) find a slot with {person}?"

[concepts]
silence = "does not answer, no word, silent, left on read, vanished"
meeting = "see, call, meet, slot, catch up"
guide = "my mentor, the person who guides me"
"""


def _phrases() -> Phrases:
    return read_phrases("xx", _SOURCE)


def test_a_sentence_is_understood_by_what_its_words_stand_for() -> None:
    matcher = Matcher(_phrases(), lambda intent, slot: WORDS)
    words = ["the", "person", "who", "guides", "me", "left", "on", "read"]
    assert matcher.match(words)[0][0].intent == "heard"
    assert matcher.match(["catch", "up", "with", "the", "person", "who", "guides", "me"])[0][0].intent == "meet"


def test_words_in_a_row_stand_for_a_concept() -> None:
    concepts = _phrases().concepts
    assert concepts_in(["he", "has", "left", "me", "on", "read"], concepts) == set()
    assert concepts_in(["no", "word", ",", "only", "silent"], concepts) == {"silence"}


def test_what_a_sentence_is_compared_by_has_an_order() -> None:
    found = list(
        dict.fromkeys(features_beside(["no", "word", "from", "see", "call", "my", "mentor"], _phrases().concepts))
    )
    concepts = [name for name in found if name[0] == "@" and "&" not in name]
    assert concepts == ["@guide", "@meeting", "@silence"], "or the scores differ from process to process"


def test_what_fits_word_for_word_comes_first() -> None:
    source = """
[praise]
phrases = ["a big hand to {person} for {reason}", "well done {person}"]

[handover]
phrases = ["a big change to {person} for us", "hand {person} over", "the hand over to {person}"]
"""
    matcher = Matcher(read_phrases("xx", source), lambda intent, slot: PERSON if slot == "person" else WORDS)
    assert matcher.match(["a", "big", "hand", "to", PERSON, "for", "the", "hand", "over"])[0][0].intent == "praise"


def test_an_example_is_read_as_it_was_written() -> None:
    examples = [" ".join(phrase.parts) for phrase in _phrases().phrases if phrase.is_example]
    assert examples == ["could you if you can find a slot with {person}"]


@dataclass(frozen=True, slots=True)
class Echo(Arguments):
    """Words to say back."""

    echo: Line | None = None


def test_the_words_that_close_a_phrase_are_no_part_of_what_was_said() -> None:
    phrases = read_phrases("xx", '[ping]\nphrases = ["please say {echo} back to me"]')
    sentence = read_sentence("please say the lazy fox back to me", [], Days(), phrases, str)
    assert pick(Echo, sentence, phrases.phrases[0], phrases) == {"echo": "the lazy fox"}


async def test_a_sentence_that_begins_with_a_command_is_read_as_one_where_nobody_is_called_so(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("ana", "Ana"), kim)
    assert "can’t find" not in await kim.says("mute the messages of Ana please", "Ana")


async def test_a_question_about_a_case_changes_nothing(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("if I take 2 mentees, will they be new?")
    assert "Do it" not in kim.screen[-1].labels
    await kim.says("I can take 2 mentees", "You take at most 2 mentees")


@pytest.mark.parametrize(
    "words", ["before I say yes to Ana I would like to see some evidence of it", "remove the mute on Ana, please"]
)
async def test_words_about_a_mentee_that_say_something_else_are_no_check_in(world: World, words: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("ana", "Ana"), kim)
    assert "How are things going with Ana?" not in await kim.says(words)
    await kim.says("Ana seems to be a bit stuck with it", "How are things going with Ana?")


async def test_what_belongs_to_somebody_else_is_not_taken_for_ones_own(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await world.pair(ana, await world.member("kim", "Kim", roles=["mentor"]))
    asked = await ana.says("zone", "?")
    assert asked not in await ana.says("what time zone is Kim in?")
