"""The commands offered for completion are those of the version that runs, and nothing waits for them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.adapters.base import RetryLater, Uncertain
from chatbot.adapters.contract.stage import PATIENCE, HurriedClock
from chatbot.app import App, networks
from chatbot.core.l10n import Localizer
from chatbot.core.messages import ConversationRef, Menu, Network
from chatbot.core.registry import Registry
from chatbot.settings import Settings
from handlers import features
from handlers.shared.context import Context
from handlers.shared.menu import completed
from tests import botapi
from tests.world import World, running


def menus(world: World) -> list[Menu]:
    """Return the menus offered since the last look."""
    offered = world.adapters[Network.TELEGRAM].menus
    new = offered[:]
    offered.clear()
    return new


def without_away() -> Registry[Context]:
    """The commands of the version before."""
    router = features.all_commands()
    del router.commands["away"]
    return router


async def test_everybody_is_offered_the_commands_in_each_language_once(world: World) -> None:
    await world.settle()
    assert [(menu.conversation, menu.locale) for menu in menus(world)] == [
        (None, None),
        *((None, locale) for locale in world.app.localizer.locales[1:]),
    ]
    await world.member("ana")
    await world.restart()
    await world.settle()
    assert menus(world) == []


async def test_after_an_upgrade_members_are_offered_what_is_new(
    settings: Settings, localizer: Localizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr("chatbot.app.all_commands", without_away)
        world = World(settings, localizer)
    async with running(world):
        await world.member("ana", roles=("mentor",), locale="es")
        await world.member("@eva:example.org", network=Network.MATRIX)
        await world.settle()
        assert all("away" not in dict(menu.commands) for menu in menus(world))
        world.adapters[Network.TELEGRAM].menu_faults = [RetryLater(60)]
        await world.restart()
        await world.settle()
        assert menus(world) == []
        await world.restart()  # the menu still to be offered is not forgotten
        world.clock.advance(timedelta(seconds=60))
        await world.settle()

        *_, own = offered = menus(world)
        assert len(offered) == len(localizer.locales) + 1
        assert own.conversation == ConversationRef(Network.TELEGRAM, "ana")
        assert dict(own.commands)["away"] == "avisarme cuándo no estás"
        assert "confirm" in dict(own.commands)


async def test_nobody_waits_for_a_menu(world: World) -> None:
    ana = await world.member("ana")
    await world.settle()
    menus(world)
    world.adapters[Network.TELEGRAM].menu_faults = [RetryLater(3600), Uncertain(), Uncertain()]
    await ana.says("profile language es", "español")
    await ana.says("profile country Peru", "Peru")
    assert menus(world) == []
    for _ in range(3):
        world.clock.advance(timedelta(hours=1))
        await world.settle()
    assert [menu.conversation and menu.conversation.room_id for menu in menus(world)] == ["ana"]


@pytest.mark.parametrize("status", [429, 502])
async def test_the_bot_serves_when_telegram_takes_no_menus(
    database_url: str, localizer: Localizer, status: int
) -> None:
    async with botapi.Server() as server:
        settings = Settings.model_validate(
            {
                "database": {"url": database_url},
                "telegram": {"enabled": True, "token": server.token, "api_base_url": server.url},
            }
        )
        server.fail_next("setMyCommands", status, times=2, retry_after=7)
        clock = HurriedClock()
        app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)
        await app.start()
        try:
            ana = server.person(1001, "Ana", language_code="es")
            await ana.write("/help")
            await ana.read()
            async with asyncio.timeout(PATIENCE):
                while ("help", "ver qué puedo hacer") not in ana.menu:
                    await asyncio.sleep(0.001)
            assert server.arranged_faults == 0
        finally:
            await app.stop()
        assert server.breaches == []


async def test_five_to_seven_commands_are_offered_and_the_console_completes_them_all(
    settings: Settings, localizer: Localizer
) -> None:
    world = World(settings, localizer)
    for roles in ({"mentee"}, {"mentor"}, {"council"}, {"mentee", "mentor"}, {"mentee", "mentor", "council"}):
        names = completed(frozenset(roles))
        assert 5 <= len(names) <= 7
        assert (names[0], names[-1]) == ("menu", "help")
        allowed = world.app.registry.visible(frozenset(roles), member=True)
        assert set(names) <= {command.name for command in allowed}
    telegram = world.adapters[Network.TELEGRAM]
    telegram.capabilities = replace(telegram.capabilities, whole_menus=True)
    world.app = world._make_app()
    async with running(world):
        await world.settle()
        assert {"take_back", "languages"} <= dict(menus(world)[0].commands).keys()
