"""Whoever waits for more than a moment sees that an answer is on its way."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.shared.context import Context
from tests.world import World


def slow_help(world: World, monkeypatch: pytest.MonkeyPatch) -> tuple[asyncio.Event, asyncio.Event]:
    """Let `help` begin, and then wait until it may go on."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(ctx: Context, _: object) -> None:
        begun.set()
        await go_on.wait()
        ctx.reply("cancel-done")

    command = world.app.registry.commands["help"]
    monkeypatch.setitem(world.app.registry.commands, "help", replace(command, handler=slow))
    return begun, go_on


async def test_typing_is_shown_while_a_handler_takes_long(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    ana = await world.member("ana", "Ana")
    begun, go_on = slow_help(world, monkeypatch)
    typing = world.adapters[ana.account.network].typing
    ana.send("help")
    await begun.wait()
    assert typing == []
    for seconds, shown in ((1, 0), (1, 1), (4, 2)):
        world.clock.advance(timedelta(seconds=seconds))
        await asyncio.sleep(0.01)
        assert len(typing) == shown
    go_on.set()
    await world.settle()
    ana.reads("forgotten")
    world.clock.advance(timedelta(seconds=60))
    assert len(typing) == 2


async def test_in_a_room_typing_is_shown_to_those_alone_whom_the_bot_answers(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = await world.member("ana", "Ana")
    for _ in range(3):  # until several messages are taken at once
        await ana.says("cancel")
    begun, go_on = slow_help(world, monkeypatch)
    for text in ("hello all", "/xyzzy", "help"):
        ana.send(text, room="lounge")
    ana.send("/help", room="lounge", edited=True)
    ana.send("fine", room="meetup", about="m7")
    ana.send("/help", room="council")
    await begun.wait()
    world.clock.advance(timedelta(seconds=2))
    await asyncio.sleep(0.01)

    assert {room.room_id for room in world.adapters[ana.account.network].typing} == {"meetup", "council"}
    go_on.set()
