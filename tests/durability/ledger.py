"""The ledger of a campaign: what went in, what it did, what came out, and what was done to the bot meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Suffered:
    """What came of the faults of one kind.

    times     how often it was injected
    met       requests and transactions that met it, where they are counted
    commands  written while it was on
    ends      how often the bot ended by itself, at a start or because it could keep nothing
    again     replies that came once more because their answer was lost
    longest   seconds from its end until all was answered, at most
    """

    times: int = 0
    met: int = 0
    commands: int = 0
    ends: int = 0
    again: int = 0
    longest: float = 0.0


@dataclass
class Ledger:
    """The messages that went in and came out. `lost` and `twice` name commands; a bot that keeps its word has none.

    kills, meanwhile  kills, and those of them that fell into a fault
    where             what the bot was doing when it was killed
    handled           messages that are done in the inbox
    effects           what commands left in the database
    replies           replies that people saw
    doubled           those of them in flight at a kill that came again; the most that one kill did that to
    again             those that came again because a fault swallowed an answer, and the most copies of one
    faults            what came of each kind
    """

    kills: int = 0
    meanwhile: int = 0
    where: Counter[str] = field(default_factory=Counter)
    commands: int = 0
    handled: int = 0
    effects: int = 0
    replies: int = 0
    doubled: int = 0
    most_at_a_kill: int = 0
    again: int = 0
    most_copies: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    faults: dict[str, Suffered] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def injected(self) -> int:
        """The number of faults."""
        return sum(one.times for one in self.faults.values())

    def __str__(self) -> str:
        lines = [f"kills      {self.kills}, {self.meanwhile} of them in a fault"]
        lines += [f"           {count:4} {where}" for where, count in self.where.most_common()]
        lines += [f"commands   {self.commands}, {len(self.lost)} lost; {self.handled} messages handled"]
        lines += [f"effects    {self.effects}, {len(self.twice)} twice"]
        lines += [f"replies    {self.replies}"]
        lines += [f"           {self.doubled} of them again, in flight at a kill, at most {self.most_at_a_kill} a kill"]
        lines += [f"           {self.again} again after a lost answer, at most {self.most_copies} copies"]
        lines += [f"faults     {self.injected}"]
        for name, one in sorted(self.faults.items()):
            told = f"{one.times:3} x {name}: {one.commands} commands, {one.met} times met"
            ends = f"the bot ended {one.ends} times, " if one.ends else ""
            again = f"{one.again} again, " if one.again else ""
            lines.append(f"           {told}, {again}{ends}all answered {one.longest:.1f} s after it")
        lines += [f"seconds    {self.seconds:.1f}"]
        return "\n".join(lines)


_COLUMNS = (
    *("network", "database", "kills", "faults", "commands", "effects", "replies", "lost", "twice"),
    *("doubled", "most a kill", "again by faults", "seconds"),
)


def table(ledgers: Sequence[tuple[str, str, Ledger]]) -> str:
    """Return the ledgers of several networks and databases as one table."""
    lines = [f"| {' | '.join(_COLUMNS)} |", "|---" * len(_COLUMNS) + "|"]
    for network, database, one in ledgers:
        figures = (
            *(network, database, one.kills, one.injected, one.commands, one.effects, one.replies),
            *(len(one.lost), len(one.twice), one.doubled, one.most_at_a_kill, one.again, f"{one.seconds:.0f}"),
        )
        lines.append(f"| {' | '.join(map(str, figures))} |")
    return "\n".join(lines)
