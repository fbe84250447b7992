"""The status of one member, for themselves or for the council; only the council reads notes."""

from __future__ import annotations

from collections import Counter

from chatbot.core.l10n import Markup
from chatbot.core.roles import Role
from chatbot.core.writer import Writer, option_label
from handlers.shared.availability import capacity_of, is_away
from handlers.shared.context import Desk
from handlers.shared.dates import day_of, joined_values
from handlers.shared.identity import identity
from handlers.shared.text import join, shorten
from storage.models.absence import BackupState
from storage.models.account import Member
from storage.models.activity import ActivityState
from storage.models.check_in import CheckIn, CheckInAnswer, Heard, PromptKind
from storage.models.offers import Offer, RequestState

CHECK_INS_SHOWN = 4
NOTES_SHOWN = 3
NOTE_SHOWN = 300
"""Characters of one note."""


async def own_status(desk: Desk, writer: Writer, member: Member) -> Markup:
    """Write what a member is told about themselves."""
    lines = [
        writer.text("member-status-own-joined", **joined_values(member)),
        *await _mentoring(desk, writer, member),
        *await _last_check_in(desk, writer, member),
        await _activities(desk, writer, member),
    ]
    if undecided := await desk.store.activities.open_to(member.id, council=False):
        lines.append(writer.text("member-status-undecided", count=len(undecided)))
    return join([_heading(writer, member), *lines])


async def status_for_council(desk: Desk, writer: Writer, member: Member, *, reader: Member | None) -> Markup:
    """Write what the council is told about anybody, and who exactly it is.

    `reader` is the councillor in a direct chat, None in a room. They see what mentors wrote for the council, unless
    they are `member`, and what `member` says about the contact with their mentor, unless they are one of the two.
    """
    about = await desk.store.council.check_ins_about(member.id, desk.now, CHECK_INS_SHOWN)
    lines = [
        writer.text("member-status-joined", **joined_values(member)),
        writer.text(
            "member-status-zone" if member.timezone_known else "member-status-zone-assumed", zone=member.timezone
        ),
    ]
    if member.country:
        lines.append(writer.text("member-status-country", country=member.country))
    if member.languages:
        lines.append(writer.text("member-status-languages", languages=member.languages))
    if member.interests:
        lines.append(writer.text("member-status-interests", interests=member.interests))
    lines += await _mentoring(desk, writer, member)
    lines += await _last_check_in(desk, writer, member)
    lines += await _silence(desk, writer, member)
    if about:
        lines.append(writer.text("member-status-about", answers=[_answer(writer, check_in) for check_in in about]))
    if reader is not None and reader.id != member.id:
        lines += await _heard(desk, writer, member, reader)
        lines += [_note(writer, check_in) for check_in in about if check_in.note]
        declined = await desk.store.council.declined_with_reason(member.id, NOTES_SHOWN)
        lines += [_reason(writer, offer) for offer in declined]
    lines.append(await _activities(desk, writer, member))
    if member.last_active_on is None:
        lines.append(writer.text("member-status-never-active"))
    else:
        lines.append(writer.text("member-status-active", day=member.last_active_on))
    return join([await identity(desk, writer, member), *lines])


def _heading(writer: Writer, member: Member) -> Markup:
    roles = [option_label(writer, role) for role in Role if role in member.roles]
    return writer.text("member-status-of", name=member.name, roles=roles or [writer.text("profile-no-role")])


async def _mentoring(desk: Desk, writer: Writer, member: Member) -> list[Markup]:
    """Write lines on a member's mentor or place on the waiting list, their mentees and their absence."""
    store = desk.store
    lines = []
    pair = await store.pairs.pair_of(member.id)
    request = await store.offers.open_request(member.id)
    if pair is not None:
        lines.append(writer.text("member-status-mentor", name=pair.mentor.name, since=day_of(member, pair.started_at)))
        if pair.covered_by is not None:
            lines.append(writer.text("member-status-covered", name=pair.covered_by.name))
    if request is not None:
        waits = request.state == RequestState.WAITING
        lines.append(
            writer.text(
                "member-status-waiting",
                place=await store.offers.place(request) if waits else 0,
                since=day_of(member, request.asked_at),
            )
        )
        if request.topic:
            lines.append(writer.text("member-status-topic", topic=shorten(request.topic)))
    if member.roles == {Role.MENTEE} and pair is None and request is None:
        lines.append(writer.text("member-status-no-mentor"))
    if Role.MENTOR in member.roles:
        names = [pair.mentee.name for pair in await store.pairs.pairs_of_mentor(member.id)]
        capacity = capacity_of(member, desk.rules.programme)
        lines.append(writer.text("member-status-mentees", count=len(names), capacity=capacity, names=names))
        if is_away(member, desk.now) and member.away_until is not None:
            lines.append(writer.text("member-status-away", until=member.away_until))
        lines += await _backups(desk, writer, member)
    return lines


