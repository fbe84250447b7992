"""Prompts nobody answers are asked on the next channel, until the last; answered ones are closed on all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from chatbot.core.charts import from_json
from chatbot.core.l10n import Markup
from chatbot.core.messages import ConversationRef, Network, Option, Rank
from chatbot.core.writer import Draft
from handlers.shared import channels
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase
from handlers.shared.presence import there_at
from storage.channels import AskedMessage, account_of
from storage.due import MOST
from storage.due_rows import DueMessage
from storage.models.account import Account, Member
from storage.models.base import AT_ONCE
from storage.models.delivery import OutboxRow, TopicKind

feature = Feature()

_UNREAD_AT_ONCE = 100
"""Messages that are written to another channel in one tick."""


@feature.job("next_channel", Phase.ESCALATION)
async def next_channel(desk: Desk) -> None:
    """Ask each open prompt on its next channel when it is time; the features' own reminders have been sent before."""
    store = desk.store
    due = await store.due.messages(desk.now)
    if not due:
        return
    next_looks: dict[DueMessage, datetime | None] = {}
    still_open = await store.channels.still_open({(one.member_id, one.topic) for one in due if one.member_id})
    over: list[DueMessage] = []
    closely: list[DueMessage] = []
    for one in due:
        is_open = (one.member_id, one.topic) in still_open
        if one.is_only and not is_open:
            next_looks[one] = None
            over.append(one)
            continue
        next_looks[one] = at = _elsewhere_at(desk, one, reachable=one.reaches) if one.is_only else AT_ONCE
        if at <= desk.now and one.is_only and not one.has_other:
            next_looks[one] = None  # an account more would move it up
        elif at <= desk.now and len(closely) < MOST:
            closely.append(one)
    await store.channels.close(over)
    if closely:
        looked = await _look_closely(desk, closely, still_open)
        next_looks |= {one: looked.get((one.member_id, one.topic)) for one in closely}
    desk.again = await store.due.set(OutboxRow.due_elsewhere_at.key, next_looks, desk.now)


async def _look_closely(
    desk: Desk, due: Sequence[DueMessage], still_open: Collection[tuple[int, str]]
) -> Mapping[tuple[int | None, str], datetime | None]:
    """Close prompts that are over, and ask the others elsewhere if it is time; return by prompt when to look again."""
    asked = await desk.store.channels.asked(due)
    over = [one for one in asked if (one.member_id, one.topic) not in still_open]
    await desk.store.channels.close([row for one in over for row in one.rows])
    for one in over:
        await _mark_settled(desk, one)
    return await _ask_on(desk, [one for one in asked if one not in over])


def _elsewhere_at(desk: Desk, last: OutboxRow | DueMessage, *, reachable: bool) -> datetime:
    """Return when the prompt that a message was the last to ask goes to the next channel."""
    patience = channels.wait_on_one_channel(TopicKind.of_topic(last.topic), desk.rules.programme)
    return channels.to_be_asked_elsewhere_at(last, patience, reachable=reachable)


async def _ask_on(desk: Desk, waiting: Sequence[AskedMessage]) -> Mapping[tuple[int | None, str], datetime | None]:
    """Ask open prompts on their next channel if it is time; return by prompt when to look again."""
    people = desk.store.people
    last_used = await people.accounts({account_of(one.rows[-1]) for one in waiting})
    next_looks: dict[tuple[int | None, str], datetime | None] = {}
    elsewhere = []
    for one in waiting:
        last = one.rows[-1]
        account = last_used.get(account_of(last))
        reachable = account is not None and account.reachable and account.member_id == one.member_id
        at = _elsewhere_at(desk, last, reachable=reachable)
        if at <= desk.now:
            elsewhere.append(one)
        else:
            next_looks[one.member_id, one.topic] = at
    accounts = await people.accounts_of_all({one.member_id for one in elsewhere}) if elsewhere else {}
    for one in elsewhere:
        account = channels.next_channel(accounts.get(one.member_id, ()), desk.rules.networks, one.tried)
        if account is not None:
            next_looks[one.member_id, one.topic] = await _ask_elsewhere(desk, one, account)
    return next_looks


