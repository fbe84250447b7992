"""The council's question how a pair came about, and whom somebody had as a mentor before, as far as it is kept."""

from __future__ import annotations

from datetime import date

from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import label_of
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.looks import note_look
from handlers.shared.text import join
from storage.models.account import Member
from storage.models.changes import ChangeCause, ChangeState
from storage.models.offers import OfferState
from storage.models.pairs import Pair

feature = Feature()


@feature.answers("pair_history", needs=True, roles=(Role.COUNCIL,))
async def say_how_it_came(ctx: Context) -> None:
    """Say since when somebody has their mentor or mentees, how that came about, and who was their mentor before."""
    people = [await ctx.store.people.get(number) for number in sorted(ctx.heard.people)]
    named = [member for member in people if member is not None]
    mentees = [member for member in named if Role.MENTOR not in member.roles]
    member = next(iter(mentees or named), None)
    if member is None:
        ctx.reply("pair-history-who", options=[Option(label_of(ctx, "find"), "find", {}), ctx.step("status")])
        return
    await note_look(ctx, "status", member)
    lines = await _of_mentee(ctx, member)
    if mentored := await ctx.store.pairs.pairs_of_mentor(member.id):
        lines += [ctx.text("pair-history-mentee", name=pair.mentee.name, day=_since(ctx, pair)) for pair in mentored]
    if not lines:
        lines = [ctx.text("pair-history-none", name=member.name)]
    status = {"person": {"id": member.id, "name": member.name}}
    ctx.say(join(lines), options=[Option(ctx.step("status").label, "status", status)])


async def _of_mentee(ctx: Context, mentee: Member) -> list[Markup]:
    """Say who is somebody's mentor now, and who was the last before."""
    own, last = await ctx.store.pairs.pair_of(mentee.id), await ctx.store.pairs.last_pair(mentee.id)
    lines = []
    if own is not None:
        day, how = _since(ctx, own), await _how(ctx, own)
        lines.append(ctx.text("pair-history-now", mentee=mentee.name, mentor=own.mentor.name, day=day, how=how))
    if last is not None and last.ended_at is not None:
        until = day_of(ctx.me, last.ended_at)
        lines.append(ctx.text("pair-history-before", mentor=last.mentor.name, since=_since(ctx, last), until=until))
    return lines


async def _how(ctx: Context, pair: Pair) -> str:
    """Return how a pair came about: an offer that was accepted, a change that was agreed on; else the council."""
    change = await ctx.store.changes.last_change(pair.mentee_id)
    if change is not None and change.new_id == pair.mentor_id and change.state == ChangeState.AGREED:
        return "balance" if change.cause == ChangeCause.BALANCE else "change"
    offer = await ctx.store.offers.last_offer(pair.mentee_id, pair.mentor_id)
    return "offer" if offer is not None and offer.state == OfferState.ACCEPTED else "unknown"


def _since(ctx: Context, pair: Pair) -> date:
    return day_of(ctx.me, pair.started_at)
