"""change_mentor, pass_on, cancel_change: one of a pair wishes another mentor for the mentee, or takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, holding, read_by
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Reach, Role
from chatbot.core.writer import Writer
from handlers.changes import handover
from handlers.shared.context import Context
from handlers.shared.council_items import add_note, put_before_council, settle
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.pairs import Party
from storage.models.account import Member
from storage.models.changes import Change, ChangeCause, ChangeState
from storage.models.council import CouncilItem, ItemKind
from storage.models.limits import Doing
from storage.models.pairs import Pair

feature = Feature()

KIND = ItemKind.CHANGE_OF_MENTOR


@dataclass(frozen=True, slots=True)
class ChangeMentor(Arguments):
    """The reason is optional, and only the council reads it.

    Buttons: `sure` is the pair that is meant, or 0 for "No"; `why` asks for the reason of an open change.
    """

    reason: Line | None = read_by("council")
    sure: int | None = hidden()
    why: int | None = hidden()


@feature.command(
    "change_mentor",
    args=ChangeMentor,
    role=Role.MENTEE,
    examples=("change_mentor", "change_mentor we rarely find time"),
    changes_with=("reason", "sure"),
    when="paired",
    reach=Reach.ENTRUSTED,
)
async def change_mentor(ctx: Context, args: ChangeMentor) -> None:
    """Ask for another mentor, after a confirmation; if all three agree it is done, else a councillor decides."""
    found = await ctx.store.pairs.pair_of(ctx.me.id)
    if found is None:
        raise UserError("my-mentor-none")
    change, item = await _open_about(ctx, ctx.me)
    if change is not None or item is not None:
        await _go_on_about(ctx, args, change, item)
    elif args.sure == 0:
        ctx.reply("change-not", old=found.mentor.name)
    elif args.why or args.sure not in (None, found.id):
        raise UserError("error-button-old")
    elif args.sure is None and not args.reason:
        options = [
            ctx.option("change-sure-yes", ChangeMentor(sure=found.id), style=ButtonStyle.PRIMARY),
            ctx.option("change-sure-no", ChangeMentor(sure=0)),
        ]
        ctx.reply("change-sure", old=found.mentor.name, options=options)
    else:
        await _begin(ctx, found, None, args.reason or "")


async def _go_on_about(ctx: Context, args: ChangeMentor, change: Change | None, item: CouncilItem | None) -> None:
    """Add a reason to the change under way, or say how far it has come."""
    is_mine = ctx.me.id in (change and change.asked_by_id, item and item.asked_by_id)
    if args.reason and (is_mine or item is not None):
        if item is not None:
            is_held = await held_back(ctx.desk, ctx.me, Doing.CHANGE) is not None
            add_note(ctx.desk, item, args.reason, is_quiet=is_held)
        elif change is not None:
            change.reason = args.reason
        ctx.reply("change-reason-noted")
    elif args.why and is_mine:
        await ctx.ask(args, "reason")
    else:
        _say_open(ctx, change, item)


@dataclass(frozen=True, slots=True)
class PassOn(Arguments):
    """The mentee, and a new mentor if the present one knows somebody."""

    mentee: PersonRef = holding(Role.MENTEE)
    mentor: PersonRef | None = holding(Role.MENTOR, default=None)


@feature.command(
    "pass_on", args=PassOn, role=Role.MENTOR, examples=("pass_on Ana", "pass_on Ana Kim"), reach=Reach.ENTRUSTED
)
async def pass_on(ctx: Context, args: PassOn) -> None:
    """Ask that somebody else mentor one of the author's mentees; naming another mentor replaces an open change."""
    found = await ctx.store.pairs.pair_of(args.mentee.id)
    if found is None or found.mentor_id != ctx.me.id:
        raise UserError("pass-on-not-yours", name=args.mentee.name)
    successor = await ctx.store.people.get(args.mentor.id) if args.mentor else None
    if successor is not None and (Role.MENTOR not in successor.roles or successor.id in (ctx.me.id, found.mentee_id)):
        raise UserError("pass-on-no-mentor", name=successor.name)
    change, item = await _open_about(ctx, found.mentee)
    is_mine = ctx.me.id in (change and change.asked_by_id, item and item.asked_by_id)
    is_another = successor is not None and (change is None or change.new_id != successor.id)
    if (change is not None or item is not None) and not (is_mine and is_another):
        _say_open(ctx, change, item)
        return
    if not await _begin(ctx, found, successor, "", instead_of=change):
        return
    if item is not None:
        await settle(ctx.desk, KIND, found.mentee)


