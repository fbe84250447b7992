"""Requests to a Discourse forum, one try each, and the meaning of an answer that is no success."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import aiohttp

from chatbot.adapters.base import AdapterError, Rejected, RetryLater, SendError, Uncertain

log = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 30.0
WAIT_SECONDS = 60.0
"""The pause after a 429 that does not tell one."""
OPERATOR_SECONDS = 600.0
"""The pause after what only an operator can mend: the message is kept until then."""
OK, BAD_REQUEST, FORBIDDEN, NOT_FOUND, TOO_LARGE, UNPROCESSABLE, TOO_MANY = 200, 400, 403, 404, 413, 422, 429
REDIRECTS = (301, 302, 303, 307, 308)
READ_ONLY = (405, 503)
SERVER_ERROR = 500
_BEFORE_SENDING = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.ClientConnectionResetError,
)
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of the forum; `data` is empty when it is no JSON object."""

    status: int
    data: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_from_forum(self) -> bool:
        """Tell whether it is an answer of the API, and no page of something else."""
        return bool(self.data)

    @property
    def reasons(self) -> str:
        """The forum's own words on why it refused."""
        errors = self.data.get("errors")
        return " ".join(map(str, errors))[:_LONGEST_REASON] if isinstance(errors, list) else ""

    @property
    def wait(self) -> float:
        """The seconds it asks to wait."""
        extras = self.data.get("extras")
        asked = extras.get("wait_seconds") if isinstance(extras, Mapping) else None
        for seconds in (asked, self.headers.get("Retry-After")):
            try:
                return max(float(seconds), 1.0)  # type: ignore[arg-type]  # what is no number is tried, too
            except (TypeError, ValueError):
                continue
        return WAIT_SECONDS


class Client:
    """The API of one forum as one of its users. Its errors never hold the key.

    login       the key and the user
    read_login  reads both anew, as they may have been changed. Raises AdapterError
    """

    def __init__(
        self, url: str, api_key: str, api_username: str, read_login: Callable[[], tuple[str, str]] | None = None
    ) -> None:
        self._url = url.rstrip("/")
        self.login = (api_key, api_username)
        self.read_login = read_login or (lambda: (api_key, api_username))
        self._session: aiohttp.ClientSession | None = None

    def with_login(self, login: tuple[str, str]) -> Client:
        """Return another client of the forum."""
        return Client(self._url, *login)

    async def get(self, path: str, *, anonymous: bool = False) -> Answer:
        """Return the answer to a question. Raises RetryLater or Uncertain if there is none."""
        return await (self._request("GET", path) if anonymous else self._authorised("GET", path))

    async def post(self, path: str, values: Mapping[str, Any]) -> Answer:
        """Return the answer to a request that changes something. Raises RetryLater or Uncertain if there is none."""
        return await self._authorised("POST", path, values)

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _authorised(self, method: str, path: str, values: Mapping[str, Any] | None = None) -> Answer:
        """Return the answer to a request of the user's; one that is refused is asked again if there is another key."""
        login = self.login
        answer = await self._request(method, path, login, values)
        if answer.status == FORBIDDEN and self._has_other_login(login):
            return await self._request(method, path, self.login, values)
        return answer

    def _has_other_login(self, refused: tuple[str, str]) -> bool:
        if self.login == refused:
            try:
                self.login = self.read_login()
            except AdapterError as error:
                log.warning("%s", error)
        return self.login != refused

    async def _request(
        self,
        method: str,
        path: str,
        login: tuple[str, str] | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Answer:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS, connect=CONNECT_SECONDS)
            self._session = aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())
        headers = {"Accept": "application/json"}
        if login is not None:
            headers |= {"Api-Key": login[0], "Api-Username": login[1]}
        failure: SendError
        try:
            async with self._session.request(
                method, f"{self._url}{path}", json=values, headers=headers, allow_redirects=False
            ) as response:
                body = await response.read()
                return Answer(response.status, _object(body), dict(response.headers))
        except (*_BEFORE_SENDING, ValueError):
            failure = RetryLater()
        except (aiohttp.ClientError, TimeoutError) as error:
            failure = Uncertain(type(error).__name__)
        raise failure


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def failure(answer: Answer) -> SendError:
    """Return the error of `Adapter.send` that an answer amounts to."""
    if answer.status == TOO_MANY:
        return RetryLater(answer.wait)
    if answer.status in READ_ONLY:
        return RetryLater()
    if answer.status >= SERVER_ERROR or (answer.status == OK and not answer.is_from_forum):
        return Uncertain(f"the forum answered {answer.status}")
    if answer.status in (BAD_REQUEST, TOO_LARGE, UNPROCESSABLE):
        return Rejected(f"{answer.status}: {answer.reasons or 'no reason given'}")
    log.error("discourse: nothing goes out (the forum answered %d); `chatbot check` says what to mend", answer.status)
    return RetryLater(OPERATOR_SECONDS)
