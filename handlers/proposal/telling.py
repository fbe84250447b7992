"""The messages to members about a proposal: it is out, revised, withdrawn or decided, a promise is late or kept.

At a decision each reads their own sentences first, each beside the answer to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.links import unlink
from chatbot.core.messages import Option
from chatbot.core.writer import option_label
from handlers.proposal import rules, showing
from handlers.proposal.arguments import Show
from handlers.proposal.council import DECIDED
from handlers.proposal.promises import KEPT, LATE
from handlers.proposal.stances import WITHDRAWN
from handlers.proposal.writing import REVISION
from handlers.shared.context import Desk, Letter
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.account import Member
from storage.models.proposal import (
    Proposal,
    ProposalComment,
    ProposalOutcome,
    ProposalPromise,
    ProposalStance,
    ProposalState,
    ProposalVersion,
)
from storage.proposal import KIND

feature = Feature()

_BEGINNING = 400
"""Characters of a proposal that stand in the message which brings it."""
_MOST_OWN = 5
_MOST_GROUPS = 4
_MOST_COMMENTS = 1000
"""Comments of the readers of one batch that are looked up."""


@feature.broadcast(KIND)
async def invite(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    """Bring a new proposal to some of its audience, with its beginning and the ways to say something."""
    proposal = await desk.store.proposals.get(subject_id)
    version = await desk.store.proposals.version(subject_id, proposal.version) if proposal is not None else None
    if proposal is None or version is None or proposal.state != ProposalState.OPEN:
        return
    sections = rules.load(version.sections)
    for member in members:
        if member.id == proposal.author_id:
            continue
        letter = desk.to(member)
        lines = [letter.text("proposal-new", title=proposal.title, name=showing.who(letter, proposal.author))]
        lines += [letter.text("empty-line"), _beginning(letter, sections), letter.text("empty-line")]
        if proposal.council_at is not None and proposal.council_at > desk.now:
            lines.append(letter.text("proposal-new-until", until=proposal.council_at))
        else:
            lines.append(letter.text("proposal-new-late"))
        options = [showing.read_option(letter, proposal), *showing.word_options(letter, proposal)]
        letter.say(join(lines), options=options)


def _beginning(letter: Letter, sections: Sequence[rules.Section]) -> Markup:
    if not showing.is_cut(sections, _BEGINNING):
        return showing.body(letter, sections)
    headings = [
        showing.section_title(letter, at, section.heading or shorten(section.body, 40))
        for at, section in enumerate(sections, start=1)
    ]
    first = Markup(escape(unlink(shorten(sections[0].body, _BEGINNING))))
    return join([headings[0], first, *headings[1:]])


@feature.broadcast(REVISION)
async def ask_anew(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    """Show what a new version changed, and ask anew those who had a word: it stays beside the version it was about."""
    after = await desk.store.proposals.version_by_id(subject_id)
    proposal = await desk.store.proposals.get(after.proposal_id) if after is not None else None
    if proposal is None or after is None or proposal.state != ProposalState.OPEN or after.number != proposal.version:
        return
    before = await desk.store.proposals.version(proposal.id, after.number - 1)
    ids = [member.id for member in members]
    words = await desk.store.proposals.last_stances(proposal.id, ids, after.number)
    for member in members:
        if member.id != proposal.author_id:
            _tell_of_revision(desk.to(member), proposal, before, after, words.get(member.id))


def _tell_of_revision(
    letter: Letter,
    proposal: Proposal,
    before: ProposalVersion | None,
    after: ProposalVersion,
    word: ProposalStance | None,
) -> None:
    name = showing.who(letter, proposal.author)
    lines = [letter.text("proposal-revised", title=after.title, name=name, number=after.number)]
    if before is not None:
        lines += [letter.text("empty-line"), showing.between(letter, before, after)]
    lines.append(letter.text("empty-line"))
    if word is not None:
        lines.append(letter.text("proposal-asked-anew", stance=word.stance, number=word.version))
    else:
        lines.append(letter.text("proposal-asked"))
    options = [*showing.word_options(letter, proposal), showing.read_option(letter, proposal)]
    letter.say(join(lines), options=options)


@feature.broadcast(WITHDRAWN)
async def tell_withdrawn(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    """Tell those who took part that a proposal was withdrawn."""
    proposal = await desk.store.proposals.get(subject_id)
    for member in members if proposal is not None else ():
        if proposal is not None and member.id != proposal.author_id:
            letter = desk.to(member)
            name = showing.who(letter, proposal.author)
            options = [showing.read_option(letter, proposal)]
            letter.send("proposal-withdrawn-letter", title=proposal.title, name=name, options=options)


@feature.broadcast(DECIDED)
async def tell_decided(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    """Tell those who took part what was decided, each with their own sentences first and the answers to them."""
    proposal = await desk.store.proposals.get(subject_id)
    if proposal is None or proposal.state != ProposalState.DECIDED:
        return
    ids = [member.id for member in members]
    own: dict[int, list[ProposalComment]] = defaultdict(list)
    for comment in await desk.store.proposals.comments_by(proposal.id, ids, _MOST_COMMENTS):
        if comment.member_id is not None:
            own[comment.member_id].append(comment)
    groups = await desk.store.proposals.answer_groups(proposal.id, _MOST_GROUPS + 1)
    promises = await desk.store.proposals.promises_of(proposal.id)
    for member in members:
        _tell_outcome(desk.to(member), proposal, own.get(member.id, []), groups, promises)


def _tell_outcome(
    letter: Letter,
    proposal: Proposal,
    own: Sequence[ProposalComment],
    groups: Sequence[tuple[ProposalComment, int]],
    promises: Sequence[ProposalPromise],
) -> None:
    lines: list[Markup] = []
    for comment in own[:_MOST_OWN]:
        words, answer = shorten(comment.words, 300), shorten(comment.answer, 600)
        lines += [letter.text("outcome-own", words=words), letter.text("outcome-own-answer", answer=answer)]
        lines.append(letter.text("empty-line"))
    if len(own) > _MOST_OWN:
        lines.append(letter.text("outcome-own-more", count=len(own) - _MOST_OWN))
    outcome = option_label(letter, ProposalOutcome(proposal.outcome))
    lines.append(letter.text("outcome", title=proposal.title, outcome=outcome, reason=proposal.reason))
    known = {comment.id for comment in own}
    others = [(comment, count) for comment, count in groups if count > 1 or comment.id not in known][:_MOST_GROUPS]
    if others:
        lines += [letter.text("empty-line"), letter.text("outcome-you-said")]
    for comment, count in others:
        name, words = showing.who(letter, comment.member), shorten(comment.words, 120)
        lines.append(letter.text("outcome-said", name=name, others=count - 1, words=words))
        lines.append(letter.text("outcome-did", answer=shorten(comment.answer, 200)))
    if promises:
        lines += [letter.text("empty-line"), letter.text("outcome-promises")]
    for promise in promises:
        name = showing.who(letter, promise.councillor)
        lines.append(letter.text("promise-line", words=promise.words, name=name, day=promise.due_on))
    letter.say(join(lines), options=_answers(letter, proposal))


def _answers(letter: Letter, proposal: Proposal) -> list[Option]:
    options = [showing.read_option(letter, proposal)]
    if proposal.comments:
        about = Show(number=proposal.id, step="comments")
        options.append(letter.option("outcome-all", about, count=proposal.comments))
    return options


@feature.broadcast(KEPT)
async def tell_kept(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    """Tell those who took part that a promise was kept."""
    await _tell_of_promise(desk, subject_id, members, "promise-kept-letter")


@feature.broadcast(LATE)
async def tell_late(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    """Tell those who took part that a promise is late."""
    await _tell_of_promise(desk, subject_id, members, "promise-late-letter")


async def _tell_of_promise(desk: Desk, promise_id: int, members: Sequence[Member], message_id: str) -> None:
    promise = await desk.store.proposals.promise(promise_id)
    if promise is None or (message_id == "promise-late-letter" and promise.done_at is not None):
        return
    for member in members:
        if member.id != promise.councillor_id:
            letter = desk.to(member)
            letter.send(
                message_id,
                words=promise.words,
                title=promise.proposal.title,
                name=showing.who(letter, promise.councillor),
                day=promise.due_on,
                result=promise.result or "none",
                options=[showing.read_option(letter, promise.proposal)],
            )
