"""Fixtures for whoever needs a Matrix homeserver: `synapse`, and people on it who write from a client of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sharing import session_folder, shared, worker_number
from tests.synapse.homeserver import Account, Homeserver

if TYPE_CHECKING:
    from tests.synapse.person import Person

USERS = 100_000
"""The count of numbers that each worker has for its users."""

Welcome = Callable[[str | Account], Awaitable["Person"]]
"""Brings a person of the given name, or of the given account, in front of their client."""


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Homeserver]:
    """The homeserver of this test session. Fails with the end of Synapse's log when it cannot start."""
    folder, how = session_folder(tmp_path_factory) / "synapse", pytestconfig.getoption("--homeserver")
    with shared(folder, "tests.synapse.homeserver", how) as facts:
        yield Homeserver(Path(facts["folder"]), facts=facts, first=worker_number() * USERS + 1)


@pytest.fixture
async def welcome(synapse: Homeserver) -> AsyncIterator[Welcome]:
    """People on the homeserver, each with a client that is signed in until the test ends."""
    from tests.synapse.person import Person  # brings matrix-nio, which most tests do without

    people: list[Person] = []

    async def come(who: str | Account) -> Person:
        person = Person(synapse.url, synapse.register(who) if isinstance(who, str) else who)
        people.append(person)
        await person.come_online()
        return person

    yield come
    for person in people:
        await person.leave()
