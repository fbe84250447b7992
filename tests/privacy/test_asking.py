"""Members' data is shown, sent as files, and deleted, as each role asks for it, in both languages."""

from __future__ import annotations

import json

import pytest

from chatbot.core.messages import AccountRef, Network
from storage.models.check_in import CheckIn, Prompt
from storage.models.proposal import Proposal, ProposalComment
from tests.world import Person, Sections, World

DELETE = "Delete everything for good"


async def _forgotten(world: World) -> int:
    async with world.store() as store:
        return len(
            [one for one in [await store.people.get(number) for number in range(1, 9)] if one and one.forgotten_at]
        )


@pytest.mark.parametrize(
    ("locale", "words", "answer"),
    [
        ("en", "who can see what I write?", "What I keep of you"),
        ("en", "do you store my messages", "90 days"),
        ("es", "¿quién ve lo que escribo?", "Qué guardo de ti"),
        ("en", "delete everything about me", "can’t be undone"),
        ("es", "borra mis datos", "no se puede deshacer"),
        ("en", "send me a copy of my data", "Here is all I keep of you"),
        ("en", "what do you know about me?", "Do you mean one of these?"),  # the first of which is it
        ("es", "qué saben de mí", "Aquí está todo lo que guardo de ti"),
    ],
)
async def test_words_lead_there_and_delete_nothing(world: World, locale: str, words: str, answer: str) -> None:
    ana = await world.member("ana", "Ana", locale=locale)
    await ana.says(words, answer)
    await ana.says("sí" if locale == "es" else "yes")
    await world.tick()
    assert await _forgotten(world) == 0


async def test_a_stranger_hears_what_is_known_of_them_and_can_have_it_deleted(world: World) -> None:
    eve = world.person("eve", "Eve Adams")
    await eve.says("privacy", "Only what your app tells me")
    await eve.presses("Send me my data", "I know nothing of you")
    await eve.presses("Delete everything about me", "Shall I delete it?")
    await eve.presses(DELETE, "I don’t know your name any more")
    async with world.store() as store:
        account = (await store.people.accounts([eve.account]))[eve.account]
        assert (account.name, account.handle) == ("", "")


async def test_who_looked_is_in_the_file_and_what_others_wrote_in_confidence_is_not(world: World) -> None:
    ana = await world.member("ana", "Ana Quispe", email="ana@posta.example", interests=["<b>maps</b>"])
    kim = await world.member("kim", "Kim", roles=["mentor"])
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await world.pair(ana, kim)
    async with world.store() as store:
        pair = await store.pairs.pair_of((await ana.member()).id)
        assert pair is not None
        at = world.clock.now()
        prompt = Prompt(member_id=pair.mentor_id, kind="check_in", period="w", due_at=at, closes_at=at, asked_at=at)
        store.session.add(prompt)
        await store.flush()
        tea = Proposal(title="Tea", state="open", created_at=at, audience={})
        store.session.add(tea)
        await store.flush()
        said = {"proposal_id": tea.id, "version": 1, "member_id": pair.mentee_id, "said_at": at}
        store.session.add(ProposalComment(**said, words="More tea", answer="not out yet"))
        store.session.add(CheckIn(prompt_id=prompt.id, pair_id=pair.id, answer="help", note="secretly worried"))
    for _ in range(2):
        await zoe.says("status Ana")
    await kim.says("mentees")
    await ana.says("status")

    await ana.says("mydata", "Here is all I keep of you", "who looked at it")
    page, data = (message.attachment for message in ana.screen[-2:])
    assert page is not None
    assert data is not None
    found = json.loads(data.content)
    assert [(look["who"], look["command"], look["times"]) for look in found["looks"]] == [
        ("Kim", "mentees", 1),
        ("Zoe", "status", 2),
    ]
    assert found["profile"][0]["email"] == "ana@posta.example"
    assert found["about_you"] == [
        {"asked": found["about_you"][0]["asked"], "mentor": "Kim", "answer": "help", "has_note": True}
    ]
    html = page.content.decode()
    for words in (
        "Zoe",
        "how things stand with you",
        "Needs help",
        "&lt;b&gt;maps&lt;/b&gt;",
        "<dd>English<",
        "24 Nov 2026, 10:00",
        '<html lang="en">',
    ):
        assert words in html
    assert "secretly" not in html + data.content.decode()
    assert "not out yet" not in html + data.content.decode()
    await world.tick()
    async with world.store() as store:
        left = (await store.session.connection()).exec_driver_sql(
            "SELECT count(*) FROM outbox WHERE attachment IS NOT NULL"
        )
        assert (await left).scalar() == 0


