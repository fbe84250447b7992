"""Connecting names the setting that an operator has to mend."""

from __future__ import annotations

import asyncio

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.email.adapter import EmailAdapter, Server
from chatbot.core.messages import Batch, Choice, OutgoingMessage
from tests.adapters.stage_email import ADDRESS, ANA, EmailStage


async def test_what_cannot_be_used_names_the_key_and_the_mend(stage: EmailStage) -> None:
    host, port = "127.0.0.1", stage.server.port
    for server, mend in (
        (Server("mail.invalid", 587), "email.smtp_host: the host of mail.invalid:587 is not known"),
        (Server(host, stage.listen_address, "none"), "email.smtp_host, email.smtp_port, email.security: 127.0.0.1"),
        (Server(host, port, "starttls"), "email.security: 127.0.0.1:.* offers no STARTTLS"),
        (Server(host, port, "tls"), "email.security: 127.0.0.1:.* does not begin with TLS"),
        (Server(host, port, "none", "bot", "wrong"), "email.username, email.password: the mail server refuses"),
    ):
        adapter = EmailAdapter(server, ("Mentor bot", ADDRESS), stage.clock)
        with pytest.raises(AdapterError, match=mend):
            await adapter.connect()


async def test_a_sender_the_server_does_not_allow_is_told_before_it_is_needed(stage: EmailStage) -> None:
    stage.server.allowed_senders = {ADDRESS}
    await EmailAdapter(Server("127.0.0.1", stage.server.port, "none"), ("Mentor bot", ADDRESS), stage.clock).connect()
    with pytest.raises(
        AdapterError, match=r"email\.reply_address: .* let this login send as mentors\+\.\.\.@example\.org"
    ):
        await stage.adapter().connect()
    stage.server.allowed_senders = set()
    with pytest.raises(AdapterError, match=r"email\.from_address: .* let this login send as mentors@example\.org"):
        await EmailAdapter(Server("127.0.0.1", stage.server.port, "none"), ("Bot", ADDRESS), stage.clock).connect()


async def test_a_password_in_the_clear_is_a_concern(stage: EmailStage) -> None:
    assert stage.adapter().warning is None  # it stays on this machine
    for server, is_wrong in (
        (Server("mail.example.org", 25, "none", "bot", "secret"), True),
        (Server("mail.example.org", 25, "none"), False),
        (Server("mail.example.org", 587, "starttls", "bot", "secret"), False),
    ):
        warning = EmailAdapter(server, ("Mentor bot", ADDRESS), stage.clock).warning
        assert (warning is not None) is is_wrong


async def test_the_door_of_a_bot_that_runs_is_no_fault(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    await stage.write("so that the door is open")
    await batches.get()
    await stage.adapter().connect()
    taken = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    stage.listen_address = taken.sockets[0].getsockname()[1]
    with pytest.raises(AdapterError, match=r"email\.listen"):
        await stage.adapter().connect()
    taken.close()


async def test_a_door_that_is_taken_is_told(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    await stage.write("so that the door is open")
    await batches.get()
    with pytest.raises(AdapterError, match=r"email\.listen"):
        await Reader(stage.adapter(), None).message()


async def test_without_a_door_mails_are_sent_all_the_same(stage: EmailStage) -> None:
    adapter = EmailAdapter(stage.adapter()._server, ("Mentor bot", ADDRESS), stage.clock)
    await adapter.send(OutgoingMessage(stage.direct, "x", (Choice("Yes", "t"),)), key="k")
    (mail,) = stage.server.to(ANA)
    assert mail["Reply-To"] is None
    await adapter.close()
    assert [batch async for batch in adapter.batches(None)] == []
