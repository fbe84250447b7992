"""Polls on Telegram: what goes out, whose votes are read, and what a closed poll says."""

from __future__ import annotations

from typing import Any

import pytest

from chatbot.adapters.base import Rejected
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.adapters.telegram.updates import MALFORMED, Me, UpdateWords, read
from chatbot.core.messages import ConversationRef, Deed, MessageKind, Network, OutgoingMessage, Poll
from tests.adapters.telegram.test_updates import NOW
from tests.botapi import Person, Server

POLL = Poll("Which colour?", ("red", "green"))
ANSWER: dict[str, Any] = {
    "poll_id": "77",
    "option_ids": [0],
    "option_persistent_ids": ["a"],
    "user": {"id": 1001, "is_bot": False, "first_name": "Ana"},
}


async def test_a_poll_in_a_topic_of_a_group(
    server: Server, ana: Person, adapter: TelegramAdapter, reader: Reader
) -> None:
    forum = server.group("Reps Lima", forum=True)
    topic = await forum.topic(ana, "Votes")
    await reader._batches.__anext__()
    asked = OutgoingMessage(ConversationRef(Network.TELEGRAM, str(forum.id), str(topic)), "Which?", poll=POLL)

    sent = await adapter.send(asked, key="k1")
    await ana.vote(forum.messages[0], 1)
    vote = await reader.message()

    assert forum.messages[0].thread_id == topic
    assert server.calls[-2][1].get("parse_mode") is None
    assert sent.poll_id != sent.message_id
    assert (vote.kind, vote.about, vote.chosen, vote.direct) == (MessageKind.VOTED, sent.poll_id, (1,), False)
    assert vote.sender_name == "Ana Quispe"
    await ana.vote(forum.messages[0], 1)
    assert (await reader.message()).event_id != vote.event_id
    # what is stopped, gone or was never there is left as it is
    over = OutgoingMessage(asked.conversation, "Over", replaces=sent.message_id, deed=Deed.END_POLL)
    for target in (sent.message_id, sent.message_id, "999"):
        await adapter.send(over._replace(replaces=target), key="k2")
    assert forum.messages[0].poll["is_closed"]
    with pytest.raises(Rejected, match="12 options"):
        await adapter.send(asked._replace(poll=Poll("Which?", tuple("abcdefghijklm"))), key="k3")


@pytest.mark.parametrize(
    "change",
    [
        {"user": None},
        {"user": ANSWER["user"] | {"is_bot": True}},
        {"voter_chat": {"id": -100, "type": "channel", "title": "News"}},
    ],
)
def test_votes_of_nobody_in_particular_are_left_out(change: dict[str, Any]) -> None:
    assert read({"update_id": 1, "poll_answer": ANSWER | change}, Me(1, "bot"), NOW) == UpdateWords()


@pytest.mark.parametrize("change", [{"poll_id": 5}, {"poll_id": "a b"}, {"option_ids": ["0"]}, {"option_ids": None}])
def test_malformed_votes_are_skipped(change: dict[str, Any]) -> None:
    with pytest.raises(MALFORMED):
        read({"update_id": 1, "poll_answer": ANSWER | change}, Me(1, "bot"), NOW)


def test_a_vote_taken_back_chooses_nothing() -> None:
    message = read({"update_id": 1, "poll_answer": ANSWER | {"option_ids": []}}, Me(1, "bot"), NOW).message
    assert message is not None
    assert (message.kind, message.chosen) == (MessageKind.VOTED, ())
