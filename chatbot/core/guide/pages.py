"""Pages of the guide: a Markdown file is a topic, what stands under one of its headings is a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from chatbot.core.formatting import clean
from chatbot.core.words import fold

LONGEST_LABEL = 40
"""Characters of a title or a heading that a button on a phone shows in full."""
LONGEST_PASSAGE = 900
"""Characters of a passage that fit on a phone's screen."""

_KEYS = ("id", "title", "for", "keywords", "revision", "confirm", "changes")
_ROLES = frozenset({"mentee", "mentor", "council"})
_HEADING = re.compile(r"##\s+(?P<heading>.+?)\s*(?:\{#(?P<anchor>[\w-]+)\})?\s*")
_ALSO = re.compile(r"<!--\s*also:\s*(.*?)\s*-->", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\((?!\w+:)([^()\s#]*)(?:#([\w-]+))?\)")
_CHANGE = re.compile(r"(?P<revision>\d{1,9})\s+(?P<kind>minor|major):\s*(?P<words>.+)")
_REVISION = re.compile(r"[0-9]{1,9}")
_ITEM = re.compile(r"[-*+]\s+|\d+[.)]\s+")
_EMPHASIS = re.compile(r"(?<![*\\\w])\*(?![*\s])([^*\n]+)(?<!\s)\*(?![*\w])")


class Confirm(StrEnum):
    """The wish of a page to be confirmed as read: never, once for each major revision, or every year as well."""

    NO = "no"
    ONCE = "once"
    YEARLY = "yearly"


class Target(NamedTuple):
    """The target of a link between pages: a file of the same folder, a heading in it; either may be empty."""

    file: str
    anchor: str


class Change(NamedTuple):
    """A change of a page: the revision that brought it, whether people are told of it, and what is new, in words."""

    revision: int
    is_major: bool
    words: str


class Fault(NamedTuple):
    """Something that whoever keeps the pages should mend."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


@dataclass(frozen=True, slots=True)
class Passage:
    """The text under one heading, in neutral markup.

    anchor  its name within the topic, the same in every language
    also    other words and questions that it answers
    """

    topic: str
    anchor: str
    heading: str
    text: str
    also: tuple[str, ...] = ()
    links: tuple[Target, ...] = ()
    line: int = 0

    @property
    def key(self) -> str:
        """The name of the passage among all of them, the same in every language."""
        return f"{self.topic}:{self.anchor}"


@dataclass(frozen=True, slots=True)
class Topic:
    """A page in one language. `roles`: whom it is for; all of them if it does not say."""

    id: str
    locale: str
    file: str
    title: str
    passages: tuple[Passage, ...]
    roles: frozenset[str] = _ROLES
    keywords: tuple[str, ...] = ()
    revision: int = 1
    confirm: Confirm = Confirm.NO
    changes: tuple[Change, ...] = ()

    def passage(self, anchor: str) -> Passage | None:
        """Return the passage of a name, if there is one."""
        return next((passage for passage in self.passages if passage.anchor == anchor), None)

    @property
    def major(self) -> int:
        """The last revision that people are told of; the first one, if there was none since."""
        return max((change.revision for change in self.changes if change.is_major), default=1)

    def changes_since(self, revision: int) -> list[Change]:
        """Return the major changes that came after a revision."""
        return [change for change in self.changes if change.is_major and change.revision > revision]


def read_page(locale: str, file: str, source: str) -> tuple[Topic | None, list[Fault]]:
    """Return the topic of a file, or None if it cannot be used, and what is to be mended in it."""
    lines = clean(source.removeprefix("\ufeff")).split("\n")
    faults: list[Fault] = []
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    if lines[0].strip() != "---" or not end:
        return None, [Fault(file, 1, "does not begin with a block between two lines ---, which holds id and title")]
    values, changes = _read_block(file, lines[1:end], faults)
    missing = [key for key in ("id", "title") if not values.get(key)]
    if missing:
        return None, [*faults, Fault(file, 1, f"{' and '.join(missing)} missing")]
    passages = tuple(_passages(values["id"], file, lines, end + 1, faults))
    if not passages:
        return None, [*faults, Fault(file, end + 1, "no passage: a passage stands under a heading that begins with ##")]
    if len(values["title"]) > LONGEST_LABEL:
        faults.append(Fault(file, 1, f"title longer than {LONGEST_LABEL} characters, which a button cuts off"))
    topic = Topic(
        values["id"],
        locale,
        file,
        values["title"],
        passages,
        _roles(file, values.get("for", ""), faults),
        _listed(values.get("keywords", "")),
        _revision(file, values.get("revision", "1"), changes, faults),
        _confirm(file, values.get("confirm", "no"), faults),
        tuple(sorted(changes)),
    )
    return topic, faults


def _read_block(file: str, lines: Sequence[str], faults: list[Fault]) -> tuple[dict[str, str], list[Change]]:
    values: dict[str, str] = {}
    changes: list[Change] = []
    last = ""
    for number, line in enumerate(lines, 2):
        key, colon, value = line.partition(":")
        if last == "changes" and line.lstrip().startswith("- "):
            match = _CHANGE.fullmatch(line.strip().removeprefix("- ").strip())
            if match is None:
                faults.append(Fault(file, number, "a change is written `- 2 major: what is new`, or minor"))
            else:
                changes.append(Change(int(match["revision"]), match["kind"] == "major", match["words"].strip()))
        elif line.strip() and (not colon or key.strip() not in _KEYS):
            faults.append(Fault(file, number, f"not one of {', '.join(_KEYS)}"))
        elif line.strip():
            last = key.strip()
            values[last] = value.strip().strip("\"'")
    return values, changes


def _roles(file: str, value: str, faults: list[Fault]) -> frozenset[str]:
    roles = frozenset(_listed(value))
    if roles - _ROLES:
        faults.append(Fault(file, 1, f"for: {', '.join(sorted(roles - _ROLES))} is no role: mentee, mentor, council"))
    return roles & _ROLES or _ROLES


def _revision(file: str, value: str, changes: Sequence[Change], faults: list[Fault]) -> int:
    revision = int(value) if _REVISION.fullmatch(value) else 0
    if not revision:
        faults.append(Fault(file, 1, "revision: a whole number from 1 on"))
    latest = max((change.revision for change in changes), default=1)
    if revision and latest != revision:
        faults.append(Fault(file, 1, f"revision {revision}, but the last change is of {latest}: say what has changed"))
    return max(revision, latest, 1)


def _confirm(file: str, value: str, faults: list[Fault]) -> Confirm:
    try:
        return Confirm(value)
    except ValueError:
        faults.append(Fault(file, 1, f"confirm: one of {', '.join(Confirm)}"))
        return Confirm.NO


def _listed(value: str) -> tuple[str, ...]:
    return tuple(word for part in value.split(",") if (word := " ".join(part.split())))


def _passages(topic: str, file: str, lines: Sequence[str], start: int, faults: list[Fault]) -> Iterator[Passage]:
    heads = [
        (number, match) for number in range(start, len(lines)) if (match := _HEADING.fullmatch(lines[number].rstrip()))
    ]
    seen: set[str] = set()
    ends = [*(number for number, _ in heads), len(lines)][1:]
    for (number, match), end in zip(heads, ends, strict=True):
        body, heading = "\n".join(lines[number + 1 : end]), match["heading"]
        anchor = match["anchor"] or "-".join(re.findall(r"\w+", fold(heading)))
        also = tuple(word for found in _ALSO.findall(body) for word in _listed(found))
        body = _COMMENT.sub("", body)
        links = tuple(Target(link[2], link[3] or "") for link in _LINK.finditer(body))
        text = _neutral(_LINK.sub(r"\1", body))
        if anchor in seen:
            faults.append(Fault(file, number + 1, f"two headings are called {anchor}: name one with {{#another}}"))
            continue
        if not text:
            faults.append(Fault(file, number + 1, "nothing stands under this heading"))
            continue
        if len(heading) > LONGEST_LABEL:
            text_of_fault = f"heading longer than {LONGEST_LABEL} characters, which a button cuts off"
            faults.append(Fault(file, number + 1, text_of_fault))
        if len(text) > LONGEST_PASSAGE:
            faults.append(Fault(file, number + 1, f"passage longer than {LONGEST_PASSAGE} characters: divide it"))
        seen.add(anchor)
        yield Passage(topic, anchor, heading, text, also, links, number + 1)


def _neutral(body: str) -> str:
    """Return Markdown as neutral markup: a paragraph on one line, lists with dashes, smaller headings in bold."""
    out: list[str] = []
    goes_on = False
    for raw in body.strip().split("\n"):
        line = raw.strip()
        if not line:
            out.append("")
        elif item := _ITEM.match(line):
            out.append(f"- {line[item.end() :]}" if line[0] in "-*+" else line)
        elif line.startswith("#"):
            out.append(f"**{line.lstrip('#').strip()}**")
        elif goes_on:
            out[-1] += f" {line}"
        else:
            out.append(line)
        goes_on = bool(line) and not line.startswith("#")
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip()
    return _EMPHASIS.sub(r"_\1_", text)


def read_folder(locale: str, sources: Mapping[str, str]) -> tuple[dict[str, Topic], list[Fault]]:
    """Return the topics of one language by id, in the order of their files, and what is to be mended."""
    topics: dict[str, Topic] = {}
    faults: list[Fault] = []
    for file in sorted(sources):
        topic, wrong = read_page(locale, file, sources[file])
        faults += wrong
        if topic is not None and topic.id in topics:
            faults.append(Fault(file, 1, f"id {topic.id} is taken by {topics[topic.id].file}"))
        elif topic is not None:
            topics[topic.id] = topic
    return topics, faults
