"""Login, and what becomes of it."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.error import HTTPError

import pytest

from chatbot.adapters.base import AdapterError, RetryLater
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.matrix.identity.session import Credentials
from tests.adapters.matrix_bot import Bot, first, to
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


async def test_one_process_at_a_time_has_the_store(bot: Bot) -> None:
    adapter = await bot.start()

    with pytest.raises(AdapterError, match=r"matrix\.store_path.*another process"):
        await bot.start()

    await adapter.close()
    await bot.start()


async def test_a_store_of_another_account_is_refused(bot: Bot, synapse: Homeserver) -> None:
    await (await bot.start()).close()
    other = synapse.register("other")

    with pytest.raises(AdapterError, match=r"matrix\.store_path.*holds the keys of"):
        await bot.start(user_id=other.user_id, password=other.password)


async def test_the_store_is_for_the_owner_alone(bot: Bot) -> None:
    await bot.start()

    assert bot.store.stat().st_mode & 0o077 == 0
    assert (bot.store / "login.json").stat().st_mode & 0o077 == 0


async def test_an_access_token_is_a_login(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    token: dict[str, Any] = {"password": None, "access_token": bot.account.access_token}
    adapter, _, room = await bot.meet(kim, **token)
    await adapter.close()

    await (await bot.start(**token)).send(to(room, "Hello again"), key="k")

    await kim.read(room, bot.user_id, "Hello again")
    assert bot.account.access_token not in (bot.store / "login.json").read_text()


async def test_a_token_that_is_not_the_bots_is_refused(bot: Bot, synapse: Homeserver) -> None:
    strange = synapse.register("other").access_token

    for token, complaint in ((strange, r"matrix\.user_id"), ("syt_wrong", r"matrix\.access_token")):
        with pytest.raises(AdapterError, match=complaint) as failure:
            await bot.start(password=None, access_token=token)
        await bot.close()
        assert token not in str(failure.value)


async def test_a_session_the_server_ended_is_renewed(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    device = bot.login()["device_id"]
    synapse.request("POST", "/_matrix/client/v3/logout", {}, bot.login()["access_token"])

    with pytest.raises(RetryLater):
        await adapter.send(to(room, "Hello"), key="k")
    await adapter.send(to(room, "Hello"), key="k")
    ana = await welcome("ana")
    await ana.write(await ana.make_room(bot.user_id, direct=True), "back again?")

    assert (await reader.message()).text == "back again?"
    await kim.read(room, bot.user_id, "Hello")
    assert bot.login()["device_id"] == device


async def test_a_login_that_ran_out_is_renewed_for_the_same_device(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    device = bot.login()["device_id"]
    expired = synapse.log_in(bot.account, device).access_token
    synapse.expire(expired)
    with pytest.raises(HTTPError) as refused:
        synapse.request("GET", "/_matrix/client/v3/sync", token=expired)
    assert json.load(refused.value)["soft_logout"] is True
    vars(adapter)["_session"].client.access_token = expired

    await kim.write(room, "are you there?")
    assert (await reader.message()).text == "are you there?"
    await adapter.send(to(room, "Hello"), key="k")
    await kim.read(room, bot.user_id, "Hello")
    assert bot.login()["device_id"] == device
    assert bot.login()["access_token"] != expired


async def test_without_a_password_an_ended_session_is_the_end(bot: Bot, synapse: Homeserver) -> None:
    adapter = await bot.start(password=None, access_token=bot.account.access_token)
    synapse.request("POST", "/_matrix/client/v3/logout", {}, bot.account.access_token)

    with pytest.raises(AdapterError, match=r"matrix\.access_token: no longer valid"):
        await first(adapter, None, lambda batch: None)


def credentials(bot: Bot, **secrets: str | None) -> Credentials:
    """The login as the configuration has it now."""
    none = dict.fromkeys(("password", "access_token", "recovery_key"))
    return Credentials(homeserver=bot.url, user_id=bot.user_id, device_name="bot", **(none | secrets))


async def test_a_changed_password_is_read_when_the_homeserver_has_ended_the_session(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    now = credentials(bot, password="a second password")
    _, reader, room = await bot.meet(kim, read_credentials=lambda: now)
    device = bot.login()["device_id"]
    admin = synapse.register("admin", admin=True)
    change = {"new_password": now.password, "logout_devices": False}
    synapse.request("POST", f"/_synapse/admin/v1/reset_password/{bot.user_id}", change, admin.access_token)
    synapse.request("POST", "/_matrix/client/v3/logout", {}, bot.login()["access_token"])

    await kim.write(room, "are you there?")
    assert (await reader.message()).text == "are you there?"
    assert bot.login()["device_id"] == device


async def test_another_token_of_the_device_is_used_when_told(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    configured = [credentials(bot, access_token=bot.account.access_token)]
    token = configured[0].access_token
    adapter = await bot.start(password=None, access_token=token, read_credentials=lambda: configured[-1])
    configured.append(credentials(bot, access_token=synapse.log_in(bot.account, "ELSEWHERE").access_token))
    with pytest.raises(AdapterError, match=r"^matrix\.access_token: the new one belongs to another device"):
        await adapter.renew_secrets()
    configured.append(credentials(bot, access_token="syt_wrong"))
    with pytest.raises(AdapterError, match=r"^matrix\.access_token: the homeserver does not know the new one"):
        await adapter.renew_secrets()
    second = synapse.log_in(bot.account, bot.login()["device_id"]).access_token
    configured.append(credentials(bot, access_token=second))
    assert await adapter.renew_secrets() == ("password", "access_token", "recovery_key")
    assert vars(adapter)["_session"].client.access_token == second
    kim = await welcome("kim")
    reader = Reader(adapter, None)
    await kim.write(await kim.make_room(bot.user_id, direct=True), "hello")
    assert (await reader.message()).text == "hello"


async def test_a_hurried_bot_is_told_how_long_to_wait(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    admin = synapse.register("admin", admin=True)
    limit = {"messages_per_second": 1, "burst_count": 1}
    synapse.request("POST", f"/_synapse/admin/v1/users/{bot.user_id}/override_ratelimit", limit, admin.access_token)

    sending = [adapter.send(to(room, f"message {number}"), key=f"k{number}") for number in range(3)]
    with pytest.raises(RetryLater) as later:
        await asyncio.gather(*sending)

    assert 0 < (later.value.after or 0) <= 2
