"""Bringing one person's words to another, and what becomes of them later."""

from __future__ import annotations

from dataclasses import asdict

from chatbot.core.arguments import PersonRef
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.messages import ConversationRef, Deed, FileKind, Network, Option, Rank, RemoteFile
from chatbot.core.writer import CarriedFile, Draft
from handlers.shared.channels import next_channel
from handlers.shared.contact import note_answer
from handlers.shared.context import Context, Letter
from handlers.shared.text import join
from handlers.talk.arguments import Mute, TellPerson
from handlers.talk.rules import is_spell, may_write
from handlers.talk.threads import is_in_their_thread, offer_threads, thread_for
from storage.models.account import Member
from storage.models.talk import Carried

CARRIED_SIGN = "🕊"
"""The reaction by which a sender sees that their words went on."""
_LARGEST_FILE = 20_000_000


async def carry(ctx: Context, to: Member, words: str, file: RemoteFile | None = None) -> None:
    """Bring words and a file of the author to somebody. Raises UserError where that is not possible."""
    await check(ctx, to, file)
    message = await ctx.store.talk.add(_message(ctx, to))
    await bring(ctx, message, to, words, file)


async def check(ctx: Context, to: Member, file: RemoteFile | None = None) -> None:
    """Raise UserError if the author cannot write to somebody, or not send them this."""
    if not await may_write(ctx.desk, ctx.me, to):
        raise UserError("talk-not-together", name=to.name)
    if await ctx.store.talk.is_muted(to.id, ctx.me.id):
        raise UserError("talk-muted", name=to.name)
    if next_channel(await ctx.store.people.accounts_of(to.id), ctx.rules.networks) is None:
        raise UserError("talk-no-channel", name=to.name)
    if file is not None and file.size > _LARGEST_FILE:
        raise UserError("talk-file-too-large", limit=_LARGEST_FILE // 1_000_000)


async def hold(ctx: Context, to: Member, words: str, file: RemoteFile | None) -> Carried:
    """Keep words until their author has said whether they are for somebody."""
    message = _message(ctx, to)
    message.words, message.file = words, asdict(file) if file else None
    return await ctx.store.talk.add(message)


async def release(ctx: Context, message: Carried, to: Member) -> None:
    """Bring on what was held."""
    words, file = message.words or "", RemoteFile.load(message.file) if message.file else None
    message.words = message.file = None
    message.receiver_id = to.id
    await check(ctx, to, file)
    await bring(ctx, message, to, words, file)


async def bring(ctx: Context, message: Carried, to: Member, words: str, file: RemoteFile | None) -> None:
    """Write the message that brings words on, and show their author that they went."""
    talk, me, now = ctx.store.talk, ctx.me, ctx.now
    answered = await talk.last_from(to.id, me.id)
    last = max(filter(None, (answered, await talk.last_from(me.id, to.id))), default=None)
    is_first = not is_spell(last, ctx.desk)
    letter, thread = ctx.to(to), await thread_for(ctx, to)
    text = spoken(letter, me, words, file)
    options: list[Option] = []
    if is_first:
        how = "talk-how" if thread is None else "talk-how-thread"
        text = join([text, letter.text("empty-line"), letter.text(how, name=me.name)])
        options = [
            letter.option("talk-answer", TellPerson(person=PersonRef(me.id, me.name))),
            letter.option("talk-mute", Mute(PersonRef(me.id, me.name)), name=me.name),
        ]
    ctx.drafts.append(
        Draft(
            str(text),
            member_id=to.id,
            options=tuple(options),
            quiet_in=to.timezone if to.hushed_at_night else None,
            rank=Rank.ANSWER,
            carried_id=message.id,
            file=CarriedFile(ctx.message.sender.network, file) if file and file.kind is not FileKind.PLACE else None,
            reply_to=await _answered(ctx, to),
            thread_of=thread,
        )
    )
    await offer_threads(ctx, to)
    await talk.wrote(me.id, to.id, now)
    person = PersonRef(to.id, to.name)
    ctx.did("talk-did", f"tell:{message.id}", TellPerson(person, back=message.id), name=to.name)
    await note_answer(ctx.desk, me, to)
    if is_first and not await is_in_their_thread(ctx, to):
        ctx.reply("talk-sent-first", name=to.name, spell=ctx.rules.programme.talk_lasts)
    else:
        show_sent(ctx, to)


def spoken(
    letter: Letter, author: Member, words: str, file: RemoteFile | None = None, *, edited: bool = False
) -> Markup:
    """Return somebody's words as another reads them."""
    place = ""
    if file is not None and file.kind is FileKind.PLACE:
        latitude, _, longitude = file.reference.partition(",")
        address = f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=15/{latitude}/{longitude}"
        place = f"[{latitude}, {longitude}]({address})"
    return letter.text(
        "talk-words",
        name=author.name,
        words=Markup(escape(words)),
        file=file.kind.value if file else "none",
        place=Markup(place),
        edited="yes" if edited else "no",
        has_words="yes" if words else "no",
    )


def show_sent(ctx: Context, to: Member) -> None:
    """Show the author that their words went on: by a reaction where there are any, or else in a line."""
    message = ctx.message
    if ctx.rules.known[message.sender.network].reacts and message.said_as:
        react(ctx, message.conversation, message.said_as, CARRIED_SIGN)
    else:
        ctx.reply("talk-sent", name=to.name)


def react(ctx: Context, conversation: ConversationRef, said_as: str, emoji: str) -> None:
    """Put an emoji under what somebody wrote."""
    ctx.drafts.append(Draft(emoji, conversation=conversation, replaces=said_as, deed=Deed.REACT, rank=Rank.ANSWER))


async def change(ctx: Context, message: Carried, deed: Deed, text: str, to: Member) -> None:
    """Do something to a message that was brought on, where it was brought."""
    brought = await ctx.store.outbox.bringing(message.id)
    for row in brought if deed is Deed.DELETE else brought[:1]:
        ctx.drafts.append(
            Draft(
                text,
                conversation=ConversationRef(Network(row.network), row.room_id) if row.room_id else None,
                member_id=to.id,
                rank=Rank.ANSWER,
                carried_id=message.id,
                deed=deed,
                replaces=row.message_id,
            )
        )


def _message(ctx: Context, to: Member) -> Carried:
    said = ctx.message
    return Carried(
        sender_id=ctx.me.id,
        receiver_id=to.id,
        network=said.conversation.network.value,
        room_id=said.conversation.room_id,
        event_id=said.event_id,
        said_as=said.said_as or said.event_id,
        at=ctx.now,
    )


async def _answered(ctx: Context, to: Member) -> str | None:
    """Return the id of the event that the author replies to, where the other wrote it."""
    if ctx.message.about is None:
        return None
    carried_id = await ctx.store.outbox.carried_as(ctx.message.conversation, ctx.message.about)
    message = await ctx.store.talk.get(carried_id) if carried_id is not None else None
    return message.event_id if message is not None and message.sender_id == to.id else None
