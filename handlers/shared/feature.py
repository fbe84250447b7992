"""The registrations of a feature: its commands, what it says before or instead of an answer, and its jobs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from chatbot.core.registry import Registry
from handlers.shared.context import Context, Desk, Run
from storage.models.account import Member

Tell = Callable[[Desk, int, Sequence[Member]], Awaitable[Collection[int] | None]]
"""Writes what some members are told of the subject with an id; may return the ids of those who are told nothing."""


class Phase(IntEnum):
    """The part of a tick in which a job runs."""

    COUNCIL = 1
    """Update the council and pass on what is overdue, before anything new is put before it."""
    STATE = 2
    """Find out who is away or silent and what is over, before anybody gets an offer or a reminder."""
    WORK = 3
    """Offer, remind and tell, with all this up to date."""
    ESCALATION = 4
    """Ask on another channel what nobody answered, after all other jobs could remind people of it."""


class Job(NamedTuple):
    """A job: `run` asks what is due at `desk.now` and does it. It may run at any time, twice or late."""

    phase: Phase
    run: Run


class Feature(Registry[Context]):
    """The registrations of a module or, with other modules included, of a whole feature."""

    def __init__(self, name: str = "", *parts: Feature) -> None:
        super().__init__()
        self.name = name
        self.jobs: dict[str, Job] = {}
        self.broadcasts: dict[str, Tell] = {}
        for part in parts:
            self.include(part)

    def job(self, name: str, phase: Phase = Phase.WORK) -> Callable[[Run], Run]:
        """Register the decorated job. Raises ValueError for a name that is taken."""
        if name in self.jobs:
            raise ValueError(f"job {name} is registered twice")

        def register(run: Run) -> Run:
            self.jobs[name] = Job(phase, run)
            return run

        return register

    def broadcast(self, kind: str) -> Callable[[Tell], Tell]:
        """Register the decorated function for what a broadcast of a kind says to some members. Raises ValueError."""
        if kind in self.broadcasts:
            raise ValueError(f"broadcast {kind} is registered twice")

        def register(tell: Tell) -> Tell:
            self.broadcasts[kind] = tell
            return tell

        return register

    def include(self, other: Registry[Context]) -> None:
        super().include(other)
        if isinstance(other, Feature):
            if taken := self.jobs.keys() & other.jobs.keys():
                raise ValueError(f"jobs registered twice: {', '.join(sorted(taken))}")
            self.jobs |= other.jobs
            self.broadcasts |= other.broadcasts


def jobs_in_order(features: Iterable[Feature]) -> Mapping[str, Run]:
    """Return all jobs by `<feature>.<job>`, in the order a tick runs them: by phase, then as the features come."""
    named = [
        (job.phase, f"{feature.name}.{name}", job.run) for feature in features for name, job in feature.jobs.items()
    ]
    return {name: run for _, name, run in sorted(named, key=lambda entry: entry[0])}
