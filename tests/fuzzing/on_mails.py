"""Mails, and the HTML in them and in Matrix events, as anybody can write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chatbot.adapters.email.addresses import ReplyAddresses
from chatbot.adapters.email.bodies import text_of_html
from chatbot.adapters.email.bounces import Bounce
from chatbot.adapters.email.quoting import own_words
from chatbot.adapters.email.reading import ForgedError, UnreadableError, read
from chatbot.adapters.matrix.client import events
from chatbot.adapters.matrix.incoming.mentions import addressed
from chatbot.core.messages import Batch, IncomingMessage, Network
from tests.fuzzing import hostile
from tests.fuzzing.database import NOW, Kept
from tests.fuzzing.target import Case, Target, hold

ANA, BOT = "ana@example.net", "mentors@example.org"
ME = "@bot:example.org"
_ADDRESSES = ReplyAddresses(BOT, "a secret of the tests", timedelta(days=14))
_KINDS = (
    *("text/plain", "text/html", "text/calendar", "text/x-\xff", "message/rfc822", "message/delivery-status"),
    *("text/plain; charset=utf-7", 'text/plain; charset="no such"', "text/plain; charset=utf-16"),
    *("multipart/mixed; boundary=X", "multipart/report; boundary=X", 'multipart/alternative; boundary=""'),
)
_HEADERS = (
    *("From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "MIME-Version", "Content-Type"),
    *("Content-Transfer-Encoding", "Content-Disposition", "Auto-Submitted", "Precedence", "List-Id"),
    *("X-Failed-Recipients", "Status", "Action", "Final-Recipient", "Original-Recipient"),
)
_VALUES = (
    *(f"Ana <{ANA}>", ANA, f"rfc822; {ANA}", "a@b, c@d", "<>", "(((((", "=?utf-8?B?QW5h?=", "=?no?Q?=FF?="),
    *("=?utf-8?Q?" + "=41" * 200 + "?=", "base64", "quoted-printable", "x-uuencode", "8bit"),
    *("failed", "5.1.1", "4.2.2", "auto-replied", "bulk"),
)
_ODD = ("\r\n\r\n", "--X\r\n", "--X--\r\n", "\n", "\r", "\r\n ", "> ", "-- \r\n", "\xff\xfe", "\x00", "--X\r\n" * 400)
_TAGS = (
    *("<style>", "</style>", "<blockquote>", "</p>", "<a ", '<a href="', "<mx-reply>", "</mx-reply>", "<!--", "-->"),
    *("&#", "&nbsp;", "<![CDATA[", "https://matrix.to/#/", ME, "Bot", ": ", "____________", "-----", f"{BOT}:\n"),
)


class Mails(Target):
    """A case is a mail, each of its bytes as a character, and whether it came with an empty return path."""

    name: ClassVar[str] = "mails"
    about: ClassVar[str] = "read, refused or let be; only the one written to is believed; kept as it was read"
    round: ClassVar[int] = 300
    short: ClassVar[int] = 120

    def __init__(self) -> None:
        self._kept = Kept()
        mark = _ADDRESSES.read(_ADDRESSES.make(ANA, _ADDRESSES.mail_id("k"), NOW), NOW)
        assert mark is not None
        self._mark = mark

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        values = hostile.texts(huge=False).map(lambda text: text.replace("\n", " ")) | st.sampled_from(_VALUES)
        kinds = st.sampled_from(_KINDS).map(lambda kind: f"Content-Type: {kind}\r\n")
        header = st.builds(lambda name, value: f"{name}: {value}\r\n", st.sampled_from(_HEADERS), values)
        words = hostile.texts() | header | kinds | st.sampled_from(_ODD)
        return st.tuples(hostile.spoiled_text([raw for raw, _ in known], words), st.booleans()).map(list)

    async def open(self) -> None:
        await self._kept.open()

    async def close(self) -> None:
        await self._kept.close()

    async def play(self, case: Case) -> None:
        raw, from_nobody = case
        try:
            news = read(_bytes(raw), self._mark, _ADDRESSES, NOW, from_nobody=from_nobody)
        except (ForgedError, UnreadableError):
            return
        if isinstance(news, Bounce):
            hold({ref.user_id for ref in news.people} == {ANA}, "somebody else is told to be out of reach", news)
            await self._kept.takes(Network.EMAIL, [Batch((), "1", unreachable=news.people)])
        elif isinstance(news, IncomingMessage):
            hold(news.sender.user_id == ANA, "a mail of somebody else is believed", news.sender)
            await self._kept.takes(Network.EMAIL, [Batch((news,), "1")])


def _bytes(raw: str) -> bytes:
    return b"".join(sign.encode("latin-1") if sign < "\u0100" else sign.encode("utf-8", "replace") for sign in raw)


class Html(Target):
    """A case is HTML."""

    name: ClassVar[str] = "html"
    about: ClassVar[str] = "what a mail shows and whom an event speaks to is found in no time, and holds no element"
    round: ClassVar[int] = 400
    short: ClassVar[int] = 150

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        return hostile.spoiled_text(list(known), hostile.texts(surrogates=True) | st.sampled_from(_TAGS), most=8)

    async def play(self, case: Case) -> None:
        shown = text_of_html(case)
        hold(len(shown) <= len(case), "more is shown than was written", len(shown))
        own = own_words(shown, _ADDRESSES.own)
        hold(len(own) <= len(shown), "more is read than was written", len(own))
        for content in (
            {"formatted_body": case, "body": case},
            {"formatted_body": case, "m.mentions": {"user_ids": [ME]}},
        ):
            addressed(case[:5_000], content, ME, case[:50])
            event = {
                "type": "m.room.message",
                "content": {"msgtype": "m.text", "m.relates_to": {"m.in_reply_to": {"event_id": "$a"}}} | content,
            }
            said = events.read(event)
            hold(said is not None and said.text in (case, said.text), "an event says nothing")
