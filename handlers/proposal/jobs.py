"""The jobs of proposals: what was discussed long enough goes before the council, late promises show, followers read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from chatbot.core.audience import Audience
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.proposal import showing
from handlers.proposal.arguments import Promises, Show
from handlers.proposal.council import put_before
from handlers.proposal.promises import LATE
from handlers.shared.context import Desk
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.account import Member
from storage.models.proposal import Proposal, ProposalComment

feature = Feature()

_MOST_QUOTED = 3
_MOST_LOOKED_AT = 30
_EVERYWHERE = timedelta(hours=14)
"""By how much the day can be further anywhere on earth than in UTC."""


@feature.job("council")
async def put_before_the_council(desk: Desk) -> None:
    """Put before the council what was discussed long enough, and tell its author who has it."""
    for proposal in await desk.store.proposals.due(desk.now):
        item = await put_before(desk, proposal)
        if item is not None and proposal.author is not None:
            name = (
                item.councillor.name if item.councillor is not None else desk.to(proposal.author).text("apply-council")
            )
            letter = desk.to(proposal.author)
            letter.send("proposal-discussed", title=proposal.title, name=name, day=day_of(proposal.author, item.due_at))


@feature.job("late")
async def tell_late(desk: Desk) -> None:
    """Tell those who took part of promises that are late, once, and remind the councillor who has each."""
    for promise in await desk.store.proposals.newly_late((desk.now + _EVERYWHERE).date()):
        councillor = promise.councillor
        today = day_of(councillor, desk.now) if councillor is not None else desk.now.date()
        if today <= promise.due_on:
            continue
        promise.late_at = desk.now
        await desk.broadcast(LATE, promise.id, Audience(took_part_in=promise.proposal_id))
        if councillor is not None and Role.COUNCIL in councillor.roles:
            letter = desk.to(councillor)
            done = Promises(promise=promise.id, step="done")
            option = letter.option("promise-done", done, words=shorten(promise.words, 30))
            letter.send(
                "promise-late-yours",
                words=promise.words,
                title=promise.proposal.title,
                day=promise.due_on,
                options=[option],
            )


@feature.job("digest")
async def write_digest(desk: Desk) -> None:
    """Write to followers once a day at most, a few hundred at a time, what others said since the last digest."""
    digest = await desk.store.proposals.unfinished_digest()
    if digest is None:
        local = desk.now.astimezone(ZoneInfo(desk.rules.default_timezone))
        if local.hour < desk.rules.programme.digest_hour:
            return
        if await desk.store.proposals.has_digest(local.date()):
            return
        last = await desk.store.proposals.last_digest()
        since = last.until if last is not None else desk.now - timedelta(days=1)
        digest = await desk.store.proposals.begin_digest(local.date(), since, desk.now)
    changed = await desk.store.proposals.changed(digest.since, digest.until)
    members = (
        await desk.store.proposals.next_followers([one.id for one in changed], digest.reached or 0) if changed else []
    )
    digest.reached = members[-1].id if members else None
    if not members:
        return
    news = [(one, await _said(desk, one, digest.since, digest.until)) for one in changed]
    followed = await desk.store.proposals.followed_by([one.id for one in changed], [member.id for member in members])
    for member in members:
        mine = [(one, said) for one, said in news if one.id in followed.get(member.id, ())]
        if member.roles:
            _tell_news(desk, member, mine)


async def _said(desk: Desk, proposal: Proposal, since: datetime, until: datetime) -> list[ProposalComment]:
    """Return the last comments of some time, the newest first."""
    found = await desk.store.proposals.comments(proposal.id, _MOST_LOOKED_AT)
    return [one for one in found if since <= one.said_at < until]


def _tell_news(desk: Desk, member: Member, news: Sequence[tuple[Proposal, list[ProposalComment]]]) -> None:
    letter = desk.to(member)
    lines, options = [], list[Option]()
    for proposal, said in news:
        others = [one for one in said if one.member_id != member.id]
        if not others:
            continue
        lines.append(letter.text("follow-news-of", title=proposal.title, count=len(others)))
        quoted = reversed(others[:_MOST_QUOTED])
        lines += [showing.comment_line(letter, one, version=proposal.version) for one in quoted]
        about = Show(number=proposal.id, step="comments")
        options.append(letter.option("follow-read", about, title=shorten(proposal.title, 30)))
    if lines:
        letter.say(join([letter.text("follow-news"), *lines]), options=options)
