"""Every lookup of a person by words: who may be meant, and what is shown of them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import event

from chatbot.core.arguments import FieldKind
from chatbot.core.messages import Network
from handlers.features import all_commands
from tests.world import Person, World


@dataclass(frozen=True)
class Lookup:
    """A line that names somebody, where `{}` stands; `shows` who exactly that is, to councillors alone."""

    line: str
    role: str = "mentor"
    shows: bool = False


LOOKUPS = {
    ("accept", "mentee"): Lookup("accept {}"),
    ("decline", "mentee"): Lookup("decline {}"),
    ("checkin", "mentee"): Lookup("checkin {} good"),
    ("pass_on", "mentee"): Lookup("pass_on {}"),
    ("meet", "person"): Lookup("meet {}"),
    ("cancel_change", "mentee"): Lookup("cancel_change {}"),
    ("pass_on", "mentor"): Lookup("pass_on Ana {}"),
    ("backup", "mentor"): Lookup("backup {}"),
    ("step_down", "successor"): Lookup("step_down yes {}"),
    ("invite", "person"): Lookup("invite {}", "council"),  # of somebody who has written, nothing but the name
    ("tell", "person"): Lookup("tell {} hello"),
    ("mute", "person"): Lookup("mute {}"),
    ("unmute", "person"): Lookup("unmute {}"),
    ("status", "person"): Lookup("status {}", "council", shows=True),
    ("assign", "mentee"): Lookup("assign {} Lu", "council", shows=True),
    ("assign", "mentor"): Lookup("assign Ana {}", "council", shows=True),
    ("appoint", "person"): Lookup("appoint {} council", "council", shows=True),
    ("unassign", "mentee"): Lookup("unassign {}", "council", shows=True),
    ("mentees", "mentor"): Lookup("mentees {}", "council"),
    ("capacity", "mentor"): Lookup("capacity {} 3", "council"),
    ("dismiss", "person"): Lookup("dismiss {} mentee", "council", shows=True),
}
"""Every command that names a person; a new one has to be listed here with what it shows of them."""


def test_every_lookup_is_listed() -> None:
    found = {
        (command.name, field.name)
        for command in all_commands().commands.values()
        for field in command.fields
        if field.kind is FieldKind.PERSON
    }
    assert found == LOOKUPS.keys()


async def people(world: World, lookup: Lookup) -> Person:
    """Whoever looks somebody up; they know two of three who are called Sam."""
    kim = await world.member("kim", "Kim", roles=("mentor", "council") if lookup.role == "council" else ("mentor",))
    await world.pair(await world.member("ana", "Ana"), kim)
    for user_id, name in (("7001", "Sam"), ("7002", "Sam Jones")):
        sam = await world.member(user_id, name, roles=("mentee", "mentor"), handle=f"@secret_{user_id}")
        await world.pair(sam, kim)
    await world.member("7003", "Other", handle="@sam")
    await world.member("lu", "Lu", roles=("mentor",))
    return kim


@pytest.mark.parametrize("lookup", LOOKUPS.values(), ids=lambda one: one.line)
async def test_a_name_that_several_may_be_called_by_is_asked_about(world: World, lookup: Lookup) -> None:
    """A whole name, the beginning of a name and a handle all count."""
    kim = await people(world, lookup)
    await kim.says(lookup.line.format("Sam"), "Who do you mean by “Sam”?")
    known = ["Sam", "Sam Jones"] + (["Other"] if lookup.role == "council" else [])
    assert [label.partition(" · ")[0] for label in kim.screen[-1].labels] == known


@pytest.mark.parametrize("lookup", LOOKUPS.values(), ids=lambda one: one.line)
async def test_an_id_or_a_handle_means_one_and_shows_them_to_councillors_alone(world: World, lookup: Lookup) -> None:
    kim = await people(world, lookup)
    for words in ("7001", "telegram:7001", "@secret_7001", "telegram:@secret_7001"):
        answer = await kim.says(lookup.line.format(words))
        assert "Who do you mean" not in answer, words
        assert "I can’t find anyone" not in answer, words
        assert ("secret" in answer, "7001" in answer) == (lookup.shows, lookup.shows), words


async def test_whom_a_mentor_does_not_know_they_cannot_look_up(world: World) -> None:
    kim = await people(world, Lookup(""))
    for words in ("7003", "telegram:7003", "@sam", "telegram:@sam"):
        assert "Other" not in await kim.says(f"pass_on {words}", "I can’t find anyone"), words


@pytest.fixture
async def zoe(world: World) -> Person:
    """A councillor."""
    return await world.member("zoe", "Zoe", roles=("council",))


@pytest.mark.parametrize("name", ["lucia", "telegram:7777", "Ana"])
async def test_a_chosen_name_takes_no_role_meant_for_another(world: World, zoe: Person, name: str) -> None:
    await world.member("ana", "Ana Quispe")
    max_ = await world.member("2002", "Max", handle="@max")
    await max_.says(f"profile name {name}")
    for line in ("appoint @lucia council", "appoint telegram:7777 council", "appoint 7777 council"):
        await zoe.says(line, "I can’t find anyone called")
        await zoe.says("yes")
        assert "council" not in (await max_.member()).roles, line


async def test_a_whole_name_does_not_beat_a_first_name(world: World, zoe: Person) -> None:
    ana, max_ = await world.member("2001", "Ana Quispe", handle="@quispe"), await world.member("2002", "Max")
    await max_.says("profile name Ana", "Ana")
    await zoe.says("appoint Ana council", "Who do you mean by “Ana”?")
    await zoe.presses("Ana Quispe", "Telegram: @quispe (2001)", "Shall I")
    await zoe.says("yes", "Ana Quispe has a new role")
    assert "council" in (await ana.member()).roles
    assert (await max_.member()).roles == {"mentee"}


async def test_what_is_asked_twice_is_undone_by_a_no_and_done_once(world: World, zoe: Person) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=("mentor",))
    for line in ("appoint Ana council", "assign Ana Kim", "dismiss Ana mentee"):
        await zoe.says(line)
        await zoe.says("no", "nothing has changed")
        await zoe.says(line)
        await zoe.presses("No", "nothing has changed")
    ana.reads_nothing()
    kim.reads_nothing()
    await zoe.says("appoint Ana council", "Shall I")
    question = zoe.screen[-1]
    button = question.tokens[0]
    await zoe.presses("Appoint", "new role")
    await zoe.says("", "already has that role", choice=button, about=question.id)


async def test_a_button_means_the_person_whatever_they_are_called_by_then(world: World, zoe: Person) -> None:
    ana, max_ = await world.member("ana", "Ana Quispe"), await world.member("2002", "Max")
    await zoe.says("appoint @ana council", "Ana Quispe (mentee)")
    await ana.says("profile name Bea")
    await max_.says("profile name Ana Quispe", "Ana Quispe")
    await zoe.presses("Appoint", "Bea has a new role")
    assert (await max_.member()).roles == {"mentee"}


async def test_a_mentor_who_filled_up_meanwhile_is_asked_about_again(world: World, zoe: Person) -> None:
    await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=1)
    await zoe.says("assign Ana Kim", "Shall I pair them?")
    await world.pair(await world.member("bo", "Bo"), kim)
    await zoe.presses("Assign", "Kim takes one mentee and already has one", "anyway?")
    await zoe.presses("Assign anyway", "Kim is Ana’s mentor now")


async def test_in_spanish_a_yes_and_a_si_do_it(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=("council",), locale="es")
    for name, yes in (("Ana", "yes"), ("Bo", "sí"), ("Cy", "1")):
        await world.member(name.lower(), name)
        await zoe.says(f"appoint {name} mentor", f"{name} (aprendiz), aquí desde el 24 nov 2026", "¿Doy a esta persona")
        await zoe.says(yes, "tiene un papel nuevo")


async def test_letters_that_look_alike_are_asked_about_and_pointed_at(world: World, zoe: Person) -> None:
    await world.member("ana", "Ana Quispe")
    await world.member("2002", "\u0410na Quispe")  # as an older version may have let in
    await zoe.says("status Ana Quispe", "Who do you mean")
    assert zoe.screen[-1].labels == ["Ana Quispe · @ana", "\u0410na Quispe · @2002"]
    await zoe.says("status @2002", "Someone else here has the same name, or nearly")


async def test_a_role_behind_a_name_is_the_role(world: World, zoe: Person) -> None:
    await world.member("ana", "Ana Quispe")
    await world.member("2002", "Ana council")
    await zoe.says("appoint Ana council", "Who do you mean by “Ana”?")
    await zoe.says('appoint "Ana council" mentor', "Ana council (mentee)", "Shall I make this person a mentor?")


async def test_a_handle_belongs_to_who_was_last_seen_with_it(world: World, zoe: Person) -> None:
    old = world.person("2002", "Max", handle="@lucia")
    await old.says("start")
    await world.advance(days=60)
    await zoe.says("appoint @lucia council", "Max (mentee)", "Telegram: @lucia (2002), last seen 24 Nov 2026")
    await zoe.says("no")
    lucia = world.person("2001", "Lucía", handle="@Lucia")
    await lucia.says("hola")
    await zoe.says("appoint @lucia council", "I can’t find anyone")
    await lucia.says("start")
    await zoe.decides("appoint @lucia council", "Lucía has a new role")
    await zoe.says("status 2002", "Telegram: 2002")
    await old.says("profile")  # as Telegram tells it, he has the handle: whoever wrote last does
    await zoe.says("status @lucia", "Max (mentee)")


async def test_a_handle_of_another_network_is_another_handle(world: World, zoe: Person) -> None:
    await world.member("2002", "Max", handle="@lucia")
    await world.person("lucia", "Lucía", Network.MATRIX, handle="@lucia").says("start")
    await zoe.says("status @lucia", "Who do you mean")
    await zoe.says("status matrix:@lucia", "Lucía (mentee)")
    await zoe.says("status telegram:@lucia", "Max (mentee)")


async def test_nobody_is_found_by_their_mail_address(world: World, zoe: Person) -> None:
    await world.member("ana@example.org", "Ana", network=Network.EMAIL)
    for words in ("ana@example.org", "email:ana@example.org"):
        await zoe.says(f"status {words}", "I can’t find anyone")
    assert "example.org" not in await zoe.says("status Ana", "Ana (mentee)")


async def test_a_lookup_does_not_read_everybody(world: World) -> None:
    """Each part of the question is answered by an index."""
    statements: list[tuple[str, object]] = []
    engine = world.app.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda _c, _cur, what, values, *_: statements.append((what, values)))
    async with world.store() as store:
        for words in ("Ana", "@ana", "1001", "telegram:1001", "@ana:example.org"):
            await store.people.named(words)
            await store.people.named(words, frozenset({1, 2}))
        await store.people.mistaken_for("Ana", 1)
        await store.people.free_name("Ana")
        asked = [(what, values) for what, values in statements if what.startswith("SELECT")]
        if engine.dialect.name != "sqlite":
            return
        connection = await store.session.connection()
        for statement, values in asked:
            plan = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)).fetchall()  # type: ignore[arg-type]
            scans = [what for *_, what in plan if what.startswith("SCAN") and "SUBQUERY" not in what]
            assert not scans, f"{scans} in {statement}"
    assert len(asked) >= 12
