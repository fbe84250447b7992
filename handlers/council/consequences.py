"""The consequences of decisions about items. Everybody concerned is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from chatbot.core.l10n import Markup
from chatbot.core.roles import Role
from handlers.council.asking import ask_more
from handlers.council.assignment_warnings import warnings_text
from handlers.council.loads import free_now
from handlers.council.roles import give_role, take_role
from handlers.shared.context import Context
from handlers.shared.pairs import CHANGED, PASSED_ON, end_pair, pair, stay
from handlers.shared.text import shorten
from storage.models.account import Member
from storage.models.changes import ChangeState
from storage.models.council import CouncilItem, Decision, ItemKind

Consequence = Callable[[Context, CouncilItem], Awaitable[None]]


async def follow(ctx: Context, item: CouncilItem, decision: Decision) -> None:
    """Carry out a decision; most need nothing from the bot, as a councillor talks to people."""
    consequence = _CONSEQUENCES.get((ItemKind(item.kind), decision))
    if consequence is not None:
        await consequence(ctx, item)


async def warning_before(ctx: Context, item: CouncilItem, decision: Decision) -> Markup | None:
    """Write what a councillor should know before this decision: that the mentor is full, say, or there is none."""
    if decision is not Decision.APPROVE:
        return None
    if (mentor := _proposed(item)) is not None:
        return await warnings_text(ctx.desk, ctx, mentor)
    present = await ctx.store.pairs.pair_of(item.subject_id)
    if present is None:
        return None
    free = await free_now(ctx.desk, but=present.mentor_id)
    return ctx.text("concern-alone", name=item.subject.name, mentor=present.mentor.name, free=free)


async def _welcome_mentor(ctx: Context, item: CouncilItem) -> None:
    if Role.MENTOR not in item.subject.roles:
        await give_role(ctx.desk, item.subject, Role.MENTOR)


async def _decline_application(ctx: Context, item: CouncilItem) -> None:
    letter = ctx.to(item.subject)
    letter.send("application-declined", reason=item.reason or letter.text("application-no-reason"))


async def _reassign(ctx: Context, item: CouncilItem) -> None:
    """Queue every mentee, to be offered to another mentor with the next tick; the mentor remains one."""
    pairs = await ctx.store.pairs.pairs_of_mentor(item.subject_id)
    for ended in pairs:
        await end_pair(ctx.desk, ended, "mentor_silent")
    if pairs:
        ctx.to(item.subject).send("silence-reassigned", mentees=[ended.mentee.name for ended in pairs])


async def _end_mentor_role(ctx: Context, item: CouncilItem) -> None:
    if Role.MENTOR in item.subject.roles:
        await take_role(ctx.desk, item.subject, Role.MENTOR)


async def _end_mentee_role(ctx: Context, item: CouncilItem) -> None:
    if Role.MENTEE in item.subject.roles:
        await take_role(ctx.desk, item.subject, Role.MENTEE)


async def _change_mentor(ctx: Context, item: CouncilItem) -> None:
    """Pair the mentee with the proposed mentor, or queue them for the next one."""
    if mentor := _proposed(item):
        await pair(ctx.desk, item.subject, mentor)
        return
    ended = await ctx.store.pairs.pair_of(item.subject_id)
    if ended is not None:
        ctx.to(ended.mentor).send("pair-let-go", name=item.subject.name)
        await end_pair(ctx.desk, ended, CHANGED if item.asked_by_id == item.subject_id else PASSED_ON)


def _proposed(item: CouncilItem) -> Member | None:
    """Return the proposed mentor of an item, unless they are no longer a mentor."""
    return item.other if item.other is not None and Role.MENTOR in item.other.roles else None


async def _keep_mentor(ctx: Context, item: CouncilItem) -> None:
    """Tell the member who wished the change kindly, and those who were asked that everything stays as it is."""
    if item.asked_by is not None:
        is_own = "yes" if item.asked_by_id == item.subject_id else "no"
        ctx.to(item.asked_by).send("change-kept", own=is_own, mentee=item.subject.name)
    change = await ctx.store.changes.last_change(item.subject_id)
    if change is not None and change.state == ChangeState.COUNCIL:
        stay(ctx.desk, change, but=item.asked_by)


async def _let_be(ctx: Context, item: CouncilItem) -> None:
    """Stop the reminders: a councillor has seen to it that the two are in touch."""
    found = await ctx.store.pairs.pair_of(item.subject_id)
    if found is not None:
        found.apart_since = None


async def _answer(ctx: Context, item: CouncilItem) -> None:
    letter = ctx.to(item.subject)
    options = [ask_more(letter)]
    letter.send("council-answer", name=ctx.me.name, asked=shorten(item.note), words=item.reason, options=options)


async def _tell_settled(ctx: Context, item: CouncilItem) -> None:
    letter = ctx.to(item.subject)
    letter.send("council-done", name=ctx.me.name, asked=shorten(item.note), options=[ask_more(letter)])


_CONSEQUENCES: Mapping[tuple[ItemKind, Decision], Consequence] = {
    (ItemKind.APPLICATION, Decision.ACCEPT): _welcome_mentor,
    (ItemKind.APPLICATION, Decision.DECLINE): _decline_application,
    (ItemKind.SILENT_MENTOR, Decision.REASSIGN): _reassign,
    (ItemKind.REASSIGN, Decision.REASSIGN): _reassign,
    (ItemKind.LEAVE_ROLE, Decision.END_ROLE): _end_mentor_role,
    (ItemKind.QUIET_MENTEE, Decision.END_ROLE): _end_mentee_role,
    (ItemKind.APART, Decision.DONE): _let_be,
    (ItemKind.QUESTION, Decision.ANSWER): _answer,
    (ItemKind.QUESTION, Decision.DONE): _tell_settled,
    (ItemKind.CHANGE_OF_MENTOR, Decision.APPROVE): _change_mentor,
    (ItemKind.CHANGE_OF_MENTOR, Decision.KEEP): _keep_mentor,
}
