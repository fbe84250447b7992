"""What time sets off: jobs the tick runs one by one, what each does in a transaction of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from handlers.context import Desk

Job = Callable[[Desk], Awaitable[None]]


class Jobs:
    """The jobs of one feature or, with others included, of the whole bot."""

    def __init__(self) -> None:
        self.by_name: dict[str, Job] = {}

    def job(self, name: str) -> Callable[[Job], Job]:
        """Register the decorated job, which asks what is due at `desk.now` and does it.

        It may run at any time, twice or late. Raises ValueError for a name that is taken.
        """
        if name in self.by_name:
            raise ValueError(f"job {name} is registered twice")

        def register(job: Job) -> Job:
            self.by_name[name] = job
            return job

        return register

    def include(self, other: Jobs) -> None:
        """Take in another feature's jobs. Raises ValueError for a name that is taken."""
        if taken := self.by_name.keys() & other.by_name.keys():
            raise ValueError(f"jobs registered twice: {', '.join(sorted(taken))}")
        self.by_name |= other.by_name
