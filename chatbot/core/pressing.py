"""Buttons: pressed, or named by their number or label. A press never ends a question that it does not answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic

from chatbot.core.arguments import Field
from chatbot.core.buttons import position_in_reply, position_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange, Pressed, Question
from chatbot.core.formatting import to_plain
from chatbot.core.interruptions import gives_up, is_nothing_but, is_to_be_shown, takes_back, thinks_again
from chatbot.core.messages import ButtonStyle, Option, Rank
from chatbot.core.questions import answers_it, waits_for, was_taken
from chatbot.core.registry import C, Command, may_run
from chatbot.core.roles import Place
from chatbot.core.running import Runner
from chatbot.core.spoken import Spoken, ids_of, is_yes, note_field, spoken
from chatbot.core.undoing import says_what_stands
from chatbot.core.words import fold
from chatbot.core.writer import Draft

_NONE_MEANT = frozenset({"unanswered", "mine"})
"""The arguments of a button that says that none of a menu was meant."""
_MOST_LOOKED_AT = 3
"""The most messages with buttons in which a typed label is looked for, while the newer ones hold hints only."""


class Presses(Generic[C]):
    """Runs what buttons say."""

    def __init__(self, runner: Runner[C]) -> None:
        self._runner = runner
        self._registry = runner.registry

    async def press_label(self, ctx: C, text: str, question: Question | None) -> bool:
        """Press the button whose number or label was typed; tell whether the last buttons shown had one."""
        for skipped in range(_MOST_LOOKED_AT):
            shown = await ctx.shown(None, skipped)
            if shown is None:
                return False
            position = (position_of if ctx.message.about is None else position_in_reply)(ctx, shown, text)
            if position is not None:
                break
            if any(option.args or option.field for option in shown.options) or _is_for(ctx, shown, text):
                return False  # buttons without arguments are hints; older buttons still wait behind them
        else:
            return False
        option = shown.options[position]
        if question is not None and not (answers_it(question, option) or option.command == "cancel"):
            return False
        if question is not None and _is_wish(shown) and option.args:
            return False  # an earlier wish of the same kind, which is none of the answers
        if question is None and option.field and not fold(text).isdecimal():
            return False  # nothing is asked, and the words may mean something else
        if question is None and fold(text) in self._registry.commands:
            return False  # a typed command is run as such: it asks when several people could be meant
        await self.press(ctx, shown, position)
        return True

    async def hear(self, ctx: C, text: str, shown: Pressed | None = None, *, only_sure: bool) -> bool:
        """Take words as the answer to a message with buttons: `sure, happy to`, `all good, we talked on Sunday`.

        What could mean something else, or is read by others and hardly says anything, is read back first. Tells
        whether it was taken. Without `shown`, the latest message with buttons is meant, unless one was pressed.

        only_sure  take nothing that would have to be read back
        """
        shown = shown or await self._last_asked(ctx, text)
        if shown is None or shown.member_id not in (None, ctx.member_id):
            return False
        commands = [self._registry.commands.get(option.command) for option in shown.options]
        ids = [
            (*_meant_by(command, option), *labelled) if command and not option.field else ()
            for command, option, labelled in zip(commands, shown.options, _by_label(ctx, shown.options), strict=True)
        ]
        heard = spoken(ctx, ids, text)
        is_let_go = gives_up(ctx, text) or is_nothing_but(ctx, text, "words-undo")
        if is_let_go and (heard is None or not heard.is_whole):
            return await self._leave(ctx, shown, ids, only_sure=only_sure)
        if thinks_again(ctx, text) and "?" not in text and await self._leave(ctx, shown, (), only_sure=only_sure):
            return True  # who puts off an offer has not declined it
        command = commands[heard.position] if heard else None
        if heard is None or command is None or not may_run(ctx, command):
            return False
        note = note_field(command.args)
        if _is_wish(shown) and _leaves(ctx, shown, heard, text):
            await self.press(ctx, shown, heard.position)
            return True
        if heard.is_sure and not is_brief(note, heard) and not (heard.note and "no" in ids[heard.position]):
            option = shown.options[heard.position]
            given = {**option.args, **({note.name: heard.note} if note and heard.note else {})}
            changed = option._replace(args=given)
            options = (*shown.options[: heard.position], changed, *shown.options[heard.position + 1 :])
            await self.press(ctx, replace(shown, options=options), heard.position)
            return True
        if only_sure or _is_wish(shown) or _is_only_offer(shown.options) or _is_read_back(ctx, shown):
            return False
        read_back(ctx, list(zip(shown.options, commands, strict=True)), heard)
        return True

    async def _leave(self, ctx: C, shown: Pressed, ids: Sequence[Sequence[str]], *, only_sure: bool) -> bool:
        """Press the one button that says no, for words that let go and say nothing to anybody: `nah, forget it`.

        What proposes something and has none waits on.
        """
        refusing = [position for position, option in enumerate(shown.options) if "wish" in option.args]
        refusing += [position for position, means in enumerate(ids) if "no" in means and position not in refusing]
        if not refusing and not only_sure and any(option.style == ButtonStyle.PRIMARY for option in shown.options):
            ctx.reply("ask-waits", options=shown.options)
            ctx.is_understood = True
            return True
        if len(refusing) != 1:
            return False
        await self.press(ctx, shown, refusing[0])
        return True

    async def let_go(self, ctx: C, *, only_guesses: bool = False) -> bool:
        """Leave what is shown and waits: by its button that says no, or a menu as it is; tell whether anything does."""
        shown = await waiting(ctx, asks_something)
        if shown is None or shown.member_id not in (None, ctx.member_id):
            return False
        if only_guesses and (_is_wish(shown) or not _is_menu(shown.options)):
            return False
        labelled = _by_label(ctx, shown.options)  # a button that refuses somebody something waits for a plain no
        ids = [names if leaves_undone(one) else () for one, names in zip(shown.options, labelled, strict=True)]
        is_for_whom = not _NONE_MEANT.isdisjoint(shown.options[-1].args)
        if not is_for_whom and await self._leave(ctx, shown, ids, only_sure=False):
            return True
        if any(option.field for option in shown.options) or not _is_menu(shown.options):
            return False  # it asks something, which is not what is let go
        await ctx.take_press(shown)
        ctx.reply("ask-put-off")
        return True

    async def is_wish_open(self, ctx: C) -> bool:
        """Tell whether a wish is shown and waits for a yes or a no."""
        shown = await self._last_asked(ctx)
        return shown is not None and _is_wish(shown)

    async def _last_asked(self, ctx: C, text: str = "") -> Pressed | None:
        """Return the latest message whose buttons answer something, if none of them was pressed."""
        return await waiting(ctx, lambda shown: _is_for(ctx, shown, text))

    async def press_token(self, ctx: C, token: str) -> None:
        """Press the button that a network's token stands for."""
        shown = await ctx.pressed(token)
        if shown is None or shown.position is None:
            raise UserError("error-button-old")
        await self.press(ctx, shown, shown.position)

    async def press(self, ctx: C, shown: Pressed, position: int) -> None:
        """Run what a button says, and show on its message that it was chosen."""
        if shown.member_id is not None and shown.member_id != ctx.member_id:
            raise UserError("error-button-not-yours")
        option = shown.options[position]
        command = self._registry.commands.get(option.command)
        if command is None:
            raise UserError("error-button-old")
        self._runner.check_access(ctx, command)
        question = await ctx.question()
        if option.field and not waits_for(question, option, ctx.now):
            if question is not None and was_taken(question, option):
                raise UserError("error-button-taken")
            raise UserError("error-button-over", command=command.name)
        if question is not None and answers_it(question, option):
            await ctx.close_question()
            ctx.goes_on = command.name
        if not ctx.message.direct:
            answer_in_place(ctx, command)
        ctx.is_answer = bool(option.field)
        ctx.pressing = shown
        if not (leaves_undone(option) and await says_what_stands(ctx, shown)):
            await self._runner.invoke(ctx, command, dict(option.args))
        ctx.is_understood = True
        await ctx.take_press(shown)
        ctx.pressed_now = shown
        self._show_chosen(ctx, shown, option)

    def _show_chosen(self, ctx: C, shown: Pressed, option: Option) -> None:
        """Mark a button as chosen, unless its message offers ways to go on, which all stay open when one is taken."""
        is_changed = ctx.keeps_buttons or any(draft.replaces == shown.message_id for draft in ctx.drafts)
        leads = self._leads(option, pressed=True) or any(map(self._leads, shown.options))
        if shown.message_id is None or leads or is_changed:
            return
        chosen = ctx.text("chosen", label=option.label)
        edit = Draft(
            f"{shown.text}\n\n{chosen}",
            conversation=ctx.message.conversation,
            account=ctx.account if ctx.message.direct else None,
            replaces=shown.message_id,
            confidential=shown.confidential,
            rank=Rank.ANSWER,
        )
        ctx.drafts.insert(0, edit)

    def _leads(self, option: Option, *, pressed: bool = False) -> bool:
        """Tell whether a message keeps its buttons for one of them."""
        command = self._registry.commands.get(option.command)
        return command is not None and command.leads and (pressed or command.aside not in option.args)


