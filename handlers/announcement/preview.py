"""The preview of an announcement: its text in each language, whom it reaches on which channels, what is missing."""

from __future__ import annotations

from chatbot.core.audience import Audience
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Network, Option
from handlers.announcement.arguments import Announce
from handlers.announcement.showing import (
    Text,
    as_read,
    describe_targets,
    reader_options,
    targets,
    text_of,
)
from handlers.shared.context import Context
from handlers.shared.languages import language_name, readers_by_locale
from handlers.shared.scheduling import moments
from handlers.shared.text import join
from storage.models.announcement import Announcement


async def show_preview(ctx: Context, row: Announcement) -> None:
    """Show an announcement before it goes out."""
    text = await text_of(ctx.desk, row)
    audiences = [target.audience for target in await targets(ctx.desk, row)]
    who = await describe_targets(ctx.desk, ctx, row)
    lines = [ctx.text("announcement-preview", who=who), *await _channels(ctx, audiences)]
    locales = {**dict.fromkeys(text.texts, 0), **await readers_by_locale(ctx.store, audiences)}
    for locale in text.texts:
        head = ctx.text("announcement-in", language=language_name(ctx, locale), count=locales[locale])
        lines += [ctx.text("empty-line"), *([head] if len(locales) > 1 else []), as_read(ctx, text, locale)]
    missing = [locale for locale, count in locales.items() if count and locale not in text.texts]
    for locale in missing:
        language, other = language_name(ctx, locale), language_name(ctx, text.main)
        told = ctx.text("announcement-missing", count=locales[locale], language=language, other=other)
        lines += [ctx.text("empty-line"), told]
    ctx.say(join(lines), options=_options(ctx, text, missing))


async def _channels(ctx: Context, audiences: list[Audience]) -> list[Markup]:
    """Say on which channels an audience can be reached, how many on none, and when the last of it reads it."""
    counts: dict[str, int] = {}
    nowhere = 0
    last = ctx.now
    for audience in audiences:
        found, without = await ctx.store.audiences.channels(audience, ctx.rules.networks)
        nowhere += without
        for network, count in found.items():
            counts[network] = counts.get(network, 0) + count
        last = max(last, (await moments(ctx.desk, audience, None)).last)
    named = [f"{ctx.rules.known[Network(network)].title} {count}" for network, count in counts.items()]
    lines = [ctx.text("announcement-channels", channels=named)] if named else []
    if nowhere:
        lines.append(ctx.text("announcement-nowhere", count=nowhere))
    if last > ctx.now:
        lines.append(ctx.text("announcement-by-morning", last=last))
    return lines


def _options(ctx: Context, text: Text, missing: list[str]) -> list[Option]:
    number = text.row.id
    options = [ctx.option("announcement-now", Announce(draft=number, step="now"), style=ButtonStyle.PRIMARY)]
    if text.row.corrects_id is None:
        options.append(ctx.option("announcement-later", Announce(draft=number, step="at")))
    options.append(ctx.option("announcement-test", Announce(draft=number, step="test")))
    options.append(ctx.option("announcement-text", Announce(draft=number, step="text")))
    if text.row.source_id is None:
        for locale in sorted({*ctx.localizer.locales, *text.texts} - {text.main}):
            step = Announce(draft=number, step="translate", locale=locale)
            is_there = "yes" if locale in text.texts else "no"
            if missing or locale in text.texts or len(ctx.localizer.locales) <= len(text.texts) + 1:
                label = "announcement-translation"
                options.append(ctx.option(label, step, language=language_name(ctx, locale), there=is_there))
    if text.row.corrects_id is None and text.row.source_id is None:
        options.append(ctx.option("announcement-audience", Announce(draft=number, step="audience")))
    options.append(ctx.option("announcement-drop", Announce(draft=number, step="drop"), style=ButtonStyle.DANGER))
    return options


async def show_test(ctx: Context, row: Announcement) -> None:
    """Send an announcement to its author alone, exactly as its readers get it."""
    text = await text_of(ctx.desk, row)
    for locale in text.texts:
        writer = ctx.to(ctx.me)
        writer.locale = locale
        shown = as_read(writer, text, locale, is_in_place=row.corrects_id is not None)
        writer.say(shown, options=reader_options(writer, row, ctx.me))
    back = ctx.option("announcement-back", Announce(draft=row.id))
    ctx.reply("announcement-tested", options=[back])
