"""Files and places in events."""

from __future__ import annotations

import json
import re
from typing import Any

from chatbot.core.messages import FileKind, RemoteFile

_KINDS = {
    "m.image": (FileKind.PICTURE, "picture", "image/jpeg"),
    "m.audio": (FileKind.AUDIO, "audio", "audio/ogg"),
    "m.video": (FileKind.VIDEO, "video", "video/mp4"),
    "m.file": (FileKind.FILE, "file", "application/octet-stream"),
}
VOICE = "org.matrix.msc3245.voice"
"""The key that marks a recording as a voice note (MSC3245)."""
_GEO = re.compile(r"geo:(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)")
MXC = re.compile(r"mxc://([^/\s]+)/([A-Za-z0-9_-]+)")


def file_in(content: dict[str, Any]) -> RemoteFile | None:
    """Return the file or place in the content of a message; None if there is none that could be fetched."""
    kind = content.get("msgtype")
    if kind == "m.location":
        place = _GEO.match(str(content.get("geo_uri")))
        return RemoteFile(FileKind.PLACE, f"{float(place[1]):.6f},{float(place[2]):.6f}") if place else None
    if not isinstance(kind, str) or kind not in _KINDS:
        return None
    known, name, media_type = _KINDS[kind]
    locked, info = content.get("file"), content.get("info")
    held = locked if isinstance(locked, dict) else {"url": content.get("url")}
    if MXC.fullmatch(str(held.get("url"))) is None:
        return None
    info = info if isinstance(info, dict) else {}
    told, size = info.get("mimetype"), info.get("size")
    called = content.get("filename") or content.get("body")
    return RemoteFile(
        FileKind.VOICE if known is FileKind.AUDIO and VOICE in content else known,
        json.dumps({key: held[key] for key in ("url", "key", "iv", "hashes") if key in held}),
        called if isinstance(called, str) and called else name,
        told if isinstance(told, str) else media_type,
        size if type(size) is int and size > 0 else 0,
    )
