"""Votes as MSC3381 has them, in whatever shape they come; and in rooms, whose polls they may not be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.matrix.client.events import RoomWords, read
from chatbot.adapters.matrix.client.polls import END, RESPONSE, START, end_content, start_content, vote
from chatbot.core.messages import MessageKind, OutgoingMessage, Poll
from tests.adapters.matrix_bot import Bot, to
from tests.synapse.fixtures import Welcome

POLL = Poll("Which?", ("red", "green"))


def response(*answers: Any, about: Any = "$poll", rel_type: str = "m.reference") -> dict[str, Any]:
    return {RESPONSE: {"answers": list(answers)}, "m.relates_to": {"rel_type": rel_type, "event_id": about}}


@pytest.mark.parametrize(
    ("content", "chosen"),
    [
        (response("1"), (1,)),
        (response("1", "0", "1"), (1, 0)),
        (response(), ()),
        (response("1", "pizza"), ()),
        (response(1), ()),
        (response("٣"), ()),
        (response("1") | {RESPONSE: {}}, ()),
        (response("1") | {RESPONSE: {"answers": "1"}}, ()),
        (response("1") | {RESPONSE: None}, ()),
    ],
)
def test_a_spoiled_vote_chooses_nothing(content: dict[str, Any], chosen: tuple[int, ...]) -> None:
    assert read({"type": RESPONSE, "content": content}) == RoomWords("", about="$poll", chosen=chosen)


@pytest.mark.parametrize("content", [response("1", about=5), response("1", rel_type="m.thread"), {RESPONSE: {}}])
def test_a_vote_in_no_poll_is_none(content: dict[str, Any]) -> None:
    assert read({"type": RESPONSE, "content": content}) is None


@given(st.recursive(st.none() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=25)))
def test_no_vote_stops_the_reading(answers: Any) -> None:
    found = vote({RESPONSE: {"answers": answers}, "m.relates_to": {"rel_type": "m.reference", "event_id": "$poll"}})
    assert found is not None
    assert all(0 <= place < 100 for place in found[1])


def test_apps_that_know_no_polls_show_the_text() -> None:
    start, end = start_content(POLL, "Which?\n1. red\n2. green"), end_content("$poll", "Over.")
    assert start["org.matrix.msc1767.text"] == "Which?\n1. red\n2. green"
    assert [one["id"] for one in start[START]["answers"]] == ["0", "1"]
    assert start[START]["max_selections"] == 1
    assert (end[END], end["m.relates_to"]["event_id"]) == ({}, "$poll")


async def test_only_votes_in_the_bots_own_polls_are_read(bot: Bot, welcome: Welcome) -> None:
    """Over a restart, too: whose poll it is, is asked of the server."""
    kim = await welcome("kim")
    adapter, before, room = await bot.meet(kim)
    sent = await adapter.send(OutgoingMessage(to(room, "").conversation, "Which?", poll=POLL), key="k1")
    await adapter.close()
    adapter = await bot.start()
    reader = Reader(adapter, before.cursor)
    other = await kim.send(room, START, start_content(POLL, "Which?"))
    await kim.send(room, RESPONSE, response("0", about=other))
    await kim.send(room, RESPONSE, response("1", about=sent.message_id))

    voted = await reader.message()

    assert (voted.kind, voted.about, voted.chosen) == (MessageKind.VOTED, sent.message_id, (1,))
