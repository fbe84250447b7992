"""The mentee's side of the check-ins: the programme's rule "The mentee is asked too", and accounts that disagree."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.messages import Network
from handlers.check_in.contact_rules import ContactAccount, disagree, heard_on
from storage.models.check_in import CheckInAnswer, Heard, PromptKind
from tests.world import COUNCIL_ROOM, START, ZOE, Person, Sections, World

WEEK = timedelta(weeks=1)
SPAN = 4 * WEEK
STEP = timedelta(days=1)
DUE = datetime(2026, 11, 25, 9, tzinfo=UTC)
"""The next morning: a Wednesday."""
QUESTION = "When did you last hear from Kim?"

answers = st.builds(
    ContactAccount, st.sampled_from(CheckInAnswer), st.integers(-50, 10).map(lambda d: START + timedelta(days=d))
)


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}, "programme": {"digest_weekday": "sunday"}}


async def pair(world: World, **fields: object) -> tuple[Person, Person]:
    """Ana and Kim, who has been her mentor for four weeks tomorrow and is just asked about her."""
    ana = await world.member("ana", "Ana", last_active_on=date(2028, 1, 1), **fields)  # type: ignore[arg-type]
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    async with world.store() as store:
        (found,) = await store.pairs.open_pairs()
        found.started_at = DUE - SPAN
    await world.tick()
    return ana, kim


async def asked(world: World, zoe: Person, *answers: str) -> tuple[Person, Person]:
    """The same, with Ana just asked, and Kim having said this about her the day before."""
    ana, kim = await pair(world)
    for answer in answers:
        await kim.says(f"checkin Ana {answer}")
    await world.advance_to(DUE, step=STEP)
    ana.reads(QUESTION)
    for person in (kim, zoe):
        person.read()
    return ana, kim


# --- The rule


@given(st.lists(answers), st.sampled_from(Heard))
def test_two_accounts_disagree_when_one_was_in_touch_and_the_other_was_not(
    mentor: list[ContactAccount], heard: Heard
) -> None:
    said = [one.answer for one in mentor if START - SPAN < one.at <= START]
    in_touch = CheckInAnswer.GOOD in said or CheckInAnswer.HELP in said
    not_in_touch = CheckInAnswer.NOCONTACT in said and not in_touch
    expected = (in_touch and heard is Heard.LONGER) or (not_in_touch and heard in (Heard.WEEK, Heard.MONTH))
    assert disagree(mentor, heard, START, SPAN) == expected


@given(st.lists(answers), st.sampled_from(Heard), st.lists(answers))
def test_what_is_said_later_or_long_before_counts_no_more(
    mentor: list[ContactAccount], heard: Heard, others: list[ContactAccount]
) -> None:
    past = [one for one in others if not START - SPAN < one.at <= START]
    assert disagree([*mentor, *past], heard, START, SPAN) == disagree(mentor, heard, START, SPAN)


@given(st.integers(0, 400), st.integers(7, 60))
def test_a_day_is_told_as_the_buttons_would_tell_it(days: int, span: int) -> None:
    today = START.date()
    heard = heard_on(today - timedelta(days=days), today, timedelta(days=span))
    assert (heard is Heard.LONGER) == (days > span)
    assert (heard is Heard.WEEK) == (days <= 7)


# --- The question


async def test_every_4_weeks_the_mentee_is_asked_when_they_last_heard_from_their_mentor(world: World) -> None:
    ana, kim = await pair(world)
    for turn in range(2):
        await world.advance_to(DUE + turn * SPAN - timedelta(minutes=1), step=WEEK)
        assert QUESTION not in "".join(message.text for message in ana.read())
        await world.advance_to(DUE + turn * SPAN)
        ana.reads(QUESTION, "Your mentor won’t see the answer")
        assert ana.screen[-1].labels == ["In the last week", "In the last month", "Longer ago", "Skip", "I need help"]
        await world.app.tick()
        await world.restart()
        await world.settle()
        ana.reads_nothing()
    assert QUESTION not in "".join(message.text for message in kim.screen)


@pytest.mark.parametrize(
    "answer", ["In the last week", "1", "in the last week", "heard week", "heard in the last week"]
)
async def test_it_is_answered_by_button_number_or_words(world: World, zoe: Person, answer: str) -> None:
    ana, _ = await asked(world, zoe)
    if answer == "In the last week":
        await ana.presses(answer, "Noted: In the last week. Thank you!")
    else:
        await ana.says(answer, "Noted: In the last week. Thank you!")
    await ana.says("heard week", "That’s what I already have: In the last week.")


async def test_an_answer_can_be_changed_until_the_next_question(world: World, zoe: Person) -> None:
    ana, _ = await asked(world, zoe)
    tokens = list(ana.screen[-1].tokens)
    await ana.says("", "In the last week", choice=tokens[0])
    await ana.says("", "thank you for telling me", choice=tokens[2])
    await world.advance(days=28, step=SPAN)
    ana.reads(QUESTION)
    await ana.says("", "That question has closed", choice=tokens[0])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("on Sunday I think, we had a call", Heard.WEEK),
        ("hablamos hace dos semanas", Heard.MONTH),
        ("yesterday", Heard.WEEK),
        ("not for a long time", Heard.LONGER),
    ],
)
async def test_it_is_said_in_words(world: World, words: str, answer: Heard) -> None:
    ana, _ = await asked(world, world.person("zoe"))
    await ana.says(words, "hank you")
    async with world.store() as store:
        prompt = await store.check_ins.latest((await ana.member()).id, PromptKind.LAST_CONTACT)
    assert prompt is not None
    assert prompt.answer == answer


async def test_it_can_be_said_unasked(world: World) -> None:
    ana, _ = await pair(world)
    await ana.says("heard", QUESTION)
    await ana.says("2", "Noted: In the last month.")
    await world.advance_to(START + SPAN - timedelta(hours=2), step=WEEK)
    ana.reads_nothing()
    await world.advance(hours=1)
    ana.reads(QUESTION)


async def test_a_day_is_understood_too(world: World, zoe: Person) -> None:
    ana, _ = await asked(world, zoe)
    await ana.says("heard yesterday", "Noted: In the last week.")
    await ana.says("heard 2026-11-10", "Noted: In the last month.")
    await ana.says("heard 2026-06-01", "thank you for telling me")
    await ana.says("heard tomorrow", "26 Nov 2026 hasn’t come")
    await ana.says("heard ages ago", "when you last heard from your mentor: Longer ago")


async def test_who_has_no_mentor_is_told_how_to_get_one(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("heard week", "You don’t have a mentor yet")


async def test_longer_ago_is_met_kindly(world: World, zoe: Person) -> None:
    ana, _ = await asked(world, zoe)
    text = await ana.presses("Longer ago", "happens to the best of pairs")
    assert ana.screen[-1].labels == ["My mentor", "Another mentor", "Ask the council", "When your mentor is silent"]
    assert "why" not in text.lower()


async def test_a_question_about_a_former_mentor_is_past(world: World, zoe: Person) -> None:
    ana, _ = await asked(world, zoe)
    question = ana.screen[-1]
    await world.member("lee", "Lee", roles=["mentor"])
    await world.advance(hours=1)
    await zoe.decides("assign Ana Lee")
    await ana.presses("In the last week", "That question has closed", message=question)


async def test_it_comes_on_a_working_day_without_check_ins_and_by_day(world: World) -> None:
    ana, _ = await pair(world, timezone="America/Lima")
    async with world.store() as store:
        (found,) = await store.pairs.open_pairs()
        found.started_at = DUE - SPAN + timedelta(days=3)  # four weeks before a Saturday
    tuesday = datetime(2026, 12, 1, 14, tzinfo=UTC)  # 09:00 in Lima
    await world.advance_to(tuesday - timedelta(hours=1), step=STEP)
    ana.reads_nothing()
    await world.advance_to(tuesday)
    ana.reads(QUESTION)


@pytest.mark.parametrize("who", ["ana", "kim"])
async def test_while_one_of_them_is_away_nobody_is_asked(world: World, who: str) -> None:
    ana, _ = await pair(world, roles=["mentee", "mentor"])
    async with world.store() as store:
        (member,) = await store.people.named(who)
        member.away_from = member.away_until = DUE.date()
    await world.advance_to(DUE + timedelta(hours=6), step=timedelta(hours=12))
    assert QUESTION not in "".join(message.text for message in ana.read())
    await world.advance_to(DUE + STEP, step=STEP)
    ana.reads(QUESTION)


async def test_who_mentors_too_has_not_answered_as_a_mentor_by_it(world: World) -> None:
    ana, kim = await pair(world, roles=["mentee", "mentor"])
    await kim.presses("All good")
    await ana.says("heard week", "Noted")
    ids = [(await person.member()).id for person in (ana, kim)]
    async with world.store() as store:
        assert list(await store.check_ins.outcomes(ids)) == ids[1:]


# --- Two accounts that disagree


async def test_two_accounts_that_disagree_are_shown_to_the_council(world: World, zoe: Person) -> None:
    ana, kim = await asked(world, zoe, "good")
    await ana.presses("Longer ago")
    zoe.reads("Ana and their mentor: a word with both would help", "A word with both helps most")
    assert zoe.screen[-1].labels == ["Taken care of"]
    await zoe.says("status Ana", "All good", "Last heard from their mentor (as they said on 25 Nov 2026): Longer ago")
    kim.reads_nothing()
    await zoe.presses("Taken care of")
    await kim.says("checkin Ana good met again", "Noted")
    await zoe.says("todo", "Nothing is waiting")


async def test_no_contact_and_in_the_last_week_disagree_too(world: World, zoe: Person) -> None:
    ana, _ = await asked(world, zoe, "nocontact")
    await ana.presses("In the last week")
    zoe.reads("Ana and their mentor")


@pytest.mark.parametrize(
    ("said", "heard"), [("good", "In the last month"), ("nocontact", "Longer ago"), ("skip", "Longer ago")]
)
async def test_accounts_that_fit_are_nobodys_business(world: World, zoe: Person, said: str, heard: str) -> None:
    ana, _ = await asked(world, zoe, said)
    await ana.presses(heard)
    await zoe.says("todo", "Nothing is waiting")


async def test_it_settles_itself_when_the_mentee_takes_it_back(world: World, zoe: Person) -> None:
    ana, _ = await asked(world, zoe, "good")
    await ana.presses("Longer ago")
    zoe.reads("#1 Ana and their mentor")
    await ana.says("heard week")
    zoe.reads("This doesn’t need a decision any more: #1 Ana and their mentor: a word with both would help")
    await ana.says("heard longer")
    zoe.reads("#2 Ana and their mentor")


async def test_it_settles_itself_when_the_mentor_takes_it_back(world: World, zoe: Person) -> None:
    ana, kim = await asked(world, zoe, "good")
    await ana.presses("Longer ago")
    zoe.reads("#1 Ana and their mentor")
    await world.advance(hours=1)
    await kim.says("checkin Ana nocontact", "Changed")
    zoe.reads("This doesn’t need a decision any more: #1 Ana and their mentor: a word with both would help")
    await kim.says("checkin Ana good", "Changed")
    await zoe.says("todo", "Nothing is waiting")  # they may have talked since


async def test_when_the_pair_ends_nothing_is_left_to_disagree_about(world: World, zoe: Person) -> None:
    ana, kim = await asked(world, zoe, "good")
    await ana.says("heard longer")
    await zoe.says("todo", "1 decision is waiting")
    await kim.says("step_down yes")
    await world.advance(minutes=1)
    zoe.reads("This doesn’t need a decision any more")
    await zoe.says("todo", "1 decision is waiting", "Ana is waiting for a mentor, and none is free")


async def test_the_mentees_account_is_for_the_council_alone(world: World, zoe: Person) -> None:
    ana, kim = await asked(world, zoe, "good")
    await world.give_role(kim, "council")
    await ana.presses("Longer ago")
    zoe.reads("Ana and their mentor")
    for line in ("status Ana", "todo", "resolve 1", "claim 1", "mentees", "checkin Ana"):
        assert "Longer ago" not in await kim.says(line)
    await kim.says("resolve 1", "#1 is about you")
    zoe.send("/status Ana", room="council")
    zoe.send("/resolve 1", room="council")
    await world.settle()
    room = world.adapters[Network.TELEGRAM].rooms["council"]
    assert "Ana (mentee)" in "".join(message.text for message in room)
    assert "Longer ago" not in "".join(message.text for message in room)


async def test_in_spanish(world: World) -> None:
    ana, _ = await pair(world, locale="es")
    await ana.says("heard", "¿Cuándo supiste por última vez de Kim?")
    await ana.says("Hace más tiempo", "gracias por contármelo")
