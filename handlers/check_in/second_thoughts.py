"""Second thoughts about the answer given last, also while its note is asked for: `no, I meant Dina`, `she's fine`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chatbot.core.arguments import PersonRef, dump_value
from chatbot.core.formatting import clean
from chatbot.core.interruptions import clauses_of, is_nothing_but, refuses
from chatbot.core.l10n import Markup
from chatbot.core.leads import leads_of, without_lead
from chatbot.core.pressing import read_back
from chatbot.core.roles import Role
from chatbot.core.spoken import spoken
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.undoing import last_deed
from chatbot.core.words import fold, pattern, plain_forms, spoken_words
from handlers.check_in import plain_words
from handlers.check_in.asking import Tell, answers, question
from handlers.check_in.commands import note_answer, window_of
from handlers.check_in.said_about import ANSWERS, IDS, SaidAbout, names_of, said_about, without_who
from handlers.shared.context import Context
from handlers.shared.council_items import settle
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.check_in import CheckIn, CheckInAnswer
from storage.models.council import ItemKind
from storage.models.pairs import Pair

feature = Feature()

_LONGEST = 200
"""The most characters of a text that is nothing but a second thought."""
_MISTAKES = ("words-mistake", "words-check-in-mistake")


@feature.while_asked(Tell.command)
async def think_again(ctx: Context) -> bool:
    """Take a second thought about the answer whose note is asked for."""
    asked = await ctx.question()
    if asked is None or "pair" not in asked.given or "window" not in asked.given:
        return False
    row = await _row(ctx, asked.given["window"], asked.given["pair"])
    return row is not None and await _hear(ctx, row, is_asked=True)


@feature.answered_in_words()
async def think_again_later(ctx: Context) -> bool:
    """Take one about the answer that was the last thing done, once nothing is asked any more."""
    row = await answered_last(ctx)
    return row is not None and await _hear(ctx, row, is_asked=False)


async def answered_last(ctx: Context) -> CheckIn | None:
    """Return the check-in whose answer was the last thing done; None where that was something else."""
    deed = await last_deed(ctx) if Role.MENTOR in ctx.roles else None
    ran = deed.effect.ran if deed is not None and not deed.ago else None
    if ran is None or ran.command != Tell.command or "mentee" not in ran.args:
        return None
    pairs = await plain_words.looked_after(ctx)
    pair = next((pair for pair in pairs if pair.mentee_id == ran.args["mentee"]["id"]), None)
    window = await window_of(ctx, Tell())
    return await _row(ctx, window.id, pair.id) if pair is not None else None


async def _row(ctx: Context, window: int, pair: int) -> CheckIn | None:
    rows = (await ctx.store.check_ins.rows([window]))[window]
    return next((row for row in rows if row.pair_id == pair and row.answer), None)


async def _hear(ctx: Context, row: CheckIn, *, is_asked: bool) -> bool:
    """Take a text as a second thought about an answer; tell whether it was one.

    is_asked  the note for that answer is asked for
    """
    text = clean(ctx.message.text).strip()
    if len(text) > _LONGEST or "?" in text:
        return False
    if is_asked and any(is_nothing_but(ctx, text, words) for words in ("words-undo", *_MISTAKES)):
        taken = await _take_back(ctx, row)
        asks = question(ctx, row.pair, ctx.me, ctx.rules.programme)
        ctx.say(join([taken, asks]), options=answers(ctx, row.prompt, row.pair))
        return True
    words, is_led = _without_lead(ctx, text)
    pairs = await plain_words.looked_after(ctx)
    words, is_denied = _without_denied(ctx, words, pairs, row.pair)
    said = said_about(ctx, words, pairs)
    if not (is_led or is_denied):
        return is_asked and await _reads_back(ctx, row, words, said)
    others = [one for one in said if one.pair.id != row.pair_id]
    if len(said) == 1 and others:
        return await _is_somebody_else(ctx, row, said[0], is_denied=is_denied)
    own = [one for one in said if one.pair.id == row.pair_id]
    if len(own) == len(others) == 1 and own[0].words == others[0].words:
        return await _changes_places(ctx, row, own[0], others[0])
    if said and all(plain_words.is_sure(one) for one in said):
        await _close(ctx)
        await plain_words.note(ctx, said, asks_next=True)
        return True
    return not said and await _says_other(ctx, row, words)


def _without_lead(ctx: Context, text: str) -> tuple[str, bool]:
    """Return a text without what only says that it corrects, and whether there was any of that."""
    known = frozenset().union(*(spoken_words(ctx, words) for words in _MISTAKES))
    polite, leads = spoken_words(ctx, "words-polite"), leads_of(ctx)
    kept, is_led = [], False
    for clause in clauses_of(text):
        if not known.isdisjoint(plain_forms(ctx, clause)) or refuses(ctx, clause):
            is_led = True
        elif fold(clause) in polite:
            is_led = is_led or fold(clause) in leads
        else:
            kept.append(clause)
    words = ", ".join(kept)
    rest = without_lead(ctx, words, ends="")  # `well` and `ok` are answers here
    return rest, is_led or fold(rest) != fold(words)


def _without_denied(ctx: Context, text: str, pairs: Sequence[Pair], pair: Pair) -> tuple[str, bool]:
    """Return a text without the mentee of a pair, where it says that they are not meant, and whether it does."""
    before = pattern(ctx.localizer, r"(?:^|[\s,]+)<words-and-not>\s+(?:a\s+)?").pattern
    for name in sorted((name for name, whose in names_of(pairs).items() if whose is pair), key=len, reverse=True):
        denied = re.compile(rf"{before}{re.escape(name)}\b[\s,]*", re.IGNORECASE)
        if denied.search(text):
            return denied.sub(" ", text).strip(), True
    return text, False


async def _reads_back(ctx: Context, row: CheckIn, words: str, said: Sequence[SaidAbout]) -> bool:
    """Read back words that are an answer and nothing else, where a note is asked for; tell whether they were one."""
    if any(one.pair.id != row.pair_id for one in said):
        return False
    heard = said[0].heard if said else spoken(ctx, IDS, words)
    if heard is None or not (heard.is_whole and heard.is_sure):
        return False
    answer = ANSWERS[heard.position]
    if answer in (row.answer, CheckInAnswer.SKIP):
        return False
    command = ctx.registry.commands[Tell.command]
    read_back(ctx, [(option, command) for option in answers(ctx, row.prompt, row.pair)], heard)
    return True


async def _is_somebody_else(ctx: Context, row: CheckIn, said: SaidAbout, *, is_denied: bool) -> bool:
    """Take an answer back and show it, or the one that is said, for the mentee who is meant."""
    said = without_who(ctx, said)
    answer = ANSWERS[said.heard.position] if said.heard is not None else None
    if not said.words:
        answer = CheckInAnswer(row.answer)
    elif not is_denied and not plain_words.is_sure(said):
        return False
    taken = await _take_back(ctx, row)
    if answer is None:
        ctx.say(taken)
        await plain_words.ask_back(ctx, said)
        return True
    ctx.say(taken)
    _show(ctx, said.pair, answer, said.heard.note if said.heard is not None and said.words else "")
    return True


async def _changes_places(ctx: Context, row: CheckIn, own: SaidAbout, other: SaidAbout) -> bool:
    """Note what is said of who was named by mistake, and show the answer for who was meant: `I meant Bo, Al is ok`."""
    answer = CheckInAnswer(row.answer)
    await _close(ctx)
    await plain_words.note(ctx, [own], asks_next=False)
    _show(ctx, other.pair, answer)
    return True


def _show(ctx: Context, pair: Pair, answer: CheckInAnswer, note: str = "") -> None:
    """Show an answer about the mentee of a pair, to be given with one tap."""
    given = {"mentee": dump_value(PersonRef(pair.mentee_id, pair.mentee.name)), "answer": answer.value}
    if note:
        given["note"] = note
    show(ctx, ctx.registry.commands[Tell.command], Intention(Tell.command, given, 1.0))


async def _says_other(ctx: Context, row: CheckIn, words: str) -> bool:
    """Change an answer to the one that is said in its place; tell whether one was."""
    said = SaidAbout(row.pair, words, heard=spoken(ctx, IDS, words))
    if said.heard is None or ANSWERS[said.heard.position] == row.answer or not plain_words.is_sure(said):
        return False
    await _close(ctx)
    await plain_words.note(ctx, [said], asks_next=True)
    return True


async def _close(ctx: Context) -> None:
    if await ctx.question() is not None:
        await ctx.close_question()


async def _take_back(ctx: Context, row: CheckIn) -> Markup:
    """Make an answer what it was before, settle what it put before the council, and return how that is said."""
    mentee = row.pair.mentee
    await _close(ctx)
    item = await ctx.store.items.open_about(ItemKind.HELP_WANTED, mentee.id)
    is_own = item is not None and item.asked_by_id == ctx.me.id
    if item is not None and is_own and row.answered_at is not None and item.opened_at >= row.answered_at:
        await settle(ctx.desk, ItemKind.HELP_WANTED, mentee)
        ctx.tell_council("check-in-room-taken-back", mentee=mentee.name, mentor=ctx.me.name)
    before = await _answer_before(ctx, row)
    if before is not None:
        return await note_answer(ctx, row, before, None)
    if row.asked_at is None and row.prompt.asked_at is None:
        await ctx.store.check_ins.remove(row)
    else:
        row.answer, row.note, row.answered_at = "", "", None
    return ctx.text("check-in-taken-back", mentee=mentee.name)


async def _answer_before(ctx: Context, row: CheckIn) -> CheckInAnswer | None:
    """Return the answer that the last one replaced."""
    deed = await last_deed(ctx)
    ran, undo = (deed.effect.ran, deed.effect.undo) if deed is not None else (None, None)
    if ran is None or undo is None or ran.command != Tell.command or "mentee" not in ran.args:
        return None
    if ran.args["mentee"]["id"] != row.pair.mentee_id or "answer" not in undo.args:
        return None
    return CheckInAnswer(undo.args["answer"])
