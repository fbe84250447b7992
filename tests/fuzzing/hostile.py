"""Input that nobody means well by: odd pieces of text, odd values, and what was sound with a few places spoiled."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

Json = Any

UNSEEN = (
    "\0",
    "\x1b[2J",
    "\u202e",
    "\u2066\u2069",
    "\ufeff",
    "\u200d",
    "\u2028",
    "\ue000",
    "\u0489\u0489",
    "\U000e0001",
)
SURROGATES = ("\ud800", "\udfff", "\udc80\ud83d")
SCRIPTS = ("عبد الله", "שלום", "नमस्ते", "ﷺ", "ß", "İ", "ﬁ", "👩‍👩‍👧‍👦", "🇵🇪", "٣", "²", "½", "e\u0301", "。")
MARKUP = (
    *("<b>", "</b>", '<a href="https://evil.example">', "<!--", "&amp;", "&#0;", "&#x110000;", "<br/>", "<", ">", '"'),
    *("**", "_", "`", "\\", "`/cancel`", "[x](https://evil.example)", "[x](member:1)", "[x](at:999999999999)", "]("),
    *("{ $name }", "{", "}", "*[other]", "# ", "- ", "> ", "-- ", "1. ", "---", "```", "~~", "@room", "||", "$$"),
    *("=1+1", "+cmd|' /c'!A0", ";", ",", "\t", "'", "\r", "\n", "\r\n", "\n\n"),
)
ADDRESSES = (
    *("https://evil.example/?a=b", "evil.example", "@ana", "@kim:example.org", "mailto:a@b.example", "a@b.example"),
    *("tg://user?id=1", "matrix:u/kim:example.org", "../../etc/passwd", "file:///etc/passwd", "mxc://a/b"),
)
WORDS = (
    *("yes", "no", "cancel", "1", "-1", "0", "99999999999999999999", "1e400", "NaN", "/start", "!help", "help"),
    *("profile name", "I need a mentor", "tell Kim", "tomorrow", "31/02/2027", "25:61", "next week", "%s", "{0}"),
    *("unsaid", "other", "Ana", "Kim", "'; DROP TABLE member; --", "null", "None"),
)
PIECES = (*UNSEEN, *SCRIPTS, *MARKUP, *ADDRESSES, *WORDS)
TIMES = (50, 700, 5_000, 100_000)
LONGEST = 200_000
"""Characters; no case is longer, whatever it is made of."""


def texts(*, surrogates: bool = False, huge: bool = True) -> SearchStrategy[str]:
    """Return strings of odd pieces, letters of any script, and the same piece again and again."""
    pieces = st.sampled_from((*PIECES, *SURROGATES) if surrogates else PIECES)
    short = st.text(max_size=12)
    mixed = st.lists(pieces | short, max_size=8).map("".join)
    if not huge:
        return mixed
    again = st.builds(lambda piece, times: (piece * times)[:LONGEST], pieces, st.sampled_from(TIMES))
    return st.one_of(mixed, mixed, mixed, st.builds(str.__add__, mixed, again))


NUMBERS: SearchStrategy[Json] = st.sampled_from(
    [0, 1, -1, 2**31, 2**53, 2**63, 10**18, -(10**30), 10**4_000, 0.5, -0.0, 1e308, 12345.678]
)


def values(keys: Sequence[str] = ("a", "type", "id"), *, surrogates: bool = False) -> SearchStrategy[Json]:
    """Return JSON values; `keys` are the names that its objects may have."""
    leaves = st.none() | st.booleans() | NUMBERS | st.integers() | texts(surrogates=surrogates)
    names = st.sampled_from(list(keys)) | texts(huge=False, surrogates=surrogates)
    inner = st.recursive(
        leaves, lambda v: st.lists(v, max_size=3) | st.dictionaries(names, v, max_size=3), max_leaves=6
    )
    nested = st.builds(_nested, leaves, st.sampled_from((30, 500)), st.sampled_from(list(keys)))
    return st.one_of(inner, inner, inner, nested)


def _nested(value: Json, depth: int, key: str) -> Json:
    for level in range(depth):
        value = [value] if level % 2 else {key: value}
    return value


def places_in(value: Json, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where there is something in a JSON value: the keys that lead there."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if len(path) < 20:
            yield from places_in(inner, (*path, key))


def keys_in(values: Sequence[Json]) -> list[str]:
    """Return the names that the objects in JSON values have."""
    return sorted({key for value in values for path in places_in(value) for key in path if isinstance(key, str)})


@st.composite
def spoiled(
    draw: DrawFn,
    sound: Sequence[Json],
    wrong: SearchStrategy[Json],
    words: SearchStrategy[str],
    *,
    most: int = 4,
) -> Json:
    """Return one of the `sound` values with up to `most` places made wrong: replaced, taken out, doubled, mixed.

    words  what strings are mixed with
    """
    holder = [copy.deepcopy(draw(st.sampled_from(list(sound))))]
    for _ in range(draw(st.integers(0, most))):
        path = draw(st.sampled_from(list(places_in(holder))[1:] or [(0,)]))
        within: Any = holder
        for key in path[:-1]:
            within = within[key]
        _spoil(draw, within, path[-1], sound, wrong, words)
        if not holder:
            holder.append(None)
    return holder[0]


def _spoil(
    draw: DrawFn,
    within: Any,
    key: Any,
    sound: Sequence[Json],
    wrong: SearchStrategy[Json],
    words: SearchStrategy[str],
) -> None:
    match draw(st.sampled_from(("replace", "mix", "take", "drop", "add"))):
        case "mix" if isinstance(within[key], str):
            at = draw(st.integers(0, len(within[key])))
            within[key] = (within[key][:at] + draw(words) + within[key][at:])[:LONGEST]
        case "take":
            other = draw(st.sampled_from(list(sound)))
            path = draw(st.sampled_from(list(places_in(other))))
            for step in path:
                other = other[step]
            within[key] = copy.deepcopy(other)
        case "drop":
            del within[key]
        case "add" if isinstance(within[key], dict):
            within[key][draw(texts(huge=False))] = draw(wrong)
        case "add" if isinstance(within, list) and len(within) < 100:
            within.insert(key, copy.deepcopy(within[key]))
        case _:
            within[key] = draw(wrong)


@st.composite
def spoiled_text(draw: DrawFn, sound: Sequence[str], words: SearchStrategy[str], *, most: int = 5) -> str:
    """Return one of the `sound` texts with pieces put in, cut out, doubled, or taken from another."""
    text = draw(st.sampled_from(list(sound)))
    for _ in range(draw(st.integers(0, most))):
        begin = draw(st.integers(0, len(text)))
        end = min(len(text), begin + draw(st.sampled_from((0, 0, 1, 5, 40, 400))))
        match draw(st.sampled_from(("put", "put", "cut", "double", "take"))):
            case "put":
                text = text[:begin] + draw(words) + text[end:]
            case "cut":
                text = text[:begin] + text[end:]
            case "double":
                text = text[:end] + text[begin:end] * draw(st.sampled_from((1, 3, 300))) + text[end:]
            case _:
                other = draw(st.sampled_from(list(sound)))
                at = draw(st.integers(0, len(other)))
                text = text[:begin] + other[at : at + 200] + text[end:]
        text = text[:LONGEST]
    return text
