"""One thing that is fuzzed, and what a case of it may never do."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any, ClassVar

from hypothesis.strategies import SearchStrategy

Case = Any
"""One input, as JSON: so that it can be kept as text."""

MEGABYTES = 250
"""Memory by which the process may grow in one case."""


class BrokenError(AssertionError):
    """Something happened that never may; `rule` says which rule it broke, the text how."""

    def __init__(self, rule: str, how: str = "") -> None:
        super().__init__(f"{rule}: {how[-900:]}" if how else rule)
        self.rule = rule


def hold(is_so: object, rule: str, how: object = "") -> None:
    """Raise BrokenError unless a rule holds."""
    if not is_so:
        raise BrokenError(rule, str(how))


class Target:
    """Where hostile input comes in. A subclass plays a case through the code that reads it in earnest.

    name    its name on the command line, and of its folder in the corpus
    about   the rules that its cases are held to, in a few words
    round   cases that are tried before what was learnt from them is used
    short   cases tried in the suite
    seconds  processor time that a case may take
    watched  the share of cases of which it is seen what they reach, once there are some: watching takes time
    """

    name: ClassVar[str]
    about: ClassVar[str]
    round: ClassVar[int] = 150
    short: ClassVar[int] = 40
    seconds: ClassVar[float] = 1.0
    watched: ClassVar[float] = 1.0

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        """Return cases made from `known` ones: the sound ones, and those that reached something new."""
        raise NotImplementedError

    async def open(self) -> None:
        """Get ready for any number of cases."""

    async def close(self) -> None:
        """Release what was opened."""

    async def play(self, case: Case) -> None:
        """Play a case. Whatever this raises is a finding."""
        raise NotImplementedError


class Faults(logging.Handler):
    """What the bot logs as an error: what goes wrong in the background is told nowhere else."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(self.format(record))

    def __enter__(self) -> Faults:
        logging.getLogger("chatbot").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("chatbot").removeHandler(self)

    def check(self) -> None:
        """Raise BrokenError if an error was logged."""
        if self.found:
            told = self.found[0]
            places = re.findall(r'File "[^"]*?/((?:chatbot|handlers|storage)/[^"]+)", line (\d+)', told)
            above = [place for place in places if not place[0].startswith("storage/sqlite")] or places
            kind = re.search(r"(\w+)\n  File|\n(\w+)(?::|$)(?!.*\n\S)", told)
            at = ":".join(above[-1]) if above else re.sub(r"\d+", "0", told)[:80]
            kind_of = next(filter(None, kind.groups()), "") if kind else ""
            raise BrokenError(f"an error is logged ({kind_of} at {at})", told[-2_500:])
