"""Consent that people gave with their own words and buttons, since nothing may be done to them without it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

WISHES = ("Yes, please", "change_mentor ", "pass_on")
"""Beginnings of texts by which one of a pair wishes a change of mentor."""
YES = ("Accept", "I agree", "Yes, I will", "accept", "handover yes", "cover yes", *WISHES)
"""Beginnings of texts by which somebody agrees to a mentee, a change of mentor, or to stand in."""
PAIRS = ("Assign", "Approve", "resolve")
"""Beginnings of texts by which the council may give a mentee to a mentor who was not asked."""
OVERRIDES = ("Assign anyway", "Approve anyway")
"""The council's words for giving a mentor more mentees than they take."""
ENDS_ROLE = ("End the role", "dismiss", "resolve")
"""Beginnings of texts by which the council may end somebody's role."""
LEAVES = "Delete everything for good"
"""The button of `forget`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text that somebody wrote, or the label they pressed and the message it stood under."""

    who: str
    role: str
    words: str
    about: str
    at: datetime


@dataclass
class Consent:
    """Remembers who agreed to what; of the rest, only what was said since the last look."""

    agreed: list[Words] = field(default_factory=list)
    new: list[Words] = field(default_factory=list)

    def hears(self, words: Words) -> None:
        """Somebody says something."""
        self.new.append(words)
        if words.words.startswith(YES):
            self.agreed.append(words)

    def forget(self) -> None:
        """Forget the new texts, which were looked at."""
        self.new.clear()

    def said_yes(self, who: str, name: str, since: datetime) -> bool:
        """Tell whether `who` agreed to something about `name`; an answer without any name counts for all."""
        return any(
            said.who == who and said.at >= since and (name in said.about or name in said.words or not said.about)
            for said in self.agreed
        )

    def wished(self, who: str) -> bool:
        """Tell whether one of a pair ever wished a change of mentor; they need not agree to the new mentor."""
        return any(said.who == who and said.words.startswith(WISHES) for said in self.agreed)

    def gave_up(self, who: str) -> bool:
        """Tell whether a mentee took back their request just now, or left for good."""
        return any(said.who == who and said.words in ("cancel_request", LEAVES) for said in self.new)

    def council_said(self, *words: str) -> bool:
        """Tell whether a councillor just now wrote something that begins with one of `words`."""
        return any(said.role == "council" and said.words.startswith(words) for said in self.new)
