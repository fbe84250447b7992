"""survey_poll: put a survey into a group as a poll of the network's own, where it is counted with all other answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, ConversationRef, Deed, Option, Rank, latest
from chatbot.core.polls import PollLimits
from chatbot.core.roles import Place, Reach, Role
from chatbot.core.survey.polls import Misfit, as_poll, misfit
from chatbot.core.survey.questionnaire import Questionnaire
from chatbot.core.writer import Draft, DraftedPoll, Writer
from handlers.shared.context import Context, Desk
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from handlers.survey.stored import questionnaire_of
from storage.models.poll import PollRow, PollState
from storage.models.survey import Survey, SurveyState
from storage.unit_of_work import UnitOfWork

feature = Feature()

HERE = "here"
"""The room in which the button is pressed."""


@dataclass(frozen=True, slots=True)
class SurveyPoll(Arguments):
    """Take nothing; buttons name the survey, and the room it is put into: `here`, or as `telegram:-1001`."""

    survey: int | None = hidden()
    room: str | None = hidden()


class _Room(NamedTuple):
    """A room that a poll can be put into: what it is called on a button, and its limits."""

    label: Markup
    ref: ConversationRef
    limits: PollLimits


def subject_of(survey: Survey) -> str:
    """Return the subject of the polls of a survey."""
    return f"survey:{survey.id}"


@feature.command(
    "survey_poll",
    args=SurveyPoll,
    role=Role.COUNCIL,
    place=Place.ANYWHERE,
    examples=("survey_poll",),
    changes_with=("room",),
    reach=Reach.ANYBODY,
)
async def survey_poll(ctx: Context, args: SurveyPoll) -> None:
    """Put a survey that is out into a room as a poll; ask which one, and where, first."""
    survey = await ctx.store.surveys.survey(args.survey, lock=True) if args.survey is not None else None
    if survey is None:
        await _list(ctx)
    elif survey.state != SurveyState.OPEN:
        raise UserError("survey-closed-before")
    elif args.room is None:
        await ask_where(ctx, survey)
    else:
        await _put(ctx, survey, args.room)


async def _list(ctx: Context) -> None:
    """Offer the surveys that can be polls; say of the others why they cannot."""
    options, lines = [], []
    for survey in await ctx.store.surveys.in_state(SurveyState.OPEN):
        reason = _misfit(ctx, await questionnaire_of(ctx.store, survey))
        if reason is None:
            room = None if ctx.message.direct else HERE
            args = SurveyPoll(survey.id, room)
            options.append(Option(shorten(survey.title, 40), args.command, args.dump()))
        elif ctx.message.direct or ctx.in_council_room:  # elsewhere not everybody need know what is asked of others
            lines.append(_why_not(ctx, survey, reason))
    asks = "survey-poll-which" if options else "survey-poll-none"
    ctx.say(join([ctx.text(asks, here=_yes(not ctx.message.direct)), *lines]), options=options)


def _yes(holds: bool) -> str:  # a variant of a text
    return "yes" if holds else "no"


def _why_not(ctx: Context, survey: Survey, reason: Misfit) -> Markup:
    return ctx.text("survey-poll-not", title=survey.title, reason=reason.value)


def _misfit(ctx: Context, asked: Questionnaire) -> Misfit | None:
    """Return why a survey cannot be a poll here or, asked directly, on any network; None if it can."""
    if not ctx.message.direct:
        return misfit(asked, ctx.rules.polls.get(ctx.message.conversation.network))
    reasons = [misfit(asked, limits) for limits in ctx.rules.polls.values()] or [misfit(asked, None)]
    return None if None in reasons else reasons[0]


def can_be_poll(ctx: Context, asked: Questionnaire) -> bool:
    """Tell whether a survey can be a poll on any network that the bot is on."""
    return any(misfit(asked, limits) is None for limits in ctx.rules.polls.values())


def here_option(desk: Desk, survey: Survey, asked: Questionnaire) -> list[Option]:
    """Return the button under what the council's room is told of a survey; none where it cannot be a poll."""
    room = desk.rules.council_room
    if room is None or misfit(asked, desk.rules.polls.get(room.network)) is not None:
        return []
    return [desk.room_writer().option("survey-poll-here", SurveyPoll(survey.id, HERE))]


async def ask_where(ctx: Context, survey: Survey, *before: Markup) -> None:
    """Ask for the room that a survey is put into as a poll; in a group, offer that one."""
    asked = await questionnaire_of(ctx.store, survey)
    if reason := _misfit(ctx, asked):
        ctx.say(join([*before, _why_not(ctx, survey, reason)]))
        return
    if not ctx.message.direct:
        here = ctx.option("survey-poll-here", SurveyPoll(survey.id, HERE), style=ButtonStyle.PRIMARY)
        ctx.say(join([*before, ctx.text("survey-poll-ask-here", title=survey.title)]), options=[here])
        return
    rooms = [room for room in await _rooms(ctx) if misfit(asked, room.limits) is None]
    options = []
    for room in rooms:
        args = SurveyPoll(survey.id, str(room.ref))
        options.append(Option(to_plain(room.label), args.command, args.dump()))
    text = ctx.text("survey-poll-where", title=survey.title, known=_yes(bool(rooms)))
    ctx.say(join([*before, text]), options=options, literal=True)


