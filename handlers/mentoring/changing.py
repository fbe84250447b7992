"""change_mentor, pass_on, handover: a mentee goes from one mentor to another when all three agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, read_by
from chatbot.core.context import Speaker
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.reading import option_label_id
from chatbot.core.roles import Access, Role
from chatbot.core.router import Router
from handlers.context import Context, Desk
from handlers.council.items import put_before_council
from handlers.mentoring import matching, offering, rules
from handlers.mentoring.changing_rules import Next, Part, after, without_agreement
from handlers.mentoring.pairing import pair
from storage.models.account import Member
from storage.models.council import ItemKind
from storage.models.delivery import TopicKind
from storage.models.mentoring import Change, ChangeCause, ChangeState, Pair, Voice

router: Router[Context] = Router()


@dataclass(frozen=True, slots=True)
class ChangeMentor(Arguments):
    """The reason is optional, and for the council alone."""

    reason: Line | None = read_by("council")


@router.command(
    "change_mentor",
    args=ChangeMentor,
    role=Role.MENTEE,
    examples=("change_mentor", "change_mentor we rarely find time"),
)
async def change_mentor(ctx: Context, args: ChangeMentor) -> None:
    """Ask for another mentor; with all three agreed it is done, else a councillor decides."""
    found = await ctx.store.mentoring.pair_of(ctx.me.id)
    if found is None:
        raise UserError("my-mentor-none")
    if await _says_open_change(ctx, ctx.me):
        return
    await _begin(ctx, found, None, args.reason or "")


@dataclass(frozen=True, slots=True)
class PassOn(Arguments):
    """Which mentee, and to whom, if the mentor knows somebody."""

    mentee: PersonRef
    mentor: PersonRef | None = None


@router.command("pass_on", args=PassOn, role=Role.MENTOR, examples=("pass_on Ana", "pass_on Ana Kim"))
async def pass_on(ctx: Context, args: PassOn) -> None:
    """A mentor would like somebody else to mentor one of their mentees."""
    found = await ctx.store.mentoring.pair_of(args.mentee.id)
    if found is None or found.mentor_id != ctx.me.id:
        raise UserError("pass-on-not-yours", name=args.mentee.name)
    successor = await ctx.store.people.get(args.mentor.id) if args.mentor else None
    if successor is not None and (Role.MENTOR not in successor.roles or successor.id in (ctx.me.id, found.mentee_id)):
        raise UserError("pass-on-no-mentor", name=successor.name)
    if await _says_open_change(ctx, found.mentee):
        return
    await _begin(ctx, found, successor, "")


async def _says_open_change(ctx: Context, mentee: Member) -> bool:
    """Say how an open proposal stands, with buttons to those who have still to answer."""
    for change in await ctx.store.mentoring.open_changes(mentee_id=mentee.id):
        part = _part(change, ctx.me.id)
        if part is not None:
            _ask(ctx, change, part)
            return True
    if await ctx.store.items.open_about(ItemKind.CHANGE_OF_MENTOR, mentee.id) is not None:
        ctx.reply("change-with-council", name=mentee.name)
        return True
    return False


async def _begin(ctx: Context, found: Pair, successor: Member | None, reason: str) -> None:
    new = successor or await _best(ctx.desk, found)
    if new is None:
        await put_before_council(ctx.desk, ItemKind.CHANGE_OF_MENTOR, found.mentee, note=reason)
        ctx.reply("change-to-council")
        return
    change = await propose(ctx.desk, found, new, ChangeCause.ASKED, reason)
    if successor is not None:  # who names somebody agrees to them
        _voice(change, Part.OLD).told_at = _voice(change, Part.OLD).agreed_at = ctx.now
        ctx.reply("change-noted", mentee=found.mentee.name, new=new.name)
    tell(ctx.desk, change)


async def propose(desk: Desk, found: Pair, new: Member, cause: ChangeCause, reason: str = "") -> Change:
    """Another mentor is another proposal: nobody has agreed to it yet. `tell` asks those who are awake."""
    due_at = desk.now + desk.rules.programme.change_expires
    change = desk.store.mentoring.add_change(found, new, cause=cause, reason=reason, now=desk.now, due_at=due_at)
    change.voices = [Voice(part=part.value, told_at=None, agreed_at=None) for part in Part]
    await desk.store.flush()
    return change


async def _best(desk: Desk, found: Pair) -> Member | None:
    """The free mentor who suits best, of those not asked before."""
    mentoring = desk.store.mentoring
    refused = (await mentoring.refused_by_paired()).get(found.mentee_id, frozenset()) | {found.mentor_id}
    refused |= await mentoring.declined_changes(found)
    members = {member.id: member for member in await mentoring.mentors_for_offers()}
    load, silent = await mentoring.load(), await desk.store.check_ins.silences()
    free = [
        offering.as_mentor(desk, member, load.get(member.id, 0))
        for member in members.values()
        if member.id not in silent and not rules.is_away(member, desk.now)
    ]
    seeker = offering.as_seeker(desk, found.id, found.mentee, "", refused)
    matches = matching.plan([seeker], free, desk.now)
    return members[matches[0].mentor.id] if matches else None


class HandoverAnswer(StrEnum):
    """What one of the three says."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Handover(Arguments):
    """Buttons name the proposal, so that nobody agrees to another one."""

    answer: HandoverAnswer
    change: int | None = hidden()


