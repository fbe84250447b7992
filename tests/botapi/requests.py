"""Requests as a Bot API server reads them, and the refusals it answers with."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any, Self

from aiohttp import BodyPartReader, web

from tests.botapi import facts
from tests.botapi.markup import MarkupError, read_html, units

LONGEST_CALLBACK_DATA = 64

Parameters = dict[str, Any]


class Upload(bytes):
    """The content of a file that came with a request."""

    filename: str

    def __new__(cls, content: bytes, filename: str) -> Self:
        upload = super().__new__(cls, content)
        upload.filename = filename
        return upload


class Attached(str):
    """The name of a file that came with a request beside its parameters, `attach://name`, and the file itself."""

    file: Upload


class Refusal(Exception):
    """An answer with `ok: false`."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad_request(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


def as_json(status: int, body: dict[str, Any]) -> web.Response:
    encoded = json.dumps(body).encode()
    return web.Response(status=status, body=encoded, content_type="application/json")


async def parameters_of(method: str, request: web.BaseRequest) -> Parameters:
    if request.content_type == "application/json":
        parameters: Parameters = json.loads(await request.read())
        return parameters
    parameters = {}
    beside: dict[str, Upload] = {}
    async for name, value in _fields(request):
        if isinstance(value, Upload):
            holder = parameters if facts.has_parameter(method, name) else beside
            holder[name] = value
        else:
            parameters[name] = value if facts.is_text(method, name) else json.loads(value)
    return {name: _with_files(value, beside) for name, value in parameters.items()}


async def _fields(request: web.BaseRequest) -> AsyncIterator[tuple[str, str | Upload]]:
    """Yield the fields of a form; files are kept in memory, since a request cut off would leave a file on disk open."""
    if request.content_type != "multipart/form-data":
        for name, value in (await request.post()).items():
            yield name, str(value)
        return
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        assert part.name is not None
        if part.filename:
            yield part.name, Upload(bytes(await part.read()), part.filename)
        else:
            yield part.name, await part.text()


def _with_files(value: Any, beside: dict[str, Upload]) -> Any:
    """A parameter whose `attach://name` carries the file of that name."""
    if isinstance(value, dict):
        return {name: _with_files(part, beside) for name, part in value.items()}
    if isinstance(value, str) and (file := beside.get(value.removeprefix("attach://"))) is not None:
        value = Attached(value)
        value.file = file
    return value


def readable(parameters: Parameters, name: str, longest: int) -> tuple[str, list[dict[str, Any]]]:
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


def keyboard(parameters: Parameters) -> list[list[tuple[str, str]]]:
    rows = parameters.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            raise bad_request("can't parse inline keyboard button: text must be non-empty")
        if not 1 <= len(button.get("callback_data", "").encode()) <= LONGEST_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    return [[(button["text"], button["callback_data"]) for button in row] for row in rows]
