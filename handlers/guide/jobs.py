"""The jobs of the guide: members are told what has changed in the guide, and asked once a year to read it anew."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.guide.pages import Confirm, Topic
from handlers.guide.reading import changes_of, read_option
from handlers.guide.showing import to_topic
from handlers.shared.context import Desk
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.guide import GuideNotice

feature = Feature()

_AGAIN_AFTER = timedelta(weeks=1)
_YEAR = timedelta(days=365)


@feature.job("changes")
async def tell_changes(desk: Desk) -> None:
    """Tell members of major changes, a few hundred at a time; once more those who were asked to read it and did not."""
    topics = desk.rules.guide.library.listed(desk.localizer.default)
    known = await desk.store.guide.known_revisions(desk.now)
    if all(known.get(topic.id, 0) >= topic.major for topic in topics):
        return
    notices = await desk.store.guide.notices()
    await desk.store.guide.add_notices({topic.id: topic.major for topic in topics if topic.id not in notices})
    for topic in topics:
        notice = notices.get(topic.id)
        if notice is None:
            continue  # what was there first is no change
        if notice.revision < topic.major:
            notice.revision, notice.reached = topic.major, 0
            notice.again_at = None if topic.confirm is Confirm.NO else desk.now + _AGAIN_AFTER
        elif notice.reached is None and notice.again_at is not None and notice.again_at <= desk.now:
            notice.reached, notice.again_at = 0, None
        if notice.reached is not None:
            await _tell(desk, topic, notice)


async def _tell(desk: Desk, topic: Topic, notice: GuideNotice) -> None:
    members = await desk.store.guide.next_members(notice.reached or 0)
    read = await desk.store.guide.revisions_of(topic.id, [member.id for member in members])
    for member in members:
        since = read.get(member.id, 0)
        if not member.roles & topic.roles or since >= topic.major:
            continue
        own = desk.rules.guide.library.topic(topic.id, member.locale) or topic
        letter = desk.to(member)
        options = [to_topic(own)]
        if topic.confirm is not Confirm.NO:
            options.insert(0, read_option(letter, own))
        news = changes_of(letter, own if own.major == topic.major else topic, since or topic.major - 1)
        letter.say(join([letter.text("guide-changed"), news]), options=options)
    notice.reached = members[-1].id if members else None


@feature.job("renewal")
async def ask_again(desk: Desk) -> None:
    """Ask who read a topic a year ago to read it anew, where it says so."""
    for topic in desk.rules.guide.library.listed(desk.localizer.default):
        if topic.confirm is not Confirm.YEARLY:
            continue
        for reading, member in await desk.store.guide.due_again(topic.id, topic.major, desk.now - _YEAR):
            reading.asked_at = desk.now
            if member.roles & topic.roles:
                own = desk.rules.guide.library.topic(topic.id, member.locale) or topic
                letter = desk.to(member)
                letter.send("guide-again", title=own.title, options=[read_option(letter, own), to_topic(own)])
