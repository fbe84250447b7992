"""Finding the proposal that somebody means, and whether it is for them."""

from __future__ import annotations

from collections.abc import Callable

from chatbot.core.arguments import Arguments
from chatbot.core.errors import Outdated, UserError
from chatbot.core.roles import Role
from chatbot.core.words import fold
from chatbot.core.writer import option_label
from handlers.proposal.rules import split_name, titled
from handlers.shared.context import Context
from handlers.shared.text import shorten
from storage.models.proposal import Proposal, ProposalOutcome, ProposalState

MOST_CHOICES = 8

Button = Callable[[int, str], Arguments]
"""From a proposal's number and what was written after its name to the command of its button."""


async def is_for_me(ctx: Context, proposal: Proposal) -> bool:
    """Tell whether the author of a message may read a proposal."""
    if proposal.author_id is not None and proposal.author_id == ctx.member_id:
        return True
    if proposal.state == ProposalState.DRAFT or ctx.member_id is None:
        return False
    return Role.COUNCIL in ctx.roles or await ctx.store.proposals.may_see(proposal, ctx.member_id)


async def read(ctx: Context, number: int) -> Proposal:
    """Return a proposal that the author may read, drafts apart. Raises UserError where there is none."""
    proposal = await ctx.store.proposals.get(number)
    if proposal is None or proposal.state == ProposalState.DRAFT or not await is_for_me(ctx, proposal):
        raise UserError("proposal-none", number=number)
    return proposal


async def claim_open(ctx: Context, number: int) -> Proposal:
    """Return an open proposal, locked. Raises UserError where there is none, Outdated where it is closed by now."""
    proposal = await ctx.store.proposals.claim(number)
    if proposal is None or proposal.state == ProposalState.DRAFT or not await is_for_me(ctx, proposal):
        raise UserError("proposal-none", number=number)
    if proposal.state == ProposalState.WITHDRAWN:
        raise Outdated("proposal-was-withdrawn", title=proposal.title)
    if proposal.state == ProposalState.DECIDED:
        outcome = option_label(ctx, ProposalOutcome(proposal.outcome))
        raise Outdated("proposal-was-decided", title=proposal.title, outcome=outcome)
    return proposal


async def which(
    ctx: Context, text: str, button: Button, *, own: bool = False, ask: bool = True
) -> tuple[int, str] | None:
    """Return the number of the open proposal that a text names, and what follows the name; None after asking which.

    A text that names none is about the only one that is open. Raises UserError where none is.
    """
    number, rest = split_name(text)
    if number is not None:
        named = await ctx.store.proposals.get(number)
        if named is not None and named.state != ProposalState.DRAFT and await is_for_me(ctx, named):
            return number, rest
        if not rest:
            raise UserError("proposal-none", number=number)
    if own:
        found = await ctx.store.proposals.own(ctx.me.id, MOST_CHOICES)
    else:
        seen_by = None if Role.COUNCIL in ctx.roles else ctx.me.id
        found = await ctx.store.proposals.open_to(seen_by, MOST_CHOICES)
    number, rest = titled(text.strip(), {one.id: one.title for one in found}, fold)
    if number is not None:
        return number, rest
    if not found:
        raise UserError("proposal-none-own" if own else "proposal-none-open")
    if len(found) == 1:
        return found[0].id, rest
    if ask:
        options = [
            ctx.option("proposal-choice", button(one.id, rest), number=one.id, title=shorten(one.title, 40))
            for one in found
        ]
        ctx.reply("proposal-which", options=options)
    return None
