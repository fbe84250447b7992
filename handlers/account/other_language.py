"""Members who write in another language than the one they are written to: a button goes on in that one."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.formatting import clean, to_plain
from chatbot.core.interruptions import clauses_of
from chatbot.core.messages import MessageKind, Option
from chatbot.core.noticing import language_written
from chatbot.core.phrases_heard import has_phrase, heard_words, plain_words
from handlers.account import fields
from handlers.account.commands import Profile, ProfileField
from handlers.account.heard_values import spoken_language_in
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.limits import Doing

feature = Feature()

_MOST_WORDS = 9
"""The most words of a question that only asks for a language."""


@feature.before_reply
async def offer_language(ctx: Context) -> None:
    """Offer a member the language they write, before the answer and at most once in a while."""
    message = ctx.message
    if ctx.member_id is None or message.kind is not MessageKind.WRITTEN or message.choice is not None:
        return
    locale = language_written(ctx.localizer, message.text)
    if locale is None or locale == ctx.locale or message.edited or await ctx.question() is not None:
        return
    if await ctx.store.talk.latest_partner(ctx.me.id, ctx.now - ctx.rules.programme.talk_lasts) is not None:
        return  # it is likely for somebody else
    counted = await ctx.store.limits.count(ctx.me.id, Doing.LANGUAGE, ctx.now, ctx.rules.programme.told_within)
    await ctx.store.flush()  # what is written here is no change that the answer makes
    if counted.count == 1 and not _asks_for(ctx):
        _offer(ctx, locale)


@feature.answered_in_words()
async def answer_which_language(ctx: Context) -> bool:
    """Offer to write in the language that is asked for: `can you speak Spanish please`; tell whether one is."""
    locale = _asks_for(ctx) if ctx.member_id is not None else ""
    if not locale:
        return False
    if locale == ctx.locale:
        ctx.reply("language-is-yours")
    else:
        _offer(ctx, locale)
    ctx.is_understood = True
    return True


def _asks_for(ctx: Context) -> str:
    """Return the language that the bot is asked to speak, if it can; empty for none."""
    said = heard_words(ctx.message)
    text = clean(ctx.message.text)
    if len(said.split()) > _MOST_WORDS:
        text = [*clauses_of(text), ""][-2 if said else -1]  # the last of what is said at length
        said = f" {plain_words(text)} "
    if len(said.split()) > _MOST_WORDS or not has_phrase(ctx, said, "words-speak"):
        return ""
    named = spoken_language_in(ctx, text)
    locale = fields.read_locale(named, ctx.localizer) if named else ""
    if locale == ctx.locale and (other := spoken_language_in(ctx, text.replace(named, " "))):
        return fields.read_locale(other, ctx.localizer)  # `not English, Spanish`
    if named and has_phrase(ctx, said, "words-speak-not"):
        others = [one for one in ctx.localizer.locales if one != locale]
        return others[0] if locale == ctx.locale and len(others) == 1 else ""
    return locale


def _offer(ctx: Context, locale: str) -> None:
    """Offer to write in a language, in that language."""
    given = Profile(ProfileField.LANGUAGE, Line(locale))
    label = to_plain(ctx.localizer.text(locale, "start-in-language"))
    ctx.say(ctx.localizer.text(locale, "language-offered"), options=[Option(label, given.command, given.dump())])
