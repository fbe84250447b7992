"""A Bot API server on loopback for tests: it behaves as documented, and checks both sides against the facts."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any, Self

from aiohttp import web

from tests.botapi import facts
from tests.botapi.chats import Group, Person
from tests.botapi.failures import Failures
from tests.botapi.menus import Menus
from tests.botapi.messages import Messages
from tests.botapi.polls import Polls
from tests.botapi.profile import OwnProfile
from tests.botapi.requests import Parameters, Refusal, as_json, bad_request, parameters_of
from tests.botapi.topics import Topics
from tests.botapi.updates import Updates

TOKEN = "1000001:AAloopbackLoopbackLoopbackLoopback0"

_PATH = re.compile(r"/bot([^/]+)/(\w+)")
_FILE = re.compile(r"/file/bot([^/]+)/files/(\w+)")


class Server(Failures, Updates, Messages, Polls, Menus, OwnProfile, Topics):
    """The Bot API for one bot.

    check   hold every request, answer and update to the facts; off, it is as fast as it can be
    topics  its owner has turned topics on for private chats
    """

    def __init__(
        self, *, check: bool = True, token: str = TOKEN, username: str = "loopback_bot", topics: bool = False
    ) -> None:
        me = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Loopback", "username": username}
        me["has_topics_enabled"] = topics
        Failures.__init__(self)
        Updates.__init__(self, me, check=check)
        Messages.__init__(self, me)
        Menus.__init__(self, self.chat_of)
        Polls.__init__(self, self.chat_of)
        OwnProfile.__init__(self, me)
        Topics.__init__(self, me, self.chat_of)
        self.token = token
        self.calls: list[tuple[str, Parameters]] = []
        """Every request of a known method, while `check` is on."""
        self.breaches: list[str] = []
        """Mistakes of either side by the facts: a test ends by checking that there are none."""
        self._gone = asyncio.Event()
        self._group_ids = count(1)
        self._http = web.Server(self._handle, access_log=None)
        self._listener: asyncio.Server | None = None
        self.port = 0
        self._methods: dict[str, Callable[[Parameters], Any]] = {
            "getMe": lambda _: self.me,
            "sendMessage": self._send_message,
            "editMessageText": self._edit_message_text,
            "editMessageCaption": self._edit_message_caption,
            "sendPhoto": self._send_photo,
            "sendDocument": self._send_document,
            "sendVoice": self._send_voice,
            "sendAudio": self._send_audio,
            "sendVideo": self._send_video,
            "sendPoll": self._send_poll,
            "stopPoll": self._stop_poll,
            "deleteMessage": self._delete_message,
            "setMessageReaction": self._set_message_reaction,
            "getFile": self._get_file,
            "createForumTopic": self._create_forum_topic,
            "editForumTopic": self._edit_forum_topic,
            "answerCallbackQuery": self._answer_callback_query,
            "sendChatAction": self._send_chat_action,
            "setMyCommands": self._set_my_commands,
            "deleteMyCommands": self._delete_my_commands,
            "getMyCommands": self._get_my_commands,
            "deleteWebhook": self._delete_webhook,
            "getChat": self._get_chat,
            "getMyName": partial(self._get_my, "name"),
            "setMyName": partial(self._set_my, "name"),
            "getMyShortDescription": partial(self._get_my, "short_description"),
            "setMyShortDescription": partial(self._set_my, "short_description"),
            "getMyDescription": partial(self._get_my, "description"),
            "setMyDescription": partial(self._set_my, "description"),
            "getUserProfilePhotos": self._get_user_profile_photos,
            "setMyProfilePhoto": self._set_my_profile_photo,
        }

    # Its life

    async def __aenter__(self) -> Self:
        await self.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.cut()

    @property
    def url(self) -> str:
        """The value for `api_base_url`."""
        return f"http://127.0.0.1:{self.port}"

    async def listen(self) -> None:
        """Take connections: on a free port at first, later on the same one."""
        self._gone.clear()
        self._listener = await asyncio.get_running_loop().create_server(self._http, "127.0.0.1", self.port)
        self.port = self._listener.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Drop every connection and refuse new ones; what is known stays."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self.end_poll()
        self._gone.set()
        for connection in self._http.connections:
            if connection.transport is not None:
                connection.transport.abort()
        await self._http.shutdown(1)

    # Arranged by a test

    def person(
        self,
        user_id: int,
        first_name: str = "Ana",
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        started: bool = False,
    ) -> Person:
        """Somebody with an account; the bot cannot write to them before they have `started` it or written to it."""
        person = Person(self, user_id, first_name, last_name, username, language_code)
        if started:
            person.refusal = None
        self._chats[user_id] = person
        return person

    def group(self, title: str, *, chat_id: int | None = None, forum: bool = False) -> Group:
        """A group the bot is in; a forum is a supergroup with topics."""
        number = next(self._group_ids)
        group = Group(self, chat_id or (-1_001_000_000_000 - number if forum else -4_000 - number), title, forum=forum)
        self._chats[group.id] = group
        return group

    def count(self, method: str) -> int:
        """Return how many requests to `method` came so far."""
        return sum(called == method for called, _ in self.calls)

    # HTTP

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if file := _FILE.fullmatch(request.path):
            content = self.files.get(file[2]) if file[1] == self.token else None
            return web.Response(status=404) if content is None else web.Response(body=content)
        try:
            method, parameters = await self._read(request)
            fault = self._arranged(method, parameters)
            if fault is not None and isinstance(fault.answer, bytes):
                return web.Response(status=fault.status, body=fault.answer, content_type="text/html")
            if fault is not None and isinstance(fault.answer, Refusal):
                raise fault.answer
            answer = (
                await self._get_updates(parameters) if method == "getUpdates" else self._methods[method](parameters)
            )
            if self.check and method != "getUpdates":  # updates are checked as they are queued
                self._hold_to_facts(facts.check_answer, method, answer)
            if fault is not None:
                await self._leave_unanswered(request, fault.silent)
            return as_json(200, {"ok": True, "result": answer})
        except Refusal as refusal:
            return self._refuse(refusal)

    async def _leave_unanswered(self, request: web.BaseRequest, silent: bool) -> None:
        if silent:
            await self._gone.wait()
        elif request.transport is not None:
            request.transport.abort()

    def _refuse(self, refusal: Refusal) -> web.Response:
        body: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
        if refusal.parameters:
            body["parameters"] = refusal.parameters
        return as_json(refusal.status, body)

    async def _read(self, request: web.BaseRequest) -> tuple[str, Parameters]:
        path = _PATH.fullmatch(request.path)
        if path is None or ":" not in path[1]:
            raise Refusal(404, "Not Found")
        if path[1] != self.token:
            raise Refusal(401, "Unauthorized")
        method = facts.METHODS.get(path[2].lower())
        if method is None:
            raise Refusal(404, "Not Found")
        parameters = await parameters_of(method, request)
        if self.check:
            self.calls.append((method, parameters))
            self._hold_to_facts(facts.check_request, method, parameters)
        return method, parameters

    def _hold_to_facts(self, check: Callable[[str, Any], None], method: str, value: Any) -> None:
        try:
            check(method, value)
        except facts.Breach as breach:
            self.breaches.append(f"{check.__name__} {method}: {breach}")
            raise bad_request(str(breach)) from breach
