"""Hints, written as people write commands on their own network."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Capabilities
from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.formatting import hinted, write_hints
from chatbot.core.messages import Network
from tests.world import World

HINT = "Write `/my_mentor` or `/profile name Ana`, `/assign <mentee>`."


@pytest.mark.parametrize(
    ("network", "shown"),
    [
        (TelegramAdapter.capabilities, "Write /my\\_mentor or `/profile name Ana`, /assign <mentee>."),
        (MatrixAdapter.capabilities, "Write `!my_mentor` or `!profile name Ana`, `!assign <mentee>`."),
        (ConsoleAdapter.capabilities, "Write `my_mentor` or `profile name Ana`, `assign <mentee>`."),
        (EmailAdapter.capabilities, "Write `my_mentor` or `profile name Ana`, `assign <mentee>`."),
    ],
    ids=["telegram", "matrix", "console", "email"],
)
def test_each_network_has_its_own_way(network: Capabilities, shown: str) -> None:
    assert write_hints(HINT, network.prefix, taps=network.taps) == shown


def test_on_telegram_a_command_can_be_tapped_and_a_longer_one_copied() -> None:
    html = to_telegram_html(write_hints(HINT, "/", taps=True))
    assert html == "Write /my_mentor or <code>/profile name Ana</code>, /assign &lt;mentee&gt;."


def test_commands_that_need_nothing_more_are_found() -> None:
    assert hinted(HINT) == ["my_mentor"]
    assert hinted("`/my_mentor` and again `/my_mentor`") == ["my_mentor"]


async def test_a_hint_has_a_button_too(world: World) -> None:
    world.adapters[Network.TELEGRAM].capabilities = TelegramAdapter.capabilities
    ana = await world.member("ana")
    await ana.says("my_mentor", "Tap Ask for a mentor")
    assert ana.screen[-1].labels == ["Ask for a mentor"]
    await ana.presses("Ask for a mentor", "What would you like a mentor for?")


async def test_a_hint_takes_no_number_from_what_still_waits(world: World) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor events in Lima")
    assert kim.screen[-1].labels == ["Accept", "Decline"]
    await kim.says("my_mentor", "That’s for mentees")
    await kim.says("2", "Thank you for telling me so soon")
