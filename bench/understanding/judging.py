"""Judging what became of a sentence: done or offered right, done wrong, harmful, or not understood."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from bench.understanding.corpus import TALK, UNCLEAR, Line, Meaning
from bench.understanding.stage import Outcome
from chatbot.core.understanding.deciding import HELP, INSTEAD

_NAMES: Mapping[str, tuple[str, ...]] = {
    "for_what": ("purpose",),
    "number": ("places",),
    "start": ("since",),
    "person": ("person", "mentee", "mentor"),
    "when": (),
}
"""Arguments as the corpus calls them, and as commands do."""
_VALUES = {"stepdown": "step_down"}


class Judgement(Enum):
    """The judgement on a sentence."""

    RIGHT = "done or offered right"
    WRONG = "done wrong"
    HARMFUL = "harmful"
    MISSED = "not understood"


def judge(line: Line, outcome: Outcome, commands: Mapping[str, Any]) -> tuple[Judgement, str]:
    """Return how a sentence was taken, and as what."""
    sure = outcome.done or outcome.shown
    taken = sure[0] if sure else outcome.talk or "+".join(name for name, _ in outcome.offered) or "-"
    if sure and line.harm and sure[0] == line.harm:
        return Judgement.HARMFUL, taken
    for meaning in line.meanings:
        if meaning.name == UNCLEAR and (not sure or sure[0] == HELP):
            return Judgement.RIGHT, taken
        if meaning.name in TALK and not sure and outcome.talk == meaning.name:
            return Judgement.RIGHT, taken
        if sure and _is(meaning, *sure, commands, is_done=outcome.shown is None):
            return Judgement.RIGHT, taken
        if not sure and any(_is(meaning, *one, commands, is_done=False) for one in outcome.offered):
            return Judgement.RIGHT, taken
    return (Judgement.WRONG if sure else Judgement.MISSED), taken


def _is(meaning: Meaning, name: str, given: Mapping[str, Any], commands: Mapping[str, Any], *, is_done: bool) -> bool:
    """Tell whether a command is what was meant, with the arguments that matter; what is missing may be asked for."""
    if meaning.name not in commands:
        return name in INSTEAD.get(meaning.name, ())
    if name != meaning.name:
        return False
    needs_all = is_done and commands[name].only_shows
    return all(_fits(key, value, given, needed=needs_all) for key, value in meaning.given.items())


def _fits(key: str, value: str, given: Mapping[str, Any], *, needed: bool) -> bool:
    names = _NAMES.get(key, (key,))
    found = [given[name] for name in names if name in given]
    if not found:
        return not needed or value == "*" or not names
    if value == "*":
        return True
    if key == "names":
        return True  # the corpus has them in English
    shown = [one["name"] if isinstance(one, dict) else str(one) for one in found]
    return _VALUES.get(value, value).lower() in [one.lower() for one in shown]
