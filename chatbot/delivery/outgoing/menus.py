"""The commands people are offered for completion: everybody's, and each member's own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache, lru_cache
from itertools import combinations

from chatbot.adapters.base import Capabilities
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, Network, Option, Rank
from chatbot.core.registry import Registry
from chatbot.core.roles import Role
from chatbot.core.usage import help_id, title_in
from handlers.shared.context import Context
from handlers.shared.menu import completed
from storage.models.account import Account, Member
from storage.outbox_entries import OutboxEntry
from storage.unit_of_work import UnitOfWork

Lines = tuple[tuple[str, str], ...]
"""The commands of a menu, each with what it does."""


class Menus:
    """The menus that are offered, on the networks that show them."""

    def __init__(
        self, capabilities: Mapping[Network, Capabilities], registry: Registry[Context], localizer: Localizer
    ) -> None:
        self._networks = frozenset(network for network, can in capabilities.items() if can.menus)
        self._whole = frozenset(network for network, can in capabilities.items() if can.whole_menus)
        self._pinned = frozenset(network for network, can in capabilities.items() if can.pins)
        self._registry = registry
        self._localizer = localizer
        self._lines_for = cache(self._make_lines)

    async def of(self, store: UnitOfWork, member_id: int) -> list[OutboxEntry]:
        """Return a member's own menus, one for each account that can be shown one."""
        return self._own(await store.people.accounts_of(member_id), self._networks)

    async def cleared(self, store: UnitOfWork, ref: AccountRef) -> list[OutboxEntry]:
        """Return what takes back the own menu of an account that is a stranger's now."""
        account = (await store.people.accounts([ref])).get(ref)
        if account is None or not account.room_id or ref.network not in self._networks:
            return []
        menu = {"commands": (), "locale": None}
        return [OutboxEntry(ref.network, "menu", None, ref.user_id, account.room_id, menu=menu, rank=Rank.MENU)]

    async def offer(self, store: UnitOfWork, now: datetime) -> None:
        """Put all menus into the outbox for networks last offered others: after an upgrade, not at every start."""
        if not self._networks:
            return
        fingerprint = self._fingerprint()
        outdated = {n for n in self._networks if await store.outbox.offered_menus(n) != fingerprint}
        if not outdated:
            return
        entries = [
            entry
            for network in sorted(outdated)
            for entry in self._for_strangers(network)
            if network not in self._pinned
        ]
        entries += self._own(await store.people.all_accounts(), outdated)
        await store.outbox.add(entries, now)
        for network in outdated:
            await store.outbox.set_offered_menus(network, fingerprint)

    def _for_strangers(self, network: Network) -> list[OutboxEntry]:
        """Return the menus for people who have none of their own yet, in every language."""
        return [
            OutboxEntry(
                network,
                "menu",
                menu={"commands": self._lines_for(locale, frozenset(), network in self._whole), "locale": shown_to},
                rank=Rank.MENU,
            )
            for locale in self._localizer.locales
            for shown_to in [None if locale == self._localizer.default else locale]
        ]

    def _own(self, accounts: Sequence[Account], networks: Collection[str]) -> list[OutboxEntry]:
        return [
            self._entry(account, member)
            for account in accounts
            if account.reachable
            and account.room_id
            and account.network in networks
            and (member := account.member)
            and (account.network not in self._pinned or member.asked_self_at is not None)  # newcomers are led first
        ]

    def _entry(self, account: Account, member: Member) -> OutboxEntry:
        lines = self._lines_for(member.locale, member.roles, account.network in self._whole)
        entry = OutboxEntry(
            Network(account.network),
            "menu",
            member.id,
            account.user_id,
            account.room_id,
            menu={"commands": lines, "locale": None},
            rank=Rank.MENU,
        )
        if account.network in self._pinned:
            entry.text = str(self._localizer.text(member.locale, "menu-pinned"))
            entry.buttons = tuple(Option(title_in(self._localizer, member.locale, name), name, {}) for name, _ in lines)
        return entry

    def _make_lines(self, locale: str, roles: frozenset[str], whole: bool) -> Lines:
        named = self._names(roles)[whole]
        return tuple((name, _help(self._localizer, locale, name)) for name in named)

    def _names(self, roles: frozenset[str]) -> tuple[list[str], list[str]]:
        """Return the commands of a short menu, and of a whole one."""
        there = [command.name for command in self._registry.visible(roles, member=True)]
        return [name for name in completed(roles) if name in there], there

    def _fingerprint(self) -> str:
        """Return a fingerprint that changes with the commands that any roles are offered, and their texts."""
        locales = self._localizer.locales
        all_roles = [frozenset(roles) for count in range(len(Role) + 1) for roles in combinations(Role, count)]
        offered = [self._names(roles) for roles in all_roles]
        named = sorted({name for menus in offered for names in menus for name in names})
        told = [[_help(self._localizer, locale, name) for name in named] for locale in locales]
        return hashlib.sha256(json.dumps([self._localizer.default, locales, offered, told]).encode()).hexdigest()


@lru_cache(maxsize=1000)
def _help(localizer: Localizer, locale: str, command: str) -> str:
    return to_plain(localizer.text(locale, help_id(command)))
