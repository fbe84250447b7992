"""The fate of every text that is kept when a member is forgotten: one line a column, and none is left out.

A new column has to be decided upon here; `tests/privacy` holds that. Whatever is kept and may name somebody is searched
for the member's name, handles, ids and addresses, which are replaced by `NAMELESS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NAMELESS = "N. N."
"""The text that stands where a forgotten member's name stood; the same in every language, and found by no search."""


@dataclass(frozen=True, slots=True)
class Fate:
    """The fate of a column.

    words     it may hold words or names, so it is searched for the member's name
    emptied   columns of the row that make it the member's own, as `column` or `column:kind` (`prompt`, `account`); then
              it is emptied
    """

    words: bool
    emptied: tuple[str, ...] = ()


CODE = Fate(words=False)
"""Words of the program's own, numbers of rows, hashes, ids of messages: nothing that tells of a person."""
OTHERS = Fate(words=True)
"""Words of the programme or of others: they stay, without the member's name."""
BY_HAND = Fate(words=False)
"""Their name, or whatever a network knows them by: `erasing.py` clears it."""
DELETED = Fate(words=True)
"""The row is deleted where it is the member's, see `DELETED_ROWS`."""


def own(*columns: str) -> Fate:
    """Return the fate of words that are the member's own in their rows."""
    return Fate(words=True, emptied=columns)


