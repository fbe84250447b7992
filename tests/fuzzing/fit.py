"""Whether what is sent can be shown: each network takes it, and nothing a person wrote has become markup there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit

from chatbot.adapters.console.ansi import to_ansi
from chatbot.adapters.discourse.markup import to_markdown
from chatbot.adapters.email.writing import compose
from chatbot.adapters.matrix.capabilities import CAPABILITIES as MATRIX
from chatbot.adapters.matrix.markup import to_matrix_html
from chatbot.adapters.telegram.capabilities import CAPABILITIES as TELEGRAM
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Choice, ConversationRef, Network, OutgoingMessage
from tests.botapi.markup import MarkupError, read_html, units
from tests.botapi.requests import LONGEST_CALLBACK_DATA
from tests.fuzzing.target import hold

LARGEST_EVENT = 60_000
"""Bytes of an event's content that a homeserver takes with all that stands around it."""
_TAGS = {"a", "br", "code", "em", "li", "strong", "ul"}
_SCHEMES = {"http", "https", "mailto"}
_NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
_EXCEPTIONS = ("Traceback (most", "Error: ", "Error(", "Exception", " object at 0x", "sqlalchemy", "<class '")


class _Sound(HTMLParser):
    """HTML whose elements are closed in order, and are none but ours."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        hold(tag in _TAGS, "an element that is none of ours stands in HTML", tag)
        hold(all(name == "href" for name, _ in attrs), "an attribute that is none of ours stands in HTML", attrs)
        for _, address in attrs:
            hold(urlsplit(address or "").scheme in _SCHEMES, "a link leads to no page", address)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        hold(self.open and self.open.pop() == tag, "HTML is closed in another order", tag)

    def handle_data(self, data: str) -> None:
        self.said += data

    def handle_comment(self, data: str) -> None:
        hold(False, "a comment stands in HTML", data)

    def handle_decl(self, decl: str) -> None:
        hold(False, "a declaration stands in HTML", decl)

    def handle_pi(self, data: str) -> None:
        hold(False, "an instruction stands in HTML", data)


def check_html(source: str) -> str:
    """Hold HTML as Matrix and mail take it to its rules, and return what it shows."""
    sound = _Sound()
    sound.feed(source)
    sound.close()
    hold(not sound.open, "HTML is left open", source)
    return sound.said


def check_markup(text: str, *, longest: int = 1_000_000) -> None:
    """Hold neutral markup to the rules of every network's renderer."""
    try:
        shown, _ = read_html(to_telegram_html(text))
    except MarkupError as error:
        hold(False, "Telegram takes no such HTML", error)
    hold(units(shown) <= longest, "longer than Telegram takes", units(shown))
    check_html(to_matrix_html(text))
    to_plain(text).encode()
    to_ansi(text)
    to_markdown(text)


def check_sent(message: OutgoingMessage, *, words: str = "") -> None:
    """Hold a message to what its networks take. `words` is what it says of itself besides, for the report."""
    text, labels = message.text, [choice.label for choice in message.choices]
    hold(to_plain(text).strip() or message.attachment or message.poll, "an empty message is sent", words)
    check_markup(text, longest=TELEGRAM.longest_message)
    hold(units(text) <= MATRIX.longest_message, "longer than Matrix takes")
    hold("\0" not in text, "a NUL is sent", text)
    hold(not any(sign in to_plain(text) for sign in _EXCEPTIONS), "an error's text is sent", text)
    _check_choices(message.choices)
    content = {"body": to_plain(text), "formatted_body": to_matrix_html(text), "labels": labels}
    hold(len(json.dumps(content, ensure_ascii=False).encode()) <= LARGEST_EVENT, "larger than an event may be")
    to = OutgoingMessage(ConversationRef(Network.EMAIL, "ana@example.net"), text, message.choices)
    mail = compose(to, sender=("Bot", "bot@example.org"), message_id="<1@example.org>", reply_to=None, now=_NOW)
    hold(b"\n\n" in mail.as_bytes().replace(b"\r\n", b"\n"), "a mail has no body")


def _check_choices(choices: Sequence[Choice]) -> None:
    for choice in choices:
        hold(choice.label.strip(), "a button says nothing")
        hold("\n" not in choice.label, "a button has more than a line", choice.label)
        hold(1 <= len(choice.token.encode()) <= LONGEST_CALLBACK_DATA, "a token fits no button", choice.token)
