"""The promises the council made in its decisions, as lines of its board, its list and its digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from chatbot.core.l10n import Markup
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from handlers.shared.dates import day_of
from storage.models.proposal import ProposalPromise


def is_late(promise: ProposalPromise, now: datetime) -> bool:
    """Tell whether the last day for a promise is over where its councillor lives."""
    today = day_of(promise.councillor, now) if promise.councillor is not None else now.date()
    return today > promise.due_on


def keeper(writer: Writer, promise: ProposalPromise) -> Markup | str:
    """Return the name of the councillor who keeps a promise; nobody's where they are on the council no longer."""
    councillor = promise.councillor
    return councillor.name if councillor and Role.COUNCIL in councillor.roles else writer.text("todo-nobody")


def promise_line(writer: Writer, promise: ProposalPromise) -> Markup:
    """Write a promise as a line of the council's list."""
    late = "yes" if is_late(promise, writer.now) else "no"
    name = keeper(writer, promise)
    return writer.text("todo-promise", words=promise.words, name=name, day=promise.due_on, late=late)


def late_lines(writer: Writer, promises: Sequence[ProposalPromise]) -> list[Markup]:
    """Write the late promises for the digest, with the councillor who keeps each."""
    return [
        writer.text("digest-promise-late", words=one.words, name=keeper(writer, one), day=one.due_on)
        for one in promises
        if is_late(one, writer.now)
    ]
