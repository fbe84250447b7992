"""The routing of drafts to the outbox: by which channel, in how many parts, with which buttons."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from chatbot.adapters.base import Capabilities
from chatbot.core import files
from chatbot.core.charts import describe, title, to_json
from chatbot.core.formatting import escape, people_in, split, to_plain, with_people
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, Deed, Network, Rank
from chatbot.core.networks import KnownNetworks
from chatbot.core.programme import Programme
from chatbot.core.writer import Draft, DraftedPoll
from chatbot.delivery.outgoing.menus import Menus
from handlers.shared.channels import next_channel
from handlers.shared.contact import links_to
from storage.models.account import Account
from storage.models.delivery import UNSENT
from storage.outbox_entries import OutboxEntry
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


class _Address(NamedTuple):
    """The address of a draft; the fields are those of `OutboxRow`."""

    network: Network
    member_id: int | None
    user_id: str | None
    room_id: str | None = None
    thread_id: str | None = None


class _Known(NamedTuple):
    """The accounts of people by member id, and by prompt those on which it was asked."""

    accounts: Mapping[int, Sequence[Account]]
    tried: Mapping[tuple[int, str], Collection[AccountRef]]


class Routing:
    """The routing of drafts into the outbox, in the transaction they were written in.

    confidential  the fields of each command whose words are not kept
    """

    def __init__(
        self,
        capabilities: Mapping[Network, Capabilities],
        menus: Menus,
        programme: Programme,
        localizer: Localizer,
        known: KnownNetworks | None = None,
        confidential: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        self._known = KnownNetworks() if known is None else known
        self._confidential = confidential
        self._capabilities = capabilities
        self._menus = menus
        self._programme = programme
        self._localizer = localizer

    async def put(
        self, store: UnitOfWork, drafts: Sequence[Draft], now: datetime, admit: Callable[[Sequence[OutboxEntry]], None]
    ) -> list[OutboxEntry]:
        """Store `drafts` in order, once `admit` has decided how they wait, and return the entries with their ids."""
        if not drafts:
            return []
        await store.flush()
        known = await self._known_of(store, drafts)
        entries: list[OutboxEntry] = []
        for draft in _in_order(drafts):
            if draft.is_menu and draft.account is not None:
                entries.extend(await self._menus.cleared(store, draft.account))
            elif draft.is_menu:
                entries.extend(await self._menus.of(store, draft.member_id or 0))
            elif (address := self._address(store, draft, known)) is not None:
                subject = await self._subject(store, draft, address)
                text = self._with_people(draft.text, address, known)
                shown = draft if text is draft.text else replace(draft, text=text)
                entries.extend(self._parts(shown, address, self.morning(draft.quiet_in, now), subject))
        admit(entries)
        return await store.outbox.add(entries, now)

    async def _known_of(self, store: UnitOfWork, drafts: Sequence[Draft]) -> _Known:
        """Read what is to be known of the readers of drafts and the people in them, for all of them at once."""
        readers, asked = set(), set()
        for draft in drafts:
            if draft.member_id is None or draft.is_menu:
                continue
            if named := people_in(draft.text):
                readers |= {draft.member_id, *named}
            if draft.conversation is None and draft.account is None:
                readers.add(member_id := store.merges.present(draft.member_id))
                if draft.topic:
                    asked.add((member_id, draft.topic))
        return _Known(await store.people.accounts_of_all(readers), await store.channels.tried(asked))

    def _with_people(self, text: str, to: _Address, known: _Known) -> str:
        """Return `text` with the people in it as links, where its one reader may know how to write to them."""
        if not (people := people_in(text)):
            return text
        is_for_one = to.member_id is not None  # in a room others read along
        links = links_to(self._known, known.accounts, people, to.member_id or 0, to.network) if is_for_one else {}
        return with_people(text, links)

    def morning(self, quiet_in: str | None, now: datetime) -> datetime | None:
        """Return when the night in the reader's zone ends, until which a letter waits; None if it may go now."""
        awake_at = self._programme.next_awake(now, quiet_in) if quiet_in else now
        return awake_at if awake_at > now else None

    def _address(self, store: UnitOfWork, draft: Draft, known: _Known) -> _Address | None:
        """Return the address of a draft; None if no channel leads to the person."""
        if draft.conversation is not None:
            to = draft.conversation
            user_id = draft.account.user_id if draft.account else None
            return _Address(to.network, draft.member_id, user_id, to.room_id, to.thread_id)
        if draft.account is not None:
            return _Address(draft.account.network, draft.member_id, draft.account.user_id)
        if draft.member_id is not None:
            member_id = store.merges.present(draft.member_id)
            tried = known.tried.get((member_id, draft.topic), frozenset())
            if account := self._first_of(known.accounts.get(member_id, ()), tried):
                return _Address(Network(account.network), member_id, account.user_id, account.room_id)
        log.warning("member %s has no channel the bot can write to", draft.member_id)
        return None

    async def channel(
        self, store: UnitOfWork, member_id: int, *, topic: str = "", but: AccountRef | None = None
    ) -> Account | None:
        """Return the first channel of a member in turn, or the next one for a prompt that was sent before."""
        accounts = [account for account in await store.people.accounts_of(member_id) if account.ref != but]
        tried = await store.channels.tried([(member_id, topic)] if topic else [])
        return self._first_of(accounts, tried.get((member_id, topic), frozenset()))

    def _first_of(self, accounts: Sequence[Account], tried: Collection[AccountRef]) -> Account | None:
        return next_channel(accounts, self._capabilities, tried) or next_channel(accounts, self._capabilities)

    async def _subject(self, store: UnitOfWork, draft: Draft, address: _Address) -> str:
        if address.network != Network.EMAIL:
            return ""
        ref = AccountRef(Network.EMAIL, address.user_id or address.room_id or "")
        account = (await store.people.accounts([ref])).get(ref)
        return self.subject(account, draft.subject or draft.topic or ("answer" if draft.conversation else ""))

    def subject(self, account: Account | None, topic: str) -> str:
        """Return the subject of a mail about a topic, in the language of its reader; empty on other networks.

        It holds nothing that people chose: a stranger reads it before they know who writes.
        """
        if account is None or account.network != Network.EMAIL:
            return ""
        locale = account.member.locale if account.member else self._localizer.negotiate(account.locale_hint)
        return to_plain(self._localizer.text(locale, "mail-subject", kind=topic.partition(":")[0]))

    def _parts(self, draft: Draft, address: _Address, due_at: datetime | None, subject: str) -> list[OutboxEntry]:
        can = self._capabilities.get(address.network)
        if can is None or not _can_do(can, draft):
            return []
        draft = _with_title(draft, can)
        confidential = draft.confidential or (UNSENT if self._holds_words(draft) else "")
        text = draft.text if can.files or draft.chart is None else f"{draft.text}\n\n{escape(describe(draft.chart))}"

        def entry(words: str) -> OutboxEntry:
            return OutboxEntry(
                address.network,
                member_id=address.member_id,
                user_id=address.user_id,
                room_id=address.room_id,
                thread_id=_thread(draft, address, can),
                text=words,
                subject=subject,
                topic=draft.topic,
                confidential=confidential,
                quiet_in=draft.quiet_in,
                due_at=due_at,
                rank=draft.rank,
                carried_id=draft.carried_id,
                deed=draft.deed,
                thread_of=draft.thread_of if can.topics else None,
                broadcast_id=draft.broadcast_id,
                poll=_poll(draft.poll) if draft.poll is not None else None,
            )

        entries = [entry(part) for part in split(text, can.longest_message - _length_of_options(draft))]
        entries[0].reply_to = draft.reply_to
        if can.titles and draft.publication is not None and not draft.publication.is_more:
            entries[0].subject = draft.publication.title  # the other parts are replies to it
        last = entries[-1]
        last.buttons = draft.options
        last.replaces = draft.replaces
        last.mark = draft.mark
        last.buttons_of = draft.buttons_of
        if draft.file is not None and can.files:
            if len(entries) > 1 or not _goes_beside_a_file(draft, can):
                entries.append(entry(""))
            entries[-1].file = {"network": draft.file.network.value, **asdict(draft.file.file)}
        if draft.keys and can.keys:
            last.menu = {"keys": draft.keys}
        if draft.chart is not None and can.files:
            if len(entries) > 1 or not _goes_beside_a_file(draft, can):
                entries.append(entry(escape(title(draft.chart))))
            entries[-1].chart = to_json(draft.chart)
        if draft.attachment is not None and can.files:
            if len(entries) > 1 or not _goes_beside_a_file(draft, can):
                entries.append(entry(escape(draft.attachment.description)))
            entries[-1].attachment = files.to_json(draft.attachment)
        return entries

    def _holds_words(self, draft: Draft) -> bool:
        """Tell whether a button carries what somebody wrote in confidence and has not sent yet."""
        return any(
            option.args.get(field) for option in draft.options for field in self._confidential.get(option.command, ())
        )


