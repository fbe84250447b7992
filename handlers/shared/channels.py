"""The choice of the channel a member is asked on, and when the next one follows.

"One member, many channels: unanswered on one, tried on the next, e-mail last."
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from chatbot.core.messages import AccountRef, Network
from chatbot.core.programme import Programme
from storage.due_rows import DueMessage
from storage.models.account import Account
from storage.models.base import AT_ONCE
from storage.models.delivery import OutboxRow, OutboxState, TopicKind

_URGENT = (TopicKind.OFFER, TopicKind.DECISION, TopicKind.MEETING)


def in_turn(accounts: Sequence[Account], networks: Collection[Network]) -> list[Account]:
    """Return the channels on which a member can be written to: the one last used, then the others, mail last.

    `accounts` begins with the one last used.
    """
    reachable = [account for account in accounts if account.reachable and account.network in networks]
    used = [account for account in reachable[:1] if account.last_seen_at is not None]
    others = [account for account in reachable if account not in used]
    return used + sorted(others, key=lambda account: account.network == Network.EMAIL)


def next_channel(
    accounts: Sequence[Account], networks: Collection[Network], tried: Collection[AccountRef] = ()
) -> Account | None:
    """Return the first channel in turn that was not `tried` yet; None after the last."""
    channels = in_turn(accounts, networks)
    return next((account for account in channels if account.ref not in tried), None)


def wait_on_one_channel(kind: TopicKind, programme: Programme) -> timedelta:
    """Return how long a prompt waits for its answer on one channel: less for one with a near deadline."""
    return programme.urgent_next_channel_after if kind in _URGENT else programme.next_channel_after


def to_be_asked_elsewhere_at(
    last: OutboxRow | DueMessage, wait_on_one_channel: timedelta, *, reachable: bool
) -> datetime:
    """Return when an open prompt goes to the next channel: the last had its time then, or does not reach the member."""
    if last.state == OutboxState.FAILED or not reachable:
        return AT_ONCE
    return max(last.sent_at or last.due_at, last.due_at) + wait_on_one_channel


def first_asked(rows: Sequence[OutboxRow]) -> Sequence[OutboxRow]:
    """Return the messages that asked for the first time: all parts, up to the one with the buttons."""
    end = next((number for number, row in enumerate(rows, start=1) if row.buttons), len(rows))
    return rows[:end]
