"""Audiences in people's words: read from them, offered as buttons, and described."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from babel import Locale

from chatbot.core.arguments import PersonRef
from chatbot.core.audience import Audience
from chatbot.core.days import find_day
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer
from handlers.shared.context import Context
from storage.unit_of_work import UnitOfWork

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|@\S+|,")
_YEAR = re.compile(r"\b(20\d\d)\b")
_LONGEST = 5
"""Words of a phrase, at most."""
_MOST_NAMED = 5
"""Names in a description."""
_NEW = timedelta(days=90)
_ROLE_WORDS = {Role.MENTOR: "words-mentors", Role.MENTEE: "words-mentees", Role.COUNCIL: "words-councillors"}


@dataclass(frozen=True, slots=True)
class AudienceFound:
    """The meaning of some words: an audience, or several people of a `name`; both are empty if nobody knows."""

    audience: Audience | None = None
    name: str = ""
    unclear: Sequence[PersonRef] = ()


async def read_audience(ctx: Context, text: str) -> AudienceFound:
    """Read an audience from words such as "mentors in Peru", "quienes hablan español", "Kim and Ana"."""
    audience, text = _read_joined(ctx, text, Audience())
    tokens = [match[0] for match in _TOKEN.finditer(text)]
    unread: list[list[str]] = [[]]
    is_anything = audience != Audience()
    place = 0
    while place < len(tokens):
        size, read = _phrase(ctx, tokens[place : place + _LONGEST], audience)
        if read is not None:
            audience, is_anything, place = read, True, place + size
        else:
            size = _size(ctx, tokens[place : place + _LONGEST], "words-between")
            if size or tokens[place] == ",":
                unread.append([])
            else:
                unread[-1].append(tokens[place])
            place += size or 1
    names = [" ".join(words) for words in unread if words]
    if not names:
        return AudienceFound(audience if is_anything else None)
    return await _with_people(ctx, audience, names, is_anything=is_anything)


def leading_audience(ctx: Context, text: str) -> tuple[Audience, int] | None:
    """Return the audience that a text begins with, and where the words for it end; None where it begins with none."""
    audience, end, place = Audience(), 0, 0
    found = list(_TOKEN.finditer(text))
    tokens = [match[0] for match in found]
    while place < len(tokens):
        size, read = _phrase(ctx, tokens[place : place + _LONGEST], audience)
        if read is not None:
            audience, end = read, found[place + size - 1].end()
        else:
            size = _size(ctx, tokens[place : place + _LONGEST], "words-between")
        if not size:
            break
        place += size
    return (audience, end) if end else None


async def _with_people(ctx: Context, audience: Audience, names: Sequence[str], *, is_anything: bool) -> AudienceFound:
    """Return the audience with the people named: they alone, or the mentees of theirs."""
    of_mentors = audience == Audience(roles=(Role.MENTEE,))
    if is_anything and not of_mentors:
        return AudienceFound()
    ids = []
    for name in names:
        found = await ctx.find_people(re.sub(r"['’]s?$", "", name))
        if len(found) != 1:
            return AudienceFound(name=name, unclear=found)
        ids.append(found[0].id)
    return AudienceFound(Audience(mentees_of=tuple(ids)) if of_mentors else Audience(members=tuple(ids)))


def _phrase(ctx: Context, tokens: Sequence[str], so_far: Audience) -> tuple[int, Audience | None]:
    """Return what an audience becomes with the phrase that some words begin with, and its number of words."""
    for size in range(len(tokens), 0, -1):
        words = fold(" ".join(tokens[:size]))
        if words in spoken_words(ctx, "words-all-members"):
            return size, so_far
        if words in spoken_words(ctx, "words-my-mentees") and ctx.member_id is not None:
            return size, replace(so_far, mentees_of=(ctx.member_id,))
        if words in spoken_words(ctx, "words-newcomers"):
            return size, replace(so_far, joined_after=ctx.today - _NEW)
        for role, listed in _ROLE_WORDS.items():
            if words in spoken_words(ctx, listed):
                return size, replace(so_far, roles=tuple(dict.fromkeys((*so_far.roles, role.value))))
        if code := _codes("territories", ctx.localizer.locales).get(words):
            return size, replace(so_far, countries=(*so_far.countries, code))
        if code := _codes("languages", ctx.localizer.locales).get(words):
            return size, replace(so_far, languages=(*so_far.languages, code))
        if code := _speakers(ctx).get(words):
            return size, replace(so_far, languages=(*so_far.languages, code))
    return 0, None


def _size(ctx: Context, tokens: Sequence[str], listed: str) -> int:
    """Return the length of the phrase of a list that some words begin with; 0 for none."""
    sizes = range(len(tokens), 0, -1)
    return next((size for size in sizes if fold(" ".join(tokens[:size])) in spoken_words(ctx, listed)), 0)


def _read_joined(ctx: Context, text: str, audience: Audience) -> tuple[Audience, str]:
    """Return an audience with the day since or before which its members joined, and the text without these words."""
    begins = pattern(ctx.localizer, r"\b<words-joined>\b", re.IGNORECASE).search(text)
    if begins is None:
        return audience, text
    told = text[begins.end() :]
    found = find_day(ctx, told, past=True)
    year = _YEAR.search(told)
    if found is None and year is None:
        return audience, text
    if found is not None:
        day, end = found.days[0], found.span[1]
    else:
        assert year is not None  # noqa: S101  # one of the two was found
        day, end = date(int(year[1]), 1, 1), year.end()
    is_before = pattern(ctx.localizer, r"\b<words-before>\b").search(told[:end]) is not None
    joined = replace(audience, joined_before=day) if is_before else replace(audience, joined_after=day)
    return joined, f"{text[: begins.start()]} , {told[end:]}"


@cache
def _codes(kind: str, locales: tuple[str, ...]) -> Mapping[str, str]:
    """Return the folded names of countries or languages, with their codes."""
    names = ((code, name) for locale in locales for code, name in getattr(Locale.parse(locale, sep="-"), kind).items())
    return {fold(name): code for code, name in names if code.isalpha() and len(fold(name)) > 2}


def _speakers(ctx: Context) -> Mapping[str, str]:
    """Return what speakers of the bot's own languages are called, with the codes of those."""
    lists = {code: f"words-speakers-{code}" for code in ctx.localizer.locales}
    known = {code: name for code, name in lists.items() if ctx.localizer.has(ctx.localizer.default, name)}
    return {word: code for code, name in known.items() for word in spoken_words(ctx, name)}


