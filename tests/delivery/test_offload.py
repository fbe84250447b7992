"""Work that takes long: the bot goes on meanwhile and answers when it is done, even over a restart."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass, field, replace

import pytest

from chatbot.core.l10n import Markup
from handlers.shared.context import Context
from handlers.shared.matching import assignment
from tests.world import Person, World


@dataclass
class Riddle:
    """A command of which nobody knows the answer until `solved`."""

    solved: threading.Event = field(default_factory=threading.Event)
    threads: list[str] = field(default_factory=list)

    def teach(self, world: World) -> None:
        """Let the bot ask itself this whenever somebody writes `activities`."""

        async def handler(ctx: Context, args: object) -> None:
            ctx.me.country = "Peru"
            await ctx.store.flush()
            ctx.say(Markup(ctx.offload(self._think)))

        commands = world.app.registry.commands
        commands["activities"] = replace(commands["activities"], handler=handler)

    def _think(self) -> str:
        self.threads.append(threading.current_thread().name)
        self.solved.wait(60)
        return "forty-two"


@pytest.fixture
async def ana(world: World) -> Person:
    return await world.member("ana", "Ana")


async def begun(riddle: Riddle) -> None:
    while not riddle.threads:
        await asyncio.sleep(0.001)


async def test_others_are_answered_meanwhile_and_the_thinker_in_the_end(world: World, ana: Person) -> None:
    riddle, bo = Riddle(), await world.member("bo", "Bo")
    riddle.teach(world)
    ana.send("activities")
    await begun(riddle)
    assert riddle.threads != [threading.current_thread().name]
    assert not world.app.is_idle()
    bo.send("my_mentor")
    while not bo.screen:
        await asyncio.sleep(0.001)
    bo.reads("You don’t have a mentor yet")
    ana.reads_nothing()
    async with world.store() as store:
        (member,) = await store.people.named("Ana")
        assert member.country == "", "what was done before the thought is dropped"
    riddle.solved.set()
    await world.settle()
    ana.reads("forty-two")
    assert (await ana.member()).country == "Peru"
    assert len(riddle.threads) == 1


async def test_a_restart_makes_it_think_anew_and_answer_once(
    world: World, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chatbot.app.DRAIN_SECONDS", 0.05)
    riddle = Riddle()
    riddle.teach(world)
    ana.send("activities")
    await begun(riddle)
    await world.app.stop()
    riddle.solved.set()
    world.app = world._make_app()
    riddle.teach(world)
    await world.start()
    await world.settle()
    assert [message.text for message in ana.read()] == ["forty-two"]
    assert len(riddle.threads) == 2


async def test_a_thought_that_fails_is_a_bug_like_any_other(world: World, ana: Person) -> None:
    riddle = Riddle()
    riddle.solved.wait = lambda timeout=None: 1 / 0  # type: ignore[assignment, return-value]
    riddle.teach(world)
    await ana.says("activities", "something went wrong")


@pytest.mark.parametrize(("command", "solver"), [("match", "best_plan"), ("rebalance", "fewest_moves")])
async def test_the_council_s_plans_are_worked_out_so(
    world: World, ana: Person, command: str, solver: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    zoe, kim = await world.member("zoe", roles=["council"]), await world.member("kim", roles=["mentor"], capacity=0)
    await world.pair(await world.member("bo"), kim)
    await ana.says("request_mentor events")
    solve, threads = getattr(assignment, solver), []

    def watched(*args: object) -> object:
        threads.append(threading.current_thread())
        return solve(*args)

    monkeypatch.setattr(assignment, solver, watched)
    await zoe.says(command, "no mentor to ask" if command == "match" else "no other mentor has a place")
    assert threads
    assert threading.current_thread() not in threads
