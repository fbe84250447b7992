"""Buttons: their rows, their tokens, and a press that stops spinning once it is safe."""

from __future__ import annotations

import asyncio

import pytest

from chatbot.adapters.base import Rejected
from chatbot.adapters.contract.stage import PATIENCE, Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import ButtonStyle, Choice
from tests.adapters.telegram.messages import ACCEPT, DECLINE, next_batch, to
from tests.botapi import Person, Server


async def test_a_pressed_button_stops_spinning_once_the_press_is_safe(
    server: Server, ana: Person, adapter: TelegramAdapter
) -> None:
    await adapter.send(to(ana, "Will you?", ACCEPT, DECLINE), key="k")
    [offer] = await ana.read()
    query = await ana.press(offer, "Accept")
    batches = adapter.batches(None)

    batch = await next_batch(batches)
    assert [message.choice for message in batch.messages] == ["a1"]
    assert server.answered == []

    reading = asyncio.create_task(next_batch(batches))
    async with asyncio.timeout(PATIENCE):
        while server.answered != [query]:
            await asyncio.sleep(0)
    await adapter.close()
    with pytest.raises(StopAsyncIteration):
        await reading


@pytest.mark.parametrize("late", [True, False])
async def test_a_button_that_cannot_be_answered_holds_nothing_up(
    server: Server, ana: Person, adapter: TelegramAdapter, reader: Reader, caplog: pytest.LogCaptureFixture, late: bool
) -> None:
    await adapter.send(to(ana, "Will you?", ACCEPT), key="k")
    [offer] = await ana.read()
    await ana.press(offer, "Accept")
    if late:
        server.expire_queries()
    else:
        server.fail_next("answerCallbackQuery", 500)
    assert (await reader.message()).choice == "a1"

    reading = asyncio.create_task(reader.message())
    await server.polled()
    async with asyncio.timeout(PATIENCE):
        while not server.count("answerCallbackQuery"):
            await asyncio.sleep(0)
    await ana.write("next")

    assert (await reading).text == "next"
    assert ("button" in caplog.text) is not late


async def test_short_labels_stand_in_pairs_and_long_ones_alone(ana: Person, adapter: TelegramAdapter) -> None:
    labels = ["All good", "Needs help", "No contact", "I have read the guidelines", "Skip", "Away", "Back"]

    await adapter.send(to(ana, "How is it?", *(Choice(label, label) for label in labels)), key="k")

    [message] = await ana.read()
    assert [[label for label, _ in row] for row in message.keyboard] == [
        ["All good", "Needs help"],
        ["No contact"],
        ["I have read the guidelines"],
        ["Skip", "Away"],
        ["Back"],
    ]


async def test_a_token_too_long_for_telegram_is_rejected(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.send(to(ana, "fits", Choice("Yes", "ñ" * 32)), key="k")

    with pytest.raises(Rejected):
        await adapter.send(to(ana, "does not", Choice("Yes", "ñ" * 32 + "x")), key="k")

    assert ana.sees == ["fits"]


async def test_a_button_has_the_colour_of_its_weight(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    agree, end = Choice("Yes", "a", ButtonStyle.SUCCESS), Choice("End it", "b", ButtonStyle.DANGER)
    await adapter.send(to(ana, "Will you?", agree, end, ACCEPT), key="k")

    rows = server.calls[-1][1]["reply_markup"]["inline_keyboard"]
    assert [button.get("style") for row in rows for button in row] == ["success", "danger", None]