def _meant_by(command: Command[Any], option: Option) -> Sequence[str]:
    """Return the names of what is said for a button; one that says nothing of its own is no answer of yes or no."""
    return [name for name in ids_of(command.args, option) if option.args or name not in ("yes", "no")]


def _is_wish(shown: Pressed) -> bool:
    """Tell whether a message shows what was understood of a sentence; what is said next may be another one."""
    return any("wish" in option.args for option in shown.options)


async def waiting(ctx: Exchange, asks: Callable[[Pressed], bool]) -> Pressed | None:
    """Return the latest message that waits for an answer, if none of its buttons was pressed; hints are passed over.

    asks  tells of one whose buttons are hints that it waits all the same
    """
    for skipped in range(_MOST_LOOKED_AT):
        shown = await ctx.shown(None, skipped)
        if shown is None or shown.is_answered:
            return None
        if any(option.args or option.field for option in shown.options) or asks(shown):
            return shown
    return None


def asks_something(shown: Pressed) -> bool:
    """Tell whether a message ends a line with a question."""
    return any(line.rstrip(" _*").endswith("?") for line in to_plain(shown.text).splitlines())


def _is_for(ctx: Exchange, shown: Pressed, text: str) -> bool:
    """Tell whether a text is a yes or a no, and a message asks for one: an older question is not meant then."""
    return asks_something(shown) and is_yes(ctx, text) is not None


