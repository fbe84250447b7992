"""A topic for each mentee, in the chat of a mentor who talks with several through the bot."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Role
from handlers.shared.channels import next_channel
from handlers.shared.context import Context
from handlers.shared.threads import thread_of
from storage.models.account import Member

_ENOUGH = 2  # mentees


async def thread_for(ctx: Context, to: Member) -> int | None:
    """Return whose topic the author's words go to: their own, in the chat of the mentor in charge of them."""
    if not to.wants_topics:
        return None
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    is_theirs = own is not None and to.id in (own.mentor_id, own.covered_by_id)
    return thread_of(to, ctx.me) if is_theirs else None


async def is_in_their_thread(ctx: Context, to: Member) -> bool:
    """Tell whether the author writes in the topic of somebody, where it is plain to whom their words go."""
    if ctx.message.conversation.thread_id is None:
        return False
    thread = await ctx.store.threads.at(ctx.message.conversation)
    return thread is not None and thread.mentee_id == to.id


async def has_thread(ctx: Context, to: Member) -> bool:
    """Tell whether the author has a topic for somebody here, where they write to them."""
    if not ctx.me.wants_topics or ctx.account.network not in ctx.rules.threaded:
        return False
    here = ctx.message.conversation
    return await ctx.store.threads.of(here.network, here.room_id, to.id) is not None


async def offer_threads(ctx: Context, to: Member) -> None:
    """Offer topics to a mentor, once, when a second mentee writes to them."""
    if to.wants_topics is not None or Role.MENTOR not in to.roles or not ctx.rules.threaded:
        return
    channel = next_channel(await ctx.store.people.accounts_of(to.id), ctx.rules.networks)
    pairs = await ctx.store.pairs.pairs_of_mentor(to.id)
    if channel is None or channel.network not in ctx.rules.threaded or len(pairs) < _ENOUGH:
        return
    others = [pair.mentee_id for pair in pairs if pair.mentee_id != ctx.me.id]
    if len(others) == len(pairs) or not [one for one in others if await ctx.store.talk.last_from(one, to.id)]:
        return
    to.wants_topics = False
    letter = ctx.to(to)
    yes, no = (
        Option(to_plain(letter.text(f"thread-offer-{value}")), "profile", {"field": "topics", "value": value})
        for value in ("yes", "no")
    )
    letter.send("thread-offer", options=[Option(yes.label, yes.command, yes.args, style=ButtonStyle.PRIMARY), no])
