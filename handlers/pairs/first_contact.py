"""New pairs that have exchanged nothing yet, as far as the bot knows: the one whose turn it is gets help to begin."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from handlers.shared.availability import is_away
from handlers.shared.contact import note_contact
from handlers.shared.context import Desk
from handlers.shared.feature import Feature
from handlers.shared.first_words import partner_of, time_options, times_for
from storage.models.account import Member
from storage.models.meetings import MeetingState
from storage.models.pairs import Pair

feature = Feature()


@feature.job("first_contact")
async def nudge(desk: Desk) -> None:
    """Help one of each pair to begin, once and in the daytime, unless they were reminded to show a handle."""
    before = desk.now - desk.rules.programme.contact_nudge_after
    for pair in await desk.store.pairs.without_contact(before):
        if pair.apart_since is not None or pair.mentee_reminded or pair.mentor_reminded:
            pair.no_contact_nudged_at = desk.now
            continue
        by_mentee, by_mentor = await desk.store.talk.last_exchange(pair.mentee_id, pair.mentor_id)
        if by_mentee is not None and by_mentor is not None:
            note_contact(pair)
            continue
        proposed = (await desk.store.meetings.open_of(pair.id)).get(MeetingState.PROPOSED)
        if proposed is not None:
            whom = pair.mentee if proposed.by_mentor else pair.mentor
        else:
            is_mentees_turn = by_mentor is not None or is_away(pair.mentor, desk.now)
            whom = pair.mentee if is_mentees_turn else pair.mentor
        if desk.is_awake(whom) and not is_away(whom, desk.now):
            pair.no_contact_nudged_at = desk.now
            _help(desk, pair, whom, answers=proposed is not None)


def _help(desk: Desk, pair: Pair, whom: Member, *, answers: bool) -> None:
    letter, name = desk.to(whom), partner_of(pair, whom.id).name
    if answers:
        see = Option(to_plain(letter.text("contact-see")), "meet", {"pair": pair.id})
        letter.send("contact-answer", name=name, options=[see])
        return
    words = Option(to_plain(letter.text("contact-words")), "meet", {"pair": pair.id, "step": "words"})
    options = [words, *time_options(letter, pair, times_for(desk, pair, whom))]
    letter.send("contact-nudge", name=name, own="mentor" if whom is pair.mentor else "mentee", options=options)
