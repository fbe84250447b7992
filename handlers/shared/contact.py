"""The ways two people can write to each other, as far as they agreed to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from chatbot.core.formatting import link, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Network, Option
from chatbot.core.networks import KnownNetworks
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from handlers.shared.context import Desk
from storage.models.account import Account, Member
from storage.models.pairs import Pair


def ways_to(known: KnownNetworks, accounts: Iterable[Account], name: str, reader: Iterable[Account]) -> list[Markup]:
    """Return how somebody can be written to, as a reader with these accounts can use it: public names and networks.

    Without a public name they are found by a link, where there is one, which only an app of that network follows.
    """
    readable = {account.ref.network for account in reader}
    ways = []
    for account in accounts:
        facts = known[account.ref.network]
        shown = link(account.handle, facts.chat_link(account.user_id, account.handle))
        if not shown and account.ref.network in readable and (url := facts.app_link(account.user_id)):
            shown = link(name, url)
        if shown:
            ways.append(Markup(f"{shown} ({facts.title})"))
    return ways


def links_to(
    known: KnownNetworks, accounts: Mapping[int, Sequence[Account]], people: Set[int], reader_id: int, network: Network
) -> dict[int, str]:
    """Return by member id the address that opens a chat with each of these members in the app of a network.

    There is none where a member has not agreed to be shown, but for councillors, who may see everybody's accounts.
    `accounts` are theirs and the reader's, by member id.
    """
    reader = next((account.member for account in accounts.get(reader_id, [])), None)
    sees_all = reader is not None and Role.COUNCIL in reader.roles
    return {
        member_id: known[network].app_link(account.user_id)
        for member_id in people - {reader_id}
        for account in accounts.get(member_id, [])
        if account.ref.network is network and account.member is not None and (sees_all or account.member.share_handle)
    }


def lacks_username(known: KnownNetworks, accounts: Iterable[Account]) -> bool:
    """Tell whether somebody is on a network without the public name by which others would find them there."""
    return any(known[account.ref.network].may_lack_handle and not account.handle for account in accounts)


def note_contact(found: Pair) -> None:
    """Note that the two have exchanged something, so that nobody has to help them begin."""
    found.no_contact_since = None


async def note_answer(desk: Desk, author: Member, to: Member) -> None:
    """Note, when one of a pair has written to the other through the bot, whether both have by now."""
    if await desk.store.talk.last_from(to.id, author.id) is None:
        return
    for mentee, mentor in ((author, to), (to, author)):
        found = await desk.store.pairs.pair_of(mentee.id)
        if found is not None and found.mentor_id == mentor.id:
            note_contact(found)


def share_question(writer: Writer, found: Pair, asked: Member) -> Markup | None:
    """Return the question whether one of a pair may be shown to the other; None once they have said.

    Whatever the answer, the two can write to each other through the bot.
    """
    if asked.share_handle is not None:
        return None
    partner = found.mentor if asked is found.mentee else found.mentee
    return writer.text("share-question", name=partner.name)


def write_option(writer: Writer, to: Member) -> Option:
    """Return a button that asks what to tell somebody."""
    label = to_plain(writer.text("contact-write", name=to.name))
    return Option(label, "tell", {"person": {"id": to.id, "name": to.name}})


def send_option(writer: Writer, label: str, to: Member, words: str, style: ButtonStyle = ButtonStyle.PLAIN) -> Option:
    """Return a button that sends words to somebody, as they are; `label` is the message of its text."""
    given = {"person": {"id": to.id, "name": to.name}, "message": words}
    return Option(to_plain(writer.text(label, name=to.name)), "tell", given, style=style)


async def contact_line(desk: Desk, writer: Writer, partner: Member, *, reader: Member) -> Markup:
    """Return how `reader` can reach `partner`, as far as they agreed to be shown and the networks of both allow."""
    theirs = await desk.store.people.accounts_of(partner.id)
    own = await desk.store.people.accounts_of(reader.id)
    if not partner.share_handle:
        is_shown = reader.share_handle and ways_to(desk.rules.known, own, reader.name, theirs)
        return writer.text("contact-they-write" if is_shown else "contact-later")
    if ways := ways_to(desk.rules.known, theirs, partner.name, own):
        return writer.text("contact-handles", handles=ways)
    return writer.text("contact-no-username" if lacks_username(desk.rules.known, theirs) else "contact-by-bot")


def share_options(writer: Writer) -> list[Option]:
    """Return buttons that set `profile share`, which also tells the partner; the easy way comes first."""
    return [
        Option(
            to_plain(writer.text("share-yes" if answer == "yes" else "share-no")),
            "profile",
            {"field": "share", "value": answer},
        )
        for answer in ("no", "yes")
    ]
