"""start, and the first words of a newcomer: what this is, and what they came for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.exchange import field_of
from chatbot.core.formatting import clean, to_plain
from chatbot.core.interruptions import suggest
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.noticing import spoken
from chatbot.core.registry import Turn
from chatbot.core.roles import Access, Role
from handlers.account import about_bot, cannot, invitations, kind_words, linking, names, tour
from handlers.account.admission import check_place
from handlers.account.tour import Page, Want
from handlers.shared import menu
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.joining import become_member
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join
from storage.models.account import Account

feature = Feature()


@dataclass(frozen=True, slots=True)
class Start(Arguments):
    """`code` is what an invitation link carries; the rest is set by buttons.

    want      what the newcomer came for
    page      what somebody who looks around wants to read
    language  the language to go on in
    wish      what the newcomer said first, for their request
    """

    code: Line | None = None
    want: Want | None = hidden()
    page: Page | None = hidden()
    language: str | None = hidden()
    wish: Line | None = hidden(later=True)


@feature.command("start", args=Start, role=Access.ANYONE, leads=True, examples=("start",), reads=True)
async def start(ctx: Context, args: Start) -> None:
    """Make a stranger a member and a mentee, or the member the roster knows them as; greet a member."""
    if args.language is not None:
        _speak(ctx, args.language)
        await _welcome(ctx, args.wish or "")
    elif args.page is not None:
        tour.show(ctx, args.page, args.wish or "")
    elif args.want is not None:
        await _go_on(ctx, args.want, args.wish or "")
    elif args.code is not None:
        await check_place(ctx)
        await invitations.redeem(ctx, args.code)
    else:
        await _begin(ctx)


async def _begin(ctx: Context) -> None:
    await check_place(ctx)
    if ctx.seen.member is not None:
        await _greet_again(ctx)
    elif not await _claim(ctx):
        notes = await _join(ctx)
        _say_welcome(ctx, ctx.text("start-welcome", name=ctx.me.name), notes)


async def _claim(ctx: Context) -> bool:
    """Make a stranger the member of the roster who is expected from their account; tell whether there is one."""
    awaited = await ctx.store.people.take_awaited(ctx.seen, _told_since(ctx))
    if awaited is None:
        return False
    await invitations.claim(ctx, awaited)
    if awaited.roles - {Role.MENTEE}:
        ctx.tell_council("council-claimed", name=awaited.name, account=_shown(ctx.seen))
    return True


async def _join(ctx: Context) -> list[Markup]:
    """Make a stranger a member and a mentee; return what they should know of their name, and of the roster."""
    called = ctx.seen.name or names.safe(ctx.seen.handle, ctx.rules.commands) or ctx.seen.user_id
    await become_member(ctx, called)
    notes = []
    if ctx.me.name != called:
        notes.append(ctx.text("start-namesake", called=called, name=ctx.me.name))
    if awaited := await ctx.store.people.awaited_as(ctx.seen):
        notes.append(ctx.text("start-awaited", handle=ctx.seen.handle))
        ctx.tell_council("council-awaited", name=awaited.name, account=_shown(ctx.seen))
    ctx.desk.refresh_menu(ctx.me)
    return notes


async def _greet_again(ctx: Context) -> None:
    """Greet a member; if the roster expects another member from this account, ask whether both are one person."""
    await greet(ctx)
    ctx.desk.refresh_menu(ctx.me)
    awaited = await ctx.store.people.may_be(ctx.seen, _told_since(ctx))
    if awaited is not None and awaited is not ctx.me:
        await linking.ask_sure(ctx, awaited, by_roster=True)


async def greet(ctx: Context) -> None:
    """Greet a member: with what they can do now, or still with the first question."""
    if _is_new(ctx):
        options = [*tour.wants(ctx), *_languages(ctx)]
    else:
        options = [*menu.things(ctx, await menu.state_of(ctx))[: menu.FEW], ctx.step("help")]
    ctx.reply("start-again", name=ctx.me.name, options=options)


async def _welcome(ctx: Context, wish: str = "") -> None:
    """Say what this is, and ask what the newcomer came for."""
    if ctx.seen.member is None:
        text = ctx.text("start-stranger")
    elif _is_new(ctx):
        text = ctx.text("start-welcome", name=ctx.me.name)
    else:
        await greet(ctx)
        return
    _say_welcome(ctx, text, wish=wish)


def _say_welcome(ctx: Context, text: Markup, notes: list[Markup] | None = None, wish: str = "") -> None:
    parts = [text, *(notes or ()), ctx.text("start-question")]
    separated = [part for each in parts for part in (each, ctx.text("empty-line"))][:-1]
    guide = passage_for(Moment.JOINED, ctx, ctx.rules)
    ctx.say(join(separated), options=[*tour.wants(ctx, wish), *_languages(ctx, wish), *guide])


def _languages(ctx: Context, wish: str = "") -> list[Option]:
    """Return a button for each other language, as long as the newcomer's own is only a guess."""
    if spoken(ctx.localizer, ctx.seen.locale_hint) is not None:
        return []
    others = [locale for locale in ctx.localizer.locales if locale != ctx.locale]
    said = {"wish": wish} if wish else {}
    return [
        Option(to_plain(ctx.localizer.text(locale, "start-in-language")), "start", {"language": locale, **said})
        for locale in others
    ]


