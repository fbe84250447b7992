"""Mentors speak of giving mentees away, in whole sentences."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with
from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor of three, who is asked about them just now."""
    kim = await mentor_with(world, "Ana", "Luis", "Gus Berg")
    await world.member("lee", "Lee", roles=["mentor"])
    await world.advance_to(MONDAY, step=WEEK)
    return kim


async def test_somebody_who_suits_better_is_asked(kim: Person) -> None:
    for said in ("lee would be a better match for ana than me", "creo que ana encajaría mejor con lee"):
        await kim.says(said, "You’d like Lee to mentor Ana")
        await kim.says("no")
    await kim.says("somebody else would be a better mentor for luis", "You’d like somebody else to mentor Luis")
    await kim.presses("Do it", "Lee")


async def test_who_needs_no_mentor_any_more_is_let_go(kim: Person) -> None:
    for said in ("Gus moved on, he said he doesn't need me any more", "gus ya no me necesita, cerremos lo suyo"):
        await kim.says(said, "The council ends it", said)
        assert kim.screen[-1].labels[:2] == ["Ask the council to end it", "Write to Gus Berg"]
    await kim.presses("Ask the council to end it", "council")


async def test_a_mentor_with_too_many_hands_some_over(kim: Person) -> None:
    for said in (
        "i've got way too many people, take two of them off me please",
        "seis son demasiados, me pueden quitar dos?",
    ):
        await kim.says(said, "You have 3 mentees now", "Whom may I ask somebody else to take over?")
    await kim.presses("Hand Luis over", "Lee")


async def test_who_stands_in_is_told_before_it_is_asked(kim: Person) -> None:
    await kim.says("who is my backup", "Nobody stands in for you yet. Who could stand in for you")
    await kim.says("cancel")
    await kim.says("quién es mi suplente?", "Nobody stands in for you yet.")


async def test_who_wants_others_to_take_over_is_asked_whom(kim: Person) -> None:
    for said in (
        "can somebody else take all my mentees",
        "another mentor should take over my mentees",
        "quiero que otra persona se encargue",
        "busca a otra persona para mis aprendices",
    ):
        await kim.says(said, "Whom may I ask somebody else to take over?")
        assert "Stop being a mentor" in kim.screen[-1].labels
    await kim.says("someone else should take luis", "somebody else to mentor Luis")


async def test_several_mentees_are_handed_over_one_by_one(kim: Person) -> None:
    for said in (
        "i'd like to give ana and luis to someone else, maybe Lee has space?",
        "quiero pasar a ana y a luis a Lee",
    ):
        await kim.says(said)
        assert [label.partition(": ")[2] for label in kim.screen[-1].labels[:2]] == ["Ana, Lee", "Luis, Lee"]
    await kim.presses(kim.screen[-1].labels[1], "I’ll ask Luis and Lee")
    await kim.presses(kim.screen[-2].labels[0])


async def test_no_mentee_is_to_take_another_over(kim: Person) -> None:
    await kim.says("ana could go on with luis", "")
    assert not any("Ana, Luis" in label or "Luis, Ana" in label for label in kim.screen[-1].labels)


async def test_a_number_in_doubt_is_no_number(kim: Person) -> None:
    for said in (
        "i have six, wasn't the limit five? who could take one",
        "tengo seis y el limite no era 5? a quien le paso uno",
    ):
        await kim.says(said, "Whom may I ask somebody else to take over?")
    await kim.says("is it not 5 mentees at most?")
    assert not any(label.endswith(": 5") for label in kim.screen[-1].labels)


@pytest.mark.parametrize(
    "said",
    [
        "puedo seguir con ivo pero con hana ya no",
        "sigo con ivo, ya no puedo con hana",
        "I can carry on with ivo but not with hana any more",
        "I can't go on with hana, ivo is fine",
    ],
)
async def test_only_the_one_who_is_given_up_is_handed_over(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ivo", "Hana")
    await kim.says(said, "somebody else to mentor Hana")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("quiero pasar dos de mis mentees a otra persona", "a gus y fay"),
        ("tengo que dejar a dos de mis aprendices", "gus y fay porfa"),
        ("I can't do all six, hand over two of them", "gus and fay"),
        ("I'd like to pass on two of my mentees", "Fay, Gus please"),
    ],
)
async def test_some_are_picked_by_name(world: World, said: str, then: str) -> None:
    kim = await mentor_with(world, "Gus", "Fay", "Bea")
    await kim.says(said, "Whom may I ask somebody else to take over?")
    await kim.says(then, "Which one?")
    assert {label.split()[1] for label in kim.screen[-1].labels} == {"Gus", "Fay"}


async def test_whom_somebody_is_passed_on_to_is_not_told_so(kim: Person) -> None:
    for said in ("quiero pasarle a ana a lee, se van a entender mejor", "quiero pasarle a ana a lee por el idioma"):
        answer = f"{await kim.says(said)} {kim.screen[-1].labels}"
        assert "Ana" in answer
        assert "Lee" in answer
        assert not any(wrong in answer for wrong in ("Shall I send this", "I can’t write to"))


@pytest.mark.parametrize(
    "said",
    [
        "me operan la semana que viene y necesito que alguien se haga cargo de ana un par de semanas",
        "necesito que alguien se ocupe de ana mientras me recupero",
    ],
)
async def test_who_needs_somebody_for_a_while_is_asked_for_a_stand_in(kim: Person, said: str) -> None:
    await kim.says(said, "Nobody stands in for you yet")
