"""forget: everything about the author is deleted, once they have seen what that means and say so by a button."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from chatbot.core.agreeing import agrees
from chatbot.core.arguments import Arguments, hidden
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle
from chatbot.core.roles import Access, Role
from chatbot.core.spoken import is_yes
from chatbot.core.words import fold, spoken_words
from handlers.privacy.leaving import leave
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()

_GOOD_FOR = timedelta(days=1)
"""The time for which the button that deletes everything may be pressed after it was shown."""


@dataclass(frozen=True, slots=True)
class Forget(Arguments):
    """Take nothing; buttons say when what it means was shown, or that nothing is to be deleted.

    Words never delete: a yes in words presses no button here.
    """

    shown: int | None = hidden()
    dropped: int | None = hidden()


@feature.command("forget", args=Forget, role=Access.ANYONE, examples=("forget",), changes_with=("shown",))
async def forget(ctx: Context, args: Forget) -> None:
    """Show what is deleted and what stays; the button deletes it, and the author is a stranger from then on."""
    if args.dropped:
        ctx.reply("forget-not")
        return
    if ctx.seen.member is not None:
        await _check(ctx)
    if args.shown is None or ctx.now - datetime.fromtimestamp(args.shown, UTC) > _GOOD_FOR:
        await _show(ctx)
    elif ctx.seen.member is None:
        await ctx.store.people.forget_stranger(ctx.seen)
        ctx.reply("forget-done-stranger")
    else:
        member = ctx.me
        ctx.reply("forget-done")
        row = await ctx.store.privacy.ask(member, ctx.now)
        await leave(ctx.desk, row, member)
        ctx.become_stranger()


@feature.answered_in_words()
async def hear(ctx: Context) -> bool:
    """Say that only the button deletes, where somebody says yes to it in words; a no is taken."""
    shown = await ctx.shown(None)
    if shown is None or shown.is_answered or not any(one.command == "forget" and one.args for one in shown.options):
        return False
    says_yes = True if agrees(ctx, ctx.message.text) else is_yes(ctx, ctx.message.text)
    leaves = fold(ctx.message.text) in spoken_words(ctx, "words-leave")
    if says_yes is None and not leaves:
        return False
    ctx.is_understood = True
    if says_yes and not leaves:
        ctx.reply("forget-by-button", options=shown.options)
    else:
        ctx.reply("forget-not")
    return True


async def _check(ctx: Context) -> None:
    """Raise UserError for a councillor whom the council cannot do without, or whom the configuration names."""
    accounts = await ctx.store.people.accounts_of(ctx.me.id)
    if any(account.ref in ctx.rules.council for account in accounts):
        raise UserError("forget-configured")
    if Role.COUNCIL in ctx.roles:
        others = [one for one in await ctx.store.people.with_role(Role.COUNCIL) if one.id != ctx.me.id]
        if not others:
            raise UserError("forget-last-councillor")


async def _show(ctx: Context) -> None:
    yes = Forget(shown=int(ctx.now.timestamp()))
    options = [
        ctx.option("forget-yes", yes, style=ButtonStyle.DANGER),
        *([] if ctx.seen.member is None else [ctx.step("mydata")]),
        ctx.option("forget-no", Forget(dropped=1)),
    ]
    if ctx.seen.member is None:
        ctx.reply("forget-sure-stranger", options=options)
        return
    lines = [ctx.text("forget-gone"), ctx.text("forget-stays")]
    if mentees := await ctx.store.pairs.pairs_of_mentor(ctx.me.id):
        lines.append(ctx.text("forget-mentees", count=len(mentees)))
    if pair := await ctx.store.pairs.pair_of(ctx.me.id):
        lines.append(ctx.text("forget-mentor", name=pair.mentor.name))
    ctx.say(join([*lines, ctx.text("empty-line"), ctx.text("forget-sure")]), options=options)
