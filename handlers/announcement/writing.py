"""announce: write an announcement, choose its audience, look at it, and send it now or at a time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

from chatbot.core.arguments import Line, PersonRef
from chatbot.core.audience import Audience
from chatbot.core.errors import Outdated, UserError
from chatbot.core.formatting import clean, escape
from chatbot.core.interruptions import thinks_again
from chatbot.core.l10n import Markup
from chatbot.core.leads import without_denied, without_lead
from chatbot.core.leaning import Act
from chatbot.core.messages import Option
from chatbot.core.publishing import PublicKind
from chatbot.core.roles import Reach, Role
from chatbot.core.words import fold, pattern, spoken_words
from handlers.announcement import questions, report
from handlers.announcement.arguments import Announce
from handlers.announcement.preview import show_preview, show_test
from handlers.announcement.showing import is_for_all, progress, quoted, sees_to, standing, targets, text_of
from handlers.shared.announcing import LONGEST_AUDIENCE, Announced, split_announced, without_that
from handlers.shared.audience import audience_options, read_audience
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.publishing import publish, publish_more
from handlers.shared.rewording import is_correction, reworded
from handlers.shared.scheduling import read_when
from handlers.shared.text import shorten
from storage.announcement import KIND
from storage.models.announcement import Announcement, AnnouncementState
from storage.models.broadcast import BroadcastState

feature = Feature()


@feature.command(
    "announce",
    args=Announce,
    role=Role.COUNCIL,
    also=(Role.MENTOR,),
    examples=("announce", "announce mentors in Peru: We meet on Friday at 18:00."),
    changes_with=("text", "draft"),
    reach={Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def announce(ctx: Context, args: Announce) -> None:
    """Write something to many people."""
    if args.draft is None:
        await _begin(ctx, args)
        return
    row = await _own(ctx, args.draft)
    if args.step in _ON_ANY:
        await _ON_ANY[args.step](ctx, row, args)
    elif row.state == AnnouncementState.DROPPED:
        raise Outdated("announcement-dropped-before")
    elif row.state == AnnouncementState.OUT:
        await _go_out(ctx, row, args)
    else:
        await _draft(ctx, row, args)


async def _own(ctx: Context, number: int) -> Announcement:
    row = await ctx.store.announcements.get(number, to_change=True)
    if row is None or not sees_to(ctx, row):
        raise UserError("error-button-old")
    return row


async def _begin(ctx: Context, args: Announce) -> None:
    """Take the text of a new announcement, and its audience where that stands before it."""
    is_council = Role.COUNCIL in ctx.roles
    own = None if is_council else Audience(mentees_of=(ctx.me.id,))
    if own is not None and not await ctx.store.audiences.count(own):
        raise UserError("announce-no-mentees")
    if args.text is None:
        await ctx.ask(args, "text", council="yes" if is_council else "no")
        return
    words, audience = args.text.strip(), own
    if args.audience is not None:
        audience = Audience.load(json.loads(args.audience))
    elif (found := await _split(ctx, words)) is not None and (is_council or found.audience == own):
        words, audience = found.words, found.audience
    elif found is not None and _names_somebody(ctx, words):
        raise UserError("announce-only-mentees")
    elif not ctx.is_answer:
        words = without_that(ctx, words)
    row = await ctx.store.announcements.add(ctx.me, ctx.now, {ctx.locale: words})
    if audience is None:
        await _ask_audience(ctx, row)
    else:
        await _set_audience(ctx, row, audience)


async def _split(ctx: Context, text: str) -> Announced | None:
    """Return the audience before a colon and what follows it, or, where no answer is given, before `that`."""
    before, colon, after = text.partition(":")
    if colon and after.strip() and len(before) <= LONGEST_AUDIENCE and not before.rstrip().endswith(("http", "https")):
        found = (await read_audience(ctx, before)).audience
        if found is not None:
            return Announced(found, after.strip())
    return await split_announced(ctx, text) if _names_somebody(ctx, text) else None


def _names_somebody(ctx: Context, text: str) -> bool:
    """Tell whether what stands behind the command begins with whom it is for: `announce to all mentors that ...`."""
    return not ctx.is_answer and fold(text.split()[0]) in spoken_words(ctx, "words-announce-to")


async def _ask_audience(ctx: Context, row: Announcement, wrong: str = "", *, is_empty: bool = False) -> None:
    """Ask who an announcement is for, with likely audiences as buttons.

    wrong     what was not understood
    is_empty  nobody is in the audience that was named
    """
    args = Announce(draft=row.id)

    def chosen(audience: Audience) -> tuple[str, dict[str, object]]:
        return args.command, replace(args, audience=Line(json.dumps(audience.dump()))).dump()

    options = audience_options(ctx, chosen)
    has_wrong = "empty" if is_empty else "yes" if wrong else "no"
    await ctx.ask(args, "audience", options=options, wrong=shorten(wrong, 40), has_wrong=has_wrong)


async def _read_audience(ctx: Context, row: Announcement, words: str) -> None:
    if words.startswith("{"):
        await _set_audience(ctx, row, Audience.load(json.loads(words)))
        return
    found = await read_audience(ctx, words)
    if len(found.unclear) > 1:
        labels = await ctx.tell_apart(found.unclear)
        options = [_one_person(row, label, person) for label, person in zip(labels, found.unclear, strict=True)]
        ctx.reply("announce-who", name=found.name, options=options[:8])
    elif found.audience is None:
        text = await text_of(ctx.desk, row)
        if right := reworded(ctx, text.texts[text.main], words):
            await ctx.store.announcements.set_text(row.id, text.main, right)
        await _ask_audience(ctx, row, "" if right else found.name or words)
    else:
        await _set_audience(ctx, row, found.audience)


def _one_person(row: Announcement, label: str, person: PersonRef) -> Option:
    audience = Line(json.dumps(Audience(members=(person.id,)).dump()))
    return Option(label, Announce.command, Announce(draft=row.id, audience=audience).dump())


async def _set_audience(ctx: Context, row: Announcement, audience: Audience) -> None:
    if Role.COUNCIL not in ctx.roles:
        mentees = {pair.mentee_id for pair in await ctx.store.pairs.pairs_of_mentor(ctx.me.id)}
        if audience.mentees_of != (ctx.me.id,) and not (audience.members and mentees.issuperset(audience.members)):
            raise UserError("announce-only-mentees")
    if not await ctx.store.audiences.count(audience):
        await _ask_audience(ctx, row, is_empty=True)
        return
    row.audience = audience.dump()
    await show_preview(ctx, row)


async def _draft(ctx: Context, row: Announcement, args: Announce) -> None:
    """Do something with an announcement that has not gone out."""
    texts = ctx.store.announcements
    if args.step == "again":
        raise Outdated("announcement-not-out")
    if args.when is not None:
        await _at(ctx, row, args.when)
    elif args.audience is not None:
        await _read_audience(ctx, row, args.audience)
    elif args.translation is not None and args.locale is not None:
        await texts.set_text(row.id, args.locale, args.translation.strip())
        await show_preview(ctx, row)
    elif args.step == "at":
        await ctx.ask(Announce(draft=row.id), "when")
    elif args.step == "audience" and row.corrects_id is None and row.source_id is None:
        await _ask_audience(ctx, row)
    elif args.step == "translate" and args.locale is not None:
        await ctx.ask(Announce(draft=row.id, locale=args.locale), "translation", language=args.locale)
    elif args.step == "test":
        await show_test(ctx, row)
    elif args.step == "now":
        await _send(ctx, row, None)
    elif args.step == "drop":
        row.state = AnnouncementState.DROPPED
        ctx.reply("announcement-dropped")
    elif row.audience is None and row.corrects_id is None:
        await _ask_audience(ctx, row)
    else:
        await show_preview(ctx, row)


async def _at(ctx: Context, row: Announcement, words: str) -> None:
    """Let an announcement go at the time that some words mean, by each reader's own clock."""
    await _send(ctx, row, read_when(ctx, words))


