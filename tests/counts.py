"""The counts that are kept, beside the rows that are there."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.counting import keep_counted
from storage.models.account import Account, Member
from storage.models.check_in import CheckIn, Prompt
from storage.models.offers import OPEN_STATES, Request
from storage.models.pairs import Pair
from storage.unit_of_work import UnitOfWork
from tests.world import World

KEPT = ("check_in", "activity", "reported", "mentee", "mentor", "council", "load", "quiet")

Counts = dict[str, object]


async def counts_are_right(world: World) -> Counts:
    """Check that whatever is kept counted is what counting it anew would find; return it."""
    async with world.store() as store:
        return await check(store)


async def check(store: UnitOfWork) -> Counts:
    """Check the same in a transaction, which is dropped."""
    kept = await _kept(store)
    there = await _there(store)
    await store.session.run_sync(_count_anew)
    anew = await _kept(store)
    await store.session.rollback()
    assert kept == anew, "something changed, and was not counted"
    assert {name: kept[name] for name in there} == there, "what is counted is something else"
    return kept


def _count_anew(session: Session) -> None:
    keep_counted(session.connection())


async def _kept(store: UnitOfWork) -> Counts:
    numbers = select(Member.id, Member.mentees, Member.seeks, Member.account_count).order_by(Member.id)
    found: Counts = {what: dict(await store.tallies.of(what)) for what in KEPT}
    return found | {"numbers": [tuple(row) for row in await store.session.execute(numbers)]}


async def _there(store: UnitOfWork) -> Counts:
    """Return some of the same counts by plain queries."""
    session = store.session
    mentors = Counter(await session.scalars(select(Pair.mentor_id).where(Pair.ended_at.is_(None))))
    seekers = Counter(await session.scalars(select(Pair.mentee_id).where(Pair.ended_at.is_(None))))
    seekers.update(await session.scalars(select(Request.mentee_id).where(Request.state.in_(OPEN_STATES))))
    accounts = Counter(await session.scalars(select(Account.member_id)))
    members = (await session.scalars(select(Member).order_by(Member.id))).all()
    weeks = await session.execute(
        select(Prompt.period, CheckIn.answer, CheckIn.missed, func.count())
        .join(Prompt, Prompt.id == CheckIn.prompt_id)
        .group_by(Prompt.period, CheckIn.answer, CheckIn.missed)
    )
    check_ins: Counter[tuple[str, str]] = Counter()
    for week, answer, missed, number in weeks:
        check_ins[week, "answered" if answer else "missed" if missed else "open"] += number
    loads = Counter(
        ("" if one.capacity is None else str(one.capacity), str(mentors[one.id]))
        for one in members
        if "mentor" in one.roles
    )
    mentees = [one for one in members if "mentee" in one.roles and (one.roles == {"mentee"} or seekers[one.id])]
    quiet = Counter((one.quiet_since.isoformat(), "") for one in mentees if accounts[one.id])
    return {
        "numbers": [(one.id, mentors[one.id], seekers[one.id], accounts[one.id]) for one in members],
        "check_in": dict(check_ins),
        "mentee": {("", ""): len(mentees)} if mentees else {},
        "load": dict(loads),
        "quiet": dict(quiet),
    }
