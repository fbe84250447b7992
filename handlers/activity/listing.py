"""Activities as lines of a list."""

from __future__ import annotations

from chatbot.core.l10n import Markup
from handlers.activity import rules
from handlers.shared.context import Context
from storage.models.activity import Activity


def listed(ctx: Context, activity: Activity) -> Markup:
    """Return the line of an activity: its number, day, title and state."""
    return ctx.text(
        "activities-line",
        number=activity.id,
        day=activity.held_on,
        title=activity.title,
        state=ctx.text(f"activity-state-{rules.state_shown(activity, ctx.now)}"),
    )
