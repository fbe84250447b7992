"""The bot's messages as the content of Matrix events."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import Any

from chatbot.adapters.matrix.client.events import AUTOMATED, NUMBERS
from chatbot.adapters.matrix.client.files import VOICE
from chatbot.adapters.matrix.markup import to_matrix_html
from chatbot.adapters.matrix.outgoing.blur import BLURHASH
from chatbot.core.formatting import numbered, to_plain
from chatbot.core.messages import Attachment, Choice, FileKind, OutgoingMessage

_ROOM_FOR_HTML = 44_000
"""Bytes of content up to which formatting fits: an event may have 65,536, and encryption takes a third."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The part of an event that names an uploaded file (`url` or, encrypted, `file`), its thumbnail's, and its blur."""

    named: dict[str, Any]
    thumbnail: dict[str, Any] | None = None
    blur: str = ""


def message_content(
    message: OutgoingMessage, file: Uploaded | None = None, mention: str | None = None
) -> dict[str, Any]:
    """Return the content of `message` as an `m.room.message`.

    file     the attachment, once it is uploaded
    mention  the person to be told that this is for them; everybody else's client then knows that it is not
    """
    content = _text_content(message.text, message.choices)
    if message.attachment is not None and file is not None:
        content = _file_content(content, message.attachment, file)
    content |= {AUTOMATED: True, "m.mentions": {"user_ids": [mention]} if mention else {}}
    if message.replaces is not None:
        return {
            AUTOMATED: True,
            "m.mentions": {},  # nobody is notified twice
            "msgtype": content["msgtype"],
            "body": f"* {content['body'][:200]}",  # for clients that know no edits
            "m.new_content": content,
            "m.relates_to": {"rel_type": "m.replace", "event_id": message.replaces},
        }
    if relation := _relation(message):
        content["m.relates_to"] = relation
    return content


def reactions(message: OutgoingMessage, message_id: str) -> list[dict[str, Any]]:
    """Return the reactions to put under a sent message, so that a choice is one tap."""
    return [
        {"m.relates_to": {"rel_type": "m.annotation", "event_id": message_id, "key": emoji}}
        for emoji, _ in zip(NUMBERS, message.choices, strict=False)
    ]


def _text_content(text: str, choices: tuple[Choice, ...]) -> dict[str, Any]:
    body = numbered(to_plain(text), [choice.label for choice in choices])
    formatted = to_matrix_html(text)
    if choices:
        formatted += "<ol>" + "".join(f"<li>{html.escape(choice.label)}</li>" for choice in choices) + "</ol>"
    content = {"msgtype": "m.text", "body": body}
    rich = content | {"format": "org.matrix.custom.html", "formatted_body": formatted}
    return rich if len(json.dumps(rich, ensure_ascii=False).encode()) <= _ROOM_FOR_HTML else content


def _file_content(caption: dict[str, Any], attachment: Attachment, file: Uploaded) -> dict[str, Any]:
    kind = _kind(attachment)
    info = _info(attachment)
    if attachment.thumbnail is not None and file.thumbnail is not None:
        info |= {f"thumbnail_{key}": value for key, value in file.thumbnail.items()}
        info["thumbnail_info"] = _info(attachment.thumbnail)
    if file.blur:
        info[BLURHASH] = file.blur
    content = caption | {"msgtype": kind, "filename": attachment.filename, "info": info} | file.named
    if attachment.kind is FileKind.VOICE:
        content |= {VOICE: {}, "org.matrix.msc1767.audio": {}}
    return content if caption["body"] else content | {"body": attachment.filename}


def _kind(attachment: Attachment) -> str:
    """Return the type of the message that holds a file."""
    family = attachment.media_type.partition("/")[0]
    if attachment.kind is FileKind.FILE:
        return "m.file"
    return {"image": "m.image", "audio": "m.audio", "video": "m.video"}.get(family, "m.file")


def _info(attachment: Attachment) -> dict[str, Any]:
    """Return what a client must know before it has the file: some cut a picture without a size to a square."""
    info: dict[str, Any] = {"mimetype": attachment.media_type, "size": len(attachment.content)}
    if attachment.size is not None:
        info["w"], info["h"] = attachment.size
    return info


def _relation(message: OutgoingMessage) -> dict[str, Any]:
    root = message.conversation.thread_id
    if root is None:
        return {"m.in_reply_to": {"event_id": message.reply_to}} if message.reply_to else {}
    return {
        "rel_type": "m.thread",
        "event_id": root,
        "is_falling_back": message.reply_to is None,
        "m.in_reply_to": {"event_id": message.reply_to or root},
    }
