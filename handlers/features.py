"""Every feature, gathered for the composition root, and what follows from what in which of them."""

from __future__ import annotations

from collections.abc import Mapping

from chatbot.core.registry import Registry
from handlers.absence import jobs as absence_jobs
from handlers.absence.feature import feature as absence
from handlers.account.feature import feature as account
from handlers.activity.feature import feature as activity
from handlers.announcement.feature import feature as announcement
from handlers.applications.feature import feature as applications
from handlers.changes.feature import feature as changes
from handlers.channels.feature import feature as channels
from handlers.check_in.feature import feature as check_in
from handlers.council.feature import feature as council
from handlers.export.feature import feature as export
from handlers.guide.feature import feature as guide
from handlers.help.feature import feature as help_feature
from handlers.meetings.feature import feature as meetings
from handlers.mentors.feature import feature as mentors
from handlers.menu.feature import feature as menu
from handlers.offers import offering
from handlers.offers.feature import feature as offers
from handlers.pairs.feature import feature as pairs
from handlers.privacy.feature import feature as privacy
from handlers.proposal.feature import feature as proposal
from handlers.safeguarding.feature import feature as safeguarding
from handlers.shared.broadcasting import go_on_with, settle
from handlers.shared.context import Context, Event, Run
from handlers.shared.feature import jobs_in_order
from handlers.survey.feature import feature as survey
from handlers.talk.feature import feature as talk

FEATURES = (
    talk,
    guide,
    account,
    offers,
    mentors,
    absence,
    changes,
    applications,
    pairs,
    meetings,
    check_in,
    activity,
    council,
    export,
    proposal,
    safeguarding,
    announcement,
    survey,
    menu,
    privacy,
    channels,
    help_feature,
)
"""In the order in which help lists their commands, and a tick runs the jobs of one phase."""

FOLLOW_UPS: Mapping[Event, tuple[Run, ...]] = {
    Event.ABSENCE_CHANGED: (absence_jobs.update, offering.update),
    Event.STAND_IN_CHANGED: (absence_jobs.update,),
    Event.PLACES_CHANGED: (offering.update,),
    Event.REQUESTS_CHANGED: (offering.update,),
}
"""The work that follows at once when something changed; the tick would do the same within half a minute."""


def all_commands() -> Registry[Context]:
    """Return the whole bot's commands."""
    registry: Registry[Context] = Registry()
    for feature in FEATURES:
        registry.include(feature)
    return registry


def all_jobs() -> Mapping[str, Run]:
    """Return what a tick runs, in its order."""
    tells = {kind: tell for feature in FEATURES for kind, tell in feature.broadcasts.items()}
    return {"broadcast.settle": settle, **jobs_in_order(FEATURES), "broadcast.go_on": go_on_with(tells)}
