"""The people and groups in front of the loopback Bot API: what they do, and what they see of the bot."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from tests.botapi.server import Server

T = TypeVar("T")
PATIENCE = 20.0
"""Seconds a person waits for the bot before giving up."""

_COMMAND = re.compile(r"/\w+(@\w+)?")
_MIGRATED_BASE = -1_000_000_000_000
BIRTH_OF_THE_CHAT = 1_767_225_600


@dataclass(slots=True)
class Message:
    """One message of the bot as it stands now: markup read, edits applied.

    text      the visible text, or the caption of a file
    keyboard  rows of (label, callback data)
    poll      the poll in it as the Bot API describes it
    media     the file as the Bot API describes it, empty for a text
    sent_at   `time.perf_counter()` when it first arrived
    """

    chat: Chat
    message_id: int
    text: str
    entities: list[dict[str, Any]]
    keyboard: list[list[tuple[str, str]]]
    file: bytes | None = None
    filename: str | None = None
    media: dict[str, Any] = field(default_factory=dict)
    poll: dict[str, Any] = field(default_factory=dict)
    reply_to: int | None = None
    thread_id: int | None = None
    edits: int = 0
    sent_at: float = field(default_factory=time.perf_counter)

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, row by row."""
        return [label for row in self.keyboard for label, _ in row]

    def data(self, label: str) -> str:
        """The callback data of the button that says `label`. Raises AssertionError when there is none."""
        for row in self.keyboard:
            for name, data in row:
                if name == label:
                    return data
        raise AssertionError(f"no button {label!r} under {self.text!r}, only {self.labels}")

    def formatted(self, kind: str) -> list[str]:
        """The stretches of text that carry the entity `kind`, such as `bold`."""
        raw = self.text.encode("utf-16-le")
        return [
            raw[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
            for entity in self.entities
            if entity["type"] == kind
        ]


class Chat:
    """A conversation the bot is in; its `messages` are the bot's, oldest first."""

    def __init__(self, server: Server, chat_id: int) -> None:
        self.server = server
        self.id = chat_id
        self.messages: list[Message] = []
        self.by_id: dict[int, Message] = {}
        self.typing = 0
        self.refusal: str | None = None  # Telegram's text with a 403 for every send
        self.migrated_to: int | None = None
        self.topics: set[int] = set()
        self.topic_names: dict[int, str] = {}
        self.keeps_lost_topics = False  # what is for a topic that is gone is taken, and shown beside it
        self.keys: list[str] = []  # the words below the writing field
        self.raw: dict[str, Any] = {}
        self.reactions: dict[int, str] = {}
        self.last_id = 0
        self._arrivals: list[Message] = []  # a message again for each of its edits
        self._read = 0
        self._news = asyncio.Event()

    @property
    def sees(self) -> list[str]:
        """The bot's texts as they stand now, oldest first."""
        return [message.text for message in self.messages]

    async def read(self, count: int = 1, within: float = PATIENCE) -> list[Message]:
        """The next `count` unread messages or edits of the bot. Raises AssertionError if they fail to come."""

        def found() -> list[Message] | None:
            end = self._read + count
            if len(self._arrivals) < end:
                return None
            arrived, self._read = self._arrivals[self._read : end], end
            return arrived

        return await self._wait(found, f"{count} new message(s)", within)

    async def reads(self, part: str, within: float = PATIENCE) -> Message:
        """The next unread message or edit that holds `part`; what came before it counts as read.

        Raises AssertionError if it fails to come.
        """

        def found() -> Message | None:
            for index in range(self._read, len(self._arrivals)):
                if part in self._arrivals[index].text:
                    self._read = index + 1
                    return self._arrivals[index]
            return None

        return await self._wait(found, f"{part!r}", within)

    async def until(self, holds: Callable[[list[Message]], bool], within: float = PATIENCE) -> list[Message]:
        """The bot's messages, once `holds` is true of them. Raises AssertionError if that fails to happen."""
        return await self._wait(lambda: self.messages if holds(self.messages) else None, "something else", within)

    async def _wait(self, found: Callable[[], T | None], what: str, within: float) -> T:
        try:
            async with asyncio.timeout(within):
                while (result := found()) is None:
                    self._news.clear()
                    await self._news.wait()
                return result
        except TimeoutError:
            unread = [message.text for message in self._arrivals[self._read :]]
            raise AssertionError(f"chat {self.id} waited {within} s for {what}; unread: {unread}") from None

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def show(self, message: Message) -> None:
        """A message of the bot arrives, or one it sent before changes."""
        if message.message_id not in self.by_id:
            self.messages.append(message)
            self.by_id[message.message_id] = message
        self._arrivals.append(message)
        self._news.set()

    def hide(self, message_id: int) -> None:
        """A message of the bot is deleted."""
        self.messages.remove(self.by_id.pop(message_id))
        self._news.set()

    def message_json(self, sender: dict[str, Any], **content: Any) -> dict[str, Any]:
        """A `Message` of the Bot API in this chat."""
        return {
            "message_id": self.next_id(),
            "date": BIRTH_OF_THE_CHAT + self.last_id,
            "chat": self.raw,
            "from": sender,
        } | content


class Person(Chat):
    """A person with their private chat with the bot, which does not reach them before they first wrote or pressed."""

    def __init__(
        self,
        server: Server,
        user_id: int,
        first_name: str,
        last_name: str | None,
        username: str | None,
        language: str | None,
    ) -> None:
        super().__init__(server, user_id)
        names = {"first_name": first_name, "last_name": last_name, "username": username}
        known = {key: value for key, value in names.items() if value is not None}
        self.user: dict[str, Any] = {"id": user_id, "is_bot": False} | known
        if language is not None:
            self.user["language_code"] = language
        self.raw = {"id": user_id, "type": "private"} | known
        self.refusal = "Forbidden: bot can't initiate conversation with a user"
        self._written: dict[int, dict[str, Any]] = {}

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The commands Telegram offers this person: the narrowest scope, then language, that has any."""
        return self.server.menu_for(self.id, self.user.get("language_code"))

    async def write(self, text: str) -> int:
        """Write to the bot in private; returns the message's id."""
        return await self.post(text=text)

    async def write_in_topic(self, name: str, text: str) -> int:
        """Write in a topic of the private chat."""
        thread_id = next(number for number, called in self.topic_names.items() if called == name)
        return await self.post(text=text, message_thread_id=thread_id, is_topic_message=True)

    async def write_in(self, group: Group, text: str, **more: Any) -> int:
        """Write in a group; `more` are further fields of the message, such as `message_thread_id`."""
        return await self.post(group, text=text, **more)

    async def post(self, chat: Chat | None = None, /, **content: Any) -> int:
        """Send any message (`sticker=...`, `photo=..., caption=...`); returns its id."""
        chat = chat or self._reach()
        message = chat.message_json(self.user, **content)
        if command := _COMMAND.match(content.get("text", "")):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": command.end()}]
        self._written[message["message_id"]] = message
        self.server.update(message=message)
        return int(message["message_id"])

    async def edit(self, text: str, message_id: int | None = None) -> None:
        """Change the text of a message this person wrote: the last one, unless `message_id` says which."""
        message = self._written[message_id or max(self._written)]
        message = {key: value for key, value in message.items() if key != "entities"}
        self.server.update(edited_message=message | {"text": text, "edit_date": message["date"] + 60})

    async def react(self, message: Message, emoji: str) -> None:
        """Put a reaction under a message of the bot."""
        self.server.update(
            message_reaction={
                "chat": message.chat.raw,
                "message_id": message.message_id,
                "user": self.user,
                "date": BIRTH_OF_THE_CHAT,
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": emoji}],
            }
        )

    async def reply(self, message: Message, text: str, **more: Any) -> int:
        """Write an answer to a message of the bot; returns its id."""
        return await self.post(text=text, reply_to_message=self.server.message_json(message), **more)

    async def press(self, message: Message, label: str | None = None, *, data: str | None = None) -> str:
        """Press the button that says `label`, or send `data` as an old client would; returns the query's id."""
        self._reach()
        query_id = self.server.new_query()
        self.server.update(
            callback_query={
                "id": query_id,
                "from": self.user,
                "chat_instance": str(message.chat.id),
                "message": self.server.message_json(message),
                "data": data if data is not None else message.data(label or ""),
            }
        )
        return query_id

    async def vote(self, message: Message, *options: int) -> None:
        """Vote in a poll of the bot for options by their places, or take the vote back."""
        assert not message.poll["is_closed"], "the poll is closed"
        if message.poll["is_anonymous"]:
            return  # no bot is told
        ids = [message.poll["options"][option]["persistent_id"] for option in options]
        answer = {"poll_id": message.poll["id"], "option_ids": list(options), "option_persistent_ids": ids}
        self.server.update(poll_answer=answer | {"user": self.user})

    async def block(self) -> None:
        """Block the bot: it is told, and every further send answers 403."""
        self.refusal = "Forbidden: bot was blocked by the user"
        self.server.membership(self, self.user, "member", "kicked")

    async def unblock(self) -> None:
        """Take the block back."""
        self.refusal = None
        self.server.membership(self, self.user, "kicked", "member")

    def _reach(self) -> Person:
        if self.refusal is not None and "initiate" in self.refusal:
            self.refusal = None
        return self


class Group(Chat):
    """A group, or a supergroup when its id says so; a forum has topics."""

    def __init__(self, server: Server, chat_id: int, title: str, *, forum: bool = False) -> None:
        super().__init__(server, chat_id)
        kind = "supergroup" if chat_id < _MIGRATED_BASE else "group"
        self.title = title
        self.raw = {"id": chat_id, "type": kind, "title": title} | ({"is_forum": True} if forum else {})

    async def topic(self, by: Person, name: str) -> int:
        """Open a forum topic; returns its `message_thread_id`."""
        thread_id = await by.post(
            self, forum_topic_created={"name": name, "icon_color": 0x6FB9F0}, is_topic_message=True
        )
        self.topics.add(thread_id)
        return thread_id

    async def remove_bot(self, by: Person) -> None:
        """The bot is thrown out: it is told, and every further send answers 403."""
        self.refusal = f"Forbidden: bot was kicked from the {self.raw['type']} chat"
        self.server.membership(self, by.user, "member", "kicked")

    async def upgrade(self, by: Person) -> Group:
        """Make the group a supergroup: it goes on under the returned one's id."""
        new = self.server.group(self.title, chat_id=_MIGRATED_BASE + self.id)
        self.migrated_to = new.id
        self.server.update(message=self.message_json(by.user, migrate_to_chat_id=new.id))
        self.server.update(message=new.message_json(by.user, migrate_from_chat_id=self.id))
        return new
