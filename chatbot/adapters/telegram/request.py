"""HTTP requests of python-telegram-bot's `Bot`, made with aiohttp in place of its slower default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import aiohttp
from telegram.error import BadRequest, NetworkError
from telegram.request import BaseRequest, RequestData

from chatbot.core.json_text import dumps, loads

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 20.0
UPLOAD_SECONDS = 60.0
CONNECTIONS = 100
OK = 200


_BEFORE_SENDING = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
    aiohttp.ClientConnectionResetError,  # the connection was closed before anything was written to it
)


class NotTaken(NetworkError):
    """The server was not reached, or cannot act now: the request had no effect."""


class AnswerLost(NetworkError):
    """The request went out but no answer came: the server may or may not have acted on it."""


@dataclass(frozen=True, slots=True)
class _Plain:
    """Parameters that are JSON as they are: what of `RequestData` the request below reads."""

    parameters: Mapping[str, Any]
    contains_files = False


class AiohttpRequest(BaseRequest):
    """One pool of connections for all requests of a bot to the Bot API.

    Errors do not hold the address, because it holds the token.
    """

    __slots__ = ("_session",)

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),  # the Bot API sets none
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, address: str, parameters: Mapping[str, Any], seconds: float | None = None) -> Any:
        """Return the result of a method whose parameters are JSON and hold no file. Raises TelegramError.

        What `Bot` does with each parameter, looking for its own classes in it, costs half as much as the request.
        """
        plain = cast("RequestData", _Plain(parameters))
        return await self.post(address, plain, BaseRequest.DEFAULT_NONE if seconds is None else seconds)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and body of the answer. Raises NotTaken or AnswerLost."""
        if self._session is None:
            raise NotTaken("the connection to the Bot API is closed")
        body: bytes | aiohttp.FormData
        headers = {}
        seconds = ANSWER_SECONDS
        if request_data is not None and request_data.contains_files:
            body = _form(request_data)
            seconds = UPLOAD_SECONDS
        else:
            body = dumps(request_data.parameters if request_data else {}).encode()
            headers["Content-Type"] = "application/json"
        if isinstance(read_timeout, (int, float)):
            seconds = read_timeout
        failure: NetworkError
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=_timeout(seconds), allow_redirects=False
            ) as response:
                payload = await response.read()
                if response.status == OK or (response.status < 500 and _is_answer(_parsed(payload))):
                    return response.status, payload
                failure = NotTaken(f"the Bot API server, or what stands before it, answered {response.status}")
        except (*_BEFORE_SENDING, ValueError) as error:
            failure = NotTaken(f"the Bot API server was not reached ({type(error).__name__})")
        except (aiohttp.ClientError, TimeoutError) as error:
            failure = AnswerLost(f"no answer came from the Bot API server ({type(error).__name__})")
        raise failure  # outside of `except`: the cause may hold the address, and so the token

    async def download(self, url: str) -> bytes:
        """Return the content at an address of the server. Raises NotTaken, or BadRequest if it is not there."""
        if self._session is None:
            raise NotTaken("the connection to the Bot API is closed")
        gone = False
        try:
            async with self._session.get(url, timeout=_timeout(UPLOAD_SECONDS)) as response:
                if response.status == OK:
                    return await response.read()
                gone = response.status in (400, 404, 410)
        except (aiohttp.ClientError, TimeoutError, ValueError):
            pass  # told below: the cause may hold the address, and so the token
        if gone:
            raise BadRequest("the file is gone")
        raise NotTaken("the file was not to be had")

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer as a dictionary. Anything else is not logged, as it may hold texts.

        Raises AnswerLost for a part of an answer, and NotTaken for what no Bot API server says, such as the page of a
        proxy that kept the request to itself.
        """
        answer = _parsed(payload)
        if _is_answer(answer):
            return dict(answer)
        if payload.lstrip()[:1] in (b"{", b""):
            raise AnswerLost("what came back was only a part of an answer")
        raise NotTaken("what came back was no answer of a Bot API server")


def _parsed(payload: bytes) -> Any:
    """Return the parsed JSON; None if it is not JSON, or is nested deeper than any answer."""
    try:
        return loads(payload.decode())
    except (ValueError, RecursionError):
        return None


def _is_answer(answer: Any) -> bool:
    return isinstance(answer, dict) and bool(answer.keys() & {"result", "description"})


@cache
def _timeout(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, connect=CONNECT_SECONDS)


def _form(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return form
