"""Wishes for what a mentor is to be like, or for one person: shown as words of a request, or for the council."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from handlers.offers import rules
from handlers.offers.commands import RequestMentor, show_other_topic
from handlers.offers.topics import wished_like
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.passages import Moment, passage_for

feature = Feature()


@feature.answers("mentor_like", needs=True, roles=(Role.MENTEE,), adds_to="request_mentor")
async def show_likes(ctx: Context) -> None:
    """Show a request with what the mentor is to be like; beside the topic of the one that is open."""
    if await ctx.store.pairs.pair_of(ctx.me.id) is not None:
        ctx.reply("like-paired", options=[ctx.step("change_mentor"), *passage_for(Moment.WISHES, ctx, ctx.rules)])
        return
    like, request = wished_like(ctx, ctx.message.text), await ctx.store.offers.open_request(ctx.me.id)
    ctx.reply("like-read")
    if request is not None and like:
        show_other_topic(ctx, rules.check_topic(", ".join(filter(None, (request.topic, like)))))
    elif like:
        command = ctx.registry.commands[RequestMentor.command]
        show(ctx, command, Intention(command.name, {"purpose": Line(like)}, 1.0))
    else:
        await ctx.ask(RequestMentor(anew=None if request is None else 1), "purpose")


@feature.answers("wish_for_person", needs=True, roles=(Role.MENTEE,), adds_to="request_mentor")
async def show_wish_for_person(ctx: Context) -> None:
    """Show the wish for one person as a question to the council, which can pair them; who has a mentor changes it."""
    if await ctx.store.pairs.pair_of(ctx.me.id) is not None:
        await ctx.go_on("change_mentor")
        return
    ctx.reply("like-person")
    show(ctx, ctx.registry.commands["council"], Intention("council", {"words": Line(ctx.message.text.strip())}, 1.0))


@feature.answers("which_mentors", needs=True, roles=(Role.MENTEE,))
async def say_how_mentors_are_found(ctx: Context) -> None:
    """Say that mentors are asked rather than picked from a list, and what may be wished for."""
    is_paired = await ctx.store.pairs.pair_of(ctx.me.id) is not None
    request = await ctx.store.offers.open_request(ctx.me.id)
    first = "my_mentor" if is_paired or request is not None else RequestMentor.command
    options = [ctx.step(first), *passage_for(Moment.WISHES, ctx, ctx.rules), ctx.step("council")]
    ctx.reply("like-no-list", options=options)
