"""The tests that hold for every adapter, whatever its network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from inspect import signature
from typing import Any, TypeVar

import pytest

from chatbot.adapters.base import Adapter, AdapterError, Rejected, RetryLater, Uncertain, Unreachable
from chatbot.adapters.contract.stage import PATIENCE, PollStage, Reader, RemoteStage, Stage
from chatbot.core.formatting import escape
from chatbot.core.messages import (
    Attachment,
    Choice,
    Deed,
    FileKind,
    IncomingMessage,
    MessageKind,
    OutgoingMessage,
    Poll,
)

F = TypeVar("F", bound=Callable[..., Any])

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def only(which: Callable[[type[Stage]], bool]) -> Callable[[F], F]:
    """Return a decorator of tests that run only for stages of which `which` holds."""

    def mark(test: F) -> F:
        test.asked_of = which  # type: ignore[attr-defined]
        return test

    return mark


def to_people(test: F) -> F:
    """Mark a test about one person: left out, as are those that read, where nobody writes to the bot."""
    test.is_to_people = True  # type: ignore[attr-defined]
    return test


over_a_wire = only(lambda stage: stage.remote)
with_rooms = only(lambda stage: stage.rooms)
where_edits = only(lambda stage: stage.capabilities.edits)
where_files = only(lambda stage: stage.capabilities.files)
where_files_come = only(lambda stage: stage.remote and stage.rooms and stage.capabilities.largest_file > 0)
where_reactions = only(lambda stage: stage.capabilities.reacts)
where_polls = only(lambda stage: stage.capabilities.polls is not None)
where_deletions = only(lambda stage: stage.capabilities.deletes)
where_repeats_are_dropped = only(lambda stage: stage.capabilities.idempotent_send)


def contract_for(stage: type[Stage]) -> type:
    """Return a base class with the tests that fit a network; a test class of it brings a fixture `stage`.

    class TestToy(contract_for(ToyStage)):
        @pytest.fixture
        def stage(self) -> ToyStage:
            return ToyStage()
    """
    tests = {name: test for name, test in vars(Contract).items() if name.startswith("test_")}
    left_out = {name: None for name, test in tests.items() if not _fits(test, stage)}
    return type(f"ContractFor{stage.__name__}", (Contract,), left_out)


def _fits(test: Callable[..., Any], stage: type[Stage]) -> bool:
    is_to_people = hasattr(test, "is_to_people") or "reader" in signature(test).parameters
    is_asked: bool = getattr(test, "asked_of", lambda stage: True)(stage)
    return is_asked and (stage.capabilities.reads or not is_to_people)


def to_ana(stage: Stage, text: str, *choices: Choice, replaces: str | None = None) -> OutgoingMessage:
    return OutgoingMessage(stage.direct, text, choices=choices, replaces=replaces)


def _other(reference: str) -> str:
    """Return a reference to a file that does not exist."""
    return reference.replace("mxc://", "mxc://example.org/x") if "mxc://" in reference else "nothing"


async def after_restart(stage: Stage, adapter: Adapter, cursor: str | None, *known: IncomingMessage) -> IncomingMessage:
    """Return the first message a new process reads from `cursor` on, except those it knows."""
    await adapter.close()
    successor = stage.adapter()
    await successor.connect()
    try:
        return await Reader(successor, cursor, (message.event_id for message in known)).message()
    finally:
        await successor.close()


class Contract:
    """The tests; `contract_for` chooses among them."""

    @pytest.fixture
    async def adapter(self, stage: Stage) -> AsyncIterator[Adapter]:
        """Yield the bot's adapter, connected."""
        adapter = stage.adapter()
        await adapter.connect()
        yield adapter
        await adapter.close()

    @pytest.fixture
    def reader(self, stage: Stage, adapter: Adapter) -> Reader:
        """Return a reader of the adapter's batches."""
        return Reader(adapter, stage.cursor)

    # Reading

    async def test_a_message_tells_who_wrote_what_and_where(self, stage: Stage, reader: Reader) -> None:
        await stage.write("request_mentor events in Lima")

        message = await reader.message()

        assert message.text == "request_mentor events in Lima"
        assert message.sender == stage.ana
        assert message.conversation == stage.direct
        assert message.direct
        assert message.sender_name
        assert not message.edited
        assert message.choice is None
        assert message.sent_at.tzinfo is not None

    async def test_messages_come_in_order_each_with_an_id_of_its_own(self, stage: Stage, reader: Reader) -> None:
        for word in ("one", "two", "three"):
            await stage.write(word)

        messages = [await reader.message() for _ in range(3)]

        assert [message.text for message in messages] == ["one", "two", "three"]
        assert len({message.event_id for message in messages}) == 3

    @pytest.mark.parametrize(
        "text", ["<b>&amp;*_[x](y)_*", "مرحبا يا آنا", "שלום\u200f ana", "👩‍👩‍👧 naïve", "/", "  two  spaces"]
    )
    async def test_what_ana_writes_arrives_unchanged(self, stage: Stage, reader: Reader, text: str) -> None:
        await stage.write(text)

        assert (await reader.message()).text.strip() == text.strip()

    @with_rooms
    async def test_a_room_with_others_is_not_direct(self, stage: RemoteStage, reader: Reader) -> None:
        await stage.write_in_room("hello all")

        message = await reader.message()

        assert message.text == "hello all"
        assert message.sender == stage.ana
        assert message.conversation != stage.direct
        assert not message.direct

    @with_rooms
    async def test_an_edit_is_known_as_one(self, stage: RemoteStage, reader: Reader) -> None:
        await stage.write("capacity 3")
        written = await reader.message()

        await stage.edit("capacity 4")
        edit = await reader.message()

        assert edit.edited
        assert edit.text == "capacity 4"
        assert edit.event_id != written.event_id
        assert edit.said_as == written.said_as != ""

    @where_files_come
    async def test_what_ana_sends_can_be_fetched_and_sent_on(
        self, stage: RemoteStage, adapter: Adapter, reader: Reader
    ) -> None:
        await stage.send_picture(PIXEL, "my garden")
        message = await reader.message()
        assert message.file

        content = await adapter.fetch(message.file)

        assert (message.file.kind, message.text, content) == (FileKind.PICTURE, "my garden", PIXEL)
        brought = Attachment("garden.png", message.file.media_type, content, kind=message.file.kind)
        await adapter.send(OutgoingMessage(stage.direct, "", attachment=brought), key="k")
        seen = await stage.screen(lambda seen: any(message.files for message in seen))
        assert seen[-1].files == (PIXEL,)

    @where_files_come
    @pytest.mark.parametrize("kind", [FileKind.VOICE, FileKind.VIDEO, FileKind.AUDIO, FileKind.FILE])
    async def test_each_kind_of_file_arrives(self, stage: RemoteStage, adapter: Adapter, kind: FileKind) -> None:
        types = {FileKind.VOICE: "audio/ogg", FileKind.VIDEO: "video/mp4", FileKind.AUDIO: "audio/flac"}
        brought = Attachment("thing", types.get(kind, "application/pdf"), b"content", kind=kind)

        await adapter.send(OutgoingMessage(stage.direct, "", attachment=brought), key="k")

        seen = await stage.screen(lambda seen: any(message.files for message in seen))
        assert seen[-1].files == (b"content",)

    @where_files_come
    async def test_a_file_that_is_gone_is_refused(self, stage: RemoteStage, adapter: Adapter, reader: Reader) -> None:
        await stage.send_picture(PIXEL, "my garden")
        message = await reader.message()
        assert message.file

        with pytest.raises(Rejected):
            await adapter.fetch(replace(message.file, reference=_other(message.file.reference)))

    @where_reactions
    async def test_reactions_go_both_ways(self, stage: RemoteStage, adapter: Adapter, reader: Reader) -> None:
        await stage.write("hello")
        written = await reader.message()
        sent = await adapter.send(to_ana(stage, "hello"), key="k1")

        await stage.react(sent.message_id, "👍")
        reaction = await reader.message()
        put = OutgoingMessage(stage.direct, "👍", replaces=written.said_as, deed=Deed.REACT)
        await adapter.send(put, key="k2")

        assert (reaction.reaction, reaction.text, reaction.about) == (True, "👍", sent.message_id)
        assert [*await stage.reactions()] == ["👍"]

    @where_polls
    async def test_a_poll_tells_who_votes_for_what_until_it_ends(
        self, stage: PollStage, adapter: Adapter, reader: Reader
    ) -> None:
        poll = Poll("Which <colour>?", ("red", "*green*", "blue"), most=2)
        asked = OutgoingMessage(stage.direct, escape("Which <colour>? red, *green*, blue"), poll=poll)
        sent = await adapter.send(asked, key="k1")

        votes = []
        for places in ((1,), (0, 2), ()):
            await stage.vote(sent.message_id, *places)
            votes.append(await reader.message())
        over = OutgoingMessage(stage.direct, "Over.", replaces=sent.message_id, deed=Deed.END_POLL)
        for key in ("k2", "k3"):  # twice is once
            await adapter.send(over, key=key)

        assert [vote.chosen for vote in votes] == [(1,), (0, 2), ()]
        assert {vote.about for vote in votes} == {sent.poll_id} != {""}
        assert {(vote.kind, vote.sender, vote.text) for vote in votes} == {(MessageKind.VOTED, stage.ana, "")}
        assert len({vote.event_id for vote in votes}) == 3
        assert [*await stage.ended_polls()] == [sent.message_id]

    @where_deletions
    async def test_a_message_can_be_deleted(self, stage: Stage, adapter: Adapter) -> None:
        first = await adapter.send(to_ana(stage, "first"), key="k1")
        await adapter.send(to_ana(stage, "second"), key="k2")
        await stage.screen(lambda seen: len(seen) == 2)

        gone = OutgoingMessage(stage.direct, "", replaces=first.message_id, deed=Deed.DELETE)
        await adapter.send(gone, key="k3")

        seen = await stage.screen(lambda seen: len(seen) == 1)
        assert [message.text for message in seen] == ["second"]

    @over_a_wire
    async def test_what_was_not_acknowledged_comes_again_after_a_restart(
        self, stage: RemoteStage, adapter: Adapter, reader: Reader
    ) -> None:
        await stage.write("report attended")
        first = await reader.message()

        again = await after_restart(stage, adapter, stage.cursor)

        assert again.text == first.text
        assert again.event_id == first.event_id

    @over_a_wire
    async def test_what_was_acknowledged_does_not_come_again(
        self, stage: RemoteStage, adapter: Adapter, reader: Reader
    ) -> None:
        await stage.write("before")
        before = await reader.message()
        assert before.text == "before"

        await stage.write("after")

        assert (await after_restart(stage, adapter, reader.cursor, before)).text == "after"

    @over_a_wire
    async def test_what_was_written_while_the_bot_was_away_is_read_later(
        self, stage: RemoteStage, adapter: Adapter, reader: Reader
    ) -> None:
        await stage.write("first")
        first = await reader.message()
        await adapter.close()
        for number in range(30):
            await stage.write(f"missed {number}")

        successor = stage.adapter()
        await successor.connect()
        later = Reader(successor, reader.cursor, [first.event_id])
        missed = [(await later.message()).text for _ in range(30)]
        await successor.close()

        assert missed == [f"missed {number}" for number in range(30)]

    @over_a_wire
    async def test_reading_goes_on_after_the_network_was_away(
        self, stage: RemoteStage, adapter: Adapter, reader: Reader
    ) -> None:
        await stage.write("before")
        await reader.message()
        before = adapter.last_read
        reading = asyncio.create_task(reader.message())
        await stage.cut()
        away = adapter.last_read
        await stage.mend()

        await stage.write("after")

        assert (await reading).text == "after"
        polls = [moment for moment in (before, away, adapter.last_read) if moment is not None]
        assert len(polls) in (0, 3)  # a network that is polled tells when that last went well
        assert not polls or before < adapter.last_read  # type: ignore[operator]

    async def test_closing_ends_the_batches(self, stage: Stage, adapter: Adapter) -> None:
        async def read_all() -> None:
            async for _ in adapter.batches(stage.cursor):
                pass

        reading = asyncio.create_task(read_all())
        await asyncio.sleep(0)  # let it ask for its first batch

        await adapter.close()

        async with asyncio.timeout(PATIENCE):
            await reading

    async def test_closing_twice_is_fine(self, adapter: Adapter) -> None:
        await adapter.close()
        await adapter.close()

    @over_a_wire
    async def test_closing_unconnected_is_fine(self, stage: RemoteStage) -> None:
        await stage.adapter().close()

    # Sending

    async def test_sending_gives_a_receipt_of_its_own_to_each_message(self, stage: Stage, adapter: Adapter) -> None:
        receipts = [await adapter.send(to_ana(stage, text), key=text) for text in ("one", "two")]

        seen = await stage.screen(lambda seen: len(seen) >= 2)

        assert [message.text for message in seen[-2:]] == ["one", "two"]
        assert receipts[0].message_id != receipts[1].message_id

    async def test_bold_is_seen_as_its_text(self, stage: Stage, adapter: Adapter) -> None:
        await adapter.send(to_ana(stage, "Your mentor is **Kim**, _really_, `kim`"), key="k")

        seen = await stage.screen(bool)

        assert seen[-1].text == "Your mentor is Kim, really, kim"

    @pytest.mark.parametrize(
        "text",
        ["<b>&amp; *a* _b_ [c](https://d.example) `e`", "- \\ **x** < > &", "مرحبا آنا", "👩‍👩‍👧 naïve", "a\n\nb"],
    )
    async def test_what_a_person_wrote_is_shown_unchanged(self, stage: Stage, adapter: Adapter, text: str) -> None:
        await adapter.send(to_ana(stage, escape(text)), key="k")

        seen = await stage.screen(bool)

        assert seen[-1].text == text

    async def test_the_longest_message_goes_out_whole(self, stage: Stage, adapter: Adapter) -> None:
        text = "<é&" * (stage.capabilities.longest_message // 3)

        await adapter.send(to_ana(stage, escape(text)), key="k")

        seen = await stage.screen(bool)
        assert seen[-1].text == text

    async def test_a_choice_comes_back(self, stage: Stage, adapter: Adapter, reader: Reader) -> None:
        receipt = await adapter.send(
            to_ana(stage, "Will you be their mentor?", Choice("Accept", "t-accept"), Choice("Decline", "t-decline")),
            key="k",
        )
        seen = await stage.screen(bool)
        assert seen[-1].offers("Accept")
        assert seen[-1].offers("Decline")

        await stage.choose(receipt.message_id, "Decline", 2)
        answer = await reader.message()

        assert answer.sender == stage.ana
        assert answer.conversation == stage.direct
        if answer.choice is not None:
            assert (answer.choice, answer.about) == ("t-decline", receipt.message_id)
        else:
            assert answer.text == "2"
            assert answer.about in (receipt.message_id, None)

    @where_edits
    async def test_a_message_can_replace_an_earlier_one(self, stage: Stage, adapter: Adapter) -> None:
        first = await adapter.send(to_ana(stage, "Will you?", Choice("Accept", "a"), Choice("Decline", "d")), key="k1")
        await stage.screen(bool)

        await adapter.send(to_ana(stage, "You **accepted**.", replaces=first.message_id), key="k2")

        seen = await stage.screen(lambda seen: seen[-1].text == "You accepted.")
        assert len(seen) == 1
        assert not seen[-1].offers("Decline")

    @where_files
    @pytest.mark.parametrize(("filename", "media_type"), [("load.png", "image/png"), ("programme.csv", "text/csv")])
    async def test_a_file_arrives(self, stage: Stage, adapter: Adapter, filename: str, media_type: str) -> None:
        content = PIXEL if media_type == "image/png" else b"name,mentees\nKim,3\n"
        message = OutgoingMessage(
            stage.direct, "The **programme**", attachment=Attachment(filename, media_type, content, "mentees by mentor")
        )

        await adapter.send(message, key="k")

        seen = await stage.screen(lambda seen: any(message.files for message in seen))
        assert [file for message in seen for file in message.files] == [content]
        assert any("The programme" in message.text for message in seen)

    @where_repeats_are_dropped
    async def test_a_repeat_with_the_same_key_arrives_once(self, stage: Stage, adapter: Adapter) -> None:
        await adapter.send(to_ana(stage, "once"), key="same")
        await adapter.send(to_ana(stage, "once"), key="same")
        await adapter.send(to_ana(stage, "last"), key="other")

        seen = await stage.screen(lambda seen: seen[-1:] != () and seen[-1].text == "last")

        assert [message.text for message in seen] == ["once", "last"]

    @to_people
    async def test_a_direct_conversation_can_be_opened(self, stage: Stage, adapter: Adapter) -> None:
        conversation = await adapter.open_direct(stage.ana)

        await adapter.send(OutgoingMessage(conversation, "Good morning"), key="k")

        seen = await stage.screen(bool)
        assert seen[-1].text == "Good morning"

    async def test_showing_that_an_answer_is_being_worked_on(self, stage: Stage, adapter: Adapter) -> None:
        await adapter.show_typing(stage.direct)

    @over_a_wire
    @to_people
    async def test_a_person_who_cannot_be_written_to(self, stage: RemoteStage, adapter: Adapter) -> None:
        await stage.shut_out()

        with pytest.raises(Unreachable):
            await adapter.send(to_ana(stage, "hello?"), key="k")

    @over_a_wire
    async def test_sending_into_a_network_that_is_away_is_to_be_tried_again(
        self, stage: RemoteStage, adapter: Adapter
    ) -> None:
        await stage.cut()

        with pytest.raises((RetryLater, Uncertain)):
            await adapter.send(to_ana(stage, "hello?"), key="k")
        await adapter.show_typing(stage.direct)

        await stage.mend()
        await adapter.send(to_ana(stage, "hello"), key="k")
        seen = await stage.screen(bool)
        assert [message.text for message in seen] == ["hello"]

    # Logging in

    @over_a_wire
    async def test_a_wrong_login_is_told_without_its_secret(
        self, stage: RemoteStage, caplog: pytest.LogCaptureFixture
    ) -> None:
        adapter, secret = stage.impostor()

        with pytest.raises(AdapterError) as failure:
            await adapter.connect()
        await adapter.close()

        assert stage.network.value in str(failure.value)
        assert secret not in str(failure.value)
        assert secret not in caplog.text

    @over_a_wire
    async def test_a_network_out_of_reach_is_told_at_once(self, stage: RemoteStage) -> None:
        await stage.cut()
        adapter = stage.adapter()

        with pytest.raises(AdapterError):
            await adapter.connect()
        await adapter.close()
        await stage.mend()
