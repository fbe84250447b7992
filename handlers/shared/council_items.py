"""Council items: any feature puts before one councillor in turn what needs a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, hidden, read_by
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.writer import Writer, option_label_id
from handlers.shared import council_duties
from handlers.shared.availability import can_stand_in, is_away
from handlers.shared.context import Desk
from handlers.shared.dates import day_of
from handlers.shared.identity import accounts
from handlers.shared.text import join, named
from storage.models.absence import BackupState
from storage.models.account import Member
from storage.models.council import CouncilItem, Decision, ItemKind, ItemState
from storage.models.delivery import TopicKind

LONGEST_NOTE = 4000
"""Characters kept of all notes on one item; the last ones are kept."""
_MOST_NAMED = 6
"""Overdue items that one letter names, each with a button."""


@dataclass(frozen=True, slots=True)
class Resolve(Arguments):
    """Without a decision the item is shown, with a button for each; `reason` is told to the member it concerns.

    `anyway` is set by the button "Approve anyway".
    """

    item: int | None = None
    decision: Decision | None = None
    reason: Line | None = read_by("member")
    anyway: int | None = hidden()


async def put_before_council(
    desk: Desk,
    kind: ItemKind,
    subject: Member,
    *,
    other: Member | None = None,
    asked_by: Member | None = None,
    note: str = "",
    about_id: int = 0,
) -> CouncilItem | None:
    """Open an item about `subject` and give it to the councillor whose turn it is; None when one is open already.

    Only the council reads `note`, in direct chats. A councillor who is asleep is told in the morning. `asked_by` is
    shown to the council; None when the bot noticed by itself.
    """
    due_at = desk.now + council_duties.time_to_decide(kind, desk.rules.programme)
    item = await desk.store.items.add(
        kind, subject, other=other, asked_by=asked_by, note=note, opened_at=desk.now, due_at=due_at, about_id=about_id
    )
    if item is not None:
        await give(desk, item)
    return item


def add_note(desk: Desk, item: CouncilItem, note: str, *, is_quiet: bool = False) -> None:
    """Add a note to an item, and send it to the councillor if they know the item already, unless `is_quiet`."""
    if not note or note in item.note:
        return
    item.note = f"{item.note}\n{note}".strip()[-LONGEST_NOTE:]
    if item.councillor is not None and item.told_at is not None and not is_quiet:
        letter = desk.to(item.councillor)
        letter.send("item-more", number=item.id, title=title(letter, item), note=note)


async def settle(desk: Desk, kind: ItemKind, subject: Member, about_id: int = 0) -> bool:
    """Close the open item of a kind about `subject`, as nothing is left to decide, and tell whether there was one."""
    item = await desk.store.items.open_about(kind, subject.id, about_id)
    if item is None:
        return False
    item.state, item.resolved_at = ItemState.SETTLED, desk.now
    if item.councillor is not None and item.told_at is not None:
        letter = desk.to(item.councillor)
        letter.send("item-settled", number=item.id, title=title(letter, item))
    return True


async def give(desk: Desk, item: CouncilItem) -> None:
    """Hand an item to the next councillor in turn, with the full time for a decision of its kind."""
    councillor = await _next_in_turn(desk, item)
    if councillor is not None or item.councillor is not None:  # while there is nobody, the deadline stays
        hand_over(desk, item, councillor)
        tell_asker(desk, item)
    await tell(desk, item)


async def pass_on(desk: Desk, item: CouncilItem) -> bool:
    """Hand an overdue item to the next councillor in turn; return False when there is nobody else."""
    councillor = await _next_in_turn(desk, item)
    if councillor is None or councillor.id == item.councillor_id:
        return False
    item.passed_on += 1
    hand_over(desk, item, councillor)
    tell_asker(desk, item)
    await tell(desk, item)
    return True


async def _next_in_turn(desk: Desk, item: CouncilItem) -> Member | None:
    council = await desk.store.people.with_role(Role.COUNCIL)
    away = [member.id for member in council if is_away(member, desk.now)]
    return council_duties.next_in_turn(item, council, away=away, parties_of=await parties_of(desk, item))


async def remind(desk: Desk, overdue: Sequence[CouncilItem]) -> None:
    """Remind a councillor, in the daytime and in one letter, of overdue items that nobody else can take on."""
    councillor = overdue[0].councillor
    if councillor is None or not desk.is_awake(councillor):
        return
    letter = desk.to(councillor)
    if len(overdue) == 1:
        text, options = await letter_text(desk, letter, overdue[0], in_private=True), answers(letter, overdue[0])
    else:
        lines = [
            letter.text(
                "items-overdue-line", number=item.id, title=title(letter, item), day=day_of(councillor, item.due_at)
            )
            for item in overdue[:_MOST_NAMED]
        ]
        text = join([letter.text("items-overdue", count=len(overdue)), *lines])
        options = [
            letter.option("todo-open", Resolve(item.id), number=item.id, name=item.subject.name)
            for item in overdue[:_MOST_NAMED]
        ]
    alone = join([text, letter.text("empty-line"), letter.text("item-alone", count=len(overdue))])
    letter.say(alone, options=options, topic=TopicKind.DECISION.of(overdue[0].id))
    for item in overdue:
        item.told_at = desk.now


async def parties_of(desk: Desk, item: CouncilItem) -> frozenset[int]:
    """Return the ids of members who have a part in an item: nobody decides about themselves."""
    pair = await desk.store.pairs.pair_of(item.subject_id)
    return council_duties.parties_of(item, pair.mentor_id if pair else None)


def hand_over(desk: Desk, item: CouncilItem, councillor: Member | None) -> None:
    """Give an item to `councillor` with the full time for a decision of its kind, without telling anybody."""
    take(desk, item, councillor)
    item.due_at = desk.now + council_duties.time_to_decide(ItemKind(item.kind), desk.rules.programme)


def tell_asker(desk: Desk, item: CouncilItem) -> None:
    """Tell whoever asks the council something who has it now, once it is no longer the first councillor."""
    if item.kind == ItemKind.QUESTION and item.councillor is not None and item.opened_at < desk.now:
        day = day_of(item.subject, item.due_at)
        desk.to(item.subject).send("council-with-another", name=item.councillor.name, until=day)


def take(desk: Desk, item: CouncilItem, councillor: Member | None) -> None:
    """Give an item to `councillor` with its present deadline, without telling anybody."""
    item.councillor, item.councillor_id = councillor, councillor.id if councillor else None
    item.told_at = item.claimed_at = None
    if councillor is not None:
        councillor.last_item_at = desk.now


async def tell(desk: Desk, item: CouncilItem) -> None:
    """Tell the present councillor of an item, if it is daytime there and they do not know yet."""
    if item.councillor is None or item.told_at is not None or not desk.is_awake(item.councillor):
        return
    letter = desk.to(item.councillor)
    topic = TopicKind.DECISION.of(item.id)
    letter.say(await letter_text(desk, letter, item, in_private=True), options=answers(letter, item), topic=topic)
    item.told_at = desk.now


def title(writer: Writer, item: CouncilItem) -> Markup:
    """Say in one line what an item is about, without anything written in confidence."""
    if item.kind == ItemKind.CHANGE_OF_MENTOR:
        return writer.text(
            f"item-change-{_wished_by(item)}",
            name=named(item.subject),
            asker=named(item.asked_by) if item.asked_by else "",
            proposed="yes" if item.other else "no",
            other=named(item.other) if item.other else "",
        )
    if item.kind == ItemKind.PROPOSAL:
        return writer.text("item-proposal", name=named(item.subject), title=item.note)
    if item.kind == ItemKind.APART:
        return writer.text("item-apart", name=named(item.subject), other=named(item.other) if item.other else "")
    return writer.text(f"item-title-{item.kind}", name=named(item.subject))


def _wished_by(item: CouncilItem) -> str:
    """Return which of the pair wishes a change of mentor; `balance` when the council does."""
    if item.asked_by_id is None:
        return "balance"
    return "mentee" if item.asked_by_id == item.subject_id else "mentor"


async def _how_it_stands(desk: Desk, writer: Writer, item: CouncilItem) -> Markup:
    """Say who has agreed to a change of mentor so far, or that nobody else could be asked."""
    if item.other is None:
        return writer.text("item-wish-nobody", name=named(item.subject))
    change = await desk.store.changes.last_change(item.subject_id)
    agreed = []
    if change is not None and change.new_id == item.other_id:
        parts = {"mentee": change.mentee, "old": change.old, "new": change.new}
        agreed = [named(parts[voice.part]) for voice in change.voices if voice.agreed_at is not None]
    return writer.text("item-wish-agreed", count=len(agreed), names=agreed, other=named(item.other))


async def letter_text(desk: Desk, writer: Writer, item: CouncilItem, *, in_private: bool) -> Markup:
    """Write an item as a councillor reads it; a note, and when somebody last wrote, only `in_private`."""
    lines = [writer.text("item-heading", number=item.id, title=title(writer, item))]
    if item.kind == ItemKind.UNUSUAL_ACTIVITY:
        lines.append(writer.text("item-unusual", name=named(item.subject), doing=item.note))
    elif item.kind == ItemKind.PROPOSAL:
        lines += await _words_on(desk, writer, item.about_id)
    elif in_private and item.note:
        lines.append(writer.text("item-note", note=item.note))
    if item.kind == ItemKind.HELP_WANTED and item.asked_by is not None:
        is_own = "yes" if item.asked_by_id == item.subject_id else "no"
        lines.append(writer.text("item-help-asked", own=is_own, name=named(item.subject), by=named(item.asked_by)))
    people, subject = desk.store.people, item.subject
    if item.kind == ItemKind.APPLICATION or await people.mistaken_for(subject.name, subject.id):
        lines += await accounts(desk, writer, item.subject)
    if item.kind == ItemKind.CHANGE_OF_MENTOR:
        lines.append(await _how_it_stands(desk, writer, item))
    lines.append(writer.text("empty-line"))
    if item.kind == ItemKind.NO_MENTOR_FREE and not await desk.store.mentors.is_any_mentor(but=subject.id):
        lines.append(writer.text("item-what-no-mentor-at-all"))
    else:
        lines.append(writer.text(f"item-what-{item.kind}", name=item.subject.name))
    if item.kind in council_duties.SILENCE and (stand_in := await _stand_in(desk, item.subject)):
        lines.append(writer.text("item-stand-in", name=named(item.subject), stand_in=named(stand_in)))
    if in_private and item.kind == ItemKind.QUIET_MENTEE:
        lines.append(await _last_wrote(desk, writer, item.subject))
    if item.passed_on:
        lines.append(writer.text("item-passed-on", times=item.passed_on))
    lines.append(writer.text("item-overdue" if item.due_at <= desk.now else "item-until", until=item.due_at))
    return join(lines)


async def _words_on(desk: Desk, writer: Writer, proposal_id: int) -> list[Markup]:
    """Say how many support a proposal and object to it, and how many comments have no answer yet."""
    proposal = await desk.store.proposals.get(proposal_id)
    version = await desk.store.proposals.version(proposal_id, proposal.version) if proposal is not None else None
    if proposal is None or version is None:
        return []
    counts = {"supports": version.supports, "objects": version.objects, "abstains": version.abstains}
    waiting = {"count": proposal.comments, "unanswered": proposal.unanswered}
    return [writer.text("proposal-counts", **counts), writer.text("decide-comments", **waiting)]


async def _stand_in(desk: Desk, mentor: Member) -> Member | None:
    """Return the member who agreed to stand in for a mentor, if they are there now."""
    backup = await desk.store.backups.of(mentor.id)
    if backup is None or backup.state != BackupState.AGREED:
        return None
    silent = await desk.store.check_ins.silent()
    return backup.stand_in if can_stand_in(backup.stand_in, mentor, silent, desk.now) else None


async def _last_wrote(desk: Desk, writer: Writer, member: Member) -> Markup:
    """Say on which day a member who reports nothing last wrote to the bot, from any account."""
    written = await desk.store.people.last_wrote(member.id)
    if written is None:
        return writer.text("item-never-wrote", name=named(member))
    return writer.text("item-last-wrote", name=named(member), day=day_of(member, written))


def answers(writer: Writer, item: CouncilItem) -> list[Option]:
    """Return a button for each possible decision; about a proposal, for the way to one."""
    if item.kind == ItemKind.PROPOSAL:
        labels = {"proposal": "item-read-proposal", "decide_proposal": "item-decide-proposal"}
        about = {"number": item.about_id}
        return [Option(to_plain(writer.text(label)), command, about) for command, label in labels.items()]
    return [
        writer.option(option_label_id(decision), Resolve(item.id, decision))
        for decision in council_duties.DECISIONS[ItemKind(item.kind)]
    ]
