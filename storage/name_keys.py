"""Keys for comparing names and handles: as they are typed, and as they look."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

_LOOK_OF_ASCII = {"I": "l", "1": "l", "|": "l", "0": "o"}


def name_key(name: str) -> str:
    """Return a name as it is compared: without case, accents, a leading `@` or doubled blanks."""
    return " ".join(without_marks(name.strip().lstrip("@")).casefold().split())


def handle_key(handle: str) -> str:
    """Return a handle as it is compared: without its `@` and without case."""
    return handle.strip().removeprefix("@").casefold()


@lru_cache(10_000)
def name_look(name: str) -> str:
    """Return the look of a name: equal for names that a reader takes for each other, whatever their letters.

    It follows Unicode's table of confusable signs (UTS #39), without case, accents, and other signs than letters and
    digits.
    """
    letters = "".join(map(_look_of, unicodedata.normalize("NFC", without_marks(name))))
    words = "".join(c if is_part_of_word(c) else " " for c in letters.casefold().replace("rn", "m"))
    return " ".join(words.split())


def is_part_of_word(sign: str) -> bool:
    """Tell whether a sign is a letter or a digit, or belongs to the one before it, as vowels do in Hindi."""
    return sign.isalnum() or unicodedata.category(sign)[0] == "M"


def without_marks(text: str) -> str:
    """Return `text` in plain letters: no accents, no ligatures, no letters of a fancy font."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def latin_look(sign: str) -> str:
    """Return the Latin letter that a sign of another script looks like; the sign itself where there is none."""
    look = _look_of(sign)
    return look if look.isascii() and look.isalpha() else sign


def _look_of(sign: str) -> str:
    return _LOOK_OF_ASCII.get(sign, sign) if sign.isascii() else _table().get(sign, sign)


@lru_cache(1)
def _table() -> Mapping[str, str]:
    """Map each sign that looks like others to the sign that stands for all of them."""
    source = files("confusable_homoglyphs").joinpath("confusables.json").read_text(encoding="utf-8")
    alike = {sign: [one["c"].strip("\u200e") for one in found] for sign, found in json.loads(source).items()}
    table = {}
    for sign, found in alike.items():
        if sign.isascii() or len(sign) > 1:
            continue
        latin = next((one for one in found if one.isascii()), None)
        if latin is not None:
            table[sign] = _LOOK_OF_ASCII.get(latin, latin)
        elif len(found) == 1:  # each lookalike lists one sign, and that sign lists all of them
            alone = len(alike.get(found[0], ())) == 1
            table[sign] = min(sign, found[0]) if alone else found[0]
    return table
