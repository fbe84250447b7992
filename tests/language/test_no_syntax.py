"""No text asks people to write a command: it names a button, or says it in plain words."""

from __future__ import annotations

import re

import pytest

from chatbot import locales
from chatbot.core.l10n import Markup
from chatbot.core.writer import Writer
from tests.core.test_ranges import LOCALIZER, TUESDAY
from tests.language.fluent_files import by_locale

TO_BE_COPIED = frozenset({"link-code", "invite-code", "invite-link", "help-one", "help-example"})
"""Lines with a code in them, which are copied as they are, and the details of help."""
_SYNTAX = re.compile(r"`/[^`]* [^`]*`|\b(?:[Ww]rite|[Ee]scribe|[Ee]scribir) `/|key=value|\w+=\d")


@pytest.mark.parametrize("locale", locales.names())
def test_no_text_asks_to_write_a_command(locale: str) -> None:
    entries = by_locale()[locale].items()
    found = [
        f"{entry_id}: {match[0]}"
        for entry_id, entry in entries
        if entry_id not in TO_BE_COPIED and not entry_id.startswith("arg-")
        for pattern in entry.patterns
        if (match := _SYNTAX.search(pattern)) is not None
    ]
    assert not found, "\n".join(found)


def test_a_hint_is_named_as_its_button_is() -> None:
    writer = Writer(LOCALIZER, "es", "UTC", TUESDAY, [])
    text, options = writer.with_hints(Markup("Toca `/away` o `/nothing_known`."), ())
    assert (text, [option.label for option in options]) == (
        "Toca **Voy a estar fuera** o `/nothing_known`.",
        [options[0].label],
    )
