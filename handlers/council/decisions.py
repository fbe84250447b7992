"""assign, appoint, dismiss: the council's decisions about people. Everybody concerned is told.

Each has to be confirmed after showing exactly who is meant: a name is whatever somebody chose to be called.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from chatbot.core.arguments import Arguments, PersonRef, hidden
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle
from chatbot.core.roles import Place, Reach, Role
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, pattern
from chatbot.core.writer import option_label
from handlers.council.arguments import Assign, Unassign
from handlers.council.assignment_warnings import warnings
from handlers.council.notice import told
from handlers.council.roles import give_role, take_role
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.identity import identity
from handlers.shared.looks import note_look
from handlers.shared.pairs import pair
from handlers.shared.text import join
from storage.models.account import Member

feature = Feature()


@feature.command(
    "assign",
    args=Assign,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("assign Ana Kim", 'assign "Ana Quispe" @kim'),
    changes_with=("instead_of",),
    reach=Reach.ANYBODY,
)
async def assign(ctx: Context, args: Assign) -> None:
    """Pair two people once the councillor has seen who they are and what speaks against it."""
    if args.dropped:
        ctx.reply("decision-dropped")
        return
    mentee, mentor = await _person(ctx, args.mentee), await _person(ctx, args.mentor)
    if mentee.id == mentor.id:
        raise UserError("assign-same", name=mentee.name)
    for member, role in ((mentee, Role.MENTEE), (mentor, Role.MENTOR)):
        if role not in member.roles:
            raise UserError("assign-no-role", name=member.name, role=role.value)
    earlier = await ctx.store.pairs.pair_of(mentee.id)
    if earlier is not None and earlier.mentor_id == mentor.id:
        raise UserError("assign-already", mentee=mentee.name, mentor=mentor.name)
    as_asked = args.instead_of == (earlier.id if earlier else 0)
    if args.instead_of is not None and not as_asked:
        raise UserError("assign-changed", name=mentee.name)
    found = await warnings(ctx.desk, ctx, mentor)
    if not as_asked or (args.despite is not None and len(found) > args.despite):
        lines = [await identity(ctx.desk, ctx, member) for member in (mentee, mentor)]
        await note_look(ctx, "assign", mentee, mentor)
        if earlier is not None:
            lines.append(ctx.text("assign-instead", mentee=mentee.name, before=earlier.mentor.name))
        lines += [*found, ctx.text("concern-sure" if found else "assign-sure")]
        sure = replace(args, instead_of=earlier.id if earlier else 0, despite=len(found))
        _ask_whether(ctx, lines, "assign-anyway" if found else "assign-yes", sure, replace(args, dropped=1))
        return
    await pair(ctx.desk, mentee, mentor)
    ctx.did("assign-did", f"pair:{mentee.id}", Unassign(args.mentee), mentee=mentee.name, mentor=mentor.name)
    lines = [ctx.text("assign-done", mentee=mentee.name, mentor=mentor.name)]
    if earlier is not None:
        lines.append(ctx.text("assign-done-instead", before=earlier.mentor.name))
    ctx.say(join([*lines, await told(ctx.desk, ctx, mentee, mentor)]))


@dataclass(frozen=True, slots=True)
class Appoint(Arguments):
    """The member and the new role; `sure` is set by the button "Appoint", `dropped` by "No"."""

    person: PersonRef
    role: Role
    sure: int | None = hidden()
    dropped: int | None = hidden()


_SAID_AS = {Role.MENTOR: "mentors", Role.COUNCIL: "councillors", Role.MENTEE: "mentees"}


def _role_said_of_them(ctx: Context, given: dict[str, Any]) -> dict[str, Any]:
    """Take the first role behind the name, where several are said: `the council agreed, Ana becomes a mentor`."""
    plain, name = folded(ctx.message.text), fold(str(given.get("person", {}).get("name", ""))).partition(" ")[0]
    forms = {role: rf"\b(?:<words-{listed}>)\b" for role, listed in _SAID_AS.items()}
    said = {role: pattern(ctx.localizer, form).search(plain, max(plain.find(name), 0)) for role, form in forms.items()}
    behind = {role: found.start() for role, found in said.items() if found is not None}
    return {**given, "role": min(behind, key=behind.__getitem__).value} if name and behind else given


@feature.command(
    "appoint",
    args=Appoint,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("appoint Ana mentor", "appoint @kim council"),
    changes_with=("sure",),
    reach=Reach.ANYBODY,
    heard=_role_said_of_them,
)
async def appoint(ctx: Context, args: Appoint) -> None:
    """Give somebody one more role."""
    if args.dropped:
        ctx.reply("decision-dropped")
        return
    member = await _person(ctx, args.person)
    if args.role in member.roles:
        raise UserError("appoint-already", name=member.name, role=option_label(ctx, args.role))
    if not args.sure:
        await note_look(ctx, "appoint", member)
        lines = [await identity(ctx.desk, ctx, member), ctx.text(f"appoint-sure-{args.role}")]
        _ask_whether(ctx, lines, "appoint-yes", replace(args, sure=1), replace(args, dropped=1))
        return
    await give_role(ctx.desk, member, args.role)
    role = option_label(ctx, args.role)
    ctx.did(
        "appoint-did", f"role:{member.id}:{args.role}", Dismiss(args.person, args.role), name=member.name, role=role
    )
    done = ctx.text("appoint-done", name=member.name, role=role)
    ctx.say(join([done, await told(ctx.desk, ctx, member)]))


@dataclass(frozen=True, slots=True)
class Dismiss(Arguments):
    """`partners` is set by the button "End the role": how many people lose their mentor or mentee.

    `dropped` is set by the button "No".
    """

    person: PersonRef
    role: Role
    partners: int | None = hidden()
    dropped: int | None = hidden()


@feature.command(
    "dismiss",
    args=Dismiss,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("dismiss Ana mentor", "dismiss @kim council"),
    changes_with=("partners",),
    reach=Reach.ANYBODY,
)
async def dismiss(ctx: Context, args: Dismiss) -> None:
    """Take a role from somebody; nobody is left without a mentor silently."""
    if args.dropped:
        ctx.reply("decision-dropped")
        return
    member = await _person(ctx, args.person)
    role = option_label(ctx, args.role)
    if args.role not in member.roles:
        raise UserError("dismiss-not", name=member.name, role=role)
    if args.role is Role.COUNCIL:
        await _check_councillor_may_go(ctx, member)
    partners = await _partners(ctx, member, args.role)
    if args.partners != len(partners):
        if partners:
            names = [partner.name for partner in partners]
            asked = ctx.text(f"dismiss-sure-{args.role}", name=member.name, partners=names)
        else:
            asked = ctx.text("dismiss-sure", role=role)
        await note_look(ctx, "dismiss", member)
        lines = [await identity(ctx.desk, ctx, member), asked]
        sure = replace(args, partners=len(partners))
        _ask_whether(ctx, lines, "dismiss-yes", sure, replace(args, dropped=1), ButtonStyle.DANGER)
        return
    await take_role(ctx.desk, member, args.role)
    ctx.did(
        "dismiss-did", f"role:{member.id}:{args.role}", Appoint(args.person, args.role), name=member.name, role=role
    )
    done = ctx.text("dismiss-done", name=member.name, role=role)
    ctx.say(join([done, await told(ctx.desk, ctx, member)]))


def _ask_whether(
    ctx: Context,
    lines: Iterable[Markup],
    label: str,
    yes: Arguments,
    no: Arguments,
    style: ButtonStyle = ButtonStyle.PRIMARY,
) -> None:
    ctx.say(join(lines), options=[ctx.option(label, yes, style=style), ctx.option("decision-no", no)])


async def _check_councillor_may_go(ctx: Context, member: Member) -> None:
    accounts = await ctx.store.people.accounts_of(member.id)
    if any(account.ref in ctx.rules.council for account in accounts):
        raise UserError("dismiss-configured", name=member.name)
    if len(await ctx.store.people.with_role(Role.COUNCIL)) == 1:
        raise UserError("dismiss-last-councillor", name=member.name)


async def _partners(ctx: Context, member: Member, role: Role) -> list[Member]:
    """Return the members who lose their mentor or mentee when `member` loses `role`."""
    if role is Role.MENTOR:
        return [found.mentee for found in await ctx.store.pairs.pairs_of_mentor(member.id)]
    if role is Role.MENTEE and (found := await ctx.store.pairs.pair_of(member.id)):
        return [found.mentor]
    return []


async def _person(ctx: Context, ref: PersonRef) -> Member:
    """Return the member a name or a button means. Raises UserError for one who is gone."""
    member = await ctx.store.people.get(ref.id)
    if member is None:
        raise UserError("error-button-old")
    return member
