"""The rules for names: nothing that reads like an id, a handle, a command or a link, and no lookalike letters.

A name that a member asks for is refused with the reason; one that comes from a network is made safe to show.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from chatbot.core.errors import UserError
from chatbot.core.formatting import clean
from storage.name_keys import is_part_of_word, latin_look

LONGEST = 100
"""Characters of a name."""
_BETWEEN = frozenset(" '’ʼ‘`´-‐‑–·・.,()\"“”„«»")
"""The signs that may stand between the letters of a name."""
_JOINERS = frozenset("\u200c\u200d")
_UNSEEN_MARKS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "GEORGIAN"})
"""Alphabets with letters that look alike; no word of a name is written in two of them."""
_MOST_MARKS = 4
"""Marks on one letter at most: Tibetan, Hebrew and Vietnamese need no more."""
_LINK = re.compile(r"(?<=[^\W\d_][^\W\d_])\.(?=[^\W\d_]{2})")
_HANDLE = re.compile(r"(^|[\s(])@")
_ID = re.compile(r"\w:\S|^[0-9]+$")
_COMMAND = re.compile(r"^\W*[/!]|\w_\w")


def check(name: str, commands: Collection[str] = ()) -> str:
    """Return a name that a member asks for, as it is kept. Raises UserError for one that could mislead."""
    name = _plain(name)
    if len(name) > LONGEST:
        raise UserError("profile-too-long", limit=LONGEST)
    if _COMMAND.search(name) or name.casefold().replace("-", "_") in commands:
        raise UserError("profile-name-command", name=name[:40])
    if _HANDLE.search(name) or _ID.search(name) or "@" in name:
        raise UserError("profile-name-id", name=name[:40])
    if _LINK.search(name):
        raise UserError("profile-name-link", name=name[:40])
    if not any(c.isalpha() for c in name):
        raise UserError("profile-bad-name")
    if odd := next((c for at, c in enumerate(name) if not _fits(name, at)), None):
        is_seen = unicodedata.category(odd)[0] not in "CM"
        raise UserError("profile-name-signs", seen="yes" if is_seen else "no", sign=odd if is_seen else "")
    if any(len(_alphabets(word)) > 1 for word in name.split()):
        raise UserError("profile-name-mixed", name=name[:40])
    return name


@lru_cache(10_000)
def safe(name: str, commands: frozenset[str]) -> str:
    """Return a name from a network as it can be shown, without what is no part of a name; empty if nothing is left.

    A word in two alphabets is written in the Latin letters it looks like.
    """
    name = _plain(name)
    kept = "".join(c if _fits(name, at) else " " if c in "@:/_!|\\" else "" for at, c in enumerate(name))
    words = ("".join(map(latin_look, w)) if len(_alphabets(w)) > 1 else w for w in _LINK.sub(" ", kept).split())
    shown = " ".join(words).strip(" -‐‑–·・,").lstrip('.)"“”„«»')[:LONGEST].strip()
    if not any(c.isalpha() for c in shown) or shown.casefold().replace("-", "_") in commands:
        return ""
    return shown


def _plain(name: str) -> str:
    """Return a name on one line in plain letters, without invisible signs."""
    return " ".join(unicodedata.normalize("NFKC", _UNSEEN_MARKS.sub("", clean(name))).split())


def _fits(name: str, at: int) -> bool:
    """Tell whether a sign may be part of a name at its position."""
    sign = name[at]
    if sign in _BETWEEN:
        return True
    if sign in _JOINERS:
        return 0 < at < len(name) - 1 and all(_script(name[near]) not in _ALPHABETS for near in (at - 1, at + 1))
    if unicodedata.category(sign)[0] == "M":
        return _bears(name, at)
    return is_part_of_word(sign) and not (sign.isnumeric() and not sign.isdecimal())


def _bears(name: str, at: int) -> bool:
    """Tell whether the letter before a mark can have it: letters of `_ALPHABETS` one, others up to `_MOST_MARKS`."""
    marks = 1
    while at >= marks and unicodedata.category(name[at - marks])[0] == "M":
        marks += 1
    letter = name[at - marks] if at >= marks else ""
    if not letter.isalpha() or unicodedata.category(name[at]) == "Me":
        return False
    return marks <= (1 if _script(letter) in _ALPHABETS else _MOST_MARKS)


def _alphabets(word: str) -> set[str]:
    return {script for c in word if c.isalpha() and (script := _script(c)) in _ALPHABETS}


def _script(sign: str) -> str:
    """Return the script of a letter: the first word of its Unicode name."""
    return unicodedata.name(sign, "").partition(" ")[0]
