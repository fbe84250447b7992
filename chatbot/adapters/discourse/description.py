"""Discourse as a network: its settings and capabilities."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import PositiveInt, SecretStr

from chatbot.adapters.base import Adapter, AdapterError
from chatbot.adapters.description import (
    Asks,
    Description,
    IdForm,
    InitQuestions,
    NetworkSection,
    Surroundings,
    revealed,
)
from chatbot.adapters.discourse.capabilities import CAPABILITIES, NETWORK
from chatbot.adapters.discourse.markup import to_markdown
from chatbot.core.messages import ConversationRef
from chatbot.core.networks import NetworkFacts
from chatbot.core.publishing import ALL_KINDS, Outlet, PublicKind
from chatbot.setting_values import Rate, WebAddress


class Discourse(NetworkSection):
    """The section `[discourse]`: a forum, the category that the bot publishes in, and what goes out there."""

    needed = (("url",), ("category",), ("api_key",), ("api_username",))

    url: WebAddress | None = None
    category: PositiveInt | None = None
    """The number at the end of the category's address."""
    api_key: SecretStr | None = None
    api_username: SecretStr | None = None
    publishes: tuple[PublicKind, ...] = ALL_KINDS
    messages_per_second: Rate = 0.5
    chat_messages_per_second: Rate = 0.2
    chat_burst: PositiveInt = 3
    group_messages_per_minute: Rate = 6
    """A forum takes 60 requests a minute from all keys together, and a reply is four of them."""

    @property
    def outlet(self) -> Outlet | None:
        if not self.enabled or self.category is None:
            return None
        return Outlet(ConversationRef(NETWORK, str(self.category)), frozenset(self.publishes))


def _make(section: Discourse, surroundings: Surroundings) -> Adapter:
    from chatbot.adapters.discourse.adapter import DiscourseAdapter  # loads slowly, and may not be needed
    from chatbot.adapters.discourse.client import Client

    if section.url is None or section.category is None:
        raise AdapterError("[discourse] url, category: missing")

    def read_login() -> tuple[str, str]:
        now = surroundings.read_again(Discourse)
        return revealed(now.api_key) or "", revealed(now.api_username) or ""

    client = Client(section.url, revealed(section.api_key) or "", revealed(section.api_username) or "", read_login)
    return DiscourseAdapter(client, section.category, surroundings.bot_name)


def _ask(asks: Asks) -> Sequence[str]:
    url = asks.answer("The forum's address, such as https://forum.example.org", WebAddress)
    category = int(asks.answer("The number at the end of the category's address", PositiveInt))
    asks.keep_secret("api_username", asks.answer("The user the bot posts as", str))
    asks.keep_secret("api_key", asks.answer("API key (it is not shown as you type)", str, hide=True))
    return [f"url = {asks.quoted(url)}", f"category = {category}"]


DISCOURSE = Description(
    network=NETWORK,
    facts=NetworkFacts("Discourse", writes_first=False),
    capabilities=CAPABILITIES,
    render=to_markdown,
    people=IdForm("", "nobody is written to on a Discourse forum"),
    rooms=IdForm("", "the category of a Discourse forum is named in [discourse]"),
    section=Discourse,
    make=_make,
    init=InitQuestions(
        "On a Discourse forum the bot publishes the weekly digest, public announcements, proposals and results. It"
        " needs an API key, made under Admin, API; docs/discourse.md says how.",
        "Publish on a Discourse forum?",
        _ask,
    ),
)
