"""apply_mentor, agree: a mentee applies to become a mentor, and a mentor makes the promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chatbot.core.arguments import Arguments, Line, NoArguments, read_by
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.phrases_heard import begins_with, plain_words
from chatbot.core.roles import Role
from handlers.applications.rules import Requirements, check_motivation, requirements
from handlers.shared.contact import share_options
from handlers.shared.context import Context
from handlers.shared.council_items import put_before_council
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.activity import ActivityState
from storage.models.council import CouncilItem, ItemKind

feature = Feature()


@dataclass(frozen=True, slots=True)
class ApplyMentor(Arguments):
    """The motivation is asked for when left out, together with the requirements, but only of those who may apply."""

    motivation: Line | None = read_by("council")


def _heard(ctx: Context, given: dict[str, Any]) -> dict[str, Any]:
    """Leave out a motivation that asks something: `I've been here for long, what do I need to be a mentor`."""
    is_asked = begins_with(ctx, f" {plain_words(given.get('motivation', ''))} ", "words-asking")
    return {} if is_asked else given


@feature.command(
    "apply_mentor",
    args=ApplyMentor,
    role=Role.MENTEE,
    examples=("apply_mentor", "apply_mentor I would like to give back what I was given"),
    changes_with=("motivation",),
    heard=_heard,
)
async def apply_mentor(ctx: Context, args: ApplyMentor) -> None:
    """Put an application before the council, if its author meets the requirements."""
    if Role.MENTOR in ctx.me.roles:
        raise UserError("apply-is-mentor")
    waiting = await ctx.store.items.open_about(ItemKind.APPLICATION, ctx.me.id)
    if waiting is not None:
        _say_who_decides(ctx, waiting, "apply-waits")
        return
    activities = await ctx.store.activities.of_member(ctx.me.id)
    confirmed = sum(activity.state == ActivityState.CONFIRMED for activity in activities)
    needs = requirements(ctx.me.joined_on, confirmed, ctx.today, ctx.rules.programme)
    if not needs.are_met:
        ctx.reply("apply-not-yet", needs=_needs(ctx, needs))
        return
    if args.motivation is None:
        await ctx.ask(ApplyMentor, "motivation", needs=_needs(ctx, needs))
        return
    motivation = check_motivation(args.motivation)
    item = await put_before_council(ctx.desk, ItemKind.APPLICATION, ctx.me, note=motivation)
    if item is not None:
        _say_who_decides(ctx, item, "apply-noted")


def _needs(ctx: Context, needs: Requirements) -> Markup:
    return join(
        [
            ctx.text(
                "apply-needs-time" if needs.is_time else "apply-lacks-time",
                time=ctx.rules.programme.apply_after,
                day=needs.from_day,
            ),
            ctx.text(
                "apply-needs-activities" if needs.confirmed >= needs.needed else "apply-lacks-activities",
                needed=needs.needed,
                confirmed=needs.confirmed,
            ),
        ]
    )


def _say_who_decides(ctx: Context, item: CouncilItem, message_id: str) -> None:
    name = item.councillor.name if item.councillor else ctx.text("apply-council")
    ctx.reply(message_id, councillor=name, until=day_of(ctx.me, item.due_at))


@dataclass(frozen=True, slots=True)
class Agree(NoArguments):
    """No arguments."""


@feature.command("agree", args=Agree, role=Role.MENTOR, examples=("agree",))
async def agree(ctx: Context, args: Agree) -> None:
    """Note the promise that mentors make, and show the first steps, as often as one likes."""
    if ctx.me.agreed_at is None:
        ctx.me.agreed_at = ctx.now
    ctx.reply("mentor-first-steps", day=day_of(ctx.me, ctx.me.agreed_at))
    if ctx.me.share_handle is None:
        ctx.reply("share-question-mentees", options=share_options(ctx))
