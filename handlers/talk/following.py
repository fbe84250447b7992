"""The handling of what follows an earlier message between two people: replies, reactions, edits and deletions."""

from __future__ import annotations

from typing import cast

from chatbot.core.errors import UserError
from chatbot.core.messages import ConversationRef, Deed, MessageKind, Network
from chatbot.core.parsing import fold, read
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.talk.arguments import TellPerson
from handlers.talk.carrying import carry, change, react, spoken
from storage.models.account import Member
from storage.models.talk import Carried

feature = Feature()

_OF_A_COMMAND = ("/", "!")


@feature.follower
async def follow(ctx: Context) -> bool:
    """Bring on a reply, a reaction, an edit or a deletion that is about words between people."""
    message = ctx.message
    if ctx.member_id is None:
        return False
    if message.edited or message.kind is MessageKind.DELETED:
        return await _change_own(ctx)
    if message.conversation.thread_id is not None and await goes_to_mentee(ctx):
        return True
    if message.about is None:
        return False
    about = await ctx.store.outbox.carried_as(message.conversation, message.about or "")
    found = await ctx.store.talk.get(about) if about is not None else None
    if found is None or found.receiver_id != ctx.me.id:
        return False
    author = await ctx.store.people.get(found.sender_id)
    if author is None:
        raise UserError("error-button-old")
    if message.reaction:
        return await _react(ctx, found, author)
    if message.text.startswith(_OF_A_COMMAND):
        return False
    await carry(ctx, author, message.text.strip(), message.file)
    return True


async def goes_to_mentee(ctx: Context) -> bool:
    """Bring on what a mentor writes in the topic of a mentee; tell whether it was for them.

    A command, the answer to what was asked there and a reply to a question with buttons are for the bot.
    """
    message = ctx.message
    words = message.text.strip()
    if message.reaction or message.choice is not None or (not words and message.file is None):
        return False
    if words.startswith(_OF_A_COMMAND) or fold(words) in ctx.registry.keys or await _answers_there(ctx):
        return False
    thread = await ctx.store.threads.at(message.conversation)
    mentee = await ctx.store.people.get(thread.mentee_id) if thread is not None else None
    if mentee is None:
        return False
    await carry(ctx, mentee, words, message.file)
    return True


async def _answers_there(ctx: Context) -> bool:
    """Tell whether something was asked in the topic where a message was written, which may answer it."""
    there = ctx.message.conversation
    question = await ctx.store.questions.get(ctx.account, there)
    if question is not None and question.thread_id == there.thread_id and question.expires_at > ctx.now:
        return True
    return (
        ctx.message.about is not None
        and await ctx.shown(ctx.message.about) is not None
        and not (await ctx.store.outbox.carried_as(there, ctx.message.about))
    )


async def _react(ctx: Context, found: Carried, author: Member) -> bool:
    """Put a reader's reaction under the message as its author wrote it."""
    if ctx.message.text.isdecimal():
        return False  # it presses a button
    if await ctx.store.talk.is_muted(author.id, ctx.me.id):
        return True
    network = Network(found.network)
    if ctx.rules.known[network].reacts:
        react(ctx, ConversationRef(network, found.room_id), found.said_as, ctx.message.text)
    else:
        ctx.to(author).send("talk-reacted", name=ctx.me.name, reaction=ctx.message.text)
    return True


async def _change_own(ctx: Context) -> bool:
    """Change or delete what the author said to somebody, where it was brought; tell whether it was such words."""
    said_as = ctx.message.about if ctx.message.kind is MessageKind.DELETED else ctx.message.said_as
    found = await ctx.store.talk.said(ctx.message.conversation, said_as or "")
    if found is None or found.sender_id != ctx.me.id:
        return False
    to = await ctx.store.people.get(found.receiver_id)
    if to is None or await ctx.store.talk.is_muted(to.id, ctx.me.id):
        return True
    if ctx.message.kind is MessageKind.DELETED:
        found.words = found.file = None
        await change(ctx, found, Deed.DELETE, "", to)
        return True
    words = await _words(ctx)
    if found.words is not None:
        found.words = words
    else:
        await change(ctx, found, Deed.EDIT, spoken(ctx.to(to), ctx.me, words, edited=True), to)
    return True


async def _words(ctx: Context) -> str:
    """Return the words of an edited message, without the command that it may begin with."""
    text = ctx.message.text.strip()
    command, rest = ctx.registry.find(text.removeprefix("/").removeprefix("!"))
    if command is None or command.name != "tell":
        return text
    given = await read(ctx, TellPerson, rest)
    return cast("str", given.get("message", ""))