async def _backups(desk: Desk, writer: Writer, mentor: Member) -> list[Markup]:
    """Write lines on who stands in for a mentor, and for whom they stand in."""
    lines = []
    if own := await desk.store.backups.of(mentor.id):
        lines.append(writer.text("member-status-backup", name=own.stand_in.name, state=own.state))
    agreed = [one for one in await desk.store.backups.by(mentor.id) if one.state == BackupState.AGREED]
    if agreed:
        lines.append(writer.text("member-status-backup-of", names=[one.mentor.name for one in agreed]))
    return lines


async def _last_check_in(desk: Desk, writer: Writer, mentor: Member) -> list[Markup]:
    """Write a line on how much of the last check-in a mentor has answered."""
    asked = await desk.store.council.last_check_in(mentor.id, desk.now)
    if not asked:
        return []
    prompt = asked[0].prompt
    return [
        writer.text(
            "member-status-check-in",
            day=day_of(mentor, prompt.due_at),
            answered=sum(bool(check_in.answer) for check_in in asked),
            count=len(asked),
            state="open" if prompt.closed_at is None else "closed",
            until=day_of(mentor, prompt.closes_at),
        )
    ]


async def _silence(desk: Desk, writer: Writer, mentor: Member) -> list[Markup]:
    silence = await desk.store.check_ins.silence_of(mentor.id)
    if silence is None:
        return []
    return [writer.text("member-status-silent", missed=silence.missed, since=day_of(mentor, silence.since))]


def _answer(writer: Writer, check_in: CheckIn) -> Markup:
    """Write the outcome of one check-in about a mentee, without the note."""
    day = day_of(check_in.prompt.member, check_in.prompt.due_at)
    if check_in.answer:
        return writer.text("member-status-answer", day=day, answer=option_label(writer, CheckInAnswer(check_in.answer)))
    return writer.text("member-status-answer-missed" if check_in.missed else "member-status-answer-open", day=day)


async def _heard(desk: Desk, writer: Writer, mentee: Member, reader: Member) -> list[Markup]:
    """Write when a mentee says they last heard from their present mentor, unless that is the reader."""
    pair = await desk.store.pairs.pair_of(mentee.id)
    said = await desk.store.check_ins.last_answered(mentee.id, PromptKind.LAST_CONTACT)
    if pair is None or said is None or said.due_at < pair.started_at or pair.mentor_id == reader.id:
        return []
    label = option_label(writer, Heard(said.answer))
    return [writer.text("member-status-heard", day=day_of(mentee, said.answered_at or said.due_at), answer=label)]


def _note(writer: Writer, check_in: CheckIn) -> Markup:
    """Write what a mentor noted about a mentee for the council."""
    day = day_of(check_in.prompt.member, check_in.prompt.due_at)
    return writer.text(
        "member-status-note", day=day, name=check_in.prompt.member.name, note=shorten(check_in.note, NOTE_SHOWN)
    )


def _reason(writer: Writer, offer: Offer) -> Markup:
    """Write the reason a mentor gave the council for declining a mentee."""
    return writer.text("member-status-declined", name=offer.mentor.name, reason=shorten(offer.reason, NOTE_SHOWN))


async def _activities(desk: Desk, writer: Writer, member: Member) -> Markup:
    states = Counter(activity.state for activity in await desk.store.activities.of_member(member.id))
    return writer.text(
        "member-status-activities",
        count=states.total() - states[ActivityState.WITHDRAWN],
        confirmed=states[ActivityState.CONFIRMED],
        open=states[ActivityState.REPORTED] + states[ActivityState.MORE],
        unconfirmed=states[ActivityState.UNCONFIRMED],
        rejected=states[ActivityState.REJECTED],
    )
