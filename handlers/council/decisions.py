"""assign, appoint, dismiss: what the council decides about people. Everybody concerned is told."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, PersonRef, hidden
from chatbot.core.errors import UserError
from chatbot.core.reading import option_label
from chatbot.core.roles import Place, Role
from chatbot.core.router import Router
from handlers.context import Context
from handlers.council.concerns import concerns
from handlers.council.roles import give_role, take_role
from handlers.mentoring.pairing import pair
from storage.models.account import Member

router: Router[Context] = Router()


@dataclass(frozen=True, slots=True)
class Assign(Arguments):
    """`instead_of` is set by the button "Assign anyway": the pair it would end, or 0 for none."""

    mentee: PersonRef
    mentor: PersonRef
    instead_of: int | None = hidden()


@router.command(
    "assign",
    args=Assign,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("assign Ana Kim", 'assign "Ana Quispe" @kim'),
)
async def assign(ctx: Context, args: Assign) -> None:
    """Pair two people at once; a mentor who is full or away only when the councillor says so twice."""
    mentee, mentor = await _person(ctx, args.mentee), await _person(ctx, args.mentor)
    if mentee.id == mentor.id:
        raise UserError("assign-same", name=mentee.name)
    for member, role in ((mentee, Role.MENTEE), (mentor, Role.MENTOR)):
        if role not in member.roles:
            raise UserError("assign-no-role", name=member.name, role=role.value)
    earlier = await ctx.store.mentoring.pair_of(mentee.id)
    if earlier is not None and earlier.mentor_id == mentor.id:
        raise UserError("assign-already", mentee=mentee.name, mentor=mentor.name)
    as_asked = args.instead_of == (earlier.id if earlier else 0)
    if args.instead_of is not None and not as_asked:
        raise UserError("assign-changed", name=mentee.name)
    if not as_asked and (against := await concerns(ctx.desk, ctx, mentor)):
        anyway = Assign(args.mentee, args.mentor, earlier.id if earlier else 0)
        ctx.say(against, options=[ctx.option("assign-anyway", anyway)])
        return
    await pair(ctx.desk, mentee, mentor)
    if earlier is None:
        ctx.reply("assign-done", mentee=mentee.name, mentor=mentor.name)
    else:
        ctx.reply("assign-done-instead", mentee=mentee.name, mentor=mentor.name, before=earlier.mentor.name)


@dataclass(frozen=True, slots=True)
class Appoint(Arguments):
    """Who, and to what."""

    person: PersonRef
    role: Role


@router.command(
    "appoint",
    args=Appoint,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("appoint Ana mentor", "appoint @kim council"),
)
async def appoint(ctx: Context, args: Appoint) -> None:
    """Give somebody one more role."""
    member = await _person(ctx, args.person)
    if args.role in member.roles:
        raise UserError("appoint-already", name=member.name, role=option_label(ctx, args.role))
    await give_role(ctx.desk, member, args.role)
    ctx.reply("appoint-done", name=member.name, role=option_label(ctx, args.role))


@dataclass(frozen=True, slots=True)
class Dismiss(Arguments):
    """`partners` is set by the button "Dismiss": how many people lose their mentor or mentee by it."""

    person: PersonRef
    role: Role
    partners: int | None = hidden()


@router.command(
    "dismiss",
    args=Dismiss,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("dismiss Ana mentor", "dismiss @kim council"),
)
async def dismiss(ctx: Context, args: Dismiss) -> None:
    """Take a role from somebody; nobody is left without a mentor silently."""
    member = await _person(ctx, args.person)
    role = option_label(ctx, args.role)
    if args.role not in member.roles:
        raise UserError("dismiss-not", name=member.name, role=role)
    if args.role is Role.COUNCIL:
        await _check_councillor_may_go(ctx, member)
    partners = await _partners(ctx, member, args.role)
    if partners and args.partners != len(partners):
        sure = Dismiss(args.person, args.role, len(partners))
        names = [partner.name for partner in partners]
        ctx.reply(
            f"dismiss-sure-{args.role}", name=member.name, partners=names, options=[ctx.option("dismiss-yes", sure)]
        )
        return
    await take_role(ctx.desk, member, args.role)
    ctx.reply("dismiss-done", name=member.name, role=role)


async def _check_councillor_may_go(ctx: Context, member: Member) -> None:
    accounts = await ctx.store.people.accounts_of(member.id)
    if any(account.ref in ctx.rules.council for account in accounts):
        raise UserError("dismiss-configured", name=member.name)
    if len(await ctx.store.people.with_role(Role.COUNCIL)) == 1:
        raise UserError("dismiss-last-councillor", name=member.name)


async def _partners(ctx: Context, member: Member, role: Role) -> list[Member]:
    """Who loses their mentor or mentee when `member` loses `role`."""
    if role is Role.MENTOR:
        return [found.mentee for found in await ctx.store.mentoring.pairs_of_mentor(member.id)]
    if role is Role.MENTEE and (found := await ctx.store.mentoring.pair_of(member.id)):
        return [found.mentor]
    return []


async def _person(ctx: Context, ref: PersonRef) -> Member:
    """Whom a name or a button means. Raises UserError for somebody who is gone."""
    member = await ctx.store.people.get(ref.id)
    if member is None:
        raise UserError("error-button-old")
    return member
