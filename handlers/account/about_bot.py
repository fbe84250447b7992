"""Short answers to what people say of the bot itself: what it is and costs, what it knows, that it is no help."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.writer import option_label
from handlers.account import tour
from handlers.account.commands import Profile, ProfileField
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

KINDS = frozenset({"bot", "cost", "age", "moving", "certificate", "off_topic", "complaint_bot"})


@feature.answers("bot", needs=True)
async def say_what_it_is(ctx: Context) -> None:
    """Say what the bot is, and how to reach a person."""
    ctx.reply("about-bot", options=_next(ctx))


@feature.answers("cost", needs=True)
async def say_what_it_costs(ctx: Context) -> None:
    """Say that nobody pays."""
    ctx.reply("about-cost", options=_next(ctx))


@feature.answers("age", needs=True)
async def say_how_old(ctx: Context) -> None:
    """Say that no age is asked for, and who knows more."""
    ctx.reply("about-age", options=_next(ctx))


@feature.answers("moving", needs=True)
async def say_what_changes(ctx: Context) -> None:
    """Say that a move changes nothing until then."""
    ctx.reply("about-moving", options=[ctx.step("zone")] if ctx.seen.member else _next(ctx))


@feature.answers("certificate", needs=True)
async def say_who_knows_of_certificates(ctx: Context) -> None:
    """Say that the bot gives no certificates, and who can tell."""
    ctx.reply("about-certificate", options=[ctx.step("council")] if ctx.seen.member else _next(ctx))


@feature.answers("off_topic")
async def say_what_it_knows(ctx: Context) -> None:
    """Say that it knows about the programme alone."""
    ctx.reply("about-off-topic", options=_next(ctx))


@feature.answers("complaint_bot", needs=True)
async def say_sorry(ctx: Context) -> None:
    """Apologise for being no help, and lead to a person."""
    ctx.reply("about-complaint", options=_next(ctx))


@feature.answers("too_many_messages", needs=True)
async def say_how_to_get_fewer(ctx: Context) -> None:
    """Say when messages come, and what can be done to get fewer."""
    quieter = [ctx.option("about-quiet-nights", Profile(ProfileField.NIGHT, Line("no")))] if ctx.seen.member else []
    ctx.reply("about-too-many", options=[*quieter, *_next(ctx)])


@feature.answers("quiet_hours", needs=True)
async def say_when_it_is_quiet(ctx: Context) -> None:
    """Say at what hours nothing is written, with a button for people's words at night, on or off."""
    rules = ctx.rules.programme
    if ctx.seen.member is None or rules.quiet_from == rules.quiet_until:
        await say_how_to_get_fewer(ctx)
        return
    is_hushed = ctx.me.hushed_at_night
    label, value = ("about-loud-nights", "yes") if is_hushed else ("about-quiet-nights", "no")
    options = [ctx.option(label, Profile(ProfileField.NIGHT, Line(value))), ctx.step("zone"), *_next(ctx)]
    hushed = "yes" if is_hushed else "no"
    ctx.reply("about-quiet", options=options, since=rules.quiet_from, until=rules.quiet_until, hushed=hushed)


@feature.answers("by_mail", needs=True)
async def say_what_comes_by_mail(ctx: Context) -> None:
    """Say when an e-mail is written, with a button that takes the address."""
    if ctx.seen.member is None:
        ctx.reply("about-mail", has_address="no", options=_next(ctx))
        return
    label = to_plain(option_label(ctx, ProfileField.EMAIL))
    address = ctx.option("profile-change", Profile(ProfileField.EMAIL), label=label)
    options = [address, ctx.step("link"), ctx.step("help")]
    ctx.reply("about-mail", has_address="yes" if ctx.me.email else "no", options=options)


def _next(ctx: Context) -> list[Option]:
    """Return the buttons of the first question for a stranger, for others the way to a person and to help."""
    return tour.wants(ctx) if ctx.seen.member is None else [ctx.step("council"), ctx.step("help")]
