"""profile, cancel; `start` is in `joining`, `link` in `linking`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.questions import key_of
from chatbot.core.roles import Access, Role
from chatbot.core.undoing import last_deed, says_what_stands
from chatbot.core.words import fold
from chatbot.core.writer import Writer, option_label
from handlers.account import email, fields, names
from handlers.account.heard_values import profile_heard
from handlers.account.join_date import read_joined
from handlers.account.zone_and_languages import set_zone
from handlers.shared import threads
from handlers.shared.contact import lacks_username, ways_to
from handlers.shared.context import Context
from handlers.shared.dates import joined_values
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.text import join
from storage.models.account import Member
from storage.models.limits import Doing

feature = Feature()


@dataclass(frozen=True, slots=True)
class Cancel(Arguments):
    """With `anew`, set by a button, the question stays open for another answer; `wish` leaves what was shown undone."""

    anew: int | None = hidden()
    of: str | None = hidden()
    wish: int | None = hidden()


@feature.command("cancel", args=Cancel, role=Access.ANYONE, examples=("cancel",))
async def cancel(ctx: Context, args: Cancel) -> None:
    """End the question that waits for an answer."""
    question = await ctx.question()
    if args.wish or (question is None and not _is_cancel(ctx)):
        if args.wish:
            ctx.reply("wish-left")
        elif not await says_what_stands(ctx):
            ctx.reply("wish-left" if await last_deed(ctx) is None else "undo-left")
        return
    if question is None:
        raise UserError("cancel-nothing")
    if args.of is not None and args.of != key_of(question):
        raise UserError("cancel-over")
    if args.anew:
        ctx.reply("ask-anew")
        return
    await ctx.close_question()
    ctx.reply("cancel-done")


def _is_cancel(ctx: Context) -> bool:
    """Tell whether the command itself was written, and not `no` or `maybe later`, to which all is well."""
    return fold(ctx.message.text.strip(" /!")) in ("cancel", "cancelar", "")


class ProfileField(StrEnum):
    """One field of the profile that a member can set."""

    NAME = "name"
    TIMEZONE = "timezone"
    COUNTRY = "country"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    LANGUAGE = "language"
    JOINED = "joined"
    EMAIL = "email"
    SHARE = "share"
    NIGHT = "night"
    TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class Profile(Arguments):
    """Without a field the whole profile is shown; with a field alone its value is asked for."""

    field: ProfileField | None = None
    value: Line | None = None


@feature.command(
    "profile",
    args=Profile,
    role=Access.MEMBER,
    examples=("profile", "profile timezone America/Lima", "profile languages Spanish, English", "profile language es"),
    changes_with=("value",),
    heard=profile_heard,
)
async def profile(ctx: Context, args: Profile) -> None:
    """Show the profile, or set one field of it."""
    me = ctx.me
    if args.field is None:
        if args.value is not None:
            raise UserError("profile-unknown-field", word=args.value[:40], fields=[f.value for f in ProfileField])
        await _show(ctx)
        return
    if args.value is None:
        await _ask_value(ctx, args.field)
        return
    if args.field is ProfileField.EMAIL:
        await _set_address(ctx, args.value.strip())
        return
    if args.field is ProfileField.TIMEZONE:
        await set_zone(ctx, args.value)
        return
    before = _as_typed(me, args.field)
    was_shared, is_new = me.share_handle, not _is_known(ctx, me, args.field)
    await _set(ctx, args.field, args.value.strip())
    ctx.become(me)
    label, shown = option_label(ctx, args.field), _value(ctx, me, args.field)
    ctx.did("profile-did", f"profile:{args.field.value}", Profile(args.field, before), label=label, value=shown)
    if shown:
        ctx.reply("profile-set", label=label, value=shown, options=await _next_steps(ctx) if is_new else ())
    else:
        ctx.reply("profile-unset", label=label)
    if args.field is ProfileField.LANGUAGE:
        ctx.desk.refresh_menu(me)
    if args.field is ProfileField.NAME:
        await threads.rename(ctx.desk, me)
    if args.field is ProfileField.TOPICS and me.wants_topics:
        off = ctx.option("profile-topics-off", Profile(ProfileField.TOPICS, Line("no")))
        ctx.reply("profile-topics-on" if ctx.rules.threaded else "profile-topics-later", options=[off])
    if me.share_handle and not was_shared and not await held_back(ctx.desk, me, Doing.SHARE):
        await _tell_shared(ctx)  # else partners see it when they look it up


async def _ask_value(ctx: Context, field: ProfileField) -> None:
    """Ask for the value of a field, with buttons where there are few choices."""
    options = []
    if field is ProfileField.LANGUAGE:
        for locale in ctx.localizer.locales:
            value = Profile(field, Line(locale))
            options.append(Option(to_plain(ctx.localizer.text(locale, f"language-name-{locale}")), *_stored(value)))
    elif field in (ProfileField.SHARE, ProfileField.NIGHT, ProfileField.TOPICS):
        options = [ctx.option(f"words-{answer}-shown", Profile(field, Line(answer))) for answer in ("yes", "no")]
    await ctx.ask(
        Profile(field),
        "value",
        options=options,
        state="how",
        label=option_label(ctx, field),
        address=ctx.text(f"profile-example-{field.value}"),
        answers="",
        time=timedelta(),
    )


def _stored(args: Profile) -> tuple[str, dict[str, Any]]:
    return args.command, args.dump()


_PLAIN_FIELDS: dict[ProfileField, tuple[str, Callable[[Writer, str], str | list[str]]]] = {
    ProfileField.COUNTRY: (
        "country",
        lambda writer, value: "" if fields.is_none(writer, value) else fields.read_short(value),
    ),
    ProfileField.LANGUAGES: ("languages", fields.read_listed),
    ProfileField.INTERESTS: ("interests", fields.read_interests),
}


async def _set_address(ctx: Context, value: str) -> None:
    """Begin to set an address, which takes a code mailed to it; the next message may be that code alone."""
    waiting = await email.set_address(ctx, value)
    if waiting is not None:
        answers = "yes" if ctx.rules.mail_answers else "no"
        state, address, time = waiting
        shown = Markup(escape(address))
        await ctx.ask(Profile(ProfileField.EMAIL), "value", state=state, address=shown, answers=answers, time=time)


async def _set(ctx: Context, field: ProfileField, value: str) -> None:
    me = ctx.me
    match field:
        case ProfileField.TOPICS:
            me.wants_topics = fields.read_on(ctx, value)
        case ProfileField.NAME:
            me.name = await _free(ctx, names.check(value, ctx.rules.commands))
        case ProfileField.LANGUAGE:
            me.locale = fields.read_locale(value, ctx.localizer)
        case ProfileField.JOINED:
            joined = read_joined(ctx, value)
            me.joined_on, me.joined_words = joined.day, joined.words
            me.joined_source = "self_declared"
        case ProfileField.SHARE:
            me.share_handle = fields.read_yes(ctx, value)
        case ProfileField.NIGHT:
            me.hushed_at_night = not fields.read_yes(ctx, value)
        case _:
            attribute, read = _PLAIN_FIELDS[field]
            setattr(me, attribute, read(ctx, value))


async def _free(ctx: Context, name: str) -> str:
    """Return the name, if nobody else has one that could be mistaken for it. Raises UserError."""
    if await ctx.store.people.mistaken_for(name, ctx.me.id):
        raise UserError("profile-name-taken", name=name)
    return name


async def _next_steps(ctx: Context) -> list[Option]:
    """Return buttons a new mentee may go on with: fields that are not set yet, and asking for a mentor."""
    me = ctx.me
    if me.roles != {Role.MENTEE} or await ctx.store.offers.has_or_wants_mentor(me.id):
        return []
    unset = [field for field in (ProfileField.LANGUAGES, ProfileField.INTERESTS) if not _value(ctx, me, field)]
    options = [ctx.option("profile-change", Profile(field), label=option_label(ctx, field)) for field in unset]
    return [*options, ctx.step("request_mentor")]


_OFFERED = (
    ProfileField.LANGUAGES,
    ProfileField.INTERESTS,
    ProfileField.TIMEZONE,
    ProfileField.COUNTRY,
    ProfileField.EMAIL,
    ProfileField.LANGUAGE,
)
"""Fields with a button of their own; the others are changed by typing."""


async def _show(ctx: Context) -> None:
    me = ctx.me
    values = {field: _value(ctx, me, field) for field in ProfileField}
    if Role.MENTOR not in me.roles or not ctx.rules.threaded:
        del values[ProfileField.TOPICS]
    if not me.timezone_known:
        values[ProfileField.TIMEZONE] = ctx.text("profile-zone-assumed", zone=me.timezone)
    if me.email:
        values[ProfileField.EMAIL] = await email.describe_address(ctx)
    lines = [
        ctx.text("profile-line", label=option_label(ctx, field), value=value or ctx.text("profile-empty"))
        for field, value in values.items()
    ]
    roles = [option_label(ctx, role) for role in Role if role in me.roles]
    changes = [ctx.option("profile-change", Profile(field), label=option_label(ctx, field)) for field in _OFFERED]
    ctx.reply(
        "profile-all",
        name=me.name,
        lines=join(lines),
        roles=roles or [ctx.text("profile-no-role")],
        options=changes,
    )


def _is_known(ctx: Context, member: Member, field: ProfileField) -> bool:
    """Tell whether a member has set a field before."""
    return bool(member.timezone_known if field is ProfileField.TIMEZONE else _value(ctx, member, field))


def _value(ctx: Context, member: Member, field: ProfileField) -> str:
    """Return a field's value as the member reads it; empty when it is not set."""
    match field:
        case ProfileField.LANGUAGES:
            return ", ".join(member.languages)
        case ProfileField.INTERESTS:
            return ", ".join(member.interests)
        case ProfileField.LANGUAGE:
            return ctx.text(f"language-name-{member.locale}")
        case ProfileField.JOINED:
            return ctx.text("profile-joined", **joined_values(member))
        case ProfileField.SHARE | ProfileField.NIGHT | ProfileField.TOPICS:
            is_on = _switches(member)[field]
            return "" if is_on is None else ctx.text("words-yes-shown" if is_on else "words-no-shown")
        case ProfileField.NAME:
            return member.name
        case ProfileField.TIMEZONE:
            return member.timezone
        case ProfileField.COUNTRY:
            return member.country
        case ProfileField.EMAIL:
            return member.email


