"""The text of a proposal as sections, and what changed between two versions, as pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

LONGEST_TITLE = 80
LONGEST_HEADING = 80
LONGEST_COMMENT = 1000
LONGEST_SECTION = 4000
MOST_SECTIONS = 20
_PAST_KEPT = 10
_CONTEXT = 4
"""Words shown before and after a change."""

_SIGN = re.compile(r"#{1,6}\s*(?P<words>\S.*?)\s*#*")
_BOLD = re.compile(r"\*\*(?P<words>[^*]+)\*\*:?")
_COLON = re.compile(r"(?P<words>\S.{0,60}):")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+(?P<words>\S.{0,60}?[^.,;:!?])")
_BULLET = re.compile(r"[-*•]\s")


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a proposal; its heading may be empty. Parts are numbered from 1 on, in their order."""

    heading: str
    body: str


def read_sections(text: str) -> list[Section]:
    """Return the parts of a text: what stands under each heading, or each paragraph where it has no headings."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    found: list[tuple[str, list[str]]] = []
    for position, line in enumerate(lines):
        heading = _heading(line, lines[position - 1] if position else "", lines[position + 1 :])
        if heading:
            found.append((heading, []))
        elif found:
            found[-1][1].append(line)
        elif line:
            found.append(("", [line]))
    if any(heading for heading, _ in found):
        return [Section(heading, "\n".join(body).strip()) for heading, body in found]
    paragraphs = re.split(r"\n\s*\n", "\n".join(lines))
    return [Section("", paragraph.strip()) for paragraph in paragraphs if paragraph.strip()]


def _heading(line: str, before: str, after: Sequence[str]) -> str:
    """Return the words of a heading; empty for any other line."""
    line = line.strip()
    for form in (_SIGN, _BOLD):
        if found := form.fullmatch(line):
            words = found["words"].strip().rstrip(":")
            return words if len(words) <= LONGEST_HEADING else ""
    follows = after[0].strip() if after else ""
    if not follows or before.strip():
        return ""
    if (found := _COLON.fullmatch(line)) and not _BULLET.match(follows):
        return found["words"]
    if (found := _NUMBER.fullmatch(line)) and not _NUMBER.fullmatch(follows):
        return found["words"]
    return ""


def dump(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Return sections as they are stored."""
    return [{"heading": section.heading, "body": section.body} for section in sections]


def load(stored: Iterable[Mapping[str, Any]]) -> list[Section]:
    """Return the sections that `dump` wrote."""
    return [Section(one["heading"], one["body"]) for one in stored]


@dataclass(frozen=True, slots=True)
class Working:
    """A proposal while it is written; `past` holds its title and sections before each change, the last one last."""

    title: str
    sections: tuple[Section, ...] = ()
    past: tuple[dict[str, Any], ...] = ()

    def changed(self, title: str | None = None, sections: Sequence[Section] | None = None) -> Working:
        """Return it with another title or other sections; what it was can be brought back."""
        before = {"title": self.title, "sections": dump(self.sections)}
        return Working(
            title if title is not None else self.title,
            tuple(sections) if sections is not None else self.sections,
            (*self.past, before)[-_PAST_KEPT:],
        )

    def undone(self) -> Working:
        """Return it as it was before the last change."""
        if not self.past:
            return self
        before = self.past[-1]
        return Working(before["title"], tuple(load(before["sections"])), self.past[:-1])

    def dump(self) -> dict[str, Any]:
        """Return it as it is stored."""
        return {"title": self.title, "sections": dump(self.sections), "past": list(self.past)}

    @classmethod
    def load(cls, stored: Mapping[str, Any]) -> Working:
        """Return what `dump` wrote."""
        return cls(stored["title"], tuple(load(stored["sections"])), tuple(stored["past"]))


@dataclass(frozen=True, slots=True)
class Change:
    """Words that were replaced in a section, with a few of those around them; `old` or `new` may be empty.

    before, after  the words around; they begin or end with "…" where more is left out
    """

    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class SectionChange:
    """The fate of a section: its number in the new version, or in the old one if it is gone.

    changes  None where the whole section is new or gone
    """

    number: int
    heading: str
    is_new: bool
    is_gone: bool
    changes: tuple[Change, ...]


def difference(old: Sequence[Section], new: Sequence[Section]) -> list[SectionChange]:
    """Return what changed between two versions, section by section; sections are matched by heading, then in order."""
    found = []
    pairs = _matched(old, new)
    for number, section in enumerate(new, start=1):
        before = pairs.get(number - 1)
        if before is None:
            found.append(SectionChange(number, section.heading, is_new=True, is_gone=False, changes=()))
            continue
        changes = []
        if old[before].heading != section.heading:
            changes.append(Change("", old[before].heading, section.heading, ""))
        changes += words_changed(old[before].body, section.body)
        if changes:
            found.append(SectionChange(number, section.heading, is_new=False, is_gone=False, changes=tuple(changes)))
    kept = set(pairs.values())
    for position, section in enumerate(old):
        if position not in kept:
            found.append(SectionChange(position + 1, section.heading, is_new=False, is_gone=True, changes=()))
    return found


def _matched(old: Sequence[Section], new: Sequence[Section]) -> dict[int, int]:
    """Return the position of each new section's old one: the same heading, or the most alike of those left."""
    pairs: dict[int, int] = {}
    free = set(range(len(old)))
    for is_same in (
        lambda one, other: one == other,
        lambda one, other: bool(one.heading) and one.heading == other.heading,
        lambda one, other: SequenceMatcher(None, one.body.split(), other.body.split(), autojunk=False).ratio() > 0.4,
    ):
        for position, section in enumerate(new):
            if position in pairs:
                continue
            match = next((at for at in sorted(free) if is_same(old[at], section)), None)
            if match is not None:
                pairs[position] = match
                free.discard(match)
    for position, section in enumerate(new):
        if position not in pairs and position in free and not (section.heading or old[position].heading):
            pairs[position] = position
            free.discard(position)
    return pairs


def words_changed(old: str, new: str) -> list[Change]:
    """Return the runs of words that differ between two texts, with a few words around each."""
    before, after = old.split(), new.split()
    changes = []
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        left = after[max(start - _CONTEXT, 0) : start]
        right = after[end : end + _CONTEXT]
        changes.append(
            Change(
                " ".join((["…"] if start > _CONTEXT else []) + left),
                " ".join(before[first:last]),
                " ".join(after[start:end]),
                " ".join(right + (["…"] if end + _CONTEXT < len(after) else [])),
            )
        )
    return changes


def split_name(text: str) -> tuple[int | None, str]:
    """Return the number that a text begins with, as `3` or `#3`, and what follows it."""
    found = re.match(r"\s*#?(\d{1,9})\b[\s:,.-]*", text)
    return (int(found[1]), text[found.end() :].strip()) if found else (None, text.strip())


def titled(text: str, titles: Mapping[int, str], fold: Any) -> tuple[int | None, str]:
    """Return the number of the proposal whose title a text is or begins with, and what follows it."""
    folded = fold(text)
    for number, title in sorted(titles.items(), key=lambda one: -len(one[1])):
        wanted = fold(title)
        if folded == wanted:
            return number, ""
        if folded.startswith(f"{wanted} ") and len(text) >= len(title):
            return number, text[len(title) :].strip(" :,")
    return None, text
