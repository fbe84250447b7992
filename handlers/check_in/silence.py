"""The beginning and the end of a mentor's silence. The programme's rule, Silence: nobody is blamed, a human decides."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.check_in import rules
from handlers.shared.context import Desk
from handlers.shared.council_items import put_before_council, settle
from handlers.shared.passages import Moment, passage_for
from storage.check_in import OpenSilence
from storage.due import MOST, at_once
from storage.models.check_in import Silence
from storage.models.council import ItemKind

_STEPS = (ItemKind.SILENT_MENTOR, ItemKind.REASSIGN, ItemKind.LEAVE_ROLE)


async def end(desk: Desk) -> None:
    """End the silences of mentors who were heard from or are no longer mentors; their items are settled."""
    for silence in await desk.store.check_ins.ending_silences():
        await end_one(desk, silence, is_heard=Role.MENTOR in silence.mentor.roles)


async def end_one(desk: Desk, silence: Silence, *, is_heard: bool, text: str = "silence-over") -> None:
    """End a silence; a mentor who was heard from is told that everything is as before, or is given another `text`."""
    silence.ended_at = desk.now
    for kind in _STEPS:
        await settle(desk, kind, silence.mentor)
    if is_heard:
        desk.to(silence.mentor).send(text, name=silence.mentor.name)


async def notice(desk: Desk) -> bool:
    """Begin a silence for each mentor who missed too many prompts in a row; update the count of silences under way.

    Return whether there may be more to notice.
    """
    check_ins = desk.store.check_ins
    mentors = await desk.store.due.members("due_silence_at", desk.now)
    if not mentors:
        return False
    with_missed = [mentor for mentor in mentors if mentor.counts]
    ids = [mentor.id for mentor in with_missed[:MOST]]
    silences, forgiven = await check_ins.silences_of(ids), await check_ins.silences_ended(ids)
    outcomes, found = await check_ins.outcomes(ids), await desk.store.people.with_ids(ids)
    for mentor in found.values():
        missed = rules.missed_in_a_row(outcomes.get(mentor.id, ()), forgiven.get(mentor.id))
        if silence := silences.get(mentor.id):
            silence.missed = max(len(missed), silence.missed)
        elif rules.is_unresponsive(len(missed), desk.rules.programme):
            check_ins.add_silence(mentor, missed[-1].due_at, len(missed), desk.now)
            letter = desk.to(mentor)
            letter.send("silence-noticed", name=mentor.name, options=passage_for(Moment.SILENT, letter, desk.rules))
    later = dict.fromkeys(with_missed[MOST:], at_once())
    return await desk.store.due.set("due_silence_at", {**dict.fromkeys(mentors), **later}, desk.now)


async def put_steps(desk: Desk) -> None:
    """Put each step of a silence before the council once; the next step settles the one before."""
    silences = await desk.store.check_ins.silences()
    if not silences:
        return
    opened = await desk.store.items.last_opened_about_silent(_STEPS)

    def is_open(silence: OpenSilence, step: ItemKind) -> bool:
        return opened.get((silence.mentor_id, step), silence.since) >= silence.noticed_at

    lacking = [one for one in silences if (step := _step(desk, one)) is not None and not is_open(one, step)]
    if not lacking:
        return
    ids = [silence.mentor_id for silence in lacking]
    mentees, mentors = await desk.store.pairs.count_of_mentors(ids), await desk.store.people.with_ids(ids)
    for silence in lacking:
        step, mentor = _step(desk, silence, has_mentees=silence.mentor_id in mentees), mentors[silence.mentor_id]
        if step is None or is_open(silence, step):
            continue
        for earlier in _STEPS[: _STEPS.index(step)]:
            await settle(desk, earlier, mentor)
        await put_before_council(desk, step, mentor)


def _step(desk: Desk, silence: OpenSilence, *, has_mentees: bool = True) -> ItemKind | None:
    return rules.step_of(desk.now - silence.since, desk.rules.programme, has_mentees=has_mentees)
