"""The guide in every language it is written in: its topics, their passages, and the search in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chatbot.core.guide.pages import Fault, Passage, Target, Topic, read_folder
from chatbot.core.guide.questions import Questions
from chatbot.core.guide.search import Found, Index, Words

FALLBACK = "en"
"""The language in which a topic is shown that the reader's own does not have, before any other."""


@dataclass(frozen=True, slots=True)
class Source:
    """The files of one language: name -> Markdown, what its search knows of words, and the questions it learns from."""

    pages: Mapping[str, str]
    words: Words
    questions: Questions = field(default_factory=Questions)


@dataclass(frozen=True)
class Library:
    """All topics by language and id. It never changes: a changed file makes a new one."""

    topics: Mapping[str, Mapping[str, Topic]]
    words: Mapping[str, Words]
    questions: Mapping[str, Questions]
    faults: Sequence[Fault] = ()
    _indexes: dict[str, Index] = field(default_factory=dict, compare=False, repr=False)
    _last: dict[tuple[str, str], Found] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, sources: Mapping[str, Source]) -> Library:
        """Return the library of files; what cannot be used is left out and named in `faults`."""
        read = {locale: read_folder(locale, source.pages) for locale, source in sorted(sources.items())}
        return cls(
            {locale: topics for locale, (topics, _) in read.items() if topics},
            {locale: source.words for locale, source in sources.items()},
            {locale: source.questions for locale, source in sources.items()},
            tuple(fault for _, faults in read.values() for fault in faults),
        )

    def prepare(self) -> None:
        """Build what is needed, so that nobody waits for it."""
        for locale in self.topics:
            self._index(locale)

    def _index(self, locale: str) -> Index:
        if locale not in self._indexes:
            self._indexes[locale] = Index(self.topics[locale].values(), self.words[locale], self.questions[locale])
        return self._indexes[locale]

    def _order(self, locale: str) -> list[str]:
        """Return the languages, the reader's own first."""
        return sorted(self.topics, key=lambda one: (one != locale, one != FALLBACK, one))

    def topic(self, topic_id: str, locale: str) -> Topic | None:
        """Return a topic in a language, or in another that has it."""
        return next((self.topics[one][topic_id] for one in self._order(locale) if topic_id in self.topics[one]), None)

    def passage(self, topic_id: str, anchor: str, locale: str) -> Passage | None:
        """Return a passage in a language, or in another that has it."""
        for one in self._order(locale):
            topic = self.topics[one].get(topic_id)
            if topic is not None and (passage := topic.passage(anchor)) is not None:
                return passage
        return None

    def locale_of(self, passage: Passage, locale: str) -> str:
        """Return the language that a passage is written in."""
        return next((one for one in self._order(locale) if passage in self._passages(one, passage.topic)), locale)

    def _passages(self, locale: str, topic_id: str) -> Sequence[Passage]:
        topic = self.topics[locale].get(topic_id)
        return topic.passages if topic is not None else ()

    def listed(self, locale: str) -> list[Topic]:
        """Return every topic once, in the reader's language where there is one, in the order of the files."""
        found: dict[str, Topic] = {}
        for one in self._order(locale):
            for topic_id, topic in self.topics[one].items():
                found.setdefault(topic_id, topic)
        return list(found.values())

    def called(self, words: str, locale: str) -> Topic | None:
        """Return the topic that is called by its id or title."""
        wanted = " ".join(words.casefold().split())
        for topic in self.listed(locale):
            if wanted in (topic.id, topic.title.casefold()):
                return topic
        return None

    def linked(self, passage: Passage, locale: str) -> list[Passage]:
        """Return the passages that a passage links to, as the reader's language has them."""
        home = self.locale_of(passage, locale)
        found = [self.target(home, self.topics[home][passage.topic], link) for link in passage.links]
        return [one for one in found if one is not None and one != passage]

    def target(self, locale: str, topic: Topic, link: Target) -> Passage | None:
        """Return the passage that a link of a topic leads to; None for a broken one."""
        there = topic
        if link.file:
            files = {one.file.rpartition("/")[2]: one for one in self.topics[locale].values()}
            if (named := files.get(link.file.removeprefix("./"))) is None:
                return None
            there = named
        return there.passage(link.anchor) if link.anchor else there.passages[0]

    def search(self, words: str, locale: str) -> Found:
        """Return what answers some words: in the reader's language, or in another where they are written in that."""
        asked = (words, locale)
        if asked not in self._last:  # the same words are looked up before wishes like them are offered, and after
            self._last.clear()
            self._last[asked] = self._searched(words, locale)
        return self._last[asked]

    def _searched(self, words: str, locale: str) -> Found:
        best = Found()
        for one in self._order(locale):
            found = self._index(one).search(words)
            if not found.passages and found.held >= _UNDERSTOOD and one == locale:
                return found
            is_clearer = found.is_clear and not best.is_clear  # a clear answer is worth more than a guess
            if found.passages and (not best.passages or is_clearer or found.held > best.held + _OWN):
                best = found
        return best


_UNDERSTOOD = 0.6
"""The part of some words that the reader's language knows, from which no other one is asked about them."""
_OWN = 0.15
"""The lead that another language needs over one that comes before it."""


@dataclass
class Shelf:
    """The place of the library that is read now; a changed file puts another one there."""

    library: Library = field(default_factory=lambda: Library({}, {}, {}))
