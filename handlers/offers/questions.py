"""Questions of a mentor about an offer that waits for their answer."""

from __future__ import annotations

from chatbot.core.days import find_day
from chatbot.core.formatting import clean
from chatbot.core.l10n import Markup
from chatbot.core.phrases_heard import begins_with, has_name, has_phrase, heard_words
from chatbot.core.roles import Role
from handlers.offers import offering
from handlers.offers.commands import Offers
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.offers import Offer

feature = Feature()

_MOST_LOOKED_AT = 3
"""The most messages with buttons among which an offer is looked for."""


@feature.answered_in_words()
async def answer_about_offer(ctx: Context) -> bool:
    """Answer what a mentor asks about an offer, with its buttons; what nobody told is said not to be known."""
    text, said = clean(ctx.message.text).strip(), heard_words(ctx.message)
    if Role.MENTOR not in ctx.roles or not said:
        return False
    is_question = "?" in text or begins_with(ctx, said, "words-offer-question")
    is_later = has_phrase(ctx, said, "words-offer-later")
    if not (is_question or is_later or has_phrase(ctx, said, "words-offer-who")):
        return False
    offer = await meant(ctx, said)
    if offer is None:
        return False
    if is_later:
        say_how_long(ctx, offer, text)
    elif has_phrase(ctx, said, "words-offer-must"):
        _say(ctx, offer, ctx.text("offer-must", name=offer.request.mentee.name))
    elif has_phrase(ctx, said, "words-offer-why"):
        _say(ctx, offer, ctx.text("offer-why"), is_shown=True)
    elif has_phrase(ctx, said, "words-offer-language"):
        _say(ctx, offer, languages(ctx, offer))
    elif has_phrase(ctx, said, "words-offer-who") or has_phrase(ctx, said, "words-offer-wish"):
        await ctx.registry.commands[Offers.command].handler(ctx, Offers())
    elif has_phrase(ctx, said, "words-offer-they") or has_name(said, offer.request.mentee.name):
        _say(ctx, offer, ctx.text("offer-unknown", name=offer.request.mentee.name), is_shown=True)
    else:
        return False
    ctx.is_understood = True
    return True


async def meant(ctx: Context, said: str) -> Offer | None:
    """Return the open offer whose mentee is named, or else the one that was shown last and waits for its answer."""
    waiting = await ctx.store.offers.offers_to(ctx.me.id)
    named = [offer for offer in waiting if has_name(said, offer.request.mentee.name)]
    if len(named) == 1 or not waiting:
        return named[0] if named else None
    for skipped in range(_MOST_LOOKED_AT):
        shown = await ctx.shown(None, skipped)
        if shown is None or shown.is_answered:
            return None
        asked = [option.args.get("offer") for option in shown.options if option.command == offering.Accept.command]
        if asked:
            return next((offer for offer in waiting if offer.id == asked[0]), None)
        if any(option.args or option.field for option in shown.options):
            return None
    return None


def _say(ctx: Context, offer: Offer, answer: Markup, *, is_shown: bool = False) -> None:
    """Answer with the buttons of an offer; `is_shown`: with the offer itself."""
    if is_shown:
        text = offering.offer_text(ctx, offer, offering.offer_why(ctx.desk, offer))
        answer = join([answer, ctx.text("empty-line"), text])
    ctx.say(answer, options=offering.offer_options(ctx, offer))


def say_how_long(ctx: Context, offer: Offer, text: str) -> None:
    """Say until when an offer waits, and whether that is before the day somebody would like to think until."""
    found, last = find_day(ctx, text), day_of(ctx.me, offer.expires_at)
    day = found.days[0] if found is not None else None
    is_late = "yes" if day is not None and day > last else "no"
    _say(ctx, offer, ctx.text("offer-waits", name=offer.request.mentee.name, until=offer.expires_at, late=is_late))


def languages(ctx: Context, offer: Offer) -> Markup:
    """Say which languages the mentee of an offer speaks, as far as they told."""
    mentee = offer.request.mentee
    if mentee.languages:
        return ctx.text("offer-speaks", name=mentee.name, languages=mentee.languages)
    return ctx.text("offer-speaks-unknown", name=mentee.name, language=ctx.text(f"language-name-{mentee.locale}"))
