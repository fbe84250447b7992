"""link: a code from one account, written from another, makes both one member's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import AccountRef, ConversationRef, Network
from chatbot.core.registry import Turn
from chatbot.core.roles import Access, Role
from chatbot.core.writer import Draft, Writer, option_label
from handlers.account import email_refusal, merge
from handlers.account.admission import check_place
from handlers.account.email_refusal import MAILED, Codes
from handlers.account.merge_rules import Point, Side, disagreements, stays
from handlers.shared.context import Context
from handlers.shared.dates import joined_values
from handlers.shared.feature import Feature
from storage.models.account import Account, Member
from storage.models.member_merge import MemberLink as Pending
from storage.models.one_time_codes import OneTimeCode

feature = Feature()

PURPOSE = "link"


class Sure(StrEnum):
    """The answer to whether the other account is the same person's."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class LinkAccount(Arguments):
    """Without a code one is made. Buttons go on with a link: whether it is them, and which side of a point to keep.

    `codes` is set by the buttons of a mailed code: whether more may be mailed to that address.
    """

    code: Line | None = None
    link: int | None = hidden()
    sure: Sure | None = hidden()
    point: Point | None = hidden()
    side: int | None = hidden()
    codes: Codes | None = hidden()


@feature.command(
    "link", args=LinkAccount, role=Access.ANYONE, examples=("link", "link K7QM2-XR4TP"), changes_with=("code",)
)
async def link(ctx: Context, args: LinkAccount) -> None:
    """Link two accounts of one person, or make the code for it."""
    if args.codes is not None:
        await email_refusal.take(ctx, args.codes, LinkAccount(codes=Codes.WELCOME))
    elif args.link is not None:
        await _go_on(ctx, args, args.link)
    elif args.code is not None:
        await check_place(ctx)
        await read_code(ctx, args.code)
    elif ctx.seen.member is None:
        raise UserError("link-stranger")
    else:
        lasts = ctx.rules.programme.link_code_expires
        code = await ctx.store.codes.issue(PURPOSE, ctx.me.id, ctx.now + lasts)
        ctx.reply("link-code", code=spaced(code), time=lasts)


@feature.hears(Turn.FIRST)
async def hear_no(ctx: Context) -> bool:
    """Take words without a command as the answer to a mailed code, if they say no."""
    return await email_refusal.hear_no(ctx, LinkAccount(codes=Codes.WELCOME))


async def is_code(ctx: Context, code: str) -> bool:
    """Tell whether somebody was given this code to link accounts."""
    return await ctx.store.codes.find(PURPOSE, code, ctx.now) is not None


async def read_code(ctx: Context, code: str) -> None:
    """Ask whether the code's owner is the same person: the author may have been talked into writing it."""
    await check_tries(ctx)
    found = await ctx.store.codes.find(PURPOSE, code, ctx.now) or await _mailed_here(ctx, code)
    owner = await ctx.store.people.get(found.member_id) if found else None
    if found is None or owner is None:
        ctx.store.codes.count_wrong(ctx.seen.id, ctx.now)
        ctx.reply("link-wrong")
        return
    if ctx.seen.member is owner:
        raise UserError("link-self")
    await ctx.store.codes.use(found)
    if found.purpose == MAILED:
        await ctx.store.mailing.use(found.detail)
    if found.purpose == MAILED and ctx.seen.member is None:  # this joins only the address they were asked about
        await ctx.store.questions.supersede([owner.id], "profile")  # that question waits for the code
        begun = await ctx.store.merges.begin(owner.id, ctx.seen.id, ctx.now + ctx.rules.programme.link_code_expires)
        await _go_on(ctx, LinkAccount(sure=Sure.YES), begun.id)
    else:
        await ask_sure(ctx, owner)


async def _mailed_here(ctx: Context, code: str) -> OneTimeCode | None:
    """Return a code that was mailed to the address it comes from: its author reads what is sent there."""
    found = await ctx.store.codes.find(MAILED, code, ctx.now)
    return found if found and AccountRef(Network.EMAIL, found.detail) == ctx.account else None


async def check_tries(ctx: Context) -> None:
    """Raise UserError if the author wrote too many wrong codes lately, or had too many mailed."""
    numbers = ctx.rules.programme
    if await ctx.store.codes.wrong_since(ctx.seen.id, ctx.now - numbers.code_tries_within) >= numbers.code_tries:
        raise UserError("link-too-often", time=numbers.code_tries_within)


def spaced(code: str) -> str:
    """Return a code in two halves, as it is easily copied by eye."""
    return f"{code[:5]}-{code[5:]}"


async def ask_sure(ctx: Context, owner: Member, *, address: str = "", by_roster: bool = False) -> None:
    """Ask whether the author is `owner`, before anything is joined; `address` is one they have shown to be theirs.

    `by_roster` means that no code suggests it, but the roster, which names the author's account.
    """
    numbers = ctx.rules.programme
    begun = await ctx.store.merges.begin(owner.id, ctx.seen.id, ctx.now + numbers.link_code_expires)
    accounts = await ctx.store.people.accounts_of(owner.id)
    options = [ctx.option(f"link-sure-{sure}", LinkAccount(link=begun.id, sure=sure)) for sure in Sure]
    if by_roster or not accounts:
        pair = await ctx.store.pairs.pair_of(owner.id)
        ctx.reply(
            "record-sure",
            name=owner.name,
            roles=[option_label(ctx, role) for role in Role if role in owner.roles] or [ctx.text("profile-no-role")],
            day=owner.joined_words or owner.joined_on,
            mentor=pair.mentor.name if pair else "",
            paired="yes" if pair else "no",
            options=options,
        )
        return
    ctx.reply(
        "email-sure" if address else "link-sure",
        address=address,
        name=owner.name,
        accounts=[_account(account) for account in accounts],
        options=options,
    )