async def _rooms(ctx: Context) -> list[_Room]:
    """Return known rooms that have polls: the council's, public ones, groups the author brought the bot into."""
    found: dict[ConversationRef, str] = {}
    if ctx.rules.council_room is not None:
        found[ctx.rules.council_room] = "council"
    for outlet in ctx.rules.outlets:
        if (room := latest(outlet.conversation, ctx.rules.moves)) is not None:
            found.setdefault(room, "public")
    accounts = await ctx.store.people.accounts_of(ctx.me.id)
    for room in await ctx.store.rooms.brought_by([account.ref for account in accounts]):
        found.setdefault(room, "yours")
    rooms: list[_Room] = []
    kinds: dict[tuple[str, str], int] = {}
    for room, kind in found.items():
        limits = ctx.rules.polls.get(room.network)
        if limits is not None:
            number = kinds[kind, room.network] = kinds.get((kind, room.network), 0) + 1
            network = ctx.rules.known[room.network].title
            label = ctx.text("survey-poll-room", kind=kind, network=network, number=number)
            rooms.append(_Room(label, room, limits))
    return rooms


async def _put(ctx: Context, survey: Survey, name: str) -> None:
    """Put a survey into a room as a poll, with a line that says what a vote means; into each room once."""
    room = await _room_named(ctx, name)
    asked = await questionnaire_of(ctx.store, survey)
    if reason := misfit(asked, ctx.rules.polls.get(room.network)):
        raise UserError("survey-poll-not", title=survey.title, reason=reason.value)
    for there in await ctx.store.polls.open_about(subject_of(survey)):
        if (there.network, there.room_id) == (room.network, room.room_id):
            raise UserError("survey-poll-there", title=survey.title)
    row = await ctx.store.polls.add(subject_of(survey), room, ctx.me.id)
    poll = as_poll(asked.questions[0])
    until = survey.closes_at
    about = {"title": survey.title} | ({"until": until} if until is not None else {})
    said = _writer(ctx.desk, survey).text("survey-poll-intro", ends=_yes(until is not None), **about)
    lines = [poll.question, *(f"{number}. {option}" for number, option in enumerate(poll.options, start=1))]
    ctx.drafts.append(Draft(str(said), conversation=room, rank=Rank.ANSWER))
    text = escape("\n".join(lines))
    ctx.drafts.append(Draft(text, conversation=room, poll=DraftedPoll(row.id, poll), rank=Rank.ANSWER))
    if ctx.message.direct:
        ctx.reply("survey-poll-put", title=survey.title)


def _writer(desk: Desk, survey: Survey) -> Writer:
    """Return a writer for those who see a poll, in the language the survey is written in."""
    return replace(desk.room_writer(), locale=desk.localizer.negotiate(survey.locale))


async def _room_named(ctx: Context, name: str) -> ConversationRef:
    if name == HERE and not ctx.message.direct:
        return ctx.message.conversation
    for room in await _rooms(ctx):
        if str(room.ref) == name:
            return room.ref
    raise UserError("error-button-old")


async def survey_of(store: UnitOfWork, poll: PollRow) -> Survey | None:
    """Return the survey that a poll is of, locked; None if it is of something else."""
    kind, _, number = poll.subject.partition(":")
    return await store.surveys.survey(int(number), lock=True) if kind == "survey" else None


@feature.job("refused_polls")
async def tell_of_refused(desk: Desk) -> None:
    """Tell whoever put a poll into a room that does not take it, and forget it."""
    for poll in await desk.store.polls.failed():
        survey, by = await survey_of(desk.store, poll), await desk.store.people.get(poll.by_id)
        if survey is None:
            continue
        if by is not None and survey.state == SurveyState.OPEN:
            letter = desk.to(by)
            again = letter.option("survey-poll-put-it", SurveyPoll(survey.id))
            letter.send("survey-poll-refused", title=survey.title, options=[again])
        await desk.store.polls.remove(poll)


async def end_polls(desk: Desk, survey: Survey) -> None:
    """End the polls of a survey that is closed."""
    for poll in await desk.store.polls.open_about(subject_of(survey)):
        poll.state = PollState.ENDED
        text = str(_writer(desk, survey).text("survey-poll-over", title=survey.title))
        room = ConversationRef.parse(f"{poll.network}:{poll.room_id}")
        desk.drafts.append(Draft(text, conversation=room, deed=Deed.END_POLL, poll=DraftedPoll(poll.id)))
