"""The bot's name and picture on Matrix."""

from __future__ import annotations

from typing import Any

from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.profile import Picture, Profile
from tests.adapters.matrix_bot import Bot
from tests.synapse.homeserver import Homeserver

STARTER = Picture(b"\xff\xd8\xffstarter")
GREEN, RED = (Picture(b"\x89PNG\r\n\x1a\n" + colour, chosen=True) for colour in (b"green", b"red"))


def shown(bot: Bot, synapse: Homeserver) -> dict[str, Any]:
    return synapse.request("GET", f"/_matrix/client/v3/profile/{bot.user_id}", None, bot.account.access_token)


async def show(adapter: MatrixAdapter, name: str, picture: Picture, *, only_missing: bool = False) -> list[str]:
    return list(await adapter.show_profile(Profile(name, picture, {}, "en"), only_missing=only_missing))


async def test_an_account_without_name_and_picture_gets_them(bot: Bot, synapse: Homeserver) -> None:
    adapter = await bot.start()
    path = f"/_matrix/client/v3/profile/{bot.user_id}/displayname"
    localpart = bot.user_id[1:].partition(":")[0]
    synapse.request("PUT", path, {"displayname": localpart}, bot.account.access_token)
    assert await show(adapter, "Mentor bot", STARTER, only_missing=True) == ["name", "picture"]
    assert shown(bot, synapse)["displayname"] == "Mentor bot"
    avatar = shown(bot, synapse)["avatar_url"]
    assert avatar.startswith("mxc://")

    assert await show(adapter, "Other", GREEN, only_missing=True) == [], "what is there stays"
    assert await show(adapter, "", STARTER) == [], "and what nobody chose replaces nothing"
    assert shown(bot, synapse) == {"displayname": "Mentor bot", "avatar_url": avatar}


async def test_what_the_operator_chose_is_set_when_it_differs(bot: Bot, synapse: Homeserver) -> None:
    adapter = await bot.start()
    assert await show(adapter, "Reps mentors", GREEN) == ["name", "picture"]
    green = shown(bot, synapse)["avatar_url"]
    assert await show(adapter, "Reps mentors", GREEN) == [], "it is not uploaded each time"
    assert await show(adapter, "Reps mentors", RED) == ["picture"]
    assert shown(bot, synapse)["avatar_url"] != green
