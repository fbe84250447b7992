"""The deciding councillor, as the programme's rules say: one in turn, nobody about themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.programme import Programme
from handlers.shared import council_duties
from storage.models.account import Member
from storage.models.council import CouncilItem, ItemKind

NOW = datetime(2026, 11, 24, tzinfo=UTC)

ids = st.integers(1, 6)
members = st.builds(
    Member, id=ids, last_item_at=st.none() | st.integers(0, 9).map(lambda hours: NOW - timedelta(hours=hours))
)
councils = st.lists(members, unique_by=lambda member: member.id)
items = st.builds(
    CouncilItem,
    kind=st.sampled_from(ItemKind),
    subject_id=ids,
    other_id=st.none() | ids,
    councillor_id=st.none() | ids,
    opened_at=st.just(NOW),
)


@given(items, st.none() | ids)
def test_who_has_a_part_in_it_does_not_decide_it(item: CouncilItem, mentor_id: int | None) -> None:
    parts = council_duties.parties_of(item, mentor_id)
    assert item.subject_id in parts
    assert item.other_id is None or item.other_id in parts
    if item.kind == ItemKind.CHANGE_OF_MENTOR:
        assert mentor_id is None or mentor_id in parts, "the old mentor of a change has a part in it, too"
    assert None not in parts


@given(items, councils, st.frozensets(ids), st.frozensets(ids))
def test_the_next_in_turn_has_no_part_in_it_and_is_there_if_anybody_is(
    item: CouncilItem, council: list[Member], away: frozenset[int], parties_of: frozenset[int]
) -> None:
    able = {member.id for member in council} - parties_of
    chosen = council_duties.next_in_turn(item, council, away=away, parties_of=parties_of)
    if chosen is None:
        assert not able
        return
    assert chosen.id in able
    others = able - {item.councillor_id}
    assert not others or chosen.id in others, "who let the time go by is asked again only when there is nobody else"
    assert not others - away or chosen.id not in away


@given(items)
def test_the_first_deadline_stays_whoever_has_it_now(item: CouncilItem) -> None:
    programme = Programme()
    item.passed_on, item.due_at = 0, council_duties.first_due(item, programme)
    assert not council_duties.is_overdue(item, item.due_at - timedelta(seconds=1))
    assert council_duties.is_overdue(item, item.due_at)
    assert item.due_at - item.opened_at == council_duties.time_to_decide(ItemKind(item.kind), programme)
