"""help: the commands a person may use, all or one in detail."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.registry import Command, may_run
from chatbot.core.roles import Access, Place, Role
from chatbot.core.usage import help_of, usage_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join


@dataclass(frozen=True, slots=True)
class Help(Arguments):
    """A command to explain; without one, all are listed."""

    topic: Line | None = None


feature = Feature()


@feature.command(
    "help", args=Help, role=Access.ANYONE, place=Place.ANYWHERE, leads=True, examples=("help", "help request_mentor")
)
async def show_help(ctx: Context, args: Help) -> None:
    """Show what the author can do here; in a group only the way to the direct chat."""
    if args.topic is not None:
        _one(ctx, args.topic)
    elif not ctx.message.direct:
        ctx.reply("help-room")
    elif ctx.member_id is None:
        ctx.reply("help-stranger")
    else:
        _all(ctx)


def _all(ctx: Context) -> None:
    parts = [ctx.text("help-intro")]
    groups = (
        ("help-group-everyone", [Access.ANYONE, Access.MEMBER]),
        ("help-group-mentee", [Role.MENTEE]),
        ("help-group-mentor", [Role.MENTOR]),
        ("help-group-council", [Role.COUNCIL]),
    )
    visible = ctx.registry.visible(ctx.roles, member=True)
    for title, levels in groups:
        commands = [command for command in visible if _level(ctx, command) in levels]
        if commands:
            parts.append(join([ctx.text(title), *(_line(ctx, command) for command in commands)]))
    ctx.say(join([part for group in parts for part in (group, ctx.text("empty-line"))][:-1]))


def _level(ctx: Context, command: Command[Context]) -> Role | Access:
    """Return under what a command is listed: the first of its roles that the author holds."""
    if command.access in ctx.roles or isinstance(command.access, Access):
        return command.access
    return next((role for role in Role if role in command.also and role in ctx.roles), command.access)


def _line(ctx: Context, command: Command[Context]) -> Markup:
    return ctx.text("help-line", usage=usage_of(ctx, command, ctx.roles), what=help_of(ctx, command))


def _help_me(ctx: Context, words: str) -> list[Option]:
    """Return a button that runs another feature's command: "help, I am lost" may mean people rather than commands."""
    if not {Role.MENTEE, Role.MENTOR} & ctx.roles or not ctx.message.direct:
        return []
    given = {"mentee": {"id": ctx.me.id, "name": ctx.me.name}, "answer": "help"}
    note = {"note": words} if len(words.split()) > 2 else {}
    return [Option(to_plain(ctx.text("help-need")), "checkin", given | note)]


def _one(ctx: Context, topic: str) -> None:
    name = topic.split()[0].lstrip("/!").lower().replace("-", "_") if topic.strip() else ""
    command = ctx.registry.commands.get(name)
    if command is None or not may_run(ctx, command):
        nearest = ctx.registry.nearest(ctx, name)
        if nearest is None:
            ctx.reply("help-no-topic", topic=topic[:40], options=_help_me(ctx, topic))
            return
        raise UserError("error-unknown-near", word=topic[:40], nearest=nearest)
    ctx.reply(
        "help-one",
        usage=usage_of(ctx, command, ctx.roles),
        what=help_of(ctx, command),
        examples=join(ctx.text("help-example", line=Markup(escape(example))) for example in command.examples),
    )
