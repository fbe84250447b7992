"""Files and places in the messages of the Bot API."""

from __future__ import annotations

from typing import Any

from chatbot.core.messages import Attachment, FileKind, RemoteFile

PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})
_LARGEST_PHOTO = 10_000_000
"""Bytes up to which Telegram takes a picture as one."""

UPLOADS = frozenset({"sendPhoto", "sendVoice", "sendAudio", "sendVideo", "sendDocument", "setMyProfilePhoto"})
"""The methods that take a file."""

# the field of a message, the kind it holds, a name and a media type where it tells none
_FIELDS = (
    ("voice", FileKind.VOICE, "voice.ogg", "audio/ogg"),
    ("audio", FileKind.AUDIO, "audio.mp3", "audio/mpeg"),
    ("video", FileKind.VIDEO, "video.mp4", "video/mp4"),
    ("video_note", FileKind.VIDEO, "video.mp4", "video/mp4"),
    ("animation", FileKind.VIDEO, "animation.mp4", "video/mp4"),
    ("document", FileKind.FILE, "file", "application/octet-stream"),
)


def file_in(message: dict[str, Any]) -> RemoteFile | None:
    """Return the file or place in a message; None if it has none that could be passed on.

    Raises TypeError or LookupError for a message that is not as the Bot API documents it.
    """
    if photo := message.get("photo"):
        best = max(photo, key=lambda size: _number(size, "width") * _number(size, "height"))
        return RemoteFile(FileKind.PICTURE, str(best["file_id"]), "picture.jpg", "image/jpeg", _size(best))
    for field, kind, name, media_type in _FIELDS:
        if field in message:
            held = message[field]
            return RemoteFile(
                kind,
                str(held["file_id"]),
                str(held.get("file_name", name)),
                str(held.get("mime_type", media_type)),
                _size(held),
            )
    if place := message.get("location"):
        return RemoteFile(FileKind.PLACE, f"{place['latitude']:.6f},{place['longitude']:.6f}")
    return None


def _size(held: dict[str, Any]) -> int:
    return _number(held, "file_size") if "file_size" in held else 0


def _number(holder: dict[str, Any], key: str) -> int:
    """Return a whole number. Raises TypeError for what is none: a product of a text would fill the memory."""
    value = holder[key]
    if type(value) is not int:
        raise TypeError(f"{key} is no number")
    return value


def method_for(attachment: Attachment) -> tuple[str, str]:
    """Return the method that sends a file, and its parameter for it."""
    if attachment.media_type in PHOTOS and len(attachment.content) <= _LARGEST_PHOTO:
        return "sendPhoto", "photo"
    if attachment.kind is FileKind.VOICE and attachment.media_type.startswith(("audio/ogg", "audio/mpeg", "audio/mp4")):
        return "sendVoice", "voice"
    if attachment.kind is FileKind.AUDIO and attachment.media_type in ("audio/mpeg", "audio/mp4"):
        return "sendAudio", "audio"
    if attachment.kind is FileKind.VIDEO and attachment.media_type == "video/mp4":
        return "sendVideo", "video"
    return "sendDocument", "document"
