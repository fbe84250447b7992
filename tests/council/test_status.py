"""The programme at a glance, the lists behind it, and where one person stands."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.messages import Network
from tests.council import programme
from tests.world import START, Person, World


async def test_the_programme_at_a_glance(world: World, zoe: Person) -> None:
    await programme.make(world)
    await zoe.says(
        "status",
        "Mentees 31, mentors 8, council 1",
        "Pairs: 24",
        "Waiting for a mentor: 4, the longest for 12 days",
        "Places with mentors: 40, 17 free",
        "Mentees of each mentor: one has 7, another 0",
        "Check-ins this week: 0 answered, 24 open, 0 missed",
        "Silent mentors: 1",
        "7 to be confirmed, 1 not confirmed in time",
    )
    picture = zoe.screen[-1].attachment
    assert picture is not None
    assert picture.content.startswith(b"\x89PNG")
    lines = picture.description.splitlines()
    assert lines[:4] == ["The programme, 24 Nov 2026", "mentees: 31", "mentors: 8", "free places: 17"]
    assert "W44: answered 24, open 0, missed 0" in lines
    assert "W47: answered 19, open 0, missed 5" in lines
    assert lines[-4:] == ["to be confirmed: 7", "asked for more: 0", "unconfirmed: 1", "rejected: 0"]


async def test_a_programme_that_has_just_begun(world: World, zoe: Person) -> None:
    await zoe.says("status", "Mentees 0, mentors 0, council 1", "Waiting for a mentor: nobody")
    picture = zoe.screen[-1].attachment
    assert picture is not None
    assert "W48" not in picture.description, "no chart of nothing"
    await zoe.says("mentors", "There are no mentors yet")
    await zoe.says("waiting", "Nobody is waiting")
    await zoe.says("inactive", "All is well", "within 8 weeks")


async def test_the_load_of_every_mentor(world: World, zoe: Person) -> None:
    await programme.make(world)
    await zoe.says(
        "mentors",
        "8 mentors, 24 mentees",
        "Over capacity: 1, away: 1, silent: 1",
        "Mentees of each: one has 7, another 0",
        "Abel Adeyemi: 7 of 5 · over capacity\n",
        "Bina Baptiste: 5 of 5\n",
        "Caro Castro: 5 of 5 · silent, 3 missed\n",
        "Deniz Dlamini: 4 of 5 · away until 13 Dec 2026\n",
    )
    summary, names = zoe.screen[-2:]
    assert summary.attachment is not None
    assert "Abel Adeyemi: 7 / 5 (over capacity)" in summary.attachment.description
    assert names.attachment is None
    assert names.labels == []


async def test_a_long_list_comes_in_pages(world: World, zoe: Person) -> None:
    await programme.make(world, loads=(3,) * 38, waiting=25)
    first = await zoe.says("mentors", "38 mentors, 114 mentees", "… and 18 more")
    assert first.count(": 3 of 5") == 20
    second = await zoe.presses("Show more")
    assert second.count(": 3 of 5") == 18
    assert "Mentees of each:" not in second
    assert second.splitlines()[-1].endswith("of 5")
    await zoe.says("mentors 3", "There’s no page 3")
    await zoe.says("waiting", "25 are waiting for a mentor, the longest for 10 weeks", "… and 5 more")
    assert (await zoe.says("waiting 2")).count("•") == 5
    await zoe.says("/mentors many", "isn’t a number")


async def test_who_waits(world: World, zoe: Person) -> None:
    people = await programme.make(world)
    answer = await zoe.says("waiting", "Gita Petrov: 12 days · “events in Lima”\n", "Hugo Quispe: 9 days\n")
    assert answer.index("Gita") < answer.index("Hugo") < answer.index("Ines") < answer.index("Jari")
    await world.advance(hours=1)
    await zoe.says("waiting", "Gita Petrov: 12 days · “events in Lima” · Gita Gupta is being asked")
    await people["Gita Petrov"].says("status", "A mentor is being asked")
    await zoe.says("status", "Waiting for a mentor: 4", "13 free")


async def test_who_has_gone_quiet(world: World, zoe: Person) -> None:
    await programme.make(world)
    answer = await zoe.says(
        "inactive",
        "Silent mentors: 1, mentees without activity for 8 weeks or more: 2",
        "Caro Castro (mentor): 3 check-ins missed in a row, since 2 Nov 2026",
        "Milo Eriksen: 27 weeks · no mentor",
    )
    assert answer.index("Milo Eriksen") < answer.index("Lena Dlamini: 8 weeks")


async def test_the_longest_silence_comes_first(world: World, zoe: Person) -> None:
    await programme.make(world)
    async with world.store() as store:
        (femi,) = await store.people.named("Femi Fontana")
        store.check_ins.add_silence(femi, START - timedelta(weeks=11), 11, START)
    answer = await zoe.says("inactive", "Silent mentors: 2", "Femi Fontana (mentor): 11 check-ins missed in a row")
    assert answer.index("Femi Fontana") < answer.index("Caro Castro")


async def test_what_the_council_knows_of_a_person(world: World, zoe: Person) -> None:
    people = await programme.make(world)
    mentee = people["Hugo Dlamini"]
    await mentee.says("profile languages Spanish, English")
    await zoe.says(
        "status Hugo Dlamini",
        "Hugo Dlamini (mentee)",
        "since 1 Jan 2025 (from the archive)",
        "Time zone: UTC",
        "Languages: Spanish and English",
        "Mentor: Caro Castro, since 8 May 2026",
        "23 Nov 2026 open, 16 Nov 2026 missed",
        "Activities:",
        "Last active: 24 Nov 2026",
    )
    await zoe.says("status Caro Castro", "Hasn’t answered 3 check-ins", "0 of 5 answered, open until 30 Nov")
    await zoe.says(
        "status Gita Petrov",
        "Waiting for a mentor since 12 Nov 2026: place 1",
        "Would like a mentor for: “events in Lima”",
    )
    await zoe.says("status Milo Eriksen", "No mentor")


async def test_a_note_is_for_the_council_alone(world: World, zoe: Person) -> None:
    people = await programme.make(world)
    shown = "".join([await zoe.says(f"status {name}") for name in people])
    assert programme.NOTE in shown
    others = [await zoe.says(command) for command in ("status", "mentors", "waiting", "inactive")]
    others += [await person.says("status") for person in people.values()]
    assert programme.NOTE not in "".join(others)


async def test_nobody_reads_a_note_about_themselves(world: World, zoe: Person) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await world.advance(days=7, step=timedelta(hours=6))
    await kim.says("checkin Ana help she has lost heart", "for the council")
    await zoe.says("status Ana", "Note by Kim", "she has lost heart")
    assert "Need help: 1 (Ana)" in await zoe.says("status")
    await world.give_role(ana, "council")
    assert "lost heart" not in await ana.says("status Ana", "Needs help")


async def test_why_a_mentor_declined_is_for_the_council_alone(world: World, zoe: Person) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await kim.says("/decline Ana exams this month")
    assert "exams" not in await ana.says("status")
    await zoe.says("status Ana", "Kim couldn’t take them: “exams this month”")


async def test_the_council_alone_is_told_who_exactly_is_meant(world: World, zoe: Person) -> None:
    ana = await world.member("4711", "Ana", handle="@ana_secret")
    kim = await world.member("kim", "Kim", roles=("mentor",))
    await world.pair(ana, kim)
    await zoe.says("status Ana", "Ana (mentee), here since 24 Nov 2026", "Telegram: @ana_secret (4711)")
    assert "ana_secret" not in await kim.says("mentees")


async def test_several_of_one_name_are_told_apart_by_buttons(world: World, zoe: Person) -> None:
    await programme.make(world)
    await zoe.says("status Abel", "Who do you mean by “Abel”?")
    assert zoe.screen[-1].labels == ["Abel Adeyemi", "Abel Novak", "Abel Jansen"]
    await zoe.presses("Abel Novak", "Abel Novak (mentee)")
    await zoe.says("status Abelard", "I can’t find anyone called “Abelard”")


async def test_ones_own_standing(world: World) -> None:
    people = await programme.make(world)
    mentee = await people["Hugo Dlamini"].says("status", "Mentor: Caro Castro", "Activities:")
    assert "missed" not in mentee, "what the mentor answered is not for the mentee"
    await people["Caro Castro"].says("status", "Mentees: 5 of 5", "0 of 5 answered", "waiting for you: 2")
    await people["Gita Petrov"].says("status", "place 1")


async def test_all_of_it_in_spanish(world: World) -> None:
    await programme.make(world)
    zoe = world.person("zoe", "Zoe", locale="es-ES")
    await zoe.says("status", "El programa, 24 nov 2026", "la espera más larga es de 12 días", "libres 17")
    await zoe.says("mentors", "uno tiene 7, otro 0", "Abel Adeyemi: 7 de 5 · más de lo acordado")
    await zoe.says("waiting", "Gita Petrov: 12 días · «events in Lima»")
    await zoe.says("inactive", "Milo Eriksen: 27 semanas · sin mentor")
    await zoe.says("status Hugo Dlamini", "Mentor: Caro Castro, desde el 8 may 2026", "sin respuesta")


async def test_a_picture_of_many_mentors_shows_the_fullest(world: World, zoe: Person) -> None:
    await programme.make(world, (2,) * 5 + (1,) * 36, waiting=0)
    await zoe.says("mentors", "41 mentors", "The picture shows the 20 with the most mentees; 21 more are in the list.")
    pictures = [message.attachment for message in zoe.screen if message.attachment]
    assert len(pictures) == 1
    assert len(pictures[0].description.splitlines()) == 1 + 20


async def test_where_no_files_can_be_sent_the_chart_is_told(world: World) -> None:
    await programme.make(world)
    matrix = world.adapters[Network.MATRIX]
    await world.give_role(yan := await world.member("yan", network=Network.MATRIX), "council")
    object.__setattr__(matrix.capabilities, "files", False)
    await yan.says("mentors", "Load by mentor (mentees)", "Abel Adeyemi: 7 / 5 (over capacity)")
    assert all(message.attachment is None for message in yan.screen)
