"""JSON by pydantic's functions is what `json` makes of the same, and takes what only `json` takes."""

from __future__ import annotations

import json

import pytest

from chatbot.core.json_text import dumps, loads
from chatbot.core.l10n import Markup
from chatbot.core.messages import FileKind


@pytest.mark.parametrize(
    "value",
    [None, [], {"a": [1, 2.5, True, None], "b": {}}, "¿Cuántos? 🎉\n\"'\\", Markup("**no**"), FileKind.VOICE, ("a", 1)],
)
def test_it_is_what_json_makes_of_it(value: object) -> None:
    assert dumps(value) == json.dumps(value, separators=(",", ":"))
    assert loads(dumps(value)) == json.loads(json.dumps(value))


def test_half_a_character_is_written_and_read() -> None:
    assert dumps({"text": "\ud83d"}) == '{"text": "\\ud83d"}'
    assert loads('{"text": "\\ud83d"}') == {"text": "\ud83d"}


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(TypeError):
        dumps(object())
    with pytest.raises(ValueError, match="line 1"):
        loads('{"text": ')
