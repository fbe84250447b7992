"""Check-ins answered without a name: `all good`, `todos bien`, `as always`, `I'll pass this week`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chatbot.core.arguments import PersonRef
from chatbot.core.formatting import clean
from chatbot.core.interruptions import clauses_of
from chatbot.core.phrases_heard import plain_words as plain_words_of
from chatbot.core.roles import Role
from chatbot.core.spoken import Spoken, spoken
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, pattern, plain_forms, spoken_words
from chatbot.core.writer import option_label
from handlers.check_in import plain_words
from handlers.check_in.asking import Tell, open_rows, unanswered
from handlers.check_in.commands import go_on, note_answer
from handlers.check_in.said_about import ANSWERS, IDS, SaidAbout
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.check_in import CheckIn, CheckInAnswer

feature = Feature()

_MOST_WORDS = 10
"""The most words of a text that says nothing else than that all is well."""
_READ_BACK = (CheckInAnswer.SKIP, CheckInAnswer.NOCONTACT)
"""The answers that few other sentences begin with."""


@feature.answered_in_words()
async def answer_for_all(ctx: Context) -> bool:
    """Take that all is well as the answer to the one check-in that is open; show few words, and one for several."""
    text = clean(ctx.message.text).strip()
    if Role.MENTOR not in ctx.roles:
        return False
    is_plain = _all_is_well(ctx, text)
    if not (is_plain or _is_well(ctx, text)) or await _is_asked_else(ctx):
        return False
    rows = await open_rows(ctx)
    waiting = unanswered(rows)
    if not waiting:
        return False
    if len(waiting) == 1 and is_plain:
        go_on(ctx, rows, await note_answer(ctx, waiting[0], CheckInAnswer.GOOD, None))
    elif len(waiting) == 1:
        mentee = waiting[0].pair.mentee
        told = Tell(PersonRef(mentee.id, mentee.name), CheckInAnswer.GOOD)
        show(ctx, ctx.registry.commands[Tell.command], Intention(Tell.command, told.dump(), 1.0))
    else:
        _show_for_all(ctx, waiting, CheckInAnswer.GOOD)
    ctx.is_understood = True
    return True


@feature.answered_in_words()
async def answer_for_the_last(ctx: Context) -> bool:
    """Read back that there is nothing to say, or was no contact, where nobody is named; show it for several."""
    text = clean(ctx.message.text).strip()
    if Role.MENTOR not in ctx.roles or (heard := _nothing_said(ctx, text)) is None or await _is_asked_else(ctx):
        return False
    waiting = unanswered(await open_rows(ctx))
    if not waiting:
        return False
    if len(waiting) == 1:
        await plain_words.ask_back(ctx, SaidAbout(waiting[0].pair, text, heard=heard))
    else:
        _show_for_all(ctx, waiting, ANSWERS[heard.position])
    ctx.is_understood = True
    return True


def _show_for_all(ctx: Context, waiting: Sequence[CheckIn], answer: CheckInAnswer) -> None:
    """Show one answer for all check-ins that are open."""
    all_of_them = Tell(answer=answer, window=waiting[0].prompt.id, everyone=1)
    options = [ctx.option("check-in-for-all", all_of_them, answer=answer), ctx.option("check-in-one-by-one", Tell())]
    names = [row.pair.mentee.name for row in waiting]
    ctx.reply("check-in-for-all-shown", answer=option_label(ctx, answer), names=names, options=options)


def _is_well(ctx: Context, text: str) -> bool:
    """Tell whether a text says that things are well, and no more, but is not only an `ok` to what the bot said."""
    if "?" in text or not plain_words_of(text) or len(text.split()) > _MOST_WORDS:
        return False
    if not spoken_words(ctx, "words-check-in-mere-ok").isdisjoint(plain_forms(ctx, text)):
        return False
    heard = spoken(ctx, IDS, text)
    is_all = heard is not None and heard.is_whole and heard.is_sure
    return heard is not None and is_all and ANSWERS[heard.position] is CheckInAnswer.GOOD


def _all_is_well(ctx: Context, text: str) -> bool:
    """Tell whether a text says that all is well with everybody, and nothing else."""
    words = re.findall(r"[^\W_]+", fold(text))
    if "?" in text or len(words) > _MOST_WORDS or not spoken_words(ctx, "words-check-in-nobody").isdisjoint(words):
        return False
    said = pattern(ctx.localizer, r"\s+<words-check-in-all-end>\W*$").sub("", folded(text))
    led = pattern(ctx.localizer, r"^\W*<words-check-in-all>\s+").sub("", said)
    if led == said and spoken_words(ctx, "words-check-in-everybody").isdisjoint(words):
        return False
    heard = next((one for one in (spoken(ctx, IDS, said), spoken(ctx, IDS, led)) if one and one.is_whole), None)
    return heard is not None and heard.is_sure and ANSWERS[heard.position] is CheckInAnswer.GOOD


def _nothing_said(ctx: Context, text: str) -> Spoken | None:
    """Return what a part of a text answers, if that is no contact, or the first a skip; the rest is its note."""
    first, *more = clauses_of(text) if "?" not in text else ("",)
    empty = spoken_words(ctx, "words-of-others") | spoken_words(ctx, "words-check-in-end")
    for clause, answers in ((first, _READ_BACK), *((one, _READ_BACK[1:]) for one in more)):
        heard = spoken(ctx, IDS, " ".join(word for word in clause.split() if fold(word) not in empty))
        if heard is not None and heard.is_sure and ANSWERS[heard.position] in answers:
            return Spoken(heard.position, text if more or heard.note else "", is_sure=False)
    return None


async def _is_asked_else(ctx: Context) -> bool:
    """Tell whether the last message waits for an answer to something else."""
    shown = await ctx.shown(None)
    if shown is None or shown.is_answered:
        return False
    asking = [one for one in shown.options if one.args]
    return bool(asking) and all(one.command != Tell.command for one in asking)
