"""A mentor who has fallen silent is offered nobody until they answer again: the programme's rule on silence."""

from __future__ import annotations

from datetime import timedelta

from storage.models.check_in import Prompt, PromptKind
from tests.world import World


async def test_a_silent_mentor_takes_no_new_offers_until_they_answer(world: World) -> None:
    ravi = await world.member("ravi", "Ravi", roles=["mentor"])
    ana = await world.member("ana", "Ana")
    mentor = await ravi.member()
    async with world.store() as store:
        for weeks_ago in (4, 3, 2):
            asked = world.clock.now() - timedelta(weeks=weeks_ago)
            ended = asked + timedelta(weeks=1)
            prompt = Prompt(member_id=mentor.id, kind=PromptKind.CHECK_IN, period=f"old-{weeks_ago}")
            prompt.due_at = prompt.asked_at = asked
            prompt.closes_at = prompt.closed_at = ended
            store.session.add(prompt)
    await world.advance(minutes=1)
    ravi.reads("You don’t owe anyone an answer")
    await ana.says("request_mentor events", "waiting list")
    ravi.reads_nothing()
    await ravi.says("active yes")
    await world.advance(hours=1)
    ravi.reads("Ana would like a mentor: events")
