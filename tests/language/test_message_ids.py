"""Every message that the code names exists, and every message is said somewhere."""

from __future__ import annotations

import re
from functools import cache

from chatbot import locales
from chatbot.core.arguments import fields_of
from chatbot.core.roles import Role
from chatbot.core.usage import help_id
from chatbot.core.writer import option_label_id
from handlers.features import all_commands
from handlers.offers import purpose
from tests.language.fluent_files import Entry, by_locale, messages
from tests.language.source_code import CODE, ROOT, Use, mentioned, misuses, unused, uses


def hinted_commands() -> set[str]:
    """The commands that some message tells people to write, and that need nothing behind them."""
    sources = [source for files in locales.sources().values() for source in files.values()]
    return set(re.findall(r"`/([a-z_]+)`", "\n".join(sources))) | {"help", "start"}


def derived_ids() -> set[str]:
    """Ids that the core makes up by convention from commands, fields and enums, and that must exist."""
    ids = set()
    for command in all_commands().commands.values():
        name = command.name.replace("_", "-")
        ids.add(help_id(command.name))
        ids |= {f"{help_id(command.name)}-also"} if command.also_examples else set()
        ids |= {f"wish-{name}"} if not command.only_shows else set()  # it is shown before it is done
        for item in command.fields:
            ids.add(f"arg-{item.name.replace('_', '-')}")
            ids |= {f"ask-{name}-{item.name.replace('_', '-')}"} if item.required else set()
            ids |= {option_label_id(option) for option in item.options or ()}
    ids |= {option_label_id(role) for role in Role}
    ids |= {f"do-{name.replace('_', '-')}" for name in hinted_commands()}
    ids |= {f"language-name-{locale}" for locale in locales.sources()}
    return ids


@cache
def _used_and_defined() -> tuple[list[Use], dict[str, Entry]]:
    found = [use for path in CODE for use in uses(str(path.relative_to(ROOT)), path.read_text("utf-8"))]
    found += [Use("derived_ids()", message_id, None) for message_id in sorted(derived_ids())]
    found += [
        Use(
            "values_of()",
            f"wish-{command.name.replace('_', '-')}",
            frozenset(one.name for one in fields_of(command.args)),
        )
        for name, command in all_commands().commands.items()
        if not command.only_shows
    ]
    found.append(Use("title_in()", "title-*", None))  # titles that not every command has
    defined = {entry_id: entry for entry_id, entry in by_locale()["en"].items() if not entry_id.startswith("-")}
    return found, defined


def test_what_the_code_says_exists() -> None:
    wrong = misuses(*_used_and_defined())
    assert not wrong, "\n".join(wrong)


def test_every_message_is_said() -> None:
    found, defined = _used_and_defined()
    other = {message_id for path in CODE for message_id in mentioned(path.read_text("utf-8"))}
    assert unused(found, other, defined) == []


def test_what_people_say_is_listed_for_what_there_is() -> None:
    commands = all_commands().commands.values()
    options = [option for command in commands for field in command.fields for option in field.options or ()]
    known = {option_label_id(option).removeprefix("choice-") for option in options}
    known |= {command.name.replace("_", "-") for command in commands} | {"yes", "no"}
    known |= {name for names in purpose.IDS for name in names}
    for locale, entries in by_locale().items():
        found = (re.fullmatch(r"(?:said|hint|unless)-(.+)", entry) for entry in entries)
        assert {one[0] for one in found if one and one[1] not in known} == set(), locale


def test_the_button_that_chooses_a_language_is_written_in_it() -> None:
    labels = [entries["start-in-language"].patterns[0] for entries in by_locale().values()]
    assert len(set(labels)) == len(labels), "people who know only their own language cannot choose it"


def test_the_use_of_a_message_is_seen() -> None:
    source = """
await ctx.reply("first", name=x)
text(locale, "second" if late else "third", **values)
raise UserError(f"kind-{kind}")
ctx.reply(body)
adapter.send(body, "not-an-id")
other("not-an-id")
"""
    found = sorted(uses("x.py", source), key=lambda use: (use.where, use.message_id))
    assert found == [
        Use("x.py:2", "first", frozenset({"name"})),
        Use("x.py:3", "second", None),
        Use("x.py:3", "third", None),
        Use("x.py:4", "kind-*", frozenset()),
    ]
    defined = messages(
        "first = { $name } { $more }\nsecond = { $x }\nkind-a = a\nlone = { part }\npart = x\ntable-entry = x"
    )
    assert misuses(found, defined) == ["x.py:2: first also needs $more", "x.py:3: no message third"]
    assert unused(found, mentioned('X = {1: "table-entry", 2: "lone"}'), defined) == ["lone"]


def test_everybody_who_reads_words_is_named_before_they_go_out() -> None:
    readers = {field.reader for command in all_commands().commands.values() for field in command.fields if field.reader}
    for locale, files in locales.sources().items():
        asked = files[f"{locale}/core.ftl"].partition("ask-send =")[2].partition("}?")[0]
        assert readers - set(re.findall(r"\[(\w+)\]", asked)) == set()
