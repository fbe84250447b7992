"""The operator has somebody forgotten, and sees what is old; the bot does the rest and tells whom it concerns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command_line import call_aside, fails_with
from tests.world import World


@pytest.fixture
def config(world: World, tmp_path: Path) -> Path:
    """A configuration of the world's own database."""
    url, keys = world.settings.database.url.get_secret_value(), str(world.settings.database.keys)
    file = tmp_path / "bot.toml"
    file.write_text(f"[database]\nurl = {json.dumps(url)}\nkeys = {json.dumps(keys)}\n")
    return file


async def test_the_bot_forgets_whom_the_operator_names(world: World, config: Path) -> None:
    ana, kim = await world.member("ana", "Ana Quispe"), await world.member("kim", "Kim", roles=["mentor"])
    await world.member("ana2", "Ana Lima")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await world.pair(ana, kim)
    here = ("--config", config)
    fails_with(await call_aside("forget", "Bob", *here), "nobody is known as Bob")
    fails_with(await call_aside("forget", "Ana", *here), "one of several", "Ana Lima")
    fails_with(await call_aside("forget", "Zoe", "--yes", *here), "the only one on the council")
    said = await call_aside("forget", "telegram:ana", "--dry-run", *here)
    assert "Ana Quispe" in said.output
    assert "pair: 1" in said.output
    assert "Nothing was changed." in said.output
    await world.tick()
    assert (await ana.member()).name == "Ana Quispe"

    assert "within half a minute" in (await call_aside("forget", "Ana Quispe", "--yes", *here)).output
    await world.tick()
    kim.reads("Ana Quispe has left the programme")
    await world.tick()
    await zoe.says("find Quispe", "Nobody")
    await ana.says("hello", "mentor")


async def test_what_is_old_is_told_and_deleted_with_the_next_tick(world: World, config: Path) -> None:
    await world.member("ana", "Ana")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says("status Ana", "Ana")
    said = (await call_aside("retention", "--config", config)).output
    assert "looks_kept = 52w 1d: 0 older" in said
    assert "messages_kept = 12w 6d: 0 older" in said
    world.clock.set(world.clock.now().replace(year=world.clock.now().year + 2))
    await world.tick()
    async with world.store() as store:
        assert await store.privacy.looks_at(1) == []
