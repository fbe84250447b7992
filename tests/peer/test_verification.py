"""Verification by emoji, begun by a person in matrix-js-sdk."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from chatbot.adapters.matrix.verification.verifications import LASTS
from chatbot.core.clock import ManualClock
from tests.adapters.matrix_bot import Bot, serving
from tests.peer.client import Peer
from tests.peer.fixtures import Invite
from tests.synapse.homeserver import Homeserver


@pytest.fixture
async def bot(synapse: Homeserver, tmp_path: Path) -> Bot:
    return Bot(synapse, tmp_path / "store")


async def compare(peer: Peer, bot: Bot, **place: str) -> tuple[str, str]:
    """Ask the bot to compare, in a room or with its device; the emoji and the numbers that are shown."""
    shown = await peer.act("verify", user=bot.user_id, **place)
    return " ".join(emoji for emoji, _ in shown["emoji"]), " ".join(map(str, shown["decimal"]))


async def signed_by(bot: Bot, peer: Peer) -> bool:
    """Tell whether the bot's account has signed the person's identity, as the bot's own devices see it."""
    async with asyncio.timeout(10):
        while True:
            answer = bot.query_keys(peer.user_id)
            if bot.user_id in answer["master_keys"][peer.user_id]["signatures"]:
                return True
            await asyncio.sleep(0.02)


async def test_who_compares_emoji_knows_the_bot(bot: Bot, invite: Invite, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "chatbot")
    async with serving(bot):
        for place in ("encrypted room", "room", "device"):
            ana = await invite("ana")
            await ana.open(bot.user_id)
            if place == "room":
                await ana.open(bot.user_id, encrypted=False)
            at = {"device": bot.login()["device_id"]} if place == "device" else {"room": ana.room}

            emoji, numbers = await compare(ana, bot, **at)
            message = await ana.hear(emoji)
            await ana.act("matches")
            await ana.act("knows", user=bot.user_id)

            assert message["text"] == f"{emoji}\n{numbers}"
            assert f"verification with {ana.user_id}: {emoji} ({numbers})" in caplog.text
            assert all(shown["verified"] for shown in await ana.act("devices", of=bot.user_id))
            assert await signed_by(bot, ana), place


async def test_who_knows_the_bot_knows_it_after_its_store_was_lost(bot: Bot, invite: Invite) -> None:
    async with serving(bot):
        ana = await invite("ana")
        await ana.open(bot.user_id)
        await compare(ana, bot, room=ana.room)
        await ana.act("matches")
        await ana.act("knows", user=bot.user_id)
    recovery_key = (bot.store / "recovery-key.txt").read_text().partition("\n")[0]
    shutil.rmtree(bot.store)

    async with serving(bot, recovery_key=recovery_key):
        devices = await ana.act("devices", of=bot.user_id)

    assert bot.login()["device_id"] in [shown["device"] for shown in devices]
    assert all(shown["verified"] for shown in devices)


async def test_emoji_that_differ_are_no_verification_and_the_next_one_is_new(bot: Bot, invite: Invite) -> None:
    async with serving(bot):
        ana = await invite("ana")
        await ana.open(bot.user_id)

        first, _ = await compare(ana, bot, room=ana.room)
        assert await ana.act("differs") == "m.mismatched_sas"
        await compare(ana, bot, room=ana.room)
        await ana.act("cancels")
        last, _ = await compare(ana, bot, room=ana.room)
        await ana.act("matches")
        await ana.act("knows", user=bot.user_id)

    assert first != last


async def test_a_verification_that_takes_too_long_is_ended(bot: Bot, invite: Invite) -> None:
    clock = ManualClock(datetime.now(UTC))
    async with serving(bot, clock=clock):
        ana = await invite("ana")
        await ana.open(bot.user_id)
        await compare(ana, bot, room=ana.room)

        clock.set(clock.now() + LASTS)

        assert await ana.act("cancelled") == "m.timeout"


async def test_a_verification_the_bot_was_restarted_in_is_ended_and_the_next_one_is_new(
    bot: Bot, invite: Invite
) -> None:
    async with serving(bot):
        ana = await invite("ana")
        await ana.open(bot.user_id)
        await compare(ana, bot, room=ana.room)

    async with serving(bot):
        assert await ana.act("cancelled") == "m.user"
        await compare(ana, bot, room=ana.room)
        await ana.act("matches")
        await ana.act("knows", user=bot.user_id)
