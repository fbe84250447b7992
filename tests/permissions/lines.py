"""The words that somebody writes to lay hands on their own data, that of people they are bound to, and of others."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.permissions.programme import Programme

PARTNER = {"ana": "Kim", "kim": "Ana"}


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines by whose data they are about; left empty, the command alone, with the partner's name, and with `Eva`.

    nothing  the answer where all is done already, or there is nothing to do, though it may be done
    """

    own: str = ""
    bound: str = ""
    others: str = ""
    nothing: str = ""


_PROPOSAL = "{eva[proposal]}"

LINES: Mapping[str, Lines] = {
    "guide": Lines(bound="guide", others="guide"),
    "zone": Lines(bound="zone", others="zone"),  # a name would be looked for among all cities
    "languages": Lines(bound="languages", others="languages"),
    "tell": Lines(bound="tell {partner} how was your week?", others="tell Eva how was your week?"),
    "invite": Lines(others="invite Eva", nothing="invite-known"),
    "my_mentor": Lines(bound="my_mentor"),
    "offers": Lines(bound="offers"),
    "accept": Lines(bound="accept Fia"),
    "decline": Lines(bound="decline Fia"),
    "match": Lines(others="match"),
    "rebalance": Lines(others="rebalance"),
    "mentees": Lines(bound="mentees", others="mentees Max"),
    "capacity": Lines(own="capacity 3", others="capacity Max 3"),
    "step_down": Lines(bound="step_down yes Lu"),
    "away": Lines(own="away +2w"),
    "backup": Lines(bound="backup Lu"),
    "cover": Lines(bound="cover yes"),
    "change_mentor": Lines(bound="change_mentor we rarely find time"),
    "cancel_change": Lines(nothing="change-none"),
    "handover": Lines(own="handover yes", bound="handover yes", others="handover yes", nothing="handover-none"),
    "meet": Lines(bound="meet {partner} Friday 18:00"),
    "checkin": Lines(bound="checkin Ana good"),
    "review": Lines(bound="review #{ana[activity]}", others="review #{eva[late]}"),
    "confirm": Lines(bound="confirm #{ana[activity]}", others="confirm #{eva[late]}"),
    "ask_more": Lines(bound="ask_more #{ana[activity]} how was it?", others="ask_more #{eva[late]} how was it?"),
    "reject": Lines(bound="reject #{ana[activity]} it is there twice", others="reject #{eva[late]} it is there twice"),
    "answer": Lines(others="answer #{eva[question]} forty people"),
    "edit": Lines(others="edit #{eva[activity]} attendees=9"),
    "take_back": Lines(others="take_back #{eva[activity]}"),
    "mentors": Lines(others="mentors"),
    "waiting": Lines(others="waiting"),
    "inactive": Lines(others="inactive"),
    "todo": Lines(others="todo"),
    "claim": Lines(others="claim {eva[item]}"),
    "resolve": Lines(others="resolve {eva[help]} done"),
    "assign": Lines(others="assign Flo Lu"),
    "appoint": Lines(others="appoint Mel mentor"),
    "dismiss": Lines(others="dismiss Eva mentee"),
    "export": Lines(others="export all"),
    "proposals": Lines(bound="proposals", others="proposals"),
    "proposal": Lines(bound=f"proposal {_PROPOSAL}", others=f"proposal {_PROPOSAL}"),
    "support": Lines(bound=f"support {_PROPOSAL}", others=f"support {_PROPOSAL}"),
    "object": Lines(bound=f"object {_PROPOSAL} no time for it", others=f"object {_PROPOSAL} no time for it"),
    "abstain": Lines(bound=f"abstain {_PROPOSAL}", others=f"abstain {_PROPOSAL}"),
    "comment": Lines(bound=f"comment {_PROPOSAL} it is clear", others=f"comment {_PROPOSAL} it is clear"),
    "withdraw": Lines(others=f"withdraw {_PROPOSAL}"),
    "decide_proposal": Lines(others=f"decide_proposal {_PROPOSAL}"),
    "answer_comments": Lines(others=f"answer_comments {_PROPOSAL}"),
    "promises": Lines(others="promises"),
    "safeguarding": Lines(others="safeguarding {eva[report]}"),
    "announce": Lines(bound="announce We meet on Friday.", others="announce everybody: We meet on Friday."),
    "announcements": Lines(bound="announcements", others="announcements"),
    "surveys": Lines(bound="surveys", others="surveys"),
    "survey": Lines(bound="survey Winter", others="survey Winter", nothing="survey-results-later"),
    "take_survey": Lines(bound="take_survey", others="take_survey"),
    "survey_results": Lines(bound="survey_results", others="survey_results"),
    "make_survey": Lines(others="make_survey anonymous Tea"),
    "edit_survey": Lines(others="edit_survey Draft"),
    "survey_close": Lines(others="survey_close"),
    "survey_poll": Lines(others="survey_poll"),
    "survey_export": Lines(others="survey_export csv"),
}
"""In braces stands the number of what is somebody's, or who is their partner."""

