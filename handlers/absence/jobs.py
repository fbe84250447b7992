"""Absences that end, backup mentors who stand in meanwhile, and what everybody concerned is told."""

from __future__ import annotations

from collections.abc import Mapping

from chatbot.core.roles import Role
from handlers.absence.rules import is_nearly_back, last_day_of_interest, needs_backup
from handlers.shared.availability import can_stand_in, has_returned, is_absent
from handlers.shared.contact import contact_line
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase
from handlers.shared.text import join, named
from storage.models.absence import SILENT, Backup, BackupState
from storage.models.account import Member
from storage.models.check_in import PromptKind
from storage.models.limits import Doing
from storage.models.pairs import Pair

feature = Feature()


@feature.job("update", Phase.STATE)
async def update(desk: Desk) -> None:
    """End absences that are over, and tell everybody concerned what is new: in the daytime, once plans have settled."""
    before = desk.rules.programme.back_reminder_before
    for mentor in await desk.store.mentors.absentees(last_day_of_interest(desk.now, before)):
        if has_returned(mentor, desk.now):
            mentor.away_from = mentor.away_until = None
            desk.to(mentor).send("away-over")
        elif is_nearly_back(mentor, desk.now, before):
            await _remind(desk, mentor)
    silent = await desk.store.check_ins.silent()
    held = await desk.store.limits.held(Doing.AWAY, desk.now)
    standing_in = await _follow_backups(desk, silent, held)
    for pair in await desk.store.pairs.pairs_to_tell_of_absence(standing_in):
        stand_in = standing_in.get(pair.mentor_id)
        pair.covered_by = stand_in if stand_in is not pair.mentee else None
        if desk.is_awake(pair.mentee) and pair.mentor_id not in held:
            await _tell_mentee(desk, pair, absent=is_absent(pair.mentor, silent, desk.now))


async def _remind(desk: Desk, mentor: Member) -> None:
    """Remind a mentor of their return, once and in the daytime, so that they can still extend the absence."""
    if mentor.away_until is None or not desk.is_awake(mentor):
        return
    if await desk.store.check_ins.take(mentor.id, PromptKind.BACK, mentor.away_until.isoformat(), desk.now):
        desk.to(mentor).send("away-nearly-over", until=mentor.away_until)


async def _follow_backups(desk: Desk, silent: frozenset[int], held: frozenset[int]) -> Mapping[int, Member]:
    """Return who stands in now, by mentor id. Tell stand-ins beforehand, and when it is over.

    The absences of mentors in `held`, who change their plans too often, are told later, once they have settled.
    """
    standing_in = {}
    for backup in await desk.store.backups.open():
        mentor, stand_in = backup.mentor, backup.stand_in
        if Role.MENTOR not in mentor.roles or Role.MENTOR not in stand_in.roles:
            end(desk, backup)
            if Role.MENTOR in mentor.roles:
                desk.to(mentor).send("backup-gone", name=named(stand_in))
            continue
        needed = backup.state == BackupState.AGREED and needs_backup(mentor, silent, desk.now)
        if needed and can_stand_in(stand_in, mentor, silent, desk.now):
            if is_absent(mentor, silent, desk.now):
                standing_in[mentor.id] = stand_in
            told = f"{mentor.away_from}/{mentor.away_until}" if mentor.away_until is not None else SILENT
            if backup.told != told and desk.is_awake(stand_in) and mentor.id not in held:
                backup.told = told
                await _tell_stand_in(desk, backup)
        elif not needed and backup.told and desk.is_awake(stand_in) and mentor.id not in held:
            backup.told = ""
            desk.to(stand_in).send("cover-over", name=named(mentor))
    return standing_in


async def _tell_stand_in(desk: Desk, backup: Backup) -> None:
    """Tell a stand-in for whom, from when to when, and how to reach the mentees; tell a silent mentor as well."""
    mentor, letter = backup.mentor, desk.to(backup.stand_in)
    if mentor.away_from is not None and mentor.away_until is not None:
        begin = letter.text("cover-away", name=named(mentor), since=mentor.away_from, until=mentor.away_until)
    else:
        begin = letter.text("cover-silent", name=named(mentor))
        desk.to(mentor).send("backup-begins", name=named(backup.stand_in))
    pairs = [p for p in await desk.store.pairs.pairs_of_mentor(mentor.id) if p.mentee is not backup.stand_in]
    lines = [begin]
    for mentee in (pair.mentee for pair in pairs):
        contact = await contact_line(desk, letter, mentee, reader=backup.stand_in)
        lines.append(letter.text("cover-mentee", name=named(mentee), contact=contact))
    letter.say(join(lines))


def end(desk: Desk, backup: Backup) -> None:
    """End a backup. A mentor who had agreed is thanked; mentees are told with the next `update`."""
    if backup.state == BackupState.AGREED:
        desk.to(backup.stand_in).send("cover-ended", name=named(backup.mentor))
    backup.state = BackupState.ENDED


async def _tell_mentee(desk: Desk, pair: Pair, *, absent: bool) -> None:
    """Tell a mentee what they do not know yet: that the mentor is away or back, and who is there for them now."""
    letter, mentor, stand_in, before = desk.to(pair.mentee), pair.mentor, pair.covered_by, pair.cover_told
    told = pair.away_from_told, pair.away_until_told
    pair.away_from_told, pair.away_until_told = mentor.away_from, mentor.away_until
    lines = []
    if mentor.away_from is not None and mentor.away_until is not None and told != (mentor.away_from, mentor.away_until):
        lines.append(letter.text("mentor-away", name=named(mentor), since=mentor.away_from, until=mentor.away_until))
    elif not absent and (told != (None, None) or before is not None):
        lines.append(letter.text("mentor-back", name=named(mentor)))
    if stand_in is not before and stand_in is not None:
        contact = await contact_line(desk, letter, stand_in, reader=pair.mentee)
        lines.append(letter.text("mentor-covered", name=named(stand_in), mentor=named(mentor), contact=contact))
    elif absent and before is not None and stand_in is None:
        lines.append(letter.text("mentor-uncovered", name=named(before), mentor=named(mentor)))
    pair.cover_told = stand_in
    if lines:
        letter.say(join(lines))
