"""The counting of anonymous answers: always five or more at once, so that no two results tell one apart.

Whoever hands in waits, sealed, among at least four others. While a survey is open, those who wait are counted once ten
of them were asked the same: five stay, so that with whoever comes later they are five or more at the end, too.
Questions that are put to some roles alone become ballots of their own, so that they do not tell whose the rest is; of
these, fewer than five are not counted at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from chatbot.core.survey.questionnaire import Question, Questionnaire

FEWEST = 5
"""The fewest ballots that are shown, and by which what is shown changes."""

Answers = Mapping[str, Mapping[str, Any]]
"""Answers by the number of the question, as JSON keeps it."""


class Waiting(NamedTuple):
    """The answers that a member has handed in, in parts by whom each part is put to; "" is for everybody."""

    member_id: int
    parts: Mapping[str, Answers]

    @property
    def asked(self) -> frozenset[str]:
        """The parts that were put to them."""
        return frozenset(self.parts)


class Batch(NamedTuple):
    """The members who are counted together, and their ballots, which have nothing to do with that order."""

    members: Sequence[int]
    ballots: Sequence[Answers]


def parts_of(asked: Questionnaire, roles: frozenset[str], answers: Answers) -> dict[str, Answers]:
    """Return the answers of a holder of `roles` in parts, of which each was put to the same people."""
    parts: dict[str, dict[str, Mapping[str, Any]]] = {"": {}}
    seen = {question.id for question in asked.as_seen_by(roles).questions}
    for question in asked.questions:
        if question.id not in seen:
            continue
        part = parts.setdefault(_put_to(question, roles), {})
        if str(question.id) in answers:
            part[str(question.id)] = answers[str(question.id)]
    if not any(_put_to(question, roles) == "" for question in asked.questions):
        del parts[""]
    return dict(parts)


def _put_to(question: Question, roles: frozenset[str]) -> str:
    """Return a name of those to whom a question is put with the same choices."""
    seen = [str(option.id) for option in question.options_for(roles) if option.roles]
    is_limited = question.roles or any(option.roles for option in question.options)
    return "|".join((",".join(sorted(question.roles)), *seen, str(question.id))) if is_limited else ""


def next_batch(waiting: Sequence[Waiting], shuffle: Callable[[list[Any]], None], *, closing: bool) -> Batch | None:
    """Return who is counted now; None if it is too early or, at the end, if there are too few for ever."""
    chosen = list(waiting) if closing else _ripe(waiting, shuffle)
    if len(chosen) < FEWEST:
        return None
    sizes = Counter(part for one in chosen for part in one.asked)
    ballots = [answers for one in chosen for part, answers in one.parts.items() if sizes[part] >= FEWEST]
    members = [one.member_id for one in chosen]
    shuffle(members)
    shuffle(ballots)
    return Batch(members, ballots)


def _ripe(waiting: Sequence[Waiting], shuffle: Callable[[list[Any]], None]) -> list[Waiting]:
    """Return all but five of those who were asked the same, where five or more are left besides; which is chance."""
    alike: dict[frozenset[str], list[Waiting]] = defaultdict(list)
    for one in waiting:
        alike[one.asked].append(one)
    ripe = []
    for group in alike.values():
        if len(group) >= 2 * FEWEST:
            shuffle(group)
            ripe += group[FEWEST:]
    return ripe


def tallies_of(ballots: Sequence[Answers]) -> Counter[tuple[int, str]]:
    """Return how often each answer was given; `any` counts those who answered the question."""
    found: Counter[tuple[int, str]] = Counter()
    for ballot in ballots:
        for number, answer in ballot.items():
            question = int(number)
            found[question, "any"] += 1
            for choice in answer.get("chosen", ()):
                found[question, str(choice)] += 1
            if answer.get("other"):
                found[question, "other"] += 1
            if answer.get("point") is not None:
                found[question, f"={answer['point']}"] += 1
            if answer.get("words"):
                found[question, "text"] += 1
    return found
