"""Faults for whoever keeps the guide to mend: in a page, between pages, and between languages."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from chatbot.core.formatting import hinted
from chatbot.core.guide.library import Library
from chatbot.core.guide.pages import Fault, Passage, Topic
from chatbot.core.guide.questions import NONE


def faults_in(library: Library, spoken: Collection[str], commands: Collection[str]) -> list[Fault]:
    """Return all there is to mend.

    spoken    the languages the bot speaks, each of which should have every topic
    commands  what a page may name as `/command`
    """
    found = list(library.faults)
    for locale, topics in library.topics.items():
        for topic in topics.values():
            for passage in topic.passages:
                found += _in_passage(library, locale, topic, passage, commands)
    found += _untranslated(library, spoken)
    found += _not_there(library)
    return sorted(found)


def _in_passage(
    library: Library, locale: str, topic: Topic, passage: Passage, commands: Collection[str]
) -> Iterator[Fault]:
    for link in passage.links:
        if library.target(locale, topic, link) is None:
            target = f"{link.file}#{link.anchor}" if link.anchor else link.file
            yield Fault(topic.file, passage.line, f"“{passage.heading}” links to {target}, which is not there")
    for command in hinted(passage.text):
        if command not in commands:
            yield Fault(topic.file, passage.line, f"“{passage.heading}” names /{command}, which is no command")


def _untranslated(library: Library, spoken: Collection[str]) -> Iterator[Fault]:
    every = {topic.id: topic for topics in library.topics.values() for topic in topics.values()}
    for locale in sorted({*spoken, *library.topics}):
        if locale not in library.topics:
            yield Fault(f"{locale}/", 0, "no page in this language, which the bot speaks")
            continue
        for topic_id in every:
            here = library.topics[locale].get(topic_id)
            others = [topics[topic_id] for topics in library.topics.values() if topic_id in topics]
            if here is None:
                yield Fault(f"{locale}/", 0, f"{topic_id} is not translated, see {others[0].file}")
                continue
            for other in others:
                yield from _behind(here, other)


def _not_there(library: Library) -> Iterator[Fault]:
    """Yield the keys of the folder's own questions that no passage has."""
    for locale, questions in library.questions.items():
        passages = {passage.key for topic in library.topics.get(locale, {}).values() for passage in topic.passages}
        for key in questions.asked.keys() - passages - {NONE} if questions.file else ():
            yield Fault(questions.file, 0, f"“{key}” is no passage: write topic:anchor, or {NONE}")


def _behind(here: Topic, other: Topic) -> Iterator[Fault]:
    missing = [passage.anchor for passage in other.passages if here.passage(passage.anchor) is None]
    if missing:
        yield Fault(here.file, 0, f"no passage {', '.join(missing)}, which {other.file} has")
    if here.revision < other.revision:
        yield Fault(here.file, 1, f"revision {here.revision}, while {other.file} has {other.revision}")
