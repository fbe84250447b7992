"""Sentences that tell somebody something, shown before they go: `let my mentees know I'll be late`, and who is ill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.arguments import PersonRef
from chatbot.core.audience import Audience
from chatbot.core.formatting import to_plain
from chatbot.core.interruptions import thinks_again
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.phrases_heard import has_name, has_phrase, heard_words, plain_words
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.words import fold, spoken_words
from handlers.shared import announcing
from handlers.shared.announcing import Announced, announce, given_of, split_announced
from handlers.shared.asked_of_many import asked_of_many
from handlers.shared.audience import leading_audience
from handlers.shared.context import Context
from handlers.shared.council_button import of_the_council
from handlers.shared.feature import Feature
from handlers.shared.unable import unable_until
from handlers.talk.arguments import TellPerson
from handlers.talk.carrying import check, hold
from handlers.talk.rules import may_write
from handlers.talk.wording import (
    LONGEST_NAME,
    Told,
    after_and,
    after_opening,
    courtesy,
    told,
    told_later,
    told_of_before,
    told_to_one,
    told_to_them,
    without_that,
)
from storage.models.account import Member
from storage.models.delivery import UNSENT

feature = Feature()

_MOST = 8
"""The most people among whom buttons let choose."""
_ALL_MENTEES = Audience(roles=(Role.MENTEE.value,))
_EDGES = " \t\n,:–—-"


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def show_what_is_told(ctx: Context) -> bool:
    """Show whom a sentence tells something, and what, with a button that sends it; tell whether it tells anything."""
    if ctx.member_id is None or not ctx.message.direct or ctx.message.file is not None:
        return False
    if asked_of_many(ctx) is not None:
        return False  # it asks for answers, which a survey counts
    if (many := await _told_to_many(ctx)) is not None:
        await tell_many(ctx, many)
        return True
    if (to_one := told_to_one(ctx, ctx.message.text)) is not None and (only := await _only_partner(ctx)) is not None:
        await offer_to_send(ctx, [only], to_one.direct, "talk-send-this")
        return True
    found = _told_to_one_named(ctx, ctx.message.text)
    for said in found:
        if said.words and fold(said.name) in spoken_words(ctx, "words-councillors"):
            show(ctx, ctx.registry.commands["council"], Intention("council", {"words": said.words}, 1.0))
            return True
        people = await _people(ctx, said.name)
        if not people and (named := await _named_together(ctx, said.name)):
            await tell_many(ctx, Announced(Audience(members=named), announcing.without_that(ctx, said.words)))
            return True
        if len(people) == 1 and (several := await told_to_several(ctx, people[0].id, said.words)) is not None:
            await tell_many(ctx, several)
            return True
        if len(people) == 1 and not said.words:
            await ask_words(ctx, people[0])
            return True
        if people and said.words and await _is_only_named(ctx, said.words):
            return False
        if people and said.words:
            is_one_name = len(people) > 1 and fold(said.name) not in spoken_words(ctx, "words-my-mentee")
            text = "ask-who" if is_one_name else "talk-send-this"
            await offer_to_send(ctx, people, said.direct, text, name=said.name if is_one_name else "")
            return True
    return await _not_for_other(ctx, found)


def _told_to_one_named(ctx: Context, text: str) -> Sequence[Told]:
    """Return what a sentence tells, and whom, at its beginning, behind a story, or as a courtesy."""
    if found := told(ctx, text):
        return found
    if not thinks_again(ctx, text) and (found := told_later(ctx, text)):
        return found
    nice = courtesy(ctx, text)
    return [nice] if nice is not None else []


async def goes_to_other(ctx: Context, to: Member) -> bool:
    """Offer words to the one who was named before them, and to nobody else: `is Hana there? can you tell her that ...`.

    to  who would be asked whether they are for them; tells whether they are for another person
    """
    own = f" {plain_words(to.name)} "
    found = [one for one in told_of_before(ctx, ctx.message.text) if not has_name(own, one.name)]
    for said in found:
        people = await _people(ctx, said.name)
        if len(people) == 1 and said.words:
            await offer_to_send(ctx, people, said.words, "talk-send-this")
            return True
    return await _not_for_other(ctx, found)


async def shows_what_to_say(ctx: Context, to: Member) -> bool:
    """Show words for whoever is plainly meant, though not named: `say that ...`; tell whether there are any."""
    words = told_to_them(ctx, ctx.message.text)
    if words:
        await offer_to_send(ctx, [to], words, "talk-send-this")
    return bool(words)


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def remind_kindly(ctx: Context) -> bool:
    """Show a kind reminder ready for whoever is to get a nudge, `nudge her`, `give Dina a push`; tell whether so."""
    if ctx.member_id is None or not ctx.message.direct:
        return False
    found = [await ctx.store.people.get(number) for number in ctx.heard.people]
    members = [one for one in found if one is not None]
    if not has_phrase(ctx, _with_pronouns(ctx, members), "words-nudge"):
        return False
    named = [one for one in members if await may_write(ctx.desk, ctx.me, one)]
    words = _with_pronouns(ctx, named)
    if not has_phrase(ctx, words, "words-nudge"):
        return False
    to = named[0] if len(named) == 1 else await _only_partner(ctx)
    if to is not None:
        asks_how_they_are = has_phrase(ctx, words, "words-check-on")
        words = to_plain(ctx.text("talk-check-on") if asks_how_they_are else ctx.text("talk-nudge"))
        await offer_to_send(ctx, [to], words, "talk-send-this")
    return to is not None


def _with_pronouns(ctx: Context, people: Sequence[Member]) -> str:
    """Return the words of the message with `them` in place of the names of people."""
    words = heard_words(ctx.message)
    for one in people:
        words = words.replace(f" {plain_words(one.name).partition(' ')[0]} ", " them ")
    return words


@feature.hears(Turn.FIRST)
async def tell_of_not_coming(ctx: Context) -> bool:
    """Show the words of somebody who cannot come to a meeting, ready for the other of the pair; tell whether so."""
    text = ctx.message.text.strip()
    is_off = has_phrase(ctx, heard_words(ctx.message), "words-not-coming") and not text.endswith("?")
    if not is_off or ctx.member_id is None or not ctx.message.direct:
        return False
    own, mentees = await ctx.store.pairs.pair_of(ctx.me.id), await _mentees(ctx)
    other = own.in_charge if own is not None else mentees[0] if len(mentees) == 1 else None
    named = [one for one in mentees if one.id in ctx.heard.people]
    other = named[0] if len(named) == 1 else other
    if other is None:
        return False
    await offer_to_send(ctx, [other], text, "talk-not-coming", beside=[ctx.step("meet")])
    return True


async def _not_for_other(ctx: Context, found: Sequence[Told]) -> bool:
    """Say kindly that words for a person with whom the author is in no pair go another way; tell whether one is named.

    The name is said as the author wrote it, as nobody learns more of people than they know.
    """
    own = await ctx.store.pairs.pair_of(ctx.me.id) if found else None
    is_mentor = Role.MENTOR in ctx.roles
    if not found or (own is None and not is_mentor):
        return False
    borne = await ctx.store.people.known([said.name for said in found])
    other = next((said for said in found if said.name in borne), None)
    if other is None:
        return False
    mentor = own.in_charge if own is not None else None
    options = [of_the_council(ctx, other.words)]
    if mentor is not None:
        write = TellPerson(PersonRef(mentor.id, mentor.name))
        options.insert(0, ctx.option("contact-write", write, name=mentor.name))
    kind = "mentee" if mentor is not None else "mentor"
    name = other.name[:1].upper() + other.name[1:]
    ctx.reply("talk-not-for-other", name=name, own=mentor.name if mentor else "", kind=kind, options=options)
    return True


async def ask_words(ctx: Context, to: Member) -> None:
    """Ask what somebody is to be told."""
    await check(ctx, to)
    await ctx.ask(TellPerson(PersonRef(to.id, to.name)), "message", name=to.name)


async def _people(ctx: Context, name: str) -> Sequence[Member]:
    """Return whom a name may mean."""
    if fold(name) in spoken_words(ctx, "words-my-mentee"):
        return await _mentees(ctx)
    found = [await ctx.store.people.get(one.id) for one in (await ctx.find_people(name))[:_MOST]]
    return [member for member in found if member is not None and await may_write(ctx.desk, ctx.me, member)]


async def _is_only_named(ctx: Context, words: str) -> bool:
    """Tell whether words begin by naming somebody else: `pásale a Tom a Lucía, se entienden` tells nobody anything."""
    first, _, rest = words.partition(" ")
    name = re.match(r"[^\W\d_]+", rest)
    is_led = name is not None and fold(first) in spoken_words(ctx, "words-announce-to")
    return is_led and name is not None and bool(await ctx.find_named([name[0]]))


async def _only_partner(ctx: Context) -> Member | None:
    """Return the one with whom the author is in a pair; None for nobody or several, and for councillors."""
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    partners = [*([own.in_charge] if own is not None else []), *await _mentees(ctx)]
    return partners[0] if len(partners) == 1 and Role.COUNCIL not in ctx.roles else None


async def _named_together(ctx: Context, names: str) -> tuple[int, ...]:
    """Return the numbers of people whom one part of a sentence names: `let Bea and Carl know`; empty for others."""
    first, rest = names.partition(" ")[::2]
    other = after_and(ctx, rest)
    found = await ctx.find_named([first, other]) if other else {}
    people = [found.get(name, ()) for name in (first, other)]
    return tuple(some[0].id for some in people) if all(len(some) == 1 for some in people) else ()


async def _mentees(ctx: Context) -> list[Member]:
    mentored = await ctx.store.pairs.pairs_of_mentor(ctx.me.id) if Role.MENTOR in ctx.roles else []
    return [found.mentee for found in mentored]


async def offer_to_send(
    ctx: Context,
    people: Sequence[Member],
    words: str,
    text: str,
    *,
    name: str = "",
    beside: Sequence[Option] = (),
) -> None:
    """Keep words until their author has said whether, and to whom of several, they go.

    beside  further buttons, behind those that send
    """
    if len(people) == 1:
        await check(ctx, people[0])
    message = await hold(ctx, people[0], words, None)
    labels = await ctx.tell_apart([PersonRef(member.id, member.name) for member in people[:_MOST]])
    person = PersonRef(people[0].id, people[0].name)
    if name:
        options = [_send(member, label, message.id) for member, label in zip(people, labels, strict=False)]
    else:
        sending = (to_plain(ctx.text("talk-send", name=label)) for label in labels)
        options = [_send(member, label, message.id) for member, label in zip(people, sending, strict=False)]
        options += beside
        options += [ctx.option("send-change", TellPerson(person))] if len(people) == 1 else []
        options.append(ctx.option("wish-leave", TellPerson(person, held=message.id, not_sent=1)))
    ctx.reply(text, words=words, people=len(people), name=name or people[0].name, options=options)
    ctx.drafts[-1] = replace(ctx.drafts[-1], confidential=UNSENT)


def _send(to: Member, label: str, held: int) -> Option:
    given = TellPerson(PersonRef(to.id, to.name), held=held)
    return Option(label, given.command, given.dump(), style=ButtonStyle.PRIMARY)


async def _told_to_many(ctx: Context) -> Announced | None:
    """Return what a sentence tells many people, and whom: `let everybody in Peru know that we meet on Friday`."""
    text = ctx.message.text
    opening = after_opening(ctx, text)
    listed = {} if opening else {"listed": "words-announce-known"}
    names = {fold(said.name) for said in told(ctx, text)}
    is_many = any(not names.isdisjoint(spoken_words(ctx, f"words-{many}")) for many in ("everybody", "my-mentees"))
    found = await split_announced(ctx, opening or text, **listed)
    if found is not None:
        is_own = found.audience.mentees_of == (ctx.me.id,)
        return found if is_many or is_own or not opening or Role.COUNCIL in ctx.roles else None
    leading = leading_audience(ctx, opening) if is_many else None
    return Announced(leading[0], without_that(ctx, opening[leading[1] :].strip(_EDGES))) if leading else None


async def told_to_several(ctx: Context, first: int, words: str) -> Announced | None:
    """Return what several people who are named are told, of whom the first is known: `and Carl that I'm late`."""
    members = [first]
    is_listed = ctx.message.text.removesuffix(words).rstrip().endswith(",")  # `Bea, Carl and Dina`
    while rest := after_and(ctx, words) or (words if is_listed else ""):
        parts = list(re.finditer(r"[^\s,:]+", rest))[:LONGEST_NAME]
        names = [rest[: part.end()] for part in reversed(parts)]
        found = await ctx.find_named(names)
        name = next((name for name in names if len(found.get(name, ())) == 1), "")
        if not name:
            break
        members.append(found[name][0].id)
        is_listed = rest[len(name) :].lstrip().startswith(",")
        words = rest[len(name) :].lstrip(_EDGES)
    if len(members) == 1:
        return None
    return Announced(Audience(members=tuple(members)), announcing.without_that(ctx, words))


async def tell_many(ctx: Context, many: Announced) -> None:
    """Make an announcement of what many people are told; a mentor's goes to their own mentees."""
    mentees = await _mentees(ctx)
    if many.audience.members and {*many.audience.members} <= {one.id for one in mentees}:
        await announce(ctx, many)
        return
    is_own = many.audience.mentees_of == (ctx.me.id,) or many.audience in (Audience(), _ALL_MENTEES)
    if Role.COUNCIL in ctx.roles:
        await announce(ctx, many)
    elif len(mentees) == 1 and is_own and many.words:
        await offer_to_send(ctx, mentees, many.words, "talk-send-this")
    elif mentees and is_own:
        await announce(ctx, Announced(Audience(mentees_of=(ctx.me.id,)), many.words))
    else:
        await _not_to_many(ctx, many, mentees)


