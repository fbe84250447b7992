"""handover: a mentee goes from one mentor to another when all three agree; `wishes` begins it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Access, Reach, Role
from chatbot.core.writer import Writer, option_label_id
from handlers.changes.rules import Next, after, without_agreement
from handlers.shared.availability import capacity_of, free_places
from handlers.shared.context import Context, Desk
from handlers.shared.council_items import put_before_council, settle
from handlers.shared.feature import Feature
from handlers.shared.matching import greedy
from handlers.shared.matching.candidates import as_seeker, present_mentors
from handlers.shared.pairs import Party, pair, people_of, stay
from storage.models.account import Member
from storage.models.changes import Change, ChangeCause, ChangeState, Voice
from storage.models.council import ItemKind
from storage.models.delivery import TopicKind
from storage.models.pairs import Pair

feature = Feature()


async def propose(
    desk: Desk, found: Pair, new: Member, cause: ChangeCause, reason: str = "", asked_by: Member | None = None
) -> Change:
    """Propose a change to a new mentor: only the member who wishes it counts as agreed. `tell` asks the others."""
    due_at = desk.now + desk.rules.programme.change_expires
    change = desk.store.changes.add_change(found, new, cause=cause, reason=reason, now=desk.now, due_at=due_at)
    change.asked_by_id = asked_by.id if asked_by else None
    change.voices = [Voice(part=part.value, told_at=None, agreed_at=None) for part in Party]
    if asked_by is not None:
        part = Party.MENTEE if asked_by is found.mentee else Party.OLD
        _voice(change, part).told_at = _voice(change, part).agreed_at = desk.now
    await desk.store.flush()
    return change


async def best(desk: Desk, found: Pair) -> Member | None:
    """Return the free mentor who suits best, of those who have not declined; None when there is none."""
    store = desk.store
    refused = (await store.offers.refused_by_paired()).get(found.mentee_id, frozenset()) | {found.mentor_id}
    refused |= await store.changes.declined_changes(found)
    mentors, members = await present_mentors(desk)
    seeker = as_seeker(desk, found.id, found.mentee, "", refused)
    matches = greedy.plan([seeker], mentors, desk.now)
    return members[matches[0].mentor.id] if matches else None


class HandoverAnswer(StrEnum):
    """The answer of one of the three."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Handover(Arguments):
    """Buttons name the change, so that nobody agrees to another one."""

    answer: HandoverAnswer
    change: int | None = hidden()


@feature.command("handover", args=Handover, role=Access.MEMBER, examples=("handover yes",), reach=Reach.ENTRUSTED)
async def handover(ctx: Context, args: Handover) -> None:
    """Take a yes or no to a change of mentor that was proposed."""
    change = await _meant(ctx, args)
    part = _part(change, ctx.me.id) if change else None
    if change is None or part is None or change.state != ChangeState.OPEN:
        raise UserError("handover-none")
    agreed = {Party(voice.part): voice.agreed_at is not None for voice in change.voices}
    yes = args.answer is HandoverAnswer.YES
    if not yes and change.asked_by_id == ctx.me.id:
        await withdraw(ctx.desk, change.mentee, by=ctx.me)
        ctx.reply("change-taken-back", mentee=change.mentee.name, old=change.old.name)
        return
    match after(agreed, part=part, yes=yes, cause=ChangeCause(change.cause)):
        case Next.WAIT:
            _voice(change, part).agreed_at = ctx.now
            ctx.reply("handover-noted")
        case Next.DO:
            _voice(change, part).agreed_at = ctx.now
            has_place = await _has_place(ctx.desk, change)
            message_id = "handover-done" if has_place else "handover-full"
            ctx.reply(message_id, mentee=change.mentee.name, new=change.new.name, until=change.due_at)
            if has_place:
                await _do(ctx.desk, change)
        case Next.ANOTHER:
            ctx.reply("handover-declined", name=change.mentee.name)
            await _go_on(ctx.desk, change)
        case Next.COUNCIL:
            ctx.reply("change-to-council")
            await to_council(ctx.desk, change, but=ctx.me)
        case Next.STAY:
            change.state = ChangeState.KEPT
            ctx.reply("handover-kept")
            stay(ctx.desk, change, but=ctx.me)


async def _meant(ctx: Context, args: Handover) -> Change | None:
    if args.change is not None:
        return await ctx.store.changes.change(args.change)
    mine = [change for change in await ctx.store.changes.open_changes() if _part(change, ctx.me.id)]
    if len(mine) > 1:
        raise UserError("handover-several")
    return mine[0] if mine else None


async def _has_place(desk: Desk, change: Change) -> bool:
    """Tell whether the new mentor still has the place that was kept for the mentee."""
    taken = (await desk.store.offers.load()).get(change.new_id, 0) - 1
    places = free_places(capacity_of(change.new, desk.rules.programme), taken)
    return Role.MENTOR in change.new.roles and places > 0


async def _do(desk: Desk, change: Change) -> None:
    change.state = ChangeState.AGREED
    await pair(desk, change.mentee, change.new)


