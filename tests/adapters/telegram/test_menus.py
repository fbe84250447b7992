"""Menus of commands, by language and by person."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import Menu, Network
from tests.adapters.telegram.messages import ACCEPT, to
from tests.botapi import Person, Server


async def test_menus_by_language_and_person(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    kim = server.person(1002, "Kim", language_code="ko", started=True)
    english, spanish = (("help", "What I can do"),), (("help", "Lo que sé hacer"),)
    council = (("status", "El programa"),)

    await adapter.set_menu(Menu(Network.TELEGRAM, english))
    await adapter.set_menu(Menu(Network.TELEGRAM, spanish, locale="es-PE"))
    assert (kim.menu, ana.menu) == (list(english), list(spanish))

    own = Menu(Network.TELEGRAM, council, conversation=to(ana).conversation)
    await adapter.set_menu(own)
    assert (kim.menu, ana.menu) == (list(english), list(council))

    await adapter.set_menu(Menu(Network.TELEGRAM, (), conversation=to(ana).conversation))
    assert ana.menu == list(spanish)

    await adapter.set_menu(Menu(Network.TELEGRAM, english, locale="fil"))
    assert {language for _, language in server.menus} == {"", "es"}


async def test_keys_stay_below_the_writing_field(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.send(to(ana, "Noted")._replace(keys=("Menú",)), key="k")
    assert ana.keys == ["Menú"]
    await adapter.send(to(ana, "Will you?", ACCEPT)._replace(keys=("Menu",)), key="l")
    assert ana.keys == ["Menú"], "Telegram shows buttons or keys, and buttons matter more"
    assert server.breaches == []


async def test_a_menu_telegram_refuses(server: Server, adapter: TelegramAdapter) -> None:
    with pytest.raises(Rejected):
        await adapter.set_menu(Menu(Network.TELEGRAM, (("Not A Command", "what"),)))
    server.fail_next("setMyCommands", 429, "Too Many Requests", retry_after=9)
    with pytest.raises(RetryLater) as failure:
        await adapter.set_menu(Menu(Network.TELEGRAM, (("help", "what"),)))
    assert failure.value.after == 9
