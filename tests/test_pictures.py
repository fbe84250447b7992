"""Pictures for `status` and `mentors` on the real networks: the councillor gets the whole text, then the picture."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.app import App, networks
from chatbot.core.clock import ManualClock
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from storage.models.account import Member
from storage.models.council import ItemKind
from storage.unit_of_work import UnitOfWork
from tests import botapi
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person
from tests.test_across_networks import Chat, chat_with, serving
from tests.world import START

LONGEST_CAPTION = TelegramAdapter.capabilities.longest_caption or 0
TALLEST = 1.5
"""Height by width up to which clients show a picture whole before it is opened: some cut off the rest."""

NEEDY = [f"Ángela {letter * 93}" for letter in "vwxyz"]
"""Names as long as they may be, so that what is said of those who need help fills a caption."""


async def fill(store: UnitOfWork) -> None:
    """Forty-one mentors, and five mentees who need help."""
    for number in range(41):
        _add(store, f"Mentor {number}", "mentor")
    needy = [_add(store, name, "mentee") for name in NEEDY]
    await store.flush()
    for member in needy:
        await store.items.add(
            ItemKind.HELP_WANTED, member, other=None, note="", opened_at=START, due_at=START + timedelta(days=7)
        )


def _add(store: UnitOfWork, name: str, role: str) -> Member:
    return store.people.add_member(name=name, locale="en", timezone="UTC", timezone_known=True, roles=[role], now=START)


async def test_on_telegram_words_too_long_for_a_caption_go_before_the_photo(
    database_url: str, localizer: Localizer
) -> None:
    clock = ManualClock(START)
    async with botapi.Server() as server:
        zoe = server.person(1001, "Zoe", language_code="es")
        settings = Settings.model_validate(
            {
                "database": {"url": database_url},
                "telegram": {"enabled": True, "token": server.token, "api_base_url": server.url},
                "council": {"members": ["telegram:1001"]},
            }
        )
        app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)
        await app.prepare()
        async with app.database.unit_of_work() as store:
            await fill(store)
        async with serving(app):
            await zoe.write("/status")
            words = await zoe.reads("Aprendices 5, mentores 41")
            [board] = await zoe.read()
            await zoe.write("/mentors")
            spread = await zoe.reads("41 mentores, 0 aprendices")
        assert server.breaches == []

    assert (words.media, list(board.media)) == ({}, ["photo"])
    assert len(words.text) > LONGEST_CAPTION
    assert words.text.startswith("El programa, 24 nov 2026\n• Aprendices 5, mentores 41")
    assert all(name in words.text for name in NEEDY)
    assert words.text.endswith("pregúntame cómo le va a alguien")
    assert board.text == "El programa, 24 nov 2026"
    # a text that fits is beneath the photo, where Telegram shows it whole
    assert list(spread.media) == ["photo"]
    for picture in (board, spread):
        assert picture.file is not None
        assert _shape(picture.file) <= TALLEST


async def test_on_matrix_words_go_before_the_picture_which_tells_all_about_itself(
    synapse: Homeserver, welcome: Welcome, database_url: str, localizer: Localizer, tmp_path: Path
) -> None:
    bot, zoe = synapse.register("bot"), await welcome("zoe")
    office = await chat_with(zoe, bot.user_id)
    clock = ManualClock(START)
    settings = Settings.model_validate(
        {
            "database": {"url": database_url},
            "matrix": {
                "enabled": True,
                "homeserver": synapse.url,
                "user_id": bot.user_id,
                "password": bot.password,
                "store_path": tmp_path / "store",
                "allowed_inviters": ["*:example.org"],
            },
            "council": {"members": [f"matrix:{zoe.user_id}"]},
        }
    )
    app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)
    await app.prepare()
    async with app.database.unit_of_work() as store:
        await fill(store)
    async with serving(app):
        await zoe.see_members(office.room_id, bot.user_id)
        await office.write("!status")
        await _reads_words_and_picture(zoe, office, "Mentees 5, mentors 41", "The programme, 24 Nov 2026")
        await office.write("!mentors")
        await _reads_words_and_picture(zoe, office, "41 mentors, 0 mentees", "Load by mentor (mentees)")
        await office.reads("Mentees of each mentor")


async def _reads_words_and_picture(zoe: Person, chat: Chat, words: str, title: str) -> None:
    text = (await chat.reads(words)).source["content"]
    assert text["msgtype"] == "m.text"
    assert "<li>" in text["formatted_body"]

    event = await chat.reads(title)
    picture = event.source["content"]
    png = await zoe.download(event)
    assert {key: picture[key] for key in ("msgtype", "body", "filename")} == {
        "msgtype": "m.image",
        "body": title,
        "filename": "chart.png",
    }
    info = picture["info"]
    small = await zoe.download_file(info["thumbnail_file"])
    assert {key: info[key] for key in ("mimetype", "size", "w", "h")} == _told_of(png)
    assert info["thumbnail_info"] == _told_of(small)
    assert info["thumbnail_info"]["w"] == info["w"] // 2
    assert _shape(png) <= TALLEST


def _told_of(png: bytes) -> dict[str, Any]:
    width, height = Image.open(io.BytesIO(png)).size
    return {"mimetype": "image/png", "size": len(png), "w": width, "h": height}


def _shape(png: bytes) -> float:
    width, height = Image.open(io.BytesIO(png)).size
    return height / width
