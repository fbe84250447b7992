"""export: the programme's tables as a file, for a councillor alone."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments
from chatbot.core.errors import Outdated
from chatbot.core.roles import Reach, Role
from handlers.export.sheets import ExportWhat
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.tables import TableFormat

feature = Feature()


@dataclass(frozen=True, slots=True)
class Export(Arguments):
    """Take what the file is to hold, and the kind of file: a book of sheets, unless said otherwise."""

    what: ExportWhat
    kind: TableFormat | None = None


@feature.command(
    "export", args=Export, role=Role.COUNCIL, examples=("export all", "export members csv"), reach=Reach.ANYBODY
)
async def export(ctx: Context, args: Export) -> None:
    """Note that a councillor wants a file; it is made beside everything else, and comes to their own chat."""
    kind = args.kind or TableFormat.XLSX
    if not await ctx.store.exports.want(ctx.me, args.what.value, kind.value, ctx.now):
        raise Outdated("export-under-way")
    ctx.reply("export-begun")
