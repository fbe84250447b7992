"""find, unassign: searching for people, and ending a pair."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chatbot.core.arguments import Arguments, Line, PersonRef, dump_value
from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Network, Option
from chatbot.core.roles import Place, Reach, Role
from chatbot.core.writer import option_label
from handlers.council.arguments import Assign, Unassign
from handlers.council.countries import country_names
from handlers.council.notice import told
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.identity import identity
from handlers.shared.looks import note_look
from handlers.shared.matching.scores import language_meant
from handlers.shared.pairs import UNASSIGNED, end_pair
from handlers.shared.text import dotted, join
from storage.models.account import Member

feature = Feature()

MOST_FOUND = 10
"""People that one search shows."""


@dataclass(frozen=True, slots=True)
class Find(Arguments):
    """Parts of a name or handle, in any order; or a country, a language or interests."""

    words: Line


@feature.command(
    "find",
    args=Find,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("find quis", "find ana lima"),
    reads=True,
    reach=Reach.ANYBODY,
)
async def find(ctx: Context, args: Find) -> None:
    """Show members with such a name or handle, a few of them, each with a button for their status."""
    found = await ctx.store.people.search(args.words, MOST_FOUND + 1)
    if not found and (countries := country_names(args.words, ctx.localizer.locales)):
        found = await ctx.store.people.living_in(countries, MOST_FOUND + 1)
        if not found:
            raise UserError("find-nobody-there", country=args.words.split()[-1][:40])
    if not found and (language := language_meant(args.words, ctx.localizer.locales)):
        found = await ctx.store.audiences.page(Audience(languages=(language,)), most=MOST_FOUND + 1)
    if not found:
        found = await ctx.store.people.interested_in(args.words, MOST_FOUND + 1)
    if not found:
        raise UserError("find-nobody", words=args.words[:40])
    shown = found[:MOST_FOUND]
    await note_look(ctx, "find", *shown)
    lines = [await _line(ctx, member) for member in shown]
    if len(found) > len(shown):
        lines.append(ctx.text("find-more", shown=len(shown)))
    options = [
        Option(member.name, "status", {"person": dump_value(PersonRef(member.id, member.name))}) for member in shown
    ]
    ctx.say(join([ctx.text("find-all", words=args.words[:40]), *lines]), options=options)


async def _line(ctx: Context, member: Member) -> Markup:
    roles = [option_label(ctx, role) for role in Role if role in member.roles]
    parts = [ctx.text("find-one", name=member.name, roles=roles or [ctx.text("profile-no-role")])]
    parts += [ctx.text("find-trait", trait=member.country)] if member.country else []
    for account in await ctx.store.people.accounts_of(member.id):
        if account.network != Network.EMAIL:
            parts.append(ctx.text("find-trait", trait=account.handle or str(account.ref)))
    return dotted(parts)


@feature.command(
    "unassign",
    args=Unassign,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("unassign Ana",),
    changes_with=("pair",),
    reach=Reach.ANYBODY,
)
async def unassign(ctx: Context, args: Unassign) -> None:
    """End a pair once the councillor has seen who they are; the mentee waits for another mentor."""
    if args.dropped:
        ctx.reply("decision-dropped")
        return
    found = await ctx.store.pairs.pair_of(args.mentee.id)
    if found is None:
        raise UserError("unassign-no-mentor", name=args.mentee.name)
    if args.pair != found.id:
        lines = [await identity(ctx.desk, ctx, member) for member in (found.mentee, found.mentor)]
        await note_look(ctx, "unassign", found.mentee, found.mentor)
        asked = ctx.text("unassign-sure", mentee=found.mentee.name, mentor=found.mentor.name)
        ctx.say(
            join([*lines, asked]),
            options=[
                ctx.option("unassign-yes", replace(args, pair=found.id), style=ButtonStyle.DANGER),
                ctx.option("decision-no", replace(args, dropped=1)),
            ],
        )
        return
    mentee, mentor = found.mentee, found.mentor
    await end_pair(ctx.desk, found, UNASSIGNED)
    again = Assign(args.mentee, PersonRef(mentor.id, mentor.name))
    ctx.did("unassign-did", f"pair:{mentee.id}", again, mentee=mentee.name, mentor=mentor.name)
    ctx.to(mentor).send("pair-unassigned-mentor", name=mentee.name)
    done = ctx.text("unassign-done", mentee=mentee.name, mentor=mentor.name)
    ctx.say(join([done, await told(ctx.desk, ctx, mentee, mentor)]))
