"""Updates of the Bot API, turned into the bot's own types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from zlib import crc32

from chatbot.adapters.telegram.files import file_in
from chatbot.core.formatting import storable
from chatbot.core.messages import AccountRef, Brought, ConversationRef, IncomingMessage, MessageKind, Move, Network

Json = dict[str, Any]

ALLOWED = ("message", "edited_message", "message_reaction", "callback_query", "my_chat_member", "poll_answer")
"""The kinds of update the bot asks for."""

MALFORMED = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
"""The errors that reading a malformed update can raise."""

# What a message can hold besides text. Everything else without text is a notice from Telegram: joined, pinned, renamed.
_CONTENT = frozenset(
    {
        *(
            "animation",
            "audio",
            "checklist",
            "contact",
            "dice",
            "document",
            "game",
            "invoice",
            "live_photo",
            "location",
        ),
        *("paid_media", "photo", "poll", "rich_message", "sticker", "story", "venue", "video", "video_note", "voice"),
    }
)
_ADDRESSED_COMMAND = re.compile(r"(/\w+)@(\w+)")


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account."""

    user_id: int
    username: str


class UpdateWords(NamedTuple):
    """The content of one update; every field is None if it is not for the bot.

    query  the callback query to answer, so that the pressed button stops spinning
    """

    message: IncomingMessage | None = None
    query: str | None = None
    move: Move | None = None
    unreachable: AccountRef | None = None
    brought: Brought | None = None


def read(update: Json, me: Me, now: datetime) -> UpdateWords:
    """Read one update. Raises one of MALFORMED if it is not as the Bot API documents it.

    now  the time given to a pressed button and a vote, which carry none
    """
    if "message" in update:
        message = update["message"]
        return UpdateWords(message=_message(message, me, edited=False), move=_move(message))
    if "edited_message" in update:
        return UpdateWords(message=_message(update["edited_message"], me, edited=True))
    if "message_reaction" in update:
        return UpdateWords(message=_reaction(_id(update, "update_id"), update["message_reaction"]))
    if "callback_query" in update:
        query = update["callback_query"]
        return UpdateWords(message=_press(_id(update, "update_id"), query, now), query=_text(query, "id"))
    if "poll_answer" in update:
        return UpdateWords(message=_vote(_id(update, "update_id"), update["poll_answer"], now))
    if "my_chat_member" in update:
        change = update["my_chat_member"]
        return UpdateWords(unreachable=_shut_out(change), brought=_brought(change))
    return UpdateWords()


def said_in(event_id: str) -> int | None:
    """Return Telegram's number of the message an event is about; None for an id that was not made here."""
    _, _, rest = event_id.partition(".")
    number = rest.partition(".")[0]
    return int(number) if number.isascii() and number.isdigit() else None


def _event_id(message: Json, what: str) -> str:
    return f"{_id(message['chat'], 'id')}.{_id(message, 'message_id')}.{what}"


def _message(message: Json, me: Me, *, edited: bool) -> IncomingMessage | None:
    chat, sender = message["chat"], message.get("from")
    if chat["type"] not in ("private", "group", "supergroup") or sender is None or "sender_chat" in message:
        return None
    if sender["is_bot"] or message.get("via_bot", {"id": me.user_id})["id"] != me.user_id:
        return None
    text = _text(message, "text") or _text(message, "caption") or ""
    if not text and (edited or not _CONTENT & message.keys()):  # a live location comes as one edit after another
        return None
    # Telegram also reports edits that leave the text as it was: two bytes of a checksum tell the texts of one message
    # apart without giving them away.
    words_id = event_id = _event_id(message, f"{crc32(text.encode()) & 0xFFFF:04x}")
    if edited:
        event_id += f".{_id(message, 'edit_date')}"  # somebody may go back to what they wrote first
    direct = chat["type"] == "private"
    if command := _ADDRESSED_COMMAND.match(text):
        if command[2].lower() == me.username.lower():
            text = command[1] + text[command.end() :]
        elif not direct:
            return None
    answered = message.get("reply_to_message", {})
    about_the_bot = answered.get("from", {}).get("id") == me.user_id
    return IncomingMessage(
        event_id=event_id,
        conversation=_conversation(message),
        text=text,
        sent_at=datetime.fromtimestamp(message["edit_date" if edited else "date"], UTC),
        direct=direct,
        about=_id(answered, "message_id") if about_the_bot else None,
        edited=edited,
        said_as=_id(message, "message_id"),
        same_as=words_id if edited else "",
        quoted=_text(answered, "text") or _text(answered, "caption") or "" if about_the_bot else "",
        file=file_in(message),
        **_sender(sender),
    )


