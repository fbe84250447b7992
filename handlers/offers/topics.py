"""The topic of a request as people say it, with what leads to it, and another one: `make it about events instead`."""

from __future__ import annotations

from typing import Any

from chatbot.core.arguments import Line
from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import clauses_of
from chatbot.core.leads import without_lead
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern, plain_forms, spoken_words

_LONGEST = 80
"""The most characters of an answer that is looked through: a longer one tells more than a topic."""
_MORE, _LONGEST_STORY = 14, 250
"""The fewest words, and the most characters, of a text that tells more than that a mentor is wished for."""
_EDGES = " \t\n.,;:!¡?¿–—-"
_ASKED_FOR = r"(?is)\b<words-topic-mentor>\b[\s,.;:!–—-]*(?:\b(?:and|y|so)\s+)?<words-topic-joint>\s+(.+)"
_QUALITY = r"(?s)\b<words-topic-who>\b[\s,.;:–—-]*(?:\b(?:and|y|so|pero|but)\s+)?(<words-topic-like>\b.+)"
_LIKE_ALONE = r"\b<words-topic-like|words-topic-somebody>\b"
_LED = r"(?i)<words-topic-joint>\s+(?=\S)"
_OTHER = r"(?is)\b<words-topic-other>\s*:?\s+(\S.*)"
_CHANGES = r"(?i)\b<words-topic-change>\b"
_INSTEAD = r"(?i)\s*[,.]?\s*\b<words-topic-instead>\b"
_REASON = r"(?i)\b<words-topic-because>\s+\|(?:.*\b)?<words-topic-whom>\b"
"""The form of words that say why somebody wishes for a mentor like that: `because | my english is bad`."""


def topic_heard(ctx: Exchange, given: dict[str, Any]) -> dict[str, Any]:
    """Add the topic to what was picked out of a sentence: `hi, I want a mentor, I'm into design`.

    What a mentor is to be like is one, too; a wish that says nothing is asked for instead.
    """
    rest = {name: value for name, value in given.items() if name != "purpose"}
    if like := _like(ctx, ctx.message.text):
        return rest | {"purpose": Line(like)}
    if "purpose" in given:
        given = given | {"purpose": _without_mentor(ctx, given["purpose"])}
        lead, purpose, _ = ctx.message.text.partition(given["purpose"])
        is_reason = pattern(ctx.localizer, _REASON).search(f"{lead}|{purpose}") is not None
        return rest if is_reason or _says_nothing(ctx, given["purpose"]) else given
    found = pattern(ctx.localizer, _ASKED_FOR).search(ctx.message.text)
    topic = _without_ends(ctx, found[1]) if found is not None and "?" not in found[1] else ""
    if found is None and _tells_more(ctx.message.text):
        topic = ctx.message.text.strip(_EDGES)  # it is shown first, and what was told is not asked for once more
    return given | {"purpose": Line(topic)} if topic and not _says_nothing(ctx, topic) else given


def _without_mentor(ctx: Exchange, purpose: str) -> Line:
    """Return a purpose without the mentor that it begins with: `design` of `a mentor, I'm into design`."""
    found = pattern(ctx.localizer, _ASKED_FOR).search(purpose)
    return Line(found[1]) if found is not None and len(purpose[: found.start()].split()) <= 1 else Line(purpose)


def _tells_more(text: str) -> bool:
    """Tell whether a text is more than a wish for a mentor, and asks nothing."""
    return len(text.split()) >= _MORE and len(text) <= _LONGEST_STORY and "?" not in text


def _like(ctx: Exchange, text: str) -> str:
    """Return what a sentence says a mentor is to be like: `who speaks Quechua`, `que sea de por acá, en las noches`."""
    found = pattern(ctx.localizer, _QUALITY).search(folded(text))
    return _without_ends(ctx, text[found.start(1) :].partition("?")[0]) if found is not None else ""


def wished_like(ctx: Exchange, text: str) -> str:
    """Return what a question says a mentor is to be like: `a woman` of `can I ask for a woman?`; empty for nothing."""
    if like := _like(ctx, text):
        return like
    found = pattern(ctx.localizer, _LIKE_ALONE).search(folded(text))
    return _without_ends(ctx, text[found.start() :].partition("?")[0]) if found is not None else ""


def _says_nothing(ctx: Exchange, topic: str) -> bool:
    """Tell whether each part of a topic says nothing of what a mentor is for: `the programme, I'm new`."""
    nothing = spoken_words(ctx, "words-topic-nothing")
    return all(not nothing.isdisjoint(plain_forms(ctx, clause)) for clause in clauses_of(topic))


def topic_answered(ctx: Exchange, text: str) -> str:
    """Return the topic in an answer to what a mentor is wished for: `events` of `actually for events`."""
    if len(text) > _LONGEST:
        return text
    found = pattern(ctx.localizer, _ASKED_FOR).search(text) or pattern(ctx.localizer, _OTHER).search(text)
    topic = _without_ends(ctx, found[1] if found is not None else without_lead(ctx, text, leads="words-topic-find"))
    led = pattern(ctx.localizer, _LED).match(topic)
    return (topic[led.end() :] if led is not None else topic) or text


def other_topic(ctx: Exchange, text: str) -> str | None:
    """Return the topic that a text changes a request to; empty where it only says that it is to be another."""
    plain = folded(text)
    found = pattern(ctx.localizer, _OTHER).search(plain)
    if found is not None:
        return _without_ends(ctx, text[found.start(1) :])
    return "" if pattern(ctx.localizer, _CHANGES).search(plain) is not None else None


def _without_ends(ctx: Exchange, topic: str) -> str:
    """Return a topic without signs and what is only courtesy, or the other one: `instead of code`."""
    other = pattern(ctx.localizer, _INSTEAD).search(folded(topic))
    topic = topic[: other.start() if other is not None else None].strip(_EDGES)
    while end := next((one for one in spoken_words(ctx, "words-polite") if topic.lower().endswith(f" {one}")), ""):
        topic = topic[: -len(end)].strip(_EDGES)
    return "" if topic.lower() in spoken_words(ctx, "words-polite") else topic
