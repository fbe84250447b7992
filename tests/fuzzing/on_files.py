"""Files that a council or an operator brings: rosters, surveys, pages of the guide."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chatbot import locales
from chatbot.core.formatting import to_plain
from chatbot.core.guide.checking import faults_in
from chatbot.core.guide.library import Library, Source
from chatbot.core.guide.search import Words
from chatbot.core.l10n import Markup
from chatbot.core.survey.toml_file import FaultyFileError
from chatbot.core.writer import Writer
from chatbot.roster.bounds import RosterError, read_text
from chatbot.roster.cells import guarded, unguarded
from chatbot.roster.files import COLUMNS, read_archive, read_csv, write_csv
from chatbot.roster.importing import Defaults, take_in, take_out
from handlers.survey.importing import fault_lines, import_file
from tests.fuzzing import hostile
from tests.fuzzing.database import NOW, Kept
from tests.fuzzing.fit import check_markup
from tests.fuzzing.target import Case, Target, hold

_EXAMPLE = Path(__file__).parents[2] / "docs" / "survey-example.toml"
_LONGEST_LINE = 2_000
"""Characters of a line that tells what to mend."""


class Rosters(Target):
    """A case is what a file is called, and its bytes, each as a character."""

    name: ClassVar[str] = "rosters"
    about: ClassVar[str] = "taken in whole or refused with lines that say why; what is written can be read back"
    short: ClassVar[int] = 60

    def __init__(self) -> None:
        self._kept = Kept()
        self._folder = tempfile.TemporaryDirectory()
        localizer = locales.load()
        self._writer = Writer(localizer, "en", "UTC", NOW, [])
        self._defaults = Defaults("en", "UTC", NOW)

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        words = hostile.texts() | st.sampled_from(
            (*COLUMNS, "telegram:@ana", "matrix:@a:b.example", "spring 2012", "[")
        )
        text = hostile.spoiled_text([content for _, content in known], words)
        return st.tuples(st.sampled_from((".csv", ".csv", ".json")), text).map(list)

    async def open(self) -> None:
        await self._kept.open()

    async def close(self) -> None:
        await self._kept.close()
        self._folder.cleanup()

    async def play(self, case: Case) -> None:
        suffix, content = case
        file = Path(self._folder.name) / f"roster{suffix}"
        file.write_bytes(content.encode("latin-1", "replace") if content.isascii() else _bytes(content))
        try:
            text = read_text(file).content
            entries = (read_archive if suffix == ".json" else read_csv)(text, self._writer)
            async with self._kept.case() as store:
                outcomes = await take_in(store, entries, self._defaults)
                hold(len(outcomes) == len(entries), "somebody is lost")
                written = write_csv(await take_out(store), COLUMNS)
                again = read_csv(written, self._writer, {entry.name for entry in entries})
                hold(sum(one.new for one in outcomes) <= len(again), "what is exported cannot be imported", written)
        except RosterError as error:
            _check_lines(error.lines)
        for line in text.splitlines()[:50] if "text" in locals() else ():
            hold(unguarded(guarded(line)) == line, "a guarded cell comes back as another", line)


def _bytes(content: str) -> bytes:
    """Return text as a file holds it: bytes where its characters are bytes, UTF-8 where they are not."""
    try:
        return content.encode("latin-1")
    except UnicodeEncodeError:
        return content.encode("utf-8", "replace")


def _check_lines(lines: Sequence[str]) -> None:
    for line in lines:
        hold(line.strip() and len(line) <= _LONGEST_LINE, "a mistake is told at length, or not at all", line)
        line.encode()


class Surveys(Target):
    """A case is the content of a file."""

    name: ClassVar[str] = "surveys"
    about: ClassVar[str] = "a draft, or lines that say what to mend"
    short: ClassVar[int] = 60

    def __init__(self) -> None:
        self._kept = Kept()
        self._localizer = locales.load()
        self._writer = Writer(self._localizer, "es", "UTC", NOW, [])

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        odd = (
            "[[question]]\n",
            "options = [",
            "{",
            "]",
            "= [[",
            '"""',
            "1e9",
            "0x",
            "2026-01-01T00:00:00Z",
            "9" * 5000,
        )
        keys = ("for = [{a=1}]\n", "low = -9223372036854775808\n", "high = 1e3\n", "until = 10:00:00\n", "[" * 3000)
        words = hostile.texts() | st.sampled_from((*odd, *keys))
        return hostile.spoiled_text((*known, _EXAMPLE.read_text("utf-8")), words)

    async def open(self) -> None:
        await self._kept.open()

    async def close(self) -> None:
        await self._kept.close()

    async def play(self, case: Case) -> None:
        content = case.encode("utf-8", "surrogatepass")
        async with self._kept.case() as store:
            author = store.people.add_member(name="Zoe", locale="en", timezone="UTC", roles=["council"], now=NOW)
            await store.flush()
            try:
                said = await import_file(store, self._localizer, content, author, NOW)
            except FaultyFileError as error:
                said = fault_lines(self._writer, error)
            hold(said, "nothing is said of a file")
            for line in said:
                check_markup(line)
                hold(len(to_plain(line)) <= _LONGEST_LINE, "a mistake is told at length", len(line))


class Pages(Target):
    """A case is pages of a council's own folder, by their names."""

    name: ClassVar[str] = "pages"
    about: ClassVar[str] = "every page is shown and found, or what to mend is told"
    short: ClassVar[int] = 60

    def __init__(self) -> None:
        self._words = {locale: Words.of(locale) for locale in ("en", "es")}
        self._commands = ("help", "menu")

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        odd = (
            "---\n",
            "## ",
            "## x {#y}\n",
            "<!-- also: ",
            "-->",
            "[a](b.md)",
            "[a](#b)",
            "revision: ",
            "- 2 major: x\n",
            "9" * 5000,
            "changes:\n",
            "confirm: once\n",
            "*a*",
            "`/help`",
            "1. ",
        )
        page = hostile.spoiled_text(
            [text for pages in known for text in pages.values()], hostile.texts() | st.sampled_from(odd)
        )
        names = st.sampled_from(("en/cake.md", "en/coffee.md", "es/coffee.md", "de/x.md", "en/\u202e.md"))
        return st.dictionaries(names, page, min_size=1, max_size=3)

    async def play(self, case: Case) -> None:
        sources: dict[str, dict[str, str]] = {}
        for name, text in case.items():
            sources.setdefault(name.partition("/")[0], {})[name] = text
        library = Library.of(
            {locale: Source(pages, self._words.get(locale, self._words["en"])) for locale, pages in sources.items()}
        )
        library.prepare()
        _check_lines([str(fault)[:_LONGEST_LINE] for fault in faults_in(library, ("en", "es"), self._commands)])
        for topics in library.topics.values():
            for topic in topics.values():
                for passage in topic.passages:
                    check_markup(Markup(passage.text))
                    library.linked(passage, "en")
                    library.passage(topic.id, passage.anchor, "es")
                    library.search(f"{passage.heading} {passage.text[:50]}", "en")
        for words in ("cake", next(iter(case.values()))[:300]):
            library.search(words, "en")
            library.called(words, "es")