def audience_options(ctx: Context, chosen: Callable[[Audience], tuple[str, Mapping[str, object]]]) -> list[Option]:
    """Return buttons for the audiences that are likely; `chosen` returns the command and arguments of each."""
    offered = {"audience-my-mentees": Audience(mentees_of=(ctx.member_id or 0,))} if Role.MENTOR in ctx.roles else {}
    if Role.COUNCIL in ctx.roles:
        offered |= {"audience-everybody": Audience()}
        offered |= {"audience-mentors": Audience(roles=(Role.MENTOR.value,))}
        offered |= {"audience-mentees": Audience(roles=(Role.MENTEE.value,))}
        offered |= {"audience-newcomers": Audience(joined_after=ctx.today - _NEW)}
    return [Option(to_plain(ctx.text(label)), *chosen(audience)) for label, audience in offered.items()]


async def describe(writer: Writer, store: UnitOfWork, audience: Audience, count: int | None = None) -> Markup:
    """Say who is in an audience, with their number: "23 mentors in Peru"."""
    count = await store.audiences.count(audience) if count is None else count
    if audience.members:
        return writer.text("audience-named", names=await _names(store, audience.members), count=len(audience.members))
    roles = "-".join(sorted(audience.roles)) or "any"
    parts = [writer.text("audience-count", count=count, roles=roles)]
    locale = Locale.parse(writer.locale, sep="-")
    if audience.mentees_of:
        parts.append(writer.text("audience-mentees-of", names=await _names(store, audience.mentees_of)))
    if audience.countries:
        names = [locale.territories.get(code, code) for code in audience.countries]
        parts.append(writer.text("audience-countries", names=names))
    if audience.languages:
        names = [locale.languages.get(code, code) for code in audience.languages]
        parts.append(writer.text("audience-languages", count=count, names=names))
    for name, day in (("after", audience.joined_after), ("before", audience.joined_before)):
        if day is not None:
            parts.append(writer.text(f"audience-joined-{name}", day=day))
    return Markup(" ".join(parts))


async def _names(store: UnitOfWork, ids: Sequence[int]) -> list[str]:
    members = [await store.people.get(member_id) for member_id in ids[:_MOST_NAMED]]
    names = [member.name for member in members if member is not None]
    return names if len(ids) <= _MOST_NAMED else [*names, f"+{len(ids) - _MOST_NAMED}"]