async def _not_to_many(ctx: Context, many: Announced, mentees: Sequence[Member]) -> None:
    """Say that only the council writes to many people, with the words for it, or for the author's own mentees."""
    options = [Option(ctx.text("talk-one-person"), "tell", {})]
    if mentees:
        own = Announced(Audience(mentees_of=(ctx.me.id,)), many.words)
        options.insert(0, Option(to_plain(ctx.text("talk-my-mentees")), "announce", given_of(own)))
    options.append(of_the_council(ctx, many.words))
    ctx.reply("talk-not-to-many", mentees="yes" if mentees else "no", options=options)


@feature.answers("praise", needs=True, roles=(Role.MENTEE, Role.COUNCIL))
async def pass_praise_on(ctx: Context) -> None:
    """Offer to pass praise on to the one whom it is about: a person who is named, or the author's mentor."""
    named = [await ctx.store.people.get(number) for number in ctx.heard.people]
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    about = named or ([own.mentor] if own is not None else [])
    people = [one for one in about if one is not None and await may_write(ctx.desk, ctx.me, one)]
    if len(people) == 1:
        await offer_to_send(ctx, people, ctx.message.text.strip(), "talk-praise")
        draft = ctx.drafts[-1]
        council = of_the_council(ctx, ctx.message.text.strip())
        ctx.drafts[-1] = replace(draft, options=(*draft.options[:1], council, *draft.options[1:]))
    else:
        ctx.reply("talk-praise-alone", options=[ctx.step("help")])


