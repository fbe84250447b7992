"""help: what the author can do, tapped through from topics to one command."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.registry import Command, may_run
from chatbot.core.roles import Access, Place, Role
from chatbot.core.usage import examples_of, help_of, title_of, usage_of
from handlers.help.topics import Topic, topic_of, topics_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join


@dataclass(frozen=True, slots=True)
class Help(Arguments):
    """`topic` is a command to explain; `about`, set by a button, the topic whose commands are shown."""

    topic: Line | None = None
    about: Topic | None = hidden()


feature = Feature()


@feature.command(
    "help",
    args=Help,
    role=Access.ANYONE,
    place=Place.ANYWHERE,
    leads=True,
    examples=("help", "help request_mentor"),
    reads=True,
)
async def show_help(ctx: Context, args: Help) -> None:
    """Show what the author can do here; in a group only the way to the direct chat."""
    if args.topic is not None:
        _one(ctx, args.topic)
    elif not ctx.message.direct:
        ctx.reply("help-room")
    elif ctx.member_id is None:
        await ctx.lead_stranger()
    elif args.about is not None:
        _commands(ctx, args.about)
    else:
        options = [_to_topic(ctx, topic, ctx.text(f"topic-{topic}")) for topic in _topics(ctx)]
        ctx.reply("help-intro", options=options)


def _topics(ctx: Context) -> dict[Topic, list[str]]:
    allowed = ctx.registry.visible(ctx.roles, member=True)
    return topics_of((command.name for command in allowed), ctx.roles)


def _to_topic(ctx: Context, topic: Topic, label: Markup) -> Option:
    return Option(to_plain(label), "help", {"about": topic.value})


def _commands(ctx: Context, topic: Topic) -> None:
    """Show the commands of a topic as buttons that explain them."""
    commands = _topics(ctx).get(topic, ())
    options = [
        Option(title_of(ctx, ctx.registry.commands[name], ctx.roles), "help", {"topic": name}) for name in commands
    ]
    options.append(Option(to_plain(ctx.text("topic-back")), "help", {}))
    ctx.reply("help-of-topic", topic=ctx.text(f"topic-{topic}"), options=options)


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
    text = ctx.text(
        "help-one",
        usage=usage_of(ctx, command, ctx.roles),
        what=help_of(ctx, command, ctx.roles),
        examples=join(ctx.text("help-example", line=Markup(escape(line))) for line in examples_of(command, ctx.roles)),
    )
    ctx.say(text, options=_after(ctx, command), literal=True)


def _after(ctx: Context, command: Command[Context]) -> list[Option]:
    """Return the buttons under one command: to do it now, and back to its topic."""
    if ctx.member_id is None or not ctx.message.direct:
        return []
    now = [] if command.name == "help" else [Option(to_plain(ctx.text("topic-do")), command.name, {})]
    return [*now, _to_topic(ctx, topic_of(command.name, ctx.roles), ctx.text("topic-back"))]
