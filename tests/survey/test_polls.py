"""A named question goes into a group as a poll of the network's own, and its votes are counted with all answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.core.l10n import Localizer
from chatbot.core.messages import (
    Batch,
    Brought,
    ConversationRef,
    IncomingMessage,
    MessageKind,
    Network,
    OutgoingMessage,
    Receipt,
)
from chatbot.settings import Settings
from tests.survey.made import scale, send_out, several, single
from tests.world import COUNCIL_ROOM, START, Message, Person, Sections, World, running


@pytest.fixture
def sections() -> Sections:
    return {"council": {"room": COUNCIL_ROOM}}


def room(world: World, room_id: str = "council", network: Network = Network.TELEGRAM) -> list[Message]:
    """Return what the bot has written in a room."""
    return world.adapters[network].rooms.setdefault(room_id, [])


def polls(world: World, room_id: str = "council", network: Network = Network.TELEGRAM) -> list[Message]:
    """The polls in a room."""
    return [message for message in room(world, room_id, network) if message.poll is not None]


async def pressed_in(person: Person, room_id: str, label: str) -> str:
    """Press the latest button with a label in a room; returns what its author is told directly."""
    shown = next(one for one in reversed(room(person.world, room_id)) if label in one.labels)
    token = shown.tokens[shown.labels.index(label)]
    return await person.says("", room=room_id, choice=token, about=shown.id)


async def results(zoe: Person, title: str = "Colours") -> str:
    await zoe.says("survey_results")
    return await zoe.presses(title)


async def test_a_question_goes_out_to_chats_and_into_the_councils_room(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["mentor", "council"])
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await zoe.says("make_survey named Colours")
    await zoe.presses("Add a question")
    await zoe.says("Which colour?\nred\ngreen")
    await zoe.presses("Back to the draft")
    await zoe.presses("Send it out")
    assert "Only as a poll in a group" in zoe.screen[-1].labels
    await zoe.presses("Send it to 3 people", "is on its way")
    assert zoe.screen[-1].labels == ["Put it into a group as a poll"]
    await pressed_in(zoe, "council", "Put it here as a poll")
    said, poll = room(world)[-2:]
    assert "Your vote shows your name. I count each member it’s for once" in said.text
    assert poll.poll is not None
    assert (poll.poll.question, poll.poll.options, poll.poll.most) == ("Which colour?", ("red", "green"), 1)
    await kim.votes(poll, 1)
    assert "One person has answered." in await results(zoe)
    assert "green: 1 (100 %)" in zoe.screen[-1].text
    await world.advance(days=1)
    kim.reads_nothing()
    assert "One of 3 asked has answered." in await results(zoe)
    await ana.presses("Begin")
    await ana.presses("red")
    await ana.presses("Hand in", "Thank you")
    assert "red: 1 (50 %)\ngreen: 1 (50 %)" in await results(zoe)
    await zoe.presses("Close a survey")
    await zoe.presses("Yes, close it", "is closed")
    assert poll.is_over
    await world.tick()
    kim.reads("Results: Colours", "red: 1 (50 %)")


async def test_only_as_a_poll_from_the_direct_chat_and_in_a_group_of_ones_own(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["mentor", "council"], locale="es")
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    friends = ConversationRef(Network.TELEGRAM, "friends")
    world.adapters[Network.TELEGRAM].put(Batch(brought=(Brought(friends, zoe.account),)))
    await world.settle()
    await zoe.says("make_survey con nombre Días")
    await zoe.presses("Añadir una pregunta")
    await zoe.says("¿Qué días? (puedes elegir varios)\nlunes\nmartes\nviernes")
    await zoe.presses("Que se elijan varias")
    await zoe.presses("Volver al borrador")
    await zoe.presses("Enviarla")
    await zoe.presses("Solo como sondeo en un grupo", "solo como sondeo", "¿Dónde pongo Días", "survey_poll")
    assert "Zoe has opened the survey “Días”, for votes in groups only." in room(world)[-1].text
    where = zoe.screen[-1]
    assert where.labels == ["La sala del consejo", "El grupo en Telegram al que me trajiste"]
    await zoe.presses(where.labels[1], "va ahora allí como sondeo", message=where)
    (poll,) = polls(world, "friends")
    assert poll.poll is not None
    assert poll.poll.most == 3
    assert "Días: vota aquí abajo, por favor, hasta el" in room(world, "friends")[-2].text
    ana.reads_nothing()
    # in a room that only Ana's network has, by a councillor who writes there
    rosa = await world.member("rosa", "Rosa", roles=["council"], network=Network.MATRIX)
    await rosa.says("!survey_poll", room="!garden:example.org")
    (asked,) = room(world, "!garden:example.org", Network.MATRIX)
    assert "stand here as a poll" in asked.text
    await rosa.says("", room="!garden:example.org", choice=asked.tokens[0], about=asked.id)
    (other,) = polls(world, "!garden:example.org", Network.MATRIX)
    await ana.votes(other, 0, 2)
    await zoe.votes(poll, 1)
    assert "lunes: 1 (50 %)\nmartes: 1 (50 %)\nviernes: 1 (50 %)" in await results(zoe, "Días")


async def test_what_cannot_be_a_poll_is_said_in_a_line(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    named = {"anonymous": False}
    await zoe.says("put the survey in the group as a poll", "No open survey can be a poll in a group")
    await send_out(world, [zoe], [single("Which?", "a", "b")], title="Secret")
    await send_out(world, [zoe], [single("Which?", "a", "b"), single("And?", "a", "b")], title="Two", **named)
    await send_out(world, [zoe], [scale("How?", 1, 5)], title="Scale", **named)
    await send_out(world, [zoe], [single("Which?", "a", "b", other=True)], title="Words", **named)
    await send_out(world, [zoe], [single("Which?", "a", "b", roles=["mentor"])], title="Mentors", **named)
    await send_out(world, [zoe], [several("Which?", "a", "b", "c", at_least=2)], title="Bounds", **named)
    said = await zoe.says(
        "survey_poll", "Secret can’t be a poll: it’s anonymous, and in a poll people can be seen voting"
    )
    for reason in (
        "Two can’t be a poll: a poll holds one",
        "Scale",
        "words of their own",
        "some people only",
        "how many",
    ):
        assert reason in said
    assert "poll" not in str(zoe.screen[-1].labels)
    await zoe.says("/survey_poll", room="council")
    assert "Secret can’t be a poll" in room(world)[-1].text
    await zoe.says("/survey_poll", room="friends")
    assert room(world, "friends")[-1].text == "No open survey can be a poll here at the moment."
    # a poll on Telegram cannot say “two at most”, one on Matrix can
    await send_out(world, [zoe], [several("Which?", "a", "b", "c", at_most=2)], title="Few", **named)
    await zoe.says("survey_poll")
    await zoe.presses("Few", "I know no room for Few yet", "survey_poll")
    # nobody but the council
    eve = await world.member("eve", "Eve")
    await eve.says("survey_poll", "council")


async def test_where_no_network_has_polls_none_is_offered(settings: Settings, localizer: Localizer) -> None:
    world = World(settings, localizer)
    for adapter in world.adapters.values():
        adapter.capabilities = replace(adapter.capabilities, polls=None)
    world.app = world._make_app()
    async with running(world):
        zoe = await world.member("zoe", "Zoe", roles=["mentor", "council"])
        await send_out(world, [zoe], [single("Which?", "red", "green")], anonymous=False, title="Colours")
        assert "poll" not in await results(zoe)
        assert "poll" not in str(zoe.screen[-1].labels)
        await zoe.says("survey_poll", "Colours can’t be a poll: there are no polls where I am")
        await zoe.says("/survey_poll", room="council")
        assert "there are no polls where I am" in room(world)[-1].text


async def test_ten_ways_to_break_a_poll(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["mentor", "council"])
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await send_out(world, [zoe, ana], [single("Which?", "red", "green")], anonymous=False, title="Colours")
    await zoe.says("survey_poll", "Which survey shall stand in a group")
    await zoe.presses("Colours", "Where shall Colours stand")
    where = zoe.screen[-1]
    token = where.tokens[0]
    await zoe.presses("The council’s room", "goes there as a poll now", message=where)
    # pressed twice, and by somebody who is no councillor
    await zoe.says("", "stands there as a poll already", choice=token, about=where.id)
    await zoe.says("/survey_poll", room="council")
    await pressed_in(zoe, "council", "Colours")
    await pressed_in(ana, "council", "Colours")
    (poll,) = polls(world)
    # a vote changed, twice the same, taken back, given again; the same event again
    for places in ((0,), (1,), (1,)):
        await ana.votes(poll, *places)
    assert "red: 0 (0 %)\ngreen: 1 (100 %)" in await results(zoe)
    await ana.votes(poll, event_id="gone")
    assert "Nobody has answered yet" in await results(zoe)
    await ana.votes(poll, 0, event_id="again")
    await ana.votes(poll, event_id="gone")
    assert "red: 1 (100 %)" in await results(zoe)
    # what makes no sense, a poll that is none of the bot's, somebody it is not for, a stranger
    await ana.votes(poll, 7)
    assert "Nobody has answered yet" in await results(zoe)
    await ana.votes(Message("m0", "council", "", poll_id="unknown"), 0)
    async with world.store() as store:
        (survey,) = await store.surveys.in_state("open")
        survey.audience = {"roles": ["mentee"]}
    await kim.votes(poll, 0)
    await world.person("guest").votes(poll, 0)
    assert "Nobody has answered yet" in await results(zoe)
    # in the chat first, and then in the poll, and the other way round: counted once, the later word counts
    await ana.presses("Begin")
    await ana.presses("green")
    await ana.votes(poll, 0)
    assert "red: 1 (100 %)\ngreen: 0" in await results(zoe)
    await ana.presses("Begin", "You’ve voted in the poll already", "→ green")
    await ana.presses("Hand in", "Thank you")
    assert "One of 2 asked has answered.\n\n1. Which?\nred: 0 (0 %)\ngreen: 1 (100 %)" in await results(zoe)
    await ana.presses("Begin", "You’ve handed in Colours already")
    await ana.votes(poll)  # takes back the vote, which does not count any more
    assert "green: 1 (100 %)" in await results(zoe)
    await ana.votes(poll, 0)
    assert "red: 1 (100 %)\ngreen: 0 (0 %)" in await results(zoe)
    # a restart between the poll and a vote
    await world.restart()
    await zoe.votes(poll, 1)
    assert "2 people have answered.\n\n1. Which?\nred: 1 (50 %)\ngreen: 1 (50 %)" in await results(zoe)
    # a vote that waits in the inbox, as after a process died
    async with world.store() as store:
        sender, conversation = ana.account, ConversationRef(Network.TELEGRAM, "ana")
        voted = IncomingMessage("dead", sender, conversation, "", START, kind=MessageKind.VOTED, chosen=(0, 1))
        await store.inbox.add([voted], START)
        (waiting,) = await store.inbox.pending_of(ana.account)
        assert waiting.message == voted
        await store.inbox.close([waiting.id])
    # closed: votes, and an old button
    await zoe.presses("Close a survey")
    await zoe.presses("Yes, close it", "is closed")
    assert poll.is_over
    await zoe.votes(poll, 0)
    assert "red: 1 (50 %)\ngreen: 1 (50 %)" in await results(zoe)
    await zoe.says("", "closed already", choice=token, about=where.id)


async def test_a_poll_whose_id_was_not_stored_is_known_by_its_room(world: World) -> None:
    """The process died between sending and storing: the same event comes again, and a vote may come before."""
    zoe = await world.member("zoe", "Zoe", roles=["council"], network=Network.MATRIX)
    await send_out(world, [zoe], [single("Which?", "red", "green")], anonymous=False, title="Colours")
    await zoe.says("!survey_poll", room="!r:example.org")
    asked = room(world, "!r:example.org", Network.MATRIX)[-1]
    await zoe.says("", room="!r:example.org", choice=asked.tokens[0], about=asked.id)
    (poll,) = polls(world, "!r:example.org", Network.MATRIX)
    async with world.store() as store:
        (row,) = await store.polls.open_about("survey:1")
        row.poll_id = row.message_id = None
    await zoe.votes(poll, 1, event_id="vote")
    assert "green: 1 (100 %)" in await results(zoe)
    # an earlier vote whose key came late, and one that was deleted
    await zoe.votes(poll, 0, sent_at=world.clock.now().replace(year=2025))
    assert "green: 1 (100 %)" in await results(zoe)
    zoe.send("", room="!r:example.org", kind=MessageKind.DELETED, about="vote")
    await world.settle()
    assert "Nobody has answered yet" in await results(zoe)
    await zoe.presses("Close a survey")
    await zoe.presses("Yes, close it")
    assert poll.is_over


async def test_what_is_refused_can_be_put_there_again_and_what_is_late_is_not_sent(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await send_out(world, [zoe], [single("Which?", "red", "green")], anonymous=False, title="Colours")
    zoe.read()
    network = world.adapters[Network.TELEGRAM]
    send, faults = network.send, [Rejected("not enough rights to send polls to the chat"), RetryLater(3600)]

    async def at_fault(message: OutgoingMessage, key: str) -> Receipt:
        if message.poll is not None and faults:
            raise faults.pop(0)
        return await send(message, key)

    monkeypatch.setattr(network, "send", at_fault)
    for _ in range(2):
        await zoe.says("survey_poll")
        await zoe.presses("Colours")
        await zoe.presses("The council’s room", "goes there as a poll now")
        await world.tick()
        if len(faults) == 1:
            zoe.reads("I couldn’t put Colours there as a poll", "that group doesn’t let me")
    await zoe.says("survey_close")
    await zoe.presses("Yes, close it", "is closed")
    await world.advance(hours=3)
    assert faults == []
    assert polls(world) == []


async def test_two_members_who_turn_out_to_be_one_are_counted_once_when_they_vote(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["mentor", "council"])
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim")
    await send_out(world, [zoe, ana, kim], [single("Which?", "red", "green")], anonymous=False, title="Colours")
    await zoe.says("survey_poll")
    await zoe.presses("Colours")
    await zoe.presses("The council’s room")
    (poll,) = polls(world)
    await ana.votes(poll, 0)
    await kim.votes(poll, 1)
    async with world.store() as store:
        gone, kept = await store.merges.hold((await ana.member()).id, (await kim.member()).id)
        await store.merges.absorb(gone, kept)
    await ana.votes(poll, 1)
    assert "red: 0 (0 %)\ngreen: 1 (100 %)" in await results(zoe)
    await kim.votes(poll)
    assert "Nobody has answered yet" in await results(zoe)
