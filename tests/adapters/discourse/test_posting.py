"""Topics and replies on a Discourse forum: once each, whatever happens, and every refusal with its meaning."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from chatbot.adapters.base import AdapterError, Rejected, RetryLater, SendError, Uncertain
from chatbot.adapters.discourse.adapter import DiscourseAdapter
from chatbot.adapters.discourse.capabilities import NETWORK
from chatbot.adapters.discourse.client import OPERATOR_SECONDS, WAIT_SECONDS
from chatbot.adapters.discourse.markup import to_markdown
from chatbot.core.formatting import escape
from chatbot.core.messages import ConversationRef, OutgoingMessage
from tests.adapters.stage_discourse import DiscourseStage, rendered
from tests.discourse.server import KEY, NEWS, STAFF, USER

PLACE = ConversationRef(NETWORK, str(NEWS), "mentorship-0a1b")
DIGEST = OutgoingMessage(PLACE, "- Mentors: **7**", subject="The mentorship programme, 30 Nov")
MORE = OutgoingMessage(PLACE, "Seven it is.")


@pytest.fixture
def adapter(discourse_stage: DiscourseStage) -> DiscourseAdapter:
    return discourse_stage.adapter()


async def test_a_topic_is_begun_once_and_stays_deleted(
    discourse_stage: DiscourseStage, adapter: DiscourseAdapter
) -> None:
    forum = discourse_stage.forum
    first = await adapter.send(DIGEST, "k1")
    again = await discourse_stage.adapter().send(DIGEST, "k1")
    assert first == again
    (topic,) = forum.topics
    assert (topic.title, topic.category, topic.external_id) == (DIGEST.subject, NEWS, "mentorship-0a1b")
    assert rendered(topic.posts[0]) == "• Mentors: 7"
    topic.is_deleted = True
    assert (await adapter.send(DIGEST, "k1")).message_id == ""
    assert forum.topics == [topic]
    with pytest.raises(Rejected, match="the topic to reply in is not there"):
        await adapter.send(MORE, "k2")


async def test_a_reply_is_found_in_a_long_topic_before_it_is_sent_again(
    discourse_stage: DiscourseStage, adapter: DiscourseAdapter
) -> None:
    await adapter.send(DIGEST, "k1")
    (topic,) = discourse_stage.forum.topics
    first = await adapter.send(MORE, "k2")
    assert await adapter.send(MORE, "k2") == first
    assert [rendered(post) for post in topic.posts] == ["• Mentors: 7", "Seven it is."]
    topic.posts += [f"A comment of somebody, number {number}" for number in range(30)]
    late = await adapter.send(MORE._replace(text="Eight by now."), "k3")
    topic.posts += ["One more comment"]
    assert await adapter.send(MORE._replace(text="Eight by now."), "k3") == late
    assert [rendered(post) for post in topic.posts].count("Eight by now.") == 1


def _limited(*, seconds: float | None = None, header: str = "") -> tuple[int, dict[str, Any], dict[str, str]]:
    extras = {} if seconds is None else {"extras": {"wait_seconds": seconds, "time_left": "a while"}}
    return 429, {"errors": ["Slow down"], **extras}, {"Retry-After": header} if header else {}


@pytest.mark.parametrize(
    ("answer", "kind", "after"),
    [
        (_limited(seconds=17), RetryLater, 17),
        (_limited(header="33"), RetryLater, 33),
        (_limited(), RetryLater, WAIT_SECONDS),
        ((503, {"errors": ["read only"]}, {}), RetryLater, None),
        ((403, {"errors": ["The API username or key is invalid."]}, {}), RetryLater, OPERATOR_SECONDS),
        ((404, {}, {}), RetryLater, OPERATOR_SECONDS),
        ((422, {"errors": ["Body is too similar to what you recently posted"]}, {}), Rejected, None),
        ((413, {}, {}), Rejected, None),
        ((500, {}, {}), Uncertain, None),
        ((200, {}, {}), Uncertain, None),
    ],
)
async def test_a_refusal_is_one_of_the_send_errors(
    discourse_stage: DiscourseStage, adapter: DiscourseAdapter, answer: Any, kind: type[SendError], after: float | None
) -> None:
    discourse_stage.forum.answers.append(answer)
    with pytest.raises(kind) as failed:
        await adapter.send(DIGEST, "k")
    assert getattr(failed.value, "after", None) == after
    assert KEY not in str(failed.value)
    await adapter.send(DIGEST, "k")
    assert len(discourse_stage.forum.topics) == 1


async def test_a_title_is_as_long_as_forums_want_it(discourse_stage: DiscourseStage, adapter: DiscourseAdapter) -> None:
    await adapter.send(DIGEST._replace(subject="Swag"), "k1")
    long = DIGEST._replace(subject="word " * 100, conversation=ConversationRef(NETWORK, str(NEWS), "t2"))
    await adapter.send(long, "k2")
    first, second = discourse_stage.forum.topics
    assert first.title == "Swag (The mentor bot)"
    assert len(second.title) <= 250


async def test_a_post_that_waits_for_approval_counts_as_sent(
    discourse_stage: DiscourseStage, adapter: DiscourseAdapter, caplog: pytest.LogCaptureFixture
) -> None:
    discourse_stage.forum.approves = True
    with caplog.at_level(logging.WARNING):
        assert (await adapter.send(DIGEST, "k")).message_id == ""
    assert "waits for a moderator's approval" in caplog.text


async def test_no_answer_is_uncertain_and_the_repeat_finds_the_topic(
    discourse_stage: DiscourseStage, adapter: DiscourseAdapter
) -> None:
    forum = discourse_stage.forum
    forum.held = asyncio.Event()
    sending = asyncio.create_task(adapter.send(DIGEST, "k"))
    await forum.took.wait()
    await forum.cut()
    with pytest.raises(Uncertain):
        await sending
    forum.held = None
    await forum.listen()
    await adapter.send(DIGEST, "k")
    assert len(forum.topics) == 1


@pytest.mark.parametrize(
    ("key", "category", "part"),
    [
        ("wrong", NEWS, "the forum refuses this key for this user"),
        ("wrong", STAFF, "refuses the key, or does not let its user see category 8"),
        (KEY, STAFF, "does not let its user see category 8"),
        (KEY, 99, "has no category 99; its number stands at the end of its address"),
    ],
)
async def test_what_is_set_wrong_is_named(discourse_stage: DiscourseStage, key: str, category: int, part: str) -> None:
    with pytest.raises(AdapterError, match=part):
        await discourse_stage.adapter(key, category).connect()


async def test_a_user_without_rights_is_named_and_so_is_what_is_no_forum(discourse_stage: DiscourseStage) -> None:
    discourse_stage.forum.may_post = False
    with pytest.raises(AdapterError, match="may not begin topics in category 7"):
        await discourse_stage.adapter().connect()
    with pytest.raises(AdapterError, match="is not a Discourse forum"):
        await discourse_stage.adapter(path="/blog").connect()


@pytest.mark.parametrize(
    "text",
    [
        "@kim and @all_mentors, see #news :smile:",
        "1. not a list",
        "2) neither",
        "+ nor this",
        "# no heading",
        "    no code",
        "> no quote",
        "==\n--\n~~no~~ | a | b |",
        "[quote]no[/quote] $x$ ^up^",
        "a\\b ``tick``",
    ],
)
def test_what_people_wrote_stands_for_itself_and_calls_nobody(text: str) -> None:
    assert rendered(to_markdown(escape(text))) == text


async def test_another_key_is_used_when_told_or_when_the_former_is_refused(discourse_stage: DiscourseStage) -> None:
    forum, logins = discourse_stage.forum, [(KEY, USER)]
    adapter = discourse_stage.adapter(read_login=lambda: logins[-1])
    await adapter.send(DIGEST, "k1")
    logins.append(("second", USER))
    with pytest.raises(AdapterError, match="the forum refuses this key for this user"):
        await adapter.renew_secrets()  # too early: the former stays
    await adapter.send(MORE, "k2")
    forum.key = "second"
    assert await adapter.renew_secrets() == ("api_key", "api_username")
    await adapter.send(MORE, "k3")
    forum.key = "third"
    with pytest.raises(RetryLater):
        await adapter.send(MORE, "k4")
    logins.append(("third", USER))
    await adapter.send(MORE, "k4")
    assert [len(topic.posts) for topic in forum.topics] == [4]


def test_markup_is_markdown() -> None:
    text = "**Kim**’s _own_ [page](https://example.org/a_b), [Kim](member:12), `a ` b`\n- one\n- **(two)**x"
    assert to_markdown(text) == (
        "**Kim**’s *own* [page](https://example.org/a_b), Kim, `a ` b\\`\n- one\n- <b>(two)</b>x"
    )
