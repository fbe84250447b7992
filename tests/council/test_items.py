"""Items that wait for the council: one councillor in turn, a deadline, and everybody can see it. The rule Council."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chatbot.core.messages import Network
from handlers.shared import council_items
from handlers.shared.context import Desk
from storage.models.council import CouncilItem, ItemKind
from tests.world import Person, World

HALF_DAY = timedelta(hours=12)


async def put(world: World, kind: ItemKind, subject: Person, **more: str) -> CouncilItem:
    """Something has come up that the council decides; its councillor is told with the next tick."""
    member = await subject.member()
    async with world.store() as store:
        desk = Desk(store, world.app.rules, world.app.localizer, world.clock.now())
        found = await store.people.get(member.id)
        assert found is not None
        item = await council_items.put_before_council(desk, kind, found, **more)  # type: ignore[arg-type]
        assert item is not None
        item.told_at = None
    await world.tick()
    return item


async def councillor(world: World, name: str, **fields: object) -> Person:
    return await world.member(name.lower(), name, roles=["council"], **fields)  # type: ignore[arg-type]


async def test_each_item_goes_to_one_councillor_in_turn(world: World, zoe: Person) -> None:
    yan = await councillor(world, "Yan")
    ana, bo, cy = [await world.member(name.lower(), name) for name in ("Ana", "Bo", "Cy")]
    await put(world, ItemKind.HELP_WANTED, ana)
    zoe.reads("#1 Ana needs help", "Please decide by Thu 26 Nov")
    yan.reads_nothing()
    await world.advance(minutes=1)
    await put(world, ItemKind.HELP_WANTED, bo)
    yan.reads("#2 Bo needs help")
    await world.advance(minutes=1)
    await put(world, ItemKind.APPLICATION, cy)
    zoe.reads("#3 Cy would like to be a mentor", "by Tue 1 Dec")
    yan.reads_nothing()


async def test_one_of_a_kind_is_open_about_a_person_at_most(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await put(world, ItemKind.HELP_WANTED, ana)
    with pytest.raises(AssertionError):
        await put(world, ItemKind.HELP_WANTED, ana)
    await put(world, ItemKind.APPLICATION, ana)
    await zoe.says("resolve 1 done")
    await put(world, ItemKind.HELP_WANTED, ana)
    await zoe.says("todo", "2 decisions are waiting, 2 for you", "#2 Ana would like", "#3 Ana needs help")


async def test_overdue_items_go_to_the_next_and_show_on_the_board(world: World, zoe: Person) -> None:
    yan = await councillor(world, "Yan")
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    await world.advance(days=2, step=HALF_DAY)
    zoe.read()
    yan.reads("#1 Ana needs help", "was passed on to you", "by Sat 28 Nov")
    await zoe.says("status", "Decisions: 1 waiting, the oldest for 48 hours, 1 overdue")
    await zoe.says("todo", "1 decision is waiting, none for you", "Yan, by 28 Nov 2026 · overdue since 26 Nov 2026")
    await world.advance(days=2, step=HALF_DAY)
    zoe.reads("was passed on to you", "2 times")


async def test_one_decision_is_told_as_one(world: World, zoe: Person) -> None:
    await zoe.says("profile language es")
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    await zoe.says("todo", "1 decisión pendiente, 1 para ti")
    await zoe.says("status", "Decisiones: 1 pendiente, la más antigua")
    await put(world, ItemKind.HELP_WANTED, await world.member("bo", "Bo"))
    await zoe.says("todo", "2 decisiones pendientes, 2 para ti")


async def test_who_is_alone_on_the_council_is_asked_again(world: World, zoe: Person) -> None:
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    zoe.read()
    await world.advance(days=2, step=HALF_DAY)
    text = zoe.reads("#1 Ana needs help", "This should have been decided by Thu 26 Nov", "nobody else on the council")
    assert "passed on" not in text


async def test_who_is_alone_is_reminded_once_a_week_in_one_letter(world: World, zoe: Person) -> None:
    for name in ("Ana", "Bo"):
        await put(world, ItemKind.HELP_WANTED, await world.member(name.lower(), name))
    await world.advance(days=3, step=HALF_DAY)
    zoe.reads("2 decisions are overdue", "#1 Ana needs help, since 26 Nov 2026", "#2 Bo needs help", "to take them on")
    await world.advance(days=5, step=HALF_DAY)
    zoe.reads_nothing()
    await zoe.says("todo", "Zoe, by 26 Nov 2026 · overdue since 26 Nov 2026")
    await zoe.says("status", "2 overdue")
    await world.advance(days=2, step=HALF_DAY)
    assert len(zoe.read()) == 1
    await zoe.presses("#1 Ana", "This should have been decided by Thu 26 Nov", "and is still open")
    await zoe.says("resolve 1 done", "Thank you for deciding")
    await world.advance(days=8, step=HALF_DAY)
    zoe.reads("#2 Bo needs help", "nobody else on the council to take it on")


async def test_who_joins_the_council_gets_what_is_overdue(world: World, zoe: Person) -> None:
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    await world.advance(days=3, step=HALF_DAY)
    yan = await councillor(world, "Yan", locale="es")
    await world.advance(days=7, step=HALF_DAY)
    yan.reads("Pasó a ti porque se acabó su plazo")


async def test_a_councillor_is_told_by_day(world: World, zoe: Person) -> None:
    kiri = await councillor(world, "Kiri", timezone="Pacific/Auckland", last_item_at=None)  # it is 23:00
    async with world.store() as store:
        zoes = await store.people.get((await zoe.member()).id)
        assert zoes is not None
        zoes.last_item_at = world.clock.now()
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    zoe.reads_nothing()
    kiri.reads_nothing()
    await world.advance(hours=9)
    kiri.reads("Ana needs help")


async def test_nobody_decides_about_themselves(world: World, zoe: Person) -> None:
    await put(world, ItemKind.APPLICATION, zoe)
    zoe.reads_nothing()
    await zoe.says("todo", "nobody yet")
    for line in ("resolve 1 accept", "resolve 1", "claim 1"):
        await zoe.says(line, "#1 is about you")
    yan = await councillor(world, "Yan")
    await world.tick()
    yan.reads("Zoe would like to be a mentor")


async def test_a_councillor_who_leaves_takes_nothing_along(world: World, zoe: Person) -> None:
    yan = await councillor(world, "Yan")
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    zoe.read()
    await world.advance(minutes=1)
    await put(world, ItemKind.HELP_WANTED, await world.member("bo", "Bo"))
    yan.reads("Bo needs help")
    await zoe.decides("dismiss Yan council", "no longer holds")
    await world.advance(hours=1)
    zoe.reads("#2 Bo needs help")


async def test_claiming_takes_an_item_on(world: World, zoe: Person) -> None:
    yan = await councillor(world, "Yan")
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    await yan.says("claim 1", "It’s yours", "#1 Ana needs help")
    zoe.reads("Yan has taken on #1")
    await yan.says("claim 1", "#1 is already yours")
    await yan.presses("Taken care of", "Thank you for deciding: Taken care of (#1 Ana needs help)")
    await yan.says("claim 1", "already decided: Taken care of")
    await yan.says("claim 7", "There’s no #7")
    await yan.says("todo", "Nothing is waiting for a decision")


async def test_claims_put_no_deadline_off(world: World, zoe: Person) -> None:
    yan = await councillor(world, "Yan")
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    zoe.reads("#1 Ana needs help", "Please decide by Thu 26 Nov")
    await world.advance(days=1, hours=12)
    await yan.says("claim 1", "It’s yours", "Please decide by Thu 26 Nov")
    await world.advance(days=1, hours=12)
    zoe.reads("Yan has taken on #1", "#1 Ana needs help", "It was passed on to you")


async def test_a_decision_fits_its_kind(world: World, zoe: Person) -> None:
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    await zoe.says("resolve 1 accept", "can’t be decided about #1", "You can choose done")
    await zoe.says("resolve 1", "#1 Ana needs help")
    shown = zoe.screen[-1]
    assert shown.labels == ["Taken care of"]
    await zoe.says("resolve 1 perhaps", "can’t be decided about #1")
    await zoe.says("resolve", "1 decision is waiting, 1 for you")
    await zoe.says("1", "#1 Ana needs help", "Please decide")
    await zoe.presses("Taken care of", "Thank you for deciding")
    await zoe.presses("Taken care of", "already decided", message=shown)


async def test_a_decision_by_another_is_told_to_whose_turn_it_was(world: World, zoe: Person) -> None:
    yan = await councillor(world, "Yan")
    await put(world, ItemKind.HELP_WANTED, await world.member("ana", "Ana"))
    zoe.read()
    await yan.says("resolve 1 done", "Thank you")
    zoe.reads("Yan has decided #1 (Taken care of)")


async def test_an_application_is_accepted_or_declined_with_a_reason(world: World, zoe: Person) -> None:
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await put(world, ItemKind.APPLICATION, ana, note="I like to explain things")
    await put(world, ItemKind.APPLICATION, bo)
    zoe.reads("“I like to explain things”")
    await zoe.says("resolve 1 accept", "Accept")
    ana.reads("has made you a mentor", "To begin with you take 2")
    await zoe.says("resolve 2 decline Please come back in spring.", "Decline")
    bo.reads("can’t say yes at the moment: Please come back in spring.")
    assert "mentor" not in (await bo.member()).roles


async def test_a_note_is_not_shown_in_the_councils_room(world: World, zoe: Person) -> None:
    await put(world, ItemKind.APPLICATION, await world.member("ana", "Ana"), note="between us")
    zoe.read()
    zoe.send("/resolve 1", room="council")
    zoe.send("/todo", room="council")
    await world.settle()
    shown = "\n".join(message.text for message in world.adapters[Network.TELEGRAM].rooms["council"])
    assert "#1 Ana would like to be a mentor" in shown
    assert "between us" not in shown


async def test_the_councils_own_response_times_are_shown(world: World, zoe: Person) -> None:
    for name in ("Ana", "Bo", "Cy"):
        await put(world, ItemKind.APPLICATION, await world.member(name.lower(), name))
    for number, days in ((1, 1), (2, 3), (3, 2)):
        await world.advance(days=days, step=HALF_DAY)
        await zoe.says(f"resolve {number} accept")
    await zoe.says("status", "Decisions: none waiting; usually decided within 4 days")


async def test_a_weekly_digest_goes_to_the_councils_room_once(world: World, zoe: Person) -> None:
    await put(world, ItemKind.APPLICATION, await world.member("ana", "Ana"), note="between us")
    room = world.adapters[Network.TELEGRAM].rooms.setdefault("council", [])
    await world.advance_to(world.clock.now().replace(day=30, hour=8), step=HALF_DAY)
    assert not room
    await world.advance(hours=1)
    await world.restart()
    await world.app.tick()
    await world.advance(hours=3)
    (digest,) = [message.text for message in room]
    assert "This week in the programme, 30 Nov 2026" in digest
    assert "Decisions: 1 waiting, the oldest for 5 days, none overdue; 0 decided last week" in digest
    assert "With zoe: 1" in digest
    assert "between us" not in digest
    await world.advance(days=7, step=HALF_DAY)
    assert len(room) == 2


async def test_a_digest_that_comes_too_late_is_left_out(world: World, zoe: Person) -> None:
    room = world.adapters[Network.TELEGRAM].rooms.setdefault("council", [])
    await world.advance_to(world.clock.now().replace(month=12, day=1, hour=9), step=timedelta(days=7))
    assert not room


@pytest.mark.parametrize(
    "said",
    [
        "can we wait one more week with Kim",
        "let's give Kim another week",
        "Kim deserves a second chance",
        "dale otra semana a Kim",
        "esperemos un poco más con Kim",
    ],
)
async def test_more_time_is_decided_in_words(world: World, said: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    zoe = world.person("zoe", "Zoe")
    await put(world, ItemKind.SILENT_MENTOR, kim)
    zoe.read()
    await zoe.says(said, "Kim hasn’t answered", "Give them time", "Shall I?")
    await zoe.says("yes", "Thank you for deciding: Give them time")
    assert "Give them time" not in await zoe.says(said)  # nothing waits any more


@pytest.mark.parametrize(
    ("said", "spell"),
    [("ok give Kim two more weeks", "two more weeks"), ("dale a Kim tres semanas más", "tres semanas más")],
)
async def test_how_much_more_time_is_noted(world: World, said: str, spell: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    zoe = world.person("zoe", "Zoe")
    await put(world, ItemKind.SILENT_MENTOR, kim)
    zoe.read()
    await zoe.says(said, f"Give them time, noted as “{spell}”", "Shall I?")


@pytest.mark.parametrize(
    "said", ["make Kim a normal member", "Kim should not be a mentor any more", "quita a Kim de mentor"]
)
async def test_a_role_ends_in_words(world: World, said: str) -> None:
    await world.member("kim", "Kim", roles=["mentor"])
    zoe = world.person("zoe", "Zoe")
    await zoe.says(said, "Shall I end this role: mentor?")
    assert zoe.screen[-1].labels == ["End the role", "No"]
