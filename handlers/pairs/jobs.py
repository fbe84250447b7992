"""Pairs in which neither can write to the other: both are reminded that one tap helps, then a councillor is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.writer import Writer
from handlers.shared.availability import is_away
from handlers.shared.contact import lacks_username, share_options, ways_to
from handlers.shared.context import Desk
from handlers.shared.council_items import put_before_council, settle
from handlers.shared.feature import Feature
from handlers.shared.text import named
from storage.models.account import Account, Member
from storage.models.council import ItemKind
from storage.models.pairs import Pair

feature = Feature()

Accounts = Mapping[int, Sequence[Account]]
"""The accounts of each member, by the member's id."""


@feature.job("sharing")
async def follow(desk: Desk) -> None:
    """Remind pairs, once for each step and in the daytime; at the last step tell a councillor too.

    If one of a pair can write to the other by now, they are told how instead.
    """
    pairs = await desk.store.pairs.apart()
    ids = {member_id for pair in pairs for member_id in (pair.mentee_id, pair.mentor_id)}
    accounts = await desk.store.people.accounts_of_all(ids) if ids else {}
    for pair in pairs:
        if not _tell_if_reachable(desk, pair, accounts):
            await _remind(desk, pair, accounts)
    await desk.store.flush()
    for item in await desk.store.items.open(ItemKind.APART):
        found = await desk.store.pairs.pair_of(item.subject_id)
        if found is None or found.mentor_id != item.other_id or found.apart_since is None:
            await settle(desk, ItemKind.APART, item.subject)


def _tell_if_reachable(desk: Desk, pair: Pair, accounts: Accounts) -> bool:
    """Tell whether one of the two can write to the other by now, and if so, tell them how."""
    for reader, partner in ((pair.mentee, pair.mentor), (pair.mentor, pair.mentee)):
        theirs, own = accounts.get(partner.id, ()), accounts.get(reader.id, ())
        if partner.share_handle and (ways := ways_to(desk.rules.known, theirs, partner.name, own)):
            pair.apart_since = None
            desk.to(reader).send("handle-shared", name=partner.name, handles=ways)
    return pair.apart_since is None


async def _remind(desk: Desk, pair: Pair, accounts: Accounts) -> None:
    steps = desk.rules.programme.share_reminders
    if pair.apart_since is None:
        return
    lasts = desk.now - pair.apart_since
    step = sum(after <= lasts for after in steps)
    is_last = step == len(steps)
    if is_last:
        await put_before_council(desk, ItemKind.APART, pair.mentee, other=pair.mentor)
    message_id = "share-council" if is_last else "share-reminder"
    if pair.mentee_reminded < step and _may_be_written_to(desk, pair.mentee):
        pair.mentee_reminded = step
        _send(desk, message_id, pair.mentee, pair.mentor, accounts, {"answer": "week"}, "heard")
    if pair.mentor_reminded < step and _may_be_written_to(desk, pair.mentor):
        pair.mentor_reminded = step
        mentee = {"id": pair.mentee_id, "name": pair.mentee.name}
        _send(desk, message_id, pair.mentor, pair.mentee, accounts, {"mentee": mentee, "answer": "good"}, "checkin")


def _may_be_written_to(desk: Desk, member: Member) -> bool:
    return desk.is_awake(member) and not is_away(member, desk.now)


def _send(
    desk: Desk,
    message_id: str,
    to: Member,
    partner: Member,
    accounts: Accounts,
    in_touch: dict[str, object],
    command: str,
) -> None:
    """Ask whether the handle may be shown, or say why it cannot be; a button says that the two are in touch anyhow."""
    letter = desk.to(to)
    state = "ask"
    if to.share_handle:
        state = "no_username" if lacks_username(desk.rules.known, accounts.get(to.id, ())) else "no_name"
    options = share_options(letter) if state == "ask" else []
    options.append(_in_touch(letter, command, in_touch))
    letter.send(message_id, name=named(partner), state=state, options=options)


def _in_touch(writer: Writer, command: str, given: dict[str, object]) -> Option:
    """Return a button that runs another feature's command, which ends the reminders."""
    return Option(to_plain(writer.text("share-in-touch")), command, given)
