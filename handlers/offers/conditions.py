"""A yes to an offer with a condition: `yes, but only from January`, `ok if they speak English`."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.days import find_range
from chatbot.core.formatting import clean
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from chatbot.core.spoken import ids_of, spoken
from handlers.offers.offering import Accept, Decline
from handlers.offers.questions import languages, meant
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.offers import Offer

feature = Feature()

_ANSWERS = [ids_of(kind, Option("", kind.command, {})) for kind in (Accept, Decline)]
_MOST_BESIDE = 2
"""The most words beside a day that alone is the condition: `yes, in two weeks`."""


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def answer_condition(ctx: Context) -> bool:
    """Say that a yes takes effect at once, and offer to pass the condition on with it; tell whether there is one."""
    text, said = clean(ctx.message.text).strip(), heard_words(ctx.message)
    if Role.MENTOR not in ctx.roles or not said or "?" in text or not _is_conditional(ctx, text, said):
        return False
    offer = await meant(ctx, said)
    if offer is None:
        return False
    _say_what_a_yes_is(ctx, offer, text, said)
    ctx.is_understood = True
    return True


def _is_conditional(ctx: Context, text: str, said: str) -> bool:
    """Tell whether a text is a yes, or a perhaps, that is tied to something."""
    heard = spoken(ctx, _ANSWERS, text)
    is_yes = heard is not None and heard.position == 0 and not heard.is_whole
    if not is_yes and (heard is not None or not has_phrase(ctx, said, "words-offer-perhaps")):
        return False
    _, _, rest = said.strip().partition(" ")  # the first word of `si, la ayudo` is no `if`
    if has_phrase(ctx, f" {rest} ", "words-offer-condition"):
        return True
    found = find_range(ctx, text)
    spans = found.spans if found is not None else ()
    beside = len(text.split()) - sum(len(text[begin:end].split()) for begin, end in spans)
    return found is not None and beside <= _MOST_BESIDE


def _say_what_a_yes_is(ctx: Context, offer: Offer, text: str, said: str) -> None:
    name = offer.request.mentee.name
    lines: list[Markup] = [languages(ctx, offer)] if has_phrase(ctx, said, "words-offer-language") else []
    lines.append(ctx.text("offer-condition", name=name, until=offer.expires_at))
    options = [
        ctx.option("offer-accept", Accept(offer=offer.id, words=Line(text)), style=ButtonStyle.SUCCESS),
        ctx.option("offer-decline", Decline(offer=offer.id)),
        ctx.option("offer-later", Accept(offer=offer.id, later=1)),
    ]
    ctx.say(join(lines), options=options)
