"""tell, mute, unmute; and plain words, which may be meant for somebody."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from chatbot.core.arguments import PersonRef
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.interruptions import takes_back
from chatbot.core.messages import ButtonStyle, Deed, MessageKind, Option, RemoteFile
from chatbot.core.phrases_heard import asks, has_phrase, heard_words
from chatbot.core.registry import Turn, may_run
from chatbot.core.roles import Access, Reach, Role
from chatbot.core.spoken import is_yes
from chatbot.core.understanding.answering import label_of
from chatbot.core.understanding.deciding import HELP
from chatbot.core.words import fold, spoken_words
from handlers.shared.context import Context
from handlers.shared.council_button import of_the_council
from handlers.shared.feature import Feature
from handlers.talk.arguments import Mute, TellPerson, Unmute
from handlers.talk.carrying import carry, change, check, hold, release
from handlers.talk.direct_speech import in_direct_speech
from handlers.talk.rules import may_write
from handlers.talk.speaking_of import keeps_from, names, speaks_of
from handlers.talk.telling import (
    ask_words,
    goes_to_other,
    offer_to_send,
    shows_what_to_say,
    tell_many,
    told_to_several,
)
from handlers.talk.threads import has_thread
from handlers.talk.wording import without_that
from storage.models.account import Member
from storage.models.talk import Carried

feature = Feature()

_COURTESY = frozenset({"thanks", "ok", "greeting", "goodbye"})
"""The small talk that the bot answers, unless the other has spoken since."""
_FEW = 4  # words
_LIKELY = 0.3
"""The score from which words that are not to reach somebody are likely a wish, too."""
_WRITING = frozenset({"tell", "announce"})
_LATELY = timedelta(days=1)
"""How long after the last words plain words are likely to be meant for the same person."""


def _unless_kept(ctx: Context, given: dict[str, Any]) -> dict[str, Any] | None:
    """Return the arguments of words for somebody; None where they say that just this person is not to hear of it."""
    is_kept = "person" in given and keeps_from(ctx, ctx.message.text, given["person"]["name"])
    return None if is_kept else given


@feature.command(
    "tell",
    args=TellPerson,
    heard=_unless_kept,
    role=Access.MEMBER,
    examples=("tell Ana How was your week?",),
    reach={Role.MENTEE: Reach.ENTRUSTED, Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def tell(ctx: Context, args: TellPerson) -> None:
    """Bring words to somebody."""
    to = await _member(ctx, args.person)
    if args.held is not None:
        await _decide(ctx, args, to)
        return
    if args.back is not None:
        await _take_back(ctx, args.back, to)
        return
    if args.message is None:
        await ask_words(ctx, to)
        return
    if (several := await told_to_several(ctx, to.id, args.message)) is not None:
        await tell_many(ctx, several)
        return
    words, direct = without_that(ctx, args.message), in_direct_speech("tell", args.message)
    if direct != args.message:
        await offer_to_send(ctx, [to], direct, "talk-send-this")
        return
    if ctx.pressing is not None and any(option.command == HELP for option in ctx.pressing.options):
        await offer_to_send(ctx, [to], words, "talk-send-this")  # one of several guesses shows but a few of the words
        return
    await carry(ctx, to, words, ctx.message.file)


async def _decide(ctx: Context, args: TellPerson, to: Member) -> None:
    """Send what was held, or drop it."""
    message = await ctx.store.talk.get(args.held or 0)
    is_held = message is not None and (message.words is not None or message.file is not None)
    if message is None or message.sender_id != ctx.me.id or not is_held:
        raise UserError("talk-held-over")
    if args.mine or args.not_sent:
        await ctx.store.talk.drop(message)
        if args.not_sent:
            ctx.reply("talk-not-sent")
        else:
            ctx.reply("talk-for-me", options=[ctx.step("help")])
        return
    await release(ctx, message, to)


async def _take_back(ctx: Context, carried_id: int, to: Member) -> None:
    """Delete what was brought on, where it was brought."""
    message = await ctx.store.talk.get(carried_id)
    if message is None or message.sender_id != ctx.me.id:
        raise UserError("talk-held-over")
    await change(ctx, message, Deed.DELETE, "", to)
    ctx.reply("talk-taken-back", name=to.name)


@feature.answered_in_words()
async def answer_whether_to_send(ctx: Context) -> bool:
    """Take a yes or a no, however it is said, as the answer to whether words are to be sent."""
    shown = await ctx.shown(None) if ctx.member_id is not None else None
    options = [one for one in shown.options if one.command == "tell" and "held" in one.args] if shown else []
    if shown is None or shown.is_answered or shown.member_id != ctx.member_id or not options:
        return False
    sending = [one for one in options if not {"mine", "not_sent"} & one.args.keys()]
    if sending and sending[0].style is not ButtonStyle.PRIMARY:
        return False  # it is one thing among others, which a yes does not mean
    args = TellPerson.load(dict(sending[0].args))
    if takes_back(ctx, ctx.message.text):
        args = replace(args, not_sent=1)
    elif len(sending) > 1 or is_yes(ctx, ctx.message.text) is not True:
        return False
    await tell(ctx, args)
    await ctx.take_press(shown)
    ctx.is_understood = True
    return True


@feature.command(
    "mute",
    args=Mute,
    role=Access.MEMBER,
    examples=("mute Ana",),
    reach={Role.MENTEE: Reach.ENTRUSTED, Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def mute(ctx: Context, args: Mute) -> None:
    """Bring nothing of somebody any more."""
    to = await _member(ctx, args.person)
    await ctx.store.talk.mute(ctx.me.id, to.id)
    ctx.did("talk-mute-did", f"mute:{to.id}", Unmute(args.person), name=to.name)
    back = ctx.option("talk-unmute", Unmute(args.person), name=to.name)
    ctx.reply("talk-muted-now", name=to.name, options=[back])


@feature.command(
    "unmute",
    args=Unmute,
    role=Access.MEMBER,
    examples=("unmute Ana",),
    reach={Role.MENTEE: Reach.ENTRUSTED, Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def unmute(ctx: Context, args: Unmute) -> None:
    """Bring somebody's words again."""
    to = await _member(ctx, args.person)
    await ctx.store.talk.unmute(ctx.me.id, to.id)
    ctx.did("talk-unmute-did", f"mute:{to.id}", Mute(args.person), name=to.name)
    ctx.reply("talk-unmuted", name=to.name)


