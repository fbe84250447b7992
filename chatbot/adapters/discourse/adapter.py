"""The Discourse adapter: it begins topics in a category and replies in them, once each, and reads nothing."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from chatbot.adapters.base import AdapterError, BaseAdapter, Capabilities, Rejected, SendError, Unreachable
from chatbot.adapters.discourse.capabilities import CAPABILITIES, NETWORK
from chatbot.adapters.discourse.client import (
    FORBIDDEN,
    NOT_FOUND,
    OK,
    REDIRECTS,
    TOO_MANY,
    UNPROCESSABLE,
    Answer,
    Client,
    failure,
)
from chatbot.adapters.discourse.markup import to_markdown
from chatbot.core.formatting import to_plain
from chatbot.core.messages import AccountRef, Batch, ConversationRef, Deed, OutgoingMessage, Receipt

log = logging.getLogger(__name__)

SHORTEST_TITLE, LONGEST_TITLE = 15, 250
"""Characters of a title, as forums want them unless they are set up otherwise."""
_TOPIC_PATH = re.compile(r"/t/(?:[^/?]*/)?(\d+)(?:[/.?]|$)")
_MAY_BEGIN_TOPICS = 1
"""The answer of a category to a user who may begin topics in it."""
_PER_PAGE = 20
"""Posts that come with a topic."""


class DiscourseAdapter(BaseAdapter):
    """One category of a forum.

    A message with a subject begins a topic. Its `external_id`, made of the thread's id or else of the key, is taken by
    the first try for good, even if the topic is deleted: a repeat is known by it. A message in a thread without a
    subject is a reply, with a comment that holds its key and nobody sees.
    """

    network = NETWORK
    capabilities: Capabilities = CAPABILITIES

    def __init__(self, client: Client, category: int, bot_name: str) -> None:
        self._client = client
        self._category = category
        self._bot_name = bot_name
        self._closed = asyncio.Event()

    async def connect(self) -> None:
        try:
            answer = await self._client.get(self._category_path)
            if answer.status == FORBIDDEN:
                known = await self._client.get(self._category_path, anonymous=True)
                raise AdapterError(_refused_key() if known.status == OK else _refused(self._category))
        except SendError:
            raise AdapterError(
                "discourse.url: the forum is not reached; see that the address is right and reachable from here"
            ) from None
        category = answer.data.get("category")
        if answer.status in REDIRECTS:
            raise AdapterError(f"discourse.url: it leads on to {_origin(answer)}; write that address")
        if answer.status == TOO_MANY:
            raise AdapterError(f"discourse: the forum asks to wait {answer.wait:g} s; start again then")
        if answer.status == NOT_FOUND and answer.is_from_forum:
            raise AdapterError(
                f"discourse.category: the forum has no category {self._category}; its number stands at the end of its"
                " address, as in /c/news/7"
            )
        if answer.status != OK or not isinstance(category, Mapping):
            raise AdapterError(f"discourse.url: what answers there ({answer.status}) is not a Discourse forum")
        if category.get("permission") != _MAY_BEGIN_TOPICS:
            raise AdapterError(
                f"discourse.api_username: this user may not begin topics in category {self._category}; allow it in the"
                " category's settings (Security), or name another user"
            )

    async def renew_secrets(self) -> Sequence[str]:
        login = self._client.read_login()
        if login != self._client.login:
            other = DiscourseAdapter(self._client.with_login(login), self._category, self._bot_name)
            try:
                await other.connect()
            finally:
                await other.close()
            self._client.login = login
            log.info("discourse.api_key: the new one is in use")
        return ("api_key", "api_username")

    @property
    def _category_path(self) -> str:
        return f"/c/{self._category}/show.json"

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        nothing: tuple[Batch, ...] = ()
        await self._closed.wait()
        for batch in nothing:
            yield batch

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """Refuse: nobody is written to on a forum."""
        raise Unreachable("nobody is written to on a forum")

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        if message.deed is not Deed.WRITE or message.replaces is not None:
            raise Rejected("posts are not changed")
        thread = message.conversation.thread_id
        if thread is not None and not message.subject:
            return await self._reply(message, thread, key)
        return await self._begin(message, thread or key)

    async def close(self) -> None:
        self._closed.set()
        await self._client.close()

    async def _begin(self, message: OutgoingMessage, external_id: str) -> Receipt:
        """Begin a topic, or find it begun by an earlier try."""
        values = {
            "title": self._title(message),
            "raw": to_markdown(message.text),
            "category": int(message.conversation.room_id),
            "external_id": external_id,
        }
        answer = await self._client.post("/posts.json", values)
        if answer.status == UNPROCESSABLE:
            if (topic := await self._find(external_id)) is not None:
                return Receipt(f"{topic}/1")
            if "external" in answer.reasons.lower():  # it names the field in every language
                log.info("discourse: a topic was deleted there before its receipt came; it is not begun anew")
                return Receipt("")
        return _receipt(answer)

    async def _reply(self, message: OutgoingMessage, external_id: str, key: str) -> Receipt:
        """Reply in a topic, or find the reply of an earlier try."""
        topic = await self._find(external_id)
        if topic is None:
            raise Rejected("the topic to reply in is not there: it was deleted, or waits for approval")
        mark = f"<!-- {key} -->"
        if (number := await self._find_post(topic, mark)) is not None:
            return Receipt(f"{topic}/{number}")
        values = {"topic_id": topic, "raw": f"{to_markdown(message.text)}\n{mark}"}
        return _receipt(await self._client.post("/posts.json", values))

    def _title(self, message: OutgoingMessage) -> str:
        title = message.subject or to_plain(message.text).strip().partition("\n")[0]
        if len(title) < SHORTEST_TITLE:
            title = f"{title} ({self._bot_name})"
        return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"

    async def _find(self, external_id: str) -> int | None:
        """Return the id of a topic; None if there is none, or none any more. Raises as `send` does."""
        answer = await self._client.get(f"/t/external_id/{external_id}.json")
        if answer.status in REDIRECTS and (found := _TOPIC_PATH.search(answer.headers.get("Location", ""))):
            return int(found[1])
        if answer.status == OK and isinstance(answer.data.get("id"), int):
            return int(answer.data["id"])
        if answer.status == NOT_FOUND:
            return None
        raise failure(answer)

    async def _find_post(self, topic: int, mark: str) -> int | None:
        """Return the number of the post that holds a mark, among the first and the last of a topic."""
        answer = await self._client.get(f"/t/{topic}.json?include_raw=true")
        highest = answer.data.get("highest_post_number")
        answers = [answer]
        if isinstance(highest, int) and highest > _PER_PAGE:
            answers.append(await self._client.get(f"/t/{topic}/{highest}.json?include_raw=true"))
        for one in answers:
            if one.status != OK:
                raise failure(one)
            for post in _posts(one):
                if mark in str(post.get("raw", "")):
                    return int(post["post_number"])
        return None


def _posts(answer: Answer) -> list[Mapping[str, Any]]:
    stream = answer.data.get("post_stream")
    posts = stream.get("posts") if isinstance(stream, Mapping) else None
    return [post for post in posts if isinstance(post, Mapping)] if isinstance(posts, list) else []


def _receipt(answer: Answer) -> Receipt:
    """Return the receipt of a post that was taken; one that waits for approval has no id yet. Raises SendError."""
    if answer.status != OK or not answer.is_from_forum:
        raise failure(answer)
    if "topic_id" not in answer.data:
        log.warning("discourse: a post waits for a moderator's approval; let the bot's user post without")
        return Receipt("")
    return Receipt(f"{answer.data['topic_id']}/{answer.data.get('post_number', 1)}")


def _origin(answer: Answer) -> str:
    return answer.headers.get("Location", "").partition("/c/")[0]


def _refused_key() -> str:
    return (
        "discourse.api_key, discourse.api_username: the forum refuses this key for this user; make one under"
        " Admin, API, for that user, with the scopes topics (write, read) and categories (show)"
    )


def _refused(category: int) -> str:
    return (
        f"discourse.api_key, discourse.category: the forum refuses the key, or does not let its user see category"
        f" {category}; see that all three settings are right, and that the user may read and begin topics there"
    )
