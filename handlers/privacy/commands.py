"""privacy and mydata: what is kept of the author, who sees it, and all of it as a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from chatbot.core.arguments import NoArguments
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Attachment, Option
from chatbot.core.record_page import Labels, Record, as_html
from chatbot.core.roles import Access
from chatbot.core.writer import Draft
from handlers.privacy.record import as_json_holds_it, gather
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.privacy import MY_DATA

feature = Feature()

_TOPIC = "privacy"
"""The topic of the guide that says who sees what."""
CODED = frozenset({"kind", "state", "answer", "command", "as", "direction", "stance", "decision", "roles", "language"})
"""Fields whose values are words of the program's own, shown in the reader's language."""
_PAGE = ("title", "intro", "left-out", "nothing", "yes", "no")
_CHOICES = ("activity-kind", "check-in-answer", "heard", "active-answer", "decision", "role")


@dataclass(frozen=True, slots=True)
class About(NoArguments):
    """No arguments."""


@feature.command("privacy", args=About, role=Access.ANYONE, examples=("privacy",), reads=True)
async def privacy(ctx: Context, args: About) -> None:
    """Say what is kept, why, for how long and who sees it, with the ways to all of it and to having it deleted."""
    numbers = ctx.rules.programme
    topic = ctx.rules.guide.library.topic(_TOPIC, ctx.locale)
    options = [ctx.step("mydata"), ctx.step("forget")]
    options += [Option(topic.title, "guide", {"page": _TOPIC})] if topic is not None else []
    ctx.reply(
        "privacy-all" if ctx.member_id is not None else "privacy-stranger",
        messages=numbers.messages_kept,
        notes=numbers.notes_kept,
        looks=numbers.looks_kept,
        options=options,
    )


@dataclass(frozen=True, slots=True)
class MyData(NoArguments):
    """No arguments."""


@feature.command("mydata", args=MyData, role=Access.ANYONE, examples=("mydata",), reads=True)
async def mydata(ctx: Context, args: MyData) -> None:
    """Send the author all that is kept of them and is theirs to see: a page to read, and the same for programs."""
    if ctx.member_id is None:
        ctx.reply("mydata-stranger", options=[ctx.step("forget")])
        return
    if ctx.home is None:
        ctx.reply("mydata-directly")
        return
    record = await gather(ctx)
    labels = _labels(ctx, record)
    page, data = ctx.offload(partial(_written, record, labels, ctx.locale, ctx.timezone, ctx.now))
    name = to_plain(ctx.text("mydata-file"))
    looks = len(record["looks"])
    ctx.reply("mydata-done", looks=looks, options=[ctx.step("forget"), ctx.step("privacy")])
    title = labels["page", "title"]
    _send(ctx, Attachment(f"{name}.html", "text/html", page, title))
    _send(ctx, Attachment(f"{name}.json", "application/json", data, f"{title} (JSON)"))


def _send(ctx: Context, file: Attachment) -> None:
    """Send a file to the author's own chat; nothing of it is kept once it is sent."""
    draft = Draft(
        "",
        conversation=ctx.home,
        account=ctx.account,
        member_id=ctx.member_id,
        attachment=file,
        confidential=MY_DATA,
    )
    last = ctx.drafts[-1]
    ctx.drafts.append(replace(draft, text=str(ctx.text("mydata-file-line", title=file.description)), rank=last.rank))


def _written(record: Record, labels: Labels, locale: str, zone: str, now: datetime) -> tuple[bytes, bytes]:
    """Return the page and the data of a record."""
    data = json.dumps(record, ensure_ascii=False, indent=2, default=as_json_holds_it)
    return as_html(record, labels, locale, zone, now), data.encode()


def _labels(ctx: Context, record: Record) -> Labels:
    """Return the words of the page in the reader's language, by what they stand for."""
    labels = {("page", name): to_plain(ctx.text(f"mydata-page-{name}")) for name in _PAGE}
    for section, rows in record.items():
        labels["section", section] = to_plain(ctx.text(f"mydata-section-{section.replace('_', '-')}"))
        for field in {field for row in rows for field in row}:
            labels["field", field] = to_plain(ctx.text(f"mydata-field-{field.replace('_', '-')}"))
    labels |= {("value", value): _of_code(ctx, value) for value in _codes(record)}
    return labels


def _codes(record: Record) -> Iterator[str]:
    for rows in record.values():
        for row in rows:
            for field in CODED & row.keys():
                yield from row[field] if isinstance(row[field], list) else (str(row[field]),)


def _of_code(ctx: Context, value: str) -> str:
    """Return what a word of the program's own is called, or that word where it has no name."""
    word, default = value.replace("_", "-"), ctx.localizer.default
    if ctx.localizer.has(default, f"mydata-value-{word}"):
        return to_plain(ctx.text(f"mydata-value-{word}"))
    if ctx.localizer.has(default, f"language-name-{word}"):
        return to_plain(ctx.text(f"language-name-{word}"))
    choice = next((one for one in _CHOICES if ctx.localizer.has(default, f"choice-{one}-{value}")), None)
    return to_plain(ctx.text(f"choice-{choice}-{value}")) if choice else value
