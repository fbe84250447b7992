"""Chats the bot opens, on a Synapse as it is shipped: what is written there first can be read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from chatbot.adapters.base import Unreachable
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.messages import AccountRef, Network, OutgoingMessage
from tests.adapters.first_letters import WAYS, Letter, Town, bot_at, listening, usual_homeserver, write_first_letters
from tests.adapters.matrix_bot import first
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.line import Line
from tests.synapse.person import Person


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """A homeserver that waits for the disk: the sync tells of a room before anybody is invited."""
    with usual_homeserver(tmp_path_factory.mktemp("usual")) as server:
        yield server


@pytest.fixture
async def line(usual: Homeserver) -> AsyncIterator[Line]:
    line = Line(usual.port)
    await line.mend()
    yield line
    await line.cut()


@pytest.fixture
def account(usual: Homeserver) -> Account:
    return usual.register("bot")


@pytest.fixture
async def adapter(line: Line, account: Account, tmp_path: Path) -> AsyncIterator[MatrixAdapter]:
    adapter = bot_at(line.url, account, tmp_path / "matrix")
    await adapter.connect()
    yield adapter
    await adapter.close()


@pytest.mark.parametrize("slow", [False, True])
async def test_the_first_letter_can_be_read(
    usual: Homeserver, line: Line, account: Account, adapter: MatrixAdapter, *, slow: bool
) -> None:
    town = Town(usual)
    async with listening(adapter):
        if slow:
            sent, done = line.hold("/sync"), asyncio.create_task(town.written())
            done.add_done_callback(lambda _: sent())
        letters = await write_first_letters(adapter, account.user_id, town, WAYS)
    await town.leave()

    assert letters == [
        Letter("at once", 1, 1, 0),
        Letter("late", 1, 1, 0),
        Letter("two devices", 2, 2, 0),
        Letter("a new device", 2, 2, 0),
    ]


async def test_who_takes_no_invitations_is_out_of_reach(usual: Homeserver, adapter: MatrixAdapter) -> None:
    ana = usual.register("ana")
    path = f"/_matrix/client/v3/user/{ana.user_id}/account_data/m.invite_permission_config"
    usual.request("PUT", path, {"default_action": "block"}, ana.access_token)

    for _ in range(2):
        with pytest.raises(Unreachable):
            await adapter.open_direct(AccountRef(Network.MATRIX, ana.user_id))

    usual.request("PUT", path, {"default_action": "allow"}, ana.access_token)
    assert (await adapter.open_direct(AccountRef(Network.MATRIX, ana.user_id))).room_id


async def test_it_is_told_who_was_invited_and_who_came(usual: Homeserver, adapter: MatrixAdapter) -> None:
    ana = Person(usual.url, usual.register("ana"))
    await ana.come_online()
    ref = AccountRef(Network.MATRIX, ana.user_id)
    cursor = (await anext(adapter.batches(None))).cursor
    conversation = await adapter.open_direct(ref)
    await adapter.send(OutgoingMessage(conversation, "Good morning"), key="k")

    assert await first(adapter, cursor, lambda batch: batch.invited) == (ref,)
    await ana.accept(conversation.room_id)
    assert await first(adapter, cursor, lambda batch: batch.arrived) == (ref,)
    await ana.leave()
