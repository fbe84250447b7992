"""council: anybody asks for a human; one councillor has it until a day, and answers through the bot."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, hidden, read_by
from chatbot.core.errors import UserError
from chatbot.core.formatting import clean
from chatbot.core.messages import Option
from chatbot.core.roles import Access
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from chatbot.core.writer import Writer
from handlers.shared.context import Context
from handlers.shared.council_items import add_note, put_before_council, settle
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.joining import join_quietly
from handlers.shared.limits import held_back
from storage.models.council import CouncilItem, ItemKind
from storage.models.limits import Doing

feature = Feature()


@dataclass(frozen=True, slots=True)
class Ask(Arguments):
    """The question for the council. Buttons add to one that is open (`more`), or say it is settled (`settled`)."""

    words: Line | None = read_by("council")
    more: int | None = hidden()
    settled: int | None = hidden()


@feature.command(
    "council", args=Ask, role=Access.ANYONE, examples=("council", "council how do I get travel money back?")
)
async def council(ctx: Context, args: Ask) -> None:
    """Put a question before one councillor, add to it, or show who has it and until when."""
    item = await ctx.store.items.open_about(ItemKind.QUESTION, ctx.member_id) if ctx.member_id is not None else None
    if args.settled:
        if item is not None:
            await settle(ctx.desk, ItemKind.QUESTION, ctx.me)
        ctx.reply("council-settled" if item is not None else "council-nothing")
        return
    if args.words is None:
        if item is None or args.more:
            await ctx.ask(args, "words", more="yes" if item is not None else "no")
        else:
            _say_who_has_it(ctx, item, "shown")
        return
    if ctx.seen.member is None:
        if not ctx.message.direct:
            raise UserError("error-stranger")
        await join_quietly(ctx)
    if item is not None:
        is_held = await held_back(ctx.desk, ctx.me, Doing.HELP) is not None
        add_note(ctx.desk, item, args.words, is_quiet=is_held)
        _say_who_has_it(ctx, item, "added")
        return
    opened = await put_before_council(ctx.desk, ItemKind.QUESTION, ctx.me, asked_by=ctx.me, note=args.words)
    if opened is None:
        raise LookupError("an item that is not open could not be opened")
    ctx.did("council-asked-did", f"council:{opened.id}", Ask(settled=1))
    _say_who_has_it(ctx, opened, "new")


@feature.answered_in_words()
async def hear_words_for_it(ctx: Context) -> bool:
    """Show words for the council to whom asking it was offered, `then tell them that ...`; tell whether they are."""
    text = clean(ctx.message.text).strip()
    led = pattern(ctx.localizer, r"<words-tell-council>(?=[ :,])").match(folded(text))
    words = text[led.end() :].strip(" :,") if led is not None else ""
    shown = await ctx.shown(None) if words else None
    if shown is None or shown.is_answered or not any(one.command == Ask.command for one in shown.options[:1]):
        return False
    show(ctx, ctx.registry.commands[Ask.command], Intention(Ask.command, Ask(Line(words)).dump(), 1.0))
    ctx.is_understood = True
    return True


def _say_who_has_it(ctx: Context, item: CouncilItem, state: str) -> None:
    name = item.councillor.name if item.councillor else ctx.text("apply-council")
    options = [ctx.option("council-more", Ask(more=1)), ctx.option("council-is-settled", Ask(settled=1))]
    ctx.reply("council-asked", state=state, name=name, until=day_of(ctx.me, item.due_at), options=options)


def ask_more(writer: Writer) -> Option:
    """Return the button by which somebody who got an answer asks on."""
    return writer.option("council-ask-more", Ask())
