"""Corrections of words for somebody, before they go and just after: `sorry, I meant Sunday`, `at 6, not 5`."""

from __future__ import annotations

import re

from chatbot.core.arguments import PersonRef
from chatbot.core.correcting import says_meant, without_denied, without_lead
from chatbot.core.dates.ranges import RangeFound, Said
from chatbot.core.days import find_range
from chatbot.core.exchange import Exchange
from chatbot.core.formatting import clean
from chatbot.core.interruptions import is_nothing_but, refuses
from chatbot.core.registry import Turn
from chatbot.core.undoing import last_deed
from chatbot.core.words import spoken_words
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.talk.arguments import TellPerson
from handlers.talk.carrying import carry
from handlers.talk.telling import offer_to_send

feature = Feature()

_LONGEST = 100
"""The most characters of a correction."""
_LONGEST_ARTICLE = 4
"""The most letters of words such as `the` and `from`; a month has more."""
_MOST_PEOPLE = 3
_MOST_WORDS = 6
"""The most words of what is put right by a day or a figure alone."""
_FIGURE = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?(?:\s?(?:am|pm|h|hs))?(?:st|nd|rd|th)?\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")


@feature.answered_in_words()
async def correct_held(ctx: Context) -> bool:
    """Show words that wait to be sent once more, as their author corrects them; tell whether they did."""
    shown = await ctx.shown(None) if ctx.member_id is not None else None
    sending = [one for one in shown.options if "held" in one.args and "not_sent" not in one.args] if shown else []
    if shown is None or shown.is_answered or len(sending) != 1 or "mine" in sending[0].args:
        return False
    args = TellPerson.load(dict(sending[0].args))
    held, to = await ctx.store.talk.get(args.held or 0), await ctx.store.people.get(args.person.id)
    if held is None or held.sender_id != ctx.me.id or not held.words or held.file is not None or to is None:
        return False
    words = corrected(ctx, held.words, clean(ctx.message.text).strip())
    if words is None:
        return False
    await ctx.store.talk.drop(held)
    await ctx.take_press(shown)
    await offer_to_send(ctx, [to], words, "talk-send-this")
    ctx.is_understood = True
    return True


@feature.hears(Turn.FIRST)
async def pass_correction_on(ctx: Context) -> bool:
    """Bring a correction of the words that have just gone to somebody to the same person; tell whether it was one."""
    text = ctx.message.text.strip()
    if ctx.member_id is None or not ctx.message.direct or ctx.message.file is not None or not _is_led(ctx, text):
        return False
    deed = await last_deed(ctx)
    if deed is None or deed.ago or not deed.effect.key.startswith("tell:"):
        return False
    said = await ctx.store.talk.get(int(deed.effect.key.removeprefix("tell:")))
    to = await ctx.store.people.get(said.receiver_id) if said is not None and said.sender_id == ctx.me.id else None
    right, _ = without_denied(ctx, without_lead(ctx, text))
    if said is None or to is None or not (says_meant(ctx, text) or _is_value(ctx, right)):
        return False
    if people := [one for one in await ctx.find_people(right) if one.id != to.id]:
        back = ctx.option("talk-take-back", TellPerson(PersonRef(to.id, to.name), back=said.id))
        others = [ctx.option("contact-write", TellPerson(one), name=one.name) for one in people[:_MOST_PEOPLE]]
        ctx.reply("talk-was-for-other", name=to.name, options=[back, *others])
    else:
        await carry(ctx, to, text)
    return True


def corrected(ctx: Exchange, words: str, text: str) -> str | None:
    """Return words with what a text puts right in them, or with the text behind them; None for no correction."""
    if not _is_led(ctx, text):
        return None
    right, wrong = without_denied(ctx, without_lead(ctx, text))
    if wrong and len(found := re.split(rf"\b{re.escape(wrong)}\b", words, flags=re.IGNORECASE)) == 2:
        return right.join(found)
    if not (says_meant(ctx, text) or _is_value(ctx, right)):
        return None
    return _with_days(ctx, words, right) or _with_figure(words, right) or f"{words}\n{text}"


def _is_led(ctx: Exchange, text: str) -> bool:
    said = without_lead(ctx, text)
    right, wrong = without_denied(ctx, said)
    is_led = said != text.strip(" .!¡") or (_is_value(ctx, right) and bool(wrong) and _is_value(ctx, wrong))
    is_no = refuses(ctx, right) or is_nothing_but(ctx, text, "words-undo")
    return is_led and bool(right) and not is_no and len(text) <= _LONGEST and "?" not in text


def _is_value(ctx: Exchange, right: str) -> bool:
    is_brief = len(right.split()) <= _MOST_WORDS
    return is_brief and (_FIGURE.search(right) is not None or find_range(ctx, right) is not None)


def _with_days(ctx: Exchange, words: str, right: str) -> str | None:
    """Return words with other days: those of the same kind, or that end of a range which is said."""
    before, now = find_range(ctx, words), find_range(ctx, right)
    if before is None or now is None or len(before.spans) != 1 or len(now.spans) != 1:
        return None
    (begin, end), days = before.spans[0], _said_of(now, right)
    if before.said is now.said:
        return f"{words[:begin]}{days}{words[end:]}"
    numbers = list(_NUMBER.finditer(words, begin, end))
    number = _NUMBER.findall(days)
    if before.said is not Said.BOTH or now.said not in (Said.FIRST, Said.LAST) or len(numbers) < 2 or len(number) != 1:
        return None
    leads = spoken_words(ctx, "words-day-until")
    if any(word.isalpha() and len(word) > _LONGEST_ARTICLE and word.lower() not in leads for word in days.split()):
        return None  # it names a month, which may be another
    place = numbers[0] if now.said is Said.FIRST else numbers[-1]
    return f"{words[: place.start()]}{number[0]}{words[place.end() :]}"


def _said_of(found: RangeFound, text: str) -> str:
    begin, end = found.spans[0]
    return text[begin:end]


def _with_figure(words: str, right: str) -> str | None:
    """Return words with another figure, where both have one and nothing else is said."""
    before = list(_FIGURE.finditer(words))
    if len(before) != 1 or _FIGURE.fullmatch(right) is None:
        return None
    return f"{words[: before[0].start()]}{right}{words[before[0].end() :]}"
