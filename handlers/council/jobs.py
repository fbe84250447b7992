"""Jobs: the configured council gets its role, undecided items are passed on, and the room gets its digest."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta

from chatbot.core.roles import Role
from handlers.council.board import state_of_programme
from handlers.council.promises import late_lines
from handlers.council.rules import rounded
from handlers.shared import council_duties, council_items
from handlers.shared.context import Desk
from handlers.shared.dates import week_name
from handlers.shared.feature import Feature, Phase
from handlers.shared.text import join
from storage.models.council import CouncilItem

feature = Feature()


@feature.job("seat", Phase.COUNCIL)
async def seat(desk: Desk) -> None:
    """Make everybody named in the configuration a member with the council's role, even before they ever wrote.

    Until they do, they have the id of their account as a name, unless the roster knows them.
    """
    told_since = desk.now - desk.rules.programme.handle_trusted
    accounts = await desk.store.people.accounts(desk.rules.council)
    for ref in sorted(desk.rules.council):
        account = accounts.get(ref) or desk.store.people.add_account(ref)
        if account.member is None:
            account.member = await desk.store.people.take_awaited(account, told_since)
        if account.member is None:
            account.member = desk.store.people.add_member(
                name=await desk.store.people.free_name(account.name or ref.user_id),
                locale=desk.localizer.negotiate(account.locale_hint),
                timezone=desk.rules.default_timezone,
                roles=[Role.COUNCIL],
                now=desk.now,
            )
        elif Role.COUNCIL not in account.member.roles:
            account.member.take_up(Role.COUNCIL, desk.now)
        else:
            continue
        await desk.store.flush()
        desk.refresh_menu(account.member)


@feature.job("items", Phase.COUNCIL)
async def follow_items(desk: Desk) -> None:
    """Pass on items that are overdue or whose councillor is one no longer; tell councillors who were asleep.

    When there is nobody else to pass an item on to, its councillor is reminded now and then.
    """
    stuck: dict[int, list[CouncilItem]] = defaultdict(list)
    for item in await desk.store.items.open():
        if item.councillor is None or Role.COUNCIL not in item.councillor.roles:
            await council_items.give(desk, item)
        elif council_duties.is_to_pass_on(item, desk.now, desk.rules.programme):
            if not await council_items.pass_on(desk, item):
                stuck[item.councillor.id].append(item)
        else:
            await council_items.tell(desk, item)
    for overdue in stuck.values():
        await council_items.remind(desk, overdue)


@feature.job("tallies", Phase.COUNCIL)
async def settle_tallies(desk: Desk) -> None:
    """Add what was counted since the last tick to the figures that are kept."""
    desk.again = await desk.store.tallies.settle()


@feature.job("digest", Phase.COUNCIL)
async def write_digest(desk: Desk) -> None:
    """Send the weekly digest to the council's room: figures and councillors' names, no other names, no notes."""
    room, zone = desk.rules.council_room, desk.rules.default_timezone
    week = council_duties.digest_due(desk.now, zone, desk.rules.programme)
    if room is None or week is None or not await desk.store.items.begin_digest(week_name(week), desk.now):
        return
    writer = desk.room_writer()
    state = await state_of_programme(desk, writer.today)
    decided = await desk.store.items.decided(desk.now - timedelta(weeks=1))
    lines = [
        writer.text(
            "digest",
            day=writer.today,
            open=len(state.items),
            overdue=state.overdue,
            decided=len(decided),
            oldest=rounded(desk.now - state.items[0].opened_at) if state.items else "",
            waiting=state.waiting,
            silent=state.silent,
            unconfirmed=state.unconfirmed,
        )
    ]
    waiting = Counter(item.councillor.name if item.councillor else writer.text("todo-nobody") for item in state.items)
    lines += [writer.text("digest-councillor", name=name, count=count) for name, count in sorted(waiting.items())]
    lines += late_lines(writer, await desk.store.proposals.promises_to_keep())
    gaps = await desk.store.guide.gaps()
    if gaps:
        count = await desk.store.guide.count_gaps()
        lines.append(writer.text("digest-gaps", count=count, words=gaps[0].words, times=gaps[0].count))
    desk.say_to_council(join(lines), [writer.step("gaps")] if gaps else [])
