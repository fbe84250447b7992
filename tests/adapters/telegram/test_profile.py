"""The bot's name, picture and descriptions on Telegram."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from chatbot import locales
from chatbot.adapters.base import Rejected, RetryLater
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.profile import About, Picture, Profile
from chatbot.profile import profile_of
from chatbot.settings import Settings
from tests.botapi import Server
from tests.cli.command_line import call_aside

ABOUT = {"en": About("A line.", "A paragraph."), "es": About("Una línea.", "Un párrafo.")}
JPEG = (b"\xff\xd8\xff" + b"starter",)


def png(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (8, 8), colour).save(file, "PNG")
    return file.getvalue()


def profile(name: str = "", *, picture: Picture | None = None) -> Profile:
    return Profile(name, picture or Picture(*JPEG), ABOUT, "en")


async def test_a_new_bot_gets_what_it_lacks(server: Server, adapter: TelegramAdapter) -> None:
    changed = await adapter.show_profile(profile("Mentor bot"))

    assert changed == ["description", "description (es)", "picture"]
    assert server.own_texts["name", ""] == "Loopback", "what it is called is what BotFather was told"
    assert server.own_texts["short_description", ""] == "A line."
    assert server.own_texts["description", "es"] == "Un párrafo."
    assert server.own_photos == list(JPEG)
    assert await adapter.show_profile(profile("Mentor bot")) == []
    assert server.count("setMyDescription") == 2
    assert server.count("setMyProfilePhoto") == 1


async def test_what_an_operator_wrote_by_hand_stays(server: Server, adapter: TelegramAdapter) -> None:
    server.own_texts["short_description", ""] = "Reps Lima."
    assert await adapter.show_profile(profile()) == ["picture"]
    assert server.own_texts["short_description", ""] == "Reps Lima."


async def test_setup_brings_all_in_line(server: Server, adapter: TelegramAdapter) -> None:
    await adapter.show_profile(profile())
    server.own_texts["description", "es"] = "Otro."
    chosen = Picture(png("#00800080"), chosen=True)

    changed = await adapter.show_profile(profile("Mentor bot", picture=chosen), only_missing=False)

    assert changed == ["name", "description (es)", "picture"]
    assert server.own_texts["name", ""] == "Mentor bot"
    with Image.open(io.BytesIO(server.own_photos[0])) as shown:
        assert shown.format == "JPEG", "the only kind Telegram takes"
        red, _, blue = shown.getpixel((4, 4))  # type: ignore[misc]
        assert (red, blue) == pytest.approx((127, 127), abs=4), "what is seen through is white"


async def test_a_server_that_asks_to_wait(server: Server, adapter: TelegramAdapter) -> None:
    server.fail_next("setMyShortDescription", 429, "Too Many Requests", retry_after=9)
    with pytest.raises(RetryLater) as failure:
        await adapter.show_profile(profile())
    assert failure.value.after == 9


async def test_an_old_server_that_knows_no_photo_of_a_bot(server: Server, adapter: TelegramAdapter) -> None:
    server.fail_next("setMyProfilePhoto", 404, "Not Found")
    with pytest.raises(Rejected, match="older"):
        await adapter.show_profile(profile())
    assert server.own_texts["description", "es"] == "Un párrafo."


def test_what_ships_fits_telegram() -> None:
    ours = profile_of(Settings(), locales.load())
    assert ours.picture.media_type == "image/jpeg"
    assert len(ours.picture.content) < 20_000
    for about in ours.about.values():
        assert len(about.line) <= 120
        assert len(about.paragraph) <= 512


async def test_the_command(server: Server, tmp_path: Path) -> None:
    picture = tmp_path / "bot.png"
    config = tmp_path / "config.toml"
    config.write_text(
        f'[bot]\nname = "Reps mentors"\npicture = "{picture}"\n'
        f'[telegram]\nenabled = true\ntoken = "{server.token}"\napi_base_url = "{server.url}"\n'
    )

    async def setup() -> str:
        result = await call_aside("telegram", "setup", "--config", config)
        return result.output

    assert f"[bot] picture: {picture} cannot be read" in await setup()
    picture.write_text("no picture")
    assert "no PNG or JPEG" in await setup()
    picture.write_bytes(png("green"))
    expected = "Set for @loopback_bot: name, description, description (es), picture."
    assert expected in await setup()
    server.fail_next("setMyProfilePhoto", 429, "Too Many Requests", retry_after=9)
    assert "try again in 9 s" in await setup()
