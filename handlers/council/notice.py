"""Telling the councillor who decides when people hear of it: now, in the morning, or not at all."""

from __future__ import annotations

from collections import defaultdict

from chatbot.core.l10n import Markup
from chatbot.core.writer import Writer
from handlers.shared.channels import in_turn
from handlers.shared.context import Desk
from handlers.shared.text import join
from storage.models.account import Account, Member


async def told(desk: Desk, writer: Writer, *members: Member) -> Markup:
    """Say when what was just sent reaches these members, leaving out the author."""
    heard: dict[str, list[str]] = defaultdict(list)
    for member in members:
        if member is not desk.author:
            heard[await _how(desk, member)].append(member.name)
    lines = []
    if names := heard["now"]:
        lines.append(writer.text("told-now", names=names))
    if names := heard["morning"]:
        lines.append(writer.text("told-morning", names=names))
    lines += [writer.text("told-never-wrote", name=name) for name in heard["never_wrote"]]
    lines += [writer.text("told-nobody", name=name) for name in heard["nobody"]]
    return join(lines)


async def _how(desk: Desk, member: Member) -> str:
    accounts = await desk.store.people.accounts_of(member.id)
    if not accounts:
        return "never_wrote"
    if not any(_leads_to_them(desk, account) for account in in_turn(accounts, desk.rules.networks)):
        return "nobody"
    return "now" if desk.is_awake(member) else "morning"


def _leads_to_them(desk: Desk, account: Account) -> bool:
    """Tell whether an account can be written to: on some networks only once its owner has written to the bot."""
    return desk.rules.known[account.ref.network].writes_first or account.last_seen_at is not None
