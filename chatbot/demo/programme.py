"""A small made-up programme: a mentee waits, one mentor has too many mentees, one has fallen silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from chatbot.core.messages import AccountRef, Network
from chatbot.core.programme import CheckInSettings as Rhythm
from chatbot.core.programme import Programme
from chatbot.core.roles import Role
from handlers.check_in.rules import WEEK, opens_at
from handlers.shared.dates import week_name
from storage.check_in import new_prompt
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState
from storage.models.check_in import CheckIn, CheckInAnswer, Heard, Prompt, PromptKind
from storage.models.council import ItemKind
from storage.models.offers import Offer, OfferState, Request, RequestState
from storage.models.pairs import Pair
from storage.name_keys import name_key
from storage.unit_of_work import UnitOfWork

START = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
"""A Tuesday, the day after the check-ins: morning in the Americas, afternoon in Europe, evening in India."""

RHYTHM = Rhythm()
_WEEKS_TOLD = 8
_MISSED = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person; `months` is their time in the programme so far."""

    name: str
    role: Role
    timezone: str
    country: str
    languages: tuple[str, ...]
    interests: tuple[str, ...] = ()
    months: int = 6
    capacity: int | None = None


PEOPLE: Mapping[str, Person] = {
    "ana": Person("Ana Quispe", Role.MENTEE, "America/Lima", "Peru", ("Spanish", "English"), ("events",), 0),
    "lucia": Person(
        "Lucía Torres", Role.MENTOR, "America/Bogota", "Colombia", ("Spanish", "English"), ("events",), 40, 2
    ),
    "kim": Person("Kim Larsen", Role.MENTOR, "Europe/Copenhagen", "Denmark", ("English", "Danish"), ("code",), 60),
    "ravi": Person("Ravi Menon", Role.MENTOR, "Asia/Kolkata", "India", ("English", "Hindi"), ("localisation",), 50, 2),
    "zoe": Person("Zoe Papadaki", Role.COUNCIL, "Europe/Athens", "Greece", ("Greek", "English"), (), 70),
    "tom": Person("Tom Weber", Role.MENTEE, "Europe/Berlin", "Germany", ("German", "English"), ("code",), 1),
    "jo": Person("Jo Okafor", Role.MENTEE, "Africa/Lagos", "Nigeria", ("English",), ("events",), 2),
    "bea": Person("Bea Rossi", Role.MENTEE, "Europe/Rome", "Italy", ("Italian", "English"), ("code",), 2),
    "carl": Person("Carl Nilsson", Role.MENTEE, "Europe/Stockholm", "Sweden", ("Swedish", "English"), (), 8),
    "dina": Person("Dina Haddad", Role.MENTEE, "Asia/Amman", "Jordan", ("Arabic", "English"), ("events",), 14),
    "emil": Person("Emil Novak", Role.MENTEE, "Europe/Prague", "Czechia", ("Czech", "English"), ("code",), 16),
    "fay": Person("Fay Chen", Role.MENTEE, "Asia/Taipei", "Taiwan", ("Chinese", "English"), ("localisation",), 18),
    "gus": Person("Gus Hansen", Role.MENTEE, "Europe/Oslo", "Norway", ("Norwegian", "English"), ("code",), 20),
    "hana": Person("Hana Sato", Role.MENTEE, "Asia/Tokyo", "Japan", ("Japanese", "English"), ("localisation",), 2),
    "ivo": Person("Ivo Petrov", Role.MENTEE, "Europe/Sofia", "Bulgaria", ("Bulgarian", "English"), (), 2),
}

PAIRS: Mapping[str, tuple[str, ...]] = {
    "lucia": ("jo",),
    "kim": ("bea", "carl", "dina", "emil", "fay", "gus"),
    "ravi": ("hana", "ivo"),
}
SILENT = "ravi"
WAITING = "tom"


async def fill(store: UnitOfWork, now: datetime) -> None:
    """Write the programme into an empty database, as if it had run until `now`."""
    members = {handle: _add(store, handle, person, now) for handle, person in PEOPLE.items()}
    await store.flush()
    pairs = {
        mentee: Pair(
            mentee_id=members[mentee].id,
            mentor_id=members[mentor].id,
            started_at=now - timedelta(days=30 * max(PEOPLE[mentee].months, 2)),
        )
        for mentor, mentees in PAIRS.items()
        for mentee in mentees
    }
    store.session.add_all(pairs.values())
    await store.flush()
    for mentor in PAIRS:
        await _tell_check_ins(store, mentor, members, pairs, now)
        await _tell_contacts(store, mentor, members, now)
    await _add_silence(store, members, now)
    _add_waiting(store, members, now)
    _add_activities(store, members, now)


def _add(store: UnitOfWork, handle: str, person: Person, now: datetime) -> Member:
    joined = (now - timedelta(days=30 * person.months)).date()
    member = store.people.add_member(
        name=person.name,
        locale="en",
        timezone=person.timezone,
        timezone_known=True,
        roles=[person.role],
        now=now - timedelta(days=45),
    )
    member.country = person.country
    member.languages, member.interests = list(person.languages), list(person.interests)
    member.capacity = person.capacity
    member.joined_on, member.joined_source = joined, "archive" if person.months else "first_contact"
    member.share_handle = True
    member.last_active_on = max(joined, (now - timedelta(days=15)).date())
    account = store.people.add_account(AccountRef(Network.CONSOLE, handle))
    account.member = member
    account.name, account.handle, account.handle_key = person.name, f"@{handle}", name_key(handle)
    account.room_id = handle
    account.last_seen_at = now - timedelta(days=2)
    return member