def _reaction(update_id: str, change: Json) -> IncomingMessage | None:
    """Return a reaction that somebody put under a message in their own chat; None if they only took one away."""
    put = [_text(new, "emoji") for new in change["new_reaction"] if new not in change["old_reaction"]]
    emoji, user = next(filter(None, put), None), change.get("user")
    if emoji is None or user is None or change["chat"]["type"] != "private":
        return None
    return IncomingMessage(
        event_id=_event_id(change, f"reaction{update_id}"),
        conversation=_conversation(change),
        text=emoji,
        sent_at=datetime.fromtimestamp(change["date"], UTC),
        about=_id(change, "message_id"),
        reaction=True,
        **_sender(user),
    )


def _press(update_id: str, query: Json, now: datetime) -> IncomingMessage | None:
    message, choice = query.get("message"), _text(query, "data")
    if message is None or choice is None:
        return None
    return IncomingMessage(
        event_id=_event_id(message, f"press{update_id}"),
        conversation=_conversation(message),
        text="",
        sent_at=now,
        direct=message["chat"]["type"] == "private",
        choice=choice,
        about=_id(message, "message_id"),
        **_sender(query["from"]),
    )


def _vote(update_id: str, answer: Json, now: datetime) -> IncomingMessage | None:
    """Return a vote in a poll of the bot; None if a channel or a group voted, which are nobody in particular.

    Telegram does not tell where the poll stands, only which one it is: so the chat is the voter's own.
    """
    user, poll_id = answer.get("user"), answer["poll_id"]
    if user is None or user["is_bot"] or "voter_chat" in answer:
        return None
    if not poll_id.isalnum() or any(type(place) is not int for place in answer["option_ids"]):
        raise ValueError("a poll or its options have no id")
    return IncomingMessage(
        event_id=f"{_id(user, 'id')}.vote{update_id}.{poll_id}",
        conversation=ConversationRef(Network.TELEGRAM, _id(user, "id")),
        text="",
        sent_at=now,
        direct=False,
        about=poll_id,
        kind=MessageKind.VOTED,
        chosen=tuple(answer["option_ids"]),
        **_sender(user),
    )


def _sender(user: Json) -> dict[str, Any]:
    username = _text(user, "username")
    return {
        "sender": AccountRef(Network.TELEGRAM, _id(user, "id")),
        "sender_name": " ".join(filter(None, (_text(user, "first_name"), _text(user, "last_name")))),
        "sender_handle": f"@{username}" if username else None,
        "locale_hint": _text(user, "language_code"),
    }


def _conversation(message: Json) -> ConversationRef:
    # Outside forums `message_thread_id` only groups replies.
    thread_id = _id(message, "message_thread_id") if message.get("is_topic_message") else None
    return ConversationRef(Network.TELEGRAM, _id(message["chat"], "id"), thread_id)


def _move(message: Json) -> Move | None:
    if "migrate_to_chat_id" in message:
        return Move(_conversation(message), ConversationRef(Network.TELEGRAM, _id(message, "migrate_to_chat_id")))
    if "migrate_from_chat_id" in message:
        return Move(ConversationRef(Network.TELEGRAM, _id(message, "migrate_from_chat_id")), _conversation(message))
    return None


def _shut_out(change: Json) -> AccountRef | None:
    if change["chat"]["type"] == "private" and change["new_chat_member"]["status"] in ("kicked", "left"):
        return AccountRef(Network.TELEGRAM, _id(change["chat"], "id"))
    return None


def _brought(change: Json) -> Brought | None:
    """Return who added the bot to a group, or that it was removed; None if only its rights changed."""
    if change["chat"]["type"] not in ("group", "supergroup"):
        return None
    was_in, is_in = (change[f"{which}_chat_member"]["status"] not in ("kicked", "left") for which in ("old", "new"))
    if was_in and is_in:
        return None
    by = AccountRef(Network.TELEGRAM, _id(change["from"], "id")) if is_in else None
    return Brought(ConversationRef(Network.TELEGRAM, _id(change["chat"], "id")), by)


def _text(holder: Json, key: str) -> str | None:
    value = holder.get(key)
    return None if value is None else storable(value)


def _id(holder: Json, key: str) -> str:
    value = holder[key]
    if type(value) is not int:
        raise TypeError(f"{key} is no number")
    return str(value)
