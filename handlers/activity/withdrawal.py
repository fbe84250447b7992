"""take_back: an author withdraws an activity that is not decided yet; the mentor who was asked is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Access
from chatbot.core.writer import Writer
from handlers.activity import rules
from handlers.activity.selection import which
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import named
from storage.models.activity import Activity, ActivityState

feature = Feature()


@dataclass(frozen=True, slots=True)
class TakeBack(Arguments):
    """`activity` is `#12` or words of the title; `sure` is set by the button "Take it back", `dropped` by "No"."""

    activity: Line | None = None
    number: int | None = hidden()
    sure: int | None = hidden()
    dropped: int | None = hidden()


def take_back_option(writer: Writer, activity: Activity) -> Option:
    """Return the button that begins to take an activity back."""
    return writer.option("button-take-back", TakeBack(number=activity.id))


@feature.command(
    "take_back",
    args=TakeBack,
    role=Access.MEMBER,
    examples=("take_back", "take_back #12", "take_back Meetup in Lima"),
    changes_with=("sure",),
)
async def take_back(ctx: Context, args: TakeBack) -> None:
    """Withdraw an activity of one's own; it no longer counts, and may be reported anew."""
    if args.dropped:
        ctx.reply("take-back-dropped")
        return
    number = args.number
    if number is None:
        mine = [one for one in await ctx.store.activities.of_member(ctx.me.id) if one.state not in rules.DECIDED]
        named = which(
            ctx, args.activity or "", mine, mine, lambda number, _: TakeBack(number=number), nothing="take-back-nothing"
        )
        if named is None:
            return
        number, rest = named
        if rest:
            raise UserError("error-too-much", extra=rest[:80])
    activity = await ctx.store.activities.claim(number)
    if activity is None or activity.member_id != ctx.me.id:
        raise UserError("take-back-nothing")
    if activity.state in rules.DECIDED:
        raise rules.already_decided(activity, ctx.me)
    if not args.sure:
        asked = replace(args, activity=None, number=activity.id)
        yes = ctx.option("take-back-yes", replace(asked, sure=1), style=ButtonStyle.DANGER)
        no = ctx.option("take-back-no", replace(asked, dropped=1))
        ctx.reply("take-back-sure", number=activity.id, title=activity.title, options=[yes, no])
        return
    activity.state, activity.decided_at = ActivityState.WITHDRAWN, ctx.now
    ctx.reply("take-back-done", number=activity.id, title=activity.title)
    await _tell_who_was_asked(ctx, activity)


async def _tell_who_was_asked(ctx: Context, activity: Activity) -> None:
    """Tell the mentor who was asked, even if an edit was still to be shown to them, that the activity is gone."""
    mentor = await ctx.store.people.get(activity.asked_id) if activity.asked_id is not None else None
    if mentor is not None:
        ctx.to(mentor).send("activity-taken-back", number=activity.id, title=activity.title, name=named(ctx.me))
