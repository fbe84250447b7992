"""`kill -9` at random moments on Matrix, in encrypted rooms on a real Synapse: nothing is lost, nothing comes twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.durability.announcement_matrix import announce_on_matrix
from tests.durability.campaign import Campaign
from tests.durability.matrix import Matrix
from tests.durability.nursery import Nursery
from tests.durability.troubles import troubles
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


async def test_a_kill_every_few_commands(
    synapse: Homeserver, welcome: Welcome, nursery: Nursery, tmp_path: Path
) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'chatbot.db'}"
    people = [await welcome(name) for name in ("ana", "bo")]
    network = Matrix(synapse, synapse.register("bot"), people, tmp_path / "store")
    campaign = Campaign(network, nursery, database, tmp_path, people=2, seed=1)
    try:
        await network.gather(campaign)
        await campaign.run(kills=5, commands=25)
        ledger = await campaign.balance()
    finally:
        await campaign.close()

    assert (ledger.kills, ledger.commands, ledger.effects, ledger.doubled) == (5, 25, 25, 0)


@pytest.mark.parametrize("fault", ["the disk is full", "it may only be read"])
async def test_a_disk_that_takes_nothing_is_waited_for(
    fault: str, synapse: Homeserver, welcome: Welcome, nursery: Nursery, tmp_path: Path
) -> None:
    """Neither the database nor the keys of the device can be written."""
    database = f"sqlite+aiosqlite:///{tmp_path / 'chatbot.db'}"
    people = [await welcome(name) for name in ("ana", "bo")]
    network = Matrix(synapse, synapse.register("bot"), people, tmp_path / "store")
    campaign = Campaign(network, nursery, database, tmp_path, people=2, seed=1, speed=10)
    try:
        await network.gather(campaign)
        await campaign.run(kills=0, commands=12, troubles=troubles(campaign, 1, 1, only=fault))
        ledger = await campaign.balance()
    finally:
        await campaign.close()

    assert (ledger.injected, ledger.commands, ledger.effects, ledger.doubled) == (1, 12, 12, 0)


async def test_an_announcement_comes_once_to_everybody(
    synapse: Homeserver, welcome: Welcome, nursery: Nursery, tmp_path: Path
) -> None:
    """The bot dies each time when two of them have reached the homeserver and nothing of that is stored."""
    database = f"sqlite+aiosqlite:///{tmp_path / 'chatbot.db'}"
    people = [await welcome(name) for name in ("ana", "bo", "kim")]
    network = Matrix(synapse, synapse.register("bot"), people, tmp_path / "store")
    campaign = Campaign(network, nursery, database, tmp_path, people=3)
    try:
        told = await announce_on_matrix(network, campaign, database, people=3, sent_in_a_life=2)
    finally:
        await campaign.close()

    assert told == {0: 1, 1: 1, 2: 1}
    assert campaign.ledger.kills
