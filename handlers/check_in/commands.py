"""checkin, active; `heard` is in `contact`."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.arguments import Line
from chatbot.core.errors import Outdated, UserError
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.reading import option_label
from chatbot.core.roles import Role
from chatbot.core.router import Router
from handlers.account.rules import join
from handlers.check_in import contact, hearing
from handlers.check_in.asking import Active, ActiveAnswer, Tell, answers, question, unanswered
from handlers.context import Context
from handlers.council.items import put_before_council, settle
from handlers.limits import held_back
from storage.models.check_in import CheckIn, CheckInAnswer, Prompt, PromptKind
from storage.models.council import ItemKind
from storage.models.limits import Doing
from storage.models.mentoring import Pair

router: Router[Context] = Router()


@router.command(
    "checkin",
    args=Tell,
    role=Role.MENTOR,
    examples=("checkin", "checkin Ana good", "checkin Ana help looks for a venue in Lima"),
)
async def checkin(ctx: Context, args: Tell) -> None:
    """Take an answer or a note about a mentee, or ask for the answer."""
    if args.window is None and args.answer is None and args.note is not None:
        raise UserError("check-in-unclear", words=args.note[:80])
    window = await _window(ctx, args)
    rows = (await ctx.store.check_ins.rows([window.id]))[window.id] if window else []
    pair = await _pair(ctx, args, rows)
    if window is None or pair is None:
        ctx.reply("check-in-nothing-open")
        return
    row = next((row for row in rows if row.pair_id == pair.id), None)
    if args.answer is not None:
        if row is None:  # nobody asked about this mentee this week, but there is something to say
            row = ctx.store.check_ins.add(window, pair)
            rows.append(row)
        await _answer(ctx, rows, row, args.answer, args.note)
    elif args.note is not None and row is not None:
        row.note = args.note or row.note
        await _tell_council(ctx, row)
        _go_on(ctx, rows, ctx.text("check-in-note-kept", mentee=pair.mentee.name) if args.note else None)
    else:
        ctx.say(question(ctx, pair, ctx.me), options=answers(ctx, window, pair))


async def _window(ctx: Context, args: Tell) -> Prompt | None:
    """The window a button was made for, or the one that is open now."""
    if args.window is None:
        return next(iter(await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])), None)
    window = await ctx.store.check_ins.get(args.window)
    if window is None or window.closed_at is not None:
        raise Outdated("check-in-closed")
    return window


async def _pair(ctx: Context, args: Tell, rows: Sequence[CheckIn]) -> Pair | None:
    """The pair that is meant: by a button, by name, or the next one nobody has answered about."""
    pairs = [*await ctx.store.mentoring.pairs_of_mentor(ctx.me.id), *await ctx.store.backups.covered_by(ctx.me.id)]
    if args.pair is not None:
        found = next((pair for pair in pairs if pair.id == args.pair), None)
        if found is None:
            raise Outdated("check-in-over")
        return found
    if args.mentee is not None:
        found = next((pair for pair in pairs if pair.mentee_id == args.mentee.id), None)
        if found is None:
            raise UserError("check-in-not-yours", name=args.mentee.name)
        return found
    return next((row.pair for row in unanswered(rows)), None)


async def _answer(
    ctx: Context, rows: Sequence[CheckIn], row: CheckIn, answer: CheckInAnswer, note: Line | None
) -> None:
    """Write an answer down, and tell the council what it has to know."""
    before, mentee = row.answer, row.pair.mentee.name
    label = option_label(ctx, answer)
    if before == answer and not note:
        ctx.reply("check-in-same", mentee=mentee, answer=label)
        return
    row.answer, row.note = answer, note or ""
    row.answered_at = row.prompt.answered_at = ctx.now
    await _tell_council(ctx, row, is_change=bool(before))
    if before:
        await contact.weigh_again(ctx.desk, row.pair)
    if before in ("", answer):
        noted = ctx.text("check-in-noted", mentee=mentee, answer=label)
    else:
        noted = ctx.text(
            "check-in-changed", mentee=mentee, answer=label, before=option_label(ctx, CheckInAnswer(before))
        )
    if before == CheckInAnswer.HELP and await _is_help_wanted(ctx, row):
        noted = join([noted, ctx.text("check-in-help-stays", mentee=mentee)])
    if note:
        noted = join([noted, ctx.text("check-in-note-kept", mentee=mentee)])
    elif answer is CheckInAnswer.HELP:
        await ctx.store.flush()
        await _ask_note(ctx, row, noted)
        return
    elif answer is not CheckInAnswer.SKIP:
        noted = join([noted, ctx.text("check-in-note-how", mentee=mentee, word=answer.value)])
    if before:
        ctx.say(noted)
    else:
        _go_on(ctx, rows, noted)


async def _tell_council(ctx: Context, row: CheckIn, *, is_change: bool = False) -> None:
    """A call for help is a councillor's business at once, and stays so until a decision, or until all is good.

    No contact is no answer to a need, and a skip says nothing of it. The room hears when it begins and when it is over.
    Of who changes their mind again and again, the last call stays with the councillor.
    """
    mentee = row.pair.mentee
    if row.answer == CheckInAnswer.GOOD:
        is_open = await ctx.store.items.open_about(ItemKind.HELP_WANTED, mentee.id) is not None
        if is_open and is_change and await held_back(ctx.desk, ctx.me, Doing.CHECK_IN):
            return
        if await settle(ctx.desk, ItemKind.HELP_WANTED, mentee):
            _tell_room(ctx, "check-in-room-help-over", row)
    elif row.answer == CheckInAnswer.HELP:
        item = await ctx.store.items.open_about(ItemKind.HELP_WANTED, mentee.id)
        if item is not None:
            item.note = row.note or item.note
        else:
            await put_before_council(ctx.desk, ItemKind.HELP_WANTED, mentee, other=row.prompt.member, note=row.note)
            _tell_room(ctx, "check-in-room-help", row)


async def _is_help_wanted(ctx: Context, row: CheckIn) -> bool:
    """Whether the council has still to see to the mentee, though the answer is another one now."""
    if row.answer == CheckInAnswer.HELP:
        return False
    return await ctx.store.items.open_about(ItemKind.HELP_WANTED, row.pair.mentee_id) is not None


def _tell_room(ctx: Context, message_id: str, row: CheckIn) -> None:
    if ctx.rules.council_room is not None:
        mentee, mentor = row.pair.mentee.name, row.prompt.member.name
        ctx.desk.to_room(ctx.rules.council_room, ctx.localizer.default, message_id, mentee=mentee, mentor=mentor)


async def _ask_note(ctx: Context, row: CheckIn, noted: Markup) -> None:
    about = Tell(window=row.prompt.id, pair=row.pair.id)
    without = Tell(note=Line(""), window=row.prompt.id, pair=row.pair.id)
    await router.ask(
        ctx,
        router.commands[Tell.command],
        about.dump(),
        "note",
        without=ctx.option("check-in-no-note", without),
        noted=noted,
        mentee=row.pair.mentee.name,
    )


def _go_on(ctx: Context, rows: Sequence[CheckIn], noted: Markup | None) -> None:
    """Confirm, and ask about the next mentee; after the last, thank."""
    still_open = unanswered(rows)
    options: list[Option] = []
    if still_open:
        coming = still_open[0]
        coming.asked_at = ctx.now
        text = question(ctx, coming.pair, ctx.me)
        options = answers(ctx, coming.prompt, coming.pair)
    else:
        text = ctx.text("check-in-thanks")
    ctx.say(join([noted, ctx.text("empty-line"), text]) if noted else text, options=options)


@router.command("active", args=Active, role=Role.MENTOR, examples=("active yes",))
async def active(ctx: Context, args: Active) -> None:
    """Any answer is one, at any time; the next step is the mentor's own to take."""
    check_ins = ctx.store.check_ins
    prompt = await check_ins.latest(ctx.me.id, PromptKind.STILL_ACTIVE) or await check_ins.open(
        ctx.me.id, PromptKind.STILL_ACTIVE, ctx.today.isoformat(), due_at=ctx.now, closes_at=ctx.now
    )
    if prompt is not None:  # else they have just said so elsewhere
        prompt.answer, prompt.answered_at = args.answer.value, ctx.now
    match args.answer:
        case ActiveAnswer.YES:
            ctx.reply("active-yes", name=ctx.me.name)
        case ActiveAnswer.AWAY:
            ctx.reply("active-away", options=[_next_step(ctx, "active-away-next", "away")])
        case ActiveAnswer.STEP_DOWN:
            ctx.reply("active-step-down", options=[_next_step(ctx, "active-step-down-next", "step_down")])


def _next_step(ctx: Context, label_id: str, command: str) -> Option:
    """A button that runs another feature's command."""
    return Option(to_plain(ctx.text(label_id)), command, {})


router.include(contact.router)
router.include(hearing.router)
