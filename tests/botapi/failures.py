"""Failures that a test arranges for the requests to come."""

from __future__ import annotations

from dataclasses import dataclass

from tests.botapi.chats import Chat
from tests.botapi.requests import Parameters, Refusal


@dataclass(slots=True)
class Failure:
    """An arranged failure of the next request to `method` (in `chat_id`, if given)."""

    method: str
    chat_id: int | None
    answer: Refusal | bytes | None = None  # bytes are an answer as it stands; None: the work is done, but not answered
    status: int = 502
    silent: bool = False  # not answered at all, instead of cut off


class Failures:
    """The arranged failures that have not happened yet, in their order."""

    def __init__(self) -> None:
        self._failures: list[Failure] = []

    def fail_next(
        self,
        method: str,
        status: int,
        description: str = "",
        *,
        chat: Chat | None = None,
        times: int = 1,
        **parameters: int,
    ) -> None:
        """Let the next `times` requests to `method` fail, with `retry_after=` and the like as parameters.

        A status of 500 and above without a description is answered by a gateway: in HTML.
        """
        answer: Refusal | bytes = Refusal(status, description or f"Error {status}", **parameters)
        if status >= 500 and not description:
            answer = f"<html><head><title>{status}</title></head><body>gateway</body></html>".encode()
        self._failures += [Failure(method, chat.id if chat else None, answer, status)] * times

    def answer_next(self, method: str, body: bytes) -> None:
        """Let the next request to `method` be answered with 200 and exactly these bytes."""
        self._failures.append(Failure(method, None, body, 200))

    def drop_answer(self, method: str, *, chat: Chat | None = None, silent: bool = False) -> None:
        """Do what the next request to `method` asks, then cut the connection, or (`silent`) leave it open for ever."""
        self._failures.append(Failure(method, chat.id if chat else None, silent=silent))

    @property
    def arranged_faults(self) -> int:
        """The number of arranged failures that have not happened yet."""
        return len(self._failures)

    def _arranged(self, method: str, parameters: Parameters) -> Failure | None:
        for fault in self._failures:
            if fault.method == method and str(fault.chat_id) in ("None", str(parameters.get("chat_id"))):
                self._failures.remove(fault)
                return fault
        return None
