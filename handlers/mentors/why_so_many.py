"""The question why a mentor has more mentees than they take, asked by the council or by the mentor."""

from __future__ import annotations

from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.mentors.oversight import Capacity
from handlers.shared.availability import capacity_of, free_places
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()


@feature.answers("why_so_many", needs=True, roles=(Role.MENTOR, Role.COUNCIL))
async def say_why_so_many(ctx: Context) -> None:
    """Say how many mentees a mentor has and takes, and how there may be more than that."""
    named = [await ctx.store.people.get(number) for number in ctx.heard.people] if Role.COUNCIL in ctx.roles else []
    found = next((one for one in named if one is not None and Role.MENTOR in one.roles), None)
    mentor = ctx.me if found is None and Role.MENTOR in ctx.roles else found
    if mentor is None:
        await ctx.go_on("mentors")
        return
    taken = len(await ctx.store.pairs.pairs_of_mentor(mentor.id))
    places = capacity_of(mentor, ctx.rules.programme)
    own = "yes" if mentor is ctx.me else "no"
    label = ctx.step(Capacity.command).label
    person = {} if mentor is ctx.me else {"mentor": {"id": mentor.id, "name": mentor.name}}
    options = [Option(label, Capacity.command, person), ctx.step("council" if mentor is ctx.me else "mentors")]
    state = "over" if taken > places else "full" if not free_places(places, taken) else "free"
    ctx.reply("many-mentees", own=own, name=mentor.name, taken=taken, places=places, state=state, options=options)
