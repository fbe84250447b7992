"""Passages and topics as messages: what they say, where it is from, and the ways on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.formatting import hinted, labelled, to_plain
from chatbot.core.guide.library import Library
from chatbot.core.guide.pages import Passage, Topic
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.writer import short_label
from handlers.shared.context import Context
from handlers.shared.text import join

NEWS, UNREAD = "news", "unread"
"""Words that ask for what has changed, and, of the council, for who has not read what they should."""
_MOST_NEIGHBOURS = 3
_MOST_DEEDS = 2
"""Buttons under a passage for what it speaks of."""


@dataclass(frozen=True, slots=True)
class Guide(Arguments):
    """Take the words to look up, if any; `page` and `part`, set by buttons, name a topic and a passage of it."""

    about: Line | None = None
    page: str | None = hidden()
    part: str | None = hidden()
    unanswered: int | None = hidden()
    """None of the passages that were offered answers the words."""


def library_of(ctx: Context) -> Library:
    """Return the guide as it is now."""
    return ctx.rules.guide.library


def to_topic(topic: Topic) -> Option:
    """Return the button that leads to a topic."""
    return Option(topic.title, Guide.command, Guide(page=topic.id).dump())


def to_passage(passage: Passage) -> Option:
    """Return the button that leads to a passage."""
    return Option(to_plain(passage.heading), Guide.command, Guide(page=passage.topic, part=passage.anchor).dump())


def to_all(ctx: Context) -> Option:
    """Return the button that leads to the list of topics."""
    return ctx.option("guide-all", Guide())


def topics_for(ctx: Context) -> list[Topic]:
    """Return the topics that are for the author; a stranger is shown what mentees are."""
    roles = ctx.roles or frozenset({"mentee"})
    return [topic for topic in library_of(ctx).listed(ctx.locale) if roles & topic.roles]


def list_topics(ctx: Context, intro: Markup, more: Iterable[Option] = ()) -> None:
    """Show the topics as buttons."""
    ctx.say(intro, options=[*more, *map(to_topic, topics_for(ctx))])


def to_none(ctx: Context, words: str, label: str) -> Option:
    """Return the button that says that nothing of what is shown answers some words."""
    return ctx.option(label, Guide(Line(words), unanswered=1))


def show(
    ctx: Context,
    passage: Passage,
    beside: Sequence[Passage] = (),
    before: Iterable[Option] = (),
    guessed_for: str = "",
) -> None:
    """Show a passage, where it is from, and what stands near it.

    beside       others that may have been meant
    before       buttons above all others
    guessed_for  the words that it may not answer
    """
    library = library_of(ctx)
    topic = library.topic(passage.topic, ctx.locale)
    title = topic.title if topic is not None else passage.topic
    written_in = library.locale_of(passage, ctx.locale)
    text, deeds = _with_labels(ctx, passage)
    lines = [Markup(f"**{passage.heading}**"), ctx.text("empty-line"), text, ctx.text("empty-line")]
    lines.append(ctx.text("guide-from", title=title))
    if written_in != ctx.locale:
        lines.append(ctx.text("guide-other-language", language=_language(ctx, written_in)))
    near = [*beside, *library.linked(passage, ctx.locale), *_following(topic, passage)]
    others = [one for one in dict.fromkeys(near) if one != passage][:_MOST_NEIGHBOURS]
    if guessed_for:
        lines = [ctx.text("guide-perhaps"), ctx.text("empty-line"), *lines]
        options = [*before, *deeds, *map(to_passage, others[: len(beside)]), to_none(ctx, guessed_for, "guide-not-it")]
    else:
        options = [*before, *deeds, *map(to_passage, others), to_all(ctx)]
    ctx.say(join(lines), options=options)


def _following(topic: Topic | None, passage: Passage) -> Sequence[Passage]:
    """Return the other passages of a topic, those that follow first."""
    passages = topic.passages if topic is not None else ()
    at = next((number for number, one in enumerate(passages) if one.anchor == passage.anchor), 0)
    return (*passages[at + 1 :], *passages[:at])


def _with_labels(ctx: Context, passage: Passage) -> tuple[Markup, list[Option]]:
    """Return the text of a passage with labels for its hints, and a button for what of it the author may do."""
    labels = {name: short_label(ctx.localizer, ctx.locale, name) for name in hinted(passage.text)}
    labels = {name: label for name, label in labels.items() if label}
    open_to = {command.name for command in ctx.registry.visible(ctx.roles, member=ctx.member_id is not None)}
    named = [name for name in labels if name in open_to][:_MOST_DEEDS] if ctx.message.direct else []
    return Markup(labelled(passage.text, labels)), [Option(labels[name], name, {}) for name in named]


def _language(ctx: Context, locale: str) -> str:
    if ctx.localizer.has(ctx.localizer.default, f"language-name-{locale}"):
        return to_plain(ctx.text(f"language-name-{locale}"))
    return locale
