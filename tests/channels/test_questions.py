"""Everything that waits for somebody's answer goes to their next channel, and ends there once it is answered."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import event

from chatbot.core.messages import Network
from storage.channels import _OPEN
from storage.models.delivery import TopicKind
from tests.channels.stage import also
from tests.world import Person, World

FIRST = timedelta(hours=48)


async def asked_twice(world: World, there: Person, question: str) -> None:
    """Nobody answers: after two days it is asked on the other channel, with its buttons."""
    there.reads_nothing()
    await world.advance_to(world.clock.now() + FIRST, step=FIRST)
    there.reads(question, "I’ve asked you on Telegram too")
    assert there.screen[-1].labels


async def is_settled(world: World, there: Person) -> None:
    await world.advance(minutes=1)
    assert "This one is settled" in there.screen[-1].text
    there.read()
    await world.advance_to(world.clock.now() + FIRST, step=FIRST)
    assert not any("I’ve asked you" in message.text for message in there.read())


async def test_whether_a_mentor_is_still_one(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    there = await also(world, kim, Network.MATRIX, "kim_m")
    await world.advance(weeks=12, days=1, step=timedelta(weeks=12, days=1))
    kim.reads("Are you still active as a mentor?")
    await asked_twice(world, there, "Are you still active as a mentor?")
    await kim.says("active yes", "Good to hear")
    await is_settled(world, there)


async def test_when_a_mentee_last_heard_from_their_mentor(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    there = await also(world, ana, Network.MATRIX, "ana_m")
    await world.pair(ana, kim)
    await world.advance(weeks=4, step=timedelta(weeks=4))
    ana.reads("When did you last hear from Kim?")
    await asked_twice(world, there, "When did you last hear from Kim?")
    await ana.says("heard week", "Noted")
    await is_settled(world, there)


async def test_whether_an_activity_took_place_and_what_is_asked_about_it(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    ana_there, kim_there = [await also(world, who, Network.MATRIX, f"{who.name}_m") for who in (ana, kim)]
    await world.pair(ana, kim)
    await ana.says("report attended 2026-11-20 Meetup in Lima")
    await asked_twice(world, kim_there, "Meetup in Lima")
    await kim.says("ask_more #1 Who spoke?", "Ana")
    await is_settled(world, kim_there)
    assert "Who spoke?" in "".join(message.text for message in ana_there.screen)
    await ana.says("answer #1 Nobody did")
    await is_settled(world, ana_there)


async def test_what_came_of_a_planned_event(world: World) -> None:
    ana = await world.member("ana", "Ana")
    there = await also(world, ana, Network.MATRIX, "ana_m")
    await ana.says("report organised 2026-11-26 Meetup in Lima; goal=teach; expected=20")
    await world.advance(days=3, step=timedelta(days=1))
    ana.reads("Meetup in Lima")
    await asked_twice(world, there, "Meetup in Lima")
    await ana.says("edit #1 outcome=30 people came")
    await is_settled(world, there)


async def test_whether_somebody_stands_in(world: World) -> None:
    kim, lou = [await world.member(name, name.capitalize(), roles=["mentor"]) for name in ("kim", "lou")]
    there = await also(world, lou, Network.MATRIX, "lou_m")
    await kim.says("backup Lou")
    await asked_twice(world, there, "Kim")
    await lou.says("cover yes")
    await is_settled(world, there)


async def test_a_change_of_mentor(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    lou = await world.member("lou", "Lou", roles=["mentor"])
    there = await also(world, lou, Network.MATRIX, "lou_m")
    await world.pair(ana, kim)
    await ana.says("change_mentor we rarely talk")
    lou.reads("Ana")
    await asked_twice(world, there, "Ana")
    await lou.says("handover yes")
    await is_settled(world, there)


async def test_what_a_councillor_decides(world: World) -> None:
    kim, zoe = await world.member("kim", "Kim", roles=["mentor"]), await world.member("zoe", "Zoe", roles=["council"])
    there = await also(world, zoe, Network.MATRIX, "zoe_m")
    for name, mentee in (("ana", "Ana"), ("ben", "Ben")):
        await world.pair(await world.member(name, mentee), kim)
    await world.advance(days=6, step=timedelta(days=6))
    for mentee in ("Ana", "Ben"):
        await kim.says(f"checkin {mentee} help")
        await kim.says("no note")
    zoe.reads("#1 Ana needs help", "#2 Ben needs help")
    await zoe.says("claim 1")
    await world.advance(days=1, step=timedelta(days=1))
    assert "Ana" not in there.reads("#2 Ben needs help", "I’ve asked you on Telegram too")
    await zoe.says("resolve 2 done")
    await is_settled(world, there)


async def test_what_a_new_mentor_promises(world: World) -> None:
    kim, zoe = await world.member("kim", "Kim"), await world.member("zoe", "Zoe", roles=["council"])
    there = await also(world, kim, Network.MATRIX, "kim_m")
    await zoe.decides("appoint Kim mentor")
    kim.read()
    await asked_twice(world, there, "promise")
    await kim.says("agree")
    await is_settled(world, there)


def test_of_every_kind_it_is_known_when_it_is_settled() -> None:
    assert set(_OPEN) == set(TopicKind)


async def test_a_tick_asks_the_database_as_often_for_many_unanswered_questions_as_for_few(world: World) -> None:
    statements: list[str] = []
    engine = world.app.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda _c, _cur, what, *_: statements.append(what))
    mentors = 0
    asked = {}
    for more in (2, 6):
        for _ in range(more):
            mentors += 1
            await world.member(f"kim{mentors}", f"Kim {mentors}", roles=["mentor"])
        await world.advance(weeks=12, days=1, step=timedelta(weeks=12, days=1))
        await world.advance(days=6, step=FIRST)  # a person with one channel is asked nowhere else
        statements.clear()
        await world.advance(minutes=1)
        asked[mentors] = len([what for what in statements if what.startswith("SELECT")])
    assert asked[8] <= asked[2] + 2
