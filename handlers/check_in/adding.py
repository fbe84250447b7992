"""More about the answer given last, shown as its note: `and add that she found a date`, `she wants to ...`."""

from __future__ import annotations

from chatbot.core.arguments import Line, PersonRef
from chatbot.core.asides import is_in_confidence
from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import asks
from chatbot.core.referring import begins_with_pronoun
from chatbot.core.roles import Role
from chatbot.core.spoken import spoken
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from handlers.check_in.asking import Tell
from handlers.check_in.said_about import IDS
from handlers.check_in.second_thoughts import answered_last
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.check_in import CheckInAnswer

feature = Feature()

_FEWEST_WORDS, _LONGEST = 5, 300
"""The fewest words of a sentence that tells more, and the most characters of one."""


@feature.answered_in_words()
async def add_to_the_last(ctx: Context) -> bool:
    """Show words that tell more about the mentee who was answered about last as a note for the council."""
    text = clean(ctx.message.text).strip()
    if Role.MENTOR not in ctx.roles or "?" in text or len(text) > _LONGEST or is_in_confidence(ctx, text):
        return False
    words = _after(ctx, text, "words-check-in-add") or _of_them(ctx, _after(ctx, text, "words-check-in-also") or text)
    if len(text.split()) < _FEWEST_WORDS or not words or asks(ctx, words):
        return False
    row = await answered_last(ctx)
    if row is None or row.answer == CheckInAnswer.SKIP:
        return False
    mentee = row.pair.mentee
    note = f"{row.note}. {words}" if row.note else words
    told = Tell(PersonRef(mentee.id, mentee.name), note=Line(note))
    show(ctx, ctx.registry.commands[Tell.command], Intention(Tell.command, told.dump(), 1.0))
    ctx.is_understood = True
    return True


def _of_them(ctx: Context, text: str) -> str:
    """Return a text that begins with `she` and is no answer about somebody else; empty for any other."""
    return text if begins_with_pronoun(ctx, text) and spoken(ctx, IDS, text) is None else ""


def _after(ctx: Context, text: str, leads_id: str) -> str:
    """Return what follows a lead, as `and add that`; empty where none stands before it."""
    found = pattern(ctx.localizer, rf"\W*(?:<words-and|words-polite>\W+)*<{leads_id}>\W+").match(folded(text))
    return text[found.end() :] if found is not None else ""
