"""Describing exactly who a member is: a name is anybody's choice, so what nobody can choose stands beside it."""

from __future__ import annotations

from chatbot.core.formatting import link
from chatbot.core.l10n import Markup
from chatbot.core.messages import Network
from chatbot.core.roles import Role
from chatbot.core.writer import Writer, option_label
from handlers.shared.context import Desk
from storage.models.account import Account, AwaitedAccount, Member


async def identity(desk: Desk, writer: Writer, member: Member) -> Markup:
    """Describe a member as councillors tell them from anybody else: name, roles, first day, and accounts.

    Mail addresses are left out: only their owner gives them away.
    """
    roles = [option_label(writer, role) for role in Role if role in member.roles]
    since = member.created_at.date()
    lines = [writer.text("who", name=member.name, roles=roles or [writer.text("profile-no-role")], since=since)]
    lines += await accounts(desk, writer, member)
    return Markup("\n".join(lines))


async def accounts(desk: Desk, writer: Writer, member: Member) -> list[Markup]:
    """List a member's accounts, each with its network and id, and say whether somebody else has a similar name."""
    people = desk.store.people
    known = [account for account in await people.accounts_of(member.id) if account.network != Network.EMAIL]
    lines = [_account(desk, writer, account) for account in known]
    if not known:
        awaited = await people.awaited_from(member.id)
        lines = [writer.text("who-awaited", account=_awaited(desk, row)) for row in awaited] or [
            writer.text("who-unknown")
        ]
    if await people.mistaken_for(member.name, member.id):
        lines.append(writer.text("who-alike"))
    return lines


def _account(desk: Desk, writer: Writer, account: Account) -> Markup:
    """Describe an account; an old handle is shown with the day it was seen, as somebody else may have it by now."""
    facts = desk.rules.known[account.ref.network]
    seen = account.last_seen_at
    is_old = seen is not None and desk.now - seen > desk.rules.programme.handle_old
    return writer.text(
        "who-account",
        network=facts.title,
        handle=Markup(link(account.handle, facts.chat_link(account.user_id, account.handle))),
        id=account.user_id,
        public=_is_public(account),
        old="yes" if is_old else "no",
        seen=seen.date() if seen else "",
    )


def _is_public(account: Account) -> str:
    """Say whether others know an account by a handle: `yes`, `no`, or `only` when the handle is its id."""
    if not account.handle:
        return "no"
    return "only" if account.handle == account.user_id else "yes"


def _awaited(desk: Desk, row: AwaitedAccount) -> str:
    is_id = desk.rules.known[Network(row.network)].handle_is_id or row.key.isdigit()
    return f"{row.network}:{row.key if is_id else '@' + row.key}"
