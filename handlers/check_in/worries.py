"""Worries that people say in their own words: a mentor who is silent, too much to do, a doubt about themselves."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import label_of
from handlers.check_in.help_calls import help_me
from handlers.shared.availability import is_away
from handlers.shared.contact import send_option, write_option
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join
from storage.models.check_in import Heard, PromptKind
from storage.models.pairs import Pair

feature = Feature()

_WRITTEN_TO = 8
"""The most mentees with a button to write to them."""


@feature.answers("silent_mentor", needs=True, roles=(Role.MENTEE,))
async def help_with_silence(ctx: Context) -> None:
    """Tell a mentee whose mentor is silent what is known of it, and what they can do."""
    pair = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    if pair is None:
        await _without_mentor(ctx)
        return
    mentor = pair.mentor
    if is_away(mentor, ctx.now) and mentor.away_until is not None:
        known = ctx.text("silent-away", name=mentor.name, until=mentor.away_until)
        if pair.covered_by is not None:
            known = join([known, ctx.text("silent-covered", name=pair.covered_by.name)])
        ctx.say(known, options=[write_option(ctx, pair.in_charge), ctx.step("council")])
        return
    _offer_words(ctx, pair, await _since(ctx, pair))


@feature.answers("blame", needs=True, roles=(Role.MENTEE,))
async def say_no_blame(ctx: Context) -> None:
    """Answer somebody who wonders whether they did something wrong; who waits is told how their request stands."""
    pair = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    if pair is None and await ctx.store.offers.open_request(ctx.me.id) is not None:
        await ctx.registry.small_talk["refused_me"](ctx)
        return
    if pair is None:
        ctx.reply("blame-none", options=[ctx.step("council")])
        return
    _offer_words(ctx, pair, ctx.text("blame-mentor", name=pair.mentor.name))


@feature.answers("they", needs=True, roles=(Role.MENTEE, Role.MENTOR))
async def say_what_is_known_of_them(ctx: Context) -> None:
    """Answer a question after a mentor or a mentee who is not named."""
    mentored = await ctx.store.pairs.pairs_of_mentor(ctx.me.id) if Role.MENTOR in ctx.roles else []
    if not mentored:
        await help_with_silence(ctx)
        return
    ctx.reply("they-mentees", options=[write_option(ctx, found.mentee) for found in mentored[:_WRITTEN_TO]])


@feature.answers("overwhelmed", needs=True)
async def ease(ctx: Context) -> None:
    """Offer somebody who has too much on their hands less of it, a break, or a person to talk to."""
    if Role.MENTOR in ctx.roles:
        options = [_way(ctx, "ease-fewer", "capacity"), _way(ctx, "ease-break", "away"), ctx.step("council")]
        ctx.reply("ease-mentor", options=options)
        return
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    writing = [write_option(ctx, own.in_charge)] if own is not None else []
    ctx.reply("ease-other", options=[*writing, help_me(ctx, ctx.me), ctx.step("council")])


@feature.answers("grief", needs=True)
async def comfort(ctx: Context) -> None:
    """Say a kind word to somebody who has lost somebody or is ill, and offer a break or a person to talk to."""
    away = [_way(ctx, "ease-break", "away")] if Role.MENTOR in ctx.roles else []
    own = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    writing = [write_option(ctx, own.in_charge)] if own is not None else []
    ctx.reply("grief", options=[*away, *writing, ctx.step("council")])


@feature.answers("wavering", needs=True)
async def ask_to_stay_or_go(ctx: Context) -> None:
    """Say a kind word to somebody who thinks of leaving; easier ways and a person come before the deletion."""
    is_mentor = Role.MENTOR in ctx.roles
    own = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    options = [_way(ctx, "ease-break", "away"), _way(ctx, "ease-fewer", "capacity")] if is_mentor else []
    options += [write_option(ctx, own.in_charge)] if own is not None else []
    options += [ctx.step("council")]
    options += [ctx.step("step_down")] if is_mentor else []
    ctx.reply("wavering", mentor="yes" if is_mentor else "no", options=[*options, ctx.step("forget")])


@feature.answers("leaving", needs=True)
async def let_go(ctx: Context) -> None:
    """Thank somebody who wants to leave, and offer what erases nothing before the deletion."""
    is_mentor = Role.MENTOR in ctx.roles
    own = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    request = await ctx.store.offers.open_request(ctx.me.id)
    options = [_way(ctx, "ease-break", "away"), ctx.step("step_down")] if is_mentor else []
    if own is not None:
        label, words = (to_plain(ctx.text(f"leaving-{one}", name=own.mentor.name)) for one in ("end", "end-words"))
        options.append(Option(label, "council", {"words": words}))
    options += [Option(label_of(ctx, "cancel_request"), "cancel_request", {})] if request is not None else []
    state = "mentor" if is_mentor else "paired" if own is not None else "waiting" if request is not None else "alone"
    name = own.mentor.name if own is not None else ""
    ctx.reply("leaving", state=state, name=name, options=[*options, ctx.step("council"), ctx.step("forget")])


@feature.answers("discouraged", needs=True)
async def encourage(ctx: Context) -> None:
    """Say a kind word to somebody who is losing heart; who waits for a mentor is told how things stand."""
    if Role.MENTEE in ctx.roles and await ctx.store.offers.open_request(ctx.me.id) is not None:
        await ctx.registry.small_talk["impatient"](ctx)
        return
    own = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    writing = [write_option(ctx, own.in_charge)] if own is not None else []
    role = "mentor" if Role.MENTOR in ctx.roles else "other"
    ctx.reply("discouraged", role=role, options=[*writing, help_me(ctx, ctx.me), ctx.step("council")][:2])


@feature.answers("weary", needs=True)
async def comfort_the_weary(ctx: Context) -> None:
    """Say a kind word to somebody who is tired; nothing needs to be done today, and easier ways are there."""
    is_mentor = Role.MENTOR in ctx.roles
    options = [_way(ctx, "ease-break", "away"), _way(ctx, "ease-fewer", "capacity")] if is_mentor else []
    ctx.reply("weary", mentor="yes" if is_mentor else "no", options=[*options, ctx.step("council")])


@feature.answers("lonely", needs=True)
async def keep_company(ctx: Context) -> None:
    """Say a kind word to somebody who feels alone here, and lead to the people there are."""
    own = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    options = [write_option(ctx, own.in_charge)] if own is not None else []
    if ctx.me.roles == {Role.MENTEE} and not await ctx.store.offers.has_or_wants_mentor(ctx.me.id):
        options.append(ctx.step("request_mentor"))
    has_mentor = "no" if own is None else "yes"
    ctx.reply("lonely", has_mentor=has_mentor, options=[*options, help_me(ctx, ctx.me), ctx.step("council")])


async def _since(ctx: Context, pair: Pair) -> Markup:
    """Say since when nothing was heard of a mentor, as far as that is known."""
    last = await ctx.store.talk.last_from(pair.mentor_id, ctx.me.id)
    if last is not None:
        return ctx.text("silent-since", name=pair.mentor.name, day=day_of(ctx.me, last))
    prompt = await ctx.store.check_ins.latest(ctx.me.id, PromptKind.LAST_CONTACT)
    told = prompt.answered_at if prompt is not None and prompt.answer == Heard.LONGER else None
    if told is not None:
        return ctx.text("silent-told", name=pair.mentor.name, day=day_of(ctx.me, told))
    return ctx.text("silent-unknown", name=pair.mentor.name)


def _offer_words(ctx: Context, pair: Pair, known: Markup) -> None:
    """Say what is known, and offer words that ask for an answer, in the mentor's language, beside other ways on."""
    words = to_plain(ctx.to(pair.mentor).text("silent-words", name=pair.mentor.name))
    send = send_option(ctx, "silent-send", pair.mentor, words)
    others = (ctx.step(step) for step in ("council", "change_mentor"))
    options = [send, *others, _way(ctx, "silent-heard", "heard"), *passage_for(Moment.MENTOR_SILENT, ctx, ctx.rules)]
    ctx.say(join([known, ctx.text("silent-nudge", words=words)]), options=options)


def _way(ctx: Context, label: str, command: str) -> Option:
    return Option(to_plain(ctx.text(label)), command, {})


async def _without_mentor(ctx: Context) -> None:
    """Answer somebody without a mentor who speaks of one."""
    if Role.MENTEE in ctx.roles and await ctx.store.offers.open_request(ctx.me.id) is not None:
        ctx.reply("silent-searching", options=[ctx.step("my_mentor"), ctx.step("council")])
    else:
        ctx.reply("silent-none", options=[ctx.step("council"), ctx.step("help")])
