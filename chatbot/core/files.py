"""Small files that go with a message, as the outbox holds them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from chatbot.core.messages import Attachment


def to_json(file: Attachment) -> dict[str, Any]:
    """Return a file as JSON holds it."""
    return {
        "filename": file.filename,
        "media_type": file.media_type,
        "content": b64encode(file.content).decode(),
        "description": file.description,
    }


def from_json(data: Mapping[str, Any]) -> Attachment:
    """Return the file that `to_json` wrote."""
    return Attachment(data["filename"], data["media_type"], b64decode(data["content"]), data["description"])
