"""The language somebody wants to be written to in, shown to be set with one tap: `me hablas en español porfa?`."""

from __future__ import annotations

import re

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle
from chatbot.core.registry import Turn
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import in_every_language
from handlers.account import fields
from handlers.account.commands import Profile, ProfileField
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_LONGEST = 100


@feature.hears(Turn.FIRST)
async def show_language(ctx: Context) -> bool:
    """Show that the bot is to write in another of its languages; tell whether somebody asks for that."""
    text = folded(ctx.message.text).strip()
    if ctx.member_id is None or not ctx.message.direct or ctx.message.file is not None or len(text) > _LONGEST:
        return False
    lead, polite = (_any_of(ctx, f"words-write-in{kind}") for kind in ("", "-polite"))
    asked = re.search(rf"\b(?:{lead})\s+(\w{{3,}})", text) or re.fullmatch(
        rf"(?:(?:{polite})\W+)*(?:(?:in|en)\s+)?(\w{{3,}})(?:\W+(?:{polite}))+\W*", text
    )
    if asked is None:
        return False
    try:
        locale = fields.read_locale(asked[1], ctx.localizer)
    except UserError:
        return False
    if locale == ctx.me.locale:
        return False
    options = [
        ctx.option("wish-do", Profile(ProfileField.LANGUAGE, Line(asked[1])), style=ButtonStyle.PRIMARY),
        ctx.leaving(),
    ]
    ctx.reply("wish-language", language=ctx.text(f"language-name-{locale}"), options=options)
    ctx.is_understood = True
    return True


def _any_of(ctx: Context, message_id: str) -> str:
    words = {re.escape(folded(word)) for word in in_every_language(ctx.localizer, message_id)}
    return "|".join(sorted(words, key=len, reverse=True))
