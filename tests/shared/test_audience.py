"""Audiences: their members, and the words people have for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from chatbot.core.audience import Audience
from chatbot.core.writer import Writer
from handlers.shared.audience import describe, read_audience
from storage.audiences import Audiences
from tests.world import ZOE, Person, Sections, World

pytestmark = pytest.mark.both_databases


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def ids(*people: Person) -> list[int]:
    return [(await person.member()).id for person in people]


async def within(world: World, audience: Audience) -> list[int]:
    assert Audience.load(audience.dump()) == audience
    async with world.store() as store:
        found: list[int] = []
        while page := await store.audiences.page(audience, found[-1] if found else 0, 2):
            found += [member.id for member in page]
        assert await store.audiences.count(audience) == len(found)
        assert sum((await store.audiences.zones(audience)).values()) == len(found)
        return found


async def test_names_are_read_in_every_language_the_bot_speaks(world: World) -> None:
    ana = await world.member("ana", "Ana", country="Polen", languages=["Polnisch"])
    bo = await world.member("bo", "Bo", country="Polonia", languages=["polaco"])
    a, b = await ids(ana, bo)
    for audience in (Audience(countries=("PL",)), Audience(languages=("pl",))):
        assert b in await within(world, audience)
        for languages, expected in ((("en", "es"), [b]), (("en", "es", "de"), [a, b])):
            async with world.store() as store:
                found = await Audiences(store.session, languages).page(audience)
            assert [member.id for member in found] == expected


async def test_who_is_in_it_and_how_it_is_said(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await zoe.says("hello")
    z = (await zoe.member()).id
    ana = await world.member("ana", "Ana", country="Perú", languages=["español"], locale="es")
    bo = await world.member("bo", "Bo", country="peru", joined_on=date(2025, 5, 1))
    kim = await world.member("kim", "Kim", roles=["mentor"], country="Peru", languages=["Spanish", "English"])
    lee = await world.member("lee", "Lee", roles=["mentor", "council"], country="Germany", joined_on=date(2024, 2, 1))
    gone = await world.member("gone", "Gone", roles=())
    await world.pair(ana, kim)
    a, b, k, l_, _ = await ids(ana, bo, kim, lee, gone)

    assert await within(world, Audience()) == [z, a, b, k, l_]
    assert await within(world, Audience(roles=("mentor",), countries=("PE",))) == [k]
    assert await within(world, Audience(roles=("mentor", "mentee"), countries=("PE", "DE"))) == [a, b, k, l_]
    assert await within(world, Audience(languages=("es",))) == [a, k]
    assert await within(world, Audience(joined_before=date(2025, 1, 1))) == [l_]
    assert await within(world, Audience(joined_after=date(2025, 1, 1), roles=("mentee",), countries=("PE",))) == [a, b]
    assert await within(world, Audience(mentees_of=(k, l_))) == [a]
    assert await within(world, Audience(members=(b, l_))) == [b, l_]

    read: dict[str, tuple[Audience | None, str, int]] = {}

    async def listen(ctx: object) -> bool:
        found = await read_audience(ctx, ctx.message.text)  # type: ignore[attr-defined, arg-type]
        read[ctx.message.text] = found.audience, found.name, len(found.unclear)  # type: ignore[attr-defined]
        return True

    world.app.registry.before_replies.append(listen)  # type: ignore[arg-type]

    async def means(*texts: str) -> Sequence[Audience | None]:
        read.clear()
        for text in texts:
            await zoe.says(text)
        return [audience for audience, _, _ in read.values()]

    async with world.store() as store:
        writer = Writer(world.app.localizer, "en", "UTC", world.clock.now(), [])
        everybody = await describe(writer, store, Audience())
        peru = await describe(writer, store, Audience(roles=("mentor",), countries=("PE",)))
        named = await describe(writer, store, Audience(members=(k, a)))
        writer.locale = "es"
        spanish = await describe(writer, store, Audience(roles=("mentee",), languages=("es",)))
    assert (everybody, peru, named) == ("5 members", "1 mentor in Peru", "Kim and Ana")
    assert spanish == "1 aprendiz que habla español"

    assert await means("everybody", "todo el mundo", "all the reps") == [Audience()] * 3
    in_peru = Audience(roles=("mentor",), countries=("PE",))
    assert await means("mentors in Peru", "los mentores de Perú", "Mentors from peru") == [in_peru] * 3
    speaks = Audience(languages=("es",))
    assert await means("everybody who speaks Spanish", "quienes hablan español", "Spanish speakers") == [speaks] * 3
    assert await means("Kim and Ana", "kim y ana", "Kim, Ana") == [Audience(members=(k, a))] * 3
    assert await means("Kim's mentees", "mentees of Kim", "los aprendices de Kim") == [Audience(mentees_of=(k,))] * 3
    assert await means("mentees who joined before 2025") == [
        Audience(roles=("mentee",), joined_before=date(2025, 1, 1))
    ]
    assert await means("everyone who joined since 1 March 2026") == [Audience(joined_after=date(2026, 3, 1))]
    assert await means("mentors who like cats", "the weather", "Kim and Nobody", "mentors and Kim") == [None] * 4
