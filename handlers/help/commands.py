"""help."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.roles import Access, Place, Role
from chatbot.core.router import Command, Router, may_run
from chatbot.core.usage import help_of, usage_of
from handlers.account.rules import join
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class Help(Arguments):
    """All commands, or one in detail."""

    topic: str | None = None


def make_router(everything: Router[Context]) -> Router[Context]:
    """The help of a bot with the commands of `everything`."""
    router: Router[Context] = Router()

    @router.command(
        "help", args=Help, role=Access.ANYONE, place=Place.ANYWHERE, examples=("help", "help request_mentor")
    )
    async def show_help(ctx: Context, args: Help) -> None:
        """What this person can do here; in a group only the way to the direct chat."""
        if args.topic is not None:
            _one(ctx, everything, args.topic)
        elif not ctx.message.direct:
            ctx.reply("help-room")
        elif ctx.member_id is None:
            ctx.reply("help-stranger")
        else:
            _all(ctx, everything)

    return router


def _all(ctx: Context, everything: Router[Context]) -> None:
    parts = [ctx.text("help-intro")]
    groups = (
        ("help-group-everyone", [Access.ANYONE, Access.MEMBER]),
        ("help-group-mentee", [Role.MENTEE]),
        ("help-group-mentor", [Role.MENTOR]),
        ("help-group-council", [Role.COUNCIL]),
    )
    visible = everything.visible(ctx.roles, member=True)
    for title, levels in groups:
        commands = [command for command in visible if command.access in levels]
        if commands:
            parts.append(join([ctx.text(title), *(_line(ctx, command) for command in commands)]))
    ctx.say(join([part for group in parts for part in (group, ctx.text("empty-line"))][:-1]))


def _line(ctx: Context, command: Command[Context]) -> Markup:
    return ctx.text("help-line", usage=usage_of(ctx, command), what=help_of(ctx, command))


def _one(ctx: Context, everything: Router[Context], topic: str) -> None:
    name = topic.lstrip("/!").lower().replace("-", "_")
    command = everything.commands.get(name)
    if command is None or not may_run(ctx, command):
        nearest = everything.nearest(ctx, name)
        if nearest is None:
            raise UserError("help-no-topic", topic=topic[:40])
        raise UserError("error-unknown-near", word=topic[:40], nearest=nearest)
    ctx.reply(
        "help-one",
        usage=usage_of(ctx, command),
        what=help_of(ctx, command),
        examples=join(ctx.text("help-example", line=Markup(escape(example))) for example in command.examples),
    )
