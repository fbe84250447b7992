"""Commands of the council about people beside pairing: find them, see and end pairs, set a capacity."""

from __future__ import annotations

import pytest

from tests.world import Person, World


async def test_people_are_found_by_any_part_of_their_name(world: World, zoe: Person) -> None:
    await world.member("anaq", "Ana Quispe", country="Peru", email="secret@example.net")
    await world.member("lucia", "Lucía Torres", roles=["mentor"])
    text = await zoe.says("find quis", "Ana Quispe (mentee) · Peru · @anaq")
    assert "Lucía" not in text
    assert "secret" not in text
    await zoe.says("find lucia torr", "Lucía Torres (mentor) · @lucia")
    await zoe.says("find TORRES Lú", "Lucía Torres")
    await zoe.says("find naq", "Ana Quispe")
    await zoe.presses("Ana Quispe", "Ana Quispe (mentee), here since")
    await zoe.says("find secret", "Nobody has “secret” in a name")
    for nothing in ("%", "_", "xyz"):
        await zoe.says(f"find {nothing}", "Nobody has")
    await zoe.says("find", "Who are you looking for?")
    await zoe.says("quispe", "Ana Quispe")


async def test_people_are_found_by_a_language_or_an_interest(world: World, zoe: Person) -> None:
    await world.member("ana", "Ana", languages=["Aymara"])
    await world.member("leo", "Leo", languages=["español"], interests=["Edición de vídeo", "podcasts"])
    await zoe.says("alguien que hable aymara?", "Ana")
    await zoe.says("who speaks Spanish?", "Leo")
    await zoe.says("buscame mentores que sepan de podcast", "Leo")
    await zoe.says("find vídeo edición", "Leo")
    await zoe.says("anyone who knows about falconry?", "Nobody has “falconry” in a name or a handle")


async def test_a_search_shows_a_few(world: World, zoe: Person) -> None:
    for number in range(12):
        await world.member(f"sam{number}", f"Sam {chr(97 + number) * 3}")
    await zoe.says("find sam", "There are more than these 10")
    assert len(zoe.screen[-1].labels) == 10


async def test_others_find_nobody(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("find kim", "That’s for the council")


async def test_the_council_sees_whose_mentees_who_is(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    people = [await world.member(f"m{number:02}", f"M{number:02}") for number in range(23)]
    await world.pair(people[0], kim)
    text = await zoe.says("mentees", "Mentees: 23", "M00, with Kim", "M01, no mentor", "and 3 more")
    assert "M20" not in text
    await zoe.presses("Show more", "M20", "M22, no mentor")
    await zoe.says("mentees Kim", "Mentees of Kim: 1 of 5", "M00, since 24 Nov 2026")
    await zoe.says("mentees M00", "M00 isn’t a mentor")


async def test_a_councillor_who_mentors_sees_their_own_first(world: World, zoe: Person) -> None:
    await world.give_role(zoe, "mentor")
    ana = await world.member("ana", "Ana")
    await world.pair(ana, zoe)
    await zoe.says("mentees", "Your mentees", "Ana, since")
    await zoe.presses("Everyone’s mentees", "Mentees: 1", "Ana, with")


async def test_a_mentor_sees_their_own_alone(world: World) -> None:
    kim, _ = await world.member("kim", "Kim", roles=["mentor"]), await world.member("lee", "Lee", roles=["mentor"])
    await kim.says("mentees Lee", "between them and the council", "Leave out Lee")
    await kim.says("capacity Lee 3", "between them and the council")
    await kim.says("mentees Kim", "You don’t have any mentees")
    await kim.says("capacity Kim 3", "You take up to 3")
    await kim.says("capacity three", "“three”")


async def test_the_council_sets_a_capacity(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], locale="es")
    await zoe.says("capacity Kim 12", "Kim takes up to 12 and has 0", "more than the 10 a mentor can set themselves")
    kim.reads("El consejo ha fijado cuántos aprendices aceptas: 12")
    await zoe.says("capacity Kim", "Kim takes up to 12")
    kim.reads_nothing()
    await zoe.says("capacity Kim 99", "50 is the most")
    await zoe.says("capacity", "Whose do you mean?")
    await zoe.says("capacity 3", "Whose do you mean?")


async def test_a_pair_is_ended_kindly(world: World, zoe: Person) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    lee = await world.member("lee", "Lee", roles=["mentor"], capacity=0)
    await world.pair(ana, kim)
    await zoe.says("unassign Kim", "Kim has no mentor at the moment")
    await zoe.says("unassign Ana", "Ana (mentee)", "Kim (mentor)", "Kim would no longer mentor Ana", "Shall I?")
    ana.reads_nothing()
    await zoe.presses("No", "nothing has changed")
    await zoe.decides("unassign Ana", "Kim no longer mentors Ana", "I’m telling Ana and Kim now")
    await world.tick()
    kim.reads("The council has decided that you won’t go on as Ana’s mentor")
    ana.reads("The council has decided that Kim", "anything wrong", "waiting list")
    await zoe.says("waiting", "Ana")
    kim.reads_nothing()
    lee.reads_nothing()


async def test_a_stale_button_ends_no_other_pair(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    kim, _ = [await world.member(n.lower(), n, roles=["mentor"]) for n in ("Kim", "Lee")]
    await world.pair(ana, kim)
    await zoe.says("unassign Ana")
    shown = zoe.screen[-1]
    await zoe.decides("assign Ana Lee", "Lee is Ana’s mentor now")
    await zoe.presses("End it", "Lee would no longer mentor Ana", message=shown)


@pytest.mark.parametrize("line", ["appoint Ana council", "dismiss Ana mentee"])
async def test_roles_are_asked_about_once_more(world: World, zoe: Person, line: str) -> None:
    ana = await world.member("ana", "Ana")
    await zoe.says(line, "Ana (mentee), here since", "Telegram: @ana", "?")
    assert len(zoe.screen[-1].labels) == 2
    ana.reads_nothing()
    await zoe.says("no", "nothing has changed")
    ana.reads_nothing()
