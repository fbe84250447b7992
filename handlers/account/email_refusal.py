"""The reader of a mail address can refuse the bot's codes there, once and for good."""

from __future__ import annotations

import re
from enum import StrEnum

from chatbot.core.arguments import Arguments
from chatbot.core.messages import Network
from chatbot.core.parsing import fold
from chatbot.core.writer import Writer
from handlers.shared.context import Context

MAILED = "email"
"""The purpose of codes sent to a mail address somebody named; `email` issues them."""


class Codes(StrEnum):
    """The answer to whether codes may be mailed to an address."""

    NONE = "none"
    WELCOME = "welcome"


async def take(ctx: Context, codes: Codes, change: Arguments) -> None:
    """Note what the reader of an address wants; `change` is for the button that takes a no back."""
    address, mailing = ctx.account.user_id, ctx.store.mailing
    if ctx.account.network is not Network.EMAIL:
        return
    writer = _writer(ctx)
    if codes is Codes.WELCOME:
        await mailing.allow(address)
        ctx.say(writer.text("email-welcome"))
        return
    await mailing.refuse(address)
    await ctx.store.codes.drop(MAILED, address)
    if ctx.seen.member is None:
        await ctx.store.people.forget_stranger(ctx.seen)
    ctx.say(writer.text("email-no-more"), options=[writer.option("email-after-all", change)])


async def hear_no(ctx: Context, change: Arguments) -> bool:
    """Take a no in words rather than by the button; ignore whatever else comes from an address that said no."""
    if ctx.account.network is not Network.EMAIL or ctx.seen.member is not None:
        return False
    if await ctx.store.mailing.is_refused(ctx.account.user_id):
        return True
    said = _bare(ctx.message.text.strip().partition("\n")[0])
    languages = (ctx.localizer.text(locale, "words-no-more") for locale in ctx.localizer.locales)
    if not any(said == _bare(word) for words in languages for word in words.split(",")):
        return False
    await take(ctx, Codes.NONE, change)
    return True


def _bare(text: str) -> str:
    """Return the folded words of a text without punctuation."""
    return " ".join(re.findall(r"\w+", fold(text)))


def _writer(ctx: Context) -> Writer:
    """Return a writer in the language in which the code was mailed."""
    locale = ctx.localizer.negotiate(ctx.seen.locale_hint) if ctx.seen.member is None else ctx.locale
    return Writer(ctx.localizer, locale, ctx.timezone, ctx.now, ctx.drafts)
