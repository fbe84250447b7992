"""The demo's programme with Ana in the middle of it: what she said, what was said of her, and where it is kept."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from chatbot.core.messages import AccountRef, Network
from chatbot.demo import programme
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState
from storage.models.announcement import Announcement, AnnouncementQuestion, AnnouncementText, QuestionGroup
from storage.models.ballot import SurveyAsked, SurveyBallot
from storage.models.changes import Change, ChangeState
from storage.models.check_in import CheckIn, Prompt
from storage.models.guide import GuideReading
from storage.models.offers import Offer, OfferState, Request, RequestState
from storage.models.pairs import Pair
from storage.models.proposal import Proposal, ProposalComment, ProposalStance, ProposalVersion
from storage.models.survey import Survey, SurveyState
from tests.world import Person, World

NAME, HANDLE, ADDRESS, MATRIX = "Ana Quispe", "@anaq_lima", "ana.quispe@posta.example", "@anaquispe:lima.example"
WORDS = (
    *("drumming", "xylophone", "bagpipes", "theremin", "didgeridoo", "ukulele", "accordion", "harmonica", "bassoon"),
    *("clarinet", "tambourine", "mandolin", "saxophone", "trombone", "kazoo"),
)
"""Each is written by Ana, or by others into what is hers alone, in one place."""
OF_HER = (NAME, "Quispe", "Anita", HANDLE[1:], ADDRESS, MATRIX, *WORDS)
"""The words that are to be found nowhere any more."""


class Stage:
    """Everybody in the story, on Telegram; Ana is on Matrix as well."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.ana = world.person("ana", NAME, handle=HANDLE, locale="en")
        self.lucia, self.kim = world.person("lucia", "Lucía Torres"), world.person("kim", "Kim Larsen")
        self.zoe = world.person("zoe", "Zoe Papadaki")


async def fill(world: World) -> Stage:
    """Write the demo's programme into the database."""
    async with world.store() as store:
        await programme.fill(store, world.clock.now())
        await store.flush()
        await store.session.execute(text("UPDATE account SET network = 'telegram'"))
        people = {one.name: one for one in await store.people.all()}
        for member in people.values():
            member.timezone, member.asked_self_at = "UTC", world.clock.now()
        people["Kim Larsen"].capacity = 9
        ana = people[NAME]
        ana.country, ana.interests, ana.joined_words = "Peru", ["accordion"], "spring, with a harmonica"
        for network, user_id in ((Network.MATRIX, MATRIX), (Network.EMAIL, ADDRESS)):
            account = store.people.add_account(AccountRef(network, user_id))
            account.member, account.name = ana, NAME
        ana.email = ADDRESS
        store.people.expect("matrix", f"{MATRIX}.old", ana.id, world.clock.now())
        store.people.remember_name("Anita Quispe", ana)
    return Stage(world)


async def live(stage: Stage) -> None:
    """Let Ana live in the programme for a while."""
    world, ana, kim, zoe = stage.world, stage.ana, stage.kim, stage.zoe
    await ana.says("request_mentor drumming on the beach", "drumming")
    await zoe.says("assign Ana Kim")
    await zoe.presses(zoe.screen[-1].labels[0])
    kim.reads(NAME)
    await ana.says("report attended Xylophone night on 2 Nov")
    await ana.presses("Do it", "Kim")
    await ana.says("tell Kim I play the bagpipes", "passed it on")
    await ana.says("council I need a theremin", "given it to Zoe")
    await world.tick()
    await zoe.says("status Ana", NAME)
    await zoe.says("find Quispe", NAME)
    await kim.says("mentees", NAME)
    await _write_rows(world)
    await ana.says("report")  # a question is open when she leaves


