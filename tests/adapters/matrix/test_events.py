"""Events as the bot understands them, in whatever shape they come."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.base import Rejected, RetryLater, Unreachable
from chatbot.adapters.matrix.client.errors import Refused, wanted_pause
from chatbot.adapters.matrix.client.events import (
    AUTOMATED,
    NUMBERS,
    RoomWords,
    invitation,
    membership,
    read,
    redacted,
    replacement,
    sent_at,
)
from chatbot.adapters.matrix.outgoing.content import Uploaded, message_content
from chatbot.core.messages import Attachment, Choice, ConversationRef, FileKind, Network, OutgoingMessage, RemoteFile

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def message(body: Any = "hello", msgtype: Any = "m.text", **content: Any) -> dict[str, Any]:
    return {"type": "m.room.message", "content": {"msgtype": msgtype, "body": body} | content}


def reaction(key: str) -> dict[str, Any]:
    relation = {"rel_type": "m.annotation", "event_id": "$offer", "key": key}
    return {"type": "m.reaction", "content": {"m.relates_to": relation}}


def reply(body: str) -> dict[str, Any]:
    return message(body, **{"m.relates_to": {"m.in_reply_to": {"event_id": "$asked"}}})


CAT = RemoteFile(FileKind.PICTURE, '{"url": "mxc://example.org/a"}', "cat.png", "image/jpeg")
THREAD: dict[str, Any] = {"rel_type": "m.thread", "event_id": "$root", "m.in_reply_to": {"event_id": "$before"}}
EDIT = {
    "m.new_content": {"msgtype": "m.text", "body": "new"},
    "m.relates_to": {"rel_type": "m.replace", "event_id": "$a"},
}


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (message("  as written "), RoomWords("  as written ")),
        (reply("yes"), RoomWords("yes", about="$asked")),
        (
            reply("> <@kim:example.org> a question\n> in two lines\n\nyes"),
            RoomWords("yes", about="$asked", quoted="a question\nin two lines"),
        ),
        (message("> quoted by hand\n\nyes"), RoomWords("> quoted by hand\n\nyes")),
        (message(**{"m.relates_to": THREAD | {"is_falling_back": True}}), RoomWords("hello", thread_id="$root")),
        (message(**{"m.relates_to": THREAD}), RoomWords("hello", about="$before", thread_id="$root")),
        (message("* new", **EDIT), RoomWords("new", edited=True, edits="$a")),
        (message("cat.png", "m.image", url="mxc://example.org/a"), RoomWords("", file=CAT)),
        (message("report attended", "m.image", filename="cat.png"), RoomWords("report attended")),
        (message("geo:0,0", "m.location"), RoomWords("")),
        ({"type": "m.sticker", "content": {"body": "a cat"}}, RoomWords("")),
        (reaction("1\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}"), RoomWords("1", "$offer", reaction=True)),
        (reaction("3\N{COMBINING ENCLOSING KEYCAP}"), RoomWords("3", "$offer", reaction=True)),
        (reaction("\N{KEYCAP TEN}"), RoomWords("10", "$offer", reaction=True)),
        (reaction("\N{PARTY POPPER}"), RoomWords("\N{PARTY POPPER}", "$offer", reaction=True)),
    ],
)
def test_what_is_said(event: dict[str, Any], said: RoomWords) -> None:
    assert read(event) == said


@pytest.mark.parametrize(
    "event",
    [
        message(msgtype="m.notice"),
        message(msgtype="m.emote"),
        message(**{AUTOMATED: True}),
        message(msgtype="m.key.verification.request"),
        {"type": "m.room.message", "content": {}},
        message() | {"unsigned": {"redacted_because": {}}},
        {"type": "m.poll.start", "content": {"m.text": "?"}},
        {"type": "m.room.redaction", "content": {"redacts": "$a"}},
        {"type": "m.reaction", "content": {"m.relates_to": {"rel_type": "m.annotation", "key": "1"}}},
    ],
)
def test_what_is_not_to_be_answered(event: dict[str, Any]) -> None:
    assert read(event) is None


KEYS = [
    "content",
    "msgtype",
    "body",
    "m.relates_to",
    "m.new_content",
    "m.in_reply_to",
    "event_id",
    "key",
    "unsigned",
    "membership",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    kind=st.sampled_from(["m.room.message", "m.reaction", "m.sticker", "m.room.member", "m.room.tombstone"]),
    content=JSON,
    unsigned=JSON,
    state_key=JSON,
    at=JSON,
)
def test_no_shape_of_an_event_is_too_much(kind: str, content: Any, unsigned: Any, state_key: Any, at: Any) -> None:
    event = {"type": kind, "content": content, "unsigned": unsigned, "state_key": state_key, "origin_server_ts": at}

    said = read(event)
    membership(event)
    replacement(event)
    redacted(event)
    invitation([event], "@bot:example.org")

    assert said is None or isinstance(said.text, str)
    assert sent_at(event, NOW).tzinfo is UTC


def test_what_was_taken_back() -> None:
    redaction = {"type": "m.room.redaction", "content": {"redacts": "$a"}}  # as of room version 11; before, outside

    assert redacted(redaction) == redacted({"type": "m.room.redaction", "content": {}, "redacts": "$a"}) == "$a"
    assert redacted(message(redacts="$a")) is None


def outgoing(text: str = "Will **you**?", thread_id: str | None = None, **rest: Any) -> OutgoingMessage:
    return OutgoingMessage(ConversationRef(Network.MATRIX, "!a:example.org", thread_id), text, **rest)


def test_choices_are_numbered_in_both_bodies() -> None:
    content = message_content(outgoing(choices=(Choice("Accept <now>", "a"), Choice("Decline", "d"))))

    assert content["body"] == "Will you?\n\n1. Accept <now>\n2. Decline"
    assert content["formatted_body"] == "Will <strong>you</strong>?<ol><li>Accept &lt;now&gt;</li><li>Decline</li></ol>"


def test_a_thread_is_kept_and_a_reply_in_it_is_one() -> None:
    in_thread = message_content(outgoing(thread_id="$root"))["m.relates_to"]
    answer = message_content(outgoing(thread_id="$root", reply_to="$asked"))["m.relates_to"]

    assert in_thread == {
        "rel_type": "m.thread",
        "event_id": "$root",
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": "$root"},
    }
    assert (answer["m.in_reply_to"], answer["is_falling_back"]) == ({"event_id": "$asked"}, False)
    assert message_content(outgoing(reply_to="$asked"))["m.relates_to"] == {"m.in_reply_to": {"event_id": "$asked"}}


def test_a_file_without_words_is_called_by_its_name() -> None:
    content = message_content(
        outgoing("", attachment=Attachment("load.png", "image/png", b"1")), Uploaded({"url": "mxc://a/b"})
    )

    assert (content["msgtype"], content["body"], content["filename"]) == ("m.image", "load.png", "load.png")
    assert content["info"] == {"mimetype": "image/png", "size": 1}


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (Refused(429, "M_LIMIT_EXCEEDED", 1.5), RetryLater),
        (Refused(502, None), RetryLater),
        (Refused(401, "M_UNKNOWN_TOKEN"), RetryLater),
        (Refused(403, "M_FORBIDDEN"), Unreachable),
        (Refused(404, "M_NOT_FOUND"), Unreachable),
        (Refused(413, "M_TOO_LARGE"), Rejected),
        (Refused(400, "M_BAD_JSON"), Rejected),
    ],
)
def test_refusals_are_told_apart(refusal: Refused, error: type[Exception]) -> None:
    assert type(refusal.as_send_error()) is error


def test_the_server_says_how_long_to_wait() -> None:
    later = Refused(429, "M_LIMIT_EXCEEDED", 1.5).as_send_error()

    assert isinstance(later, RetryLater)
    assert later.after == 1.5


@pytest.mark.parametrize(
    ("headers", "milliseconds", "pause"),
    [
        ({}, 1500, 1.5),
        ({"Retry-After": "3"}, None, 3),
        ({"Retry-After": "2"}, 1500, 2),
        ({"Retry-After": "1"}, 1500, 1.5),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}, None, None),
        ({"Retry-After": "-1"}, -1, 0),
        ({"Retry-After": "²"}, "soon", None),
        ({}, None, None),
    ],
)
def test_a_pause_is_asked_for_in_two_ways(headers: dict[str, str], milliseconds: Any, pause: float | None) -> None:
    assert wanted_pause(headers, milliseconds) == pause


def test_there_is_an_emoji_for_each_of_ten_choices() -> None:
    assert [said.text for key in NUMBERS if (said := read(reaction(key)))] == [str(n) for n in range(1, 11)]