async def _go_on(desk: Desk, change: Change) -> None:
    """Propose the next mentor who suits; with none left, a councillor decides, or everything stays as it is."""
    change.state, cause = ChangeState.DECLINED, ChangeCause(change.cause)
    await desk.store.flush()
    found = await desk.store.pairs.pair_of(change.mentee_id)
    asker = _asker(change)
    if found is not None and (new := await best(desk, found)):
        proposed = await propose(desk, found, new, cause, change.reason, asker)
        if asker is not None:
            letter = desk.to(asker)
            letter.say(asked_text(letter, proposed, "change-next"))
        tell(desk, proposed)
    elif without_agreement(cause) is Next.COUNCIL:
        await put_before_council(desk, ItemKind.CHANGE_OF_MENTOR, change.mentee, asked_by=asker, note=change.reason)
        if asker is not None:
            desk.to(asker).send("change-nobody-left", mentee=change.mentee.name)
    else:
        stay(desk, change, but=change.new)


async def to_council(desk: Desk, change: Change, but: Member | None = None) -> None:
    """Put a change without agreement before the council, and tell the member who wishes it, unless it is `but`."""
    change.state, asker = ChangeState.COUNCIL, _asker(change)
    await put_before_council(
        desk, ItemKind.CHANGE_OF_MENTOR, change.mentee, other=change.new, asked_by=asker, note=change.reason
    )
    if asker is not None and asker is not but:
        desk.to(asker).send("change-to-council")


async def withdraw(desk: Desk, mentee: Member, *, by: Member) -> None:
    """Withdraw a member's wish for a change of mentor, and tell everybody who was asked, the council included."""
    last = await desk.store.changes.last_change(mentee.id)
    if last is not None and last.asked_by_id == by.id and last.state in (ChangeState.OPEN, ChangeState.COUNCIL):
        last.state = ChangeState.WITHDRAWN
        tell_withdrawn(desk, last, but=(by,))
    item = await desk.store.items.open_about(ItemKind.CHANGE_OF_MENTOR, mentee.id)
    if item is not None and item.asked_by_id == by.id:
        await settle(desk, ItemKind.CHANGE_OF_MENTOR, mentee)


def tell_withdrawn(desk: Desk, change: Change, *, but: Collection[Member]) -> None:
    """Tell those who were asked about a change, except `but`, that it was withdrawn."""
    for part, member in people_of(change):
        if member not in but and _voice(change, part).told_at is not None:
            desk.to(member).send("handover-withdrawn", mentee=change.mentee.name, old=change.old.name)


async def follow(desk: Desk) -> None:
    """Ask in the daytime those who were not asked yet, and do changes that waited for a place.

    A change without agreement in time goes to a councillor, or is dropped if the council proposed it for the balance.
    """
    for change in await desk.store.changes.open_changes():
        found = await desk.store.pairs.pair_of(change.mentee_id)
        agreed = all(voice.agreed_at is not None for voice in change.voices)
        if found is None or found.mentor_id != change.old_id:
            change.state = ChangeState.DROPPED
        elif agreed and await _has_place(desk, change):
            await _do(desk, change)
        elif change.due_at <= desk.now and not agreed and change.cause == ChangeCause.BALANCE:
            change.state = ChangeState.DROPPED
        elif change.due_at <= desk.now:
            await to_council(desk, change)
        elif Role.MENTOR not in change.new.roles:
            await _go_on(desk, change)
        else:
            tell(desk, change)


def tell(desk: Desk, change: Change) -> None:
    """Ask those of the three who are awake and have not been asked yet."""
    for part, member in people_of(change):
        voice = _voice(change, part)
        if voice.told_at is None and desk.is_awake(member):
            letter = desk.to(member)
            topic = TopicKind.HANDOVER.of(change.id)
            letter.say(_question(letter, change, part), options=_answers(letter, change), topic=topic)
            voice.told_at = desk.now


def ask(ctx: Context, change: Change) -> None:
    """Ask the author, if their answer to a change is missing, or say that the others are awaited."""
    part = _part(change, ctx.me.id)
    if part is None or _voice(change, part).agreed_at is not None:
        ctx.reply("handover-noted")
    else:
        ctx.say(_question(ctx, change, part), options=_answers(ctx, change))


def asked_text(writer: Writer, change: Change, message_id: str) -> Markup:
    """Say who is asked about a change, for the member who wishes it."""
    is_mentee = change.asked_by_id == change.mentee_id
    return writer.text(
        message_id,
        part=Party.MENTEE.value if is_mentee else Party.OLD.value,
        mentee=change.mentee.name,
        old=change.old.name,
        new=change.new.name,
    )


def _question(writer: Writer, change: Change, part: Party) -> Markup:
    return writer.text(
        f"handover-{change.cause}-{part}",
        by="mentor" if change.asked_by_id == change.old_id else "mentee",
        mentee=change.mentee.name,
        old=change.old.name,
        new=change.new.name,
        until=change.due_at,
    )


def _answers(writer: Writer, change: Change) -> list[Option]:
    return [writer.option(option_label_id(answer), Handover(answer, change.id)) for answer in HandoverAnswer]


def _asker(change: Change) -> Member | None:
    return {change.mentee_id: change.mentee, change.old_id: change.old}.get(change.asked_by_id or 0)


def _part(change: Change, member_id: int) -> Party | None:
    return {change.mentee_id: Party.MENTEE, change.old_id: Party.OLD, change.new_id: Party.NEW}.get(member_id)


def _voice(change: Change, part: Party) -> Voice:
    return next(voice for voice in change.voices if voice.part == part)
