"""Jobs that end unanswered questions, and delete messages and codes that are no longer needed."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.messages import AccountRef, ConversationRef, Network
from chatbot.core.writer import Draft, Writer
from handlers.account.email_refusal import MAILED
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase

feature = Feature()

_LAST_KEPT = timedelta(days=2)
"""The time for which it is known what the last message of a chat did."""


@feature.job("expire_questions", Phase.STATE)
async def expire_questions(desk: Desk) -> None:
    """End expired questions and say so, so that a later message is not taken for the answer."""
    expired = await desk.store.questions.take_expired(desk.now)
    if not expired:
        return
    refs = [AccountRef(Network(row.network), row.user_id) for row in expired]
    accounts = await desk.store.people.accounts(refs)
    for row, ref in zip(expired, refs, strict=True):
        account = accounts[ref]
        member = account.member
        locale = member.locale if member else desk.localizer.negotiate(account.locale_hint)
        zone = member.timezone if member else desk.rules.default_timezone
        writer = Writer(desk.localizer, locale, zone, desk.now, desk.drafts)
        text = writer.text("question-expired")
        room = ConversationRef(ref.network, row.room_id, row.thread_id)
        desk.drafts.append(Draft(str(text), room, account=ref, member_id=account.member_id, quiet_in=zone))


@feature.job("forget_messages", Phase.STATE)
async def forget_messages(desk: Desk) -> None:
    """Delete old messages; their buttons are then answered as too old."""
    before = desk.now - desk.rules.programme.messages_kept
    await desk.store.inbox.forget_before(before)
    await desk.store.outbox.forget_before(before)
    await desk.store.last_said.forget(desk.now - _LAST_KEPT)


@feature.job("tell_of_lost_codes", Phase.STATE)
async def tell_of_lost_codes(desk: Desk) -> None:
    """Tell members who wait for a code that their address takes no mail."""
    for code in await desk.store.codes.undeliverable(MAILED):
        member = await desk.store.people.get(code.member_id)
        if member is not None:
            desk.to(member).send("email-not-taken", address=code.detail)
        await desk.store.codes.use(code)


@feature.job("forget_codes", Phase.STATE)
async def forget_codes(desk: Desk) -> None:
    """Delete codes, links under way and counts that are no longer needed."""
    await desk.store.codes.forget(desk.now, desk.now - desk.rules.programme.code_tries_within)
    numbers = desk.rules.programme
    await desk.store.mailing.forget(desk.now - max(numbers.address_codes_within, numbers.domain_codes_within))
    await desk.store.people.forget_unproven()
    await desk.store.merges.forget(desk.now)
    await desk.store.limits.forget(desk.now - desk.rules.programme.told_within)
