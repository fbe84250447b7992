"""A homeserver may say anything: what stands where events do and is none is left out, and all the rest is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock

import pytest
from nio import SyncResponse

from chatbot.adapters.base import RetryLater
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.soundness import parsed, sound

EVENT: dict[str, Any] = {
    "type": "m.x",
    "sender": "@ana:example.org",
    "event_id": "$a",
    "origin_server_ts": 1,
    "content": {},
}
STRIPPED = {"type": "m.x", "sender": "@ana:example.org", "content": {}, "state_key": ""}
NO_EVENTS: list[Any] = [
    *("m.x", None, [], {}, 5),
    *({key: value for key, value in EVENT.items() if key != lost} for lost in EVENT),
    *(EVENT | {key: wrong} for key in EVENT for wrong in (True, ["x"])),
    *(EVENT | {"state_key": 5}, EVENT | {"unsigned": "x"}),
]


@pytest.mark.parametrize("wrong", NO_EVENTS)
def test_what_is_no_event_is_left_out(wrong: Any) -> None:
    assert sound([EVENT, wrong]) == [EVENT]
    assert sound({"chunk": [wrong, EVENT], "end": "e"}) == {"chunk": [EVENT], "end": "e"}
    room = {"state": {"events": [wrong]}, "timeline": {"events": [EVENT, wrong], "limited": True, "prev_batch": "p"}}
    answer = sound({"next_batch": "n", "rooms": {"join": {"!r": room}}, "to_device": {"events": [wrong, STRIPPED]}})
    assert answer["rooms"]["join"]["!r"]["timeline"] == {"events": [EVENT], "limited": True, "prev_batch": "p"}
    assert answer["rooms"]["join"]["!r"]["state"] == {"events": []}
    assert STRIPPED in answer["to_device"]["events"]


@pytest.mark.parametrize(
    "wrong", [None, 5, "x", [], ["x"], {"x": 5}, {"!r": None}, {"!r": {"timeline": 5, "state": {"events": 5}}}]
)
def test_a_sync_of_nonsense_is_a_sync_with_nothing_in_it(wrong: Any) -> None:
    for part in ("rooms", "to_device", "presence", "account_data"):
        assert isinstance(SyncResponse.from_dict(sound({"next_batch": "n", part: wrong})), SyncResponse)
    for kind in ("join", "leave", "invite"):
        assert isinstance(SyncResponse.from_dict(sound({"next_batch": "n", "rooms": {kind: wrong}})), SyncResponse)


@pytest.mark.parametrize("cursor", [5, None, "\ud800", "a\0b", "x" * 9_000])
def test_a_sync_without_a_place_to_read_on_from_is_none(cursor: Any) -> None:
    assert not isinstance(SyncResponse.from_dict(sound({"next_batch": cursor})), SyncResponse)
    assert sound("no object") == {}
    assert sound({"chunk": [EVENT], "end": cursor}) == {"chunk": [EVENT]}


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (b'{"a": ["\\ud83d\\ude00", "\\ud800"], "\\udfff": 1}', {"a": ["\N{GRINNING FACE}", "?"], "?": 1}),
        (b"<html>502</html>", {}),
        (b"\xff", {}),
        (b"[" * 100_000, {}),
        (b"9" * 5_000, {}),
    ],
)
def test_what_is_no_json_is_an_empty_answer(body: bytes, answer: Any) -> None:
    assert parsed(body) == answer


@pytest.mark.parametrize("answer", [{}, [], {"error": "quota"}, ["x"], [EVENT]])
async def test_a_state_that_is_none_is_no_sign_of_having_left_the_room(
    answer: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = DeviceClient("http://127.0.0.1:1", "@bot:example.org", "BOT", tmp_path)
    monkeypatch.setattr(client, "_answer", AsyncMock(return_value=answer))
    with pytest.raises(Refused) as refusal:
        await client.state("!r:example.org")
    assert isinstance(refusal.value.as_send_error(), RetryLater)
