"""Reading a sync: messages, rooms, invitations and verifications."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from nio import MatrixRoom, RoomInfo, RoomMemberEvent, SyncResponse

from chatbot.adapters.matrix.client import events
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.events import Invitation, RoomWords, mapping
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.incoming.decryption import Decryptor
from chatbot.adapters.matrix.incoming.mentions import PREFIX, addressed
from chatbot.adapters.matrix.incoming.undecrypted import Locked, Undecrypted
from chatbot.adapters.matrix.rooms.membership import Rooms
from chatbot.adapters.matrix.rooms.recent_events import RecentEvents
from chatbot.adapters.matrix.rooms.timeline import Timelines
from chatbot.adapters.matrix.verification.steps import Step, step_in_room, step_to_device
from chatbot.core.clock import Clock
from chatbot.core.messages import AccountRef, Batch, ConversationRef, IncomingMessage, MessageKind, Move, Network

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reading:
    """The content of a sync. What is not part of the batch is used once the batch is acknowledged.

    settled      events that no longer wait for their key
    unread       events that were deleted before anybody read them
    told         missing keys, and other things, that people are told of once
    new          the people whose new identity is reported, with its key
    latest       the last event of other people, by room
    invitations  by room
    to_enter     rooms that replace one of the bot's
    entered      rooms that an invited person has entered
    steps        the steps of verifications
    """

    cursor: str
    messages: list[IncomingMessage] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    unreachable: list[AccountRef] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    new: dict[str, str | None] = field(default_factory=dict)
    latest: dict[str, str] = field(default_factory=dict)
    invitations: dict[str, Invitation] = field(default_factory=dict)
    to_enter: list[str] = field(default_factory=list)
    entered: list[str] = field(default_factory=list)
    invited: list[AccountRef] = field(default_factory=list)
    arrived: list[AccountRef] = field(default_factory=list)
    begun: list[IncomingMessage] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def batch(self) -> Batch:
        return Batch(
            tuple(self.messages),
            self.cursor,
            tuple(self.moves),
            tuple(self.unreachable),
            invited=tuple(self.invited),
            arrived=tuple(self.arrived),
            begun=tuple(self.begun),
        )


class Reader:
    """A reader of syncs. Reading one again does no harm."""

    def __init__(
        self,
        client: DeviceClient,
        rooms: Rooms,
        retry: Retry,
        memory: RecentEvents,
        waiting: Undecrypted,
        clock: Clock,
        *,
        encrypted_only: bool,
    ) -> None:
        """encrypted_only: in an encrypted room, nothing is done that was said in clear."""
        self._client = client
        self._rooms = rooms
        self._retry = retry
        self._own, self._authors, self._undone = memory.own, memory.authors, memory.undone
        self._waiting = waiting
        self._clock = clock
        self._encrypted_only = encrypted_only
        self._timelines = Timelines(client, retry)
        self._opener = Decryptor(client, retry)

    async def read(self, response: SyncResponse, since: str | None) -> Reading:
        """Return everything in `response`. Without `since` the bot is new here: what was said before is not for it."""
        reading = Reading(response.next_batch)
        to_device = (step_to_device(event.source) for event in response.to_device_events)
        reading.steps = [step for step in to_device if step]
        for locked in self._waiting:
            await self._try_again(reading, locked)
        for locked in self._waiting.overdue():
            if locked.event_id not in reading.settled:
                self._give_up(reading, locked)
        for user_id, master in self._client.owners.changes().items():
            self._tell_of_identity(reading, user_id, master)
        if since is not None:
            for room_id, info in response.rooms.join.items():
                await self._read_room(reading, room_id, info, since)
        for room_id, info in response.rooms.leave.items():
            self._read_left(reading, room_id, info)
        for room_id, invited in response.rooms.invite.items():  # nio takes the content out of the source
            state = [event.source | {"content": getattr(event, "content", {})} for event in invited.invite_state]
            reading.invitations[room_id] = events.invitation(state, self._client.user_id)
        return reading

    async def _read_room(self, reading: Reading, room_id: str, info: RoomInfo, since: str) -> None:
        room = self._client.rooms[room_id]
        timeline, entered = await self._timelines.since(since, room_id, info)
        if entered and (old := self._rooms.replaced_by(room_id)):
            reading.moves.append(_move(old, room_id))
        for event in timeline:
            await self._read_event(reading, room, event.source)

    def _read_left(self, reading: Reading, room_id: str, info: RoomInfo) -> None:
        me = self._client.user_id
        room = self._client.rooms.pop(room_id, None) or MatrixRoom(room_id, me)
        for event in info.state:
            if isinstance(event, RoomMemberEvent):
                room.handle_membership(event)
        changes = [change for event in info.timeline.events if (change := events.membership(event.source))]
        if any(change.left and change.user_id == me != change.by for change in changes):
            self._lost(reading, self._rooms.others(room))

    async def _read_event(self, reading: Reading, room: MatrixRoom, event: dict[str, Any]) -> None:
        content = mapping(event["content"])
        if event["sender"] == self._client.user_id:
            self._own.add(event["event_id"], events.thread_of(content))
            self._read_own(reading, room, event)
            return
        reading.latest[room.room_id] = event["event_id"]
        if redacted := events.redacted(event):
            self._read_deletion(reading, room, event, redacted)
        elif event["type"] == "m.room.encrypted":
            locked = self._waiting.locked(room.room_id, event)
            if not content:
                reading.unread.append(locked.event_id)
            elif not await self._open(reading, room, locked):
                self._waiting.add(locked)
        elif change := events.membership(event):
            if change.left and not self._rooms.others(room):
                self._lost(reading, [change.user_id])
            if change.entered and change.before == "invite":
                reading.entered.append(room.room_id)
                if self._rooms.others(room) == [change.user_id]:
                    reading.arrived.append(AccountRef(Network.MATRIX, change.user_id))
        elif successor := events.replacement(event):
            if self._rooms.successor(room):
                reading.moves.append(_move(room.room_id, successor))
            else:
                reading.to_enter.append(successor)
        else:
            in_clear = self._encrypted_only and room.encrypted and event["type"] != "m.reaction"
            await self._read_clear(reading, room, event, MessageKind.IN_CLEAR if in_clear else MessageKind.WRITTEN)

    def _read_deletion(self, reading: Reading, room: MatrixRoom, event: dict[str, Any], redacted: str) -> None:
        reading.settled.append(redacted)
        if redacted not in reading.unread and self._is_own_deletion(room, redacted, str(event["sender"])):
            deleted = self._incoming(room, event, RoomWords("", about=redacted))
            reading.messages.append(deleted._replace(kind=MessageKind.DELETED))

    def _is_own_deletion(self, room: MatrixRoom, redacted: str, sender: str) -> bool:
        """Tell whether somebody deletes what they wrote: as this process read it, or perhaps an earlier one.

        Of what was never read, and of what the bot wrote, nothing is told. What remains is looked up by its id.
        """
        if redacted in self._authors:
            return self._authors[redacted] == sender
        was_never_read = any(locked.event_id == redacted for locked in self._waiting)
        return self._rooms.others(room) == [sender] and redacted not in self._own and not was_never_read

    def _read_own(self, reading: Reading, room: MatrixRoom, event: dict[str, Any]) -> None:
        """Read an event of the account itself: verifications and invitations to direct rooms count."""
        is_locked = event["type"] == "m.room.encrypted"
        locked = self._waiting.locked(room.room_id, event).as_megolm() if is_locked else None
        opened = self._client.unlock(locked) if locked else None
        if step := step_in_room(opened.source if opened else event, room, self._client.user_id):
            reading.steps.append(step)
        change = events.membership(event)
        if change and change.after == "invite" and self._rooms.others(room) in ([change.user_id], []):
            reading.invited.append(AccountRef(Network.MATRIX, change.user_id))
        if change and change.user_id == self._client.user_id and change.entered and change.before == "invite":
            self._read_begun(reading, room, event)

    def _read_begun(self, reading: Reading, room: MatrixRoom, event: dict[str, Any]) -> None:
        """Read that the bot came into a room where it was invited: a direct chat, if it holds one other person."""
        people = self._rooms.others(room)
        if len(people) == 1 and not self._rooms.replaced_by(room.room_id):
            begun = self._incoming(room, event | {"sender": people[0]}, RoomWords(""))
            reading.begun.append(begun._replace(kind=MessageKind.BEGUN))

    async def _open(self, reading: Reading, room: MatrixRoom, locked: Locked) -> bool:
        """Read a locked event, and tell whether that could be done."""
        event = locked.as_megolm()
        opened = await self._opener.open(event) if event else None
        if opened is None:
            return False
        await self._read_clear(
            reading, room, opened.source, MessageKind.WRITTEN if opened.trusted else MessageKind.UNVERIFIED
        )
        return True

    async def _read_clear(self, reading: Reading, room: MatrixRoom, event: dict[str, Any], kind: MessageKind) -> None:
        if step := step_in_room(event, room, self._client.user_id):
            reading.steps.append(step)  # from any device: comparing the emoji is the proof
        elif message := await self._message(room, event):
            if kind is MessageKind.WRITTEN:
                reading.messages.append(message)
            else:
                self._leave_undone(reading, message, kind)

    def _leave_undone(self, reading: Reading, message: IncomingMessage, kind: MessageKind) -> None:
        """Report, once a day, that a message may not come from its apparent sender, or came in clear."""
        sender, room_id = message.sender.user_id, message.conversation.room_id
        log.warning("event %s of %s in %s left undone: %s", message.event_id, sender, room_id, kind)
        what = f"{kind} {sender} {room_id} {self._clock.now().date()}"
        if not self._waiting.is_told(what) and what not in reading.told:
            reading.told.append(what)
            if kind is MessageKind.UNVERIFIED:
                self._undone.add(message.event_id, True)
            reading.messages.append(message._replace(text="", about=None, edited=False, chosen=(), kind=kind))

    def _lost(self, reading: Reading, people: list[str]) -> None:
        """Note that a room is lost: if one person was in it and there is no other direct room, they are unreachable."""
        if len(people) == 1 and self._rooms.direct_room(people[0]) is None:
            reading.unreachable.append(AccountRef(Network.MATRIX, people[0]))

    # Messages

    async def _try_again(self, reading: Reading, locked: Locked) -> None:
        room = self._client.rooms.get(locked.room_id)
        if room is not None and await self._open(reading, room, locked):
            reading.settled.append(locked.event_id)

    def _give_up(self, reading: Reading, locked: Locked) -> None:
        """Report an event whose key never came as an unreadable message, once for each key."""
        log.warning("no key came for event %s of %s in %s", locked.event_id, locked.event["sender"], locked.room_id)
        reading.settled.append(locked.event_id)
        if self._waiting.is_told(locked.session_id) or locked.session_id in reading.told:
            return
        reading.told.append(locked.session_id)
        if room := self._client.rooms.get(locked.room_id):
            said = RoomWords("", thread_id=events.thread_of(mapping(locked.event["content"])))
            reading.messages.append(self._incoming(room, locked.event, said)._replace(kind=MessageKind.UNREADABLE))

    def _tell_of_identity(self, reading: Reading, user_id: str, master: str | None) -> None:
        reading.new[user_id] = master
        if room := self._rooms.direct_room(user_id) or self._rooms.shared_with(user_id):
            event = {"event_id": f"identity {user_id} {master}", "sender": user_id}
            told = self._incoming(room, event, RoomWords(""))
            reading.messages.append(told._replace(kind=MessageKind.NEW_IDENTITY, direct=False))

    async def _message(self, room: MatrixRoom, event: dict[str, Any]) -> IncomingMessage | None:
        said = events.read(event)
        is_under_own = said is not None and (said.reaction or said.chosen is not None)
        if said is None or (said.about and is_under_own and not await self._is_own(room, said.about)):
            return None
        message = self._incoming(room, event, said)
        return message if said.edited or is_under_own else self._to_the_bot(room, event, message)

    def _to_the_bot(self, room: MatrixRoom, event: dict[str, Any], message: IncomingMessage) -> IncomingMessage:
        """Return the message without the bot's name in front; in a room it is a command, unless it answers the bot."""
        me = room.users.get(self._client.user_id)
        name = me.display_name if me else None
        said = addressed(message.text, mapping(event.get("content")), self._client.user_id, name)
        if said is None:
            return message
        bare = message.direct or (message.about or "") in self._own or said.startswith(("/", PREFIX))
        return message._replace(text=said if bare else PREFIX + said)

    async def _is_own(self, room: MatrixRoom, event_id: str) -> bool:
        if event_id not in self._own:
            try:
                event = await self._retry.ask(
                    lambda: self._client.request("GET", ["rooms", room.room_id, "event", event_id])
                )
            except Refused:
                return False
            if event.get("sender") == self._client.user_id:
                self._own.add(event_id, events.thread_of(mapping(event.get("content"))))
        return event_id in self._own

    def _incoming(self, room: MatrixRoom, event: dict[str, Any], said: RoomWords) -> IncomingMessage:
        sender = str(event["sender"])
        self._authors.add(str(event["event_id"]), sender)
        member = room.users.get(sender)
        thread_id = said.thread_id
        if said.reaction and said.about:
            thread_id = self._own[said.about]
        return IncomingMessage(
            event_id=str(event["event_id"]),
            sender=AccountRef(Network.MATRIX, sender),
            conversation=ConversationRef(Network.MATRIX, room.room_id, thread_id),
            text=said.text,
            sent_at=events.sent_at(event, self._clock.now()),
            direct=self._rooms.others(room) == [sender],
            about=said.about,
            edited=said.edited,
            said_as=said.edits or str(event["event_id"]),
            reaction=said.reaction,
            quoted=said.quoted,
            file=said.file,
            kind=MessageKind.WRITTEN if said.chosen is None else MessageKind.VOTED,
            chosen=said.chosen or (),
            sender_name=(member and member.display_name) or sender[1:].partition(":")[0],
            sender_handle=sender,
        )


def _move(old: str, new: str) -> Move:
    return Move(ConversationRef(Network.MATRIX, old), ConversationRef(Network.MATRIX, new))