async def _tell_check_ins(
    store: UnitOfWork, mentor: str, members: Mapping[str, Member], pairs: Mapping[str, Pair], now: datetime
) -> None:
    """Add a check-in a week, on the newest mentee; the silent mentor missed the last three, and this week's is open."""
    monday = now.date() - timedelta(days=now.date().weekday())
    for weeks_ago in range(_WEEKS_TOLD, -1, -1):
        week = monday - timedelta(weeks=weeks_ago)
        at = opens_at(week, PEOPLE[mentor].timezone, RHYTHM)
        closes_at = opens_at(week + WEEK, PEOPLE[mentor].timezone, RHYTHM)
        missed = mentor == SILENT and 0 < weeks_ago <= _MISSED
        answered_at = None if missed or not weeks_ago else at + timedelta(hours=5)
        prompt = Prompt(
            member_id=members[mentor].id,
            kind=PromptKind.CHECK_IN,
            period=week_name(week),
            due_at=at,
            asked_at=at,
            remind_at=at + RHYTHM.reminder_after,
            reminded_at=at + RHYTHM.reminder_after if missed else None,
            closes_at=closes_at,
            closed_at=closes_at if weeks_ago else None,
            answered_at=answered_at,
        )
        store.session.add(prompt)
        await store.flush()
        answer = CheckInAnswer.NOCONTACT if weeks_ago == 6 else CheckInAnswer.GOOD
        store.session.add(
            CheckIn(
                prompt_id=prompt.id,
                pair_id=pairs[PAIRS[mentor][0]].id,
                asked_at=at,
                answer=answer if answered_at else "",
                answered_at=answered_at,
                missed=missed,
            )
        )


async def _tell_contacts(store: UnitOfWork, mentor: str, members: Mapping[str, Member], now: datetime) -> None:
    """Add the answers of two weeks ago on when mentees last heard from their mentor; from the silent one, long ago."""
    asked_at = now - timedelta(weeks=2)
    for mentee in PAIRS[mentor]:
        prompt = await store.check_ins.open(
            new_prompt(
                members[mentee].id,
                PromptKind.LAST_CONTACT,
                asked_at.date().isoformat(),
                due_at=asked_at,
                closes_at=asked_at + Programme().mentee_check_in_every,
                asked_at=asked_at,
            )
        )
        if prompt is not None:
            prompt.answer = Heard.LONGER if mentor == SILENT else Heard.WEEK
            prompt.answered_at = asked_at + timedelta(hours=4)


async def _add_silence(store: UnitOfWork, members: Mapping[str, Member], now: datetime) -> None:
    """Add the silence: since yesterday's check-in the silent mentor counts as such, and the councillor was told."""
    mentor, councillor = members[SILENT], members["zoe"]
    monday = now.date() - timedelta(days=now.date().weekday())
    noticed_at = opens_at(monday, mentor.timezone, RHYTHM) + timedelta(hours=3)
    since = opens_at(monday - _MISSED * WEEK, mentor.timezone, RHYTHM)
    store.check_ins.add_silence(mentor, since, _MISSED, noticed_at)
    due_at = noticed_at + Programme().silence_decision
    item = await store.items.add(
        ItemKind.SILENT_MENTOR, mentor, other=None, note="", opened_at=noticed_at, due_at=due_at
    )
    if item is not None:
        item.councillor, item.told_at, councillor.last_item_at = councillor, noticed_at, noticed_at


def _add_waiting(store: UnitOfWork, members: Mapping[str, Member], now: datetime) -> None:
    """Let Tom wait: the only mentor with a free place has declined his request."""
    asked = now - timedelta(days=9)
    request = Request(mentee=members[WAITING], topic="my first patch", state=RequestState.WAITING, asked_at=asked)
    request.told = RequestState.WAITING
    offer = Offer(
        request=request,
        mentor=members["lucia"],
        state=OfferState.DECLINED,
        offered_at=asked,
        expires_at=asked + timedelta(days=3),
        answered_at=asked + timedelta(days=1),
    )
    store.session.add_all([request, offer])


def _add_activities(store: UnitOfWork, members: Mapping[str, Member], now: datetime) -> None:
    told = (
        ("jo", ActivityKind.ATTENDED, "Open web evening", 5, ActivityState.REPORTED),
        ("bea", ActivityKind.CONTENT, "A guide to good bug reports", 25, ActivityState.CONFIRMED),
        ("dina", ActivityKind.ORGANISED, "Translation day", 40, ActivityState.CONFIRMED),
    )
    for handle, kind, title, days_ago, state in told:
        reported = now - timedelta(days=days_ago - 2)
        mentor = next(mentor for mentor, mentees in PAIRS.items() if handle in mentees)
        store.session.add(
            Activity(
                member=members[handle],
                kind=kind,
                held_on=(now - timedelta(days=days_ago)).date(),
                title=title,
                details={},
                state=state,
                reported_at=reported,
                due_at=reported + timedelta(days=14),
                asked_at=reported,
                asked_id=members[mentor].id,
                decided_at=reported + timedelta(days=1) if state is ActivityState.CONFIRMED else None,
            )
        )