def _account(account: Account) -> str:
    name = account.handle or account.name or account.user_id
    if account.network == Network.EMAIL:  # the reader may not be who they claim to be
        _, _, domain = account.user_id.partition("@")
        name = f"{account.user_id[0]}…@{domain}"
    elif name != account.user_id:  # nobody can choose their id
        return f"{name} ({account.network.capitalize()}, {account.user_id})"
    return f"{name} ({account.network.capitalize()})"


async def _go_on(ctx: Context, args: LinkAccount, link_id: int) -> None:
    pending = await ctx.store.merges.get(link_id, ctx.seen.id, ctx.now)
    if pending is None:
        raise UserError("link-over")
    if args.sure is Sure.NO:
        await ctx.store.merges.end(pending)
        ctx.reply("link-refused")
        return
    if args.point is not None:
        pending.chosen = {**pending.chosen, args.point.value: args.side}
        pending.expires_at = ctx.now + ctx.rules.programme.link_code_expires
    me = ctx.seen.member
    held = await ctx.store.merges.hold(pending.member_id, *([me.id] if me else []))
    if len(held) != (2 if me else 1):  # one of them asked to be forgotten
        raise UserError("link-over")
    owner = held[0]
    if me is owner:
        raise UserError("link-self")
    told = (await ctx.store.people.accounts_of(owner.id))[:1]
    if me is None:
        own = False
    else:
        sides = [await merge.side_of(ctx.desk, *pair) for pair in ((owner, me), (me, owner))]
        if not await _agree(ctx, pending, *sides):
            return
        own = await _merge(ctx, pending, *sides)
        if not told and owner.roles - {Role.MENTEE}:
            ctx.tell_council("council-claimed", name=owner.name, account=str(ctx.seen.ref))
    await ctx.store.merges.end(pending)
    ctx.become(owner)
    if ctx.account.network is Network.EMAIL:
        await ctx.store.people.give_address(owner, ctx.seen)
        ctx.reply("email-done", address=ctx.account.user_id, answers="yes")
    else:
        ctx.reply("link-done", name=owner.name)
    if own:
        ctx.reply("link-own-mentor")
    ctx.desk.refresh_menu(owner)
    await ctx.store.flush()
    for account in told:
        _tell(ctx, owner, account)


async def _agree(ctx: Context, pending: Pending, owner: Side, me: Side) -> bool:
    """Ask about the next point on which the sides disagree; return True when there is none left."""
    points = disagreements(owner, me)
    point = next((point for point in points if point not in pending.chosen), None)
    if point is None:
        return True
    ctx.reply(
        f"link-ask-{point}",
        options=[
            ctx.option(
                "link-choice",
                LinkAccount(link=pending.id, point=point, side=side.member.id),
                value=_value(ctx, side, point),
            )
            for side in (me, owner)
        ],
    )
    return False


def _value(writer: Writer, side: Side, point: Point) -> Markup | str:
    """Return what a side says about a point, as its button shows it."""
    member = side.member
    match point:
        case Point.LANGUAGE:
            return writer.text(f"language-name-{member.locale}")
        case Point.JOINED:
            return writer.text("profile-joined", **joined_values(member))
        case Point.SHARE:
            return writer.text("words-yes-shown" if member.share_handle else "words-no-shown")
        case Point.MENTOR:
            return side.pair.mentor.name if side.pair else ""
        case Point.REQUEST:
            return (side.request.topic if side.request else "") or writer.text("offer-no-topic")
        case Point.CAPACITY:
            return str(member.capacity)
        case Point.BACKUP:
            return side.backup.stand_in.name if side.backup else ""
        case Point.AWAY if member.away_from and member.away_until:
            return writer.text("link-away", since=member.away_from, until=member.away_until)
    return str(getattr(member, point.value, ""))


async def _merge(ctx: Context, pending: Pending, owner: Side, me: Side) -> bool:
    by_id = {side.member.id: side for side in (owner, me)}
    chosen = {Point(point): by_id[side] for point, side in pending.chosen.items() if side in by_id}
    return await merge.merge(ctx.desk, owner, me, lambda point: chosen.get(point) or stays(point, owner, me))


def _tell(ctx: Context, owner: Member, account: Account) -> None:
    """Tell the account the code came from about the link, so that nobody is linked behind their back."""
    writer = ctx.desk.to(owner)
    text = writer.text("link-told", account=_account(ctx.seen))
    ref = account.ref
    room = ConversationRef(ref.network, account.room_id) if account.room_id else None
    ctx.drafts.append(Draft(str(text), conversation=room, account=ref, member_id=owner.id))
