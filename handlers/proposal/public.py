"""Proposals for everybody to read: each version, and what was decided; without the names of those who took part."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.audience import Audience
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.publishing import PublicKind
from chatbot.core.writer import option_label
from handlers.proposal import rules, showing
from handlers.shared.context import Desk
from handlers.shared.publishing import publish, publish_more
from handlers.shared.text import join
from storage.models.proposal import Proposal, ProposalOutcome, ProposalPromise, ProposalVersion

_LONGEST = 20_000
"""Characters of a proposal that are published: nobody reads a book in a forum."""


async def publish_version(desk: Desk, proposal: Proposal, version: ProposalVersion) -> None:
    """Publish a version of a proposal that is for everybody: the first as a topic of its own, the others under it."""
    if Audience.load(proposal.audience or {}) != Audience():
        return
    writer, key = desk.room_writer(), PublicKind.PROPOSALS.of(proposal.id)
    text = showing.body(writer, rules.load(version.sections), longest=_LONGEST)
    title = writer.text("proposal-public-title", title=proposal.title)
    if not await publish(desk, key, title, text):
        await publish_more(desk, key, join([writer.text("proposal-public-version", number=version.number), text]))


async def publish_decision(desk: Desk, proposal: Proposal, promises: Sequence[ProposalPromise]) -> None:
    """Publish what was decided about a proposal that was published, why, and what was promised."""
    writer = desk.room_writer()
    outcome = option_label(writer, ProposalOutcome(proposal.outcome))
    lines = [writer.text("proposal-public-decision", outcome=outcome), Markup(escape(proposal.reason))]
    lines += [writer.text("proposal-public-promise", words=one.words, day=one.due_on) for one in promises]
    await publish_more(desk, PublicKind.PROPOSALS.of(proposal.id), join(lines))
