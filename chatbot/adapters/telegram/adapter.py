"""The Telegram adapter: long polling from a cursor, sending, and the meaning of every failed send."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Sequence
from datetime import timedelta
from typing import Any, TypeVar

from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from chatbot.adapters.base import (
    AdapterError,
    BaseAdapter,
    Capabilities,
    Moved,
    Rejected,
    RetryLater,
    SendError,
    Uncertain,
    Unreachable,
)
from chatbot.adapters.telegram import profile as own_profile
from chatbot.adapters.telegram.capabilities import CAPABILITIES
from chatbot.adapters.telegram.files import UPLOADS, method_for
from chatbot.adapters.telegram.markup import to_telegram_html, without_tags
from chatbot.adapters.telegram.request import ANSWER_SECONDS, AiohttpRequest, AnswerLost
from chatbot.adapters.telegram.updates import ALLOWED, MALFORMED, Json, Me, UpdateWords, read, said_in
from chatbot.core.backoff import pause_after
from chatbot.core.clock import Clock
from chatbot.core.formatting import to_plain
from chatbot.core.messages import (
    Batch,
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
from chatbot.core.profile import Profile

log = logging.getLogger(__name__)

T = TypeVar("T")

LABELS_SIDE_BY_SIDE = 16
"""The longest labels, in characters, with which two buttons fit side by side on a phone."""
LONGEST_PAUSE = 30.0
LONGEST_TOPIC = 128
"""Characters of a topic's name."""
REFUSALS_BELIEVED = 5
"""Refusals in a row after which the token counts as unknown: a proxy or a starting server may refuse it once."""

os.environ.setdefault("PTB_TIMEDELTA", "1")  # otherwise python-telegram-bot warns about its own RetryAfter


class _Closed(Exception):
    """The adapter was closed meanwhile."""


