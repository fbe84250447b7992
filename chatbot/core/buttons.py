"""Buttons as people use them: pressed, or named by a number or their label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chatbot.core.exchange import Exchange, Pressed
from chatbot.core.messages import ButtonStyle
from chatbot.core.parsing import fold, words_of
from chatbot.core.spoken import is_yes
from chatbot.core.words import plain_forms, spoken_words

_ENOUGH = 4  # letters
_FEW = 5  # words
_PLACES = range(6)


def position_in_reply(ctx: Exchange, shown: Pressed, text: str) -> int | None:
    """Return the position of the button that a reply names, as a whole or in its first line: mails add a greeting."""
    position = position_of(ctx, shown, text)
    return position if position is not None else position_of(ctx, shown, text.partition("\n")[0].rstrip(" .,!"))


def position_of(ctx: Exchange, shown: Pressed, text: str) -> int | None:
    """Return the position of the button that a text names; a yes means the first where the last one is a no."""
    wanted = fold(text)
    if re.fullmatch(r"[0-9]{1,2}", wanted):
        return int(wanted) - 1 if 0 < int(wanted) <= len(shown.options) else None
    if len(wanted.split()) <= _FEW and (place := _place_in(ctx, text)) is not None:
        return place if place < len(shown.options) else None
    labels: Sequence[str] = [fold(option.label) for option in shown.options]
    if wanted in labels:
        return labels.index(wanted)
    begun = [at for at, label in enumerate(labels) if label.startswith(f"{wanted} ")]
    if len(begun) > 1:  # "Send it now", where "Send it at a time" stands beside it
        begun = [at for at in begun if shown.options[at].style == ButtonStyle.PRIMARY]
    if len(begun) == 1 and len(wanted) >= _ENOUGH:  # "send" for "Send it to 15 people"
        return begun[0]
    means_yes = [at for at, label in enumerate(labels) if label.partition(",")[0] in words_of(ctx, "words-yes")]
    if len(means_yes) == 1 and len(labels) == 2:  # "Talk through me", "Yes, show it"
        for words, at in (("words-yes", means_yes[0]), ("words-no", 1 - means_yes[0])):
            if wanted in words_of(ctx, words):
                return at
    is_asked_whether = len(labels) == 2 and labels[1] in words_of(ctx, "words-no")
    is_asked_whether |= len(labels) == 3 and all(option.command == "cancel" for option in shown.options[1:])
    is_asked_whether |= bool(shown.options) and "wish" in shown.options[-1].args
    return 0 if is_asked_whether and (wanted in spoken_words(ctx, "words-yes") or is_yes(ctx, text)) else None


def _place_in(ctx: Exchange, text: str) -> int | None:
    """Return the place that a text is nothing but the name of, counted from 0: `the second one, please`."""
    forms = plain_forms(ctx, text)
    return next((at for at in _PLACES if not forms.isdisjoint(spoken_words(ctx, f"words-place-{at + 1}"))), None)
