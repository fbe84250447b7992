"""A topic for each mentee in the chat of a mentor who wants it: what goes there, and what it is called."""

from __future__ import annotations

from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.messages import ConversationRef, Deed, Network
from chatbot.core.writer import Draft
from handlers.shared.context import Desk
from storage.models.account import Member
from storage.models.pairs import Pair
from storage.models.threads import Thread


def thread_of(reader: Member, mentee: Member) -> int | None:
    """Return whose topic a message about a mentee goes to; None for a reader who wants it in the chat itself."""
    return mentee.id if reader.wants_topics else None


async def rename(desk: Desk, mentee: Member) -> None:
    """Call the topics for a mentee by their new name."""
    for thread in await desk.store.threads.about(mentee.id):
        thread.name = mentee.name
        _name(desk, thread, Markup(escape(mentee.name)))


async def close(desk: Desk, ended: Pair) -> None:
    """Mark the topic of a pair that ended as over, and have another one made if the two are a pair again.

    A private chat has no closed topics: its name says it, and what was written stays readable.
    """
    for thread in await desk.store.threads.between(ended.mentee_id, ended.mentor_id):
        over = desk.to(ended.mentor).text("thread-over", name=ended.mentee.name)
        _name(desk, thread, over)
        await desk.store.threads.remove(thread.network, thread.room_id, thread.thread_id)


def _name(desk: Desk, thread: Thread, name: Markup) -> None:
    room = ConversationRef(Network(thread.network), thread.room_id)
    desk.drafts.append(Draft(str(name), conversation=room, replaces=thread.thread_id, deed=Deed.NAME_THREAD))