def _speak(ctx: Context, language: str) -> None:
    """Go on in the language that the newcomer chose."""
    ctx.locale = ctx.seen.locale_hint = ctx.localizer.negotiate(language)
    if ctx.seen.member is not None:
        ctx.me.locale = ctx.locale
        ctx.desk.refresh_menu(ctx.me)


def _is_new(ctx: Context) -> bool:
    """Tell whether a member joined by saying hello and has told nothing of themselves since."""
    me = ctx.me
    return (
        me.roles == {Role.MENTEE}
        and me.joined_source == "first_contact"
        and ctx.now - me.created_at <= ctx.rules.programme.dialogue_expires
        and me.asked_self_at is None
        and not (me.timezone_known or me.languages or me.interests or me.country or me.email)
    )


async def _go_on(ctx: Context, want: Want, wish: str = "") -> None:
    """Lead a newcomer on by what they came for, and said they wish."""
    if want is Want.LOOK:
        await _look_around(ctx, wish)
        return
    if want is Want.CODE:
        await ctx.ask(Start, "code")
        return
    await check_place(ctx)
    notes = []
    if ctx.seen.member is None:
        if await _claim(ctx):
            return
        notes = await _join(ctx)
    for note in notes:
        ctx.say(note)
    if want is Want.MENTOR:
        await _request(ctx, wish)
    elif Role.MENTOR in ctx.roles:
        await greet(ctx)
    else:
        ctx.reply("start-mentor", name=ctx.me.name, options=tour.ways_to_mentor(ctx))


async def _request(ctx: Context, wish: str) -> None:
    """Ask for what newcomers would like a mentor, or show what they said of it first, as the mentors would read it."""
    args = ctx.registry.commands["request_mentor"].args
    if not wish or await ctx.store.offers.has_or_wants_mentor(ctx.me.id):
        await ctx.go_on("request_mentor")
    else:
        await suggest(ctx, args, field_of(args, "purpose"), wish)


async def _look_around(ctx: Context, wish: str) -> None:
    """Show what there is; a newcomer who only looks is no member, and is kept as an account alone."""
    if ctx.seen.member is not None and _is_new(ctx) and await ctx.question() is None:
        await _undo_joining(ctx)
    tour.show(ctx, None, wish)


async def _undo_joining(ctx: Context) -> None:
    """Make a newcomer a stranger again, unless something was kept of them already."""
    if await ctx.store.merges.is_unused(ctx.me):
        await ctx.store.merges.remove(ctx.me, ctx.seen)
        ctx.become_stranger()


