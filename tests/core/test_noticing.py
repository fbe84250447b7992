"""The language that somebody writes is noticed, beside languages that are not translated yet too."""

from __future__ import annotations

import pytest

from chatbot import locales
from chatbot.core.l10n import Localizer
from chatbot.core.noticing import language_of


@pytest.mark.parametrize("default", ["en", "es"])
@pytest.mark.parametrize("there", ["copied", "nothing yet"])
def test_a_language_that_is_only_begun_changes_nothing_for_others(default: str, there: str) -> None:
    sources = {locale: files for locale, files in locales.sources().items() if locale in ("en", "es")}
    before = Localizer(sources, default)
    begun = Localizer(sources | {"de": sources["en"] if there == "copied" else {}}, default)
    for text in ("hello", "I need a mentor please", "hola, busco mentora", "profile language es", "xyzzy"):
        for hint in (None, "en", "es-PE"):
            assert language_of(begun, text, hint) == language_of(before, text, hint), text
    assert language_of(begun, "hello", None) == "en"
    assert language_of(begun, "xyzzy", "de-AT") == "de"
