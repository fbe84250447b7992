"""Each mistake of an operator is one line that names the key and the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot import locales
from tests.settings.files import refusal

SPOKEN = " or ".join(locales.names())

DATABASE = (
    "[database] url: must be written like sqlite+aiosqlite:///chatbot.db or "
    "postgresql+asyncpg://user:password@host:5432/name; in a password, @ is written %40, : %3A and / %2F"
)
MISTAKES = {
    "unknown key": ('[telegram]\ntokn = "x"', '[telegram] tokn: unknown key (did you mean "token"?)'),
    "unknown key, unlike any": ("[bot]\nzzz = 1", "[bot] zzz: unknown key"),
    "unknown key in a list": ('[check_in]\ncadence = [{evry = "1w"}]', "[check_in] cadence[0].evry: unknown key"),
    "unknown section": ("[telegrm]", '[telegrm]: unknown section (did you mean "telegram"?)'),
    "a key of two lines": ('[bot]\n"a\\nb" = 1', "[bot] a b: unknown key"),
    "a missing key": ("[check_in]\ncadence = [{}]", "[check_in] cadence[0].every: missing"),
    "no section": ('token = "x"', "token: a key outside of any [section]"),
    "a section twice": ("[[bot]]", "bot: a key outside of any [section]"),
    "not a text": ("[telegram]\ntoken = 12345", "[telegram] token: must be text in quotes"),
    "not a path": ("[matrix]\nstore_path = 5", "[matrix] store_path: must be text in quotes"),
    "not a bool": ('[matrix]\nenabled = "maybe"', "[matrix] enabled: must be true or false"),
    "not a whole number": ("[health]\nport = 1.5", "[health] port: must be a whole number"),
    "isn’t a number": ('[telegram]\nmessages_per_second = "fast"', "[telegram] messages_per_second: must be a number"),
    "not a list": ('[council]\nmembers = "telegram:1"', "[council] members: must be a list in [brackets]"),
    "not a table": ("[check_in]\ncadence = [1]", "[check_in] cadence[0]: must be a table of keys"),
    "out of range": ("[check_in]\nhour = 24", "[check_in] hour: must be less than or equal to 23"),
    "no such port": ("[health]\nport = 70000", "[health] port: must be less than or equal to 65535"),
    "no such day": (
        '[check_in]\nweekday = "mon"',
        "[check_in] weekday: must be 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday' or 'sunday'",
    ),
    "no such security": ('[email]\nsecurity = "ssl"', "[email] security: must be 'starttls', 'tls' or 'none'"),
    "a bare number for a time": (
        "[programme]\naway_max = 12",
        '[programme] away_max: a length of time is written in quotes, such as "48h" or "3d"',
    ),
    "no such time": (
        '[programme]\naway_max = "12 weeks"',
        '[programme] away_max: \'12 weeks\' is not a length of time such as "90m", "48h", "3d" or "1w 2d"',
    ),
    "no time": ('[programme]\naway_max = "0d"', "[programme] away_max: must be longer than no time"),
    "part of a week": (
        '[check_in]\ncadence = [{every = "10d"}]',
        '[check_in] cadence[0].every: must be whole weeks, such as "2w", since check-ins come on one day of the week',
    ),
    "no such zone": (
        '[bot]\ndefault_timezone = "Lima"',
        "[bot] default_timezone: 'Lima' is not a time zone such as \"Europe/Madrid\"",
    ),
    "a zone outside the zones": (
        '[bot]\ndefault_timezone = "../secrets"',
        "[bot] default_timezone: '../secrets' is not a time zone such as \"Europe/Madrid\"",
    ),
    "no such language": (
        '[bot]\ndefault_locale = "English"',
        f"[bot] default_locale: must be a language the bot speaks: {SPOKEN}",
    ),
    "a language without a translation": (
        '[bot]\ndefault_locale = "xx"',
        f"[bot] default_locale: must be a language the bot speaks: {SPOKEN}",
    ),
    "no place's zone": (
        '[bot]\ndefault_timezone = "Factory"',
        "[bot] default_timezone: 'Factory' is not a time zone such as \"Europe/Madrid\"",
    ),
    "an empty name": ('[bot]\nname = ""', "[bot] name: must not be empty"),
    "no end of messages": (
        "[telegram]\nmessages_per_second = inf",
        "[telegram] messages_per_second: must be a number",
    ),
    "no name of a bot": (
        '[telegram]\nusername = "t.me/mentor_bot"',
        "[telegram] username: must be a bot's name such as @mentor_bot",
    ),
    "a database at no port": ('[database]\nurl = "postgresql+asyncpg://u:hunter2@127.0.0.1:notaport/x"', DATABASE),
    "a password with signs of an address": ('[database]\nurl = "postgresql+asyncpg://u:hunt@er2:x/y@h/x"', DATABASE),
    "a file on another machine": ('[database]\nurl = "sqlite+aiosqlite://host/x"', DATABASE),
    "a database at no possible port": (
        '[database]\nurl = "postgresql+asyncpg://u:hunter2@127.0.0.1:99999/x"',
        "[database] url: must have a port from 1 to 65535, or none",
    ),
    "an option of another driver": (
        '[database]\nurl = "postgresql+asyncpg://127.0.0.1/x?sslmode=require"',
        "[database] url: has an option that asyncpg does not take; it takes ssl=require, not sslmode=require",
    ),
    "half a durability": (
        '[database]\nurl = "sqlite+aiosqlite:///x.db?synchronous=OFF"',
        "[database] url: must have synchronous=NORMAL or synchronous=FULL, or neither",
    ),
    "a web address at no port": (
        '[matrix]\nhomeserver = "https://example.org:http"',
        "[matrix] homeserver: must be a web address whose port, if it names one, is a number up to 65535",
    ),
    "a user at no port": (
        '[matrix]\nuser_id = "@bot:example.org:http"',
        "[matrix] user_id: must be written like @mentor-bot:example.org",
    ),
    "a door of no possible port": (
        '[email]\nlisten = "127.0.0.1:99999"',
        '[email] listen: must be a host and a port, such as "127.0.0.1:2525"',
    ),
    "a councillor's handle": (
        '[council]\nmembers = ["telegram:@kim"]',
        (
            "[council] members[0]: 'telegram:@kim' leads nowhere: on Telegram an id is a number, as in telegram:1001; "
            "web.telegram.org/a shows it in the address of a chat"
        ),
    ),
    "half a councillor": (
        '[council]\nmembers = ["matrix:kim"]',
        (
            "[council] members[0]: 'matrix:kim' leads nowhere: on Matrix an id is written "
            "as in matrix:@kim:example.org; Element shows it in a profile"
        ),
    ),
    "a councillor by no mail": (
        '[council]\nmembers = ["email:kim"]',
        ("[council] members[0]: 'email:kim' leads nowhere: by mail an id is the address, as in email:kim@example.org"),
    ),
    "a mailbox for reports in confidence": (
        '[council]\nsafeguarding = "email:kim@example.org"',
        (
            "[council] safeguarding[0]: email:kim@example.org is a mailbox, which others may read too: "
            "name an account on a chat network"
        ),
    ),
    "contacts in a language nobody speaks": (
        '[council]\noutside_contacts = { xx = ["112"] }',
        "[council] outside_contacts: 'xx' is no language that the bot speaks",
    ),
    "a councillor at the console": (
        '[council]\nmembers = ["console:kim"]',
        "[council] members[0]: 'console:kim' leads nowhere: the console is the demo's alone",
    ),
    "a room's name": (
        '[council]\nroom = "matrix:#council:example.org"',
        (
            "[council] room: 'matrix:#council:example.org' leads nowhere: on Matrix a room's id begins with !, "
            "as in matrix:!abc:example.org; Element shows it in the room's settings"
        ),
    ),
    "a group's name": (
        '[council]\nroom = "telegram:@council"',
        (
            "[council] room: 'telegram:@council' leads nowhere: on Telegram a group's id is a number, "
            "as in telegram:-1001234; web.telegram.org/a shows it in its address"
        ),
    ),
    "a room by mail": (
        '[council]\nroom = "email:council@example.org"',
        (
            "[council] room: 'email:council@example.org' leads nowhere: there are no rooms by mail, "
            "only on Telegram and Matrix"
        ),
    ),
    "another database": (
        '[database]\nurl = "mysql://bot:hunter2@localhost/x"',
        "[database] url: must be an address that begins with sqlite+aiosqlite:// or postgresql+asyncpg://",
    ),
    "not a web address": (
        '[matrix]\nhomeserver = "example.org"',
        "[matrix] homeserver: must be a web address that begins with https://",
    ),
    "not a user": ('[matrix]\nuser_id = "bot"', "[matrix] user_id: must be written like @mentor-bot:example.org"),
    "inviters": (
        '[matrix]\nallowed_inviters = ["*:example.org", "*"]',
        "[matrix] allowed_inviters[1]: must be written like @kim:example.org or *:example.org",
    ),
    "an account of no network": (
        '[council]\nmembers = ["telegram:1", "irc:kim"]',
        '[council] members[1]: \'irc:kim\' is not written like "telegram:1001" or "matrix:@kim:example.org"',
    ),
    "a room of no network": (
        '[council]\nroom = "lounge"',
        '[council] room: \'lounge\' is not written like "telegram:1001" or "matrix:@kim:example.org"',
    ),
    "telegram without its token": (
        "[telegram]\nenabled = true",
        "[telegram] token: missing, but enabled = true (to be set here or as CHATBOT_TELEGRAM__<KEY>)",
    ),
    "telegram with an empty token": (
        '[telegram]\nenabled = true\ntoken = ""',
        "[telegram] token: missing, but enabled = true (to be set here or as CHATBOT_TELEGRAM__<KEY>)",
    ),
    "matrix without its secret": (
        '[matrix]\nenabled = true\nhomeserver = "https://example.org"',
        (
            "[matrix] user_id, password or access_token: missing, but enabled = true "
            "(to be set here or as CHATBOT_MATRIX__<KEY>)"
        ),
    ),
    "email without a sender": (
        '[email]\nenabled = true\nsmtp_host = "mail.example.org"',
        "[email] from_address: missing, but enabled = true (to be set here or as CHATBOT_EMAIL__<KEY>)",
    ),
    "answers nobody signs": (
        '[email]\nlisten = "127.0.0.1:2525"',
        "[email] reply_secret: missing, but listen is set (any long text that nobody guesses)",
    ),
    "a secret anybody guesses": (
        '[email]\nlisten = "127.0.0.1:2525"\nreply_secret = "mentors"',
        "[email] reply_secret: too easily guessed; it needs 16 characters at least",
    ),
    "a door without a port": (
        '[email]\nlisten = "127.0.0.1"',
        '[email] listen: must be a host and a port, such as "127.0.0.1:2525"',
    ),
    "capacity over its maximum": ("[programme]\ncapacity = 11", "[programme] capacity is more than capacity_max (10)"),
    "reassigning after leaving": (
        '[programme]\nreassign_after = "90d"',
        "[programme] reassign_after must be shorter than leave_role_after",
    ),
    "nudges out of order": (
        '[programme]\nmentee_nudges = ["8w", "4w"]',
        "[programme] mentee_nudges must grow from step to step",
    ),
    "nudges after the council": (
        '[programme]\nmentee_nudges = ["30w"]',
        "[programme] mentee_nudges must all come before mentee_council",
    ),
    "a cadence that ends": (
        '[check_in]\ncadence = [{until = "90d", every = "1w"}]',
        "[check_in] cadence: every step but the last has an until, the last has none",
    ),
    "a cadence out of order": (
        '[check_in]\ncadence = [{until = "90d", every = "1w"}, {until = "60d", every = "2w"}, {every = "4w"}]',
        "[check_in] cadence: until must grow from step to step",
    ),
    "a reminder after the window": (
        '[check_in]\nreminder_after = "1w"',
        "[check_in] reminder_after must be shorter than the shortest cadence step",
    ),
}


@pytest.mark.parametrize(("toml", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_one_line_naming_the_key(tmp_path: Path, toml: str, line: str) -> None:
    assert refusal(tmp_path, toml) == line


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("CHATBOT_TELEGRAM__TOKN", "x", '[telegram] tokn: unknown key (did you mean "token"?)'),
        ("CHATBOT_TELEGRM__TOKEN", "x", '[telegrm]: unknown section (did you mean "telegram"?)'),
        ("CHATBOT_COUNCIL__MEMBERS", "telegram:1", "[council] members: must be a list in [brackets]"),
        ("CHATBOT_HEALTH__PORT", "http", "[health] port: must be a whole number"),
        ("CHATBOT_HEALTH", "9090", "[health] must be a table of keys"),
    ],
)
def test_a_mistake_in_the_environment_too(tmp_path: Path, name: str, value: str, line: str) -> None:
    assert refusal(tmp_path, "", **{name: value}) == line
