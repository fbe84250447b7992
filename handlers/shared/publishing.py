"""Publishing: what goes out to a forum and to public rooms, once each. Nothing in it is about a person."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Rank, latest
from chatbot.core.publishing import Outlet, Publication, PublicKind
from chatbot.core.writer import Draft
from handlers.shared.context import Desk
from storage.models.publications import PublicationRow


async def publish(desk: Desk, key: str, title: Markup, text: Markup) -> bool:
    """Publish something wherever its kind goes out, in the transaction of what it tells of; return whether it is new.

    key  of `PublicKind.of`; what was published under it before is not published again
    """
    outlets = _outlets_for(desk, key)
    row = await desk.store.publications.begin(key, to_plain(title), desk.now) if outlets else None
    if row is None:
        return False
    _send(desk, outlets, row, text)
    return True


async def publish_more(desk: Desk, key: str, text: Markup) -> bool:
    """Add something to what was published under a key, as a reply where that is a topic; return whether there is any.

    The caller sees to it that it is added once, as with anything said.
    """
    row = await desk.store.publications.get(key)
    if row is None:
        return False
    _send(desk, _outlets_for(desk, key), row, text, is_more=True)
    return True


async def is_to_publish(desk: Desk, key: str) -> bool:
    """Tell whether something would be published now, for what takes work to write."""
    return bool(_outlets_for(desk, key)) and await desk.store.publications.get(key) is None


def _outlets_for(desk: Desk, key: str) -> list[Outlet]:
    kind = PublicKind(key.partition(":")[0])
    return [outlet for outlet in desk.rules.outlets if kind in outlet.kinds]


def _send(desk: Desk, outlets: list[Outlet], row: PublicationRow, text: Markup, *, is_more: bool = False) -> None:
    publication = Publication(row.token, row.title, is_more)
    for outlet in outlets:
        room = latest(outlet.conversation, desk.rules.moves)
        desk.drafts.append(Draft(str(text), conversation=room, publication=publication, rank=Rank.ANNOUNCEMENT))