COLUMNS: Mapping[str, Mapping[str, Fate]] = {
    "account": {
        "network": CODE,
        **dict.fromkeys(("user_id", "name", "handle", "handle_key", "locale_hint", "room_id", "keys_in"), BY_HAND),
    },
    "activity": {
        "kind": CODE,
        "title": own("member_id"),
        "details": BY_HAND,
        "questions": BY_HAND,
        "state": CODE,
        "reason": own("member_id", "decided_by_id"),
    },
    "announcement": {"word": own("author_id"), "audience": CODE, "at": CODE, "state": CODE, "progress": OTHERS},
    "announcement_question": {"words": own("member_id"), "state": CODE},
    "announcement_text": {"locale": CODE, "words": OTHERS},
    "sweep": {"moment": CODE},
    "tally": dict.fromkeys(("what", "part", "state"), CODE),
    "awaited_account": {"network": CODE, "key": DELETED},
    "backup": {"state": CODE, "told": CODE},
    "bot_name": {"network": CODE, "name": CODE},
    "broadcast": {"kind": CODE, "audience": CODE, "at": CODE, "state": CODE},
    "broadcast_reader": {"network": CODE, "state": CODE},
    "carried": {
        **dict.fromkeys(("network", "room_id", "event_id", "said_as"), CODE),
        "words": DELETED,
        "file": DELETED,
    },
    "change": {"cause": CODE, "reason": own("asked_by_id", "mentee_id"), "state": CODE},
    "check_in": {"answer": CODE, "note": own("prompt_id:prompt")},
    "council_item": {
        "kind": CODE,
        "note": own("asked_by_id", "subject_id:asked_themselves"),
        "state": CODE,
        "decision": CODE,
        "reason": own("decided_by_id"),
    },
    "cursor": {"network": CODE, "value": CODE},
    "dialogue": {
        **dict.fromkeys(("network", "room_id", "thread_id", "command", "field", "version"), CODE),
        "user_id": BY_HAND,
        "given": OTHERS,
    },
    "digest": {"week": CODE},
    "export_wanted": {"token": CODE, "kind": CODE, "what": CODE},
    "forgetting": {"places": BY_HAND},
    "former_name": {"name_key": DELETED},
    "group_room": {"network": CODE, "room_id": CODE, "brought_by": BY_HAND},
    "guide_gap": {"key": OTHERS, "locale": CODE, "words": OTHERS},
    "guide_notice": {"topic": CODE},
    "guide_reading": {"topic": CODE},
    "inbox": {"network": CODE, "event_id": CODE, "user_id": BY_HAND, "message": BY_HAND, "state": CODE},
    "last_said": {"network": CODE, "room_id": BY_HAND, "said_as": CODE, "state": OTHERS, "deed": OTHERS},
    "link": {"chosen": CODE},
    "look": {"command": CODE},
    "mailed_code": {"address": BY_HAND, "domain": BY_HAND},
    "meeting": {"state": CODE},
    "member": dict.fromkeys(
        (
            *("name", "name_key", "name_look", "locale", "timezone", "country", "languages", "interests", "email"),
            *("joined_words", "joined_source"),
        ),
        BY_HAND,
    ),
    "moved_room": {"network": CODE, "old_id": BY_HAND, "new_id": BY_HAND},
    "offer": {"state": CODE, "reason": own("mentor_id")},
    "offered_menus": {"network": CODE, "fingerprint": CODE},
    "one_time_code": {"purpose": CODE, "hash": CODE, "detail": DELETED},
    "outbox": {
        **dict.fromkeys(("kind", "network", "thread_id", "secret", "menu", "replaces", "reply_to", "state"), CODE),
        **dict.fromkeys(("topic", "confidential", "sealed", "message_id", "quiet_in", "mark", "deed"), CODE),
        **dict.fromkeys(("user_id", "room_id", "attachment", "file"), BY_HAND),
        **dict.fromkeys(("text", "buttons", "chart", "subject", "poll"), OTHERS),
    },
    "pair": {"end_reason": CODE},
    "poll": dict.fromkeys(("subject", "network", "room_id", "thread_id", "state", "message_id", "poll_id"), CODE),
    "poll_vote": {"event_id": DELETED},
    "prompt": {"kind": CODE, "period": CODE, "answer": CODE},
    "proposal": {
        "title": OTHERS,
        "state": CODE,
        "audience": CODE,
        "working": own("author_id"),
        "outcome": CODE,
        "reason": OTHERS,
    },
    # what they said themselves becomes nobody’s, see `erasing.py`
    "proposal_comment": {"stance": CODE, "words": OTHERS, "answer": OTHERS},
    "proposal_promise": {"words": OTHERS, "result": OTHERS},
    "proposal_stance": {"stance": CODE},
    "proposal_version": {"title": OTHERS, "sections": OTHERS},
    "publication": {"key": CODE, "token": CODE, "title": OTHERS},
    "question_group": {"answer": OTHERS},
    "refused_address": {"address": BY_HAND},
    "request": {"topic": own("mentee_id"), "state": CODE, "told": CODE},
    "safeguarding_report": {
        "whom": CODE,
        "words": own("account_id:account"),
        "quoted": own("account_id:account"),
        "state": CODE,
        "begun": CODE,
    },
    "survey": {
        **dict.fromkeys(("title", "intro", "texts"), OTHERS),
        **dict.fromkeys(("locale", "audience", "state", "at"), CODE),
    },
    "survey_ballot": {"id": CODE, "answers": BY_HAND},
    "survey_option": {"label": OTHERS, "texts": OTHERS, "roles": CODE},
    "survey_question": {
        **dict.fromkeys(("kind", "roles", "accepted"), CODE),
        **dict.fromkeys(("words", "texts", "low_label", "high_label"), OTHERS),
    },
    "survey_sheet": {"content": DELETED},
    "survey_step": {"before": OTHERS},
    "survey_tally": {"answer": CODE},
    "thread": {"network": CODE, "room_id": CODE, "thread_id": CODE, "name": DELETED},
    "unasked": {"kind": CODE},
    "voice": {"part": CODE},
}
"""Every column that can hold text, with what becomes of it."""

DELETED_ROWS: Mapping[str, tuple[str, ...]] = {
    "awaited_account": ("member_id",),
    "carried": ("sender_id", "receiver_id"),
    "exchanged": ("sender_id", "receiver_id"),
    "export_wanted": ("member_id",),
    "former_name": ("member_id",),
    "link": ("member_id", "account_id:account"),
    "look": ("member_id",),
    "muted": ("member_id", "muted_id"),
    "one_time_code": ("member_id",),
    "poll_vote": ("member_id",),
    "proposal_follower": ("member_id",),
    "survey_sheet": ("member_id",),
    "thread": ("mentee_id",),
    "unasked": ("member_id",),
    "wrong_code": ("account_id:account",),
}
"""Rows that are nothing without the member: deleted where one of these columns is theirs."""
