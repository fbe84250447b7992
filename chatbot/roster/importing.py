"""Import and export of a roster. Nobody is written to: imported members are greeted when they first write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from chatbot.adapters.networks import known_networks
from chatbot.core.messages import Network
from chatbot.core.roles import Role
from chatbot.roster.bounds import RosterError
from chatbot.roster.files import Handle, RosterEntry
from storage.account import has_written_from
from storage.models.account import Account, AwaitedAccount, FormerName, Member
from storage.name_keys import handle_key, name_key
from storage.unit_of_work import UnitOfWork

PROVENANCE = ("first_contact", "self_declared", "archive", "council")
"""Sources of a join date, the least trusted first."""


_GIVEN = frozenset({"roles", "mentor", "handles", "email", "joined"})
"""Columns that a name alone is no reason to fill: anybody can choose a name."""


@dataclass(slots=True)
class ImportedRow:
    """The result of importing one person: `changed` columns, and `kept` ones, where the bot knows better.

    `called` is their name in the file.
    """

    name: str
    new: bool
    called: str = ""
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Defaults:
    """The language and time zone that members have until they choose, and the moment of the import."""

    locale: str
    timezone: str
    now: datetime


async def take_in(store: UnitOfWork, entries: Sequence[RosterEntry], defaults: Defaults) -> list[ImportedRow]:
    """Import what the file says, and return what changed; importing it again changes nothing.

    Members who have written to the bot are believed more than the file: it only fills what they left empty.
    Raises RosterError, after which the caller has to roll back the transaction.
    """
    known = await _Known.load(store)
    found = [known.find(entry) for entry in entries]
    _check_found(entries, found)
    outcomes = []
    members: list[Member] = []
    unsure = [known.is_unsure(entry, member) for entry, member in zip(entries, found, strict=True)]
    for entry, member in zip(entries, found, strict=True):
        if member is None:
            member = _add(store, entry, defaults)
            await store.flush()
            outcome = ImportedRow(entry.name, new=True, called=entry.name)
        else:
            outcome = ImportedRow(member.name, new=False, called=entry.name)
        members.append(member)
        outcomes.append(outcome)
        _fill(entry, member, outcome, defaults, claimed=known.has_written(member))
        known.expect(store, entry, member, outcome, defaults.now)
    await store.flush()
    await _pair(store, entries, members, outcomes, defaults.now)
    _check_unsure(entries, outcomes, unsure)
    return outcomes


def _check_unsure(entries: Sequence[RosterEntry], outcomes: Sequence[ImportedRow], unsure: Sequence[bool]) -> None:
    """Raise RosterError where a member would be given something for a mere name, which anybody can choose."""
    problems = [
        f"{entry.where}, name: {_who(entry, outcome)} writes to the bot already, and a name alone does not say"
        f" that they are this person; give the handle or id they write from"
        for entry, outcome, is_unsure in zip(entries, outcomes, unsure, strict=True)
        if is_unsure and _GIVEN & set(outcome.changed)
    ]
    if problems:
        raise RosterError(problems)


def _who(entry: RosterEntry, outcome: ImportedRow) -> str:
    if name_key(entry.name) == name_key(outcome.name):
        return f"somebody called {outcome.name}"
    return f"{entry.name}, whose record became a part of {outcome.name},"


class _Known:
    """All members, and the accounts they write from or are expected to write from."""

    def __init__(
        self,
        members: Sequence[Member],
        accounts: Sequence[Account],
        awaited: Sequence[AwaitedAccount],
        former: Sequence[FormerName],
    ) -> None:
        self._members = {member.id: member for member in members}
        self._by_handle: dict[tuple[str, str], int] = {(row.network, row.key): row.member_id for row in awaited}
        self._writing = {account.member_id for account in accounts if has_written_from(account)}
        self._former = {row.name_key: row.member_id for row in former}
        for account in accounts:
            if account.member_id is not None:
                for key in _keys(account):
                    self._by_handle[account.network, key] = account.member_id
        self._by_name: dict[str, list[Member]] = {}
        for member in members:
            self._by_name.setdefault(member.name_key, []).append(member)

    @classmethod
    async def load(cls, store: UnitOfWork) -> _Known:
        people = store.people
        return cls(
            await people.all(),
            await people.all_accounts(),
            await people.awaited_accounts(),
            await people.former_names(),
        )

    def has_written(self, member: Member) -> bool:
        """Tell whether a member has written to the bot."""
        return member.id in self._writing

    def is_unsure(self, entry: RosterEntry, member: Member | None) -> bool:
        """Tell whether only a name links an entry to a member who has written to the bot."""
        if member is None or not self.has_written(member):
            return False
        return all(self._by_handle.get((handle.network, handle.key)) != member.id for handle in entry.handles)

    def find(self, entry: RosterEntry) -> Member | None:
        """Return the member an entry means; None for a new one. Raises RosterError when several may be meant."""
        ids = {self._by_handle[h.network, h.key] for h in entry.handles if (h.network, h.key) in self._by_handle}
        if len(ids) > 1:
            names = " and ".join(sorted(self._members[i].name for i in ids))
            raise RosterError([f"{entry.where}, handles: they belong to different people, {names}"])
        if ids:
            return self._members[ids.pop()]
        named = self._by_name.get(name_key(entry.name), [])
        if len(named) > 1:
            raise RosterError([f"{entry.where}, name: {len(named)} people are called {entry.name}; give a handle"])
        return named[0] if named else self._members.get(self._former.get(name_key(entry.name), 0))

    def expect(
        self, store: UnitOfWork, entry: RosterEntry, member: Member, outcome: ImportedRow, now: datetime
    ) -> None:
        """Remember the accounts a member will write from, as far as they are not known yet."""
        new = [handle for handle in entry.handles if (handle.network, handle.key) not in self._by_handle]
        for handle in new:
            store.people.expect(handle.network, handle.key, member.id, now)
            self._by_handle[handle.network, handle.key] = member.id
        if new and not outcome.new:
            outcome.changed.append("handles")


def _keys(account: Account) -> list[str]:
    """Return what identifies an account: its id, and its handle if it has one."""
    return [account.user_id, account.handle_key] if account.handle_key else [account.user_id]


def _check_found(entries: Sequence[RosterEntry], found: Sequence[Member | None]) -> None:
    seen: dict[int, RosterEntry] = {}
    for entry, member in zip(entries, found, strict=True):
        if member is None:
            continue
        other = seen.setdefault(member.id, entry)
        if other is not entry:
            raise RosterError([f"{entry.where}, name: {member.name} is meant in {other.where} as well"])


def _add(store: UnitOfWork, entry: RosterEntry, defaults: Defaults) -> Member:
    roles = entry.roles if entry.roles is not None else [Role.MENTEE]
    member = store.people.add_member(
        name=entry.name, locale=defaults.locale, timezone=defaults.timezone, roles=roles, now=defaults.now
    )
    member.last_active_on = None
    return member


def _fill(entry: RosterEntry, member: Member, outcome: ImportedRow, defaults: Defaults, *, claimed: bool) -> None:
    for column in ("name", "country", "timezone", "languages", "interests", "email"):
        value, present = getattr(entry, column), getattr(member, column)
        if value is None or value == present:
            continue
        said = present and (column != "timezone" or member.timezone_known)
        if claimed and (said or column == "name"):
            outcome.kept.append(column)
            continue
        setattr(member, column, value)
        outcome.changed.append(column)
    if entry.timezone is not None and entry.timezone == member.timezone:
        member.timezone_known = True
    _fill_joined(entry, member, outcome)
    for role in entry.roles or ():
        if role not in member.roles:
            member.take_up(role, defaults.now)
            outcome.changed.append("roles")


def _fill_joined(entry: RosterEntry, member: Member, outcome: ImportedRow) -> None:
    joined = entry.joined
    if joined is None or (joined.day, joined.words) == (member.joined_on, member.joined_words):
        return
    if PROVENANCE.index(member.joined_source) > PROVENANCE.index("archive"):
        outcome.kept.append("joined")
        return
    member.joined_on, member.joined_words, member.joined_source = joined.day, joined.words, "archive"
    outcome.changed.append("joined")


async def _pair(
    store: UnitOfWork,
    entries: Sequence[RosterEntry],
    members: Sequence[Member],
    outcomes: Sequence[ImportedRow],
    now: datetime,
) -> None:
    """Pair mentees without a mentor as the file says. Raises RosterError for a pair that cannot be made."""
    in_file: dict[str, list[Member]] = {}
    for entry, member in zip(entries, members, strict=True):
        for key in {name_key(entry.name), *(f"{h.network}:{h.key}" for h in entry.handles)}:
            in_file.setdefault(key, []).append(member)
    problems = []
    for entry, member, outcome in zip(entries, members, outcomes, strict=True):
        if entry.mentor is None:
            continue
        meant = in_file.get(_mentor_key(entry.mentor)) or await store.people.named(entry.mentor)
        pair = await store.pairs.pair_of(member.id)
        if pair is not None and pair.mentor_id in {one.id for one in meant}:
            continue
        problem = _problem(entry, member, meant)
        if problem:
            problems.append(f"{entry.where}, mentor: {problem}")
            continue
        mentor = meant[0]
        if pair is None:
            if await store.offers.open_request(member.id) is not None:
                outcome.kept.append("mentor")  # they are looking for one now
                continue
            store.pairs.add_pair(member, mentor, now)
            await store.flush()
            outcome.changed.append("mentor")
        else:
            outcome.kept.append("mentor")
    if problems:
        raise RosterError(problems)


def _mentor_key(text: str) -> str:
    network, colon, name = text.partition(":")
    known = known_networks()
    if colon and network in known:
        return f"{network}:{name if known[Network(network)].handle_is_id else handle_key(name)}"
    return name_key(text)


def _problem(entry: RosterEntry, member: Member, meant: Sequence[Member]) -> str:
    if not meant:
        return f"nobody is called “{entry.mentor}”"
    if len(meant) > 1:
        return f"{len(meant)} people are called “{entry.mentor}”; write a handle"
    if meant[0].id == member.id:
        return f"{member.name} cannot mentor themselves"
    if Role.MENTOR not in meant[0].roles:
        return f"{meant[0].name} is not a mentor; add the role in their line"
    if Role.MENTEE not in member.roles:
        return f"{member.name} is not a mentee"
    return ""


async def take_out(store: UnitOfWork) -> list[dict[str, str]]:
    """Return all members, as lines of a roster file."""
    handles: dict[int, list[Handle]] = {}
    for account in await store.people.all_accounts():
        if account.member_id is not None and account.network != Network.EMAIL:
            handles.setdefault(account.member_id, []).append(Handle(Network(account.network), account.user_id))
    for row in await store.people.awaited_accounts():
        handles.setdefault(row.member_id, []).append(Handle(Network(row.network), row.key))
    mentors = {pair.mentee_id: pair.mentor for pair in await store.pairs.open_pairs()}
    everybody = await store.people.all()
    names = [member.name_key for member in everybody]
    rows = []
    for member in everybody:
        written = [_written(handle) for handle in handles.get(member.id, ())]
        mentor = mentors.get(member.id)
        rows.append(
            {
                "name": member.name,
                "handles": "; ".join(written),
                "mentor": _reference(mentor, names, handles) if mentor else "",
                "joined": member.joined_words or member.joined_on.isoformat(),
                "country": member.country,
                "timezone": member.timezone if member.timezone_known else "",
                "languages": "; ".join(member.languages),
                "interests": "; ".join(member.interests),
                "roles": "; ".join(role for role in Role if role in member.roles),
                "email": member.email,
            }
        )
    return rows


def _written(handle: Handle) -> str:
    bare = known_networks()[handle.network].handle_is_id or handle.key.isdigit()
    return f"{handle.network}:{handle.key if bare else '@' + handle.key}"


def _reference(mentor: Member, names: Sequence[str], handles: dict[int, list[Handle]]) -> str:
    """Return the mentor's name, or a handle when somebody else has the same name."""
    if names.count(mentor.name_key) > 1 and handles.get(mentor.id):
        return _written(handles[mentor.id][0])
    return mentor.name
