"""A survey as a file: sent in chat, read on the command line, with every mistake named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatbot import locales, surveys
from chatbot.core.messages import FileKind, Network, RemoteFile
from chatbot.core.survey.checks import check
from chatbot.core.survey.questionnaire import Kind, Questionnaire
from chatbot.core.survey.toml_file import FaultyFileError, read
from handlers.survey.checking import telling
from handlers.survey.drafts import EVERYBODY
from tests.cli.command_line import call_aside
from tests.world import World

EXAMPLE = Path(__file__).parents[2] / "docs" / "survey-example.toml"
SPANISH = """
title = "¿Qué hace tu mentor?"
anonymous = false
language = "es"
[[question]]
words = "¿Qué hace tu mentor? (puedes elegir varias)"
options = ["Ayuda", "Presenta a gente", "ayuda "]
"""
WRONG = """
titel = "x"
anonymous = "yes"
[[question]]
words = "Who?"
options = ["a", 3]
for = ["mentors"]
[[question]]
kind = "many"
"""


def test_the_example_of_the_page_holds_all_there_is() -> None:
    found = read(EXAMPLE.read_bytes(), "en", ("en", "es"))
    assert (found.until, found.roles) == (date(2026, 12, 20), frozenset({"mentee", "mentor"}))
    kinds = [question.kind for question in found.questionnaire.questions]
    assert kinds == [Kind.SEVERAL, Kind.SINGLE, Kind.SCALE, Kind.TEXT]
    assert Questionnaire.load(found.questionnaire.dump()) == found.questionnaire
    assert check(found.questionnaire, found.roles, telling(locales.load())) == []
    page = (EXAMPLE.parent / "surveys.md").read_text("utf-8")
    assert EXAMPLE.read_text("utf-8") in page


def test_those_that_ship_are_there_in_each_language_and_have_no_fault() -> None:
    ready = surveys.ready(tuple(locales.sources()))
    names = [list(there) for there in ready.values()]
    assert [len(one) for one in names] == [4] * len(names)
    assert all(one == names[0] for one in names)
    for there in ready.values():
        for one in there.values():
            assert check(one.questionnaire, one.roles or EVERYBODY, telling(locales.load())) == [], one
    for key, english in ready["en"].items():
        shape = [(one.kind, len(one.options), one.roles) for one in english.questionnaire.questions]
        for there in ready.values():
            questions = there[key].questionnaire.questions
            assert [(one.kind, len(one.options), one.roles) for one in questions] == shape


def test_every_mistake_in_a_file_is_named_at_once() -> None:
    with pytest.raises(FaultyFileError) as caught:
        read(WRONG.encode(), "en", ("en", "es"))
    found = [(fault.message_id, fault.values["question"], fault.values["key"]) for fault in caught.value.faults]
    assert found == [
        ("survey-file-key", 0, "titel"),
        ("survey-file-missing", 0, "title"),
        ("survey-file-type", 0, "anonymous"),
        ("survey-file-type", 1, "options"),
        ("survey-file-value", 1, "for"),
        ("survey-file-value", 2, "kind"),
        ("survey-file-missing", 2, "words"),
    ]


@pytest.mark.parametrize("number", ["9" * 300, "-1001", "1001"])
def test_a_number_that_no_database_takes_is_named(number: str) -> None:
    question = f'words = "Who?"\nkind = "several"\noptions = ["a", "b"]\nat_least = {number}\n'
    text = f'title = "A"\nanonymous = false\n[[question]]\n{question}'
    with pytest.raises(FaultyFileError) as caught:
        read(text.encode(), "en", ("en", "es"))
    assert [(fault.message_id, fault.values["key"]) for fault in caught.value.faults] == [
        ("survey-file-type", "at_least")
    ]


async def test_a_councillor_sends_a_file(world: World) -> None:
    zoe, ana = await world.member("zoe", roles=["mentor", "council"]), await world.member("ana", roles=["mentee"])
    await world.pair(ana, zoe)
    network = world.adapters[Network.TELEGRAM]
    network.files |= {"good": SPANISH.encode(), "bad": WRONG.encode(), "huge": b"#" * 300_000}

    async def send(reference: str, *expected: str, name: str = "role.toml") -> str:
        return await zoe.says("", *expected, file=RemoteFile(FileKind.FILE, reference, name, "text/plain", 9))

    await zoe.says("make_survey")
    await zoe.presses("From a file", "Send me the file here")
    await send(
        "bad", "role.toml isn’t a survey yet", "“titel” is nothing I know here", "Question 2: “kind” can’t be “many”"
    )
    await send("gone", "couldn’t get that file")
    await send("huge", "too large")
    await send("good", "draft of yours now", "with names", "it says “elegir varias”", "has the choice “ayuda” twice")
    assert zoe.screen[-1].labels[:3] == ["Make it several choices", "One answer is right", "Remove the second one"]
    await zoe.presses("Make it several choices", "several of 3")
    await zoe.presses("Remove the second one", "several of 2")
    assert "to look at" not in zoe.screen[-1].text
    ana.reads_nothing()  # a file of a survey is not for her
    await ana.says("", file=RemoteFile(FileKind.FILE, "good", "role.toml", "text/plain", 9))
    await zoe.says(WRONG, "That text isn’t a survey yet", "“titel” is nothing I know")
    await zoe.says(SPANISH, "draft of yours now", "“elegir varias”")
    await zoe.says("surveys", "Being made (2)")


async def test_on_the_command_line(world: World, tmp_path: Path) -> None:
    config, file = tmp_path / "config.toml", tmp_path / "survey.toml"
    url = world.settings.database.url.get_secret_value()
    config.write_text(f'[database]\nurl = "{url}"\n')
    file.write_text(SPANISH)
    command = ("survey", "import", file, "--config", config)
    assert "nobody is on the council yet" in (await call_aside(*command)).stderr
    zoe = await world.member("zoe", roles=["council"])
    assert (
        "nobody on the council is called Kim; there are Zoe" in (await call_aside(*command, "--author", "Kim")).stderr
    )
    done = await call_aside(*command, "--author", "zoe")
    assert "“¿Qué hace tu mentor?” with one question is a draft of Zoe now." in done.output, done.stderr
    assert "Question 1 takes one answer, but it says “elegir varias”." in done.output
    await zoe.says("edit_survey", "¿Qué hace tu mentor? · draft")
    file.write_text(WRONG)
    failed = await call_aside(*command)
    assert (failed.exit_code, len(failed.stderr.strip().splitlines())) == (1, 7)
    assert "“title” is missing." in failed.stderr
    missing = await call_aside("survey", "import", tmp_path / "none.toml", "--config", config)
    assert "none.toml cannot be read: No such file" in missing.stderr


@pytest.mark.parametrize(
    "line", ["for = [{role = 'mentor'}]", "for = [['mentor']]", "low = 1" + "0" * 5_000, "x = " + "[" * 3_000]
)
def test_a_file_that_nobody_means_well_by_is_refused_like_any_other(line: str) -> None:
    with pytest.raises(FaultyFileError):
        read(f'title = "x"\nanonymous = true\n[[question]]\nwords = "y"\n{line}\n'.encode(), "en", ("en", "es"))


async def test_a_file_without_questions_is_a_draft_that_lacks_them(world: World, tmp_path: Path) -> None:
    config, file = tmp_path / "config.toml", tmp_path / "survey.toml"
    config.write_text(f'[database]\nurl = "{world.settings.database.url.get_secret_value()}"\n')
    file.write_text('title = "Mood"\nanonymous = true\n')
    await world.member("zoe", roles=["council"])
    done = await call_aside("survey", "import", file, "--config", config)
    assert (done.exit_code, "no question in it yet" in done.output) == (0, True), done.stderr
