"""A Discourse forum on loopback for tests: the part of its API that the bot uses, behaving as documented."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Self

from aiohttp import web

KEY, USER = "a-key-of-the-forum-that-nobody-guesses", "mentor-bot"
NEWS, STAFF = 7, 8
"""A category that everybody sees and the bot may post in; one that it does not see."""
_FULL = 1
_LONGEST_ID, _PER_PAGE = 50, 20
_REFUSED = {"errors": ["You are not permitted to view the requested resource."], "error_type": "invalid_access"}


@dataclass
class Topic:
    """A topic: its first post, and the replies."""

    id: int
    title: str
    category: int
    external_id: str | None
    posts: list[str] = field(default_factory=list)
    is_deleted: bool = False


class Forum:
    """One forum with one API key. A context manager.

    may_post   whether the key's user may begin topics in the category of news
    shortest   characters that a title needs
    answers    statuses with bodies and headers to answer the next posts with, instead of taking them
    held       while it is set, posts are taken and no answer comes
    approves   whether posts wait for a moderator
    """

    def __init__(self) -> None:
        self.key = KEY
        self.topics: list[Topic] = []
        self.may_post = True
        self.shortest = 15
        self.answers: list[tuple[int, Mapping[str, Any], Mapping[str, str]]] = []
        self.held: asyncio.Event | None = None
        self.took = asyncio.Event()
        self.approves = False
        self.requests: list[str] = []
        self.port = 0
        self._ids = count(100)
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def shown(self) -> list[Topic]:
        """The topics that are not deleted."""
        return [topic for topic in self.topics if not topic.is_deleted]

    async def __aenter__(self) -> Self:
        await self.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.cut()

    async def listen(self) -> None:
        """Take connections: on a free port at first, later on the same one."""
        app = web.Application()
        app.add_routes(
            [
                web.post("/posts.json", self._create),
                web.get("/c/{id}/show.json", self._category),
                web.get("/t/external_id/{external}.json", self._by_external_id),
                web.get("/t/{id:\\d+}.json", self._topic),
                web.get("/t/{id:\\d+}/{near:\\d+}.json", self._topic),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]

    async def cut(self) -> None:
        """Refuse connections from now on."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def _user(self, request: web.Request) -> bool:
        """Tell whether the request is the bot's; a wrong key is refused whatever it asks for."""
        self.requests.append(f"{request.method} {request.path}")
        key, user = request.headers.get("Api-Key"), request.headers.get("Api-Username", "")
        if key is None:
            return False
        if key != self.key or user.lower() != USER:
            raise web.HTTPForbidden(text='{"errors": ["The API username or key is invalid."]}')
        return True

    async def _category(self, request: web.Request) -> web.Response:
        is_bot = self._user(request)
        number = int(request.match_info["id"])
        if number == STAFF:
            return web.json_response(_REFUSED, status=403)
        if number != NEWS:
            return _not_found()
        permission = _FULL if is_bot and self.may_post else None
        return web.json_response({"category": {"id": NEWS, "name": "News", "permission": permission}})

    async def _create(self, request: web.Request) -> web.StreamResponse:
        if not self._user(request):
            return web.json_response(_REFUSED, status=403)
        if self.answers:
            status, body, headers = self.answers.pop(0)
            return web.json_response(body, status=status, headers=headers)
        values = await request.json()
        if "topic_id" in values:
            topic = next((one for one in self.shown if one.id == values["topic_id"]), None)
            errors = [] if topic else ["Topic can't be found"]
        else:
            if values["category"] != NEWS or not self.may_post:
                return web.json_response(_REFUSED, status=403)
            topic = Topic(next(self._ids), values["title"], values["category"], values.get("external_id"))
            errors = self._faults(topic)
        if errors or topic is None:
            return web.json_response({"action": "create_post", "errors": errors}, status=422)
        if self.approves:
            return web.json_response({"action": "enqueued", "success": True, "pending_count": 1})
        topic.posts.append(values["raw"])
        if "topic_id" not in values:
            self.topics.append(topic)
        self.took.set()
        if self.held is not None:
            await self.held.wait()
        answer = {"id": next(self._ids), "topic_id": topic.id, "post_number": len(topic.posts), "cooked": "..."}
        return web.json_response(answer)

    def _faults(self, topic: Topic) -> list[str]:
        external, faults = topic.external_id or "", []
        if len(topic.title) < self.shortest:
            faults.append(f"Title is too short (minimum is {self.shortest} characters)")
        if any(one.external_id == external for one in self.topics):  # also of those that were deleted
            faults.append("External has already been taken")
        if any(one.title == topic.title for one in self.shown):
            faults.append("Title has already been used")
        if len(external) > _LONGEST_ID or not external.replace("-", "").replace("_", "").isalnum():
            faults.append("External is invalid")
        return faults

    async def _by_external_id(self, request: web.Request) -> web.Response:
        self._user(request)
        found = next((one for one in self.shown if one.external_id == request.match_info["external"]), None)
        if found is None:
            return _not_found()
        raise web.HTTPMovedPermanently(f"{self.url}/t/this-week-2026/{found.id}.json")

    async def _topic(self, request: web.Request) -> web.Response:
        self._user(request)
        found = next((one for one in self.shown if one.id == int(request.match_info["id"])), None)
        if found is None:
            return _not_found()
        numbered = [{"post_number": number, "raw": raw} for number, raw in enumerate(found.posts, 1)]
        near = int(request.match_info.get("near", 1))
        first = max(0, min(near - 1, len(numbered) - _PER_PAGE))
        posts = numbered[first : first + _PER_PAGE]
        if request.query.get("include_raw") != "true":
            posts = [{"post_number": post["post_number"]} for post in posts]
        body = {"id": found.id, "highest_post_number": len(numbered), "post_stream": {"posts": posts}}
        return web.json_response(body)


def _not_found() -> web.Response:
    body = {"errors": ["The requested URL or resource could not be found."], "error_type": "not_found"}
    return web.json_response(body, status=404)
