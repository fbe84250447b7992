"""Texts nobody should write and somebody will: each gets its friendly answer, or in a room its silence."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatbot.core.l10n import Localizer
from chatbot.core.messages import Batch, FileKind, MessageKind, Network, RemoteFile
from chatbot.settings import Settings
from handlers.shared.context import Context
from tests.world import Message, World, running


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "I can only read text"),
        ("   \n\t ", "I can only read text"),
        ("\x00\x07\x1b", "I can only read text"),
        ("\u202e\u2066", "I can only read text"),
        ("x" * 100_000, "keep it under 4000 characters"),
        ("hello" + "\u2066\u2069" * 50_000, "Good to see you"),  # long only by signs that nobody sees
        ("/", "didn’t understand"),
        ("/xyzzy", "didn’t understand"),
        ("/profle", "Did you mean My profile?"),
        ("/status nobody at all", "can’t find anyone"),
        ("/appoint ana mentor", "That’s for the council"),
        ("/cancel now please", "didn’t expect"),
        ("9", "didn’t understand"),
        ("Good morning, dear bot!", "Good to see you"),
    ],
)
async def test_every_mistake_gets_its_answer(world: World, text: str, answer: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(text, answer)
    assert len(ana.screen) == 1


async def test_right_to_left_names_and_markup_arrive_as_written(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(
        "profile country عبد الله *bold* [x](https://e.org) <b>&amp;", "عبد الله *bold* [x](e[.]org) <b>&amp;"
    )
    await ana.says("profile name عبد الله", "عبد الله")
    await ana.says("profile name \u202egnoL", "gnoL")
    assert "\u202e" not in (await ana.member()).name


async def test_an_edit_of_an_older_message_runs_nothing(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile country Peru", "Peru")
    await ana.says("profile country Chile", "only follow edits of the last thing", edited=True)
    assert (await ana.member()).country == "Peru"


async def test_an_edit_that_changed_no_words_hides_nothing_and_is_not_answered(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("profile country Peru", event_id="same")
    ana.send("profile country Peru", event_id="same", edited=True)
    await world.settle()
    assert len(ana.screen) == 1
    ana.reads("Peru")


async def test_a_message_without_a_key_is_asked_for_again(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("", "Please send it again", kind=MessageKind.UNREADABLE)
    ana.send("", room="lounge", kind=MessageKind.UNREADABLE)
    await world.settle()
    assert "lounge" not in world.adapters[ana.account.network].rooms


async def test_what_somebody_else_may_have_sent_is_told_of_and_is_no_sign_of_life(world: World) -> None:
    ana = await world.member("ana", "Ana")

    async def seen() -> datetime | None:
        async with world.store() as store:
            return (await store.people.accounts({ana.account}))[ana.account].last_seen_at

    last = await seen()
    await world.advance(hours=1)
    await ana.says("", "a device you haven’t verified", kind=MessageKind.UNVERIFIED)
    await ana.says("", "came without encryption", kind=MessageKind.IN_CLEAR)
    ana.send("", room="lounge", kind=MessageKind.UNVERIFIED)
    await world.settle()
    assert "lounge" not in world.adapters[ana.account.network].rooms
    assert await seen() == last


async def test_the_same_event_twice_has_one_effect(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("profile country Peru", event_id="same")
    ana.send("profile country Peru", event_id="same")
    await world.settle()
    assert len(ana.screen) == 1
    ana.send("profile country Peru", event_id="same")
    await world.settle()
    assert len(ana.screen) == 1


async def test_made_up_and_old_buttons_do_nothing(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for token in ("1.0.abc", "", "999999999999999999999.1.x", "1.0", "x.y.z", "1.99.", "١.٠.a"):
        await ana.says("", "too old", choice=token)


async def test_a_button_pressed_in_another_chat_changes_no_message_there(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("report attended today A talk", "A talk")
    await ana.presses("Take it back", "Shall I take back #1")
    asked, lounge = ana.screen[-1], world.adapters[ana.account.network].rooms.setdefault("lounge", [])
    lounge.append(Message(asked.id, "lounge", "Said to everybody"))
    await ana.says("", room="lounge", choice=asked.tokens[asked.labels.index("No")], about=asked.id)
    assert lounge[0].text == "Said to everybody"
    assert not any("A talk" in message.text for message in lounge)


async def test_a_room_hears_nothing_it_need_not(world: World) -> None:
    ana = await world.member("ana", "Ana")
    stranger = world.person("eve")
    for person in (ana, stranger):
        for text in ("hello all", "/xyzzy", "", "/status", "12", "x" * 9000):
            person.send(text, room="lounge")
    stranger.send("/profile", room="lounge")
    ana.send("/appoint ana council", room="lounge")
    ana.send("/profile", room="lounge", edited=True)
    await world.settle()
    said = [message.text for message in world.adapters[ana.account.network].rooms.get("lounge", [])]
    assert said == ["I’ve answered you in our direct chat. If you don’t see anything there, write to me there first."]
    stranger.reads_nothing()


async def test_a_personal_answer_never_stands_in_a_room(world: World) -> None:
    ana = await world.member("ana", "Ana", country="Peru")
    ana.send("/profile", room="lounge")
    await world.settle()
    assert "Peru" in ana.reads()
    lounge = world.adapters[ana.account.network].rooms["lounge"]
    assert len(lounge) == 1
    assert "Peru" not in lounge[0].text


async def test_a_bug_is_answered_with_an_apology_and_spoils_nobody_else(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(ctx: Context, _: object) -> None:
        raise RuntimeError(ctx.message.text)

    ana, bea = await world.member("ana", "Ana"), await world.member("bea", "Bea")
    command = world.app.registry.commands["help"]
    monkeypatch.setitem(world.app.registry.commands, "help", replace(command, handler=broken))
    bea.send("profile country Peru")
    ana.send("help secrets")
    bea.send("profile interests events")
    await world.settle()
    ana.reads("something went wrong on my side", "give them this number")
    bea.reads("Peru", "events")
    assert (await bea.member()).country == "Peru"
    assert "bug" in caplog.text
    assert "secrets" not in caplog.text


TEXTS = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        ["/", "!", "/start", "start", "cancel", "1", "2", "yes", "help me", "/help /help", "profile timezone"]
    ),
    st.builds(
        lambda word, rest: f"/{word} {rest}",
        st.sampled_from(["start", "profile", "help", "cancel"]),
        st.text(max_size=40),
    ),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            TEXTS,
            st.booleans(),
            st.booleans(),
            st.one_of(st.none(), st.text(max_size=70)),
            st.one_of(st.none(), st.text(max_size=30)),
            st.text(max_size=200),
            st.one_of(st.none(), st.text(max_size=30)),
        ),
        max_size=12,
    )
)
def test_no_update_whatever_reaches_the_loop(
    tmp_path_factory: pytest.TempPathFactory,
    sqlite_template: Path,
    localizer: Localizer,
    updates: list[tuple[object, ...]],
) -> None:
    """Every direct message is answered by exactly one message or more, and nothing is left in the inbox."""

    async def scenario() -> None:
        file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("any"))
        url = f"sqlite+aiosqlite:///{file}"
        world = World(Settings.model_validate({"database": {"url": url}}), localizer)
        async with running(world):
            ana = world.person("ana")
            for text, in_room, edited, choice, about, name, locale in updates:
                room = "lounge" if in_room else None
                ana.send(
                    str(text),
                    room=room,
                    edited=edited,
                    choice=choice,
                    about=about,
                    sender_name=name,
                    locale_hint=locale,
                )
                await world.settle()
                assert in_room or ana.read()
            world.adapters[ana.account.network].put(Batch(cursor=None))
            await world.advance(days=2, step=timedelta(days=1))
            async with world.store() as store:
                assert await store.inbox.waiting(world.adapters) == {}
                assert await store.outbox.waiting() == 0

    asyncio.run(scenario())


async def test_text_that_no_database_holds_is_read_as_far_as_it_is_text(world: World) -> None:
    """Lone surrogates come in JSON, as by Matrix; PostgreSQL takes no NUL either."""
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    file = RemoteFile(FileKind.FILE, "\ud800", "\udfff.txt", "\0")
    await ana.says(
        "profile country \ud800Peru\0",
        "Peru",
        sender_name="\udc80",
        quoted="\ud800",
        about="\udfff",
        locale_hint="\ud800",
    )
    assert await ana.says("\ud800", file=file, sender_handle="@\ud800")
    await ana.says("", "too old", choice="1.0.\ud800")
