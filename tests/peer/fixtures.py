"""Fixtures for whoever needs a client that nobody here wrote: `invite` brings people in front of matrix-js-sdk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.peer.client import Peer, Peers, install
from tests.synapse.homeserver import Homeserver

Invite = Callable[[str], Awaitable[Peer]]
"""Brings a person of the given name in front of matrix-js-sdk."""


@pytest.fixture(scope="session")
def installed_peer() -> Path:
    """The folder with the program and its packages."""
    return install()


@pytest.fixture
async def invite(synapse: Homeserver, installed_peer: Path) -> AsyncIterator[Invite]:
    """People on the homeserver, each signed in from matrix-js-sdk until the test ends."""
    peers = Peers(installed_peer)
    await peers.start()

    async def come(name: str) -> Peer:
        peer = Peer(peers, name, synapse.register(name), synapse.url)
        await peer.come()
        return peer

    yield come
    await peers.stop()