def _is_menu(options: Sequence[Option]) -> bool:
    """Tell whether buttons are guesses at what was meant: the last is help, a person to ask, or none of them."""
    first, last = options[0], options[-1]
    is_none = not _NONE_MEANT.isdisjoint(last.args)
    return last.command == "help" or is_none or (last.command == "council" and first.command != "council")


def leaves_undone(option: Option) -> bool:
    """Tell whether a button leaves undone what its message shows."""
    return not {"wish", "dropped"}.isdisjoint(option.args)


def _is_read_back(ctx: Exchange, shown: Pressed) -> bool:
    """Tell whether a message reads back what was heard: what is no clear answer to it is not read back once more."""
    before = to_plain(ctx.text("meant-yes", label=""))
    return any(option.label.startswith(before) for option in shown.options)


def _leaves(ctx: Exchange, shown: Pressed, heard: Spoken, text: str) -> bool:
    """Tell whether a text leaves a wish undone: nothing happens then, so that words after a no are no reason to ask."""
    return takes_back(ctx, text) and "wish" in shown.options[heard.position].args


def _by_label(ctx: Exchange, options: Sequence[Option]) -> Sequence[tuple[str, ...]]:
    """Return `yes` for the one button whose label begins `Yes, …`, and `no` for the one that begins `No, …`.

    A yes to the only thing that is offered means it, too.
    """
    if _is_only_offer(options):
        return [("yes",), *[()] * (len(options) - 1)]
    begins = [re.match(r"\W*(\w+)(?:[,:]|\W*$)", option.label) for option in options]
    answers = [is_yes(ctx, begin[1]) if begin else None for begin in begins]
    alone = {answer: name for answer, name in ((True, "yes"), (False, "no")) if answers.count(answer) == 1}
    return [(alone[answer],) if answer in alone else () for answer in answers]


def _is_only_offer(options: Sequence[Option]) -> bool:
    """Tell whether one thing is offered to whom was not understood for sure; pages of the guide and help beside it."""
    first, *pages = options[:-1] or options
    last = options[-1]
    is_help = last.command == "help" and not last.args
    return is_help and bool(first.args) and all(page.command == "guide" for page in pages)


def is_brief(note: Field | None, heard: Spoken) -> bool:
    """Tell whether the words beside an answer are too few to be passed on at once, or have no place."""
    return bool(heard.note) and (note is None or is_to_be_shown(note, heard.note, looks_like_a_command=False))


def read_back(ctx: Exchange, choices: Sequence[tuple[Option, Command[Any] | None]], heard: Spoken) -> None:
    """Show what was understood, with a button that says it is right, and one for each other answer."""
    meant, command = choices[heard.position]
    note = note_field(command.args) if command else None
    with_note = bool(note and heard.note)
    label = to_plain(ctx.text("meant-yes", label=meant.label))
    options = [_with_note(meant, command, heard.note)._replace(label=label, style=ButtonStyle.PRIMARY)]
    for position, (option, its_command) in enumerate(choices):
        if position != heard.position:
            options.append(_with_note(option, its_command, heard.note))
    ctx.reply(
        "ask-meant-note" if with_note else "ask-meant",
        label=meant.label,
        words=heard.note,
        reader=note.reader if note else "",
        options=options,
    )


def _with_note(option: Option, command: Command[Any] | None, words: str) -> Option:
    note = note_field(command.args) if command else None
    is_free = note is not None and note.name not in option.args
    return option._replace(args={**option.args, note.name: words}) if note and is_free and words else option


def answer_in_place(ctx: Exchange, command: Command[C]) -> None:
    """Decide whether a command written or pressed in a group is answered there or in the direct chat."""
    if command.place is Place.ANYWHERE or (command.place is Place.COUNCIL_ROOM and ctx.in_council_room):
        ctx.personal = False
    else:
        ctx.answer_directly()
