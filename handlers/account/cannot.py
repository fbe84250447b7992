"""The things that the bot cannot do, or must not: said at once and kindly, with what it can do instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from chatbot.core.registry import may_run
from handlers.account import tour
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_INSTEAD = {
    "no_calls": ("meet", "council"),
    "no_errands": ("council", "help"),
    "no_papers": ("council", "help"),
    "no_secrets": ("privacy", "report_problem"),
    "no_alarm": ("meet", "help"),
    "no_senses": ("council", "help"),
    "no_language": ("languages", "council"),
}
"""The kinds of what people ask for and the bot cannot do, with the commands that help instead."""

KINDS = frozenset(_INSTEAD)


async def _say_what_instead(ctx: Context, *, kind: str, instead: Sequence[str]) -> None:
    names = [ctx.text(f"language-name-{locale}") for locale in ctx.localizer.locales]
    steps = [ctx.step(name) for name in instead if may_run(ctx, ctx.registry.commands[name])]
    ctx.reply(
        f"cannot-{kind.removeprefix('no_')}",
        languages=names,
        options=tour.wants(ctx) if ctx.seen.member is None else steps,
    )


for _kind, _steps in _INSTEAD.items():
    feature.answers(_kind, needs=True)(partial(_say_what_instead, kind=_kind, instead=_steps))