@router.command("handover", args=Handover, role=Access.MEMBER, examples=("handover yes",))
async def handover(ctx: Context, args: Handover) -> None:
    """Say yes or no to a change of mentor that was proposed."""
    change = await _meant(ctx, args)
    part = _part(change, ctx.me.id) if change else None
    if change is None or part is None or change.state != ChangeState.OPEN:
        raise UserError("handover-none")
    agreed = {Part(voice.part): voice.agreed_at is not None for voice in change.voices}
    yes = args.answer is HandoverAnswer.YES
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
            await to_council(ctx.desk, change)
        case Next.STAY:
            change.state = ChangeState.KEPT
            ctx.reply("handover-kept")
            _stay(ctx.desk, change, but=ctx.me)


async def _meant(ctx: Context, args: Handover) -> Change | None:
    if args.change is not None:
        return await ctx.store.mentoring.change(args.change)
    mine = [change for change in await ctx.store.mentoring.open_changes() if _part(change, ctx.me.id)]
    if len(mine) > 1:
        raise UserError("handover-several")
    return mine[0] if mine else None


async def _has_place(desk: Desk, change: Change) -> bool:
    """Whether the new mentor has a place for this mentee now; it was kept for them, unless less are taken since."""
    taken = (await desk.store.mentoring.load()).get(change.new_id, 0) - 1
    places = rules.free_places(rules.capacity_of(change.new, desk.rules.programme), taken)
    return Role.MENTOR in change.new.roles and places > 0


async def _do(desk: Desk, change: Change) -> None:
    change.state = ChangeState.AGREED
    await pair(desk, change.mentee, change.new)


async def _go_on(desk: Desk, change: Change) -> None:
    """Ask about the next mentor who suits; with none left, a councillor decides, or all stays as it is."""
    change.state, cause = ChangeState.DECLINED, ChangeCause(change.cause)
    await desk.store.flush()
    found = await desk.store.mentoring.pair_of(change.mentee_id)
    if found is not None and (new := await _best(desk, found)):
        tell(desk, await propose(desk, found, new, cause, change.reason))
    elif without_agreement(cause) is Next.COUNCIL:
        await put_before_council(desk, ItemKind.CHANGE_OF_MENTOR, change.mentee, note=change.reason)
    else:
        _stay(desk, change, but=change.new)


def _stay(desk: Desk, change: Change, *, but: Member) -> None:
    """Nothing changes; those hear of it who were asked, `but` not who said so."""
    for part, member in _people(change):
        if member is not but and _voice(change, part).told_at is not None:
            desk.to(member).send("handover-stays", mentee=change.mentee.name, old=change.old.name)


async def to_council(desk: Desk, change: Change) -> None:
    """They could not agree among themselves, or not in time."""
    change.state = ChangeState.COUNCIL
    await put_before_council(desk, ItemKind.CHANGE_OF_MENTOR, change.mentee, other=change.new, note=change.reason)


async def follow(desk: Desk) -> None:
    """Ask by day who was not asked yet, and do what waited for a place.

    What was not agreed to in time is a councillor's if one of the pair asked for it; what is past is dropped.
    """
    for change in await desk.store.mentoring.open_changes():
        found = await desk.store.mentoring.pair_of(change.mentee_id)
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
    """Ask those of the three who are awake and were not asked yet."""
    for part, member in _people(change):
        voice = _voice(change, part)
        if voice.told_at is None and desk.is_awake(member):
            letter = desk.to(member)
            topic = TopicKind.HANDOVER.of(change.id)
            letter.say(_question(letter, change, part), options=_answers(letter, change), topic=topic)
            voice.told_at = desk.now


def _people(change: Change) -> tuple[tuple[Part, Member], ...]:
    return (Part.MENTEE, change.mentee), (Part.OLD, change.old), (Part.NEW, change.new)


def _ask(ctx: Context, change: Change, part: Part) -> None:
    if _voice(change, part).agreed_at is not None:
        ctx.reply("handover-noted")
    else:
        ctx.say(_question(ctx, change, part), options=_answers(ctx, change))


def _question(pen: Speaker, change: Change, part: Part) -> Markup:
    return pen.text(
        f"handover-{change.cause}-{part}",
        mentee=change.mentee.name,
        old=change.old.name,
        new=change.new.name,
        until=change.due_at,
    )


def _answers(pen: Speaker, change: Change) -> list[Option]:
    return [pen.option(option_label_id(answer), Handover(answer, change.id)) for answer in HandoverAnswer]


def _part(change: Change, member_id: int) -> Part | None:
    return {change.mentee_id: Part.MENTEE, change.old_id: Part.OLD, change.new_id: Part.NEW}.get(member_id)


def _voice(change: Change, part: Part) -> Voice:
    return next(voice for voice in change.voices if voice.part == part)
