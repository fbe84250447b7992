"""A made-up programme of a few dozen people, the same at every run."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from chatbot.core.messages import AccountRef
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState
from storage.models.check_in import CheckIn, CheckInAnswer, Prompt, PromptKind
from storage.models.offers import Request, RequestState
from storage.models.pairs import Pair
from storage.name_keys import name_key
from storage.unit_of_work import UnitOfWork
from tests.world import START, Person, World

MONDAY = date(2026, 11, 23)
"""The Monday of the week in which the world begins."""

FIRST = ("Abel", "Bina", "Caro", "Deniz", "Edda", "Femi", "Gita", "Hugo", "Ines", "Jari", "Kofi", "Lena", "Milo")
LAST = (
    *("Adeyemi", "Baptiste", "Castro", "Dlamini", "Eriksen", "Fontana", "Gupta", "Haddad", "Ito"),
    *("Jansen", "Kaya", "Lopes", "Mbeki", "Novak", "Okafor", "Petrov", "Quispe"),
)
"""Their numbers have no common divisor, so that 221 people have different names."""

LOADS = (7, 5, 5, 4, 2, 1, 0, 0)
"""Mentees of each mentor; the third is silent, the fourth away."""
SILENT, AWAY = 2, 3
WAITING = 4
QUIET = (55, 56, 189)
"""Days since the mentees without mentor or request did something; eight weeks are too long."""
NOTE = "between the two of us"
"""The note of mentors to every answer, which nobody on the council may read."""


async def make(world: World, loads: tuple[int, ...] = LOADS, waiting: int = WAITING) -> dict[str, Person]:
    """Fill the programme; the people by name."""
    people: dict[str, Person] = {}
    names = (f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]}" for n in count())
    async with world.store() as store:
        mentors = [_member(world, store, people, next(names), "mentor") for _ in loads]
        if len(mentors) > AWAY:
            mentors[AWAY].away_from, mentors[AWAY].away_until = MONDAY, MONDAY + timedelta(days=20)
        pairs = []
        for mentor, load in zip(mentors, loads, strict=True):
            for _ in range(load):
                mentee = _member(world, store, people, next(names), "mentee")
                pairs.append(Pair(mentee=mentee, mentor=mentor, started_at=START - timedelta(days=200)))
        store.session.add_all(pairs)
        for place in range(waiting):
            mentee = _member(world, store, people, next(names), "mentee")
            asked_at = START - timedelta(days=3 * (waiting - place))
            topic = "events in Lima" if place == 0 else ""
            store.session.add(Request(mentee=mentee, topic=topic, state=RequestState.WAITING, asked_at=asked_at))
        for days in QUIET:
            mentee = _member(world, store, people, next(names), "mentee")
            mentee.last_active_on = START.date() - timedelta(days=days)
        await store.flush()
        _check_ins(store, mentors, pairs)
        if len(mentors) > SILENT and loads[SILENT]:
            since = datetime.combine(MONDAY - timedelta(weeks=3), time(9), UTC)
            store.check_ins.add_silence(mentors[SILENT], since, 3, START)
        _activities(store, [pair.mentee for pair in pairs])
    return people


def _member(world: World, store: UnitOfWork, people: dict[str, Person], name: str, role: str) -> Member:
    person = people[name] = world.person(name.lower().replace(" ", "_"), name)
    member = store.people.add_member(
        name=name, locale="en", timezone="UTC", timezone_known=True, roles=[role], now=START
    )
    member.joined_on, member.joined_source = date(2025, 1, 1), "archive"
    account = store.people.add_account(AccountRef(person.account.network, person.account.user_id))
    account.member, account.name, account.room_id = member, name, person.account.user_id
    account.handle, account.handle_key = person.handle or "", name_key(person.handle or "")
    account.last_seen_at = START
    return member


def _check_ins(store: UnitOfWork, mentors: list[Member], pairs: list[Pair]) -> None:
    """Twelve weeks, the last of them open: all is answered but by the silent mentor, who stopped after the eighth."""
    for week in range(12):
        monday = MONDAY - timedelta(weeks=11 - week)
        due_at = datetime.combine(monday, time(9), UTC)
        year, number, _ = monday.isocalendar()
        for place, mentor in enumerate(mentors):
            asked = [pair for pair in pairs if pair.mentor is mentor]
            if not asked:
                continue
            is_open = week == 11
            answered_at = None if is_open or (place == SILENT and week >= 8) else due_at + timedelta(hours=3)
            prompt = Prompt(
                member=mentor,
                kind=PromptKind.CHECK_IN,
                period=f"{year}-W{number:02d}",
                due_at=due_at,
                asked_at=due_at,
                closes_at=due_at + timedelta(weeks=1),
                closed_at=None if is_open else due_at + timedelta(weeks=1),
                answered_at=answered_at,
            )
            for pair in asked:
                answer = CheckInAnswer.GOOD if answered_at else ""
                store.session.add(
                    CheckIn(
                        prompt=prompt,
                        pair=pair,
                        asked_at=due_at,
                        answer=answer,
                        note=NOTE if answer else "",
                        answered_at=answered_at,
                        missed=not is_open and not answer,
                    )
                )


def _activities(store: UnitOfWork, mentees: list[Member]) -> None:
    """Half of the mentees reported something; every third report is confirmed, and one came too late."""
    states = (ActivityState.CONFIRMED, ActivityState.REPORTED, ActivityState.REPORTED)
    for number, mentee in enumerate(mentees[::2]):
        reported_at = START - timedelta(days=5 + number)
        state = ActivityState.UNCONFIRMED if number == 4 else states[number % 3]
        store.session.add(
            Activity(
                member=mentee,
                kind=ActivityKind.ATTENDED,
                held_on=reported_at.date(),
                title=f"Evening {number}",
                state=state,
                reported_at=reported_at,
                due_at=reported_at + timedelta(days=40),
            )
        )
