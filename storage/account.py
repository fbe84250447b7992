"""The repository of members and their accounts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, select, update

from chatbot.core.messages import AccountRef, Network
from storage import compiled_sql
from storage.due import at_once
from storage.models.account import ROLES, Account, AwaitedAccount, BotName, FormerName, Member, is_unclaimed
from storage.models.delivery import OpenQuestion, OutboxRow, OutboxState
from storage.models.member_merge import MemberLink
from storage.models.one_time_codes import OneTimeCode, WrongCode
from storage.name_keys import name_key
from storage.name_lookup import NameLookup
from storage.parts import find_in_parts

_ACCOUNTS = select(Account).where(
    Account.network == bindparam("network"), Account.user_id.in_(bindparam("user_ids", expanding=True))
)
_ACCOUNTS_OF = (
    select(Account)
    .where(Account.member_id == bindparam("member"))
    .order_by(Account.reachable.desc(), Account.last_seen_at.desc().nulls_last(), Account.id)
)
_ACCOUNTS_OF_ALL = (
    select(Account)
    .where(Account.member_id.in_(bindparam("members", expanding=True)))
    .order_by(Account.reachable.desc(), Account.last_seen_at.desc().nulls_last(), Account.id)
)
_WITH_IDS = select(Member).where(Member.id.in_(bindparam("members", expanding=True))).order_by(Member.id)
_WITH_ROLE = {role: select(Member).where(Member.holds(role)).order_by(Member.name_key, Member.id) for role in ROLES}
_FORGET_UNPROVEN = (
    delete(Account)
    .where(
        Account.network == Network.EMAIL,
        Account.member_id.is_(None),
        Account.last_seen_at.is_(None),
        ~exists().where(OneTimeCode.detail == Account.user_id),
    )
    .execution_options(synchronize_session=False)
)
_SETTLE_ZONES = (
    update(Member)
    .where(Member.timezone_known.is_(None))
    .values(timezone_known=Member.timezone != bindparam("assumed"))
    .execution_options(synchronize_session=False)
)
_LOOK_AT_PROMPTS = (
    update(OutboxRow)
    .where(
        OutboxRow.topic != "",
        OutboxRow.member_id
        == select(Account.member_id)
        .where(Account.network == bindparam("at_network"), Account.user_id == bindparam("at_user"))
        .scalar_subquery(),
    )
    .values(due_elsewhere_at=bindparam("moment"))
    .execution_options(synchronize_session=False)
)
"""For an account that can be reached no more, or again: what its member is asked may go to another."""
_UNCLAIMED = select(Member.id).where(is_unclaimed())


def has_written_from(account: Account) -> bool:
    """Tell whether somebody wrote from an account, or it is a mail address; others come from the configuration."""
    return account.last_seen_at is not None or account.network == Network.EMAIL


def _account_at(ref: AccountRef) -> dict[str, object]:
    """Return the values for `_LOOK_AT_PROMPTS`."""
    return {"at_network": ref.network.value, "at_user": ref.user_id, "moment": at_once()}


class People(NameLookup):
    """Members, their accounts, and the accounts and names by which the roster knows them."""

    async def accounts(self, refs: Iterable[AccountRef]) -> dict[AccountRef, Account]:
        """Return the known accounts among `refs`, with their members, in one query a network."""
        ids: dict[Network, list[str]] = {}
        for ref in refs:
            ids.setdefault(ref.network, []).append(ref.user_id)
        found: dict[AccountRef, Account] = {}
        for network, user_ids in ids.items():
            rows = await find_in_parts(self._session, _ACCOUNTS, "user_ids", user_ids, network=network.value)
            found |= {AccountRef(network, row.user_id): row for (row,) in rows}
        return found

    def add_account(self, ref: AccountRef) -> Account:
        """Add an account without a member."""
        account = Account(
            network=ref.network.value, user_id=ref.user_id, reachable=True, name="", handle="", handle_key=""
        )
        account.locale_hint = account.keys_in = ""
        account.member = None
        self._session.add(account)
        return account

    def add_member(
        self,
        *,
        name: str,
        locale: str,
        timezone: str,
        roles: Iterable[str],
        now: datetime,
        timezone_known: bool = False,
    ) -> Member:
        """Add a member who joined today, the day of their first contact; their zone is assumed unless known."""
        member = Member(
            name=name,
            locale=locale,
            timezone=timezone,
            timezone_known=timezone_known,
            languages=[],
            interests=[],
            joined_on=now.date(),
            joined_words="",
            joined_source="first_contact",
            created_at=now,
            last_active_on=now.date(),
        )
        for role in roles:
            member.take_up(role, now)
        self._session.add(member)
        return member

    async def get(self, member_id: int) -> Member | None:
        """Return the member with this id."""
        return await self._session.get(Member, member_id)

    async def with_ids(self, member_ids: Iterable[int]) -> dict[int, Member]:
        """Return these members, by id."""
        rows = await find_in_parts(self._session, _WITH_IDS, "members", member_ids)
        return {member.id: member for (member,) in rows}

    async def all(self) -> Sequence[Member]:
        """Return all members, by name, but those who are forgotten."""
        query = select(Member).where(Member.forgotten_at.is_(None)).order_by(Member.name_key, Member.id)
        return (await self._session.scalars(query)).all()

    async def with_role(self, role: str) -> Sequence[Member]:
        """Return all members who hold `role`, by name."""
        return await compiled_sql.find(self._session, _WITH_ROLE[role])

    async def accounts_of(self, member_id: int) -> Sequence[Account]:
        """Return a member's accounts, reachable ones first, then the last used first."""
        return (await self._session.scalars(_ACCOUNTS_OF, {"member": member_id})).all()

    async def accounts_of_all(self, member_ids: Iterable[int]) -> dict[int, list[Account]]:
        """Return accounts by member id, in the order of `accounts_of`."""
        found: dict[int, list[Account]] = {}
        for (account,) in await find_in_parts(self._session, _ACCOUNTS_OF_ALL, "members", member_ids):
            found.setdefault(account.member_id or 0, []).append(account)
        return found

    async def last_wrote(self, member_id: int) -> datetime | None:
        """Return when a member last wrote to the bot, from any account; None if they never did."""
        return max((a.last_seen_at for a in await self.accounts_of(member_id) if a.last_seen_at), default=None)

    async def give_address(self, member: Member, account: Account) -> None:
        """Make the mail address of `account` this member's, in place of any other they had."""
        for other in await self._addresses_of(member.id):
            if other is not account:
                await self._drop(other)
        account.member = member
        account.last_seen_at = None  # proving an address does not make it the channel last used
        member.email = account.user_id

    async def drop_address(self, member: Member) -> None:
        """Delete this member's mail addresses, and give up what was to be sent there."""
        for account in await self._addresses_of(member.id):
            await self._drop(account)
        member.email = ""

    async def address_of(self, member: Member) -> Account | None:
        """Return the account of a member's mail address; None until they have shown that it is theirs."""
        return next((row for row in await self._addresses_of(member.id) if row.user_id == member.email), None)

    async def _addresses_of(self, member_id: int) -> Sequence[Account]:
        query = select(Account).where(Account.member_id == member_id, Account.network == Network.EMAIL)
        return (await self._session.scalars(query)).all()

    async def _drop(self, account: Account) -> None:
        for table in (MemberLink, WrongCode):
            await self._session.execute(delete(table).where(table.account_id == account.id))
        at = (account.network, account.user_id)
        await self._session.execute(
            delete(OpenQuestion).where(OpenQuestion.network == at[0], OpenQuestion.user_id == at[1])
        )
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.state == OutboxState.PENDING, OutboxRow.network == at[0], OutboxRow.user_id == at[1])
            .values(state=OutboxState.FAILED, due_elsewhere_at=at_once())
        )
        await self._session.delete(account)

    async def forget_stranger(self, account: Account) -> None:
        """Erase a stranger who wants nothing from the bot; `forget_unproven` deletes the rest."""
        for table in (MemberLink, WrongCode):
            await self._session.execute(delete(table).where(table.account_id == account.id))
        account.last_seen_at = None
        account.name = account.handle = account.handle_key = ""

    async def forget_unproven(self) -> None:
        """Delete mail addresses that somebody named and whose code was never used."""
        await compiled_sql.change(self._session, _FORGET_UNPROVEN)

    async def all_accounts(self) -> Sequence[Account]:
        """Return all accounts."""
        return (await self._session.scalars(select(Account).order_by(Account.id))).all()

    async def awaited_accounts(self) -> Sequence[AwaitedAccount]:
        """Return all accounts that members of the roster are expected to write from."""
        return (await self._session.scalars(select(AwaitedAccount).order_by(AwaitedAccount.id))).all()

    async def awaited_from(self, member_id: int) -> Sequence[AwaitedAccount]:
        """Return the accounts that a member of the roster is expected to write from."""
        query = select(AwaitedAccount).where(AwaitedAccount.member_id == member_id).order_by(AwaitedAccount.id)
        return (await self._session.scalars(query)).all()

    def expect(self, network: str, key: str, member_id: int, now: datetime) -> None:
        """Add an account from which a member's first message is expected; see `AwaitedAccount`."""
        self._session.add(AwaitedAccount(network=str(network), key=key, member_id=member_id, since=now))

    async def take_awaited(self, account: Account, told_since: datetime) -> Member | None:
        """Return the member who is expected from an account, and stop expecting them; None for everybody else.

        The network vouches for an account's id, and Telegram for its handle too; but handles change hands. So a handle
        that was told before `told_since` lets nobody in, and none makes a councillor: that takes an invitation.
        """
        member = await self.may_be(account, told_since)
        for row in await self._awaiting(account) if member is not None else ():
            await self._session.delete(row)
        return member

    async def may_be(self, account: Account, told_since: datetime) -> Member | None:
        """Return the member that `take_awaited` would return, without any change."""
        rows = await self._awaiting(account)
        member = await self.awaited_as(account)
        by_id = any(row.key == account.user_id for row in rows)
        is_fresh = all(row.since is not None and row.since >= told_since for row in rows)
        is_enough = by_id or (is_fresh and member is not None and member.council_since is None)
        return member if is_enough else None

    async def awaited_as(self, account: Account) -> Member | None:
        """Return the one member expected from an account, even if that is not enough to let the account be them."""
        members = {row.member_id for row in await self._awaiting(account)}
        return await self.get(members.pop()) if len(members) == 1 else None

    async def _awaiting(self, account: Account) -> Sequence[AwaitedAccount]:
        keys = [account.user_id]
        if account.handle_key:
            keys.append(account.handle_key)
        query = select(AwaitedAccount).where(AwaitedAccount.network == account.network, AwaitedAccount.key.in_(keys))
        return (await self._session.scalars(query.order_by(AwaitedAccount.id).with_for_update())).all()

    def remember_name(self, name: str, member: Member) -> None:
        """Add a former name of `member`, who was merged with the member of that name."""
        self._session.add(FormerName(name_key=name_key(name), member_id=member.id))

    async def former_names(self) -> Sequence[FormerName]:
        """Return the names that merged members had before."""
        return (await self._session.scalars(select(FormerName).order_by(FormerName.id))).all()

    async def bot_name(self, network: Network) -> str:
        """Return the bot's name on a network; empty where it is not known yet, or has no public name."""
        row = await self._session.get(BotName, network.value)
        return row.name if row else ""

    async def set_bot_name(self, network: Network, name: str) -> None:
        """Set the bot's name on a network."""
        row = await self._session.get(BotName, network.value)
        if row is None:
            self._session.add(BotName(network=network.value, name=name))
        else:
            row.name = name

    async def settle_zones(self, assumed: str) -> None:
        """Set whether a zone is known where that was not recorded: it is, unless it is the `assumed` one."""
        await compiled_sql.change(self._session, _SETTLE_ZONES, {"assumed": assumed})

    async def unclaimed(self) -> frozenset[int]:
        """Return the ids of members who have not written to the bot and have no address."""
        return frozenset((await self._session.scalars(_UNCLAIMED)).all())

    async def mark_unreachable(self, refs: Iterable[AccountRef]) -> None:
        """Mark accounts as unreachable, as their network said; their next message ends it."""
        for ref in refs:
            await self._session.execute(
                update(Account)
                .where(Account.network == ref.network.value, Account.user_id == ref.user_id)
                .values(reachable=False)
            )
            await self._session.execute(_LOOK_AT_PROMPTS, _account_at(ref))

    async def set_invited(self, refs: Collection[AccountRef], moment: datetime | None) -> None:
        """Set when accounts were invited into direct chats; None once they have come in and can be reached."""
        values = {"invited_at": moment} if moment else {"invited_at": None, "reachable": True}
        for ref in refs:
            at = (Account.network == ref.network.value, Account.user_id == ref.user_id)
            await self._session.execute(update(Account).where(*at).values(values))
            await self._session.execute(_LOOK_AT_PROMPTS, _account_at(ref))

    async def set_missed(self, ref: AccountRef, moment: datetime | None) -> None:
        """Set when a message to an account was first given up; None once its owner has been told."""
        query = update(Account).where(Account.network == ref.network.value, Account.user_id == ref.user_id)
        if moment is not None:
            query = query.where(Account.missed_at.is_(None))
        await self._session.execute(query.values(missed_at=moment))

    async def missed(self) -> list[AccountRef]:
        """Return the accounts for which a message was given up and whose owners do not know it yet."""
        query = select(Account.network, Account.user_id).where(Account.missed_at.is_not(None))
        return [AccountRef(Network(network), user_id) for network, user_id in await self._session.execute(query)]

    async def set_room(self, ref: AccountRef, room_id: str) -> None:
        """Set the direct conversation of an account."""
        await self._session.execute(
            update(Account)
            .where(Account.network == ref.network.value, Account.user_id == ref.user_id)
            .values(room_id=room_id)
        )

    async def move_room(self, network: str, old: str, new: str) -> None:
        """Move direct conversations to another id."""
        await self._session.execute(
            update(Account).where(Account.network == network, Account.room_id == old).values(room_id=new)
        )
