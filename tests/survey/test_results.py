"""Results come to the council as they move, and to all who took part at the end; never fewer than five at once."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.survey.questionnaire import Kind, Option, Question, Questionnaire
from handlers.shared.tables import TableFile, TableFormat
from handlers.survey.batches import FEWEST, Waiting, next_batch, parts_of, tallies_of
from storage.models.survey import SurveyState
from tests.survey.made import scale, send_out, several, single, text
from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def crowd(world: World, count: int) -> list[Person]:
    return [await world.member(f"p{number}", f"Person {number}") for number in range(count)]


async def answer(person: Person, label: str, words: str = "") -> None:
    await person.presses("Begin")
    await person.presses(label)
    if words:
        await person.says(words)
    await person.presses("Hand in", "Thank you")


async def test_results_move_by_five_and_are_told_to_all_who_took_part(world: World, zoe: Person) -> None:
    await zoe.says("start")
    people = await crowd(world, 13)
    await send_out(world, people, [single("Which?", "red", "green"), text("Why?")], title="Colours")
    for number, person in enumerate(people[:9]):
        await answer(person, "red", f"reason {number}")
    await zoe.says("survey_results")
    await zoe.presses("Colours", "nothing to show yet", "from 5 at the end")
    people[0].read()
    await answer(people[9], "green", "reason 9")
    people[0].reads("The first answers to Colours can be seen")
    await zoe.says("survey_results", "Which survey?")
    shown = await zoe.presses("Colours", "5 of 13 asked have answered", "move by at least 5", "Which?", "Why?")
    assert "reason" in shown
    await answer(people[10], "green", "reason 10")
    assert await zoe.presses("Colours", "5 of 13 asked") is not None
    await people[12].presses("Begin", "1/2")
    await people[0].says("survey_results", "You get those of a survey you took part in when it closes")
    for person in people:
        person.read()
    await world.advance(days=11, step=timedelta(hours=6))
    assert "A survey is still waiting for you" not in "".join(one.text for one in people[11].read())
    await world.advance(days=2)
    people[11].reads("A survey is still waiting for you", "Colours", "Anonymous")
    people[12].reads("A survey is still waiting for you")
    people[0].reads_nothing()
    await world.advance(days=2)
    zoe.read()
    results = people[0].reads("Results: Colours", "11 of 13", "red: 9 (82 %)", "green: 2 (18 %)", "and 6 more in words")
    assert "Person" not in results
    assert people[0].screen[-1].attachment is not None
    assert "Results" not in "".join(one.text for one in people[12].read())
    await people[12].presses("Begin", "is closed by now")
    await people[0].presses("Begin", "is closed. You took part")
    await zoe.says("survey_results")
    await zoe.presses("Colours", "11 of 13")
    await zoe.presses("Save as a file", "As which kind of file?")
    await zoe.presses("CSV", "11 lines")
    (file,) = [one.attachment for one in zoe.screen[-1:]]
    assert file is not None
    assert file.filename.endswith(".csv")
    lines = file.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Which?,Why?"
    assert sorted(lines[1:]) == sorted(f"{'red' if n < 9 else 'green'},reason {n}" for n in range(11))
    assert lines[1:] != [f"{'red' if n < 9 else 'green'},reason {n}" for n in range(11)]


async def test_too_few_are_never_shown_and_forgotten(world: World, zoe: Person) -> None:
    await zoe.says("start")
    people = await crowd(world, 4)
    survey_id = await send_out(world, people, [single("Which?", "red", "green")], title="Colours")
    for person in people:
        await answer(person, "red")
    await zoe.says("survey_close", "Close Colours now?")
    sure = zoe.screen[-1]
    yes = sure.tokens[0]
    await zoe.presses("Yes, close it", "is closed")
    await zoe.says("", "closed already", choice=yes, about=sure.id)
    await zoe.presses("Colours", "Fewer than 5 people answered", "their answers are gone")
    assert "Save as a file" not in zoe.screen[-1].labels
    await world.advance(hours=3)
    assert "Results" not in "".join(one.text for one in people[0].read())
    async with world.store() as store:
        assert not await store.ballots.has_sheets(survey_id)
        assert await store.ballots.ballots(survey_id) == []
        assert list(store.seals.subjects()) == []


async def test_a_named_survey_shows_each_answer_with_its_author(world: World, zoe: Person) -> None:
    await zoe.says("start")
    people = await crowd(world, 2)
    questions = [scale("How is it?", 0, 10, low_label="badly"), several("What?", "a", "b", "c", at_least=2)]
    await send_out(world, people, questions, anonymous=False, title="Named one", days=None)
    people[0].reads("With your name", "council sees who answered what")
    await people[0].presses("Begin", "1/2")
    await people[0].says("11", "a number from 0 to 10")
    await people[0].says("7", "2/2")
    await people[0].says("1", "at least 2")
    await people[0].says("a and c", "1. How is it? → 7", "a, c", "with your name")
    await people[0].presses("Hand in", "Thank you")
    await zoe.says("survey_results")
    await zoe.presses("Named one", "One of 2 asked has answered", "On average: 7", "a: 1 (100 %)")
    await zoe.presses("Save as a file")
    await zoe.says("excel", "One line")
    assert zoe.screen[-1].attachment is not None
    await zoe.says("survey_results")
    await zoe.presses("Named one")
    await zoe.presses("Save as a file")
    await zoe.presses("CSV")
    file = zoe.screen[-1].attachment
    assert file is not None
    assert file.content.decode("utf-8-sig").splitlines() == ["Name,How is it?,What?", "Person 0,7,a; c"]
    await world.advance(days=8)
    people[1].reads("A survey is still waiting for you")


async def test_a_key_that_is_lost_loses_nobody_silently(world: World) -> None:
    people = await crowd(world, 2)
    survey_id = await send_out(world, people, [single("Which?", "red", "green"), single("And?", "x", "y")])
    await people[0].presses("Begin")
    await people[0].presses("red")
    await people[0].presses("x")
    await people[0].presses("Hand in", "Thank you")
    await people[1].presses("Begin", "1/2")
    await people[1].presses("red", "2/2")
    async with world.store() as store:
        store.seals.destroy(f"survey:{survey_id}")
    await people[1].presses("Begin", "1/2")
    await people[1].presses("green", "2/2")
    people[0].read()
    await people[1].presses("y", "Your answers")
    await people[1].presses("Hand in", "Thank you")
    people[0].reads("could not take your sealed answers")
    await people[0].presses("The mentor’s role", "1/2")
    async with world.store() as store:
        survey = await store.surveys.survey(survey_id)
        assert survey is not None
        assert survey.state == SurveyState.OPEN
        assert len(await store.ballots.handed_in(survey)) == 1


def test_a_file_of_answers_runs_nothing() -> None:
    table, book = TableFile(TableFormat.CSV), TableFile(TableFormat.XLSX)
    for file in (table, book):
        file.begin("1", ["=HYPERLINK(1)"])
        file.add([["-2+3"], [-2]])
    assert table.finish().decode("utf-8-sig").splitlines() == ["'=HYPERLINK(1)", "'-2+3", "-2"]
    assert book.finish()[:2] == b"PK"


ASKED = Questionnaire(
    "t",
    "",
    True,  # anonymous
    "en",
    (
        Question(Kind.SINGLE, "all?", (Option("a", id=1), Option("b", id=2)), id=1),
        Question(Kind.SINGLE, "mentors?", (Option("a", id=3),), roles=frozenset({"mentor"}), id=2),
        Question(Kind.SINGLE, "some?", (Option("a", id=4), Option("c", frozenset({"council"}), 5)), id=3),
    ),
)
ROLES = st.sampled_from([frozenset({"mentee"}), frozenset({"mentor"}), frozenset({"mentor", "council"})])


VOTES = st.tuples(st.just(frozenset({"mentee"})) | ROLES, st.integers(0, 1))


@given(st.lists(VOTES, max_size=12) | st.lists(VOTES, min_size=20, max_size=45), st.randoms(use_true_random=False))
def test_no_two_views_differ_by_fewer_than_five(arriving: list[tuple[frozenset[str], int]], chance: object) -> None:
    """Whoever looks after each vote, and at the end, sees five or more ballots change in each part, or nothing."""
    waiting: list[Waiting] = []
    views: list[Counter[tuple[int, str]]] = [Counter()]
    counted: set[int] = set()
    sizes = [0]

    def count(*, closing: bool) -> None:
        batch = next_batch(waiting, chance.shuffle, closing=closing)  # type: ignore[attr-defined]
        if batch is None:
            return
        assert not counted & set(batch.members)
        assert len(set(batch.members)) == len(batch.members)
        counted.update(batch.members)
        waiting[:] = [one for one in waiting if one.member_id not in counted]
        views.append(views[-1] + tallies_of(batch.ballots))
        sizes.append(len(counted))

    for number, (roles, choice) in enumerate(arriving):
        answers = {
            str(question.id): {"chosen": [question.options_for(roles)[-1 if choice else 0].id]}
            for question in ASKED.questions
            if not question.roles or question.roles & roles
        }
        waiting.append(Waiting(number, parts_of(ASKED, roles, answers)))
        count(closing=False)
    count(closing=True)
    assert all(later - now >= FEWEST for now, later in pairwise(sizes))
    for now, later in pairwise(views):
        for question in (1, 2, 3):
            grown = later[question, "any"] - now[question, "any"]
            assert grown == 0 or grown >= FEWEST
    if len(arriving) >= FEWEST:
        assert views[-1][1, "any"] == len(arriving)  # nobody's answer to what everybody was asked is lost
    mentors = sum("mentor" in roles for roles, _ in arriving)
    if len(arriving) >= FEWEST:
        assert views[-1][2, "any"] == (mentors if mentors >= FEWEST else 0)


async def test_two_members_who_are_one_are_asked_once(world: World) -> None:
    people = await crowd(world, 3)
    survey_id = await send_out(world, people, [single("Which?", "red", "green")])
    for person in people[:2]:
        await person.presses("Begin")
    await people[0].presses("red")
    await people[0].presses("Hand in", "Thank you")
    gone, kept, other = [await person.member() for person in people]
    async with world.store() as store:
        first, second = await store.merges.hold(gone.id, kept.id)
        await store.merges.absorb(first, second)
        survey = await store.surveys.survey(survey_id)
        assert survey is not None
        assert [one.member_id for one in await store.ballots.handed_in(survey)] == [kept.id]
        assert await store.ballots.to_answer(kept.id) == []
        assert [one.id for one in await store.ballots.to_answer(other.id)] == [survey_id]
