"""A Bot API server on loopback for tests: it behaves as documented, and checks both sides against the facts."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, Self

from aiohttp import web

from tests.botapi import facts
from tests.botapi.chats import BIRTH_OF_THE_CHAT, Chat, Group, Message, Person
from tests.botapi.markup import MarkupError, read_html, units

TOKEN = "1000001:AAloopbackLoopbackLoopbackLoopback0"
LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_CALLBACK_DATA = 64
LARGEST_PHOTO = 10_000
"""Pixels of width and height together."""
SLIMMEST_PHOTO = 20
"""How many times as long as wide, or as wide as long."""

_PATH = re.compile(r"/bot([^/]+)/(\w+)")
_COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
_PNG = b"\x89PNG"
_IMAGES = (_PNG, b"\xff\xd8\xff", b"RIFF")

Parameters = dict[str, Any]


class Upload(bytes):
    """The content of a file that came with a request."""

    filename: str

    def __new__(cls, content: bytes, filename: str) -> Self:
        upload = super().__new__(cls, content)
        upload.filename = filename
        return upload


class Refusal(Exception):
    """An answer with `ok: false`."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad_request(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


@dataclass(slots=True)
class _Fault:
    """An arranged failure of the next request to `method` (in `chat_id`, if given)."""

    method: str
    chat_id: int | None
    answer: Refusal | bytes | None = None  # bytes are an answer as it stands; None: the work is done, but not answered
    status: int = 502
    silent: bool = False  # not answered at all, instead of cut off