async def _send(ctx: Context, row: Announcement, at: datetime | None) -> None:
    """Let an announcement go out; what it corrects goes to nobody else."""
    if row.audience is None and row.corrects_id is None:
        await _ask_audience(ctx, row)
        return
    row.at = at.isoformat(timespec="minutes") if at is not None else None
    found = await targets(ctx.desk, row)
    if row.corrects_id is not None:
        for former in await ctx.store.broadcasts.of(KIND, row.corrects_id):
            await ctx.store.broadcasts.stop(former, ctx.now)
        text = await text_of(ctx.desk, row)
        key = PublicKind.ANNOUNCEMENTS.of(row.corrects_id)
        words = ctx.desk.room_writer().text("announcement-public-correction", words=text.texts[text.main])
        await publish_more(ctx.desk, key, words)
    for target in found:
        await ctx.desk.broadcast(KIND, row.id, target.audience, target.at)
    row.state, row.out_at, row.is_watched = AnnouncementState.OUT, ctx.now, True
    await show_progress(ctx, row)


async def show_progress(ctx: Context, row: Announcement) -> None:
    """Show how far an announcement has gone out, in a message that is kept up to date."""
    text, options = await progress(ctx.desk, ctx, await text_of(ctx.desk, row), await standing(ctx.desk, row))
    row.progress = str(text)
    ctx.say(text, options=options)
    ctx.drafts[-1] = replace(ctx.drafts[-1], mark=f"{KIND}:{row.id}")