@feature.hears(Turn.UNSURE)
async def keep_from(ctx: Context) -> bool:
    """Say that nothing went to the person who is not to hear of it, beside what was offered; tell whether one is."""
    if ctx.heard.score >= _LIKELY and ctx.heard.intent not in _WRITING:
        return False  # it wishes something, too
    words, file = _said(ctx)
    to = await _meant(ctx) if words and file is None else None
    if to is None or not keeps_from(ctx, words, to.name):
        return False
    await _say_kept(ctx, to, words)
    return True


@feature.hears(Turn.UNSURE)
async def goes_on(ctx: Context) -> bool:
    """Bring plain words to the person with whom the author is talking just now; tell whether there is one."""
    words, file = _said(ctx)
    if (not words and file is None) or _is_wish(ctx):
        return False
    partner = await _partner(ctx, ctx.rules.programme.talk_lasts)
    if partner is None or ctx.heard.people - {partner.id} or await has_thread(ctx, partner):
        return False  # of somebody else must not be spoken by mistake
    last = await ctx.store.talk.last_between(ctx.me.id, partner.id)
    is_interrupted = last is not None and await _has_asked_since(ctx, last)
    if last is not None and (is_interrupted or last.sender_id == ctx.me.id):
        is_courtesy = ctx.heard.intent in _COURTESY
        if is_courtesy and file is None and not words.endswith("?"):
            return False  # the bot has spoken last
        if is_interrupted or is_courtesy or _is_of_others(ctx, words):
            return await ask_whom(ctx)
    await carry(ctx, partner, words, file)
    return True


