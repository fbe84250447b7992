"""People whom single words of a text name, where each can mean only one."""

from __future__ import annotations

from collections.abc import Iterable

from chatbot.core.arguments import PersonRef
from chatbot.core.roles import Role
from handlers.shared.context import Context
from storage.models.account import Member

_SHORTEST = 3
"""Letters of a word that may be a name."""


async def people_named(ctx: Context, words: Iterable[str]) -> list[PersonRef]:
    """Return the people who are named by one of some words alone."""
    found = await ctx.find_named([word for word in words if len(word) >= _SHORTEST])
    return list({people[0].id: people[0] for people in found.values() if len(people) == 1}.values())


async def mentors_named(ctx: Context, words: Iterable[str], but: Iterable[int] = ()) -> list[Member]:
    """Return the other mentors who are named by one of some words alone, without those of some numbers."""
    spared = {*but, ctx.me.id}
    members = [await ctx.store.people.get(one.id) for one in await people_named(ctx, words) if one.id not in spared]
    return [one for one in members if one is not None and Role.MENTOR in one.roles]