async def _go_out(ctx: Context, row: Announcement, args: Announce) -> None:
    """Do something with an announcement that goes out, or has."""
    now = await standing(ctx.desk, row)
    broadcasts = await ctx.store.broadcasts.of(KIND, row.id)
    if now.state == BroadcastState.WAITING and args.step in ("now", "back", "drop", "stop", "at"):
        for broadcast in broadcasts:
            await ctx.store.broadcasts.stop(broadcast, ctx.now)
        row.state, row.is_watched, row.at = AnnouncementState.DRAFT, False, None
        await _draft(ctx, row, replace(args, step={"stop": "drop", "back": None}.get(args.step, args.step)))
    elif args.step == "stop" and now.state == BroadcastState.GOING:
        for broadcast in broadcasts:
            await ctx.store.broadcasts.stop(broadcast, ctx.now)
        row.is_watched = True
        ctx.reply("announcement-stopping", options=[_report_option(ctx, row)])
    elif args.step == "again":
        await _again(ctx, row)
    elif args.step == "publish" and is_for_all(row) and Role.COUNCIL in ctx.roles:
        await _publish(ctx, row)
    else:
        await show_progress(ctx, row)


async def _publish(ctx: Context, row: Announcement) -> None:
    """Publish an announcement that went to everybody, once, wherever such things go."""
    text, writer = await text_of(ctx.desk, row), ctx.desk.room_writer()
    words = text.texts.get(writer.locale) or text.texts[text.main]
    title = writer.text("announcement-public-title", title=text.title)  # forums refuse a title twice
    is_new = await publish(ctx.desk, PublicKind.ANNOUNCEMENTS.of(row.id), title, Markup(escape(words)))
    ctx.reply("announcement-published" if is_new else "announcement-published-before")


def _report_option(ctx: Context, row: Announcement) -> Option:
    return ctx.option("announcement-report", Announce(draft=row.id, step="report"))


async def _again(ctx: Context, row: Announcement) -> None:
    """Let an announcement go once more to those alone whom it did not reach."""
    now = await standing(ctx.desk, row)
    if not now.missed:
        raise Outdated("announcement-nobody-missed")
    for broadcast in now.leaves:
        await ctx.desk.broadcast(KIND, row.id, Audience(missed_by=broadcast.id))
    row.is_watched = True
    ctx.reply("announcement-again-done", count=now.missed, options=[_report_option(ctx, row)])


async def _correct(ctx: Context, row: Announcement, args: Announce) -> None:
    """Take the text that comes in the place of one that has gone out."""
    if row.state != AnnouncementState.OUT or row.source_id is not None:
        raise Outdated("announcement-not-out")
    if args.text is None:
        await ctx.ask(Announce(draft=row.id, step="correct"), "text", council="correct")
        return
    texts = {ctx.locale: args.text.strip()}
    await show_preview(ctx, await ctx.store.announcements.add(ctx.me, ctx.now, texts, corrects=row.id))


