"""A campaign: one target is fuzzed until its time is over, by hypothesis, which is led to new lines of the bot.

A case that reaches a line none before it had reached joins those that others are made from. What is found is made
smaller by hypothesis, and found once: by the kind of the error, and where it came up.
"""

from __future__ import annotations

import asyncio
import json
import random
import resource
import time
import traceback
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from math import inf
from pathlib import Path

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis.errors import HypothesisException, HypothesisWarning

from tests.fuzzing import corpus
from tests.fuzzing.coverage import ROOT, Reached
from tests.fuzzing.target import MEGABYTES, BrokenError, Case, Target

SHRINKS = 30.0
"""Seconds for which a round's findings are made smaller."""
_ALL_WATCHED = 50
"""Cases of which all are watched, before only a share of them is."""
Lines = frozenset[tuple[str, int]]


@dataclass
class Finding:
    """What must not happen and did: in how many cases, the smallest of them, and what was raised."""

    smallest: Case
    told: str
    times: int = 1


@dataclass
class Result:
    """What became of a campaign against one target."""

    name: str
    cases: int = 0
    seconds: float = 0.0
    findings: dict[str, Finding] = field(default_factory=dict)
    reached: dict[str, Lines] = field(default_factory=dict)
    """Lines by the case, as JSON, that reached a new one."""

    @property
    def lines(self) -> int:
        """The number of lines of the bot that were reached."""
        return len(frozenset[tuple[str, int]]().union(*self.reached.values()))


class Campaign:
    """Fuzzes one target."""

    def __init__(self, target: Target, seed: int) -> None:
        self.result = Result(target.name)
        self._target = target
        self._random = random.Random(seed)
        self._seen: set[tuple[str, int]] = set()
        self._known: set[str] = set()
        self._end = 0.0
        self._shrinks_until = 0.0
        self._runner = asyncio.Runner()

    def run(self, seconds: float, rounds: float = inf) -> Result:
        """Fuzz for so long, and for no more rounds, beginning with the cases that are kept."""
        began = time.monotonic()
        self._end = began + seconds
        sound = corpus.sound(self._target.name)
        try:
            self._runner.run(self._target.open())
            for case in (*sound, *corpus.load(self._target.name)):
                self._try(case)
            while time.monotonic() < self._end and rounds > 0:
                rounds -= 1
                self._round([*sound, *map(json.loads, self.result.reached)], self._target.round)
            self._runner.run(self._target.close())
        finally:
            self._runner.close()
        self.result.seconds = time.monotonic() - began
        return self.result

    def _try(self, case: Case) -> None:
        """Play one case, and note what it raises instead of raising it."""
        with suppress(Exception):
            self._play(case)

    def _round(self, pool: list[Case], cases: int) -> None:
        """Let hypothesis think of so many cases, and make smaller what they found."""
        self._known = set(self.result.findings)
        self._shrinks_until = 0.0

        @hypothesis.seed(self._random.getrandbits(32))
        @hypothesis.settings(
            max_examples=cases,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.target, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=True,
        )
        @hypothesis.given(self._target.cases(pool))
        def attempt(case: Case) -> None:
            over = self._shrinks_until or self._end
            if time.monotonic() < over:
                self._play(case)

        with suppress(HypothesisException, Exception, BaseExceptionGroup):  # all was noted when it was raised
            attempt()

    def _play(self, case: Case) -> None:
        """Play a case, hold it to the bounds, and keep it if it is worth that. Raises what was not known yet."""
        self.result.cases += not self._shrinks_until
        reached, error = Reached(), None
        watched = self.result.cases < _ALL_WATCHED or self._random.random() < self._target.watched
        try:
            if watched:
                with reached:
                    self._bounded(case)
            else:
                self._bounded(case)
        except Exception as raised:  # noqa: BLE001  # whatever it is, it is a finding
            error = raised
        if isinstance(error, BrokenError) and error.rule == _TOO_SLOW and watched:
            error = self._again(case)
        if error is not None:
            self._note(case, error)
        elif watched and not reached.lines <= self._seen and corpus.is_small(case):
            self._seen |= reached.lines
            self.result.reached[json.dumps(case)] = frozenset(reached.lines)
        if watched and not self._shrinks_until:
            hypothesis_target(len(reached.lines))

    def _again(self, case: Case) -> Exception | None:
        """Play a case that was slow without being watched; return what it raises then."""
        try:
            self._bounded(case)
        except Exception as raised:  # noqa: BLE001
            return raised
        return None

    def _bounded(self, case: Case) -> None:
        """Play a case. Raises BrokenError as well if it takes too long, or too much memory."""
        memory, began = _megabytes(), time.process_time()
        self._runner.run(self._target.play(case))
        took = time.process_time() - began
        if took > self._target.seconds:
            raise BrokenError(_TOO_SLOW, f"{took:.1f} s")
        if _megabytes() - memory > MEGABYTES:
            raise BrokenError(_TOO_LARGE, f"{_megabytes() - memory:.0f} MB")

    def _note(self, case: Case, error: Exception) -> None:
        key = where(error)
        found = self.result.findings.get(key)
        told = "".join(traceback.format_exception(error, limit=-9, chain=False))[-4_000:]
        if found is None:
            self.result.findings[key] = Finding(case, told)
        else:
            found.times += not self._shrinks_until
            if len(json.dumps(case)) < len(json.dumps(found.smallest)):
                found.smallest, found.told = case, told
        is_slow = isinstance(error, BrokenError) and error.rule in (_TOO_SLOW, _TOO_LARGE)
        if key not in self._known and not is_slow:
            self._shrinks_until = self._shrinks_until or time.monotonic() + SHRINKS
            raise error


_TOO_SLOW, _TOO_LARGE = "it takes too long", "it takes too much memory"


def hypothesis_target(lines: int) -> None:
    """Lead hypothesis towards cases that run through more lines; of no use outside of its rounds."""
    if hypothesis.currently_in_test_context():
        hypothesis.target(float(lines), label="lines")


def where(error: BaseException) -> str:
    """Return the name of a finding: the rule that was broken, or the kind of an error and the line it came from."""
    if isinstance(error, BrokenError):
        return error.rule
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(str(ROOT))]
    ours = [frame for frame in frames if "/tests/" not in frame.filename] or frames
    if not ours:
        return type(error).__name__
    return f"{type(error).__name__} at {Path(ours[-1].filename).relative_to(ROOT)}:{ours[-1].lineno}"


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def shortly(target: Target) -> int:
    """Play the cases that are kept, and a few more, the same ones every time; return how many. Raises what they do."""
    played = 0
    known = [*corpus.sound(target.name), *corpus.load(target.name)]
    with asyncio.Runner() as runner:
        runner.run(target.open())

        @hypothesis.settings(
            max_examples=target.short,
            database=None,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @hypothesis.given(target.cases(known))
        def attempt(case: Case) -> None:
            nonlocal played
            played += 1
            runner.run(target.play(case))

        try:
            for case in known:
                runner.run(target.play(case))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", HypothesisWarning)  # what it tells of a failure may be long
                attempt()
        finally:
            runner.run(target.close())
    return len(known) + played
