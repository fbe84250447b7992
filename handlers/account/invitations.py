"""invite: a one-time code makes the person who writes it the member that the roster knows them as."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chatbot.core.arguments import Arguments, PersonRef
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.roles import Reach, Role
from chatbot.core.writer import option_label
from handlers.account import linking
from handlers.shared.about_self import question_about_self
from handlers.shared.contact import share_options
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.identity import identity
from handlers.shared.text import join
from storage.models.account import Member
from storage.unit_of_work import UnitOfWork

feature = Feature()

PURPOSE = "invitation"
LENGTH = 16
"""80 bits: an invitation is good for months, and somebody who got the hashes could search that long."""


@dataclass(frozen=True, slots=True)
class Invite(Arguments):
    """The member to invite."""

    person: PersonRef


@feature.command("invite", args=Invite, role=Role.COUNCIL, examples=("invite Ana",), reach=Reach.ANYBODY)
async def invite(ctx: Context, args: Invite) -> None:
    """Make an invitation for a member from the roster who has not written yet; an earlier one becomes invalid."""
    member = await ctx.store.people.get(args.person.id)
    if member is None:
        raise UserError("error-button-old")
    if await ctx.store.people.accounts_of(member.id):
        raise UserError("invite-known", name=member.name)
    until = ctx.now + ctx.rules.programme.invitation_expires
    code = await issue(ctx.store, member.id, until)
    link = ctx.rules.start_link(code)
    given = ctx.text(
        "invite-link" if link else "invite-code", name=member.name, code=code, link=Markup(escape(link)), until=until
    )
    ctx.say(join([await identity(ctx.desk, ctx, member), ctx.text("empty-line"), given]))


async def issue(store: UnitOfWork, member_id: int, until: datetime) -> str:
    """Return a new code that makes the person who writes it this member."""
    return await store.codes.issue(PURPOSE, member_id, until, length=LENGTH)


async def redeem(ctx: Context, code: str) -> None:
    """Make a stranger the member the code was made for; ask a member whether the two are one person."""
    await linking.check_tries(ctx)
    found = await ctx.store.codes.find(PURPOSE, code, ctx.now)
    if found is None and await linking.is_code(ctx, code):
        await linking.read_code(ctx, code)
        return
    owner = await ctx.store.people.get(found.member_id) if found else None
    if found is None or owner is None:
        ctx.store.codes.count_wrong(ctx.seen.id, ctx.now)
        ctx.reply("invite-wrong")
        return
    await ctx.store.codes.use(found)
    if ctx.seen.member is None:
        await claim(ctx, owner)
    elif ctx.seen.member is owner:
        ctx.reply("start-again", name=owner.name)
    else:
        await linking.ask_sure(ctx, owner)


async def claim(ctx: Context, member: Member) -> None:
    """Make the stranger this member of the roster, and tell them what the roster says about them."""
    if not await ctx.store.people.accounts_of(member.id):
        member.locale = ctx.locale
    member.last_active_on = ctx.today
    ctx.become(member)
    await ctx.store.flush()
    pair = await ctx.store.pairs.pair_of(member.id)
    mentees = await ctx.store.pairs.pairs_of_mentor(member.id)
    ctx.reply(
        "start-claimed",
        name=member.name,
        roles=[option_label(ctx, role) for role in Role if role in member.roles],
        paired="yes" if pair else "no",
        mentor=pair.mentor.name if pair else "",
        mentees=len(mentees),
        day=member.joined_words or member.joined_on,
    )
    if (pair or mentees) and member.share_handle is None:
        message_id = "share-question-mentees" if mentees else "share-question-mentor"
        ctx.reply(message_id, options=share_options(ctx))
    ctx.desk.refresh_menu(member)
    ask_about_self(ctx)


def ask_about_self(ctx: Context) -> None:
    """Ask the author, once, where they live and which languages they speak."""
    if asked := question_about_self(ctx, ctx.me):
        ctx.say(asked.text, options=asked.options)
