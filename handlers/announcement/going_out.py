"""Writing to the readers, and the progress of that in one message to the author, which is kept up to date."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from chatbot.core.messages import AccountRef, ConversationRef, Network, Rank
from chatbot.core.writer import Draft
from handlers.announcement.showing import Standing, Text, as_read, progress, reader_options, standing, text_of
from handlers.shared.context import Desk
from handlers.shared.feature import Feature
from storage.announcement import KIND
from storage.models.account import Member
from storage.models.broadcast import BroadcastState
from storage.models.delivery import OutboxState

feature = Feature()


@feature.broadcast(KIND)
async def tell(desk: Desk, subject_id: int, members: Sequence[Member]) -> Collection[int]:
    """Write an announcement to some of its readers, each in their language.

    Nobody reads the same text twice: of what is passed on, those who had it get the mentor's word alone, if any.
    """
    row = await desk.store.announcements.get(subject_id)
    if row is None:
        return [member.id for member in members]
    text = await text_of(desk, row)
    before = row.corrects_id or row.source_id
    had = await desk.store.announcements.had_by(before, [it.id for it in members]) if before is not None else ()
    left_out = []
    for member in members:
        letter = desk.to(member)
        if member.id in had and row.source_id is not None:
            if row.word:
                letter.send("announcement-word-alone", name=row.author.name, title=text.title, words=row.word)
            else:
                left_out.append(member.id)
            continue
        shown = as_read(letter, text, member.locale, is_in_place=member.id in had)
        letter.say(shown, options=reader_options(letter, row, member))
    return left_out


@feature.job("progress")
async def show_progress(desk: Desk) -> None:
    """Put how far announcements have gone out in the place of what their authors were shown before."""
    for row in await desk.store.announcements.watched():
        text, now = await text_of(desk, row), await standing(desk, row)
        if now.state != BroadcastState.WAITING:
            await _show(desk, text, now)


async def _show(desk: Desk, text: Text, now: Standing) -> None:
    row, letter = text.row, desk.to(text.row.author)
    shown, options = await progress(desk, letter, text, now)
    is_over = now.state != BroadcastState.GOING and not now.of("waiting", "queued")
    if str(shown) != row.progress:
        message = await desk.store.outbox.marked(f"{KIND}:{row.id}")
        if message is not None and message.state not in (OutboxState.SENT, OutboxState.FAILED):
            return  # it is shown once there is something to put it in the place of
        if message is not None and message.message_id and message.network != Network.EMAIL:
            desk.drafts.append(
                Draft(
                    str(shown),
                    ConversationRef(Network(message.network), message.room_id or "", message.thread_id),
                    AccountRef(Network(message.network), message.user_id) if message.user_id else None,
                    row.author_id,
                    tuple(options),
                    replaces=message.message_id,
                    mark=message.mark,
                    rank=Rank.LETTER,
                )
            )
        elif is_over:
            letter.say(shown, options=options)
        row.progress = str(shown)
    row.is_watched = not is_over
