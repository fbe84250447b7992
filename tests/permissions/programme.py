"""A programme in which everybody has something that not everybody may see, marked by words found nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from chatbot.core.messages import Network
from handlers.shared.pairs import Party
from storage.models.absence import Backup
from storage.models.account import Account, Member
from storage.models.activity import Activity, ActivityKind, ActivityState
from storage.models.announcement import Announcement, AnnouncementQuestion, AnnouncementText, QuestionGroup
from storage.models.ballot import SurveyAsked, SurveyBallot, SurveyProgress
from storage.models.broadcast import Broadcast, BroadcastReader
from storage.models.changes import Change, Voice
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.council import CouncilItem, ItemKind
from storage.models.guide import GuideGap
from storage.models.meetings import Meeting
from storage.models.offers import Offer, Request, RequestState
from storage.models.pairs import Pair
from storage.models.proposal import Proposal, ProposalComment, ProposalPromise, ProposalVersion
from storage.models.safeguarding import Report, ReportState
from storage.models.survey import Survey, SurveyState
from storage.models.talk import Carried
from storage.unit_of_work import UnitOfWork
from tests.world import Person, World

GROUP = "group"
"""A group's room, with everybody in it."""

ROLES: dict[str, tuple[str, ...]] = {
    "mel": (),
    "ana": ("mentee",),
    "fia": ("mentee",),
    "kim": ("mentor",),
    "zoe": ("council",),
    "eva": ("mentee",),
    "gus": ("mentee",),
    "flo": ("mentee",),
    "max": ("mentor",),
    "lu": ("mentor",),
    "yan": ("council",),
}
"""Kim is Ana's mentor, and Fia is offered to Kim. Max is Eva's, and Gus is offered to Max. Flo waits."""
STRANGER = "sam"
READER = "yan"
"""The councillor who reads what is reported in confidence, by the configuration."""
VICTIMS = ("eva", "gus", "max")
"""Those who are nothing to the people who try."""


def shared(name: str) -> str:
    """Return the word in what those may see who are bound to somebody, and the council."""
    return f"{name}flute"


def note(name: str) -> str:
    """Return the word in what somebody wrote for the council alone."""
    return f"{name}drum"


def private(name: str) -> str:
    """Return the word in what nobody else may see at all, but one reader."""
    return f"{name}harp"


@dataclass(frozen=True)
class Programme:
    """The made-up people, and the numbers of what is theirs; `ids["eva"]["activity"]` is one."""

    people: dict[str, Person]
    members: dict[str, int]
    ids: dict[str, dict[str, int]]


async def fill(world: World) -> Programme:
    """Write it into the database."""
    people = {STRANGER: world.person(STRANGER), READER: world.person(READER)}
    for name, roles in ROLES.items():
        if name == READER:
            continue  # the configuration made them a member already
        mine: dict[str, Any] = {"interests": [shared(name)], "last_active_on": world.clock.now().date()}
        if name == "kim":
            mine["last_offer_at"] = world.clock.now()  # who waits is offered to another mentor first
        if name == "max":
            mine["capacity"] = 2  # with Eva and Gus there is no place for anybody else
        people[name] = await world.member(name, roles=roles, joined_on=date(2020, 3, 1), **mine)
    async with world.store() as store:
        account = store.people.add_account(people[STRANGER].account)
        account.room_id, account.name = STRANGER, "Sam"
        accounts = await store.people.accounts([person.account for person in people.values()])
        accounts[people[READER].account].room_id = READER
        known = {name: accounts[person.account] for name, person in people.items()}
        ids = await _write(store, world, known)
        for name, one in known.items():
            ids.setdefault(name, {})["member"] = one.member_id or 0
        return Programme(
            people,
            {name: one.member_id for name, one in known.items() if one.member_id is not None},
            ids,
        )


async def _write(store: UnitOfWork, world: World, known: dict[str, Account]) -> dict[str, dict[str, int]]:
    writer = _Writer(store, world, {name: one.member for name, one in known.items() if one.member}, known)
    ids = {
        "ana": await writer.pair("ana", "kim"),
        "eva": await writer.pair("eva", "max"),
        "fia": await writer.wish("fia", "kim"),
        "gus": await writer.wish("gus", "max"),
        "flo": await writer.wish("flo", None),
    }
    ids["max"] = ids["eva"] | await writer.of_mentor("max", "lu")
    ids["zoe"] = await writer.of_council("yan")
    return ids


