"""The commands `chatbot forget` and `chatbot retention`: what an operator does about people's data."""

from __future__ import annotations

from datetime import UTC, datetime

import typer

from chatbot.core.durations import format_duration
from chatbot.settings import Settings
from storage import schema
from storage.engine import open_engine
from storage.models.account import Member
from storage.sealing import Seals
from storage.unit_of_work import Database, UnitOfWork


class ForgetError(Exception):
    """Somebody cannot be forgotten. The text says what to mend."""


async def forget(settings: Settings, name: str, *, dry_run: bool, sure: bool) -> None:
    """Have a member forgotten by the bot, which tells whom it concerns. Raises ForgetError."""
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        await schema.check(engine)
        database = Database(engine, Seals(settings.database.keys_folder))
        async with database.unit_of_work() as store:
            member = await _member(store, settings, name)
            typer.echo(f"{member.name}, member {member.id}, here since {member.created_at:%Y-%m-%d}")
            for account in await store.people.accounts_of(member.id):
                typer.echo(f"  {account.ref} {account.handle}".rstrip())
            for kept, count in (await store.privacy.count_of(member.id)).items():
                typer.echo(f"  {kept}: {count}")
            if dry_run:
                typer.echo("Nothing was changed.")
                return
            if not sure and not typer.confirm("Delete all this for good?"):
                raise ForgetError("nothing was changed")
            await store.privacy.ask(member, datetime.now(UTC))
        typer.echo(
            "The bot does it within half a minute while it runs, else when it starts, and tells whom it concerns."
        )
    finally:
        await engine.dispose()


async def _member(store: UnitOfWork, settings: Settings, name: str) -> Member:
    found = [member for member in await store.people.named(name) if member.forgotten_at is None]
    if not found and name.isascii() and name.isdigit() and (one := await store.people.get(int(name))) is not None:
        found = [one] if one.forgotten_at is None else []
    if not found:
        raise ForgetError(f"nobody is known as {name}; write a name, @handle or network:id")
    if len(found) > 1:
        there = ", ".join(f"{member.name} ({member.id})" for member in found)
        raise ForgetError(f"{name} may be one of several, {there}; write the number or network:id of one")
    named = {*settings.council.members, *settings.council.safeguarding}
    if any(account.ref in named for account in await store.people.accounts_of(found[0].id)):
        raise ForgetError(f"[council] names {found[0].name}; take them out there first, and start the bot anew")
    council = await store.people.with_role("council")
    if [member.id for member in council] == [found[0].id]:
        raise ForgetError(f"{found[0].name} is the only one on the council; appoint somebody else first")
    return found[0]


async def show_retention(settings: Settings) -> None:
    """Say what is deleted by its age, and how much of it is due by now."""
    numbers, now = settings.programme, datetime.now(UTC)
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        await schema.check(engine)
        async with Database(engine).unit_of_work() as store:
            due = await store.privacy.count_old(
                now - numbers.looks_kept, now - numbers.notes_kept, now - numbers.messages_kept
            )
    finally:
        await engine.dispose()
    for name, count in due.items():
        kept = format_duration(getattr(numbers, name))
        typer.echo(f"[programme] {name} = {kept}: {count} older, which the bot deletes with its next tick")
    typer.echo("Nothing was changed.")