def _poll(drafted: DraftedPoll) -> dict[str, Any]:
    return {"id": drafted.id, **(asdict(drafted.poll) if drafted.poll is not None else {})}


def _with_title(draft: Draft, can: Capabilities) -> Draft:
    """Return a draft whose text begins with the title of what it publishes, where the network shows none."""
    if draft.publication is None or can.titles:
        return draft
    return replace(draft, text=f"**{escape(draft.publication.title)}**\n\n{draft.text}")


def _thread(draft: Draft, address: _Address, can: Capabilities) -> str | None:
    return draft.publication.token if draft.publication is not None and can.titles else address.thread_id


def _can_do(can: Capabilities, draft: Draft) -> bool:
    """Tell whether a network has what a draft does to an earlier message."""
    if draft.deed is Deed.DELETE:
        return can.deletes
    if draft.deed is Deed.REACT:
        return can.reacts
    if draft.deed is Deed.NAME_THREAD:
        return can.topics
    if draft.poll is not None:
        return can.polls is not None
    return can.edits or (draft.replaces is None and draft.deed is Deed.WRITE)


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts; a letter before a prompt to the same member gets its rank, so that it is read first."""
    ordered: list[Draft] = []
    asked: set[int | None] = set()
    for draft in reversed(drafts):
        if draft.rank is Rank.QUESTION:
            asked.add(draft.member_id)
        is_before = draft.rank is Rank.LETTER and draft.member_id is not None and draft.member_id in asked
        ordered.append(replace(draft, rank=Rank.QUESTION) if is_before else draft)
    return ordered[::-1]


def _goes_beside_a_file(draft: Draft, can: Capabilities) -> bool:
    """Tell whether the words can be seen whole beneath a picture."""
    if not can.longest_caption:
        return can.longest_caption is None or not draft.text
    return len(split(draft.text, max(can.longest_caption - _length_of_options(draft), 1))) == 1


def _length_of_options(draft: Draft) -> int:
    """Return the characters to leave for the numbered list that networks without buttons write under the text."""
    return sum(len(option.label) + 6 for option in draft.options)
