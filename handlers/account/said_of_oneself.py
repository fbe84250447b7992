"""Values of the profile that plain words hold: an address alone, and since when somebody has been here."""

from __future__ import annotations

from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import found_in
from chatbot.core.registry import Turn
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from handlers.account.commands import Profile, ProfileField
from handlers.account.heard_values import address_in, joined_in
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_FEW = 4
"""Words of a text that is nothing but an address."""
_LONGEST = 200
"""Characters of a sentence that tells since when somebody has been here."""


@feature.hears(Turn.FIRST)
async def show_what_is_said(ctx: Context) -> bool:
    """Show an address, or a rough day of joining, that is to be noted; tell whether a text holds one."""
    text = clean(ctx.message.text).strip()
    if ctx.member_id is None or not ctx.message.direct or len(text) > _LONGEST or ctx.registry.find(text)[0]:
        return False
    field, value = ProfileField.EMAIL, address_in(ctx, text) if len(text.split()) <= _FEW else ""
    if not value:
        field, value = ProfileField.JOINED, _joined(ctx, text)
    if not value:
        return False
    given = {"field": field.value, "value": value}
    show(ctx, ctx.registry.commands[Profile.command], Intention(Profile.command, given, 1.0))
    ctx.is_understood = True
    return True


def _joined(ctx: Context, text: str) -> str:
    """Return since when a sentence says that its author has been here, as it says that; empty for any other."""
    found = found_in(ctx, text, "words-here-since")
    return joined_in(ctx, text[found.end() :]) if found is not None else ""