@feature.fallback
async def ask_whom(ctx: Context) -> bool:
    """Ask whether words that fit nothing else are for the one person plainly meant; tell whether there is one."""
    words, file = _said(ctx)
    to = await _meant(ctx) if words or file else None
    is_for_nobody = file is None and (
        _is_no_message(ctx, words)
        or _asks_of_things(ctx, words)
        or (to is not None and asks(ctx, words) and names(words, to.name))
        or has_phrase(ctx, heard_words(ctx.message), "words-of-the-bot")
    )
    if to is None or (is_for_nobody and await _partner(ctx, _LATELY) is None):
        return False
    if keeps_from(ctx, words, to.name):
        await _say_kept(ctx, to, words)
        return True
    if file is None and (await goes_to_other(ctx, to) or await shows_what_to_say(ctx, to)):
        return True
    await check(ctx, to, file)
    message = await hold(ctx, to, words, file)
    person = PersonRef(to.id, to.name)
    options = [
        ctx.option("talk-send", TellPerson(person, held=message.id), name=to.name, style=ButtonStyle.PRIMARY),
        ctx.option("talk-mine", TellPerson(person, held=message.id, mine=1)),
    ]
    if file is None and speaks_of(ctx, words, to):
        send = options[0]._replace(style=ButtonStyle.PLAIN)
        options = [*await _about(ctx, to, words), send, options[1]]
        ctx.reply("talk-about", name=to.name, options=options)
    else:
        ctx.reply("talk-for-whom", name=to.name, options=options)
    return True


async def _about(ctx: Context, person: Member, words: str) -> list[Option]:
    """Return what an author may want who speaks of their mentee or mentor: a check-in, or an ear."""
    mentored = {one.mentee_id for one in await ctx.store.pairs.pairs_of_mentor(ctx.me.id)}
    options = [of_the_council(ctx, words)]
    if person.id in mentored:
        label = to_plain(ctx.text("wish-label", label=label_of(ctx, "checkin"), words=person.name))
        options.insert(0, Option(label, "checkin", {"mentee": {"id": person.id, "name": person.name}}))
    return options


async def _say_kept(ctx: Context, person: Member, words: str) -> None:
    shown = await ctx.shown(None)
    is_open = shown is not None and not shown.is_answered and shown.member_id == ctx.member_id
    offered = [one for one in shown.options if one.command not in _WRITING] if shown is not None and is_open else []
    ctx.reply("talk-kept", name=person.name, options=offered or [of_the_council(ctx, words), ctx.step("help")])


async def _has_asked_since(ctx: Context, last: Carried) -> bool:
    """Tell whether the bot has asked or offered the author anything since the last words between two people."""
    shown = await ctx.shown(None)
    brought = await ctx.store.outbox.bringing(last.id)
    return shown is not None and bool(brought) and shown.id > max(row.id for row in brought)


def _is_of_others(ctx: Context, words: str) -> bool:
    """Tell whether words speak of somebody, rather than to them: `I'll ask him today`."""
    return not spoken_words(ctx, "words-of-others").isdisjoint(re.findall(r"[^\W_]+", fold(words)))


def _is_no_message(ctx: Context, words: str) -> bool:
    """Tell whether words are rarely for anybody: a lone one, or a few that nobody says; many may be of any language."""
    return " " not in words or (ctx.heard.is_strange and len(words.split()) <= _FEW)


def _asks_of_things(ctx: Context, words: str) -> bool:
    """Tell whether words ask how things are, and nobody in particular: there is no `you` in them."""
    said = set(re.findall(r"[^\W_]+", fold(words)))
    return asks(ctx, words) and said.isdisjoint(spoken_words(ctx, "words-to-you"))


def _is_wish(ctx: Context) -> bool:
    """Tell whether words are like something that their author may wish from the bot."""
    command = ctx.registry.commands.get(ctx.heard.intent)
    return (command is not None and may_run(ctx, command)) or ctx.heard.intent in ctx.registry.needs


def _said(ctx: Context) -> tuple[str, RemoteFile | None]:
    message = ctx.message
    if not message.direct or message.kind is not MessageKind.WRITTEN or ctx.member_id is None:
        return "", None
    return message.text.strip(), message.file


async def _meant(ctx: Context) -> Member | None:
    """Return for whom an author's words may be: whom they last wrote with, their mentor, or their only mentee."""
    if (latest := await _partner(ctx, _LATELY)) is not None and await may_write(ctx.desk, ctx.me, latest):
        return latest
    if (own := await ctx.store.pairs.pair_of(ctx.me.id)) is not None:
        return own.in_charge
    mentored = await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    return mentored[0].mentee if len(mentored) == 1 else None


async def _partner(ctx: Context, within: timedelta) -> Member | None:
    if ctx.member_id is None:
        return None
    found = await ctx.store.talk.latest_partner(ctx.me.id, ctx.now - within)
    return await ctx.store.people.get(found) if found is not None else None


async def _member(ctx: Context, person: PersonRef) -> Member:
    member = await ctx.store.people.get(person.id)
    if member is None:
        raise UserError("error-button-old")
    return member
