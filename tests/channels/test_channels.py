"""One member, many channels: unanswered on one, tried on the next, e-mail last; an answer anywhere counts once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chatbot.core.l10n import Localizer
from chatbot.core.messages import Batch, Network
from chatbot.settings import Settings
from tests.channels.stage import also, answers, mentor_everywhere
from tests.world import Person, World, running

QUESTION = "How are things going with Ana?"


@pytest.fixture
def world(mail_world: World) -> World:
    return mail_world


async def monday(world: World) -> None:
    """The morning of the next check-in."""
    await world.advance_to(datetime(2026, 11, 30, 9, 0, tzinfo=UTC), step=timedelta(days=6))


async def asked_about_ana(world: World) -> tuple[Person, Person, Person]:
    """Kim on Telegram, on Matrix and by mail, who has just been asked about their mentee on the channel last used."""
    everywhere = await mentor_everywhere(world)
    await world.pair(await world.member("ana", "Ana"), everywhere[0])
    await monday(world)
    return everywhere


async def later(world: World, hours: int) -> None:
    """Let so much time pass at once."""
    await world.advance(hours=hours, step=timedelta(hours=hours))


async def test_a_check_in_goes_from_channel_to_channel_and_mail_is_last(world: World) -> None:
    kim, matrix, mails = await asked_about_ana(world)
    kim.reads(QUESTION)
    await later(world, 47)
    for person in (kim, matrix, mails):
        person.reads_nothing()
    await later(world, 1)
    matrix.reads("Just a reminder", QUESTION)
    kim.reads_nothing()
    await later(world, 47)
    mails.reads_nothing()
    await later(world, 1)
    mails.reads("A quick check-in", QUESTION, "I’ve asked you on Matrix too", "reply to this e-mail")
    await later(world, 60)
    for person in (kim, matrix, mails):
        person.reads_nothing()


async def test_an_answer_anywhere_counts_once_and_is_seen_everywhere(world: World) -> None:
    kim, matrix, mails = await asked_about_ana(world)
    await later(world, 48)
    await later(world, 48)
    asked = mails.screen[-1]
    await mails.says("1", "Noted. Ana: All good", about=asked.id)
    await later(world, 1)
    assert await answers(world) == ["good"]
    for person in (kim, matrix):
        assert person.screen[-1].text.endswith("✓ This one is settled.")
        assert person.screen[-1].labels == []
        person.read()
    assert len(mails.screen) == 2
    await later(world, 48)
    for person in (kim, matrix):
        person.reads_nothing()


async def test_what_was_pressed_keeps_its_mark(world: World) -> None:
    kim, matrix, mails = await asked_about_ana(world)
    await later(world, 48)
    await matrix.presses("All good")
    await later(world, 1)
    assert "✓ All good" in matrix.screen[0].text
    assert "settled" not in matrix.screen[0].text
    assert "settled" in kim.screen[-1].text
    await later(world, 60)
    mails.reads_nothing()


async def test_a_late_press_on_the_other_channel_changes_the_answer_and_adds_none(world: World) -> None:
    kim, matrix, _ = await asked_about_ana(world)
    await later(world, 48)
    shown = kim.screen[-1]
    token = shown.tokens[shown.labels.index("All good")]
    await matrix.presses("All good", "Noted")
    await kim.says("", "That’s what I already have", choice=token, about=shown.id)
    assert await answers(world) == ["good"]


async def test_who_answered_on_the_first_channel_is_asked_nowhere_else(world: World) -> None:
    kim, matrix, mails = await asked_about_ana(world)
    await kim.says("checkin Ana good", "Noted")
    await later(world, 144)
    for person in (kim, matrix, mails):
        person.reads_nothing()


async def test_who_blocked_the_bot_is_asked_elsewhere_at_once(world: World) -> None:
    kim, matrix, mails = await mentor_everywhere(world)
    await world.pair(await world.member("ana", "Ana"), kim)
    world.adapters[Network.TELEGRAM].blocked.add("kim")
    await monday(world)
    kim.reads_nothing()
    matrix.reads(QUESTION)
    await later(world, 1)
    mails.reads_nothing()


async def test_who_turns_out_to_be_out_of_reach_is_asked_elsewhere(world: World) -> None:
    kim, matrix, mails = await asked_about_ana(world)
    kim.reads(QUESTION)
    world.adapters[Network.TELEGRAM].put(Batch(unreachable=(kim.account,)))
    await world.settle()
    await later(world, 1)
    matrix.reads(QUESTION, "I’ve asked you on Telegram too")
    await later(world, 1)
    mails.reads_nothing()


async def test_the_channel_last_used_is_the_first(world: World) -> None:
    kim, matrix, mails = await mentor_everywhere(world)
    await world.pair(await world.member("ana", "Ana"), kim)
    await world.advance(minutes=5)
    await mails.says("mentees", "Ana")
    await monday(world)
    mails.reads(QUESTION)
    await later(world, 48)
    kim.reads(QUESTION)
    matrix.reads_nothing()


async def test_mail_is_last_also_when_it_was_used_more_lately_than_another_channel(world: World) -> None:
    kim, matrix, mails = await mentor_everywhere(world)
    await world.pair(await world.member("ana", "Ana"), kim)
    for person in (mails, kim):
        await world.advance(minutes=5)
        await person.says("mentees", "Ana")
    await monday(world)
    kim.reads(QUESTION)
    await later(world, 48)
    matrix.reads(QUESTION)
    mails.reads_nothing()


async def test_what_is_answered_in_the_night_is_not_asked_elsewhere_in_the_morning(
    settings: Settings, localizer: Localizer
) -> None:
    programme = settings.programme.model_copy(update={"next_channel_after": timedelta(hours=36)})
    settings = settings.model_copy(update={"programme": programme})
    async with running(World(settings, localizer)) as world:
        kim = await world.member("kim", "Kim", roles=["mentor"])
        matrix = await also(world, kim, Network.MATRIX, "kim_m")
        await world.pair(await world.member("ana", "Ana"), kim)
        await monday(world)
        await later(world, 37)
        await kim.presses("All good")
        await later(world, 12)
        matrix.reads_nothing()


async def test_the_next_channel_waits_for_the_morning(settings: Settings, localizer: Localizer) -> None:
    programme = settings.programme.model_copy(update={"next_channel_after": timedelta(hours=36)})
    settings = settings.model_copy(update={"programme": programme})
    async with running(World(settings, localizer)) as world:
        kim = await world.member("kim", "Kim", roles=["mentor"])
        matrix = await also(world, kim, Network.MATRIX, "kim_m")
        await world.pair(await world.member("ana", "Ana"), kim)
        await monday(world)
        await later(world, 36)  # it is nine in the evening
        await later(world, 10)
        matrix.reads_nothing()
        await later(world, 1)
        matrix.reads(QUESTION)


async def test_nobody_is_asked_elsewhere_while_away(world: World) -> None:
    kim, matrix, mails = await asked_about_ana(world)
    await kim.says("away 2026-12-01 2026-12-20")
    await later(world, 120)
    matrix.reads_nothing()
    mails.reads_nothing()


async def test_a_change_of_mentor_is_not_put_to_who_is_away_a_second_time(world: World) -> None:
    kim, lou = [await world.member(name, name.capitalize(), roles=["mentor"]) for name in ("kim", "lou")]
    matrix = await also(world, lou, Network.MATRIX, "lou_m")
    ana = await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await ana.says("change_mentor we rarely talk")
    lou.reads("Ana")
    await lou.says("away 2026-11-25 2026-12-20")
    await later(world, 49)
    matrix.reads_nothing()


async def test_an_offer_goes_on_sooner_and_ends_everywhere(world: World) -> None:
    kim, matrix, mails = await mentor_everywhere(world)
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    kim.reads("Ana would like a mentor")
    await later(world, 24)
    matrix.reads("Ana would like a mentor", "I’ve asked you on Telegram too")
    await later(world, 24)
    mails.reads("Ana would like a mentor")
    await mails.says("accept", "You are Ana’s mentor now", about=mails.screen[-1].id)
    await later(world, 1)
    assert "settled" in kim.screen[0].text
    await kim.says("1", "Ana is already your mentee")


async def test_it_all_survives_a_restart(world: World) -> None:
    _, matrix, mails = await asked_about_ana(world)
    await world.restart()
    await later(world, 48)
    matrix.reads(QUESTION)
    await world.restart()
    await later(world, 48)
    mails.reads(QUESTION)


async def test_with_one_channel_nothing_changes(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("ana", "Ana"), kim)
    await monday(world)
    kim.reads("A quick check-in", QUESTION)
    await later(world, 48)
    kim.reads("Just a reminder", QUESTION)
    await later(world, 60)
    kim.reads_nothing()


async def asked_by_mail(world: World) -> Person:
    """Kim, who has mail alone, and was just asked about Ana."""
    kim = await world.member("kim", "Kim", roles=["mentor"], network=Network.EMAIL)
    await world.pair(await world.member("ana", "Ana"), kim)
    await monday(world)
    return kim


async def test_a_mail_is_answered_in_its_first_line(world: World) -> None:
    kim = await asked_by_mail(world)
    await kim.says("All good!\n\nBest regards\nKim", "Noted. Ana: All good", about=kim.screen[-1].id)
    await kim.says("2.\nKim", "Changed. Ana: Needs help", about=kim.screen[-1].id)
    assert await answers(world) == ["help"]


async def test_a_mail_can_be_answered_once_even_after_a_restart(world: World) -> None:
    kim = await asked_by_mail(world)
    asked = kim.screen[-1]
    await kim.says("1", "Noted. Ana: All good", about=asked.id)
    for again in ("2", "status", "1"):
        await kim.says(again, "You’ve already answered that e-mail", "reply to this e-mail or a later", about=asked.id)
    await world.restart()
    await kim.says("Needs help", "You’ve already answered that e-mail", about=asked.id)
    assert await answers(world) == ["good"]
    await kim.says("Needs help", "Changed. Ana: Needs help", about=kim.screen[-1].id)


async def test_a_mail_that_was_answered_by_mistake_can_be_answered_still(world: World) -> None:
    kim = await asked_by_mail(world)
    asked = kim.screen[-1]
    for mistake in ("9", "hm", "checkin Nobody good", ""):
        await kim.says(mistake, about=asked.id)
    await kim.says("All good", "Noted. Ana: All good", about=asked.id)


async def test_a_mail_whose_answer_may_mean_several_can_be_answered_still(world: World) -> None:
    kim = await asked_by_mail(world)
    for name in ("Jo Okafor", "Jo Santos"):
        await world.pair(await world.member(name.lower(), name), kim)
    asked = kim.screen[-1].id
    await kim.says("checkin Jo good", "Who do you mean", about=asked)
    await kim.says("checkin Jo Santos good", "Noted. Jo Santos: All good", about=asked)


async def test_of_two_answers_that_come_at_once_the_first_counts(world: World) -> None:
    kim = await asked_by_mail(world)
    asked = kim.screen[-1].id
    for answer in ("status", "1"):
        kim.send(answer, about=asked)
    await world.settle()
    kim.reads("Kim (mentor)", "You’ve already answered that e-mail")
    assert await answers(world) == [""]


async def test_elsewhere_a_question_can_be_answered_again(world: World) -> None:
    kim, _, _ = await asked_about_ana(world)
    for label in ("All good", "Needs help"):
        await kim.says(label, f"Ana: {label}", about=kim.screen[0].id)
