"""The content of files that people sent."""

from __future__ import annotations

import json

from nio.crypto.attachments import decrypt_attachment
from nio.exceptions import EncryptionError

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, Refused
from chatbot.adapters.matrix.client.files import MXC
from chatbot.core.messages import RemoteFile


async def fetch(client: DeviceClient, file: RemoteFile) -> bytes:
    """Return the content of a file, decrypted. Raises as `Adapter.fetch` does."""
    held = json.loads(file.reference)
    address = MXC.fullmatch(str(held.get("url")))
    if address is None:
        raise Rejected("the file has no address")
    try:
        content = await client.download_media(address[1], address[2])
    except Refused as refusal:
        if refusal.passing:
            raise RetryLater(refusal.retry_after) from refusal
        raise Rejected(str(refusal)) from refusal
    except OUT_OF_REACH as error:
        raise RetryLater from error
    if "key" not in held:
        return content
    try:
        return bytes(decrypt_attachment(content, held["key"]["k"], held["hashes"]["sha256"], held["iv"]))
    except (EncryptionError, LookupError, TypeError, ValueError) as error:
        raise Rejected("the file cannot be decrypted") from error
