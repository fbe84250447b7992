"""The log, the figures and the health pages hold ids, and never what people wrote or what is secret."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from chatbot import logs
from chatbot.core.messages import ConversationRef, Network
from tests.health.conftest import Operator, Systemd
from tests.world import Person, World

CANARY = "zqcanaryx"


@pytest.fixture
def written() -> Iterator[dict[str, io.StringIO]]:
    """The log of the bot at its most talkative, in each of its forms."""
    root = logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in ("", *logs._OURS, *logs._TALKATIVE)}
    forms = {form: io.StringIO() for form in ("text", "json")}
    handlers = []
    for form, stream in forms.items():
        settings = logs.Logging.model_validate({"format": form, "level": "debug"})
        logs.begin(settings)
        handlers.append(logs.to_stream(settings, stream))
        root.addHandler(handlers[-1])
    yield forms
    for handler in handlers:
        root.removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


async def test_no_sink_holds_what_people_wrote(
    world: World,
    operator: Operator,
    systemd: Systemd,
    zoe: Person,
    written: dict[str, io.StringIO],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A canary in every argument of every command, and in all else that a network tells of a person."""
    ana = await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await zoe.says("start")
    about = {"sender_name": f"{CANARY} Ben", "sender_handle": f"@{CANARY}", "locale_hint": CANARY}
    await world.give_role(zoe, "mentor")
    for name in sorted(world.app.registry.commands):
        await zoe.says(f"/{name} {CANARY}", **about)
        await zoe.says(f"{CANARY} is what I say", **about)
    await ana.says(f"/tell Kim {CANARY}", **about)

    async def fails(*_: object) -> None:
        raise ValueError(f"{CANARY} is not understood")

    with monkeypatch.context() as patched:
        patched.setattr(world.app.dispatcher._conversation, "dispatch", fails)
        await ana.says(CANARY)
    monkeypatch.setattr(world.adapters[Network.TELEGRAM], "send", fails)
    ana.send("help")
    await operator.waits(minutes=3)

    async def broken(_: object) -> None:
        logging.getLogger("handlers").debug("it begins")
        await fails()

    world.app.tick._jobs = {"broken": broken}
    await world.app.tick()
    try:
        await fails()
    except ValueError:
        logging.getLogger("chatbot").exception("it failed")
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: <%s>", CANARY)
    logging.getLogger("telegram").info("%s", CANARY)
    logging.getLogger("nio.responses").warning("Error validating response: %s", CANARY)

    lines = [json.loads(line) for line in written["json"].getvalue().splitlines()]
    bug = next(line for line in lines if "while answering" in line["event"])
    assert (bug["level"], bug["logger"], bug["network"]) == (
        "error",
        "chatbot.delivery.incoming.dispatcher",
        "telegram",
    )
    assert isinstance(bug["message_id"], int)
    unsent = next(line for line in lines if "sending it failed" in line["event"])
    assert unsent["member_id"] == (await ana.member()).id
    assert any(line.get("job") == "broken" for line in lines)
    assert any(line["event"] == "Task exception was never retrieved" for line in lines)
    assert f"[network=telegram message_id={bug['message_id']}" in written["text"].getvalue()
    sinks = {form: stream.getvalue() for form, stream in written.items()}
    sinks |= {"metrics": world.app.monitor.metrics().decode(), "page": world.app.monitor.ready()[1]}
    sinks |= {"systemd": "\n".join(systemd.heard())}
    for sink, text in sinks.items():
        assert text, sink
        found = [line for line in text.splitlines() if CANARY in line.casefold()]
        assert not found, (sink, found[:3])


async def test_bound_ids_belong_to_their_block(written: dict[str, io.StringIO]) -> None:
    log = logging.getLogger("chatbot")
    with logs.bound(network="matrix", member_id=None):
        with logs.bound(message_id=7):
            log.debug("in")
        log.info("between")
    log.info("out %s", ConversationRef(Network.MATRIX, "!room"))
    lines = [json.loads(line) for line in written["json"].getvalue().splitlines()]
    ids = [{key: line[key] for key in ("network", "message_id", "member_id") if key in line} for line in lines]
    assert ids == [{"network": "matrix", "message_id": 7}, {"network": "matrix"}, {}]
    assert written["text"].getvalue().splitlines()[0].endswith("DEBUG chatbot: in [network=matrix message_id=7]")
