"""The complete timeline of a room, even where the server's sync leaves a gap."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from nio import Event, RoomInfo

from chatbot.adapters.matrix.client import events
from chatbot.adapters.matrix.client.device_client import AnyEvent, DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.retry import Retry

log = logging.getLogger(__name__)

_PAGE = 200  # events asked for at once
_MOST_PAGES = 500
"""Pages that are read back at most: a server that has ever more of them would hold up all other rooms."""


class Timelines:
    """The timelines of rooms, read back to where the bot left off, or to the invitation that brought it in."""

    def __init__(self, client: DeviceClient, retry: Retry) -> None:
        self._client = client
        self._retry = retry

    async def since(self, cursor: str, room_id: str, info: RoomInfo) -> tuple[list[AnyEvent], bool]:
        """Return the events since `cursor`, oldest first, and whether the bot came in meanwhile.

        If it did, they begin with its invitation, or after its entry if it had none: what a person wrote to the
        invited bot waits for an answer, what was said before is not for it.
        """
        recent, start = list(info.timeline.events), info.timeline.prev_batch
        timeline = recent
        if info.timeline.limited and self._invitation(recent) is None:
            timeline = await self._read_back(room_id, start, cursor) + recent
        entry = next(((i, own) for i, event in enumerate(timeline) if (own := self._own(event)) and own.entered), None)
        if entry is None:
            return timeline, False
        at, own = entry
        if own.before != "invite":
            return timeline[at + 1 :], True
        if self._invitation(timeline) is None:  # it came before the cursor
            timeline = await self._read_back(room_id, start, None) + recent
        return timeline[self._invitation(timeline) or 0 :], True

    async def _read_back(self, room_id: str, start: str | None, end: str | None) -> list[AnyEvent]:
        """Return the events from `start` back to `end`, or to where the bot was invited or came in, oldest first."""
        query = {"dir": "b", "limit": str(_PAGE)} | ({"to": end} if end else {})
        found: list[AnyEvent] = []
        asked: set[str] = set()
        while start is not None:
            if start in asked or len(asked) == _MOST_PAGES:
                log.warning("the server does not come to an end of what was said in %s in the meantime", room_id)
                break
            asked.add(start)
            try:
                page = await self._retry.ask(partial(self._page, room_id, query | {"from": start}))
            except Refused as refusal:
                log.warning("the server withholds what was said in %s in the meantime: %s", room_id, refusal)
                break
            chunk = [Event.parse_event(event) for event in page.get("chunk", [])]
            found += chunk
            start = page.get("end") if chunk else None
            if any(own.after == "invite" or (end and own.entered) for event in chunk if (own := self._own(event))):
                break
        return found[::-1]

    async def _page(self, room_id: str, query: dict[str, str]) -> dict[str, Any]:
        return await self._client.request("GET", ["rooms", room_id, "messages"], query=query)

    def _own(self, event: AnyEvent) -> events.Change | None:
        change = events.membership(event.source)
        return change if change and change.user_id == self._client.user_id else None

    def _invitation(self, timeline: list[AnyEvent]) -> int | None:
        """Return the place in `timeline` where the bot was invited last; None if it was not."""
        invitations = [i for i, event in enumerate(timeline) if (own := self._own(event)) and own.after == "invite"]
        return invitations[-1] if invitations else None