async def _open_about(ctx: Context, mentee: Member) -> tuple[Change | None, CouncilItem | None]:
    """Return the open change of a mentee's mentor, and the open council item about it."""
    changes = await ctx.store.changes.open_changes(mentee_id=mentee.id)
    return next(iter(changes), None), await ctx.store.items.open_about(KIND, mentee.id)


def _say_open(ctx: Context, change: Change | None, item: CouncilItem | None) -> None:
    """Say how far a change has come, with buttons if the author has still to answer or may take it back."""
    if change is not None and ctx.me.id == change.asked_by_id:
        _say_asked(ctx, change)
    elif change is not None:
        handover.ask(ctx, change)
    elif item is not None:
        mine = [_take_back(ctx, item.subject)] if item.asked_by_id == ctx.me.id else []
        ctx.reply("change-with-council", options=mine)


async def _begin(
    ctx: Context, found: Pair, successor: Member | None, reason: str, instead_of: Change | None = None
) -> bool:
    """Begin a change, and tell whether it was begun: a member who begins one again and again has to wait.

    The others are asked or, if no mentor suits, the council.
    """
    if until := await held_back(ctx.desk, ctx.me, Doing.CHANGE):
        ctx.reply("change-held", until=until)
        return False
    if instead_of is not None:
        instead_of.state = ChangeState.WITHDRAWN
        handover.tell_withdrawn(ctx.desk, instead_of, but=(ctx.me, found.mentee))
        await ctx.store.flush()  # the earlier one has to end before the next may begin
    mentee = PersonRef(found.mentee_id, found.mentee.name)
    ctx.did("change-did", f"change:{found.id}", CancelChange(mentee), mentee=mentee.name)
    new = successor or await handover.best(ctx.desk, found)
    if new is None:
        await put_before_council(ctx.desk, KIND, found.mentee, asked_by=ctx.me, note=reason)
        part = Party.MENTEE if ctx.me is found.mentee else Party.OLD
        options = _buttons(ctx, found.mentee, reason)
        ctx.reply("change-nobody", part=part.value, mentee=found.mentee.name, options=options)
        return True
    change = await handover.propose(ctx.desk, found, new, ChangeCause.ASKED, reason, asked_by=ctx.me)
    _say_asked(ctx, change)
    handover.tell(ctx.desk, change)
    return True


def _say_asked(ctx: Context, change: Change) -> None:
    """Tell the member who wishes a change who else is asked."""
    options = _buttons(ctx, change.mentee, change.reason)
    ctx.say(handover.asked_text(ctx, change, "change-asked"), options=options)


def _buttons(ctx: Context, mentee: Member, reason: str) -> list[Option]:
    why = [ctx.option("change-why", ChangeMentor(why=1))] if ctx.me is mentee and not reason else []
    return [*why, _take_back(ctx, mentee)]


@dataclass(frozen=True, slots=True)
class CancelChange(Arguments):
    """The mentee, whom a mentor with several open changes has to name."""

    mentee: PersonRef | None = holding(Role.MENTEE, default=None)


@feature.command(
    "cancel_change",
    args=CancelChange,
    role=Role.MENTEE,
    also=(Role.MENTOR,),
    examples=("cancel_change", "cancel_change Ana"),
    reach=Reach.ENTRUSTED,
)
async def cancel_change(ctx: Context, args: CancelChange) -> None:
    """Take back the author's wish for a change of mentor, while it is open, and tell those who were asked."""
    mine = await _mine(ctx)
    meant = [mentee for mentee in mine if args.mentee is None or mentee.id == args.mentee.id]
    if not meant:
        raise UserError("change-none")
    if len(meant) > 1:
        options = [
            ctx.option("offer-name", replace(args, mentee=PersonRef(one.id, one.name)), name=one.name) for one in meant
        ]
        ctx.reply("change-which", options=options)
        return
    await handover.withdraw(ctx.desk, meant[0], by=ctx.me)
    found = await ctx.store.pairs.pair_of(meant[0].id)
    ctx.reply("change-taken-back", mentee=meant[0].name, old=found.mentor.name if found else "")


async def _mine(ctx: Context) -> Sequence[Member]:
    """Return the mentees whose open change of mentor the author asked for."""
    changes = await ctx.store.changes.open_changes(asked_by_id=ctx.me.id)
    items = await ctx.store.items.open_asked_by(KIND, ctx.me.id)
    return list(dict.fromkeys([*(change.mentee for change in changes), *(item.subject for item in items)]))


def _take_back(writer: Writer, mentee: Member) -> Option:
    return writer.option("change-take-back", CancelChange(PersonRef(mentee.id, mentee.name)))
