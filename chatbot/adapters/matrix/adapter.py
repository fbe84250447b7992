"""The Matrix adapter, composed of its parts."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Literal, TypeVar

from chatbot.adapters.base import AdapterError, BaseAdapter, Capabilities, RetryLater
from chatbot.adapters.matrix.capabilities import CAPABILITIES
from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, Refused
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.identity import profile as own_profile
from chatbot.adapters.matrix.identity.account_status import account_status
from chatbot.adapters.matrix.identity.session import Credentials, Session
from chatbot.adapters.matrix.incoming.media import fetch
from chatbot.adapters.matrix.incoming.reader import Reader
from chatbot.adapters.matrix.incoming.receipts import Receipts
from chatbot.adapters.matrix.incoming.undecrypted import Undecrypted
from chatbot.adapters.matrix.outgoing.late_keys import LateKeys
from chatbot.adapters.matrix.outgoing.pinned_menu import PinnedMenu
from chatbot.adapters.matrix.outgoing.reactions import Reactions
from chatbot.adapters.matrix.outgoing.sender import Sender
from chatbot.adapters.matrix.rooms.membership import Rooms
from chatbot.adapters.matrix.rooms.recent_events import RecentEvents
from chatbot.adapters.matrix.sync import SyncReader
from chatbot.adapters.matrix.verification.register import Register
from chatbot.adapters.matrix.verification.verifications import Verifications
from chatbot.core.clock import Clock
from chatbot.core.messages import (
    AccountRef,
    Batch,
    ConversationRef,
    Menu,
    Network,
    OutgoingMessage,
    Receipt,
    RemoteFile,
)
from chatbot.core.profile import Profile

log = logging.getLogger(__name__)

T = TypeVar("T")


class MatrixAdapter(BaseAdapter):
    """One account on a homeserver, with one device whose keys lie in `store_path`.

    allowed_inviters  the people who may bring the bot into a room: ids with `*` and `?`, with or without the `@`
    encryption        whether the bot makes encrypted rooms, and in an encrypted room does only what was said encrypted;
                      it reads and writes encrypted rooms either way
    trusted_devices   the devices that are read from and written to: those their owners have signed, if the owners sign
                      their devices at all, or all of them
    read_credentials  reads the login anew, as its secrets may have been changed. Raises AdapterError
    late_key_grace    how long a message waits for its key before its sender is told that it cannot be read
    """

    network: Network = Network.MATRIX
    capabilities: Capabilities = CAPABILITIES

    def __init__(
        self,
        *,
        homeserver: str,
        user_id: str,
        password: str | None = None,
        access_token: str | None = None,
        recovery_key: str | None = None,
        device_name: str,
        store_path: Path,
        allowed_inviters: Sequence[str] = (),
        encryption: bool = True,
        trusted_devices: Literal["signed", "all"] = "signed",
        clock: Clock,
        read_credentials: Callable[[], Credentials] | None = None,
        late_key_grace: timedelta = timedelta(minutes=2),
    ) -> None:
        if password is None and access_token is None:
            raise AdapterError("matrix.password: give it, or matrix.access_token")
        self._credentials = Credentials(homeserver, user_id, password, access_token, device_name, recovery_key)
        self._store_path = store_path
        self._session = Session(
            self._credentials, store_path, signed_only=trusted_devices == "signed", read_credentials=read_credentials
        )
        self._waiting = Undecrypted(store_path / "waiting.json", clock, late_key_grace)
        self._register_file = store_path / "verifications.json"
        self._background = Background()
        self._allowed_inviters = allowed_inviters
        self._encryption = encryption
        self._clock = clock
        self._inbox: SyncReader | None = None
        self._outbox: Sender | None = None
        self._menu: PinnedMenu | None = None

    async def connect(self) -> None:
        await self._session.open()
        keyring = self._session.identity.keyring
        if keyring.recovery_key():
            log.warning("a recovery key lies in %s: `chatbot matrix setup` shows and removes it", keyring.recovery_file)
        self._waiting.load()
        client = self._session.client
        memory = RecentEvents()
        retry = Retry(self._session, self._clock)
        rooms = Rooms(client, retry, self._background, self._allowed_inviters, encryption=self._encryption)
        reader = Reader(client, rooms, retry, memory, self._waiting, self._clock, encrypted_only=self._encryption)
        receipts = Receipts(client, self._background)
        register = Register(self._register_file)
        verifications = Verifications(self._session, rooms, retry, self._background, register, self._clock)
        reactions = Reactions(client, retry, self._background)
        late_keys = LateKeys(client, retry, self._background, self._clock)
        self._inbox = SyncReader(
            *(self._session, reader, rooms, retry, self._waiting, verifications, receipts, late_keys),
            self._background,
            self._clock,
        )
        self._outbox = Sender(self._session, rooms, memory, reactions, late_keys, self._background)
        self._menu = PinnedMenu(client, self._outbox)

    @property
    def warning(self) -> str | None:
        return self._session.identity.warning

    @property
    def last_read(self) -> float | None:
        return self._inbox.last_read if self._inbox is not None else None

    def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        return _connected(self._inbox).batches(cursor)

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        return await _connected(self._outbox).send(message, key)

    async def fetch(self, file: RemoteFile) -> bytes:
        return await fetch(self._session.client, file)

    async def set_menu(self, menu: Menu) -> Receipt | None:
        return await _connected(self._menu).show(menu)

    async def show_typing(self, conversation: ConversationRef) -> None:
        await _connected(self._outbox).show_typing(conversation.room_id)

    async def show_profile(self, profile: Profile, *, only_missing: bool = True) -> Sequence[str]:
        try:
            return await own_profile.show(self._session.client, profile, only_missing=only_missing)
        except Refused as refusal:
            raise refusal.as_send_error() from refusal
        except OUT_OF_REACH as error:
            raise RetryLater from error

    async def notes(self) -> Sequence[str]:
        return (await account_status(self._credentials, self._store_path)).notes()

    async def renew_secrets(self) -> Sequence[str]:
        try:
            await self._session.renew_secrets()
        except (Refused, *OUT_OF_REACH) as error:
            raise AdapterError(f"matrix.access_token: the new one could not be tried: {type(error).__name__}") from None
        return ("password", "access_token", "recovery_key")

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        return await _connected(self._outbox).open_direct(account.user_id)

    async def close(self) -> None:
        if self._inbox is not None:
            await self._inbox.close()
        await self._background.close()
        await self._session.close()


def _connected(part: T | None) -> T:
    if part is None:
        raise RuntimeError("connect() comes first")
    return part
