"""A survey from a file: sent in chat by a councillor, or read on the command line."""

from __future__ import annotations

from datetime import datetime

from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer, Markup
from chatbot.core.messages import FileKind, RemoteFile
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from chatbot.core.survey.checks import check
from chatbot.core.survey.toml_file import FaultyFileError, read
from chatbot.core.writer import Writer
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.languages import language_name
from handlers.shared.text import join
from handlers.survey.checking import line_of, telling
from handlers.survey.drafts import EVERYBODY
from handlers.survey.making import add_draft, begin
from handlers.survey.showing import show_draft
from handlers.survey.stored import questionnaire_of
from storage.models.account import Member
from storage.unit_of_work import UnitOfWork

feature = Feature()

LARGEST = 200_000
"""Bytes of a file that is read."""
_MOST_FAULTS = 8
_SUFFIX = ".toml"
_TABLE = "[[question]]"
"""The words of a message that are such a file: for where no files come by, as by mail."""


@feature.hears(Turn.FIRST)
async def take_file(ctx: Context) -> bool:
    """Make a draft of a file that a councillor sent, or of its text as a message; tell whether there was one."""
    file, text = ctx.message.file, ctx.message.text
    if Role.COUNCIL not in ctx.roles or not ctx.message.direct:
        return False
    if file is not None and file.kind is FileKind.FILE and file.name.lower().endswith(_SUFFIX):
        name, content = file.name, _content(ctx, file)
    elif _TABLE in text:
        name, content = to_plain(ctx.text("survey-file-text")), text.encode()
    else:
        return False
    ctx.is_understood = True
    try:
        found = read(content, ctx.locale, ctx.localizer.locales)
    except FaultyFileError as error:
        ctx.say(join([ctx.text("survey-file-faulty", name=name), *fault_lines(ctx, error)]))
        return True
    await show_draft(ctx, await begin(ctx, found), ctx.text("survey-yours"))
    return True


def _content(ctx: Context, file: RemoteFile) -> bytes:
    """Return what is in a file. Raises UserError for one that is too large or cannot be had."""
    content = ctx.fetch(file) if file.size <= LARGEST else b""
    if content is None:
        raise UserError("survey-file-not-there")
    if max(file.size, len(content)) > LARGEST:
        raise UserError("survey-file-large")
    return content


def fault_lines(writer: Writer, error: FaultyFileError) -> list[Markup]:
    """Return what is to be mended in a file, each in a line."""
    lines = []
    for fault in error.faults[:_MOST_FAULTS]:
        number = fault.values.get("question", 0)
        where = writer.text("survey-file-where", number=number) if number else ""
        lines.append(writer.text("survey-file-line", where=where, what=writer.text(fault.message_id, **fault.values)))
    if len(error.faults) > _MOST_FAULTS:
        lines.append(writer.text("survey-file-more", count=len(error.faults) - _MOST_FAULTS))
    return lines


async def import_file(
    store: UnitOfWork, localizer: Localizer, content: bytes, author: Member, now: datetime
) -> list[Markup]:
    """Make a draft of a file's content, and say what became of it. Raises FaultyFileError."""
    writer = Writer(localizer, localizer.default, author.timezone, now, [])
    found = read(content, localizer.default, localizer.locales)
    audience = Audience(roles=tuple(sorted(found.roles)))
    row = await add_draft(store, found.questionnaire, audience, author, found.until, now)
    asked = await questionnaire_of(store, row)
    faults = check(asked, found.roles or EVERYBODY, telling(localizer))
    count = len(asked.questions)
    others = [language_name(writer, locale) for locale in asked.translated_to]
    said = writer.text("survey-imported", title=asked.title, count=count, name=author.name)
    lines = [writer.text("survey-imported-languages", names=others)] if others else []
    return [said, *lines, *(line_of(writer, finding) for finding in faults)]
