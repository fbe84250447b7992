"""A pair that cannot write to each other: what both read on day 0, 3, 7 and 10, and what the council hears."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chatbot.core.messages import Network
from tests.world import START, ZOE, Person, Sections, World

DAY = timedelta(days=1)
HALF_DAY = timedelta(hours=12)
LABELS = ["Yes, show it", "No", "We are in touch"]
NOT_YET = "They haven’t shared a handle yet; I’ll tell you as soon as they do."
A_MENTOR = (
    "A mentor helps you find your way: ask what you don’t know, say what you’d like to try. A good start is a "
    "short talk this week about how often you’d like to meet."
)
MENTORING = (
    "A mentor listens, answers questions and opens doors; the work stays the mentee’s own. A good start is a "
    "short talk this week about what they hope for and how often you’d like to meet."
)
MAY_I = (
    "May I show {} your handle, so that they can write to you? For now neither of you can write to the other; "
    "one tap is enough."
)
DAY_3 = (
    "As far as I know, you and {} can’t write to each other yet. May I show them your handle? If one of you says "
    "yes, the other can write."
)
DAY_7 = (
    "A week has gone by, and as far as I know you and {} still can’t write to each other. I’ve asked someone on "
    "the council to help you get in touch. If you let me show them your handle, that helps at once."
)

AUN_NO = "Aún no ha compartido su alias; te aviso en cuanto lo haga."
QUIEN_ACOMPANA = (
    "Quien te acompaña te ayuda a orientarte: pregunta lo que no sepas, cuenta qué te gustaría probar. Un buen "
    "comienzo es una charla corta esta semana sobre cada cuánto hablar."
)
ACOMPANAR = (
    "Acompañar es escuchar, responder preguntas y abrir puertas; el trabajo sigue siendo suyo. Un buen comienzo es una "
    "charla corta esta semana sobre qué espera y cada cuánto hablar."
)
PUEDO = "¿Puedo mostrarle tu alias a {}, para que pueda escribirte? Por ahora no pueden escribirse; basta un toque."
TRES = (
    "Que yo sepa, tú y {} aún no pueden escribirse. ¿Puedo mostrarle tu alias? Si una de las dos partes dice que sí, "
    "la otra puede escribir."
)
SIETE = (
    "Ha pasado una semana y, que yo sepa, tú y {} siguen sin poder escribirse. Le pedí a alguien del consejo que "
    "les ayude a ponerse en contacto. Si me dejas mostrarle tu alias, eso ayuda enseguida."
)


@pytest.fixture
def sections() -> Sections:
    """No check-in comes in these days, so that all that is read is about the two."""
    return {"council": ZOE, "check_in": {"first_after": "20d"}}


async def matched(world: World, **fields: Any) -> tuple[Person, Person]:
    """Ana on Telegram has Kim on Matrix as a mentor since just now; neither answers whether a handle may be shown."""
    there: dict[str, Any] = {"network": Network.MATRIX, "handle": "@kim:example.org"}
    kim = await world.member("kim", "Kim", roles=["mentor"], **there, **fields)
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "When you have a mentor: may I show them your handle")
    await kim.presses("Accept", "You are Ana’s mentor now")
    return ana, kim


def news(person: Person) -> list[str]:
    return [message.text for message in person.read()]


async def test_a_pair_across_networks_neither_of_whom_shares_a_handle(world: World, zoe: Person) -> None:
    ana, kim = await matched(world)

    # day 0
    intro, question = news(ana)[-2:]
    assert intro.startswith(f"Kim is your mentor now. {NOT_YET}\n\n{A_MENTOR}\n\nWhat you asked for: “events”")
    assert question == MAY_I.format("Kim")
    intro, question = (message.text for message in kim.screen[-2:])
    assert intro.startswith(f"You are Ana’s mentor now. {NOT_YET}\n\n{MENTORING}\n\nAna would like: “events”")
    assert question == MAY_I.format("Ana")
    assert ana.screen[-1].labels == kim.screen[-1].labels == LABELS[:2]
    kim.read()

    # day 3
    await world.advance_to(START + 3 * DAY - HALF_DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await world.advance_to(START + 3 * DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([DAY_3.format("Kim")], [DAY_3.format("Ana")])
    assert ana.screen[-1].labels == kim.screen[-1].labels == LABELS
    await zoe.says("todo", "Nothing is waiting")

    # day 7
    await world.advance_to(START + 7 * DAY - HALF_DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await world.advance_to(START + 7 * DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([DAY_7.format("Kim")], [DAY_7.format("Ana")])
    assert ana.screen[-1].labels == kim.screen[-1].labels == LABELS
    zoe.reads("#1 Ana and Kim can’t write to each other", "A word with one of them helps most", "by Tue 8 Dec")

    # day 10: nothing more is asked, and one tap still helps at once
    await world.advance_to(START + 10 * DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await ana.says("my_mentor", "They haven’t shared a handle yet", "For now neither of you can write to the other")
    await ana.presses("Yes, show it", "Noted")
    assert news(kim) == ["You can write to Ana directly: @ana (Telegram)."]
    await ana.says("my_mentor", "They haven’t shared a handle yet, but they see yours and can write to you")
    await world.advance(minutes=1)
    zoe.reads("This doesn’t need a decision any more: #1 Ana and Kim can’t write to each other")


async def test_in_spanish(world: World) -> None:
    kim = await world.member(
        "kim", "Kim", roles=["mentor"], network=Network.MATRIX, handle="@kim:example.org", locale="es"
    )
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("request_mentor eventos en Lima")
    await kim.presses("Aceptar")

    # day 0
    intro, question = (message.text for message in kim.screen[-2:])
    assert intro.startswith(f"Ahora acompañas a Ana. {AUN_NO}\n\n{ACOMPANAR}\n\nAna busca: «eventos en Lima»")
    assert question == PUEDO.format("Ana")
    intro, question = news(ana)[-2:]
    assert intro.startswith(f"Kim te acompaña desde ahora en el programa. {AUN_NO}\n\n{QUIEN_ACOMPANA}\n\n")
    assert question == PUEDO.format("Kim")
    kim.read()

    # days 3, 7 and 10
    await world.advance_to(START + 3 * DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([TRES.format("Kim")], [TRES.format("Ana")])
    assert ana.screen[-1].labels == kim.screen[-1].labels == ["Sí, muéstralo", "No", "Ya hablamos"]
    await world.advance_to(START + 7 * DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([SIETE.format("Kim")], [SIETE.format("Ana")])
    await world.advance_to(START + 10 * DAY, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await kim.presses("Sí, muéstralo", "Anotado")
    ana.reads("Puedes escribirle directamente a Kim: @kim:example.org (Matrix)")


async def test_one_tap_on_day_three_ends_it(world: World, zoe: Person) -> None:
    ana, kim = await matched(world)
    await world.advance(days=3, step=HALF_DAY)
    ana.read()
    await kim.presses("Yes, show it", "Noted")
    ana.reads("You can write to Kim directly: @kim:example.org (Matrix)")
    await world.advance(days=8, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await zoe.says("todo", "Nothing is waiting")


@pytest.mark.parametrize("who", ["ana", "kim"])
async def test_who_is_in_touch_anyhow_says_so_by_one_tap(world: World, zoe: Person, who: str) -> None:
    ana, kim = await matched(world)
    await world.advance(days=3, step=HALF_DAY)
    await (ana if who == "ana" else kim).presses("We are in touch", "Noted")
    ana.read(), kim.read()
    await world.advance(days=8, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await zoe.says("todo", "Nothing is waiting")


async def test_who_would_rather_not_is_told_what_follows_and_may_change_their_mind(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], network=Network.MATRIX)
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("No", "Noted")
    await kim.presses("Accept")
    ana.reads("You’d rather not show your handle, and that’s fine", "if you change your mind, one tap is enough")
    await ana.presses("Yes, show it", "Noted")
    kim.reads("You can write to Ana directly")


async def test_a_username_missing_across_networks_is_no_way_and_a_new_one_is(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], network=Network.MATRIX, share_handle=False)
    ana = await world.member("1001", "Ana", handle=None, share_handle=True)
    await ana.says("request_mentor events")
    await kim.presses("Accept", "for now only I can reach them", "You’d rather not show your handle")
    ana.read()
    await world.advance(days=3, step=HALF_DAY)
    ana.reads(
        "can’t write to each other yet", "you don’t have a username on Telegram", "Set one (Settings, then Username)"
    )
    assert ana.screen[-1].labels == ["We are in touch"]
    kim.read()
    ana.handle = "@ana"
    await ana.says("my_mentor")
    await world.advance(minutes=1)
    kim.reads("You can write to Ana directly: @ana (Telegram)")
    await world.advance(days=8, step=HALF_DAY)
    assert news(kim) == []
    await zoe.says("todo", "Nothing is waiting")


async def test_once_a_councillor_brought_them_together_nobody_is_reminded(world: World, zoe: Person) -> None:
    ana, kim = await matched(world)
    await world.advance(days=7, step=HALF_DAY)
    await zoe.says("resolve 1 done", "Thank you for deciding: Taken care of (#1 Ana and Kim can’t write to each other)")
    ana.read(), kim.read()
    await world.advance(days=12, step=HALF_DAY)
    assert (news(ana), news(kim)) == ([], [])
    await zoe.says("todo", "Nothing is waiting")


async def test_the_next_pair_begins_anew_and_the_item_about_the_last_is_settled(world: World, zoe: Person) -> None:
    ana, kim = await matched(world)
    await world.advance(days=7, step=HALF_DAY)
    lee = await world.member("lee", "Lee", roles=["mentor"], share_handle=True)
    zoe.read()
    await zoe.decides("assign Ana Lee")
    ana.reads("Lee is your mentor now. Write to them here: @lee (Telegram)")
    await world.advance(minutes=1)
    zoe.reads("doesn’t need a decision any more")
    kim.read(), lee.read()
    await world.advance(days=8, step=HALF_DAY)
    assert news(kim) == []
    assert not any("can’t write to each other" in text for text in news(lee))


async def test_who_is_away_is_reminded_when_back_and_all_by_day(world: World) -> None:
    ana, kim = await matched(world, timezone="Asia/Tokyo")
    await kim.says("away +4d", "28 Nov")
    ana.read()
    await world.advance(days=3, step=HALF_DAY)
    ana.reads("can’t write to each other yet")
    kim.reads_nothing()
    await world.advance(days=2, step=timedelta(hours=3))
    kim.reads("As far as I know, you and Ana can’t write to each other yet")


async def test_a_mentor_who_promises_is_asked_at_once(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await zoe.decides("appoint Ana mentor")
    await ana.presses("I promise", "Your first steps", "May I show your mentees your handle")
    await ana.presses("Yes, show it", "Noted")
    assert "May I show" not in await ana.says("agree", "Your first steps")


async def test_those_of_the_roster_are_asked_when_they_come(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], network=Network.MATRIX)
    async with world.store() as store:
        (mentor,) = await store.people.named("Kim")
        ana = store.people.add_member(name="Ana", locale="en", timezone="UTC", roles=["mentee"], now=START)
        store.pairs.add_pair(ana, mentor, START)
    await world.advance(days=9, step=HALF_DAY)
    kim.read()
    async with world.store() as store:
        (found,) = await store.people.named("Ana")
        code = await store.codes.issue("invitation", found.id, world.clock.now() + DAY, length=16)
    guest = world.person("1001", "Ana")
    await guest.says(f"start {code}", "Your mentor is Kim", "May I show your mentor your handle")
    await world.advance(days=3, step=HALF_DAY)
    guest.reads("As far as I know, you and Kim can’t write to each other yet")
    kim.reads("As far as I know, you and Ana can’t write to each other yet")