def _switches(member: Member) -> Mapping[ProfileField, bool | None]:
    """Return the fields that are on or off; None where that was not asked yet."""
    return {
        ProfileField.SHARE: member.share_handle,
        ProfileField.NIGHT: not member.hushed_at_night,
        ProfileField.TOPICS: bool(member.wants_topics),
    }


def _as_typed(member: Member, field: ProfileField) -> Line:
    """Return a field's value as it would be typed to set it again."""
    match field:
        case ProfileField.LANGUAGES:
            value = ", ".join(member.languages)
        case ProfileField.INTERESTS:
            value = ", ".join(member.interests)
        case ProfileField.LANGUAGE:
            value = member.locale
        case ProfileField.JOINED:
            value = member.joined_words or member.joined_on.isoformat()
        case ProfileField.SHARE | ProfileField.NIGHT | ProfileField.TOPICS:
            value = "yes" if _switches(member)[field] else "no"
        case _:
            value = str(getattr(member, field.value))
    return Line(value or "-")


async def _tell_shared(ctx: Context) -> None:
    """Tell partners how to reach the author, who agreed to be shown; tell the author if they lack a username."""
    people, me = ctx.store.people, ctx.me
    mine = await people.accounts_of(me.id)
    if lacks_username(ctx.rules.known, mine):
        ctx.reply("share-no-username")
    own = await ctx.store.pairs.pair_of(me.id)
    pairs = [(pair, pair.mentee) for pair in await ctx.store.pairs.pairs_of_mentor(me.id)]
    pairs += [(own, own.mentor)] if own is not None else []
    standing_in = [pair.mentee for pair in await ctx.store.backups.covered_by(me.id)]
    standing_in += [own.covered_by] if own is not None and own.covered_by is not None else []
    for pair, partner in [*pairs, *((None, partner) for partner in standing_in)]:
        if ways := ways_to(ctx.rules.known, mine, me.name, await people.accounts_of(partner.id)):
            ctx.to(partner).send("handle-shared", name=me.name, handles=ways)
            if pair is not None:
                pair.apart_since = None