_EVA = {"id": "{eva[member]}", "name": "Eva"}
_MAX = {"id": "{max[member]}", "name": "Max"}
FORGED: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "tell": (
        {"person": _EVA, "held": "{eva[held]}"},
        {"person": _EVA, "back": "{eva[held]}"},
        {"person": _EVA, "message": "hello there"},
    ),
    "mute": ({"person": _EVA},),
    "unmute": ({"person": _EVA},),
    "invite": ({"person": _EVA},),
    "accept": ({"offer": "{gus[offer]}"}, {"mentee": _EVA}),
    "decline": ({"offer": "{gus[offer]}", "reason": "no"}, {"mentee": _EVA}),
    "mentees": ({"page": 1}, {"mentor": _MAX}),
    "capacity": ({"mentor": _MAX, "places": 1},),
    "backup": ({"mentor": _EVA},),
    "step_down": ({"sure": "yes", "successor": _EVA},),
    "cover": ({"backup": "{max[backup]}", "answer": "yes"},),
    "change_mentor": ({"sure": "{eva[pair]}"},),
    "pass_on": ({"mentee": _EVA},),
    "cancel_change": ({"mentee": _EVA},),
    "handover": ({"answer": "yes", "change": "{max[change]}"},),
    "meet": (
        {"meeting": "{eva[meeting]}", "step": "accept"},
        {"pair": "{eva[pair]}", "when": "Friday 18:00"},
        {"person": _EVA},
    ),
    "checkin": (
        {"window": "{eva[window]}", "pair": "{eva[pair]}", "answer": "good"},
        {"mentee": _EVA, "answer": "help"},
    ),
    "heard": ({"asked": "{eva[asked]}", "answer": "week"},),
    "answer": ({"number": "{eva[question]}", "text": "so it was"},),
    "review": ({"number": "{eva[activity]}"},),
    "confirm": ({"number": "{eva[activity]}"},),
    "ask_more": ({"number": "{eva[activity]}", "question": "how was it?"},),
    "reject": ({"number": "{eva[activity]}", "reason": "it is there twice"},),
    "edit": ({"number": "{eva[activity]}", "text": "attendees=9"},),
    "take_back": ({"number": "{eva[activity]}", "sure": 1},),
    "status": ({"person": _EVA},),
    "claim": ({"item": "{eva[item]}"},),
    "resolve": ({"item": "{eva[item]}", "decision": "done"},),
    "assign": ({"mentee": _EVA, "mentor": _MAX},),
    "appoint": ({"person": _EVA, "role": "mentor"},),
    "dismiss": ({"person": _EVA, "role": "mentee"},),
    "unassign": ({"mentee": _EVA, "pair": "{eva[pair]}"},),
    "propose": ({"number": "{eva[draft]}"}, {"number": "{eva[draft]}", "step": "show"}),
    "proposal": ({"number": "{eva[draft]}"},),
    "support": ({"number": "{eva[draft]}", "at": 1},),
    "object": ({"number": "{eva[draft]}", "at": 1, "reason": "no time for it"},),
    "abstain": ({"number": "{eva[draft]}", "at": 1},),
    "withdraw": ({"number": "{eva[proposal]}", "sure": 1},),
    "comment": ({"number": "{eva[draft]}", "remark": "it is clear"},),
    "decide_proposal": ({"number": "{eva[draft]}"},),
    "answer_comments": ({"number": "{eva[proposal]}", "comment": "{eva[comment]}", "answer": "thank you"},),
    "promises": ({"promise": "{zoe[promise]}", "step": "done"},),
    "report_problem": ({"report": "{eva[report]}", "step": "take_back"}, {"report": "{eva[report]}", "step": "add"}),
    "safeguarding": ({"report": "{eva[report]}"}, {"report": "{eva[report]}", "step": "close"}),
    "announce": ({"draft": "{eva[letter]}"}, {"draft": "{eva[about]}", "step": "report"}),
    "announcements": (
        {"about": "{eva[about]}"},
        {"about": "{eva[about]}", "step": "ask", "question": "when?"},
        {"about": "{eva[letter]}"},
    ),
    "take_survey": ({"survey": "{zoe[open]}", "step": "start"}, {"survey": "{zoe[closed]}", "step": "start"}),
    "survey_results": ({"survey": "{zoe[closed]}"}, {"survey": "{zoe[making]}"}),
    "edit_survey": ({"survey": "{zoe[making]}"},),
    "survey_close": ({"survey": "{zoe[open]}", "sure": 1},),
    "survey_poll": ({"survey": "{zoe[open]}"},),
    "survey_export": ({"kind": "csv", "survey": "{zoe[closed]}"},),
    "gaps": ({"gap": "{zoe[gap]}"},),
}
"""What a button could say that somebody else was shown, or that was about what is somebody else's by now."""

OF_NOBODY = frozenset(
    [
        "guide",
        "request_mentor",
        "link",
        "zone",
        "languages",
        "cancel",
        "council",
        "forget",
        "proposals",
        "mentors",
        "waiting",
        "inactive",
        "todo",
        "report",
    ]
)
"""Commands with a number that is that of a page or a choice, and never that of what is somebody's."""


def filled(text: str, programme: Programme, who: str) -> str:
    """Return a line with the numbers of what it is about."""
    return text.format_map({**programme.ids, "partner": PARTNER.get(who, "")})


def forged(command: str, programme: Programme) -> list[str]:
    """Return the arguments of buttons that are about what is somebody else's, as JSON."""
    return [json.dumps(_value(args, programme)) for args in FORGED.get(command, ())]


def _value(value: Any, programme: Programme) -> Any:
    if isinstance(value, Mapping):
        return {name: _value(inner, programme) for name, inner in value.items()}
    is_number = isinstance(value, str) and re.fullmatch(r"\{.*\}", value)
    return int(value.format_map(programme.ids)) if is_number else value
