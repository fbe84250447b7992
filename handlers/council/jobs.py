"""The council named in the configuration takes its seats."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.context import Desk
from handlers.jobs import Jobs
from storage.models.account import MemberRole

jobs = Jobs()


@jobs.job("council.seat")
async def seat(desk: Desk) -> None:
    """Everybody named in the configuration is a member with the council's role, even before they ever wrote.

    Until they do, they bear the id of their account as a name.
    """
    accounts = await desk.store.people.accounts(desk.rules.council)
    for ref in sorted(desk.rules.council):
        account = accounts.get(ref) or desk.store.people.add_account(ref)
        if account.member is None:
            account.member = desk.store.people.add_member(
                name=account.name or ref.user_id,
                locale=desk.localizer.negotiate(account.locale_hint),
                timezone=desk.rules.default_timezone,
                roles=[Role.COUNCIL],
                now=desk.now,
            )
        elif Role.COUNCIL not in account.member.roles:
            account.member.role_rows.append(MemberRole(role=Role.COUNCIL.value, since=desk.now))
        else:
            continue
        await desk.store.flush()
        desk.refresh_menu(account.member)
