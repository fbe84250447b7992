"""Lists of ids are bound in parts: PostgreSQL takes 32,767 parameters in a statement."""

from __future__ import annotations

import pytest

from chatbot.core.messages import AccountRef, Network
from storage.check_in import new_prompt
from storage.models.check_in import PromptKind
from tests.world import START, World

pytestmark = pytest.mark.both_databases

MANY = range(1_000_000, 1_040_000)


async def test_a_list_of_forty_thousand_ids_finds_what_is_there(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    mentor, mentee = (await kim.member()).id, (await ana.member()).id
    mentors, mentees = [*MANY, mentor], [mentee, *MANY]
    async with world.store() as store:
        window = await store.check_ins.open(
            new_prompt(mentor, PromptKind.CHECK_IN, "2026-W48", due_at=START, closes_at=START)
        )
        (pair,) = await store.pairs.in_charge_of(mentors)
        assert window is not None
        store.check_ins.add(window, pair)
        await store.flush()
        assert await store.check_ins.last_periods(PromptKind.CHECK_IN, mentors) == {mentor: "2026-W48"}
        assert await store.check_ins.last_weeks([*MANY, pair.id]) == {pair.id: "2026-W48"}
        assert len((await store.check_ins.rows([*MANY, window.id]))[window.id]) == 1
        assert await store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=mentors) == [window]
        assert await store.check_ins.outcomes(mentors) == await store.check_ins.silences_ended(mentors) == {}
        assert await store.check_ins.silences_of(mentors) == {}
        assert await store.pairs.count_of_mentors(mentors) == {mentor: 1}
        assert (await store.pairs.mentors_of(mentees)).keys() == {mentee}
        assert await store.pairs.last_lost(mentees) == {}
        assert await store.pairs.pairs_to_tell_of_absence(mentors) == [pair]
        assert [row.id for row in await store.mentors.loads(mentors)] == [mentor]
        assert (await store.people.accounts_of_all(mentees)).keys() == {mentee}
        assert (await store.people.with_ids(mentees)).keys() == {mentee}
        assert (await store.pairs.with_ids([*MANY, pair.id])).keys() == {pair.id}
        refs = [*(AccountRef(Network.TELEGRAM, str(number)) for number in MANY), kim.account]
        assert (await store.people.accounts(refs)).keys() == {kim.account}
        await store.questions.supersede(mentors, "tell")
