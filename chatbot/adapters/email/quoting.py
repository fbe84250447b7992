"""The writer's own words, without the mail they answer and without their signature."""

from __future__ import annotations

import re

_QUOTED = re.compile(r">|-- ?$|_{10,}")
_DIVIDER = re.compile(r"-{4,}+.{1,60}?-{4,}")
_LONGEST_ATTRIBUTION = 3  # lines


def own_words(text: str, own: re.Pattern[str]) -> str:
    """Return what the writer said above the quoted mail, or else between and below its lines.

    Mail programs announce the quoted text in every language, but always with the address it came from, which `own`
    finds: the lines of that announcement, up to the empty line before it, are cut off as well.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    return _above(lines, own) or _between(lines, own)


def _above(lines: list[str], own: re.Pattern[str]) -> str:
    for number, line in enumerate(lines):
        names_us = own.search(line) is not None
        if not (names_us or _QUOTED.match(line) or _DIVIDER.fullmatch(line.rstrip())):
            continue
        kept = lines[:number]
        if names_us or line.startswith(">"):
            kept = _without_attribution(kept, begun=names_us)
        return "\n".join(kept).strip()
    return "\n".join(lines).strip()


def _between(lines: list[str], own: re.Pattern[str]) -> str:
    """Return what stands between and below the quoted lines, where some people answer; empty without quoted lines."""
    first = next((number for number, line in enumerate(lines) if line.startswith(">")), None)
    if first is None:
        return ""
    rest = [line for line in lines[first:] if not line.startswith(">")]
    return _above(rest, own)


def _without_attribution(lines: list[str], *, begun: bool) -> list[str]:
    """Return `lines` without the announcement they end with; `begun` if its last line was cut off already."""
    while lines and not lines[-1].strip():
        if begun:
            return lines
        lines = lines[:-1]
    block = 0
    for line in reversed(lines):
        if not line.strip() or block == _LONGEST_ATTRIBUTION:
            break
        block += 1
    whole = block == len(lines)
    ends = begun or lines[-1:] == [] or lines[-1].rstrip().endswith(":")
    return lines if whole or not ends else lines[: len(lines) - block]
