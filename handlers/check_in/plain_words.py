"""Check-ins answered in plain words that name mentees: `Ana is fine, Bea no contact`, one or several at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Line
from chatbot.core.formatting import clean
from chatbot.core.pressing import is_brief, read_back
from chatbot.core.roles import Role
from chatbot.core.spoken import Spoken, note_field, spoken
from chatbot.core.words import fold
from chatbot.core.writer import option_label_id
from handlers.check_in.asking import Tell, answers, question, unanswered
from handlers.check_in.commands import add_row, go_on, note_answer, window_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.check_in import CheckInAnswer
from storage.models.pairs import Pair

feature = Feature()

_ANSWERS = tuple(CheckInAnswer)
_IDS = [(option_label_id(answer).removeprefix("choice-"),) for answer in _ANSWERS]
_CLAUSE = re.compile(r"[^\n;,.!]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 500
"""The most characters of a message in which mentees are looked for."""


@dataclass(slots=True)
class _Said:
    """The part of a text about one mentee: the words without the name."""

    pair: Pair
    words: str
    heard: Spoken | None = None


@feature.answered_in_words(Tell.command)
async def answer_by_name(ctx: Context) -> bool:
    """Take what a mentor says about mentees they name; what is unclear about one of them is asked."""
    text = clean(ctx.message.text).strip()
    if Role.MENTOR not in ctx.roles or len(text) > _LONGEST:
        return False
    pairs = [*await ctx.store.pairs.pairs_of_mentor(ctx.me.id), *await ctx.store.backups.covered_by(ctx.me.id)]
    said = _split(text, pairs)
    for one in said:
        one.heard = spoken(ctx, _IDS, one.words)
    sure = [one for one in said if one.heard and one.heard.is_sure and not is_brief(note_field(Tell), one.heard)]
    unsure = [one for one in said if one not in sure]
    if not said or not any(one.heard for one in said):
        return False
    if sure:
        await _note(ctx, sure)
    for one in unsure:
        await _ask_back(ctx, one)
    ctx.is_understood = True
    return True


def _split(text: str, pairs: Sequence[Pair]) -> list[_Said]:
    """Return what is said about each mentee; nothing where a name may mean two, or the text begins without one."""
    names: dict[str, Pair | None] = {}
    for pair in pairs:
        for name in {fold(pair.mentee.name), fold(pair.mentee.name).partition(" ")[0]}:
            names[name] = pair if name not in names else None
    said: list[_Said] = []
    for clause in _clauses(text):
        found = [(name, pair) for name, pair in names.items() if re.search(rf"\b{re.escape(name)}\b", fold(clause))]
        if len({pair.id if pair else 0 for _, pair in found}) > 1 or any(pair is None for _, pair in found):
            return []
        named = found[0][1] if found else None
        if named is not None:
            name = max((name for name, _ in found), key=len)
            said.append(_Said(named, _without(clause, name)))
        elif said:
            said[-1].words = f"{said[-1].words}, {clause}"
        else:
            return []
    return said


def _clauses(text: str) -> list[str]:
    parts = (part for clause in _CLAUSE.findall(text) for part in re.split(r"\s+(?:and|but|y|pero)\s+", clause))
    return [part.strip() for part in parts if part.strip()]


def _without(clause: str, name: str) -> str:
    """Return a clause without the words of a name."""
    wanted = name.split()
    words = list(_WORD.finditer(clause))
    for position in range(len(words) - len(wanted) + 1):
        if [fold(word[0]) for word in words[position : position + len(wanted)]] == wanted:
            end = words[position + len(wanted) - 1].end()
            return f"{clause[: words[position].start()].rstrip()} {clause[end:].lstrip(' :-–')}".strip()
    return clause


async def _note(ctx: Context, said: Sequence[_Said]) -> None:
    """Keep the answers that are clear, and go on with whoever is still to be asked about."""
    window = await window_of(ctx, Tell())
    rows = (await ctx.store.check_ins.rows([window.id]))[window.id]
    noted, was_over = [], bool(rows) and not unanswered(rows)
    for one in said:
        if one.heard is not None:
            row = next((row for row in rows if row.pair_id == one.pair.id), None) or add_row(
                ctx, rows, window, one.pair
            )
            note = Line(one.heard.note) if one.heard.note else None
            noted.append(await note_answer(ctx, row, _ANSWERS[one.heard.position], note))
    if was_over:
        ctx.say(join(noted))
    else:
        go_on(ctx, rows, join(noted))


async def _ask_back(ctx: Context, said: _Said) -> None:
    """Read back what may have been said about a mentee, or ask how they are."""
    window = await window_of(ctx, Tell())
    options = answers(ctx, window, said.pair)
    if said.heard is not None:
        ctx.say(question(ctx, said.pair, ctx.me, ctx.rules.programme))
        command = ctx.registry.commands[Tell.command]
        read_back(ctx, [(option, command) for option in options], said.heard)
        return
    words = said.words[:80]
    unclear = ctx.text("check-in-unclear-about", words=words, mentee=said.pair.mentee.name)
    note = Line(said.words) if said.words else None
    ctx.say(
        join([unclear, question(ctx, said.pair, ctx.me, ctx.rules.programme)]),
        options=answers(ctx, window, said.pair, note),
    )
