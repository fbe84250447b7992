"""The name somebody says they go by, shown to be noted with one tap: `call me Anita`, `todos me dicen Nita`."""

from __future__ import annotations

import re

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle
from chatbot.core.registry import Turn
from chatbot.core.words import fold, pattern, spoken_words
from handlers.account import names
from handlers.account.commands import Profile, ProfileField
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_LONGEST = 100
_MOST_WORDS = 3
_MOST_BESIDE = 6
"""Words beside the clause that says the name; who says more wants more."""
_CLAUSE = re.compile(r"[\n,.;:!¡()]+")
_EDGES = " \t\"'“”«»"


@feature.hears(Turn.FIRST)
async def show_name(ctx: Context) -> bool:
    """Show the name that somebody wants to go by, to be noted; tell whether they say one."""
    text = ctx.message.text
    if ctx.member_id is None or not ctx.message.direct or ctx.message.file is not None or len(text) > _LONGEST:
        return False
    clauses = [clause.strip(_EDGES) for clause in _CLAUSE.split(text)]
    said, name = _named_in(ctx, clauses)
    is_beside = sum(len(clause.split()) for clause in clauses if clause != said) > _MOST_BESIDE
    if not name or is_beside or f" {fold(ctx.me.name)} ".startswith(f" {fold(name)} "):
        return False  # who only introduces themselves wants something else
    options = [
        ctx.option("wish-do", Profile(ProfileField.NAME, Line(name)), style=ButtonStyle.PRIMARY),
        ctx.leaving(),
    ]
    ctx.reply("wish-name", name=name, options=options)
    ctx.is_understood = True
    return True


def _named_in(ctx: Context, clauses: list[str]) -> tuple[str, str]:
    """Return the clause that says a name best, and the name: of several that may only tell of one, the last wishes it.

    `me llamo Thomas, pero ponme Tomás`.
    """
    for leads, is_sure in (("words-named", True), ("words-maybe-named", False)):
        for clause in clauses if is_sure else clauses[::-1]:
            if name := _name_in(ctx, clause, leads, is_sure=is_sure):
                return clause, name
    return "", ""


def _name_in(ctx: Context, clause: str, leads: str, *, is_sure: bool) -> str:
    """Return the name that a clause says, in capitals as names have them; empty where it says none.

    After words that lead to much else, `tell me`, a name has a capital.
    """
    for found in pattern(ctx.localizer, rf"(?:^|\s)(?=(<{leads}>\s+)\w)").finditer(_plain(clause)):
        if not is_sure and found.start() and len(clause[: found.start()].split()) > 1:
            continue
        name = _before_ends(ctx, clause[found.end(1) :])
        if name and (is_sure or name[:1].isupper()) and _is_name(ctx, name):
            return name if name != name.lower() else name.title()
    return ""


def _plain(text: str) -> str:
    """Return a text folded, sign for sign as long as it was."""
    folded = fold(f"-{text}-")[1:-1]
    return folded if len(folded) == len(text) else text.lower()


def _before_ends(ctx: Context, words: str) -> str:
    """Return words up to one that is no part of a name: `Nita please`."""
    ends, kept = spoken_words(ctx, "words-name-ends"), []
    for word in words.split():
        if fold(word) in ends:
            break
        kept.append(word)
    return " ".join(kept).strip(_EDGES)


def _is_name(ctx: Context, name: str) -> bool:
    if len(name.split()) > _MOST_WORDS or fold(name.split()[0]) in spoken_words(ctx, "words-no-name"):
        return False
    try:
        names.check(name, ctx.registry.commands)
    except UserError:
        return False
    return True