async def _was_welcomed(ctx: Context) -> bool:
    shown = await ctx.shown(None)
    return shown is not None and any(option.command == "start" for option in shown.options)


_WANTED = {"request_mentor": Want.MENTOR, "apply_mentor": Want.MENTEES}
_FEWEST_WORDS = 4
"""Words of a sentence that may tell what a newcomer wishes."""
_LONGEST_WISH = 300
_NO_WISH = frozenset({"cancel_request", "cancel_change", "decline", "step_down"})
"""Intents of whoever wants no mentor."""
_OF_STRANGERS = about_bot.KINDS | cannot.KINDS | kind_words.KINDS | {"how_long", "council_who", "suggest_person"}
"""Kinds of small talk that are answered to strangers as to members."""
_ASKED = frozenset({"guide", "help", "menu"})
"""Intents of strangers who want a mentor, or mentees, or to know what this is."""


@feature.hears(Turn.UNSURE)
async def lead_stranger(ctx: Context) -> bool:
    """Lead a stranger, whatever they write."""
    if ctx.seen.member is not None:
        return False
    heard = ctx.heard
    if heard.intent in _OF_STRANGERS and (heard.intent != "bot" or await _was_welcomed(ctx)):
        await ctx.registry.small_talk[heard.intent](ctx)
    elif heard.intent in _WANTED and not heard.is_held_back:
        await _go_on(ctx, _WANTED[heard.intent], await _wish(ctx))
    elif not heard.is_read or not await _was_welcomed(ctx):
        await _welcome(ctx, await _wish(ctx))
    elif heard.intent in _ASKED or ctx.message.text.rstrip().endswith("?"):
        tour.show(ctx, None, await _wish(ctx))
    else:
        wish = await _wish(ctx)
        ctx.reply("start-anew", options=[*tour.wants(ctx, wish), *_languages(ctx, wish)])
    return True


async def _wish(ctx: Context) -> str:
    """Return what a newcomer says they wish, or else what they said before; empty where that may be something else."""
    text, heard = clean(ctx.message.text).strip(), ctx.heard
    command = ctx.registry.commands.get(heard.intent)
    is_for_members = command is not None and not command.open_to(frozenset(), member=False)  # no stranger means it
    is_for_members = is_for_members and heard.intent not in _NO_WISH
    is_wish = bool(heard.words) if heard.intent == "request_mentor" else not heard.intent or is_for_members
    is_sentence = len(text.split()) >= _FEWEST_WORDS and len(text) <= _LONGEST_WISH and not text.endswith("?")
    if heard.is_read and is_wish and is_sentence and not heard.is_held_back:
        return text
    shown = await ctx.shown(None)
    said = (option.args["wish"] for option in shown.options if "wish" in option.args) if shown is not None else ()
    return next((wish for wish in said if isinstance(wish, str)), "")


@feature.answers("greeting")
async def answer_greeting(ctx: Context) -> None:
    """Answer a greeting with what the member can do now."""
    await _welcome(ctx)


@feature.answers("sent_here", needs=True)
async def welcome_sent(ctx: Context) -> None:
    """Welcome somebody whom somebody sent here: say what this is, and what they can begin with."""
    if ctx.seen.member is None or _is_new(ctx):
        await _welcome(ctx)
        return
    first = menu.things(ctx, await menu.state_of(ctx))[:1]
    ctx.reply("start-sent", name=ctx.me.name, options=[*first, *passage_for(Moment.JOINED, ctx, ctx.rules)])


@feature.answers("unclear")
async def say_unclear(ctx: Context) -> None:
    """Say that something was not understood, with what the member can do now."""
    options = [*menu.things(ctx, await menu.state_of(ctx))[: menu.FEW], ctx.step("help")]
    ctx.reply("error-unknown", options=options)


def _told_since(ctx: Context) -> datetime:
    return ctx.now - ctx.rules.programme.handle_trusted


def _shown(account: Account) -> str:
    """Return an account as a line in the council's room shows it."""
    return f"{account.handle} ({account.ref})" if account.handle else str(account.ref)
