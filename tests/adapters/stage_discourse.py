"""The stage of the contract suite on a loopback Discourse forum: Ana reads the category of news."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from html import unescape
from typing import ClassVar

import pytest
from markdown_it import MarkdownIt

from chatbot.adapters.base import Capabilities
from chatbot.adapters.contract.stage import PATIENCE, Seen
from chatbot.adapters.discourse.adapter import DiscourseAdapter
from chatbot.adapters.discourse.capabilities import CAPABILITIES, NETWORK
from chatbot.adapters.discourse.client import Client
from chatbot.core.messages import AccountRef, ConversationRef, Network
from tests.discourse.server import KEY, NEWS, USER, Forum

_MARKDOWN = MarkdownIt("commonmark", {"breaks": True}).enable(["table", "strikethrough"])
_WRONG = "another-key-that-is-wrong"


def rendered(raw: str) -> str:
    """Return a post as its readers see it; a person, an emoji or a category that it calls stands in «these»."""
    html = _MARKDOWN.render(raw).replace("<br />\n", "\n").replace("</p>\n<p>", "\n\n")
    html = re.sub(r"(?<![\w&])([@#]\w+|:\w+:)", r"«\1»", html.replace("<!---->", "\u2063"))
    html = re.sub(r"<li>", "• ", html)
    return unescape(re.sub(r"<[^>]+>|<!--.*?-->", "", html)).replace("\u2063", "").replace("\xa0", " ").strip("\n")


class DiscourseStage:
    """A forum, the bot's user, and Ana, who reads."""

    network: ClassVar[Network] = NETWORK
    capabilities: ClassVar[Capabilities] = CAPABILITIES
    remote: ClassVar[bool] = True
    rooms: ClassVar[bool] = False

    ana = AccountRef(NETWORK, "ana")
    direct = ConversationRef(NETWORK, str(NEWS))
    cursor: str | None = None

    def __init__(self, forum: Forum) -> None:
        self.forum = forum
        self.adapters: list[DiscourseAdapter] = []

    def adapter(
        self,
        key: str = KEY,
        category: int = NEWS,
        path: str = "",
        read_login: Callable[[], tuple[str, str]] | None = None,
    ) -> DiscourseAdapter:
        client = Client(f"{self.forum.url}{path}", key, USER, read_login)
        self.adapters.append(DiscourseAdapter(client, category, "The mentor bot"))
        return self.adapters[-1]

    def impostor(self) -> tuple[DiscourseAdapter, str]:
        return self.adapter(_WRONG), _WRONG

    async def write(self, text: str) -> None:
        raise NotImplementedError("nobody writes to the bot on a forum")

    async def choose(self, message_id: str, label: str, number: int) -> None:
        raise NotImplementedError("a post has no choices")

    async def screen(self, until: Callable[[Sequence[Seen]], bool]) -> Sequence[Seen]:
        async with asyncio.timeout(PATIENCE):
            while not until(seen := [Seen(rendered(post)) for topic in self.forum.shown for post in topic.posts]):
                await asyncio.sleep(0.01)
        return seen

    async def cut(self) -> None:
        await self.forum.cut()

    async def mend(self) -> None:
        await self.forum.listen()


@pytest.fixture
async def discourse_stage() -> AsyncIterator[DiscourseStage]:
    async with Forum() as forum:
        stage = DiscourseStage(forum)
        yield stage
        for adapter in stage.adapters:
            await adapter.close()
