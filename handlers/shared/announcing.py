"""A sentence that tells many people something, split into whom and what: `all mentors that the meeting moves`."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from chatbot.core.audience import Audience
from chatbot.core.l10n import Localizer
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from handlers.shared.audience import read_audience
from handlers.shared.context import Context

LONGEST_AUDIENCE = 80
"""Characters in which an audience is looked for."""
_MOST_JOINTS = 3
_EDGES = " \t\n,:–—-"
_COMMAND = "announce"


class Announced(NamedTuple):
    """A text for many people, which may be empty, and the people it is for."""

    audience: Audience
    words: str


async def split_announced(ctx: Context, text: str, *, listed: str = "words-announce-that") -> Announced | None:
    """Return the audience that a text begins with and what it is told, after `that`, `know that` or a colon.

    The audience goes on behind a `that` of its own: `everybody that speaks Spanish that we meet`. People who are named
    are none: what they are told goes to them alone.

    listed  the list of what may stand between the two
    """
    found = None
    joints = _joint(ctx.localizer, listed).finditer(folded(text), 0, LONGEST_AUDIENCE)
    for joint in list(joints)[:_MOST_JOINTS]:
        words = text[joint.end() :].strip(_EDGES)
        audience = (await read_audience(ctx, text[: joint.start()])).audience if words else None
        if audience is None or audience.members:
            continue
        if found is None or (audience != found.audience and _is_narrower(audience, found.audience)):
            found = Announced(audience, words)
    return found


def without_that(ctx: Context, text: str) -> str:
    """Return what is told without the `that` it begins with: `announce that we meet`."""
    joint = _joint(ctx.localizer, "words-announce-that").match(folded(text))
    return text[joint.end() :].strip(_EDGES) or text if joint is not None else text


def _is_narrower(audience: Audience, than: Audience) -> bool:
    """Tell whether an audience is some of another one, and not more people besides."""
    return audience.roles == than.roles and audience.mentees_of == than.mentees_of


async def announce(ctx: Context, found: Announced) -> None:
    """Make an announcement of it, which is shown to its author before anybody gets it; its text is asked for."""
    called = ctx.registry.commands[_COMMAND]
    await called.handler(ctx, called.args.load(given_of(found)))


def given_of(found: Announced) -> dict[str, str]:
    """Return the arguments with which the command for announcements begins one."""
    return {"audience": json.dumps(found.audience.dump()), **({"text": found.words} if found.words else {})}


def _joint(localizer: Localizer, listed: str) -> re.Pattern[str]:
    return pattern(localizer, rf"\s*:\s*|\b<{listed}>\s+")
