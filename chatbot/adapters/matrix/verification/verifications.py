"""Verification by emoji, begun by a person: in a room or with the device alone.

The bot cannot see emoji. It shows its own, in the direct chat and in the log, and says yes; only the person can compare
them, and only the person knows more afterwards.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.events import mapping, text_of
from chatbot.adapters.matrix.client.private_files import PrivateFile
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.client.signatures import PublicIdentity, bare, is_signed, key_id
from chatbot.adapters.matrix.identity.session import Session
from chatbot.adapters.matrix.rooms.membership import Rooms
from chatbot.adapters.matrix.verification.register import Register
from chatbot.adapters.matrix.verification.sas import METHOD, Comparison, NotVerifiedError, Party
from chatbot.adapters.matrix.verification.steps import Step
from chatbot.core.clock import Clock

log = logging.getLogger(__name__)

LASTS = timedelta(minutes=10)
"""The longest time a verification may take, by the specification; older requests are not answered."""
_AHEAD = timedelta(minutes=5)  # how far a clock elsewhere may be ahead of this one


@dataclass(slots=True)
class _Verification:
    """A verification that is under way.

    asked       the step it began with; answers go to where it came from
    awaits      the kind of the step that may come next
    agreed      whether everybody has seen that this device takes part, and no other session
    master_key  the other side's master key, as the homeserver shows it
    """

    asked: Step
    until: datetime
    awaits: str = "start"
    agreed: bool = False
    master_key: dict[str, Any] = field(default_factory=dict)
    comparison: Comparison | None = None


class Verifications:
    """The verifications under way, one with each person; their steps are answered in the order they came."""

    def __init__(
        self,
        session: Session,
        rooms: Rooms,
        retry: Retry,
        background: Background,
        register: Register,
        clock: Clock,
    ) -> None:
        self._session = session
        self._rooms = rooms
        self._retry = retry
        self._background = background
        self._register = register
        self._left_over = {entry.name for entry in register.left_over}
        self._clock = clock
        self._under_way: dict[str, _Verification] = {}
        self._answering = asyncio.Lock()

    @property
    def file(self) -> PrivateFile:
        """The file in which they are saved."""
        return self._register.file

    def note(self, steps: Sequence[Step]) -> None:
        """Save the verifications that the steps begin."""
        for step in steps:
            if self._begins(step):
                self._register.add(step, self._clock.now() + LASTS)

    def take(self, steps: Sequence[Step]) -> None:
        """Answer steps in the background."""
        if steps:
            self._background.start(self._answer(steps), "a verification")

    def end_left_over(self) -> None:
        """Tell people, in the background, that their verification with an earlier process has ended."""
        self._background.start(self._end_left_over(), "ending verifications")

    def _begins(self, step: Step) -> bool:
        now = self._clock.now()
        if step.kind == "request":
            return now - LASTS <= step.sent_at <= now + _AHEAD
        return step.kind == "start" and step.room is None  # older clients start without a request

    async def _answer(self, steps: Sequence[Step]) -> None:
        steps = [step for step in steps if (step.sender, step.transaction) not in self._left_over]
        over = {step.transaction for step in steps if step.kind == "cancel" or self._is_of_another_session(step)}
        async with self._answering:
            for step in steps:
                if step.kind == "request" and step.transaction in over:
                    self._register.remove(step)
                    continue
                try:
                    await self._take(step)
                except NotVerifiedError as refusal:
                    await self._cancel(step, refusal)

    async def _take(self, step: Step) -> None:
        if step.kind == "request":
            await self._ready(step)
            return
        if step.room is not None and step.sender == self._client.user_id:
            self._take_own(step)
            return
        verification = self._under_way.get(step.sender)
        if verification is None or verification.asked.transaction != step.transaction:
            await self._take_unknown(step)
        elif step.kind == "cancel":
            self._drop(verification)
            if step.content.get("code") == "m.mismatched_sas":
                log.warning("%s saw other emoji than the bot: somebody may stand between the two", step.sender)
            else:
                log.info("%s ended the verification", step.sender)
        elif step.kind != verification.awaits:
            raise NotVerifiedError("m.unexpected_message", f"{verification.awaits} is what comes next")
        else:
            await self._go_on(verification, step)

    def _take_own(self, step: Step) -> None:
        """Take the account's own `ready` in a room: the first one counts, and may be another session's."""
        verification = next((v for v in self._under_way.values() if v.asked.transaction == step.transaction), None)
        if verification is None or step.kind != "ready" or verification.agreed:
            return
        if self._is_of_another_session(step):
            log.info("another session of the account verifies %s", verification.asked.sender)
            self._drop(verification)
        verification.agreed = True

    def _is_of_another_session(self, step: Step) -> bool:
        own = (step.sender, step.kind) == (self._client.user_id, "ready")
        return own and step.from_device != self._client.device_id

    async def _take_unknown(self, step: Step) -> None:
        if step.room is not None:
            return  # it is between others, or with another device of the bot's account
        if self._begins(step):
            await self._accept(self._begin(step), step)
        elif step.kind in ("key", "mac"):
            raise NotVerifiedError("m.unknown_transaction", "this verification is not under way")

    async def _go_on(self, verification: _Verification, step: Step) -> None:
        comparison, asked = verification.comparison, verification.asked
        if comparison is None:
            await self._accept(verification, step)
        elif step.kind == "key":
            await self._send(asked, "key", comparison.take_key(step.content))
            await self._show(asked, comparison)
            await self._send(asked, "mac", comparison.voucher())
            verification.awaits = "mac"
        elif step.kind == "mac":
            vouched = comparison.vouched(step.content)
            await self._send(asked, "done", {})
            verification.awaits = "done"
            self._register.remove(asked)
            log.info("%s and the bot have verified each other", asked.sender)
            await self._sign(verification, vouched)
        else:
            self._drop(verification)

    # The steps

    async def _ready(self, step: Step) -> None:
        if not self._begins(step):
            return
        if METHOD not in step.methods:
            raise NotVerifiedError("m.unknown_method", "the bot compares emoji")
        self._begin(step)
        log.info("%s asks for a verification", step.sender)
        await self._send(step, "ready", {"from_device": self._client.device_id, "methods": [METHOD]})

    def _begin(self, step: Step) -> _Verification:
        """Note a verification, in place of an earlier one with the same person."""
        verification = _Verification(step, self._clock.now() + LASTS)
        earlier, self._under_way[step.sender] = self._under_way.get(step.sender), verification
        if earlier is not None and earlier.awaits != "done":
            superseded = NotVerifiedError("m.user", "a newer verification takes its place")
            self._background.start(self._tell_cancelled(earlier.asked, superseded), "a verification")
        self._background.start(self._time_out(verification), "a verification")
        return verification

    async def _accept(self, verification: _Verification, step: Step) -> None:
        if step.from_device != verification.asked.from_device:
            raise NotVerifiedError("m.user_mismatch", "another device than the one that asked")
        own = self._own_party()
        other = await self._other_party(verification, step)
        verification.comparison = Comparison(own, other, step.transaction, step.content)
        verification.awaits = "key"
        await self._send(step, "accept", verification.comparison.acceptance())

    async def _show(self, asked: Step, comparison: Comparison) -> None:
        """Show emoji and numbers alone: every client has names of its own for them, in its person's language."""
        emoji, numbers = " ".join(comparison.emoji()), " ".join(map(str, comparison.decimals()))
        log.info("verification with %s: %s (%s)", asked.sender, emoji, numbers)
        room = asked.room or self._rooms.direct_room(asked.sender)
        if room is not None:
            content, key = {"msgtype": "m.notice", "body": f"{emoji}\n{numbers}"}, f"{asked.transaction}-emoji"
            await self._retry.ask(lambda: self._client.put_event(room, "m.room.message", content, key))

    async def _sign(self, verification: _Verification, vouched: set[str]) -> None:
        """Sign the person's master key, if they vouched for it and the account has the key for this."""
        keys, user_id = self._session.identity.keys, verification.asked.sender
        shown: dict[str, str] = mapping(verification.master_key.get("keys"))
        if keys is not None and user_id != keys.user_id and vouched & shown.keys():
            signed = {user_id: {key: keys.sign_user(verification.master_key) for key in shown.values()}}
            path = ["keys", "signatures", "upload"]
            await self._retry.ask(lambda: self._client.request("POST", path, signed))

    # The parties

    def _own_party(self) -> Party:
        client, device_id = self._client, str(self._client.device_id)
        keys = {key_id(device_id): str(client.crypto.account.identity_keys["ed25519"])}
        if identity := self._session.identity.keys:
            keys[key_id(identity.master.public)] = identity.master.public
        return Party(client.user_id, device_id, keys)

    async def _other_party(self, verification: _Verification, step: Step) -> Party:
        answer = await self._retry.ask(
            lambda: self._client.request("POST", ["keys", "query"], {"device_keys": {step.sender: []}})
        )
        device = mapping(mapping(mapping(answer.get("device_keys")).get(step.sender)).get(step.from_device))
        key = text_of(mapping(device.get("keys")).get(key_id(step.from_device)))
        if key is None or not is_signed(device, step.sender, key, step.from_device):
            raise NotVerifiedError("m.key_mismatch", "the device shows no key")
        keys = {key_id(step.from_device): key}
        if identity := PublicIdentity.of(step.sender, answer):
            keys[key_id(identity.master)] = identity.master
            verification.master_key = bare(answer["master_keys"][step.sender])
        return Party(step.sender, step.from_device, keys)

    # Ends

    def _drop(self, verification: _Verification) -> None:
        """Forget a verification that is over for both sides."""
        del self._under_way[verification.asked.sender]
        self._register.remove(verification.asked)

    async def _cancel(self, step: Step, refusal: NotVerifiedError) -> None:
        log.warning("the verification with %s is cancelled: %s", step.sender, refusal)
        verification = self._under_way.get(step.sender)
        if verification is not None and verification.asked.transaction == step.transaction:
            del self._under_way[step.sender]
            step = verification.asked
        await self._tell_cancelled(step, refusal)

    async def _tell_cancelled(self, step: Step, refusal: NotVerifiedError) -> None:
        await self._send(step, "cancel", {"code": refusal.code, "reason": refusal.reason})
        self._register.remove(step)

    async def _end_left_over(self) -> None:
        for entry in self._register.left_over:
            over = entry.is_over(self._clock.now())
            code, reason = ("m.timeout", "it took too long") if over else ("m.user", "the bot was started again")
            room = self._client.rooms.get(entry.room_id) if entry.room_id else None
            try:
                if room is not None or entry.room_id is None:
                    await self._tell_cancelled(entry.asked(room), NotVerifiedError(code, reason))
            except Refused as refusal:
                log.warning("%s was not told that the verification has ended: %s", entry.sender, refusal)
            self._register.remove(entry)

    async def _time_out(self, verification: _Verification) -> None:
        await self._clock.sleep(LASTS.total_seconds())
        async with self._answering:
            if self._under_way.get(verification.asked.sender) is not verification:
                return
            del self._under_way[verification.asked.sender]
            if verification.awaits != "done":
                log.info("the verification with %s took too long", verification.asked.sender)
                await self._tell_cancelled(verification.asked, NotVerifiedError("m.timeout", "it took too long"))

    # Sending

    @property
    def _client(self) -> DeviceClient:
        return self._session.client

    async def _send(self, asked: Step, kind: str, content: dict[str, Any]) -> None:
        """Send a step to where `asked` came from; the server drops a repeat."""
        kind, key, room = f"m.key.verification.{kind}", f"{asked.transaction}-{kind}", asked.room
        if room is None:
            to_one = {asked.from_device or "*": content | {"transaction_id": asked.transaction}}
            body = {"messages": {asked.sender: to_one}}
            await self._retry.ask(lambda: self._client.request("PUT", ["sendToDevice", kind, key], body))
        else:
            relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": asked.transaction}}
            await self._retry.ask(lambda: self._client.put_event(room, kind, content | relation, key))
