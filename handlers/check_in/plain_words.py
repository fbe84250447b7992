"""Check-ins answered in plain words that name mentees: `Ana is fine, Bea no contact`, one or several at once."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.arguments import Line
from chatbot.core.asides import is_in_confidence
from chatbot.core.formatting import clean
from chatbot.core.pressing import is_brief, read_back
from chatbot.core.roles import Role
from chatbot.core.spoken import note_field
from handlers.check_in.all_but import AllBut, read_all_but, read_with_rest
from handlers.check_in.asking import Tell, answers, question, unanswered
from handlers.check_in.commands import add_row, go_on, note_answer, window_of
from handlers.check_in.mended import read_mended
from handlers.check_in.said_about import ANSWERS, SaidAbout, said_about
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.pairs import Pair

feature = Feature()

LONGEST = 500
"""The most characters of a message in which mentees are looked for."""
_BRIEF = 5  # words


@feature.answered_in_words(Tell.command)
async def answer_by_name(ctx: Context) -> bool:
    """Take what a mentor says about mentees they name; what is unclear about one of them is asked."""
    text = clean(ctx.message.text).strip()
    if Role.MENTOR not in ctx.roles or len(text) > LONGEST:
        return False
    pairs = await looked_after(ctx)
    mended = read_mended(ctx, text, pairs)
    all_but = None if mended else read_all_but(ctx, text, pairs) or read_with_rest(ctx, text, pairs)
    said = all_but.said if all_but is not None else mended or said_about(ctx, text, pairs)
    if said and is_in_confidence(ctx, text):
        await ask_without_words(ctx, said[0])
        return True
    if all_but is not None:
        said = [*said, *await about_the_others(ctx, all_but)]
    if not said or not (mended or any(one.heard for one in said)):
        return False
    sure = [one for one in said if is_sure(one)]
    unsure = [one for one in said if one not in sure]
    if not (sure or mended) and ctx.heard.intent != Tell.command and len(text.split()) > _BRIEF:
        return False  # a word of it may be said of anybody
    if sure:
        await note(ctx, sure, asks_next=not unsure)
    for one in unsure:
        await ask_back(ctx, one)
    ctx.is_understood = True
    return True


async def looked_after(ctx: Context) -> list[Pair]:
    """Return the pairs that the author answers about."""
    return [*await ctx.store.pairs.pairs_of_mentor(ctx.me.id), *await ctx.store.backups.covered_by(ctx.me.id)]


def is_sure(said: SaidAbout) -> bool:
    """Tell whether what is said about a mentee is clearly an answer."""
    return said.heard is not None and said.heard.is_sure and not is_brief(note_field(Tell), said.heard)


async def note(ctx: Context, said: Sequence[SaidAbout], *, asks_next: bool) -> None:
    """Keep the answers that are clear, and go on with whoever is still to be asked about."""
    window = await window_of(ctx, Tell())
    rows = (await ctx.store.check_ins.rows([window.id]))[window.id]
    noted, was_over = [], bool(rows) and not unanswered(rows)
    for one in said:
        if one.heard is not None:
            row = next((row for row in rows if row.pair_id == one.pair.id), None) or add_row(
                ctx, rows, window, one.pair
            )
            words = Line(one.heard.note) if one.heard.note else None
            noted.append(await note_answer(ctx, row, ANSWERS[one.heard.position], words))
    if was_over or not asks_next:
        ctx.say(join(noted))
    else:
        go_on(ctx, rows, join(noted))


async def about_the_others(ctx: Context, all_but: AllBut) -> list[SaidAbout]:
    """Return the answer about all others who are still to be answered about."""
    window = await window_of(ctx, Tell())
    rows = unanswered((await ctx.store.check_ins.rows([window.id]))[window.id])
    named = {one.pair.id for one in all_but.said}
    return [SaidAbout(row.pair, "", heard=all_but.heard) for row in rows if row.pair_id not in named]


async def ask_without_words(ctx: Context, said: SaidAbout) -> None:
    """Ask how a mentee is whose mentor wants nobody else to read what was said: none of it is kept."""
    window = await window_of(ctx, Tell())
    asks = question(ctx, said.pair, ctx.me, ctx.rules.programme)
    ctx.say(join([ctx.text("check-in-between-us"), asks]), options=answers(ctx, window, said.pair))
    ctx.is_understood = True


async def ask_back(ctx: Context, said: SaidAbout) -> None:
    """Read back what may have been said about a mentee, or ask how they are."""
    window = await window_of(ctx, Tell())
    asks = question(ctx, said.pair, ctx.me, ctx.rules.programme)
    options = answers(ctx, window, said.pair)
    if said.heard is not None:
        ctx.say(asks)
        command = ctx.registry.commands[Tell.command]
        read_back(ctx, [(option, command) for option in options], said.heard)
    elif said.words:
        unclear = ctx.text("check-in-unclear-about", words=said.words[:80], mentee=said.pair.mentee.name)
        ctx.say(join([unclear, asks]), options=answers(ctx, window, said.pair, Line(said.words)))
    else:
        ctx.say(asks, options=options)
