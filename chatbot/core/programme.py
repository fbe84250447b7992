"""The settings of a mentorship programme in numbers; the defaults suit a few hundred volunteers."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from chatbot.core.durations import Duration


def _longer_than_nothing(length: timedelta) -> timedelta:
    if length <= timedelta():
        raise ValueError("must be longer than no time")
    return length


def _whole_weeks(length: timedelta) -> timedelta:
    if length % timedelta(weeks=1):
        raise ValueError('must be whole weeks, such as "2w", since check-ins come on one day of the week')
    return length


Span = Annotated[Duration, AfterValidator(_longer_than_nothing)]
Steps = Annotated[tuple[Span, ...], Field(min_length=1)]
Hour = Annotated[int, Field(ge=0, le=23)]


class Weekday(StrEnum):
    """A day of the week, as written in the configuration."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """The day's number as `date.weekday()` counts: Monday is 0."""
        return _NUMBERS[self]


_NUMBERS = {day: number for number, day in enumerate(Weekday)}


class Programme(BaseModel):
    """The rules for mentees, mentors and council, in numbers. Hours are local to the person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    capacity: Annotated[int, Field(ge=0)] = 5
    """Mentees a mentor takes, unless the mentor sets another number."""
    capacity_max: Annotated[int, Field(ge=1)] = 10
    """The most mentees a mentor may set for themselves."""
    new_mentor_capacity: Annotated[int, Field(ge=0)] = 2
    """Mentees a newly appointed mentor takes."""
    apply_after: Span = timedelta(weeks=26)
    """Time in the programme after which a mentee may apply to be a mentor."""
    apply_activities: Annotated[int, Field(ge=0)] = 3
    """Confirmed activities a mentee needs to apply."""

    offer_expires: Span = timedelta(days=3)
    """How long a mentor may think about an offer before it goes to the next."""
    introduction_waits: Span = timedelta(minutes=10)
    """How long a newcomer's request waits for them to tell their zone and languages before mentors are asked."""
    confirmation_due: Span = timedelta(days=14)
    """How long a mentor has to confirm an activity before it is on the council's list."""
    edits_rest: Span = timedelta(minutes=30)
    """How long after the last edit of an activity the mentor is shown it again."""
    activity_spans: Steps = (
        timedelta(weeks=4),
        timedelta(weeks=8),
        timedelta(weeks=12),
        timedelta(weeks=26),
        timedelta(weeks=52),
    )
    """The lengths of time, up to now, over which a member's activities are counted."""
    silence_decision: Span = timedelta(days=7)
    """How long a councillor has to decide about a silent mentor before it goes to the next."""

    council_decision: Span = timedelta(days=7)
    """How long a councillor has to decide about anything else before it goes to the next."""
    help_decision: Span = timedelta(days=2)
    """How long a councillor has to look after a mentee who needs help before it goes to the next."""
    question_decision: Span = timedelta(days=2)
    """How long a councillor has to answer somebody who asks for a human before it goes to the next."""
    report_unread_after: Span = timedelta(days=1)
    """How long a problem reported in confidence waits to be seen before it goes to the next who may read it."""
    report_open_after: Span = timedelta(days=7)
    """How often whoever has seen such a report is reminded of it until it is closed."""
    survey_reminder_before: Span = timedelta(days=2)
    """How long before a survey closes those who have not answered are reminded, once; not in its first half."""
    report_kept: Span = timedelta(days=7)
    """How long its words are kept after it was closed."""
    waiting_decision: Span = timedelta(weeks=4)
    """How long a mentee waits for a mentor before a councillor is asked to look for one."""
    change_expires: Span = timedelta(days=7)
    """How long mentee, old and new mentor may think about a change before a councillor decides."""
    talk_lasts: Span = timedelta(hours=1)
    """How long after the last words two people exchanged through the bot plain words are meant for the other."""
    talk_remembered: Span = timedelta(days=30)
    """How long the bot knows which message it brought to whom, so that replies, edits and reactions find it."""
    share_reminders: Steps = (timedelta(days=3), timedelta(days=7))
    """Of no use any more, as every pair can write to each other; configurations may still name it."""
    contact_nudge_after: Span = timedelta(days=3)
    """How long after a match, with nothing exchanged that the bot knows of, one of the two is helped to begin."""
    contact_check_in_after: Span = timedelta(days=10)
    """How long after a match the mentor's check-in starts from that."""
    meeting_from: Hour = 9
    """Hour from which a meeting may be proposed to a mentor and a mentee, by the clocks of both."""
    meeting_until: Hour = 21
    """Hour by which such a meeting is over."""
    meeting_length: Span = timedelta(minutes=30)
    """How long a meeting is in the calendar file."""
    meeting_reminder_before: Span = timedelta(hours=1)
    """How long before a meeting both are reminded."""
    proposal_discussion: Span = timedelta(days=14)
    """How long a proposal is discussed before it is put before the council."""
    proposal_revised_discussion: Span = timedelta(days=7)
    """How long a revised proposal is discussed at least."""
    proposals_open: Annotated[int, Field(ge=1)] = 2
    """Open proposals one member may have at once."""
    decision_reminder_every: Span = timedelta(weeks=1)
    """How often a councillor is reminded of an overdue item that nobody else can take on."""
    digest_weekday: Weekday = Weekday.MONDAY
    digest_hour: Hour = 9
    """Hour at which the council's room gets its weekly digest, in the bot's own time zone."""

    active_prompt_every: Span = timedelta(weeks=12)
    """How often a mentor is asked whether they are still active."""
    active_prompt_closes: Span = timedelta(weeks=2)
    """How long that question waits before no answer counts as a missed check-in."""
    mentee_check_in_every: Span = timedelta(weeks=4)
    """How often a mentee is asked when they last heard from their mentor."""

    missed_until_unresponsive: Annotated[int, Field(ge=1)] = 3
    """Check-ins missed in a row before a mentor counts as unresponsive."""
    reassign_after: Span = timedelta(days=30)
    """Silence of a mentor after which reassigning the mentees is proposed."""
    leave_role_after: Span = timedelta(days=90)
    """Silence of a mentor after which leaving the role is proposed."""
    mentee_nudges: Steps = (timedelta(weeks=4), timedelta(weeks=8))
    """Times without any activity after which a mentee gets a friendly nudge."""
    mentee_council: Steps = (timedelta(weeks=26), timedelta(weeks=52))
    """Times without any activity after which a mentee is on the council's list."""

    away_max: Span = timedelta(weeks=12)
    """The longest a planned absence may be."""
    back_reminder_before: Span = timedelta(days=1)
    """How long before the return from an absence a reminder is sent."""

    next_channel_after: Span = timedelta(hours=48)
    """How long a question waits on one of a person's channels before it is asked on the next; mail comes last."""
    urgent_next_channel_after: Span = timedelta(hours=24)
    """The same for a question that is open for a few days only: an offer, a decision of the council."""

    quiet_from: Hour = 21
    """Hour from which the bot writes nothing on its own; letters wait for the reader's morning."""
    quiet_until: Hour = 8
    """Hour from which it writes again; the same as `quiet_from` for no quiet hours."""

    unanswered_most: Annotated[int, Field(ge=1)] = 20
    """Answers waiting to be sent to one person at once; what they write beyond that is kept, and answered later."""

    requests_told: Annotated[int, Field(ge=1)] = 3
    """Requests of one mentee within `told_within` that mentors are asked about at once."""
    reports_told: Annotated[int, Field(ge=1)] = 5
    """Activities reported by one member within `told_within` that the confirming mentor is told of at once."""
    changes_told: Annotated[int, Field(ge=1)] = 3
    """Changes of mind of one person within `told_within` that others are told of at once, for each kind."""
    links_after: Span = timedelta(days=30)
    """Time since a member came after which others can click their links, once an activity of theirs is confirmed."""
    told_within: Span = timedelta(days=1)
    """The time within which these are counted; anything beyond them is told in one message once it is over."""

    survey_open_for: Span = timedelta(days=14)
    """How long a survey takes answers, unless its author sets a last day."""
    dialogue_expires: Span = timedelta(days=1)
    """How long a question waits for its answer."""
    buttons_remembered: Span = timedelta(days=14)
    """How long a typed number or label still presses the last buttons shown."""
    messages_kept: Span = timedelta(days=90)
    """How long sent messages are kept; a press of a button on an older one is answered with "too old"."""
    looks_kept: Span = timedelta(days=365)
    """The time for which it is known who looked at what is kept of a member."""
    notes_kept: Span = timedelta(days=730)
    """The time for which the notes of check-ins are kept; their answers stay."""
    link_code_expires: Span = timedelta(minutes=10)
    """How long a code that links two accounts is valid."""
    mail_code_expires: Span = timedelta(hours=1)
    """How long a code that was mailed to an address is valid."""
    invitation_expires: Span = timedelta(days=90)
    """How long an invitation of somebody from the roster is valid."""
    handle_trusted: Span = timedelta(days=90)
    """How long a handle from the roster is enough to claim its record: handles change hands; an id is always enough."""
    handle_old: Span = timedelta(days=30)
    """Age after which a handle is shown with the day it was last seen."""
    code_tries: Annotated[int, Field(ge=1)] = 5
    """Wrong codes an account may write, and codes it may have mailed, within `code_tries_within`; then it has to wait.

    A member may have the same number of codes mailed, and not entered, within `domain_codes_within`.
    """
    code_tries_within: Span = timedelta(hours=1)
    """How long a wrong code is held against an account."""

    address_codes: Annotated[int, Field(ge=1)] = 3
    """Codes mailed to one address, and not entered, within `address_codes_within`; then it gets no more."""
    address_codes_within: Span = timedelta(weeks=1)
    """How long a code that was not entered is held against an address."""
    domain_codes: Annotated[int, Field(ge=1)] = 60
    """The same for all addresses of a domain, within `domain_codes_within`."""
    domain_codes_within: Span = timedelta(days=1)
    """How long a code that was not entered is held against a domain, and against the member who had it mailed."""

    @property
    def mails_answerable(self) -> timedelta:
        """How long a mail can be answered: while its buttons' numbers are remembered, and answers to it are kept."""
        return min(self.buttons_remembered, self.messages_kept)

    def next_awake(self, now: datetime, timezone: str) -> datetime:
        """Return the first moment from `now` on outside the quiet hours in a zone: in the daytime `now` itself."""
        local = now.astimezone(ZoneInfo(timezone))
        waking_hours = (self.quiet_from - self.quiet_until) % 24 or 24
        if (local.hour - self.quiet_until) % 24 < waking_hours:
            return now
        day = local.date() + timedelta(days=local.hour >= self.quiet_until)
        return datetime.combine(day, time(self.quiet_until), local.tzinfo).astimezone(now.tzinfo)

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        for name in ("capacity", "new_mentor_capacity"):
            if getattr(self, name) > self.capacity_max:
                raise ValueError(f"{name} is more than capacity_max ({self.capacity_max})")
        if self.meeting_from >= self.meeting_until:
            raise ValueError("meeting_from must come before meeting_until")
        if self.reassign_after >= self.leave_role_after:
            raise ValueError("reassign_after must be shorter than leave_role_after")
        for name in ("activity_spans", "share_reminders", "mentee_nudges", "mentee_council"):
            steps = getattr(self, name)
            if list(steps) != sorted(set(steps)):
                raise ValueError(f"{name} must grow from step to step")
        if self.mentee_nudges[-1] >= self.mentee_council[0]:
            raise ValueError("mentee_nudges must all come before mentee_council")
        return self


