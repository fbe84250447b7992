"""The weekly digest for everybody: figures of the programme, without anybody's name, words or standing."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.formatting import link, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.publishing import PublicKind
from chatbot.core.roles import Role
from handlers.council.board import state_of_programme
from handlers.shared import council_duties
from handlers.shared.context import Desk
from handlers.shared.dates import week_name
from handlers.shared.feature import Feature, Phase
from handlers.shared.publishing import is_to_publish, publish
from handlers.shared.text import join
from storage.models.activity import ActivityState

feature = Feature()


@feature.job("public_digest", Phase.COUNCIL)
async def publish_digest(desk: Desk) -> None:
    """Publish the weekly digest wherever the configuration says, at the hour of the council's."""
    week = council_duties.digest_due(desk.now, desk.rules.default_timezone, desk.rules.programme)
    if week is None or not await is_to_publish(desk, key := PublicKind.DIGEST.of(week_name(week))):
        return
    writer = desk.room_writer()
    state = await state_of_programme(desk, writer.today)
    joined, paired = await desk.store.council.begun(since := desk.now - timedelta(weeks=1))
    activities = await desk.store.council.activity_states(since=since.date())
    lines = [
        writer.text(
            "public-digest",
            mentors=state.roles[Role.MENTOR],
            pairs=state.spread.mentees,
            joined=joined,
            paired=paired,
            reported=sum(activities.values()),
            confirmed=activities.get(ActivityState.CONFIRMED, 0),
            waiting=state.waiting,
            free=state.free,
        )
    ]
    if url := desk.rules.start_link():
        lines += [writer.text("empty-line"), Markup(link(to_plain(writer.text("public-digest-join")), url))]
    await publish(desk, key, writer.text("public-digest-title", day=writer.today), join(lines))
