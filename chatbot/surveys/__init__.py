"""The surveys that ship, a folder a language: a council takes one as its draft, and changes what it likes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from importlib.resources import files

from chatbot.core.survey.toml_file import SurveyFile, read


@lru_cache
def ready(locales: Collection[str]) -> Mapping[str, Mapping[str, SurveyFile]]:
    """Return the surveys that ship, by language and name, in the order of their files. Raises FaultyFileError."""
    found: dict[str, Mapping[str, SurveyFile]] = {}
    for locale in locales:
        folder = files(__name__).joinpath(locale)
        pages = sorted((file for file in folder.iterdir()), key=lambda one: one.name) if folder.is_dir() else []
        found[locale] = {
            page.name.removesuffix(".toml"): read(page.read_bytes(), locale, locales)
            for page in pages
            if page.name.endswith(".toml")
        }
    return found
