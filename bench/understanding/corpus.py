"""The corpus: sentences, who writes them, and what they mean by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
TALK = frozenset({"thanks", "greeting", "goodbye", "ok"})
UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A command, or a kind of small talk, with the arguments that matter; `*` is any value."""

    name: str
    given: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with all that it may rightly mean; `harm` is the command that must not be taken for meant."""

    number: int
    who: str
    sentence: str
    meanings: tuple[Meaning, ...]
    harm: str


def files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of the corpus: `en.open.tsv`, `es.locked.tsv`."""
    return sorted(folder.glob("*.tsv"))


def read(file: Path) -> list[Line]:
    """Return the lines of a file. Raises ValueError, with file and line, for one that is not as it should be."""
    lines = []
    for number, text in enumerate(file.read_text("utf-8").splitlines(), start=1):
        if not text.strip() or text.startswith("#"):
            continue
        columns = text.split("\t")
        if len(columns) < 3:
            raise ValueError(f"{file.name}:{number}: three columns are expected")
        who, sentence, expected = columns[:3]
        harm = next((column.partition("=")[2] for column in columns[3:] if column.startswith("harm=")), "")
        meanings = tuple(_meaning(one) for one in expected.split("|"))
        lines.append(Line(number, who.strip(), sentence, meanings, harm.strip().split(" ")[0]))
    return lines


def _meaning(text: str) -> Meaning:
    name, *rest = text.split()
    given: dict[str, str] = {}
    last = ""
    for part in rest:
        key, equals, value = part.partition("=")
        if equals:
            last = key
            given[key] = value
        elif last:
            given[last] += f" {part}"
    return Meaning(name, given)
