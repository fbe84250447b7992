"""The surveys that ship, a folder a language: a council takes one as its draft, and changes what it likes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from chatbot.core.survey.questionnaire import Questionnaire
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
    return {locale: {name: _in_all(found, locale, name) for name in there} for locale, there in found.items()}


def _in_all(found: Mapping[str, Mapping[str, SurveyFile]], locale: str, name: str) -> SurveyFile:
    """Return a survey with what the same one says in the other languages."""
    file = found[locale][name]
    asked = file.questionnaire
    for other, there in found.items():
        same = there[name].questionnaire if other != locale and name in there else None
        if same is not None and _shape(same) == _shape(asked):
            asked = asked.translated(other, same.originals)
            pairs = zip(asked.questions, same.questions, strict=True)
            asked = replace(asked, questions=tuple(one.translated(other, its.originals) for one, its in pairs))
    return replace(file, questionnaire=asked)


def _shape(asked: Questionnaire) -> list[tuple[int, int]]:
    """Return how many texts there are in each part, and how many of them are choices."""
    return [(len(asked.originals), 0), *((len(one.originals), len(one.options)) for one in asked.questions)]