async def test_it_comes_to_the_direct_chat_alone(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("!mydata", "Here is all I keep of you", room="-100")
    assert not [one for one in world.adapters[Network.TELEGRAM].rooms.get("-100", []) if one.attachment]


async def test_a_mentor_s_mentees_are_handed_over_first(world: World) -> None:
    ana, bea = await world.member("ana", "Ana", locale="es"), await world.member("bea", "Bea", timezone="Asia/Tokyo")
    kim = await world.member("kim", "Kim Larsen", roles=["mentor"])
    lea = await world.member("lea", "Lea", roles=["mentor"])
    for mentee in (ana, bea):
        await world.pair(mentee, kim)
    world.clock.set(world.clock.now().replace(hour=16))  # night in Tokyo
    await kim.says("I want you to delete everything about me", "each of your 2 mentees")
    await kim.presses(DELETE, "Done")
    await world.tick()
    ana.reads("Kim Larsen", "otra persona")
    bea.reads_nothing()
    lea.reads("Ana")
    await world.advance(hours=10)
    bea.reads("Kim Larsen")
    await world.advance(hours=1)
    async with world.store() as store:
        assert await store.people.named("Kim") == []
        left = (await store.session.connection()).exec_driver_sql("SELECT count(*) FROM outbox WHERE text LIKE '%Kim%'")
        assert (await left).scalar() == 0


async def test_a_yes_in_words_deletes_nothing_and_says_so(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("forget", "can’t be undone")
    await ana.says("yes please", "Nothing is deleted yet", "only this button")
    assert ana.screen[-1].labels[0] == DELETE
    await ana.says("never mind", "Nothing was deleted")
    await world.tick()
    assert await _forgotten(world) == 0


async def test_ten_ways_to_go_astray(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says("forget", "can’t be undone")
    shown = ana.screen[-1]
    await ana.presses("Keep everything", "Nothing was deleted", message=shown)
    await ana.says("forget", "can’t be undone")
    shown = ana.screen[-1]
    await world.advance(days=2)
    await ana.presses(DELETE, "can’t be undone", message=shown)  # shown two days ago
    assert await _forgotten(world) == 0
    kim.read()
    last = ana.screen[-1]
    token = last.tokens[last.labels.index(DELETE)]
    await ana.presses(DELETE, "Done", message=last)
    again = await ana.says("", choice=token, about=last.id)  # pressed twice
    assert "Done: everything" not in again
    await world.tick()
    kim.reads("Ana has left the programme")
    await kim.says("status Ana")
    await kim.says("mentees")
    await kim.says("tell Ana hello")
    assert await _forgotten(world) == 1
    await ana.says("hello", "mentor")
    await ana.says("mydata", "I know nothing of you")
    async with world.store() as store:
        account = (await store.people.accounts([ana.account]))[ana.account]
        assert account.member is None


class TestCouncil:
    """The council is never left without anybody, and nobody whom the configuration names comes back by it."""

    async def test_the_last_one_is_told_what_to_do_first(self, world: World) -> None:
        zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
        await zoe.says("forget", "only one on the council")
        await world.give_role(ana, "council")
        await zoe.says("forget", "can’t be undone")
        await zoe.presses(DELETE, "Done")


class TestConfigured:
    """A councillor of the configuration would be back with the next tick."""

    @pytest.fixture
    def sections(self) -> Sections:
        """The council as the configuration names it."""
        return {"council": {"members": [AccountRef(Network.TELEGRAM, "zoe")]}}

    async def test_the_operator_has_to_take_them_out_first(self, world: World, zoe: Person) -> None:
        await zoe.says("forget", "by my configuration")
