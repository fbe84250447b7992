"""Calls for help, taken at any time: from mentors about a mentee, and from anybody about themselves."""

from __future__ import annotations

from chatbot.core.arguments import Line, PersonRef
from chatbot.core.messages import Option
from chatbot.core.parsing import fold, words_of
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from handlers.check_in.asking import Tell
from handlers.shared.context import Context
from handlers.shared.council_items import add_note, put_before_council, settle
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from storage.models.account import Member
from storage.models.check_in import CheckInAnswer
from storage.models.council import CouncilItem, ItemKind
from storage.models.limits import Doing

feature = Feature()

MENTEES_SHOWN = 8
"""Mentees among whom a mentor can choose by buttons, at most."""


def is_own(ctx: Context, args: Tell) -> bool:
    """Tell whether the author speaks about themselves: they name themselves, or are no mentor; no mentee's button."""
    if args.window is not None or args.pair is not None:
        return False
    if args.mentee is not None and args.mentee.id == ctx.me.id:
        return True
    return Role.MENTOR not in ctx.roles


async def tell_of_oneself(ctx: Context, args: Tell) -> bool:
    """Take the author's own call for help, more about it, or that all is well; tell whether to ask what would help."""
    item = await ctx.store.items.open_about(ItemKind.HELP_WANTED, ctx.me.id)
    mine = item if item is not None and item.asked_by_id == ctx.me.id else None
    if args.answer is CheckInAnswer.HELP:
        item = await want(ctx, ctx.me, args.note or "")
        if not item.note:
            return True
        _say_who_helps(ctx, item)
    elif args.answer is CheckInAnswer.GOOD:
        if mine is not None:
            await settle(ctx.desk, ItemKind.HELP_WANTED, ctx.me)
            ctx.tell_council("check-in-room-own-help-over", mentee=ctx.me.name)
        ctx.reply("check-in-own-over" if mine is not None else "check-in-own-good")
    elif args.answer is None and args.note is not None and mine is not None:
        await _add(ctx, mine, args.note)
        _say_who_helps(ctx, mine)
    else:
        good = ctx.option("choice-check-in-answer-good", Tell(_myself(ctx.me), CheckInAnswer.GOOD))
        ctx.reply("check-in-own-question", options=[help_me(ctx, ctx.me, args.note), good])
    return False


async def want(ctx: Context, subject: Member, note: str) -> CouncilItem:
    """Put a call for help before the council, or add the note to the open one, and return the item.

    Once members call for themselves, the item is their own, whoever called before.
    """
    items = ctx.store.items
    item = await items.open_about(ItemKind.HELP_WANTED, subject.id)
    is_own = subject is ctx.me
    if item is None:
        other = None if is_own else ctx.me
        opened = await put_before_council(
            ctx.desk, ItemKind.HELP_WANTED, subject, other=other, asked_by=ctx.me, note=note
        )
        if opened is None:
            raise LookupError("an item that is not open could not be opened")
        names = {"mentee": subject.name} if is_own else {"mentee": subject.name, "mentor": ctx.me.name}
        ctx.tell_council("check-in-room-own-help" if is_own else "check-in-room-help", **names)
        return opened
    if is_own:
        item.asked_by = ctx.me
    await _add(ctx, item, note)
    return item


async def _add(ctx: Context, item: CouncilItem, note: str) -> None:
    """Add a note to an item; the councillor is not told each time if the author writes again and again."""
    if note:
        is_held = await held_back(ctx.desk, ctx.me, Doing.HELP) is not None
        add_note(ctx.desk, item, note, is_quiet=is_held)


def help_me(writer: Writer, member: Member, note: str | None = None) -> Option:
    """Return a button by which a member calls for help for themselves."""
    words = Line(note) if note else None
    return writer.option("check-in-help-me", Tell(_myself(member), CheckInAnswer.HELP, words))


def _myself(member: Member) -> PersonRef:
    return PersonRef(member.id, member.name)


def _say_who_helps(ctx: Context, item: CouncilItem) -> None:
    name = item.councillor.name if item.councillor else ctx.text("apply-council")
    ctx.reply("check-in-own-noted", councillor=name, until=day_of(ctx.me, item.due_at))


@feature.hears(Turn.FIRST)
async def hear_in_plain_words(ctx: Context) -> bool:
    """Offer a button for help to a member who writes that they need it, without a command; ask mentors for whom."""
    if ctx.member_id is None:
        return False
    text = ctx.message.text.strip()
    words = fold(text)
    known = words_of(ctx, "words-need-help")
    if not any(words.startswith(phrase) and not words[len(phrase) :][:1].isalnum() for phrase in known):
        return False
    note = None if words in known else text
    options = [help_me(ctx, ctx.me, note)]
    mentees = [] if Role.MENTOR not in ctx.roles else await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    for pair in mentees[:MENTEES_SHOWN]:
        mentee = PersonRef(pair.mentee_id, pair.mentee.name)
        tell = Tell(mentee, CheckInAnswer.HELP, Line(note) if note else None)
        options.append(ctx.option("check-in-help-them", tell, name=mentee.name))
    ctx.reply("check-in-need-help", words="yes" if note else "no", options=options)
    return True