async def _write_rows(world: World) -> None:
    """Add what she has in features that take long to play."""
    now = world.clock.now()
    ago = now - timedelta(days=20)
    async with world.store() as store:
        add, people = store.session.add_all, {one.name: one for one in await store.people.all()}
        ana, kim, lucia, zoe = (people[name] for name in (NAME, "Kim Larsen", "Lucía Torres", "Zoe Papadaki"))
        pair = await store.pairs.pair_of(ana.id)
        assert pair is not None
        prompt = Prompt(member_id=kim.id, kind="check_in", period="2020-W01", due_at=ago, closes_at=now, asked_at=ago)
        old = Request(
            mentee_id=ana.id, topic="didgeridoo", state=RequestState.CANCELLED, asked_at=ago, told="cancelled"
        )
        survey = Survey(title="Spring", anonymous=False, locale="en", author_id=zoe.id, state=SurveyState.CLOSED)
        survey.created_at, survey.audience = ago, {}
        said = Announcement(author_id=zoe.id, word="", audience={}, at=None, state="out", created_at=ago, out_at=ago)
        said.progress, said.is_watched = "", False
        own = Proposal(author_id=ana.id, title="A draft with a bassoon", working={"title": "A draft with a bassoon"})
        own.created_at, own.audience = ago, {}
        other = Proposal(
            author_id=zoe.id, title="Tea", state="open", created_at=ago, version=1, audience={}, comments=1
        )
        add([prompt, old, survey, said, own, other])
        await store.flush()
        group = QuestionGroup(announcement_id=said.id, answer="Yes, Ana Quispe.", answered_at=now, told_at=now)
        add([group, ProposalVersion(proposal_id=other.id, number=1, title="Tea", sections=[], made_at=ago, supports=1)])
        comment = ProposalComment(proposal_id=other.id, version=1, member_id=ana.id, words="clarinet", said_at=ago)
        comment.answer = "Ana Quispe is right."
        add([comment, *_about(ana, kim, lucia, pair, prompt, old)])
        await store.flush()
        add(
            [
                AnnouncementText(announcement_id=said.id, locale="en", words="Thanks to Ana Quispe (@anaq_lima)!"),
                AnnouncementQuestion(
                    group_id=group.id, member_id=ana.id, words="ukulele", state="answered", asked_at=ago
                ),
                ProposalStance(proposal_id=other.id, member_id=ana.id, version=1, stance="support", said_at=ago),
                SurveyAsked(survey_id=survey.id, member_id=ana.id, handed_in=True),
                SurveyBallot(survey_id=survey.id, id="1", member_id=ana.id, answers={"1": {"text": "tambourine"}}),
                GuideReading(member_id=ana.id, topic="privacy", revision=1, read_at=ago),
            ]
        )


def _about(ana: Member, kim: Member, lucia: Member, pair: Pair, prompt: Prompt, old: Request) -> list[object]:
    """Return what others wrote about her, and what she wrote in confidence."""
    at = prompt.due_at
    activity = Activity(member_id=ana.id, kind=ActivityKind.ORGANISED, held_on=at.date(), title="mandolin")
    activity.details, activity.state = {"attendees": 40, "outcome": "saxophone"}, ActivityState.CONFIRMED
    activity.questions = [{"question": "Where?", "by": kim.id, "answer": "trombone"}]
    activity.reported_at = activity.due_at = at
    change = Change(mentee_id=ana.id, old_id=kim.id, new_id=lucia.id, asked_by_id=ana.id, reason="kazoo")
    change.state, change.asked_at, change.due_at = ChangeState.KEPT, at, at
    offer = Offer(request_id=old.id, mentor_id=lucia.id, state=OfferState.DECLINED, offered_at=at, expires_at=at)
    offer.reason = "Quispe and I know each other"
    note = CheckIn(
        prompt_id=prompt.id, pair_id=pair.id, answer="good", note="I talked with Ana, all well", answered_at=at
    )
    return [activity, change, offer, note]


async def seen_by(person: Person, text: str) -> bool:
    """Tell whether somebody was ever shown a text."""
    return any(text in message.text for message in person.screen)
