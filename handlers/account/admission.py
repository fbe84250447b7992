"""The places where strangers may join: in a direct chat, or in a group that a member brought the bot into."""

from __future__ import annotations

from chatbot.core.errors import UserError
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from handlers.shared.context import Context


async def check_place(ctx: Context) -> None:
    """Raise UserError, shown in the group itself, for a stranger in a group that no member brought the bot into."""
    message = ctx.message
    is_open = ctx.rules.known[ctx.account.network].open_groups
    if ctx.seen.member is not None or message.direct or ctx.in_council_room or not is_open:
        return
    if not await ctx.store.rooms.is_brought_by_member(message.conversation):
        ctx.personal = False
        link = ctx.rules.start_link()
        raise UserError("start-elsewhere", known="yes" if link else "no", link=Markup(escape(link)))
