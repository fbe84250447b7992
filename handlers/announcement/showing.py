"""An announcement as its readers see it, and what its author is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from chatbot.core.audience import Audience
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup, Value
from chatbot.core.links import unlink
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.publishing import PublicKind
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from handlers.announcement.arguments import Announce, Announcements
from handlers.shared.audience import describe
from handlers.shared.context import Context, Desk
from handlers.shared.publishing import is_to_publish
from handlers.shared.scheduling import moments
from handlers.shared.text import join, shorten
from storage.announcement import KIND
from storage.models.account import Member
from storage.models.announcement import Announcement, AnnouncementState
from storage.models.broadcast import Broadcast, BroadcastState, ReaderState

_LENGTH_OF_TITLE = 40


@dataclass(frozen=True, slots=True)
class Target:
    """Some readers that an announcement goes to, and the time by their clocks; `is_in_place`: they got the former."""

    audience: Audience
    at: datetime | None = None
    is_in_place: bool = False


def sees_to(ctx: Context, row: Announcement) -> bool:
    """Tell whether it is the author's to see to: any of the council's for a councillor, for a mentor their own."""
    return row.author_id == ctx.me.id or (Role.COUNCIL in ctx.roles and Role.COUNCIL in row.author.roles)


@dataclass(frozen=True, slots=True)
class Text:
    """An announcement with all that is needed to write it to somebody: its texts by language, the author's first."""

    row: Announcement
    texts: Mapping[str, str]

    @property
    def main(self) -> str:
        """The language in which its author wrote it."""
        return self.row.author.locale if self.row.author.locale in self.texts else next(iter(self.texts), "")

    def words(self, locale: str) -> str:
        """Return the text for a reader of a language."""
        return self.texts.get(locale) or self.texts.get(self.main, "")

    @property
    def title(self) -> str:
        """The beginning of the text."""
        return shorten(self.words(self.main), _LENGTH_OF_TITLE)


async def text_of(desk: Desk, row: Announcement) -> Text:
    """Return an announcement with its texts; what is passed on has those of its source."""
    return Text(row, await desk.store.announcements.texts(row.source_id or row.id))


def quoted(member: Member, words: str) -> Markup:
    """Return what somebody wrote, as they wrote it; only a councillor's links can be clicked."""
    return Markup(escape(words if "council" in member.roles else unlink(words)))


def as_read(writer: Writer, text: Text, locale: str, *, is_in_place: bool = False) -> Markup:
    """Return an announcement as a reader of a language sees it; `is_in_place`: they have read what it corrects."""
    row = text.row
    kind = "passed" if row.source_id else "mentor" if "council" not in row.author.roles else "council"
    head = writer.text("announcement-head", kind=kind, name=row.author.name, corrects="yes" if is_in_place else "no")
    lines = [head]
    if row.word:
        lines.append(writer.text("announcement-word", words=quoted(row.author, row.word)))
    return join([*lines, writer.text("empty-line"), quoted(row.author, text.words(locale))])


def reader_options(writer: Writer, row: Announcement, member: Member) -> list[Option]:
    """Return the buttons below an announcement."""
    options = [
        writer.option("announcement-got", Announcements(row.id, "got"), style=ButtonStyle.SUCCESS),
        writer.option("announcement-ask", Announcements(row.id, "ask")),
    ]
    if "mentor" in member.roles and row.source_id is None and "council" in row.author.roles:
        options.append(writer.option("announcement-pass", Announcements(row.id, "pass")))
    return options


async def targets(desk: Desk, row: Announcement) -> list[Target]:
    """Return whom an announcement goes to: a correction to exactly the readers of what it corrects."""
    at = datetime.fromisoformat(row.at) if row.at is not None else None
    if row.corrects_id is None:
        return [Target(Audience.load(row.audience), at)] if row.audience is not None else []
    found = []
    for former in await desk.store.broadcasts.of(KIND, row.corrects_id):
        found.append(Target(Audience(reached_by=former.id), is_in_place=True))
        if former.state == BroadcastState.GOING or (former.state == BroadcastState.STOPPED and former.reached != 0):
            later = datetime.fromisoformat(former.at) if former.at is not None else None
            found.append(Target(Audience(missed_by=former.id), later))
    return found


