"""The menu: what somebody can do now, by their roles and how things stand with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.settings import Settings
from tests.world import Person, World, running


async def menu_of(person: Person, *expected: str) -> list[str]:
    """Return the labels of the menu that somebody is shown."""
    await person.says("menu", *expected)
    labels = person.screen[-1].labels
    assert 5 <= len(labels) <= 7
    return labels


async def test_a_mentee_goes_from_nobody_to_a_mentor(world: World) -> None:
    ana = await world.member("ana", "Ana")
    assert (await menu_of(ana, "You don’t have a mentor yet."))[0] == "Ask for a mentor"
    await ana.says("request_mentor events in Lima")
    labels = await menu_of(ana, "I’m looking for a mentor for you.")
    assert labels[0] == "How my request stands"
    assert "Stop looking for a mentor" in labels
    assert "Ask for a mentor" not in labels
    await ana.says("cancel_request")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    labels = await menu_of(ana, "Your mentor is Kim.")
    assert labels[0] == "My mentor"
    assert {"I need help", "When we last spoke"} <= set(labels)
    await ana.presses("I need help", "How are you?")


async def test_a_mentor_sees_first_what_waits_for_them(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentee", "mentor"])
    assert (await menu_of(kim, "You have no mentees at the moment."))[0] == "My mentees"
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima")
    assert (await menu_of(kim))[0] == "Answer an offer"
    await kim.presses("Answer an offer", "Ana would like a mentor")
    await kim.presses("Accept")
    await ana.says("report attended today Open web evening")
    assert (await menu_of(kim, "You have one mentee."))[0] == "Confirm an activity"
    await kim.presses("Confirm an activity", "Open web evening")
    await kim.presses("Confirm")
    await world.advance_to(world.clock.now() + timedelta(days=6), step=timedelta(hours=12))
    assert (await menu_of(kim))[0] == "Check-in: one open"
    await kim.presses("Check-in: one open", "How are things going with Ana?")
    await kim.presses("All good")
    assert "I will be away" in await menu_of(kim)
    await kim.says("away 2026-11-29 2026-12-20")
    labels = await menu_of(kim, "You’re away until 20 Dec 2026.")
    assert "I am back" in labels
    assert "I will be away" not in labels


async def test_a_councillor_sees_decisions(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["mentee", "mentor", "council"])
    assert "Decisions waiting" in await menu_of(zoe)
    ana = await world.member("ana", "Ana")
    await ana.says("checkin help I am stuck with it")
    labels = await menu_of(zoe)
    assert labels[0] == "Decide: one waits"
    assert {"How things stand", "My mentees"} <= set(labels)
    await zoe.presses("Decide: one waits", "Ana")


async def test_the_rest_is_behind_more(world: World) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("Menú", "Todavía no tienes mentor.")
    shown = ana.screen[-1]
    await ana.presses("Más", "¿Sobre qué quieres saber algo?")
    await ana.presses("Pedir mentor", "¿Para qué", message=shown)
    assert shown.labels[-1] == "Más", "a menu keeps its buttons"


@pytest.mark.parametrize("word", ["menu", "Menu", "/menu", "Menú", "menú!"])
async def test_its_word_is_known_in_every_language(world: World, word: str) -> None:
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    await ana.says("request_mentor", "What would you like")  # a question is open, and is left
    await ana.says(word, "You don’t have a mentor yet.")


async def test_a_group_is_shown_no_menu(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("/menu", room="lounge")
    await world.settle()
    (said,) = world.adapters[ana.account.network].rooms["lounge"]
    assert (
        said.text == "I’ve answered you in our direct chat. If you don’t see anything there, write to me there first."
    )
    assert ana.screen[-1].labels[0] == "Ask for a mentor"


async def test_where_it_is_pinned_it_follows_roles_and_its_buttons_work(
    settings: Settings, localizer: Localizer
) -> None:
    world = World(settings, localizer)
    matrix = world.adapters[Network.MATRIX]
    matrix.capabilities = replace(matrix.capabilities, menus=True, pins=True)
    world.app = World._make_app(world)
    async with running(world):
        zoe = await world.member("zoe", "Zoe", roles=["council"])
        eve = world.person("eve", "Eve", Network.MATRIX)
        await eve.says("hello")
        await eve.presses("I would like a mentor")
        assert not matrix.menus, "newcomers are led first"
        await eve.says("I want to run events in Lima", "on the waiting list", "What time is it")
        await eve.presses("10:00 · London")
        await eve.presses("English")
        (shown,) = matrix.menus
        assert [choice.label for choice in shown.choices[:2]] == ["What I can do now", "My mentor"]
        await zoe.says("appoint Eve mentor")
        await zoe.presses("Appoint")
        await world.advance(hours=1)
        assert "My mentees" in [choice.label for choice in matrix.menus[-1].choices]
        eve.read()
        await eve.says("1", "What would you like to do?", about="pinned")  # a reaction to the message
