"""The key of the menu: a word that stays below the writing field, where a network has that."""

from __future__ import annotations

from chatbot.core.messages import Network
from tests.world import World


async def test_the_key_comes_with_the_first_answer_without_buttons_and_once(world: World) -> None:
    ana = world.person("ana", "Ana", locale="es")
    await ana.says("/start")
    assert [message.keys for message in ana.screen] == [()]
    await ana.presses("Quiero tener mentor", "¿Para qué")
    await ana.says("cancel")
    await ana.says("gracias")
    assert [message.keys for message in ana.screen if message.keys] == [("Menú",)]
    await world.restart()
    await ana.says("gracias")
    assert not ana.screen[-1].keys
    await ana.says("profile language en")
    await ana.says("thanks")
    assert [message.keys for message in ana.screen if message.keys][1:] == [("Menu",)]
    await ana.says("Menu", "You don’t have a mentor yet.")


async def test_strangers_and_other_networks_have_none(world: World) -> None:
    eve = world.person("eve", "Eve")
    await eve.says("cancel")
    bo = await world.member("bo", "Bo", network=Network.MATRIX)
    await bo.says("thanks")
    assert not any(message.keys for message in (*eve.screen, *bo.screen))