class Server:
    """The Bot API for one bot.

    check  hold every request, answer and update to the facts; off, it is as fast as it can be
    """

    def __init__(self, *, check: bool = True, token: str = TOKEN, username: str = "loopback_bot") -> None:
        self.check = check
        self.token = token
        self.me: dict[str, Any] = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Loopback",
            "username": username,
        }
        self.sent: list[Message] = []
        """Every message of the bot in every chat, in the order they arrived."""
        self.calls: list[tuple[str, Parameters]] = []
        """Every request of a known method, while `check` is on."""
        self.breaches: list[str] = []
        """What either side got wrong by the facts: a test's end is to find this empty."""
        self.answered: list[str] = []
        """The callback queries the bot has answered."""
        self.menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.webhook: str | None = None
        self.confirmed = 0
        """The highest offset a poll has asked for."""
        self._chats: dict[int, Chat] = {}
        self.updates: list[Any] = []
        """What Telegram still keeps for the bot."""
        self._update_ids = count(500_000)
        self._queries = count(70_000)
        self._open_queries: set[str] = set()
        self._allowed: list[str] = []
        self._poll: asyncio.Future[None] | None = None
        self._polling = asyncio.Event()
        self._gone = asyncio.Event()
        self._faults: list[_Fault] = []
        self._group_ids = count(1)
        self._http = web.Server(self._handle, access_log=None)
        self._listener: asyncio.Server | None = None
        self.port = 0
        self._methods: dict[str, Callable[[Parameters], Any]] = {
            "getMe": lambda _: self.me,
            "sendMessage": self._send_message,
            "editMessageText": self._edit_message_text,
            "sendPhoto": self._send_photo,
            "sendDocument": self._send_document,
            "answerCallbackQuery": self._answer_callback_query,
            "sendChatAction": self._send_chat_action,
            "setMyCommands": self._set_my_commands,
            "deleteMyCommands": self._delete_my_commands,
            "getMyCommands": self._get_my_commands,
            "deleteWebhook": self._delete_webhook,
            "getChat": self._get_chat,
        }

    # Its life

    async def __aenter__(self) -> Self:
        await self.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.cut()

    @property
    def url(self) -> str:
        """What `api_base_url` is to be."""
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
        self._end_poll()
        self._gone.set()
        for connection in self._http.connections:
            if connection.transport is not None:
                connection.transport.abort()
        await self._http.shutdown(1)

    # What a test arranges

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

    def fail_next(
        self,
        method: str,
        status: int,
        description: str = "",
        *,
        chat: Chat | None = None,
        times: int = 1,
        **parameters: int,
    ) -> None:
        """Let the next `times` requests to `method` fail, with `retry_after=` and the like as parameters.

        A status of 500 and above without a description is answered by a gateway: in HTML.
        """
        answer: Refusal | bytes = Refusal(status, description or f"Error {status}", **parameters)
        if status >= 500 and not description:
            answer = f"<html><head><title>{status}</title></head><body>gateway</body></html>".encode()
        self._faults += [_Fault(method, chat.id if chat else None, answer, status)] * times

    def answer_next(self, method: str, body: bytes) -> None:
        """Let the next request to `method` be answered with 200 and exactly these bytes."""
        self._faults.append(_Fault(method, None, body, 200))

    def drop_answer(self, method: str, *, chat: Chat | None = None, silent: bool = False) -> None:
        """Do what the next request to `method` asks, then cut the connection, or (`silent`) leave it open for ever."""
        self._faults.append(_Fault(method, chat.id if chat else None, silent=silent))

    def update(self, **content: Any) -> int:
        """Queue an update, whose kind and value are the one keyword; returns its id."""
        update_id = next(self._update_ids)
        self.inject({"update_id": update_id} | content, check=self.check)
        return update_id

    def inject(self, update: Any, *, check: bool = False) -> None:
        """Queue raw JSON as an update, whether it makes sense or not."""
        if check:
            facts.check("Update", update)
        if self._allowed and isinstance(update, dict) and not set(update) & {*self._allowed} and "update_id" in update:
            return
        self.updates.append(update)
        self._end_poll()

    def expire_queries(self) -> None:
        """Callback queries pressed so far can no longer be answered."""
        self._open_queries.clear()

    def end_poll(self) -> None:
        """Answer the poll that waits, if one does, with nothing: the bot polls anew."""
        self._end_poll()

    async def polled(self) -> None:
        """Return once a long poll is waiting."""
        await self._polling.wait()

    @property
    def arranged_faults(self) -> int:
        """How many arranged failures have not happened yet."""
        return len(self._faults)

    def count(self, method: str) -> int:
        """How many requests to `method` came so far."""
        return sum(called == method for called, _ in self.calls)

    def new_query(self) -> str:
        query_id = str(next(self._queries))
        self._open_queries.add(query_id)
        return query_id

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

    def menu_for(self, user_id: int, language: str | None) -> list[tuple[str, str]]:
        for scope in (f"chat {user_id}", "all_private_chats", "default"):
            for code in (language or "", ""):
                if menu := self.menus.get((scope, code)):
                    return [(command["command"], command["description"]) for command in menu]
        return []

    # HTTP

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
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
            return _json(200, {"ok": True, "result": answer})
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
        return _json(refusal.status, body)

    async def _read(self, request: web.BaseRequest) -> tuple[str, Parameters]:
        path = _PATH.fullmatch(request.path)
        if path is None or ":" not in path[1]:
            raise Refusal(404, "Not Found")
        if path[1] != self.token:
            raise Refusal(401, "Unauthorized")
        method = facts.METHODS.get(path[2].lower())
        if method is None:
            raise Refusal(404, "Not Found")
        parameters = await _parameters(method, request)
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

    def _arranged(self, method: str, parameters: Parameters) -> _Fault | None:
        for fault in self._faults:
            if fault.method == method and str(fault.chat_id) in ("None", str(parameters.get("chat_id"))):
                self._faults.remove(fault)
                return fault
        return None

    # Updates

    async def _get_updates(self, parameters: Parameters) -> list[dict[str, Any]]:
        if self.webhook is not None:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._end_poll(
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

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            del self.updates[:offset]
        elif offset:
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

    def _end_poll(self, refusal: Refusal | None = None) -> None:
        if self._poll is not None and not self._poll.done():
            if refusal is None:
                self._poll.set_result(None)
            else:
                self._poll.set_exception(refusal)

    # Sending

    def _chat(self, parameters: Parameters) -> Chat:
        try:
            chat = self._chats[int(parameters["chat_id"])]
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None
        if chat.migrated_to is not None:
            raise Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.refusal is not None:
            raise Refusal(403, chat.refusal)
        return chat

    def _send_message(self, parameters: Parameters) -> dict[str, Any]:
        chat = self._chat(parameters)
        text, entities = _readable(parameters, "text", LONGEST_TEXT)
        return self._deliver(chat, parameters, text, entities)

    def _send_photo(self, parameters: Parameters) -> dict[str, Any]:
        photo: Upload = parameters["photo"]
        if not photo.startswith(_IMAGES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = _size_of_png(photo) if photo.startswith(_PNG) else (64, 64)
        if width + height > LARGEST_PHOTO or max(width, height) > SLIMMEST_PHOTO * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        size = {"file_id": "photo", "file_unique_id": "photo", "width": width, "height": height}
        return self._deliver_file(parameters, photo, {"photo": [size]})

    def _send_document(self, parameters: Parameters) -> dict[str, Any]:
        document: Upload = parameters["document"]
        if not document:
            raise bad_request("file must be non-empty")
        described = {"file_id": "document", "file_unique_id": "document", "file_name": document.filename}
        return self._deliver_file(parameters, document, {"document": described})

    def _deliver_file(self, parameters: Parameters, file: Upload, media: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(parameters)
        caption, entities = _readable(parameters, "caption", LONGEST_CAPTION)
        return self._deliver(chat, parameters, caption, entities, file=file, filename=file.filename, media=media)

    def _deliver(
        self, chat: Chat, parameters: Parameters, text: str, entities: list[dict[str, Any]], **file: Any
    ) -> dict[str, Any]:
        reply = parameters.get("reply_parameters")
        if reply and not reply.get("allow_sending_without_reply") and not 0 < reply["message_id"] <= chat.last_id:
            raise bad_request("message to be replied not found")
        thread_id = parameters.get("message_thread_id")
        if thread_id is not None and thread_id not in chat.topics:
            raise bad_request("message thread not found")
        message = Message(
            chat,
            chat.next_id(),
            text,
            entities,
            _keyboard(parameters),
            reply_to=reply["message_id"] if reply else None,
            thread_id=thread_id,
            **file,
        )
        chat.show(message)
        self.sent.append(message)
        return self.message_json(message)

    def _edit_message_text(self, parameters: Parameters) -> dict[str, Any]:
        chat = self._chat(parameters)
        message = chat.by_id.get(parameters["message_id"])
        if message is None:
            known = 0 < parameters["message_id"] <= chat.last_id
            raise bad_request("message can't be edited" if known else "message to edit not found")
        if message.media:
            raise bad_request("there is no text in the message to edit")
        text, entities = _readable(parameters, "text", LONGEST_TEXT)
        keyboard = _keyboard(parameters)
        if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        message.text, message.entities, message.keyboard = text, entities, keyboard
        message.edits += 1
        chat.show(message)
        return self.message_json(message)

    def message_json(self, message: Message) -> dict[str, Any]:
        """A message of the bot as the Bot API tells of it."""
        text, entities = ("caption", "caption_entities") if message.media else ("text", "entities")
        raw: dict[str, Any] = {
            "message_id": message.message_id,
            "date": BIRTH_OF_THE_CHAT + message.message_id,
            "chat": message.chat.raw,
            "from": self.me,
            text: message.text,
        } | message.media
        if message.entities:
            raw[entities] = message.entities
        if message.keyboard:
            rows = [[{"text": label, "callback_data": data} for label, data in row] for row in message.keyboard]
            raw["reply_markup"] = {"inline_keyboard": rows}
        if message.thread_id is not None:
            raw |= {"message_thread_id": message.thread_id, "is_topic_message": True}
        return raw

    # The rest

    def _answer_callback_query(self, parameters: Parameters) -> bool:
        query_id = parameters["callback_query_id"]
        if query_id not in self._open_queries:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self.answered.append(query_id)
        return True

    def _send_chat_action(self, parameters: Parameters) -> bool:
        self._chat(parameters).typing += 1
        return True

    def _set_my_commands(self, parameters: Parameters) -> bool:
        for command in parameters["commands"]:
            if not _COMMAND_NAME.fullmatch(command["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        if len(parameters["commands"]) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.menus[self._scope(parameters)] = parameters["commands"]
        return True

    def _delete_my_commands(self, parameters: Parameters) -> bool:
        self.menus.pop(self._scope(parameters), None)
        return True

    def _get_my_commands(self, parameters: Parameters) -> list[dict[str, str]]:
        return self.menus.get(self._scope(parameters), [])

    def _scope(self, parameters: Parameters) -> tuple[str, str]:
        scope = parameters.get("scope", {"type": "default"})
        language = parameters.get("language_code", "")
        if language and not re.fullmatch("[a-z]{2}", language):
            raise bad_request("LANGUAGE_CODE_INVALID")
        if "chat_id" not in scope:
            return scope["type"], language
        return f"{scope['type']} {self._chat(scope).id}", language

    def _delete_webhook(self, parameters: Parameters) -> bool:
        self.webhook = None
        if parameters.get("drop_pending_updates"):
            self.updates.clear()
        return True

    def _get_chat(self, parameters: Parameters) -> dict[str, Any]:
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        details = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}
        return self._chat(parameters).raw | details


def _id_of(update: Any) -> int:
    update_id = update.get("update_id") if isinstance(update, dict) else None
    return update_id if isinstance(update_id, int) else 0


def _json(status: int, body: dict[str, Any]) -> web.Response:
    encoded = json.dumps(body).encode()
    return web.Response(status=status, body=encoded, content_type="application/json")


async def _parameters(method: str, request: web.BaseRequest) -> Parameters:
    if request.content_type == "application/json":
        parameters: Parameters = json.loads(await request.read())
        return parameters
    parameters = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            parameters[name] = Upload(value.file.read(), value.filename)
            value.file.close()
        elif isinstance(value, str):
            parameters[name] = value if facts.is_text(method, name) else json.loads(value)
    return parameters


def _size_of_png(image: bytes) -> tuple[int, int]:
    """Width and height, as the first chunk of every PNG tells them."""
    return int.from_bytes(image[16:20]), int.from_bytes(image[20:24])


def _readable(parameters: Parameters, name: str, longest: int) -> tuple[str, list[dict[str, Any]]]:
    """The visible text of a parameter and its entities, within what Telegram takes."""
    text: str = parameters.get(name, "")
    entities: list[dict[str, Any]] = []
    if parameters.get("parse_mode", "").lower() == "html":
        try:
            text, entities = read_html(text)
        except MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    text = text.rstrip()
    if not text.strip() and name == "text":
        raise bad_request("message text is empty")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise bad_request("strings must be encoded in UTF-8")
    if units(text) > longest:
        raise bad_request(f"message {'' if name == 'text' else 'caption '}is too long")
    return text, entities


def _keyboard(parameters: Parameters) -> list[list[tuple[str, str]]]:
    rows = parameters.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            raise bad_request("can't parse inline keyboard button: text must be non-empty")
        if not 1 <= len(button.get("callback_data", "").encode()) <= LONGEST_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    return [[(button["text"], button["callback_data"]) for button in row] for row in rows]
