"""Councillors who want somebody in whom nobody knows yet: `get Marta in as a mentor, marta@example.org`."""

from __future__ import annotations

import re

from chatbot.core.arguments import PersonRef
from chatbot.core.formatting import clean, escape
from chatbot.core.l10n import Markup
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from handlers.account.invitations import Invite
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.people_named import people_named

feature = Feature()

_ADDRESS = re.compile(r"[^\s@,;:<>()]+@[^\s@,;:<>()]+\.\w+")


@feature.answered_in_words()
async def invite_somebody_new(ctx: Context) -> bool:
    """Tell how somebody comes in whose address a councillor names, or show the invitation for who is known."""
    said = heard_words(ctx.message) if Role.COUNCIL in ctx.roles else ""
    if not has_phrase(ctx, said, "words-invite") or has_phrase(ctx, said, "words-invite-own"):
        return False
    if _ADDRESS.search(ctx.message.text) is None:
        return False
    if (known := await _known(ctx, _ADDRESS.sub(" ", clean(ctx.message.text)))) is not None:
        given = Invite(known)
        show(ctx, ctx.registry.commands[given.command], Intention(given.command, given.dump(), 1.0))
    else:
        link = ctx.rules.start_link()
        role = "mentor" if has_phrase(ctx, said, "words-invite-mentor") else "member"
        ctx.reply("invite-new", link=Markup(escape(link)) if link else "none", role=role, options=[ctx.step("help")])
    ctx.is_understood = True
    return True


async def _known(ctx: Context, text: str) -> PersonRef | None:
    """Return the only person whom some word of a text names."""
    found = await people_named(ctx, re.findall(r"[^\W\d_]+", text))
    return found[0] if len(found) == 1 else None
