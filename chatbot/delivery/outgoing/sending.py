"""One try to send one message, and what follows from it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from chatbot.adapters.base import Adapter, Moved, Rejected, RetryLater, SendError, Uncertain, Unreachable
from chatbot.core import files
from chatbot.core.charts import describe, from_json
from chatbot.core.clock import Clock
from chatbot.core.formatting import escape, write_hints
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    ButtonStyle,
    Choice,
    ConversationRef,
    Deed,
    Menu,
    Network,
    OutgoingMessage,
    Poll,
    Receipt,
    RemoteFile,
)
from chatbot.delivery.errors import describe as describe_fault
from chatbot.delivery.outgoing import retry
from chatbot.delivery.outgoing.drawing import draw
from chatbot.delivery.outgoing.rerouting import Rerouting
from chatbot.delivery.outgoing.threads import Threads
from chatbot.health.recorder import Failure
from storage.models.delivery import OutboxState
from storage.outbox_entries import OutboxEntry, SendOutcome

log = logging.getLogger(__name__)

_drawn = lru_cache(maxsize=4)(draw)
"""Draws a chart, or returns the one just drawn: the results of a survey go to all who took part."""


class Verdict(NamedTuple):
    """The result of a try.

    outcome  the outcome to store
    again    the message as it is to be tried again after `seconds`; None if nothing is left to do
    aside    whether its conversation goes on without it
    cut_off  whether the network was not reached at all
    failure  the kind of failure; None if it was sent, or there was nothing to send any more
    """

    outcome: SendOutcome
    again: OutboxEntry | None = None
    seconds: float = 0
    aside: bool = False
    cut_off: bool = False
    failure: Failure | None = None


class Sender:
    """A sender that tries a message once. Every failure becomes a verdict; only an unknown SendError is raised."""

    def __init__(
        self, adapters: Mapping[Network, Adapter], rerouting: Rerouting, threads: Threads, clock: Clock
    ) -> None:
        self._adapters = adapters
        self._threads = threads
        self._rerouting = rerouting
        self._clock = clock
        self._drawing = asyncio.Lock()

    async def deliver(self, entry: OutboxEntry) -> Verdict:
        """Try to send a message, once."""
        adapter = self._adapters[entry.network]
        room_id = entry.room_id
        try:
            if room_id is None and entry.user_id is not None:
                room_id = (await adapter.open_direct(AccountRef(adapter.network, entry.user_id))).room_id
            here = ConversationRef(adapter.network, room_id or "", entry.thread_id)
            place = here if entry.thread_of is None else await self._threads.of(adapter, entry, here)
            receipt = await self._send(adapter, entry, place)
        except RetryLater as later:
            if await self._rerouting.is_too_late(entry):
                return await self._undelivered(entry, Failure.NOT_TAKEN)
            cut_off = later.after is None
            pause = retry.back_off(entry.attempts) if later.after is None else later.after
            failure = Failure.OUT_OF_REACH if cut_off else Failure.NOT_TAKEN
            return self._again(entry, pause, failure, room_id=room_id, cut_off=cut_off)
        except Moved as moved:
            await self._rerouting.follow(entry, moved.to)
            return self._again(entry, 0, Failure.MOVED, room_id=moved.to.room_id)
        except Uncertain:
            return await self._after_lost_answer(adapter, entry, room_id)
        except Unreachable:
            over = self._over(entry, OutboxState.FAILED)
            await self._rerouting.reroute(entry, over)
            return Verdict(over, failure=Failure.UNREACHABLE)
        except Rejected as rejected:
            log.error("message %d was refused by %s: %s", entry.id, entry.network, rejected)
            return await self._undelivered(entry, Failure.REJECTED)
        except SendError:
            raise
        except Exception as error:  # noqa: BLE001  # a bug of the adapter, logged
            log.error("message %d: sending it failed: %s", entry.id, describe_fault(error))
            if entry.attempts >= retry.TRIES_AFTER_A_BUG:
                return await self._undelivered(entry, Failure.BUG)
            return self._again(entry, retry.back_off(entry.attempts), Failure.BUG, room_id=room_id)
        opened = room_id if entry.room_id is None else None
        await self._rerouting.reached(entry, opened)
        message_id = (receipt.message_id or None) if receipt else None
        now = self._clock.now()
        poll = _poll_of(entry, receipt.poll_id) if receipt else None
        carried = entry.carried_id is not None
        how = (message_id, None, opened, now, carried, entry.is_passing, poll)
        return Verdict(SendOutcome(entry.id, OutboxState.SENT, entry.attempts, *how))

    async def _undelivered(self, entry: OutboxEntry, failure: Failure) -> Verdict:
        """Give up a message for good; whoever said what it carries is told."""
        over = self._over(entry, OutboxState.FAILED)
        await self._rerouting.undelivered(entry, over)
        return Verdict(over, failure=failure)

    async def _send(self, adapter: Adapter, entry: OutboxEntry, conversation: ConversationRef) -> Receipt | None:
        if entry.is_menu and entry.menu is not None:
            return await adapter.set_menu(self._menu(adapter, entry, conversation if conversation.room_id else None))
        deed, target = Deed(entry.deed), entry.replaces
        if deed is not Deed.WRITE:
            target = await self._rerouting.target(entry)
            if target is None and deed is not Deed.EDIT:
                return None  # it is elsewhere by now, or was never sent
        elif entry.poll is not None and await self._rerouting.is_ended(entry.poll):
            return None  # it waited too long
        attachment = await self._fetched(entry)
        if entry.file is not None and attachment is None and not entry.text:
            return None  # it is gone, and the words before it have said of what kind it was
        if entry.chart is not None:
            await adapter.show_typing(conversation)
            chart = from_json(entry.chart)
            async with self._drawing:  # in turn: the same chart is drawn once for all who get it
                drawn = await asyncio.to_thread(_drawn, chart)
            attachment = replace(drawn, description=describe(chart))
        elif entry.attachment is not None:
            attachment = files.from_json(entry.attachment)
        buttons = entry.buttons if adapter.capabilities.answers else ()
        choices = tuple(
            Choice(button.label, entry.token(i), ButtonStyle(button.style))
            for i, button in enumerate(buttons)
            if button.label
        )
        text = write_hints(entry.text, adapter.capabilities.prefix, taps=adapter.capabilities.taps)
        done = Deed.WRITE if deed is Deed.EDIT else deed
        keys = tuple(entry.menu["keys"]) if entry.menu is not None else ()
        poll = _poll(entry.poll) if entry.poll is not None and deed is Deed.WRITE else None
        message = OutgoingMessage(
            conversation, text, choices, attachment, target, entry.reply_to, entry.subject, done, keys, poll
        )
        try:
            receipt = await adapter.send(message, entry.key)
            if receipt.is_beside and entry.thread_of is not None:
                await self._threads.lost(conversation)
            return receipt
        except Rejected as refusal:
            if attachment is None:
                raise
            log.warning("message %d goes out without its picture, refused by %s: %s", entry.id, entry.network, refusal)
            return await adapter.send(_in_words(message, attachment), entry.key)

    async def _fetched(self, entry: OutboxEntry) -> Attachment | None:
        """Return the file an entry brings on, fetched from where it lies; None if there is none, or none any more."""
        if entry.file is None:
            return None
        facts = dict(entry.file)
        source = self._adapters.get(Network(facts.pop("network")))
        file = RemoteFile.load(facts)
        if source is None:
            return None
        try:
            content = await source.fetch(file)
        except Rejected as refusal:
            log.warning("message %d goes out without its file: %s", entry.id, refusal)
            return None
        return Attachment(file.name or file.kind.value, file.media_type, content, kind=file.kind)

    def _menu(self, adapter: Adapter, entry: OutboxEntry, shown_in: ConversationRef | None) -> Menu:
        offered = entry.menu or {}
        commands = tuple((name, text) for name, text in offered["commands"])
        choices = tuple(Choice(button.label, entry.token(i)) for i, button in enumerate(entry.buttons))
        return Menu(adapter.network, commands, shown_in, offered["locale"], entry.text, choices, entry.key)

    async def _after_lost_answer(self, adapter: Adapter, entry: OutboxEntry, room_id: str | None) -> Verdict:
        """Try again a message that may have arrived, and give it up in the end, unless the network drops repeats."""
        if adapter.capabilities.idempotent_send or entry.is_menu:
            return self._again(entry, retry.back_off(entry.attempts), Failure.LOST_ANSWER, room_id=room_id)
        now = self._clock.monotonic()
        lost_since = entry.lost_since if entry.lost_since is not None else now
        if now - lost_since >= self._rerouting.gives_up_after.total_seconds():
            log.error(
                "message %d: no answer from %s in %d tries; it is given up and may not have arrived",
                entry.id,
                entry.network,
                entry.lost + 1,
            )
            over = self._over(entry, OutboxState.FAILED)
            await self._rerouting.give_up(entry, over, self._clock.now() - timedelta(seconds=now - lost_since))
            return Verdict(over, failure=Failure.LOST_ANSWER)
        pause = retry.after_lost_answer(entry.lost)
        lost = replace(entry, lost=entry.lost + 1, lost_since=lost_since)
        return self._again(lost, pause, Failure.LOST_ANSWER, room_id=room_id, aside=pause >= retry.ASIDE)

    def _again(
        self,
        entry: OutboxEntry,
        seconds: float,
        failure: Failure,
        *,
        room_id: str | None,
        aside: bool = False,
        cut_off: bool = False,
    ) -> Verdict:
        """Return the verdict to try again; the message stays in memory, so its row stays `sending`."""
        again = replace(
            entry,
            attempts=entry.attempts + 1,
            not_before=self._clock.now() + timedelta(seconds=seconds),
            room_id=room_id or entry.room_id,
        )
        outcome = SendOutcome(entry.id, OutboxState.SENDING, again.attempts, None, again.not_before, again.room_id)
        return Verdict(outcome, again, seconds, aside, cut_off, failure)

    def _over(self, entry: OutboxEntry, state: OutboxState) -> SendOutcome:
        now, carried = self._clock.now(), entry.carried_id is not None
        over = SendOutcome(entry.id, state, entry.attempts, at=now, carried=carried, passing=entry.is_passing)
        return over._replace(poll=_poll_of(entry, ""))


def _poll(values: Mapping[str, Any]) -> Poll:
    return Poll(values["question"], tuple(values["options"]), values["most"])


def _poll_of(entry: OutboxEntry, poll_id: str) -> tuple[int, str] | None:
    """Return the poll that an entry sends, with the network's id of it; None for any other message."""
    return (entry.poll["id"], poll_id) if entry.poll is not None and not entry.deed else None


def _in_words(message: OutgoingMessage, picture: Attachment) -> OutgoingMessage:
    """Return the message without its picture; the picture is described if the text was only its title."""
    subject = escape(picture.description.partition("\n")[0])
    text = escape(picture.description) if message.text == subject else message.text
    return message._replace(text=text, attachment=None)
