"""`profile email`: an address becomes a channel once a member has shown that they read what is sent there."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.messages import AccountRef, Network, Rank
from chatbot.core.parsing import fold, words_of
from chatbot.core.writer import Draft
from handlers.account import linking
from handlers.account.email_refusal import MAILED, Codes
from handlers.account.fields import read_email
from handlers.shared.context import Context
from storage.one_time_codes import LETTERS

_CODE = re.compile(rf"[{LETTERS}]{{5}}[- ]?[{LETTERS}]{{5}}", re.IGNORECASE)

_TYPED_AGAIN = re.compile(r"profile\s+email\s+", re.IGNORECASE)


class State(StrEnum):
    """The reason a code or another address is awaited: one was mailed, it was wrong, or none may be mailed there."""

    SENT = "sent"
    WRONG = "wrong"
    REFUSED = "refused"
    FULL = "full"
    DOMAIN_FULL = "domain_full"
    MEMBER_FULL = "member_full"


class CodeWaiting(NamedTuple):
    """A code or address that is awaited. `address`: the one in question, or its domain; `time`: how long it holds."""

    state: State
    address: str
    time: timedelta


async def set_address(ctx: Context, value: str) -> CodeWaiting | None:
    """Take an address, the code mailed to it, or a word for none; return what is awaited next, None if nothing.

    The answer to an address never depends on whom it belongs to. Raises UserError.
    """
    value = _TYPED_AGAIN.sub("", value)
    if fold(value) in ("-", *words_of(ctx, "words-none")):
        await _remove(ctx)
        return None
    if Network.EMAIL not in ctx.rules.networks:
        raise UserError("email-off")
    if _CODE.fullmatch(value):
        return await _read_code(ctx, value)
    if "@" not in value:
        raise UserError("email-neither")
    return await _mail_code(ctx, read_email(value))


async def describe_address(ctx: Context) -> Markup:
    """Describe the author's address, and what is wrong with it: not shown to be theirs, or it takes no mail."""
    account = await ctx.store.people.address_of(ctx.me)
    state = "told" if account is None else "proven" if account.reachable else "lost"
    return ctx.text("profile-email", address=ctx.me.email, state=state)


async def _remove(ctx: Context) -> None:
    if not ctx.me.email:
        raise UserError("email-none")
    await ctx.store.people.drop_address(ctx.me)
    ctx.reply("email-removed")


async def _mail_code(ctx: Context, address: str) -> CodeWaiting | None:
    await linking.check_tries(ctx)
    ref = AccountRef(Network.EMAIL, address)
    people = ctx.store.people
    account = (await people.accounts([ref])).get(ref)
    if account is not None and account.member is ctx.me and account.reachable:
        raise UserError("email-known", address=address)
    if account is None or account.member is not ctx.me:
        hindered = await _hindrance(ctx, address)
        if hindered is not None:
            return hindered
    if account is None:
        account = people.add_account(ref)
        account.locale_hint = ctx.locale  # nothing else is known about the reader there
    account.reachable = True  # even if an earlier mail bounced
    ctx.store.codes.count_wrong(ctx.seen.id, ctx.now)
    ctx.store.mailing.note(address, ctx.me.id, ctx.now)
    lasts = ctx.rules.programme.mail_code_expires
    code = await ctx.store.codes.issue(MAILED, ctx.me.id, ctx.now + lasts, detail=address)
    text = ctx.text(
        "email-code",
        code=linking.spaced(code),
        time=lasts,
        answers="yes" if ctx.rules.mail_answers else "no",
    )
    answers = (
        ctx.option("email-yes", linking.LinkAccount(code=Line(code))),
        ctx.option("email-no", linking.LinkAccount(codes=Codes.NONE)),
    )
    options = answers if ctx.rules.mail_answers else ()
    ctx.drafts.append(Draft(str(text), account=ref, options=options, rank=Rank.ANSWER, subject="code"))
    return CodeWaiting(State.SENT, address, lasts)


async def _hindrance(ctx: Context, address: str) -> CodeWaiting | None:
    """Return why no code may be mailed to an address that is not known to be the author's; None if one may."""
    mailing, numbers = ctx.store.mailing, ctx.rules.programme
    by_address, by_domain = numbers.address_codes_within, numbers.domain_codes_within
    if await mailing.is_refused(address):
        return CodeWaiting(State.REFUSED, address, by_address)
    if await mailing.unused_at(address, ctx.now - by_address) >= numbers.address_codes:
        return CodeWaiting(State.FULL, address, by_address)
    if await mailing.unused_in_domain(address, ctx.now - by_domain) >= numbers.domain_codes:
        return CodeWaiting(State.DOMAIN_FULL, Markup(escape(address.rpartition("@")[2])), by_domain)
    if await mailing.unused_of(ctx.me.id, ctx.now - by_domain) >= numbers.code_tries:
        return CodeWaiting(State.MEMBER_FULL, address, by_domain)
    return None


async def _read_code(ctx: Context, code: str) -> CodeWaiting | None:
    await linking.check_tries(ctx)
    found = await ctx.store.codes.find(MAILED, code, ctx.now)
    if found is None or found.member_id != ctx.me.id:
        ctx.store.codes.count_wrong(ctx.seen.id, ctx.now)
        return CodeWaiting(State.WRONG, "", ctx.rules.programme.mail_code_expires)
    ref = AccountRef(Network.EMAIL, found.detail)
    people = ctx.store.people
    account = (await people.accounts([ref])).get(ref) or people.add_account(ref)
    await ctx.store.codes.use(found)
    await ctx.store.mailing.use(found.detail)
    if account.member in (None, ctx.me):
        await people.give_address(ctx.me, account)
        ctx.reply("email-done", address=found.detail, answers="yes" if ctx.rules.mail_answers else "no")
    else:
        await linking.ask_sure(ctx, account.member, address=found.detail)
    return None
