"""Proposals as messages: their text, how they stand, and the buttons that go on from there."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.formatting import escape, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.links import unlink
from chatbot.core.messages import Option
from chatbot.core.writer import Writer, option_label
from handlers.proposal import rules
from handlers.proposal.arguments import Abstain, Comment, Object, Show, Support
from handlers.proposal.rules import Section, SectionChange
from handlers.shared.text import dotted, join, shorten
from storage.models.account import Member
from storage.models.proposal import (
    Proposal,
    ProposalComment,
    ProposalOutcome,
    ProposalState,
    ProposalVersion,
    Stance,
)

_FITS_A_SCREEN = 900
"""Characters of a text that is shown as a whole; of a longer one the headings are buttons."""
_MOST_CHANGES = 8
_LONGEST_CHANGE = 240
QUOTED = 200
"""Characters of a comment that are quoted in a list."""


def who(writer: Writer, member: Member | None) -> Markup:
    """Return a member's name; of one who has left, with a word of it, and of one who is forgotten no name at all."""
    if member is None:
        return writer.text("proposal-forgotten")
    if not member.roles:
        return writer.text("proposal-has-left", name=member.name)
    return Markup(escape(unlink(member.name)))


def headline(writer: Writer, proposal: Proposal) -> Markup:
    """Say which proposal it is, whose, and in which version."""
    by = who(writer, proposal.author)
    return writer.text("proposal-headline", number=proposal.id, title=proposal.title, name=by, version=proposal.version)


def counted(writer: Writer, version: ProposalVersion) -> Markup:
    """Say how many support a version, object to it and abstain."""
    return writer.text("proposal-counts", supports=version.supports, objects=version.objects, abstains=version.abstains)


def state_line(writer: Writer, proposal: Proposal) -> Markup:
    """Say how a proposal stands: until when it is discussed, how it was decided, or that it was withdrawn."""
    if proposal.state == ProposalState.DECIDED:
        outcome = option_label(writer, ProposalOutcome(proposal.outcome))
        return writer.text("proposal-decided-line", outcome=outcome, reason=proposal.reason)
    if proposal.state == ProposalState.WITHDRAWN:
        return writer.text("proposal-withdrawn-line")
    if proposal.council_at is None or proposal.council_at <= writer.now:
        return writer.text("proposal-with-council")
    return writer.text("proposal-open-until", until=proposal.council_at)


def section_title(writer: Writer, number: int, heading: str) -> Markup:
    """Return the number of a section and its heading, if it has one."""
    return writer.text("proposal-section", number=number, heading=heading or "none")


def body(writer: Writer, sections: Sequence[Section], *, longest: int = _FITS_A_SCREEN) -> Markup:
    """Write the sections: as a whole where they fit a screen, else the beginning of each."""
    is_short = sum(len(section.body) for section in sections) <= longest
    each = max(longest // max(len(sections), 1), 60)
    lines = []
    for number, section in enumerate(sections, start=1):
        words = section.body if is_short else shorten(section.body, each)
        shown, title = Markup(escape(unlink(words))), section_title(writer, number, section.heading)
        lines += [title, shown] if section.heading and words else [Markup(f"{title} {shown}".rstrip())]
    return join(lines)


def is_cut(sections: Sequence[Section], longest: int = _FITS_A_SCREEN) -> bool:
    """Tell whether `body` leaves out some of the text."""
    return sum(len(section.body) for section in sections) > longest


def section_options(writer: Writer, proposal: Proposal, sections: Sequence[Section]) -> list[Option]:
    """Return a button for each section."""
    return [
        Option(
            shorten(to_plain(section_title(writer, number, section.heading or shorten(section.body, 30))), 40),
            Show.command,
            Show(number=proposal.id, part=number).dump(),
        )
        for number, section in enumerate(sections, start=1)
    ]


def word_options(writer: Writer, proposal: Proposal) -> list[Option]:
    """Return the buttons by which somebody says what they think of the version that is out."""
    number, at = proposal.id, proposal.version
    return [
        writer.option("proposal-support", Support(number=number, at=at)),
        writer.option("proposal-object", Object(number=number, at=at)),
        writer.option("proposal-abstain", Abstain(number=number, at=at)),
        writer.option("proposal-comment", Comment(number=proposal.id)),
    ]


def read_option(writer: Writer, proposal: Proposal, label: str = "proposal-read") -> Option:
    """Return the button that leads to a proposal."""
    return writer.option(label, Show(number=proposal.id), title=shorten(proposal.title, 60))


def difference(writer: Writer, before: ProposalVersion, title: str, sections: Sequence[Section]) -> Markup:
    """Say what has changed since a version, old words before new ones."""
    changed = rules.difference(rules.load(before.sections), sections)
    if not changed and before.title == title:
        return writer.text("proposal-unchanged-since", number=before.number)
    lines = [writer.text("proposal-difference", number=before.number)]
    if before.title != title:
        lines.append(writer.text("proposal-new-title", old=before.title, new=title))
    for change in changed[:_MOST_CHANGES]:
        lines += _section_change(writer, change)
    if len(changed) > _MOST_CHANGES:
        lines.append(writer.text("proposal-more-changes", count=len(changed) - _MOST_CHANGES))
    return join(lines)


def between(writer: Writer, before: ProposalVersion, after: ProposalVersion) -> Markup:
    """Say what changed from one version to another."""
    return difference(writer, before, after.title, rules.load(after.sections))


def _section_change(writer: Writer, change: SectionChange) -> list[Markup]:
    title = section_title(writer, change.number, change.heading)
    if change.is_new or change.is_gone:
        return [writer.text("proposal-section-new" if change.is_new else "proposal-section-gone", title=title)]
    lines = [title]
    for words in change.changes[:_MOST_CHANGES]:
        kind = "replaced" if words.old and words.new else "added" if words.new else "gone"
        old, new = shorten(words.old, _LONGEST_CHANGE), shorten(words.new, _LONGEST_CHANGE)
        line = writer.text("proposal-change", kind=kind, before=words.before, old=old, new=new, after=words.after)
        lines.append(Markup(line.rstrip()))
    return lines


def comment_line(writer: Writer, comment: ProposalComment, *, version: int, longest: int = QUOTED) -> Markup:
    """Write a comment with its author, what it is about, and the version if that is not the present one."""
    facts = [writer.text("proposal-said", name=who(writer, comment.member), stance=_said_as(comment))]
    if comment.section:
        facts.append(writer.text("proposal-on-section", number=comment.section))
    if comment.version != version:
        facts.append(writer.text("proposal-on-version", number=comment.version))
    return writer.text("proposal-comment-line", about=dotted(facts), words=shorten(comment.words, longest))


def _said_as(comment: ProposalComment) -> str:
    if not comment.stance:
        return "reply" if comment.reply_to_id is not None else "comment"
    return f"{comment.stance}-earlier" if comment.is_earlier else comment.stance


def stance_label(writer: Writer, stance: str) -> Markup:
    """Return the name of a word on a proposal."""
    return option_label(writer, Stance(stance))