async def describe_targets(desk: Desk, writer: Writer, row: Announcement) -> Markup:
    """Say whom an announcement goes to."""
    if row.corrects_id is None:
        return await describe(writer, desk.store, Audience.load(row.audience or {}))
    found = await targets(desk, row)
    count = sum([await desk.store.audiences.count(one.audience) for one in found if one.is_in_place])
    return writer.text("announcement-former-readers", count=count)


@dataclass(frozen=True, slots=True)
class Standing:
    """The progress of an announcement.

    state   `draft`, `waiting`, `going`, `stopped` or `done`
    counts  readers by their state, and those who wrote since, acknowledged it and asked
    missed  readers whom it did not reach, and who are not tried now
    """

    state: str
    counts: Mapping[str, int]
    missed: int
    leaves: Sequence[Broadcast] = ()

    def of(self, *states: str) -> int:
        """Return how many readers are in some states."""
        return sum(self.counts.get(state, 0) for state in states)


async def standing(desk: Desk, row: Announcement) -> Standing:
    """Return how far an announcement has gone out."""
    broadcasts = await desk.store.broadcasts.of(KIND, row.id)
    if not broadcasts or row.state != AnnouncementState.OUT:
        return Standing("draft", {}, 0)
    counts: Counter[str] = Counter()
    missed = 0
    followed = {one.audience.get("missed_by") for one in broadcasts}
    leaves = [one for one in broadcasts if one.id not in followed]
    for broadcast in broadcasts:
        of_it = await desk.store.broadcasts.counts(broadcast.id)
        counts.update(of_it)
        if broadcast in leaves:
            missed += of_it.get(ReaderState.UNREACHABLE, 0) + of_it.get(ReaderState.STOPPED, 0)
    states = {one.state for one in broadcasts}
    order = (BroadcastState.GOING, BroadcastState.WAITING)
    state = next((one for one in order if one in states), broadcasts[-1].state)
    return Standing(str(state), counts, missed, leaves)


async def progress(desk: Desk, writer: Writer, text: Text, now: Standing) -> tuple[Markup, list[Option]]:
    """Return how far an announcement has gone out, in words for its author, and what can be done with it."""
    row, number = text.row, text.row.id
    total = now.of(*ReaderState)
    lines = [writer.text("announcement-progress", state=now.state, title=text.title)]
    if now.state == BroadcastState.WAITING:
        target = next(iter(await targets(desk, row)), None)
        if target is not None and target.at is not None:
            when = await moments(desk, target.audience, target.at)
            clock, day = target.at.strftime("%H:%M"), target.at.date()
            shown: dict[str, Value] = {"first": when.first, "last": when.last, "zone": when.zone}
            lines.append(writer.text("announcement-at", clock=clock, day=day, **shown))
        return join(lines), [
            writer.option("announcement-now", Announce(draft=number, step="now")),
            writer.option("announcement-edit", Announce(draft=number, step="back")),
            writer.option("announcement-drop", Announce(draft=number, step="drop"), style=ButtonStyle.DANGER),
        ]
    sent = now.of(ReaderState.SENT)
    if now.state == BroadcastState.GOING:
        lines += [writer.text("announcement-sent-of", sent=sent, total=total)] if total else []
        return join(lines), [
            writer.option("announcement-stop", Announce(draft=number, step="stop"), style=ButtonStyle.DANGER),
            writer.option("announcement-report", Announce(draft=number, step="report")),
        ]
    lines.append(writer.text("announcement-reached", sent=sent, missed=now.missed))
    report = writer.option("announcement-report", Announce(draft=number, step="report"))
    return join(lines), [report, *await publish_option(desk, writer, row)]


async def publish_option(desk: Desk, writer: Writer, row: Announcement) -> list[Option]:
    """Return the button that makes an announcement public, if it went to everybody and there is a place for it."""
    if not is_for_all(row) or not await is_to_publish(desk, PublicKind.ANNOUNCEMENTS.of(row.id)):
        return []
    return [writer.option("announcement-publish", Announce(draft=row.id, step="publish"))]


def is_for_all(row: Announcement) -> bool:
    """Tell whether an announcement went to everybody, so that it may be made public."""
    return row.source_id is None and row.corrects_id is None and Audience.load(row.audience or {}) == Audience()