async def _change_text(ctx: Context, row: Announcement, args: Announce) -> None:
    """Take another text for a draft."""
    if row.state != AnnouncementState.DRAFT:
        raise Outdated("announcement-out-already")
    if args.text is None:
        await ctx.ask(Announce(draft=row.id, step="text"), "text", council="change")
        return
    if row.source_id is not None:
        row.word = args.text.strip()
    else:
        text = await text_of(ctx.desk, row)
        await ctx.store.announcements.set_text(row.id, text.main, args.text.strip())
    await show_preview(ctx, row)


def _reworded(ctx: Context, words: str, said: str) -> str | None:
    """Return the words of a draft as a second line puts them right, or with it behind them if it is more to say."""
    is_more = ctx.leaning is not None and ctx.leaning.act is Act.MEND and not is_correction(ctx, said)
    is_more = is_more and not ctx.heard.is_held_back and ctx.heard.intent not in (Announce.command, "tell")
    return reworded(ctx, words, said) or (f"{words}\n{said}" if is_more else None)


async def _only_for(ctx: Context, row: Announcement, said: str) -> Audience | None:
    """Return the audience that a second line names, and nothing else: `no, mentors only`; None for other words."""
    if row.source_id is not None or row.corrects_id is not None or len(said) > LONGEST_AUDIENCE or "?" in said:
        return None
    right, _ = without_denied(ctx, without_lead(ctx, said))
    alone = pattern(ctx.localizer, r"\b<words-audience-beside>\b").sub(" ", fold(right))
    named, adds = pattern(ctx.localizer, r"\b<words-audience-too>\b").subn(" ", alone)
    before = Audience.load(row.audience) if row.audience is not None else None
    but = pattern(ctx.localizer, r"\s*<words-audience-but>\s+").match(named)
    if before is not None and but is not None:
        return await _without(ctx, before, named[but.end() :])
    found = (await read_audience(ctx, named)).audience
    if found is None or not adds or before is None:
        return found
    return before.beside(found) or found


async def _without(ctx: Context, audience: Audience, names: str) -> Audience | None:
    """Return the author's mentees, or the people named one by one, without those of some names."""
    spared = (await read_audience(ctx, names)).audience
    members = audience.members
    if audience == Audience(mentees_of=(ctx.me.id,)):
        members = tuple(pair.mentee_id for pair in await ctx.store.pairs.pairs_of_mentor(ctx.me.id))
    kept = tuple(one for one in members if spared is not None and one not in spared.members)
    return Audience(members=kept) if kept and spared is not None and spared.members else None


@feature.answered_in_words()
async def correct_draft(ctx: Context) -> bool:
    """Put a draft right that is shown: for others, with another day or figure, or with the text that is asked for."""
    shown = await ctx.shown(None) if ctx.member_id is not None else None
    sends = (
        [one for one in shown.options if one.command == Announce.command and one.args.get("step") == "now"]
        if shown
        else []
    )
    if shown is None or shown.is_answered or len(sends) != 1:
        return False
    said, args = clean(ctx.message.text).strip(), Announce(draft=sends[0].args["draft"], step="text")
    if thinks_again(ctx, said):
        return False
    row = await _own(ctx, sends[0].args["draft"])
    if row.state == AnnouncementState.DRAFT and (audience := await _only_for(ctx, row, said)) is not None:
        await ctx.take_press(shown)
        await _set_audience(ctx, row, audience)
        ctx.is_understood = True
        return True
    text = await text_of(ctx.desk, row)
    words = _reworded(ctx, text.texts[text.main], said) if row.source_id is None else None
    if row.state != AnnouncementState.DRAFT or (words is None and not is_correction(ctx, said)):
        return False
    await ctx.take_press(shown)
    if words is None:
        ctx.say(quoted(ctx.me, text.texts[text.main]))
    await _change_text(ctx, row, args if words is None else replace(args, text=Line(words)))
    ctx.is_understood = True
    return True


_ON_ANY = {
    "report": report.show,
    "correct": _correct,
    "text": _change_text,
    "questions": questions.show_groups,
    "group": questions.show_group,
    "answer": questions.answer,
    "split": questions.split,
}
"""The steps that look at the state of an announcement themselves."""
