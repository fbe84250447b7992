"""Updates that wait for the bot, and the long poll that waits for them."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.botapi import facts
from tests.botapi.chats import BIRTH_OF_THE_CHAT, Chat
from tests.botapi.requests import Parameters, Refusal

_FUTURE = 10
"""An offset that is further than this beyond the next id is taken for none, as the Bot API server does."""


class Updates:
    """A queue of updates, each of which is kept until a poll asks for what comes after it."""

    def __init__(self, me: dict[str, Any], *, check: bool) -> None:
        self.me = me
        self.check = check
        self.webhook: str | None = None
        self.confirmed = 0
        """The highest offset a poll has asked for."""
        self.updates: list[Any] = []
        """Updates that Telegram still keeps for the bot."""
        self._next_id = 500_000
        self._allowed: list[str] = []
        self._poll: asyncio.Future[None] | None = None
        self._polling = asyncio.Event()

    # Arranged by a test

    def update(self, **content: Any) -> int:
        """Queue an update, whose kind and value are the one keyword; returns its id."""
        update_id = self.next_update_id()
        self.inject({"update_id": update_id} | content, check=self.check)
        return update_id

    def next_update_id(self) -> int:
        """Return an id that no update has had since ids went back."""
        self._next_id += 1
        return self._next_id - 1

    def inject(self, update: Any, *, check: bool = False) -> None:
        """Queue raw JSON as an update, whether it makes sense or not."""
        if check:
            facts.check("Update", update)
        if self._allowed and isinstance(update, dict) and not set(update) & {*self._allowed} and "update_id" in update:
            return
        self.updates.append(update)
        self.end_poll()

    async def polled(self) -> None:
        """Return once a long poll is waiting."""
        await self._polling.wait()

    def go_on_from(self, update_id: int) -> None:
        """Give updates ids from here on, as Telegram does with a random one after a week without any."""
        self._next_id = update_id

    def membership(self, chat: Chat, by: dict[str, Any], old: str, new: str) -> None:
        """Tell the bot that its own standing in `chat` has changed."""

        def member(status: str) -> dict[str, Any]:
            return {"status": status, "user": self.me} | ({"until_date": 0} if status == "kicked" else {})

        self.update(
            my_chat_member={
                "chat": chat.raw,
                "from": by,
                "date": BIRTH_OF_THE_CHAT,
                "old_chat_member": member(old),
                "new_chat_member": member(new),
            }
        )

    # Requests of the bot

    async def _get_updates(self, parameters: Parameters) -> list[dict[str, Any]]:
        if self.webhook is not None:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self.end_poll(
            Refusal(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        )
        self._allowed = parameters.get("allowed_updates", self._allowed)
        self._confirm(parameters.get("offset", 0))
        if not self.updates:
            await self._next_arrival(parameters.get("timeout", 0))
        return self.updates[: parameters.get("limit", 100)]

    def _delete_webhook(self, parameters: Parameters) -> bool:
        self.webhook = None
        if parameters.get("drop_pending_updates"):
            self.updates.clear()
        return True

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            del self.updates[:offset]
        elif 0 < offset <= self._next_id + _FUTURE:
            self.confirmed = max(self.confirmed, offset)
            self.updates = [update for update in self.updates if _id_of(update) >= offset]

    async def _next_arrival(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        self._polling.set()
        await asyncio.wait({poll}, timeout=seconds)
        if self._poll is poll:
            self._poll = None
            self._polling.clear()
        if poll.done():
            poll.result()

    def end_poll(self, refusal: Refusal | None = None) -> None:
        """Answer the poll that waits, if one does, with nothing (the bot polls anew) or with a refusal."""
        if self._poll is not None and not self._poll.done():
            if refusal is None:
                self._poll.set_result(None)
            else:
                self._poll.set_exception(refusal)


def _id_of(update: Any) -> int:
    update_id = update.get("update_id") if isinstance(update, dict) else None
    return update_id if isinstance(update_id, int) else 0
