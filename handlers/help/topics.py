"""The topics of help: every command that somebody may run stands under one that is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Topic(StrEnum):
    """A topic of help; `bot` has what no other topic has."""

    MENTOR = "mentor"
    MENTEES = "mentees"
    AWAY = "away"
    ACTIVITIES = "activities"
    SELF = "self"
    COUNCIL = "council"
    PEOPLE = "people"
    SURVEYS = "surveys"
    WRITING = "writing"
    COMMUNITY = "community"
    TROUBLE = "trouble"
    BOT = "bot"


COMMANDS: Mapping[Topic, tuple[str, ...]] = {
    Topic.MENTOR: (
        "request_mentor",
        "my_mentor",
        "tell",
        "checkin",
        "heard",
        "change_mentor",
        "cancel_change",
        "cancel_request",
    ),
    Topic.MENTEES: (
        "mentees",
        "offers",
        "accept",
        "decline",
        "tell",
        "checkin",
        "capacity",
        "pass_on",
        "active",
        "agree",
        "step_down",
    ),
    Topic.AWAY: ("away", "back", "backup", "cover"),
    Topic.ACTIVITIES: (
        "report",
        "activities",
        "edit",
        "answer",
        "take_back",
        "review",
        "confirm",
        "ask_more",
        "reject",
    ),
    Topic.SELF: ("profile", "zone", "languages", "link", "status", "apply_mentor", "privacy", "mydata", "forget"),
    Topic.COUNCIL: (
        "todo",
        "claim",
        "resolve",
        "status",
        "waiting",
        "mentors",
        "inactive",
        "gaps",
        "promises",
        "export",
    ),
    Topic.PEOPLE: ("match", "rebalance", "assign", "unassign", "appoint", "dismiss", "invite", "find"),
    Topic.SURVEYS: (
        "take_survey",
        "survey_results",
        "surveys",
        "survey",
        "make_survey",
        "edit_survey",
        "survey_poll",
        "survey_close",
        "survey_export",
    ),
    Topic.WRITING: ("tell", "announce", "announcements", "meet", "mute", "unmute"),
    Topic.COMMUNITY: (
        "proposals",
        "propose",
        "proposal",
        "support",
        "object",
        "abstain",
        "comment",
        "withdraw",
        "decide_proposal",
        "answer_comments",
        "promises",
    ),
    Topic.TROUBLE: ("council", "report_problem", "safeguarding"),
}
_OF_ROLE = {Topic.MENTOR: "mentee", Topic.MENTEES: "mentor", Topic.AWAY: "mentor", Topic.COUNCIL: "council"}
"""Topics of one role: what others may run of their commands stands elsewhere."""

_TOPICS_OF: Mapping[str, tuple[Topic, ...]] = {
    command: tuple(topic for topic, commands in COMMANDS.items() if command in commands)
    for command in {command for commands in COMMANDS.values() for command in commands}
}

_BOT = ("menu", "guide", "help", "cancel", "start")
"""The commands that come first of the rest."""


def topic_of(command: str, roles: frozenset[str]) -> Topic:
    """Return the first topic under which holders of `roles` find a command that they may run."""
    return next((topic for topic in _TOPICS_OF.get(command, ()) if _is_theirs(topic, roles)), Topic.BOT)


def _is_theirs(topic: Topic, roles: frozenset[str]) -> bool:
    return topic not in _OF_ROLE or _OF_ROLE[topic] in roles


def topics_of(allowed: Iterable[str], roles: frozenset[str]) -> dict[Topic, list[str]]:
    """Return what somebody may run, by topic; topics without anything are left out."""
    left = list(allowed)
    there = frozenset(left)
    found: dict[Topic, list[str]] = {}
    for topic, commands in COMMANDS.items():
        mine = [command for command in commands if command in there] if _is_theirs(topic, roles) else []
        if mine:
            found[topic] = mine
    placed = {command for commands in found.values() for command in commands}
    if others := [command for command in left if command not in placed]:
        found[Topic.BOT] = [
            *(command for command in _BOT if command in others),
            *(other for other in others if other not in _BOT),
        ]
    return found
