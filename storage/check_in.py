"""The repository of prompts, check-ins and silences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, and_, bindparam, exists, func, null, or_, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.due import MOST
from storage.models.absence import Backup
from storage.models.account import Account, Member
from storage.models.check_in import CLOSES_BY_ITSELF, TO_MENTORS, TO_REMIND, CheckIn, Prompt, PromptKind, Silence
from storage.models.pairs import Pair, counts_as_mentee
from storage.parts import find_in_parts
from storage.tallies import Tallies


@dataclass(frozen=True, slots=True)
class PromptOutcome:
    """One prompt to a mentor that was answered or closed."""

    due_at: datetime
    answered: bool


@dataclass(frozen=True, slots=True)
class Week:
    """The numbers of check-ins of one week, such as `2026-W47`, by outcome."""

    period: str
    answered: int
    open: int
    missed: int


class OpenSilence(NamedTuple):
    """A silence that has not ended."""

    mentor_id: int
    since: datetime
    noticed_at: datetime


NewPrompt = dict[str, Any]
"""The values of a prompt that is to be added."""


def new_prompt(
    member_id: int,
    kind: PromptKind,
    period: str,
    *,
    due_at: datetime,
    closes_at: datetime,
    asked_at: datetime | None = None,
    remind_at: datetime | None = None,
) -> NewPrompt:
    """Return a prompt to be added."""
    return {
        "member_id": member_id,
        "kind": kind.value,
        "period": period,
        "due_at": due_at,
        "closes_at": closes_at,
        "asked_at": asked_at,
        "remind_at": remind_at,
        "due_remind_at": remind_at,
        "answer": "",
    }


_UNANSWERED = exists().where(
    CheckIn.prompt_id == Prompt.id, CheckIn.answer == "", CheckIn.pair_id == Pair.id, Pair.ended_at.is_(None)
)

# queries of every tick and many messages are built once
_members: BindParameter[int] = bindparam("members", expanding=True)
_LAST_PERIODS = (
    select(Prompt.member_id, func.max(Prompt.period))
    .where(Prompt.kind == bindparam("kind"), Prompt.member_id.in_(_members))
    .group_by(Prompt.member_id)
)
_PROMPT = select(Prompt).where(Prompt.id == bindparam("prompt")).with_for_update(of=Prompt)
_OPEN_PROMPTS = (
    select(Prompt)
    .where(Prompt.kind == bindparam("kind"), Prompt.closed_at.is_(None))
    .order_by(Prompt.due_at)
    .with_for_update(of=Prompt)
)
_OPEN_PROMPTS_OF = _OPEN_PROMPTS.where(Prompt.member_id.in_(_members))
_OVER, _TO_REMIND = (
    select(Prompt)
    .where(text(f"prompt.{condition}"), moment <= bindparam("now"))
    .order_by(moment)
    .limit(MOST)
    .with_for_update(of=Prompt, skip_locked=True)
    for condition, moment in ((CLOSES_BY_ITSELF, Prompt.closes_at), (TO_REMIND, Prompt.due_remind_at))
)
_ASKED_OF_ABSENTEES = (
    select(Prompt)
    .where(
        Prompt.closed_at.is_(None),
        Prompt.member_id.in_(select(Member.id).where(Member.away_until.is_not(None))),
        or_(and_(Prompt.kind == PromptKind.STILL_ACTIVE, Prompt.answered_at.is_(None)), _UNANSWERED),
    )
    .order_by(Prompt.member_id, Prompt.id)
    .with_for_update(of=Prompt, skip_locked=True)
)
_ASKED_OF_FORMER_STAND_INS = (
    select(CheckIn)
    .join(Prompt, Prompt.id == CheckIn.prompt_id)
    .join(Pair, Pair.id == CheckIn.pair_id)
    .where(
        Prompt.closed_at.is_(None),
        Prompt.member_id.in_(select(Backup.stand_in_id)),
        CheckIn.answer == "",
        Prompt.member_id != Pair.mentor_id,
        Prompt.member_id.is_distinct_from(Pair.covered_by_id),
    )
    .order_by(CheckIn.id)
)
_ROWS = select(CheckIn).where(CheckIn.prompt_id.in_(bindparam("windows", expanding=True))).order_by(CheckIn.id)
_LAST_WEEKS = (
    select(CheckIn.pair_id, func.max(Prompt.period))
    .join(Prompt, Prompt.id == CheckIn.prompt_id)
    .where(CheckIn.pair_id.in_(bindparam("pairs", expanding=True)))
    .group_by(CheckIn.pair_id)
)
_SETTLED = func.coalesce(Prompt.answered_at, Prompt.closed_at)
_OUTCOMES = (
    select(Prompt.member_id, Prompt.due_at, Prompt.answered_at)
    .where(Prompt.member_id.in_(_members), Prompt.kind.in_(TO_MENTORS), _SETTLED.is_not(None))
    .order_by(Prompt.member_id, _SETTLED.desc(), Prompt.id.desc())
)
_SILENCES = select(Silence).where(Silence.ended_at.is_(None)).order_by(Silence.mentor_id)
_SILENCE_OF = _SILENCES.where(Silence.mentor_id == bindparam("mentor"))
_ENDING_SILENCES = _SILENCES.where(
    or_(
        exists().where(Account.member_id == Silence.mentor_id, Account.last_seen_at >= Silence.noticed_at),
        exists().where(Member.id == Silence.mentor_id, ~Member.also_holds("mentor")),
    )
)
_OPEN_SILENCES = (
    select(Silence.mentor_id, Silence.since, Silence.noticed_at)
    .where(Silence.ended_at.is_(None))
    .order_by(Silence.mentor_id)
)
_SILENCES_ENDED = (
    select(Silence.mentor_id, func.max(Silence.ended_at))
    .where(Silence.mentor_id.in_(_members))
    .group_by(Silence.mentor_id)
)
_HAS_ACCOUNT = Member.account_count > 0
_IS_QUIET = and_(counts_as_mentee(), Member.quiet_since <= bindparam("day"), _HAS_ACCOUNT)
_IS_AWAY = and_(
    Member.away_from.is_not(None),
    Member.away_until.is_not(None),
    or_(
        *(
            and_(
                Member.away_from <= bindparam(f"today_{place}"),
                Member.away_until >= bindparam(f"today_{place}"),
                Member.timezone.in_(bindparam(f"zones_{place}", expanding=True)),
            )
            for place in range(3)
        )
    ),
)
_QUIET_AND_AWAY = select(func.count()).where(  # found by the absence
    Member.away_until.is_not(None),
    _IS_AWAY,
    counts_as_mentee(),
    _HAS_ACCOUNT,
    func.coalesce(Member.quiet_since, null()) <= bindparam("day"),
)
_QUIETEST = (
    select(Member)
    .where(_IS_QUIET, ~_IS_AWAY)
    .order_by(Member.quiet_since, Member.name_key, Member.id)
    .offset(bindparam("offset"))
    .limit(bindparam("limit"))
)
_SILENT_MENTORS = (
    select(Silence)
    .join(Member, Member.id == Silence.mentor_id)
    .where(Silence.ended_at.is_(None), Member.also_holds("mentor"))
    .order_by(Silence.since, Silence.id)
    .offset(bindparam("offset"))
    .limit(bindparam("limit"))
)
_COUNT_SILENT = (
    select(func.count())
    .select_from(Silence)
    .join(Member, Member.id == Silence.mentor_id)
    .where(Silence.ended_at.is_(None), Member.also_holds("mentor"))
)
_SILENCES_OF = _SILENCES.where(Silence.mentor_id.in_(_members))

Days = Mapping[date, Sequence[str]]
"""Zones by the day it is in them now: there are three days on Earth at most."""
_NOWHERE: Days = MappingProxyType({})
_ALL = 2**31 - 1


def _days_by_name(days: Days) -> dict[str, object]:
    places = [*days.items(), *((date.min, ()) for _ in range(3 - len(days)))]
    return {
        name: value
        for place, (day, zones) in enumerate(places)
        for name, value in ((f"today_{place}", day), (f"zones_{place}", list(zones)))
    }


class CheckIns:
    """Prompts and their answers, check-ins, and silences.

    A check-in prompt is a window: one week of one mentor, open from its hour to the hour of the next.
    """

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def last_periods(self, kind: PromptKind, member_ids: Iterable[int]) -> dict[int, str]:
        """Return the latest period with a prompt of this kind, by member id."""
        rows = await find_in_parts(self._session, _LAST_PERIODS, "members", member_ids, kind=kind)
        return {row[0]: row[1] for row in rows}

    async def open(self, prompt: NewPrompt) -> Prompt | None:
        """Add a prompt; None when it exists already, whether made by another process or long ago."""
        return next(iter(await self.open_all([prompt])), None)

    async def open_all(self, prompts: Sequence[NewPrompt]) -> Sequence[Prompt]:
        """Add prompts, and return those that did not exist already."""
        if not prompts:
            return []
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        statement = dialect.insert(Prompt).on_conflict_do_nothing().returning(Prompt)
        return (await self._session.scalars(statement, prompts)).all()

    async def take(self, member_id: int, kind: PromptKind, period: str, now: datetime) -> bool:
        """Note a prompt that asks nothing, and tell whether it is new."""
        prompt = new_prompt(member_id, kind, period, due_at=now, closes_at=now, asked_at=now)
        return await self.open(prompt) is not None

    async def get(self, prompt_id: int) -> Prompt | None:
        """Return the prompt with this id; locked until the transaction ends."""
        return (await self._session.scalars(_PROMPT, {"prompt": prompt_id})).one_or_none()

    async def latest(self, member_id: int, kind: PromptKind) -> Prompt | None:
        """Return a member's latest prompt of a kind, open or not; locked until the transaction ends."""
        query = select(Prompt).where(Prompt.member_id == member_id, Prompt.kind == kind)
        query = query.order_by(Prompt.period.desc()).limit(1).with_for_update(of=Prompt)
        return (await self._session.scalars(query)).one_or_none()

    async def last_answered(self, member_id: int, kind: PromptKind) -> Prompt | None:
        """Return a member's latest prompt of a kind that was answered."""
        query = select(Prompt).where(
            Prompt.member_id == member_id, Prompt.kind == kind, Prompt.answered_at.is_not(None)
        )
        return (await self._session.scalars(query.order_by(Prompt.period.desc()).limit(1))).one_or_none()

    async def open_prompts(self, kind: PromptKind, *, member_ids: Iterable[int] | None = None) -> Sequence[Prompt]:
        """Return prompts that are not closed, the oldest first; locked until the transaction ends."""
        if member_ids is None:
            return await compiled_sql.find(self._session, _OPEN_PROMPTS, {"kind": kind})
        rows = await find_in_parts(self._session, _OPEN_PROMPTS_OF, "members", member_ids, kind=kind)
        return [row[0] for row in rows]

    async def over(self, now: datetime) -> Sequence[Prompt]:
        """Return open prompts whose time is over, except windows: the next window closes the last one."""
        return await compiled_sql.find(self._session, _OVER, {"now": now})

    async def to_remind(self, now: datetime) -> Sequence[Prompt]:
        """Return windows whose reminder is due, if something in them is unanswered."""
        return await compiled_sql.find(self._session, _TO_REMIND, {"now": now})

    async def asked_of_absentees(self) -> Sequence[Prompt]:
        """Return open prompts with something unanswered whose mentor has announced an absence, present or future."""
        return await compiled_sql.find(self._session, _ASKED_OF_ABSENTEES)

    async def asked_of_former_stand_ins(self) -> Sequence[CheckIn]:
        """Return open and unanswered check-ins of members who no longer stand in for the mentor."""
        return await compiled_sql.find(self._session, _ASKED_OF_FORMER_STAND_INS)

    async def rows(self, windows: Iterable[int]) -> dict[int, list[CheckIn]]:
        """Return the check-ins of each window, by its id, in the order they are asked."""
        ids = list(windows)
        found: dict[int, list[CheckIn]] = {window_id: [] for window_id in ids}
        for (row,) in await find_in_parts(self._session, _ROWS, "windows", ids):
            found[row.prompt_id].append(row)
        return found

    async def unanswered(self) -> list[tuple[Member, int]]:
        """Return the mentors with check-ins that are open, by name, and of how many mentees each has not told."""
        query = (
            select(Member, func.count())
            .join(Prompt, Prompt.member_id == Member.id)
            .join(CheckIn, CheckIn.prompt_id == Prompt.id)
            .join(Pair, Pair.id == CheckIn.pair_id)
            .where(Prompt.kind == PromptKind.CHECK_IN, Prompt.closed_at.is_(None))
            .where(CheckIn.answer == "", Pair.ended_at.is_(None))
            .group_by(Member.id)
            .order_by(Member.name_key, Member.id)
        )
        return [(row[0], row[1]) for row in await self._session.execute(query)]

    def add(self, window: Prompt, pair: Pair) -> CheckIn:
        """Add an unanswered check-in to a window."""
        row = CheckIn(prompt=window, pair=pair, answer="", note="", missed=False)
        self._session.add(row)
        return row

    async def remove(self, *forgotten: CheckIn | Prompt) -> None:
        """Delete check-ins and prompts that nobody has to answer."""
        for row in forgotten:
            await self._session.delete(row)

    async def last_weeks(self, pair_ids: Iterable[int]) -> dict[int, str]:
        """Return the latest week with a check-in about each pair, by the pair's id."""
        rows = await find_in_parts(self._session, _LAST_WEEKS, "pairs", pair_ids)
        return {row[0]: row[1] for row in rows}

    async def answers_about(self, pair_id: int, since: datetime) -> Sequence[CheckIn]:
        """Return the answers of a pair's mentor about the mentee since a moment."""
        query = (
            select(CheckIn)
            .join(Prompt, Prompt.id == CheckIn.prompt_id)
            .join(Pair, Pair.id == CheckIn.pair_id)
            .where(Pair.id == pair_id, Prompt.member_id == Pair.mentor_id)  # not what a stand-in says
            .where(CheckIn.answer != "", CheckIn.answered_at >= since)
        )
        return (await self._session.scalars(query.order_by(CheckIn.id))).all()

    async def outcomes(self, mentor_ids: Iterable[int]) -> dict[int, list[PromptOutcome]]:
        """Return the outcomes of all prompts to mentors, by member id, the last answered or closed first."""
        found: dict[int, list[PromptOutcome]] = {}
        rows = await find_in_parts(self._session, _OUTCOMES, "members", mentor_ids)
        for mentor_id, due_at, answered_at in rows:
            found.setdefault(mentor_id, []).append(PromptOutcome(due_at, answered_at is not None))
        return found

    def add_silence(self, mentor: Member, since: datetime, missed: int, now: datetime) -> Silence:
        """Begin a silence. The database refuses a second open one of the same mentor."""
        silence = Silence(mentor=mentor, since=since, missed=missed, noticed_at=now, ended_at=None)
        self._session.add(silence)
        return silence

    async def silences(self) -> Sequence[OpenSilence]:
        """Return the open silences, by mentor id: they may be many, and mostly nothing is to be done."""
        return [OpenSilence(*row) for row in await compiled_sql.find_rows(self._session, _OPEN_SILENCES)]

    async def silent(self) -> frozenset[int]:
        """Return the ids of the mentors who are silent."""
        return frozenset([silence.mentor_id for silence in await self.silences()])

    async def silence_of(self, mentor_id: int) -> Silence | None:
        """Return the open silence of a mentor."""
        return next(iter(await compiled_sql.find(self._session, _SILENCE_OF, {"mentor": mentor_id})), None)

    async def silences_ended(self, mentor_ids: Iterable[int]) -> dict[int, datetime]:
        """Return when each mentor's last silence ended, by mentor id; prompts missed before that are forgiven."""
        rows = await find_in_parts(self._session, _SILENCES_ENDED, "members", mentor_ids)
        return {mentor_id: ended_at for mentor_id, ended_at in rows if ended_at is not None}

    async def ending_silences(self) -> Sequence[Silence]:
        """Return the open silences of mentors who wrote anything since, from any account, or are mentors no longer."""
        return await compiled_sql.find(self._session, _ENDING_SILENCES)

    async def quiet_mentees(
        self, day: date, days: Days = _NOWHERE, *, offset: int = 0, limit: int = _ALL
    ) -> Sequence[Member]:
        """Return mentees with an account who have done nothing for the programme after `day`, the quietest first.

        Those are left out who are away on one of the `days` in its zones.
        """
        values = {"day": day, "offset": offset, "limit": limit} | _days_by_name(days)
        return (await self._session.scalars(_QUIETEST, values)).all()

    async def count_quiet(self, day: date, days: Days) -> int:
        """Return how many mentees `quiet_mentees` finds."""
        away = await self._session.scalar(_QUIET_AND_AWAY, {"day": day} | _days_by_name(days)) or 0
        return await Tallies(self._session).up_to("quiet", day.isoformat()) - away

    async def count_silent(self) -> int:
        """Return how many mentors are silent."""
        return await self._session.scalar(_COUNT_SILENT) or 0

    async def silent_mentors(self, offset: int, limit: int) -> Sequence[Silence]:
        """Return some of the open silences, of the longest first."""
        return (await self._session.scalars(_SILENT_MENTORS, {"offset": offset, "limit": limit})).all()

    async def silences_of(self, mentor_ids: Iterable[int]) -> dict[int, Silence]:
        """Return the open silences of these mentors, by mentor id."""
        found = await find_in_parts(self._session, _SILENCES_OF, "members", mentor_ids)
        return {silence.mentor_id: silence for (silence,) in found}

    async def weeks(self, first: str) -> list[Week]:
        """Return the numbers of each week with check-ins from `first` on, the oldest first."""
        counts = await Tallies(self._session).of("check_in", first=first)
        return [
            Week(period, *(counts.get((period, outcome), 0) for outcome in ("answered", "open", "missed")))
            for period in sorted({period for period, _ in counts})
        ]