class TelegramAdapter(BaseAdapter):
    """A bot's account on Telegram.

    token         the token that BotFather gave
    api_base_url  the address of a Bot API server
    poll_seconds  how long the server may hold a poll open when nothing comes
    read_token    reads the token anew, as BotFather may have been asked for another. Raises AdapterError
    """

    network = Network.TELEGRAM
    capabilities: Capabilities = CAPABILITIES

    def __init__(
        self,
        token: str,
        clock: Clock,
        *,
        api_base_url: str = "https://api.telegram.org",
        poll_seconds: int = 50,
        read_token: Callable[[], str] | None = None,
    ) -> None:
        logging.getLogger("telegram").setLevel(logging.INFO)  # its debug lines hold the token and people's texts
        self._clock = clock
        self._poll_seconds = poll_seconds
        self._request = AiohttpRequest()
        self._server = api_base_url.rstrip("/")
        self._token = token
        self._read_token = read_token or (lambda: token)
        self._bot = self._bot_of(token)
        self._me = Me(0, "")
        self._has_topics = False
        self._last_read: float | None = None
        self._closed = False
        self._waiting: asyncio.Task[Any] | None = None  # for updates, or for a fault to pass
        self._background: set[asyncio.Task[None]] = set()

    @property
    def username(self) -> str:
        return self._me.username

    @property
    def has_topics(self) -> bool:
        return self._has_topics

    @property
    def last_read(self) -> float | None:
        return self._last_read

    async def connect(self) -> None:
        await self._request.initialize()
        try:
            me = await self._call("getMe", {})
            self._me = Me(me["id"], me["username"])
            self._has_topics = bool(me.get("has_topics_enabled"))
            await self._call("deleteWebhook", {})
            self._last_read = self._clock.monotonic()
        except InvalidToken:
            raise _refused_token() from None
        except RetryAfter as error:
            raise AdapterError(f"telegram: the server asks to wait {_seconds(error):g} s; start again then") from None
        except TelegramError as error:
            raise AdapterError(
                f"telegram.api_base_url: {error.message}; see that the address is right and reachable from here"
            ) from None
        except MALFORMED:
            raise AdapterError("telegram.api_base_url: what answers there is not a Bot API server") from None

    def _bot_of(self, token: str) -> Bot:
        return Bot(token, f"{self._server}/bot", request=self._request, get_updates_request=self._request)

    async def renew_secrets(self) -> Sequence[str]:
        """Use the token that is configured now, if it is the same bot's: another bot has other chats."""
        token = self._read_token()
        if token == self._token:
            return ("token",)
        try:
            bot = self._bot_of(token)
            user_id = (await bot.do_api_request("getme"))["id"]
        except InvalidToken:
            raise _refused_token() from None
        except TelegramError as error:
            raise AdapterError(f"telegram.token: the new one could not be tried: {error.message}") from None
        except MALFORMED:
            raise AdapterError("telegram.token: the new one could not be tried: the answer makes no sense") from None
        if user_id != self._me.user_id:
            raise AdapterError("telegram.token: the new one is another bot's; start this one anew to become that bot")
        self._token, self._bot = token, bot
        log.info("telegram.token: the new one is in use")
        return ("token",)

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        offset = int(cursor) if cursor is not None else 0
        try:
            while True:
                updates = await self._poll(offset)
                offset = max(update["update_id"] for update in updates) + 1
                said = [self._read(update) for update in updates]
                yield Batch(
                    messages=tuple(one.message for one in said if one.message),
                    cursor=str(offset),
                    moves=tuple(dict.fromkeys(one.move for one in said if one.move)),
                    unreachable=tuple(dict.fromkeys(one.unreachable for one in said if one.unreachable)),
                    brought=tuple(one.brought for one in said if one.brought),
                )
                for one in said:
                    if one.query is not None and not self._closed:
                        self._in_background(self._stop_spinning(one.query))
        except _Closed:
            return

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        if message.deed is not Deed.WRITE:
            return await self._do(message)
        parameters: Json = {"chat_id": message.conversation.room_id, "parse_mode": "HTML"}
        if message.choices:
            parameters["reply_markup"] = {"inline_keyboard": _keyboard(message.choices)}
        elif message.keys:
            keys = [[{"text": key} for key in message.keys]]
            parameters["reply_markup"] = {"keyboard": keys, "is_persistent": True, "resize_keyboard": True}
        if message.replaces is not None:
            return await self._edit(message, parameters)
        if message.conversation.thread_id is not None:
            parameters["message_thread_id"] = int(message.conversation.thread_id)
        if message.reply_to is not None and (answered := said_in(message.reply_to)):
            parameters["reply_parameters"] = {"message_id": answered, "allow_sending_without_reply": True}
        if message.poll is not None:
            return await self._send("sendPoll", _without_markup(parameters) | _poll(message.poll))
        if message.attachment is None:
            return await self._send("sendMessage", parameters | _text(message))
        method, name = method_for(message.attachment)
        file = InputFile(message.attachment.content, message.attachment.filename)
        return await self._send(method, parameters | {name: file, "caption": to_telegram_html(message.text)})

    async def open_topic(self, chat: ConversationRef, name: str) -> str:
        try:
            made = await self._call("createForumTopic", {"chat_id": chat.room_id, "name": name[:LONGEST_TOPIC]})
            return str(made["message_thread_id"])
        except InvalidToken as error:  # python-telegram-bot's word for 404: the token was good when it connected
            raise Rejected("the Bot API server is older than topics in private chats, which came with 9.4") from error
        except TelegramError as error:
            raise _failure(error) from error
        except MALFORMED as error:
            raise Rejected("the new topic has no id") from error

    async def fetch(self, file: RemoteFile) -> bytes:
        try:
            found = await self._call("getFile", {"file_id": file.reference})
            return await self._request.download(f"{self._server}/file/bot{self._token}/{found['file_path']}")
        except BadRequest as error:
            raise Rejected(error.message) from error
        except TelegramError as error:
            raise _failure(error) from error
        except MALFORMED as error:
            raise Rejected("the file has no path") from error

    async def show_typing(self, conversation: ConversationRef) -> None:
        parameters: Json = {"chat_id": conversation.room_id, "action": "typing"}
        if conversation.thread_id is not None:
            parameters["message_thread_id"] = int(conversation.thread_id)
        try:
            await self._call("sendChatAction", parameters)
        except TelegramError as error:
            log.debug("typing was not shown: %s", error.message)

    async def set_menu(self, menu: Menu) -> None:
        parameters: Json = {"scope": {"type": "all_private_chats"}}
        if menu.conversation is not None:
            parameters["scope"] = {"type": "chat", "chat_id": menu.conversation.room_id}
        if menu.locale is not None:
            language = menu.locale.partition("-")[0]
            if len(language) != 2:
                return  # Telegram has menus only for languages with a code of two letters
            parameters["language_code"] = language
        if menu.commands:
            parameters["commands"] = [{"command": name, "description": what} for name, what in menu.commands]
        try:
            await self._call("setMyCommands" if menu.commands else "deleteMyCommands", parameters)
        except TelegramError as error:
            raise _failure(error) from error

    async def show_profile(self, profile: Profile, *, only_missing: bool = True) -> Sequence[str]:
        try:
            return await own_profile.show(self._call, self._me.user_id, profile, only_missing=only_missing)
        except InvalidToken as error:  # python-telegram-bot's word for 404: the token was good when it connected
            raise Rejected("the Bot API server is older than profiles of bots, which came with 9.4") from error
        except TelegramError as error:
            raise _failure(error) from error

    async def close(self) -> None:
        self._closed = True
        tasks = {*self._background, *filter(None, [self._waiting])}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._request.shutdown()

    # Reading

    async def _poll(self, offset: int) -> list[Json]:
        """Return the next updates, at least one. Raises AdapterError, or _Closed."""
        asked = {"offset": offset, "timeout": self._poll_seconds, "allowed_updates": ALLOWED}
        faults = refusals = 0
        while True:
            at_least, token = 0.0, self._token
            try:
                answer = await self._unless_closed(
                    self._call("getUpdates", asked, seconds=self._poll_seconds + ANSWER_SECONDS)
                )
            except InvalidToken as error:
                if await self._has_other_token(token):
                    continue
                refusals += 1
                if refusals == REFUSALS_BELIEVED:
                    raise _refused_token() from None
                problem = error.message
            except Conflict as error:
                problem = await self._end_conflict(error)
            except RetryAfter as error:
                problem, at_least = error.message, _seconds(error)
            except TelegramError as error:
                problem = error.message
            else:
                if updates := _with_ids(answer):
                    self._last_read = self._clock.monotonic()
                    return updates
                if answer == []:
                    self._last_read = self._clock.monotonic()
                    faults = refusals = 0
                    continue
                problem = "none of the updates has an id"
            faults += 1
            pause = max(at_least, pause_after(faults, LONGEST_PAUSE))
            log.warning("reading failed: %s; next try in %g s", problem, pause)
            await self._unless_closed(self._clock.sleep(pause))

    async def _has_other_token(self, refused: str) -> bool:
        """Tell whether there is another token than the one that was refused."""
        if self._token == refused:
            try:
                await self._unless_closed(self.renew_secrets())
            except AdapterError as error:
                log.warning("%s", error)
        return self._token != refused

    async def _end_conflict(self, conflict: Conflict) -> str:
        """Remove a webhook that somebody has set, and return the cause of the conflict for the log."""
        if "webhook" not in conflict.message.lower():
            return (
                "another process reads with this token, or did a moment ago: stop it, or give each its own bot"
                " (telegram.token)"
            )
        try:
            await self._call("deleteWebhook", {})
        except TelegramError as error:
            return f"a webhook is set for this bot, and taking it away failed ({error.message})"
        return "a webhook was set for this bot, and is taken away"

    def _read(self, update: Json) -> UpdateWords:
        try:
            return read(update, self._me, self._clock.now())
        except MALFORMED as error:
            log.warning("update %s is not well formed (%s): skipped", update["update_id"], type(error).__name__)
            return UpdateWords()

    async def _unless_closed(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what `work` returns. Raises _Closed if the adapter is closed first."""
        if self._closed:
            work.close()
            raise _Closed
        self._waiting = waiting = asyncio.ensure_future(work)
        try:
            return await waiting
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._closed and task is not None and not task.cancelling():
                raise _Closed from None
            raise
        finally:
            self._waiting = None

    async def _stop_spinning(self, query_id: str) -> None:
        try:
            await self._call("answerCallbackQuery", {"callback_query_id": query_id})
        except TelegramError as error:
            if "query is too old" not in error.message.lower():
                log.warning("a pressed button was not answered: %s", error.message)

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    # Sending

    async def _send(self, method: str, parameters: Json) -> Receipt:
        try:
            sent = await self._understood(method, parameters)
        except TelegramError as error:
            if "message_thread_id" not in parameters or not _is_of_topic(error):
                raise _failure(error) from error
            log.info("a topic is gone or closed: its answer goes to the chat around it")
            beside = await self._send(method, {k: v for k, v in parameters.items() if k != "message_thread_id"})
            return beside._replace(is_beside=True)
        if not isinstance(sent, dict):
            return Receipt("")
        # servers differ in what they do where a private topic is gone: some put the message into the chat around it
        is_beside = sent.get("message_thread_id", 0) != parameters.get("message_thread_id", 0)
        is_beside = is_beside and "message_thread_id" in parameters
        poll_id = str(sent["poll"].get("id", "")) if isinstance(sent.get("poll"), dict) else ""
        return Receipt(str(sent.get("message_id", "")), is_beside, poll_id)

    async def _do(self, message: OutgoingMessage) -> Receipt:
        """Do something to a message or a topic; what the chat has no more, or does not take, is left as it is."""
        parameters: Json = {"chat_id": message.conversation.room_id}
        about = int(message.replaces or 0)
        method, parameters["message_id"] = "deleteMessage", about
        if message.deed is Deed.NAME_THREAD:
            named = {"message_thread_id": about, "name": to_plain(message.text)[:LONGEST_TOPIC]}
            method, parameters = "editForumTopic", {"chat_id": message.conversation.room_id} | named
        elif message.deed is Deed.REACT:
            method, parameters["reaction"] = "setMessageReaction", [{"type": "emoji", "emoji": message.text}]
        elif message.deed is Deed.END_POLL:
            method = "stopPoll"
        try:
            await self._call(method, parameters)
        except BadRequest as error:
            log.info("%s was not done: %s", method, error.message)
        except TelegramError as error:
            raise _failure(error) from error
        return Receipt("")

    async def _edit(self, message: OutgoingMessage, parameters: Json) -> Receipt:
        if message.attachment is not None or message.replaces is None:
            raise Rejected("a file cannot take the place of a message")
        try:
            edited = parameters | {"message_id": int(message.replaces)} | _text(message)
            await self._understood("editMessageText", edited)
        except BadRequest as error:
            if "no text in the message" in error.message.lower():
                return await self._edit_caption(message, parameters)
            if "message is not modified" not in error.message.lower():
                raise _failure(error) from error
        except TelegramError as error:
            raise _failure(error) from error
        return Receipt(message.replaces)

    async def _edit_caption(self, message: OutgoingMessage, parameters: Json) -> Receipt:
        """Edit the words beneath a file."""
        caption = {"message_id": int(message.replaces or 0), "caption": to_telegram_html(message.text)}
        try:
            await self._understood("editMessageCaption", parameters | caption)
        except BadRequest as error:
            if "message is not modified" not in error.message.lower():
                raise _failure(error) from error
        except TelegramError as error:
            raise _failure(error) from error
        return Receipt(message.replaces or "")

    async def _understood(self, method: str, parameters: Json) -> Any:
        """Call a method that shows a text; without its markup where an older Bot API server does not know it."""
        try:
            return await self._call(method, parameters)
        except BadRequest as error:
            if "can't parse entities" not in error.message.lower():
                raise
            log.warning("the server does not take the markup of a message: %s", error.message)
        plain = {name: without_tags(value) for name, value in parameters.items() if name in ("text", "caption")}
        return await self._call(method, _without_markup(parameters) | plain)

    async def _call(self, method: str, parameters: Json, seconds: float | None = None) -> Any:
        """Call a Bot API method and return its result as JSON. Raises TelegramError.

        python-telegram-bot's objects are passed by, but for files: they cost a third of the rate at which messages go
        out, and one malformed update would spoil its whole batch.
        """
        if method in UPLOADS:  # the name in lower case, which Telegram takes as well, is not warned about
            return await self._bot.do_api_request(method.lower(), api_kwargs=parameters, read_timeout=seconds)
        return await self._request.call(f"{self._bot.base_url}/{method}", parameters, seconds)


def _is_of_topic(error: TelegramError) -> bool:
    """Tell whether a message was refused because of the topic it was for."""
    said = error.message.lower()
    return any(part in said for part in ("message thread not found", "topic_deleted", "topic_closed"))


def _text(message: OutgoingMessage) -> Json:
    return {"text": to_telegram_html(message.text), "link_preview_options": {"is_disabled": True}}


def _without_markup(parameters: Json) -> Json:
    return {name: value for name, value in parameters.items() if name != "parse_mode"}


def _poll(poll: Poll) -> Json:
    return {
        "question": poll.question,
        "options": [{"text": option} for option in poll.options],
        "is_anonymous": False,  # otherwise nobody is told who voted, the bot included
        "allows_multiple_answers": poll.most > 1,
    }


def _keyboard(choices: Iterable[Choice]) -> list[list[Json]]:
    """Return the buttons in rows that suit a phone: long labels alone, short ones in pairs."""
    rows: list[list[Json]] = []
    room = False
    for choice in choices:
        button = {"text": choice.label, "callback_data": choice.token}
        if choice.style:
            button["style"] = choice.style
        short = len(choice.label) <= LABELS_SIDE_BY_SIDE
        if room and short:
            rows[-1].append(button)
            room = False
        else:
            rows.append([button])
            room = short
    return rows


def _with_ids(answer: Any) -> list[Json]:
    """Return the updates that have an id; only behind those can the bot ask for the next."""
    updates = answer if isinstance(answer, list) else []
    return [update for update in updates if isinstance(update, dict) and type(update.get("update_id")) is int]


def _refused_token() -> AdapterError:
    return AdapterError(
        "telegram.token: the server does not know this token; take it from @BotFather anew"
        " (or telegram.api_base_url is not a Bot API server)"
    )


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else after


def _failure(error: TelegramError) -> SendError:
    """Return the error of `Adapter.send` that a failed request amounts to."""
    match error:
        case RetryAfter():
            return RetryLater(_seconds(error))
        case ChatMigrated():
            return Moved(ConversationRef(Network.TELEGRAM, str(error.new_chat_id)))
        case Forbidden():
            return Unreachable(error.message)
        case BadRequest() if "chat not found" in error.message.lower():
            return Unreachable(error.message)
        case BadRequest() | NetworkError(message="Request Entity Too Large"):
            return Rejected(error.message)
        case AnswerLost():
            return Uncertain(error.message)
        case _:
            return RetryLater()
