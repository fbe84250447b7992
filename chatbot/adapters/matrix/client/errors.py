"""Refusals of the homeserver, and the adapter errors they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from aiohttp import ClientError
from nio import ErrorResponse, Response

from chatbot.adapters.base import AdapterError, Rejected, RetryLater, SendError, Unreachable

OUT_OF_REACH = (ClientError, TimeoutError, OSError)
"""The errors raised when the homeserver cannot be reached, or the connection breaks before it has answered."""


class StoreError(OSError):
    """Something could not be written to the bot's folder: the disk is full, or may only be read. The text names it."""

    def __init__(self, file: object, reason: Exception) -> None:
        super().__init__(f"matrix.store_path: {file} cannot be written: {reason}")


UNKNOWN_TOKEN = "M_UNKNOWN_TOKEN"  # noqa: S105 - the code for a token that is no longer valid

INVITE_BLOCKED = "M_INVITE_BLOCKED"
"""The code for a person who accepts no invitations (MSC4380)."""

_GONE = frozenset(
    {
        "M_FORBIDDEN",
        "M_NOT_FOUND",
        "M_GUEST_ACCESS_FORBIDDEN",
        "M_UNSUPPORTED_ROOM_VERSION",
        "M_INVALID_PARAM",
        INVITE_BLOCKED,
        "ORG.MATRIX.MSC4155.M_INVITE_BLOCKED",
    }
)


class Refused(Exception):
    """The homeserver answered with an error. The text holds its code and status, and nothing anybody wrote.

    retry_after  seconds until it wants to be asked again, where it says so
    answer       the body, which may say what else is wanted
    """

    def __init__(
        self, status: int, code: str | None, retry_after: float | None = None, answer: dict[str, Any] | None = None
    ) -> None:
        super().__init__(f"{code or 'no error code'}, status {status}")
        self.answer = answer or {}
        self.status = status
        self.code = code
        self.retry_after = retry_after

    @property
    def passing(self) -> bool:
        """Tell whether the same request may succeed later."""
        return self.status == 429 or self.status >= 500 or self.code in (None, "M_LIMIT_EXCEEDED", UNKNOWN_TOKEN)

    def as_send_error(self) -> SendError:
        """Return the failure as `Adapter.send` raises it."""
        if self.passing:
            return RetryLater(self.retry_after)
        return Unreachable(str(self)) if self.code in _GONE else Rejected(str(self))


AnswerT = TypeVar("AnswerT", bound=Response)


def answered(response: AnswerT | ErrorResponse) -> AnswerT:
    """Return the response. Raises Refused if it is an error."""
    if isinstance(response, ErrorResponse):
        transport: Any = response.transport_response  # an aiohttp response, whatever nio's annotation says
        after = wanted_pause(transport.headers if transport else {}, response.retry_after_ms)
        raise Refused(transport.status if transport else 0, response.status_code, after)
    return response


def wanted_pause(headers: Mapping[str, str], milliseconds: Any) -> float | None:
    """Return the seconds a server asks to wait: its `Retry-After` header, or the body's older `retry_after_ms`.

    The longer one counts if there are both.
    """
    written = headers.get("Retry-After", "")
    wanted = [float(written)] if written.isascii() and written.isdigit() else []
    if isinstance(milliseconds, int):
        wanted.append(max(0, milliseconds) / 1000)
    return max(wanted, default=None)


@contextmanager
def reaching(homeserver: str) -> Iterator[None]:
    """Turn a refusal or an unreachable homeserver into an AdapterError with the mend in its text."""
    try:
        yield
    except Refused as refusal:
        raise AdapterError(f"matrix.homeserver: {homeserver} refuses what the bot needs: {refusal}") from refusal
    except StoreError as error:
        raise AdapterError(str(error)) from error
    except OUT_OF_REACH as error:
        raise AdapterError(
            f"matrix.homeserver: {homeserver} cannot be reached ({type(error).__name__}); "
            "check the address and the connection"
        ) from error