@feature.job("never_came_in", Phase.ESCALATION)
async def never_came_in(desk: Desk) -> None:
    """Write on another channel what lies unread in a chat whose invitation a member has not accepted for long."""
    before = desk.now - desk.rules.programme.next_channel_after
    rows = await desk.store.channels.unread(before, desk.rules.networks, _UNREAD_AT_ONCE)
    if not rows:
        return
    await desk.store.people.mark_unreachable({account_of(row) for row in rows})
    await desk.store.channels.take_for_unread(rows)
    for row in rows:
        member = await desk.store.people.get(row.member_id or 0)
        if member is None:
            continue
        if row.carried_id is not None and not row.deed:
            await _tell_author(desk, row.carried_id)
        if not row.text:
            continue  # words of others are not kept
        letter = desk.to(member)
        why = letter.text("written-there-first", network=row.network.capitalize())
        letter.drafts.append(
            Draft(
                f"{row.text}\n\n{why}",
                member_id=member.id,
                options=tuple(Option(**button) for button in row.buttons),
                chart=from_json(row.chart) if row.chart is not None else None,
                quiet_in=letter.quiet_in,
                rank=Rank(row.rank),
                broadcast_id=row.broadcast_id,
            )
        )


async def _tell_author(desk: Desk, carried_id: int) -> None:
    """Tell whoever wrote to a member that it lies unread, and has to be written once more."""
    message = await desk.store.talk.get(carried_id)
    if message is None:
        return
    author, reader = [await desk.store.people.get(one) for one in (message.sender_id, message.receiver_id)]
    if author is not None and reader is not None:
        desk.to(author).send("talk-undelivered", name=reader.name)


async def _ask_elsewhere(desk: Desk, one: AskedMessage, account: Account) -> datetime | None:
    """Ask a prompt on another channel; return from when on its reader can be asked, if that is later."""
    member = await desk.store.people.get(one.member_id)
    if member is None:
        return None
    if (at := there_at(desk, member)) > desk.now:
        return at
    rows, before = channels.first_asked(one.rows), Network(one.rows[-1].network)
    letter = desk.to(member)
    text = "\n\n".join([*(row.text for row in rows), str(_why_here(desk, member, account, before))])
    options = tuple(Option(**button) for button in rows[-1].buttons)
    letter.drafts.append(
        Draft(text, member_id=member.id, options=options, quiet_in=letter.quiet_in, topic=one.topic, rank=Rank.QUESTION)
    )
    return None


def _why_here(desk: Desk, member: Member, account: Account, before: Network) -> Markup:
    """Say why a member reads this here as well, and where they can answer."""
    letter = desk.to(member)
    network = before.value.capitalize()
    if account.network != Network.EMAIL:
        return letter.text("asked-here-too", network=network)
    if desk.rules.mail_answers:
        return letter.text("asked-by-mail-too", network=network)
    return letter.text("asked-by-mail-only-to-read", network=network)


async def _mark_settled(desk: Desk, one: AskedMessage) -> None:
    """Remove the buttons of a settled prompt from all messages that asked it on several channels."""
    member = await desk.store.people.get(one.member_id) if len(one.tried) > 1 else None
    if member is None:
        return
    for row in one.rows:
        if row.buttons and row.message_id and row.room_id and not await desk.store.channels.is_edited(row):
            _say_settled(desk, member, row)


def _say_settled(desk: Desk, member: Member, row: OutboxRow) -> None:
    text = f"{row.text}\n\n{desk.to(member).text('asked-settled')}"
    room = ConversationRef(Network(row.network), row.room_id or "", row.thread_id)
    desk.drafts.append(Draft(text, conversation=room, account=account_of(row), replaces=row.message_id))
