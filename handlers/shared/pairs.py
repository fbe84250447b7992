"""Making and ending pairs, for mentors, the council and jobs."""

from __future__ import annotations

from enum import StrEnum

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.shared import threads
from handlers.shared.about_self import question_about_self
from handlers.shared.contact import (
    contact_line,
    share_options,
    share_question,
    write_option,
)
from handlers.shared.context import Context, Desk
from handlers.shared.dates import day_of
from handlers.shared.first_words import first_words
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join, named
from storage.models.account import Member
from storage.models.changes import Change, ChangeState
from storage.models.delivery import TopicKind
from storage.models.offers import OfferState, RequestState
from storage.models.pairs import Pair

UNASSIGNED = "unassigned"
"""The `end_reason` of a pair that the council ended."""
CHANGED = "changed"
"""The `end_reason` when the mentee wished for another mentor, and the council approved while nobody was free."""
PASSED_ON = "passed_on"
"""The same when the mentor wished it: the mentee hears what everybody hears whose mentor cannot go on."""


async def own_pair(ctx: Context) -> Pair | None:
    """Return the pair in which the author is the mentee; whoever is in none is told how that stands."""
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    if own is None:
        await ctx.go_on("my_mentor")
    return own


async def pair(desk: Desk, mentee: Member, mentor: Member) -> Pair:
    """Make `mentor` the mentor of `mentee` and introduce them to each other.

    An earlier mentor of the mentee is thanked, an open request is closed. The caller checks whether the mentor has a
    free place: the council may decide otherwise.
    """
    store = desk.store
    earlier = await store.pairs.pair_of(mentee.id)
    if earlier is not None:
        await _close(desk, earlier, "reassigned")
        desk.to(earlier.mentor).send("pair-passed-on", name=mentee.name)
    request = await store.offers.open_request(mentee.id)
    if request is not None:
        offer = await store.offers.open_offer(request.id)
        if offer is not None:
            offer.state = OfferState.ACCEPTED if offer.mentor_id == mentor.id else OfferState.WITHDRAWN
            offer.answered_at = desk.now
        if not request.told:
            await tell_pair_ended(desk, mentee)
        request.state = request.told = RequestState.PAIRED
    if earlier is None and request is None and mentee.roles != {Role.MENTEE}:
        restart_quiet_time(desk, mentee)
    await desk.store.flush()  # the earlier pair has to end before the new one may begin
    made = store.pairs.add_pair(mentee, mentor, desk.now)
    made.no_contact_since = desk.now
    await store.flush()  # the buttons carry the pair's id
    wish = request.topic if request is not None else ""
    await _introduce(desk, made, to=mentee, message_id="intro-to-mentee", wish=wish)
    await _introduce(desk, made, to=mentor, message_id="intro-to-mentor", wish=wish)
    return made


async def end_pair(desk: Desk, ended: Pair, reason: str) -> None:
    """End a pair. A mentee who remains one is queued again, with the date of their last request.

    `reason` is a word for the records, such as `stepped_down`; nobody is shown it. The job that also looks for the next
    mentor tells the mentee in the daytime; the caller tells the mentor.
    """
    await _close(desk, ended, reason)
    store, mentee = desk.store, ended.mentee
    if Role.MENTEE in mentee.roles and await store.offers.open_request(mentee.id) is None:
        first = await store.offers.last_request(mentee.id)
        topic, asked_at = (first.topic, first.asked_at) if first else ("", ended.started_at)
        store.offers.add_request(mentee, topic, asked_at)
    await desk.store.flush()


async def _close(desk: Desk, ended: Pair, reason: str) -> None:
    """Mark a pair as ended, and drop the changes that were proposed to it."""
    ended.ended_at, ended.end_reason = desk.now, reason
    await threads.close(desk, ended)
    for change in await desk.store.changes.open_changes(mentee_id=ended.mentee_id):
        change.state = ChangeState.DROPPED


def people_of(change: Change) -> tuple[tuple[Party, Member], ...]:
    """Return the three members whom a change of mentor concerns."""
    return (Party.MENTEE, change.mentee), (Party.OLD, change.old), (Party.NEW, change.new)


def stay(desk: Desk, change: Change, *, but: Member | None) -> None:
    """Tell everybody who was asked about a change that nothing changes, except `but`, who said no or wished it."""
    told = {Party(voice.part) for voice in change.voices if voice.told_at is not None}
    for part, member in people_of(change):
        if part in told and member is not but:
            desk.to(member).send("handover-stays", mentee=change.mentee.name, old=change.old.name)


async def retire(desk: Desk, mentor: Member, reason: str) -> int:
    """End the mentor role of a member, and return how many mentees are queued for another mentor.

    Their unanswered offers go to the next mentor with the next tick.
    """
    mentor.lay_down(Role.MENTOR)
    mentor.capacity = mentor.away_from = mentor.away_until = None
    restart_quiet_time(desk, mentor)
    pairs = await desk.store.pairs.pairs_of_mentor(mentor.id)
    for ended in pairs:
        await end_pair(desk, ended, reason)
    desk.refresh_menu(mentor)
    return len(pairs)


def restart_quiet_time(desk: Desk, member: Member) -> None:
    """Count a member as active today: a new mentee, or a mentor who is one again, has not been quiet so far."""
    member.last_active_on = day_of(member, desk.now)


async def tell_pair_ended(desk: Desk, mentee: Member) -> None:
    """Tell a mentee that their mentor does not go on, before anything is said about the next one."""
    lost = await desk.store.pairs.last_pair(mentee.id)
    if lost is not None:
        letter = desk.to(mentee)
        if lost.end_reason == UNASSIGNED:
            letter.send("pair-unassigned", name=lost.mentor.name)
        else:
            letter.send("pair-changed" if lost.end_reason == CHANGED else "pair-ended", name=lost.mentor.name)


async def _introduce(desk: Desk, made: Pair, *, to: Member, message_id: str, wish: str) -> None:
    """Tell a member who their partner is, how to reach them, and what the two are to each other."""
    partner, letter = made.mentor if to is made.mentee else made.mentee, desk.to(to)
    contact = await contact_line(desk, letter, partner, reader=to)
    intro = letter.text(message_id, name=named(partner), contact=contact)
    words, options = first_words(desk, letter, made, wish)
    said = join([intro, letter.text("empty-line"), words])
    guide = passage_for(Moment.PAIRED, letter, desk.rules)
    letter.say(said, options=[*options, write_option(letter, partner), *guide])
    if (question := share_question(letter, made, to)) is not None:
        letter.say(question, options=share_options(letter))


def welcome_mentor(desk: Desk, mentor: Member) -> None:
    """Welcome a new mentor, and ask for the promise all mentors make."""
    letter = desk.to(mentor)
    is_mentee = "yes" if Role.MENTEE in mentor.roles else "no"
    guide = passage_for(Moment.BECAME_MENTOR, letter, desk.rules)
    capacity = desk.rules.programme.new_mentor_capacity
    letter.send("mentor-welcome", capacity=capacity, mentee=is_mentee, options=guide)
    if mentor.agreed_at is None:
        agree = Option(to_plain(letter.text("mentor-agree")), "agree", {})
        letter.send("mentor-agreement", options=[agree], topic=TopicKind.PROMISE.of(mentor.id))
    if asked := question_about_self(letter, mentor, anew=True):
        letter.say(asked.text, options=asked.options)


class Party(StrEnum):
    """One of the three parts in a change of mentor."""

    MENTEE = "mentee"
    OLD = "old"
    NEW = "new"
