"""A short version of `python -m tests.fuzzing`: the cases that are kept, and a few more."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.fuzzing import corpus
from tests.fuzzing.campaign import Campaign, shortly
from tests.fuzzing.target import Case, Target, hold
from tests.fuzzing.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_breaks_a_rule(name: str) -> None:
    target = TARGETS[name]()
    assert shortly(target) >= target.short


class Faulty(Target):
    """A target with two faults, and cases that take long."""

    name: ClassVar[str] = "faulty"
    about: ClassVar[str] = "nothing"
    seconds: ClassVar[float] = 0.05

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        return st.lists(st.integers(0, 20), max_size=6)

    async def play(self, case: Case) -> None:
        hold(13 not in case, "thirteen is unlucky", case)
        if 7 in case:
            case[99]
        if 17 in case:
            until = time.process_time() + 2 * self.seconds
            while time.process_time() < until:
                pass


def test_a_campaign_finds_each_fault_once_and_makes_it_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "sound", lambda _: [[1, 2, 3]])
    result = Campaign(Faulty(), 1).run(60, rounds=2)
    found = {key.partition(" at ")[0]: finding.smallest for key, finding in result.findings.items()}
    assert found["thirteen is unlucky"] == [13]
    assert found["IndexError"] == [7]
    assert 17 in found["it takes too long"]
    assert len(result.findings) == 3


def test_few_cases_of_a_corpus_reach_all_there_is() -> None:
    lines = {
        case: frozenset(("x.py", line) for line in lines)
        for case, lines in {"[1]": (1, 2), "[2]": (2,), "[33]": (1, 2, 3)}.items()
    }
    assert corpus.fewest(lines) == [[33]]
    assert corpus.fewest({}) == []