class _Writer:
    """Writes rows, and returns their numbers by what they are."""

    def __init__(
        self, store: UnitOfWork, world: World, members: dict[str, Member], accounts: dict[str, Account]
    ) -> None:
        self._store, self._members, self._accounts = store, members, accounts
        self._now = world.clock.now()
        self._ago = self._now - timedelta(days=20)
        self._soon = self._now + timedelta(days=3)

    async def _add(self, **rows: Any) -> dict[str, int]:
        self._store.session.add_all(rows.values())
        await self._store.flush()
        return {name: row.id for name, row in rows.items() if hasattr(row, "id")}

    async def pair(self, mentee: str, mentor: str) -> dict[str, int]:
        """Two people with a past together."""
        mine, theirs, ago, soon = self._members[mentee].id, self._members[mentor].id, self._ago, self._soon
        asked = {"period": "2026-W46", "due_at": ago, "closes_at": soon, "asked_at": ago}
        ids = await self._add(
            pair=Pair(mentee_id=mine, mentor_id=theirs, started_at=ago),
            request=Request(
                mentee_id=mine, topic=shared(mentee), state=RequestState.PAIRED, asked_at=ago, told="paired"
            ),
            window=Prompt(member_id=theirs, kind=PromptKind.CHECK_IN, **asked),
            asked=Prompt(member_id=mine, kind=PromptKind.LAST_CONTACT, **asked),
            activity=self._activity(mentee, ActivityState.REPORTED),
            late=self._activity(mentee, ActivityState.UNCONFIRMED),
            question=self._activity(mentee, ActivityState.MORE, {"question": "How?", "by": theirs}),
        )
        pair, window = ids["pair"], ids["window"]
        ids |= await self._add(
            meeting=Meeting(pair_id=pair, by_mentor=False, at=soon, proposed_at=ago),
            note=CheckIn(prompt_id=window, pair_id=pair, answer="help", note=note(mentor), answered_at=ago),
            item=self._item(mentee, ItemKind.QUESTION),
            help=self._item(mentee, ItemKind.HELP_WANTED),
        )
        return ids | await self._kept(mentee, mentor) | await self._proposed(mentee) | await self._told(mentee, mentor)

    def _activity(self, name: str, state: ActivityState, *questions: dict[str, Any]) -> Activity:
        ago = self._ago
        about = {"member_id": self._members[name].id, "kind": ActivityKind.ORGANISED, "held_on": ago.date()}
        title = f"{state} {shared(name)}"
        return Activity(**about, title=title, state=state, questions=questions, reported_at=ago, due_at=ago)

    def _item(self, name: str, kind: ItemKind) -> CouncilItem:
        subject, has_it = self._members[name].id, self._members["yan"].id
        when = {"opened_at": self._ago, "due_at": self._soon, "told_at": self._ago}
        return CouncilItem(
            kind=kind, subject_id=subject, asked_by_id=subject, councillor_id=has_it, note=note(name), **when
        )

    async def _kept(self, mentee: str, mentor: str) -> dict[str, int]:
        """What nobody else is to see: words not sent yet, and a problem told in confidence."""
        mine, theirs = self._members[mentee].id, self._members[mentor].id
        said = {"network": Network.TELEGRAM, "room_id": mentee, "event_id": mentee, "said_as": mentee}
        told = {"reported_at": self._ago, "due_at": self._soon, "state": ReportState.OPEN, "begun": mentee}
        report = Report(account=self._accounts[mentee], reader=self._accounts["yan"], whom="mentor", **told)
        report.words = private(mentee)
        return await self._add(
            held=Carried(sender_id=mine, receiver_id=theirs, words=private(mentee), at=self._now, **said), report=report
        )

    async def _proposed(self, name: str) -> dict[str, int]:
        """A draft, and a proposal that is out, with a comment."""
        mine, ago = self._members[name].id, self._ago
        title, working = f"Tea with {name}", {"title": private(name), "sections": [], "past": []}
        out = {"state": "open", "version": 1, "opened_at": ago, "council_at": self._soon, "changed_at": ago}
        ids = await self._add(
            draft=Proposal(author_id=mine, title=private(name), working=working, created_at=ago),
            proposal=Proposal(author_id=mine, title=title, created_at=ago, comments=1, unanswered=1, **out),
        )
        number = ids["proposal"]
        return ids | await self._add(
            version=ProposalVersion(proposal_id=number, number=1, title=title, sections=[], made_at=ago),
            comment=ProposalComment(proposal_id=number, version=1, member_id=mine, words="Milk first", said_at=ago),
        )

    async def _told(self, mentee: str, mentor: str) -> dict[str, int]:
        """An announcement to the mentee alone, a question about it, and one that is only begun."""
        mine, theirs, ago = self._members[mentee].id, self._members[mentor].id, self._ago
        more = {"author_id": theirs, "word": "", "progress": "", "is_watched": False, "created_at": ago}
        ids = await self._add(
            letter=Announcement(audience=None, state="draft", **more),
            about=Announcement(audience={"members": [mine]}, state="out", out_at=ago, **more),
        )
        cast = {"kind": "announcement", "audience": {"members": [mine]}, "state": "done", "begins_at": ago}
        ids |= await self._add(
            group=QuestionGroup(announcement_id=ids["about"], answer=""),
            cast=Broadcast(subject_id=ids["about"], created_at=ago, ended_at=ago, **cast),
            text=AnnouncementText(announcement_id=ids["letter"], locale="en", words=private(mentor)),
            words=AnnouncementText(announcement_id=ids["about"], locale="en", words=shared(mentor)),
        )
        reader = {"member_id": mine, "network": Network.TELEGRAM, "state": "sent", "due_at": ago, "sent_at": ago}
        asked = {"member_id": mine, "words": shared(mentee), "state": "open", "asked_at": ago}
        return ids | await self._add(
            reader=BroadcastReader(broadcast_id=ids["cast"], **reader),
            asked_about=AnnouncementQuestion(group_id=ids["group"], **asked),
        )

    async def wish(self, mentee: str, mentor: str | None) -> dict[str, int]:
        """Somebody who waits for a mentor, or for one's answer."""
        state = RequestState.WAITING if mentor is None else RequestState.OFFERED
        wish = Request(
            mentee_id=self._members[mentee].id, topic=shared(mentee), state=state, asked_at=self._ago, told=state
        )
        ids = await self._add(request=wish)
        if mentor is None:
            wish.meant_for_id = self._members["lu"].id
            return ids
        when = {"offered_at": self._ago, "expires_at": self._soon}
        mentor_id = self._members[mentor].id
        return ids | await self._add(offer=Offer(request_id=ids["request"], mentor_id=mentor_id, state="open", **when))

    async def of_mentor(self, mentor: str, other: str) -> dict[str, int]:
        """What mentors have between each other: a stand-in asked for, and a change of mentor."""
        mine, theirs, mentee = (self._members[name].id for name in (mentor, other, "eva"))
        when = {"asked_at": self._ago, "due_at": self._soon}
        voices = [Voice(part=part.value, told_at=self._ago) for part in Party]
        change = Change(mentee_id=mentee, old_id=mine, new_id=theirs, asked_by_id=mentee, reason=note("eva"), **when)
        change.voices = voices
        asks = Backup(mentor_id=theirs, stand_in_id=self._members["kim"].id, asked_at=self._ago)
        backup = Backup(mentor_id=mine, stand_in_id=theirs, asked_at=self._ago)
        return await self._add(change=change, backup=backup, other_backup=asks)

    async def of_council(self, councillor: str) -> dict[str, int]:
        """What the council has in hand: a promise, a gap in the guide, surveys being made, out and over."""
        author, ago = self._members[councillor].id, self._ago
        out = {"state": "decided", "outcome": "accepted", "version": 1, "opened_at": ago, "closed_at": ago}
        ids = await self._add(
            decided=Proposal(author_id=None, title="Cake", created_at=ago, **out),
            gap=GuideGap(key="cake", locale="en", words="Is there cake?", count=3, last_at=ago),
            making=self._survey("Draft", SurveyState.DRAFT, author),
            open=self._survey("Spring", SurveyState.OPEN, author),
            closed=self._survey("Winter", SurveyState.CLOSED, author),
        )
        eva, closed = self._members["eva"].id, ids["closed"]
        return ids | await self._add(
            promise=ProposalPromise(
                proposal_id=ids["decided"], words="Bake", due_on=self._soon.date(), councillor_id=author, made_at=ago
            ),
            version=ProposalVersion(proposal_id=ids["decided"], number=1, title="Cake", sections=[], made_at=ago),
            asked=SurveyAsked(survey_id=closed, member_id=eva, handed_in=True),
            ballot=SurveyBallot(survey_id=closed, id="1", member_id=eva, answers={"1": {"words": note("eva")}}),
            progress=SurveyProgress(survey_id=closed, asked=1, counted=1),
        )

    def _survey(self, title: str, state: SurveyState, author: int) -> Survey:
        when = {"created_at": self._ago, "opened_at": self._ago}
        return Survey(title=title, anonymous=False, locale="en", author_id=author, state=state, audience={}, **when)