class Pace(BaseModel):
    """A pace of check-ins about a mentee who has been in the programme for less than `until`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    every: Annotated[Span, AfterValidator(_whole_weeks)]
    """Time between two check-ins."""
    until: Span | None = None
    """Time in the programme up to which this pace holds; the last one has none and holds for good."""


class CheckInSettings(BaseModel):
    """The settings of check-ins, which ask mentors how each mentee is doing, in the mentor's own time zone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weekday: Weekday = Weekday.MONDAY
    hour: Hour = 9
    first_after: Span = timedelta(days=3)
    """How long after a mentor and a mentee are paired the first question about the mentee comes."""
    reminder_after: Span = timedelta(hours=48)
    """How long after the question its only reminder comes."""
    cadence: Annotated[tuple[Pace, ...], Field(min_length=1)] = (
        Pace(until=timedelta(days=90), every=timedelta(weeks=1)),
        Pace(until=timedelta(days=365), every=timedelta(weeks=2)),
        Pace(every=timedelta(weeks=4)),
    )
    """The paces in order of time in the programme."""

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        *bounded, last = self.cadence
        ends = [pace.until for pace in bounded]
        if last.until is not None or None in ends:
            raise ValueError("cadence: every step but the last has an until, the last has none")
        if ends != sorted(set(ends), key=lambda end: end or timedelta()):
            raise ValueError("cadence: until must grow from step to step")
        if self.reminder_after >= min(pace.every for pace in self.cadence):
            raise ValueError("reminder_after must be shorter than the shortest cadence step")
        return self

    def every(self, time_in_programme: timedelta) -> timedelta:
        """Return the time between two check-ins about a mentee who has been in the programme this long."""
        return next(pace.every for pace in self.cadence if pace.until is None or time_in_programme < pace.until)