@feature.hears(Turn.UNSURE)
async def bring_before_council(ctx: Context) -> bool:
    """Show words for those who decide, with a button that asks the council; tell whether they are for them."""
    is_for_them = has_phrase(ctx, heard_words(ctx.message), "words-for-council")
    if not is_for_them or ctx.member_id is None or not ctx.message.direct or Role.COUNCIL in ctx.roles:
        return False
    show(ctx, ctx.registry.commands["council"], Intention("council", {"words": ctx.message.text.strip()}, 1.0))
    return True


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def tell_mentor_of_busy_time(ctx: Context) -> bool:
    """Offer a mentee who can do nothing until some day to tell their mentor so; tell whether they said that."""
    if Role.MENTEE not in ctx.roles or Role.MENTOR in ctx.roles or unable_until(ctx) is None:
        return False
    ctx.is_understood = True
    await _offer_to_tell_mentor(ctx)
    return True


async def _offer_to_tell_mentor(ctx: Context) -> None:
    """Say that a mentee's absence needs no noting here, and offer to tell their mentor of it in the same words."""
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    if own is not None:
        await offer_to_send(ctx, [own.in_charge], ctx.message.text.strip(), "talk-away-mentor")
    elif await ctx.store.offers.open_request(ctx.me.id) is not None:
        await ctx.registry.small_talk["keep_place"](ctx)
    else:
        ctx.reply("talk-away-alone")


@feature.hears(Turn.UNSURE)
async def tell_mentor_of_absence(ctx: Context) -> bool:
    """Offer a mentee who is ill or away, which needs no noting here, to tell their mentor so in the same words."""
    heard, is_question = ctx.heard, ctx.message.text.strip().endswith("?")
    if heard.intent != "away" or heard.is_held_back or is_question:
        return False
    if ctx.member_id is None or Role.MENTEE not in ctx.roles or Role.MENTOR in ctx.roles:
        return False
    await _offer_to_tell_mentor(ctx)
    return True
