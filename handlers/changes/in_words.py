"""Sentences of mentors that lead to another mentor: somebody suits better, is done, or is too much."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.arguments import PersonRef, dump_value
from chatbot.core.formatting import clean, to_plain
from chatbot.core.messages import Option
from chatbot.core.phrases_heard import has_name, has_phrase, heard_words, plain_words
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.words import fold, pattern
from handlers.changes.wishes import PassOn
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.people_named import mentors_named
from storage.models.account import Member
from storage.models.pairs import Pair

feature = Feature()

_MOST_NAMED = 8
"""The most mentees with a button each."""


@feature.answered_in_words()
async def hear_about_mentees(ctx: Context) -> bool:
    """Offer what leads on to a mentor who speaks of giving mentees away; tell whether they do."""
    said = heard_words(ctx.message) if Role.MENTOR in ctx.roles else ""
    kinds = ("suits", "over", "much", "other", "move")
    suits, is_over, is_much, is_other, moves = (has_phrase(ctx, said, f"words-pass-on-{name}") for name in kinds)
    stops = _stops(ctx, said, keeps=has_phrase(ctx, said, "words-pass-on-keep"))
    if not (suits or is_over or is_much or is_other or moves or stops):
        return False
    pairs = await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    named = [pair for pair in pairs if has_name(said, pair.mentee.name)]
    if stops:
        named = _without_kept(ctx, named, said)
        is_other = is_other or (bool(named) and not await _mentors_named(ctx, pairs, said))
    if is_other and has_phrase(ctx, said, "words-pass-on-while"):
        await ctx.go_on("backup")  # who does it for a while stands in
        ctx.is_understood = True
        return True
    if is_other and not named:
        is_other = "offered" not in await ctx.circumstances()  # else it is a no to the offer
    suits = suits or (moves and len(named) == 1 and await _moves(ctx, named[0], said))
    if (suits or is_other) and len(named) == 1:
        await _show(ctx, named[0], said)
    elif is_over and len(named) == 1:
        _say_how_it_ends(ctx, named[0].mentee)
    elif (is_much or is_other) and pairs:
        _say_whom(ctx, named or pairs, len(pairs))
    else:
        return False
    ctx.is_understood = True
    return True


def _stops(ctx: Context, said: str, *, keeps: bool) -> bool:
    """Tell whether words say that a mentor does not go on with somebody; a bare no does where they keep another."""
    return has_phrase(ctx, said, "words-pass-on-stop") or (keeps and has_phrase(ctx, said, "words-pass-on-no-more"))


def _without_kept(ctx: Context, named: Sequence[Pair], said: str) -> list[Pair]:
    """Return those of the pairs named with which a mentor does not go on: `I can go on with Ivo but not with Hana`."""
    keeps = has_phrase(ctx, said, "words-pass-on-keep")
    clauses = pattern(ctx.localizer, r"[,;.]+|\b<words-pass-on-joint>\b").split(fold(ctx.message.text))
    left = [clause for clause in (f" {plain_words(one)} " for one in clauses) if _stops(ctx, clause, keeps=keeps)]
    return [pair for pair in named if any(has_name(clause, pair.mentee.name) for clause in left)]


async def _moves(ctx: Context, pair: Pair, said: str) -> bool:
    """Tell whether words give a mentee to another mentor: `hand Ana to Lee`."""
    mentors = await _mentors_named(ctx, [pair], said)
    for name, stands in ((pair.mentee.name, "them"), *((one.name, "another") for one in mentors)):
        said = said.replace(f" {plain_words(name).partition(' ')[0]} ", f" {stands} ")
    return has_phrase(ctx, said, "words-pass-on-to")


async def _mentors_named(ctx: Context, pairs: Sequence[Pair], said: str) -> list[Member]:
    """Return the other mentors whom words name beside the mentees of some pairs."""
    return await mentors_named(ctx, said.split(), [pair.mentee_id for pair in pairs])


async def _show(ctx: Context, pair: Pair, said: str) -> None:
    """Show that another mentor is to be asked, whoever is named beside the mentee."""
    given = {"mentee": dump_value(PersonRef(pair.mentee_id, pair.mentee.name))}
    mentors = await _mentors_named(ctx, [pair], said)
    if len(mentors) == 1:
        given["mentor"] = dump_value(PersonRef(mentors[0].id, mentors[0].name))
    show(ctx, ctx.registry.commands[PassOn.command], Intention(PassOn.command, given, 1.0))


def _say_how_it_ends(ctx: Context, mentee: Member) -> None:
    """Tell how a pair ends whose mentee needs no mentor any more, with the author's words for the council."""
    words = clean(ctx.message.text).strip()
    council = Option(to_plain(ctx.text("pass-on-council")), "council", {"words": words})
    options = [council, write_option(ctx, mentee), ctx.leaving()]
    ctx.reply("pass-on-over", name=mentee.name, words=words, options=options)


def _say_whom(ctx: Context, pairs: Sequence[Pair], count: int) -> None:
    """Ask whom somebody else is to take over from a mentor who has too many; who hands all over may stop, too."""
    handing = [
        ctx.option("pass-on-one", PassOn(PersonRef(pair.mentee_id, pair.mentee.name)), name=pair.mentee.name)
        for pair in pairs[:_MOST_NAMED]
    ]
    stopping = [ctx.step("step_down")] if len(pairs) == count else []
    ctx.reply("pass-on-much", count=count, options=[*handing, *stopping, ctx.step("council")])
