"""backup, cover: a mentor asks another to stand in while they are away or silent, and the other answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, PersonRef, hidden, holding
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.phrases_heard import heard_words
from chatbot.core.roles import Reach, Role
from chatbot.core.writer import Writer, option_label_id
from handlers.absence import jobs
from handlers.shared.contact import share_options
from handlers.shared.context import Context, Event
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from storage.models.absence import Backup, BackupState
from storage.models.account import Member
from storage.models.delivery import TopicKind
from storage.models.limits import Doing

feature = Feature()


class Nobody(StrEnum):
    """The word that stands in place of a name."""

    NONE = "none"


@dataclass(frozen=True, slots=True)
class NameBackup(Arguments):
    """The mentor to ask, or that nobody is to stand in any more; with neither, the present backup is shown."""

    nobody: Nobody | None = None
    mentor: PersonRef | None = holding(Role.MENTOR, default=None)


@feature.command(
    "backup",
    args=NameBackup,
    role=Role.MENTOR,
    examples=("backup Kim", "backup", "backup none"),
    changes_with=("mentor", "nobody"),
    reach=Reach.ENTRUSTED,
)
async def backup(ctx: Context, args: NameBackup) -> None:
    """Name who stands in for this mentor; they are asked first, and do not stand in until they agree."""
    present = await ctx.store.backups.of(ctx.me.id)
    if args.mentor is not None:
        await _ask(ctx, await _fellow(ctx, args.mentor), present)
    elif args.nobody is not None:
        if present is None:
            raise UserError("backup-none")
        jobs.end(ctx.desk, present)
        ctx.reply("backup-ended", name=present.stand_in.name)
        await ctx.desk.happened(Event.STAND_IN_CHANGED)
    elif present is None:
        await ctx.ask(NameBackup, "mentor", said="yes" if heard_words(ctx.message) else "no")
    else:
        _say_present(ctx, present)


async def _fellow(ctx: Context, ref: PersonRef) -> Member:
    """Return another mentor. Raises UserError for anybody else."""
    member = await ctx.store.people.get(ref.id)
    if member is None or member.id == ctx.me.id or Role.MENTOR not in member.roles:
        raise UserError("backup-no-mentor", name=ref.name)
    return member


async def _ask(ctx: Context, stand_in: Member, present: Backup | None) -> None:
    if present is not None and present.stand_in_id == stand_in.id:
        _say_present(ctx, present)
        return
    if until := await held_back(ctx.desk, ctx.me, Doing.BACKUP):
        ctx.reply("backup-held", until=until)
        return
    if present is not None:
        jobs.end(ctx.desk, present)
        await ctx.store.flush()  # the earlier one has to end before the next may be asked
    asked = ctx.store.backups.add(ctx.me, stand_in, ctx.now)
    await ctx.store.flush()  # the buttons carry its id
    ctx.reply("backup-asked", name=stand_in.name)
    letter = ctx.to(stand_in)
    letter.send("cover-ask", name=ctx.me.name, options=_answers(letter, asked), topic=TopicKind.COVER.of(asked.id))
    await ctx.desk.happened(Event.STAND_IN_CHANGED)


def _say_present(ctx: Context, present: Backup) -> None:
    ctx.say(backup_text(ctx, present), options=[ctx.option("backup-end", NameBackup(Nobody.NONE))])


def backup_text(writer: Writer, present: Backup) -> Markup:
    """Say who stands in for a mentor, or was asked to."""
    message_id = "backup-agreed" if present.state == BackupState.AGREED else "backup-waits"
    return writer.text(message_id, name=present.stand_in.name)


def offer(writer: Writer) -> Option:
    """Return a button that asks who could stand in."""
    return writer.option("backup-offer", NameBackup())


class CoverAnswer(StrEnum):
    """The answer of a mentor who is asked to stand in, or who does."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Cover(Arguments):
    """Buttons name the `backup` row; without an answer the open ones are shown."""

    answer: CoverAnswer | None = None
    backup: int | None = hidden()


@feature.command(
    "cover",
    args=Cover,
    role=Role.MENTOR,
    examples=("cover", "cover yes"),
    changes_with=("answer",),
    reach=Reach.ENTRUSTED,
)
async def cover(ctx: Context, args: Cover) -> None:
    """Agree to stand in for another mentor, or say no, even after having agreed."""
    mine = await ctx.store.backups.by(ctx.me.id)
    meant = [one for one in mine if args.backup in (None, one.id)]
    if not meant:
        raise UserError("cover-none")
    unanswered = [one for one in meant if one.state == BackupState.ASKED]
    if args.answer is CoverAnswer.YES and not unanswered:
        unanswered = meant
    candidates = unanswered or meant
    if args.answer is None or len(candidates) > 1:
        _say_all(ctx, meant)
        return
    await _answer(ctx, candidates[0], args.answer)


async def _answer(ctx: Context, asked: Backup, answer: CoverAnswer) -> None:
    mentor, had_agreed = asked.mentor, asked.state == BackupState.AGREED
    asked.answered_at = ctx.now
    if answer is CoverAnswer.YES:
        asked.state = BackupState.AGREED
        ctx.reply("cover-agreed", name=mentor.name)
        if ctx.me.share_handle is None:
            ctx.reply("share-question-covered", options=share_options(ctx))
        if not had_agreed:
            ctx.to(mentor).send("backup-agreed", name=ctx.me.name)
    else:
        asked.state = BackupState.ENDED if had_agreed else BackupState.DECLINED
        ctx.reply("cover-declined", name=mentor.name)
        letter = ctx.to(mentor)
        letter.send("backup-gone" if had_agreed else "backup-declined", name=ctx.me.name, options=[offer(letter)])
    await ctx.desk.happened(Event.STAND_IN_CHANGED)


def _say_all(ctx: Context, mine: Sequence[Backup]) -> None:
    """Show everyone this mentor stands in for or was asked to, each with its buttons."""
    for one in mine:
        if one.state == BackupState.ASKED:
            ctx.reply("cover-ask", name=one.mentor.name, options=_answers(ctx, one))
        else:
            stop = ctx.option("cover-stop", Cover(CoverAnswer.NO, one.id))
            ctx.reply("cover-agreed", name=one.mentor.name, options=[stop])


def _answers(writer: Writer, asked: Backup) -> list[Option]:
    return [writer.option(option_label_id(answer), Cover(answer, asked.id)) for answer in CoverAnswer]
