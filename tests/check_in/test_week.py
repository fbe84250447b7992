"""A mentor's week: the question, the answers, the reminder, the end of the window."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from storage.check_in import new_prompt
from storage.models.check_in import PromptKind
from tests.check_in.mentors import MONDAY, WEEK, mentees_of, mentor_with, paired_for_long, rows_of
from tests.world import START, World

HALF_DAY = timedelta(hours=12)
DOWN = timedelta(days=30)
"""A step over which no tick comes: the bot does not run meanwhile."""


async def test_a_week_later_the_mentor_is_asked(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY - timedelta(minutes=1), step=HALF_DAY)
    kim.reads_nothing()
    await world.advance_to(MONDAY)
    kim.reads("A quick check-in.\n\nHow are things going with Ana?")
    assert kim.screen[-1].labels == ["All good", "Needs help", "No contact", "Skip"]
    await kim.presses("All good", "Noted. Ana: All good.", "Thank you!")
    assert kim.screen[-1].labels == ["Note on Ana"]
    assert kim.screen[0].text.endswith("✓ All good")
    await world.advance_to(MONDAY + WEEK - timedelta(minutes=1), step=HALF_DAY)
    kim.reads_nothing()
    await world.advance_to(MONDAY + WEEK)
    kim.reads("How are things going with Ana?")


async def test_mentees_come_one_after_the_other(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    first = kim.reads("about 3 of your mentees", "How are things going with Ana?")
    assert "Luis" not in first
    second = await kim.says("1", "Noted. Ana: All good.", "How are things going with Luis?")
    assert "Eva" not in second
    await kim.says("no contact", "Noted. Luis: No contact.", "How are things going with Eva?")
    last = await kim.presses("Skip", "Noted. Eva: Skip.", "Thank you!")
    assert "note" not in last
    assert [row.answer for row in await rows_of(world, kim)] == ["good", "nocontact", "skip"]
    await kim.says("checkin", "Nothing is open")


async def test_answers_may_come_before_their_question(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("checkin Luis good", "Noted. Luis: All good.", "How are things going with Ana?")
    await kim.says("checkin good", "Noted. Ana: All good.", "Thank you!")


async def test_one_line_takes_labels_and_a_note(world: World) -> None:
    kim = await mentor_with(world, "Ana Quispe", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(
        "checkin ana quispe needs help A venue in Lima!", "Ana Quispe: Needs help", "kept your note", "Luis?"
    )
    await kim.says("checkin Luis No contact", "Luis: No contact")
    ana, luis = await rows_of(world, kim)
    assert (ana.answer, ana.note) == ("help", "A venue in Lima!")
    assert (luis.answer, luis.note) == ("nocontact", "")


async def test_spanish(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", locale="es")
    await world.advance_to(MONDAY, step=WEEK)
    kim.reads("¿Cómo va todo con Ana?")
    await kim.says("checkin Ana todo bien", "Anotado. Ana: Todo bien.", "¿Cómo va todo con Luis?")
    await kim.presses("Necesita ayuda", "¿Qué le ayudaría a Luis?")
    await kim.presses("Sin nota", "¡Gracias!")


async def test_what_is_not_understood_is_explained(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.member("eve", "Eve")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("checkin Ana splendid", "I didn’t understand “splendid”", "How are things going with Ana?")
    await kim.says("checkin Anna good", "I didn’t understand “Anna good”")
    await kim.says("checkin @eve good", "can’t find anyone")
    assert [row.answer for row in await rows_of(world, kim)] == [""]


async def test_a_mentee_is_asked_about_nobody_else(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("checkin", "How are you?")
    await ana.says("active", "for mentors")


async def test_an_answer_can_be_changed_while_the_window_is_open(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    asked = kim.screen[-1]
    tokens, labels = list(asked.tokens), list(asked.labels)
    await kim.presses("All good", "How are things going with Luis?")
    changed = await kim.says("", "Changed. Ana: No contact (before: All good).", choice=tokens[2])
    assert "Luis" not in changed
    assert labels[2] == "No contact"
    same = await kim.says("", "That’s what I already have. Ana: No contact.", choice=tokens[2])
    assert "Luis" not in same
    await kim.says("checkin Ana skip", "Changed. Ana: Skip")
    await kim.says("1", "Noted. Luis: All good.", "Thank you!")  # the question about Luis is the last with buttons
    assert [row.answer for row in await rows_of(world, kim)] == ["skip", "good"]


async def test_a_note_goes_with_its_answer(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("checkin Ana good met twice", "Noted. Ana: All good.", "kept your note about Ana")
    await kim.says("checkin Ana good met three times", "Noted. Ana: All good.", "kept your note about Ana")
    assert (await rows_of(world, kim))[0].note == "met three times"
    await kim.says("checkin Ana skip", "Changed")
    assert (await rows_of(world, kim))[0].note == ""


async def test_after_the_end_the_window_is_closed(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    asked = kim.screen[-1]
    await world.advance_to(MONDAY + WEEK, step=WEEK)
    kim.reads("How are things going with Ana?")
    await kim.presses("All good", "That check-in has closed", message=asked)
    last_week, this_week = await rows_of(world, kim)
    assert (last_week.answer, last_week.missed) == ("", True)
    assert (this_week.answer, this_week.missed) == ("", False)
    await kim.says("checkin Ana good", "Noted. Ana: All good.")


async def test_one_reminder_names_who_is_open(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.presses("All good", "Luis")
    await world.advance_to(MONDAY + timedelta(hours=47), step=WEEK)
    kim.reads_nothing()
    await world.advance(hours=1)
    kim.reads("Just a reminder", "Still open: Luis and Eva.", "How are things going with Luis?")
    await kim.says("1", "Noted. Luis: All good.", "How are things going with Eva?")
    await world.advance_to(MONDAY + WEEK - timedelta(minutes=1), step=timedelta(hours=6))
    kim.reads_nothing()


async def test_who_has_answered_is_not_reminded(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.presses("All good", "Thank you!")
    await world.advance_to(MONDAY + WEEK - timedelta(minutes=1), step=timedelta(hours=6))
    kim.reads_nothing()


async def test_a_reminder_waits_for_the_morning(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    kim.read()
    async with world.store() as store:  # as if asked late, after the bot was away
        (window,) = await store.check_ins.open_prompts(PromptKind.CHECK_IN)
        window.remind_at = window.due_remind_at = MONDAY + timedelta(hours=13)
    await world.advance_to(MONDAY + timedelta(hours=22))
    kim.reads_nothing()
    await world.advance_to(MONDAY + timedelta(hours=23))
    kim.reads("Just a reminder")


async def test_a_reminder_that_waits_comes_at_once_where_it_is_day_now(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    async with world.store() as store:
        (window,) = await store.check_ins.open_prompts(PromptKind.CHECK_IN)
        window.remind_at = window.due_remind_at = MONDAY + timedelta(hours=13)
    await world.advance_to(MONDAY + timedelta(hours=13))
    kim.read()
    async with world.store() as store:
        member = await store.people.get((await kim.member()).id)
        assert member is not None
        member.timezone = "Pacific/Auckland"
    await world.tick()
    kim.reads("Just a reminder")


async def test_a_pair_that_ends_closes_its_check_in_silently(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    asked = kim.screen[-1]
    async with world.store() as store:
        for pair in await store.pairs.open_pairs():
            if pair.mentee.name == "Ana":
                pair.ended_at = world.clock.now()
    await kim.presses("All good", "don’t look after that person any more", message=asked)
    await kim.says("checkin Ana good", "Ana isn’t one of your mentees")
    await kim.says("checkin", "How are things going with Luis?")
    await kim.presses("All good", "Thank you!")
    await world.advance_to(MONDAY + WEEK, step=WEEK)
    kim.reads("How are things going with Luis?")
    assert not any(row.missed for row in await rows_of(world, kim))


async def test_who_was_met_just_now_is_not_asked_about(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY - timedelta(days=2, hours=20), step=WEEK)
    luis = await world.member("luis", "Luis")
    await world.pair(luis, kim)
    await world.advance_to(MONDAY)
    await kim.presses("All good", "Thank you!")
    await world.advance_to(MONDAY + WEEK, step=WEEK)
    kim.reads("about 2 of your mentees")


async def test_something_can_be_said_about_whom_nobody_asked(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says("checkin Ana help wants to leave", "Noted. Ana: Needs help.", "Thank you!")
    await kim.says("checkin Ana", "How are things going with Ana?")
    await kim.presses("All good", "Changed. Ana: All good")
    await world.advance_to(MONDAY, step=WEEK)
    kim.reads("How are things going with Ana?")


async def test_the_question_fades_with_the_time_in_the_programme(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    for name, days in (("Ana", 0), ("Luis", 91), ("Eva", 366)):
        joined_on = date(2026, 11, 30) - timedelta(days=days)
        await mentees_of(world, kim, name, joined_on=joined_on, last_active_on=MONDAY.date() + 2 * WEEK)
    asked = []
    for week in range(5):
        await world.advance_to(MONDAY + week * WEEK, step=WEEK)
        names = [name for name in ("Ana", "Luis", "Eva") if name in "".join(m.text for m in kim.read()[-1:])]
        while kim.screen[-1].labels:
            text = await kim.presses("Skip", message=kim.screen[-1])
            names += [name for name in ("Ana", "Luis", "Eva") if f"with {name}" in text]
        asked.append(names)
    everybody = ["Ana", "Luis", "Eva"]
    assert asked == [everybody, ["Ana"], ["Ana", "Luis"], ["Ana"], everybody]


async def test_restarts_and_doubled_ticks_change_nothing(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY - timedelta(hours=1), step=WEEK)
    await world.restart()
    await world.advance_to(MONDAY)
    await world.app.tick()
    await world.restart()
    await world.settle()
    assert len(kim.read()) == 1
    await kim.presses("Needs help", "What would help Ana?")
    await world.restart()
    await kim.says("A good venue", "kept your note about Ana", "How are things going with Luis?")
    await world.restart()
    await kim.says("1", "Noted. Luis: All good.", "Thank you!")


async def test_of_two_processes_one_opens_the_week(world: World) -> None:
    member = await (await world.member("kim", "Kim", roles=["mentor"])).member()
    for is_first in (True, False):
        async with world.store() as store:
            made = await store.check_ins.open(
                new_prompt(member.id, PromptKind.CHECK_IN, "2026-W49", due_at=MONDAY, closes_at=MONDAY + WEEK)
            )
        assert (made is not None) == is_first


async def test_after_a_long_silence_of_the_bot_the_week_is_let_go(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY + timedelta(days=5, hours=2), step=DOWN)  # down until Saturday
    kim.reads_nothing()
    await world.advance_to(MONDAY + WEEK, step=DOWN)
    kim.reads("How are things going with Ana?")
    assert [row.missed for row in await rows_of(world, kim)] == [False]


async def test_after_a_short_silence_of_the_bot_the_question_is_asked_by_day(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY + timedelta(hours=14), step=DOWN)  # back on Monday at 23:00
    kim.reads_nothing()
    await world.advance_to(MONDAY + timedelta(hours=23), step=timedelta(hours=9))
    kim.reads("How are things going with Ana?")


async def test_pairs_of_old_are_asked_about_at_once(world: World) -> None:
    kim = await paired_for_long(world, "Ana")
    await world.advance(hours=1)
    kim.reads("How are things going with Ana?")
    assert world.clock.now() == START + timedelta(hours=1)


async def test_nobody_to_ask_about(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("checkin", "Nothing is open")
    await world.advance_to(MONDAY + WEEK, step=WEEK)
    kim.reads_nothing()
    assert datetime(2026, 12, 7, 9, tzinfo=UTC) == world.clock.now()


async def test_a_note_is_added_with_a_tap(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.presses("All good", "Noted. Ana: All good.")
    await kim.presses("Note on Ana", "What should the council know about Ana?")
    await kim.says("we talked on Sunday about her first patch", "I’ve kept your note about Ana")
    assert [row.note for row in await rows_of(world, kim)] == ["we talked on Sunday about her first patch"]
