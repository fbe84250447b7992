"""Roster files: what a line says, and what is wrong with it, by line and column."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from chatbot.roster.bounds import MOST_TOLD, RosterError, read_text
from chatbot.roster.cells import guarded, unguarded
from chatbot.roster.files import COLUMNS, Handle, read_archive, read_csv, write_csv
from handlers.account.join_date import Joined
from tests.roster.files import ANA, KIM, TOM, csv_of
from tests.world import START


@pytest.fixture
def writer(localizer: Localizer) -> Writer:
    return Writer(localizer, "en", "UTC", START, [])


def test_a_line_is_a_person(writer: Writer) -> None:
    kim, ana, tom = read_csv(csv_of(KIM, "", ANA, TOM), writer)
    assert kim.handles == [Handle(Network.MATRIX, "@kim:example.org")]
    assert kim.joined == Joined(date(2012, 4, 15), "spring 2012")
    assert (kim.roles, kim.mentor) == ([Role.MENTOR], None)
    assert ana.languages == ["Spanish", "English"]
    assert ana.handles == [Handle(Network.TELEGRAM, "ana")]
    assert (tom.handles, tom.country, tom.interests, tom.roles) == ([], None, None, None), "empty changes nothing"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (",,,,,,,,", None),
        (",telegram:@x,,,,,,,", "line 2, name: it is empty"),
        ("Bo,@bo,,,,,,,", "line 2, handles: “@bo” is no handle; write the network first, such as telegram:@ana"),
        ("Bo,matrix:bo,,,,,,,", "line 2, handles: “matrix:bo” is no Matrix id, such as matrix:@ana:example.org"),
        ("Bo,email:b@x.org,,,,,,,", "line 2, handles: “email:b@x.org” is no handle"),
        ("Bo,,,soon,,,,,", "line 2, joined: Please tell me when you joined"),
        ("Bo,,,,,Atlantis,,,", "line 2, timezone: I don’t know the time zone “Atlantis”"),
        ("Bo,,,,,,,,boss", "line 2, roles: “boss” is no role; there are mentee, mentor, council"),
        ("Bo,,,,,,,,mentee,x", "line 2: 10 cells under 9 headings; quote cells that hold commas"),
        (f"{'B' * 101},,,,,,,,", "line 2, name: That’s a bit long"),
    ],
)
def test_a_mistake_is_named_by_line_and_column(writer: Writer, line: str, problem: str | None) -> None:
    if problem is None:
        assert read_csv(csv_of(line), writer) == []
        return
    with pytest.raises(RosterError) as raised:
        read_csv(csv_of(line), writer)
    (said,) = raised.value.lines
    assert said.startswith(problem)


def test_all_mistakes_are_told_at_once_and_lines_are_counted_as_editors_do(writer: Writer) -> None:
    with pytest.raises(RosterError) as raised:
        read_csv(csv_of('"Ana\nQuispe",,,,,,,,', "", "Bo,,,,,Atlantis,,,", "Cy,,,soon,,,,,"), writer)
    assert [line.partition(":")[0] for line in raised.value.lines] == ["line 5, timezone", "line 6, joined"]


COLUMNS_ARE = "the columns are name, handles, mentor, joined, country, timezone, languages, interests, roles and email"


@pytest.mark.parametrize(
    ("heads", "problem"),
    [
        ("name,mentr", "line 1: no column is called “mentr”; did you mean mentor?"),
        ("name,telegram", f"line 1: no column is called “telegram”; {COLUMNS_ARE}"),
        ("name,name", "line 1: the column name is there twice"),
        ("mentor", "line 1: the column name is missing"),
        ("", "line 1: the column name is missing"),
        ("name" + ",x" * 50_000, "line 1: there are 50001 columns; the roster has 10"),
        ("name," + "y" * 5000, f"line 1: no column is called “{'y' * 40}”; {COLUMNS_ARE}"),
    ],
)
def test_headings_are_checked(writer: Writer, heads: str, problem: str) -> None:
    with pytest.raises(RosterError) as raised:
        read_csv(csv_of(heads=heads), writer)
    assert problem in raised.value.lines


def test_nobody_stands_there_twice(writer: Writer) -> None:
    with pytest.raises(RosterError) as raised:
        read_csv(csv_of(KIM, "kim larsen,,,,,,,,", "Kim L,matrix:@kim:example.org,,,,,,,"), writer)
    assert raised.value.lines == [
        "line 3, name: kim larsen is also in line 2; handles would tell them apart",
        "line 4, handles: matrix:@kim:example.org is also in line 2",
    ]


def test_what_is_written_is_read_back(writer: Writer) -> None:
    row = dict.fromkeys(COLUMNS, "") | {"name": 'Ana "A", Quispe', "languages": "Spanish; English", "joined": "2014"}
    (entry,) = read_csv(write_csv([row], COLUMNS), writer)
    assert (entry.name, entry.languages) == ('Ana "A", Quispe', ["Spanish", "English"])


def test_the_example_of_the_docs_is_a_roster(writer: Writer) -> None:
    file = Path(__file__).parents[2] / "docs" / "roster-example.csv"
    assert len(read_csv(file.read_text("utf-8"), writer)) == 5


def test_the_portals_archive_is_understood(writer: Writer) -> None:
    people = [
        {
            "fullname": "Kim Larsen",
            "profile": {
                "date_joined_program": "2011-07-15T00:00:00",
                "mentor": None,
                "timezone": "Europe/Copenhagen",
                "country": "Denmark",
                "groups": ["Rep", "Mentor"],
                "functional_areas": [{"name": "Code"}, {"name": "Events"}],
            },
        },
        {"first_name": "Ana", "last_name": "Quispe", "mentor": {"fullname": "Kim Larsen"}, "groups": "Reps"},
    ]
    for text in (json.dumps(people), json.dumps({"objects": people})):
        kim, ana = read_archive(text, writer)
        assert (kim.name, kim.joined) == ("Kim Larsen", Joined(date(2011, 7, 15)))
        assert (kim.roles, kim.interests) == ([Role.MENTEE, Role.MENTOR], ["Code", "Events"])
        assert (ana.name, ana.mentor, ana.roles) == ("Ana Quispe", "Kim Larsen", [Role.MENTEE])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "line 1, column 2: this is not JSON"),
        ('{"people": []}', "a list of people is expected"),
        ('[{"fullname": "Bo", "timezone": "Atlantis"}]', "entry 1, timezone: I don’t know"),
        ('[{"country": "Peru"}]', "entry 1, name: it is empty"),
        ("7", "a list of people is expected"),
        ('{"objects": {"name": "Bo"}}', "a list of people is expected"),
        ('[{"fullname": "Bo"}, {"fullname": "Cy", "profile": 5}]', "entry 2, profile: an object is expected"),
        ('[{"fullname": ["Bo", ["Cy"]]}]', "entry 1, fullname: text is expected"),
        ('[{"first_name": {"first": "Bo"}, "groups": [[1]]}]', "entry 1, groups: text is expected"),
        ('[{"fullname": "Bo", "groups": true}]', "entry 1, groups: text is expected"),
        (f'[{{"fullname": {"9" * 5000}}}]', "entry 1, name: That’s a bit long"),
        (f'[{{"fullname": "Bo", "country": {"9" * 20_000}}}]', "entry 1, country: it is longer than 10000 characters"),
        (f'[{{"fullname": "Bo", "country": 1e{"9" * 200}}}]', "entry 1, country: That’s a bit long"),
        ('[{"fullname": "Bo",\n"x": ' + "[" * 100_000 + "]" * 100_000 + "}]", "line 2: more than 20 lists or objects"),
        ('[{"fullname": "' + '\\"' * 300_000, "line 1, column 15: this is not JSON"),
    ],
)
def test_a_mistake_in_the_archive_is_named_by_entry_and_field(writer: Writer, text: str, problem: str) -> None:
    with pytest.raises(RosterError) as raised:
        read_archive(text, writer)
    assert raised.value.lines[0].startswith(problem)


def test_a_huge_number_in_the_archive_that_nobody_reads_does_no_harm(writer: Writer) -> None:
    (bo,) = read_archive(f'[{{"fullname": "Bo", "id": {"9" * 100_000}}}]', writer)
    assert bo.name == "Bo"


def test_of_very_many_mistakes_the_first_are_told(writer: Writer) -> None:
    with pytest.raises(RosterError) as raised:
        read_csv(csv_of(*(f"Bo {number},,,,,Atlantis,,," for number in range(1000))), writer)
    assert raised.value.lines[0].startswith("line 2, timezone")
    assert len(raised.value.lines) == MOST_TOLD + 1
    assert raised.value.lines[-1] == "and 980 more like these"


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["Bo,,,,,,,,", f"Cy,,,,{'y' * 10_001},,,,"], "line 3: a cell is longer than 10000 characters"),
        (["Bo,,,,,,,,"] * 10_002, "there are more than 10000 people in it"),
        (["Bo,,,,,,,,", f'"{"y" * 200_000}'], "line 3: field larger than field limit"),
    ],
)
def test_a_table_that_no_programme_writes_is_one_line(writer: Writer, lines: list[str], problem: str) -> None:
    with pytest.raises(RosterError) as raised:
        read_csv(csv_of(*lines), writer)
    (said,) = raised.value.lines
    assert said.startswith(problem)


def test_a_file_that_is_none_is_one_line(tmp_path: Path) -> None:
    large, picture = tmp_path / "large.csv", tmp_path / "picture.csv"
    large.write_bytes(b"name\n" * 2_000_000)
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    for file, problem in (
        (tmp_path, "it is not a file"),
        (tmp_path / "none.csv", "No such file"),
        (large, "it is larger than 8 MB"),
        (picture, "it is neither UTF-8, UTF-16 nor Windows-1252 (line 1)"),
    ):
        with pytest.raises(RosterError, match="cannot be read") as raised:
            read_text(file)
        assert problem in raised.value.lines[0]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ('=HYPERLINK("https://evil.example";"Win")', '\'=HYPERLINK("https://evil.example";"Win")'),
        ("+34 600 x", "'+34 600 x"),
        ("-Ana", "'-Ana"),
        ("@ana", "'@ana"),
        ("'=1+1", "''=1+1"),
        ("''=1", "'''=1"),
        ("＝1", "'＝1"),
        ("English; =1+1", "English; '=1+1"),
        ("English; '-x, @y", "English; ''-x, '@y"),
        ("a\n=1", "a\n'=1"),
        ("-5", "-5"),
        ("+3.5", "+3.5"),
        ("-5; x", "'-5; x"),
        ("D'Arcy", "D'Arcy"),
        ("'t Hooft", "'t Hooft"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_and_each_comes_back_as_it_was(cell: str, written: str) -> None:
    assert guarded(cell) == written
    assert unguarded(written) == cell


def test_what_people_chose_is_no_formula_in_a_table_and_is_read_back(writer: Writer) -> None:
    name = '=HYPERLINK("https://evil.example","Kim")'
    row = dict.fromkeys(COLUMNS, "") | {"name": name, "mentor": "@Kim", "languages": "+x; =1", "country": "'-c"}
    text = write_csv([row], COLUMNS)
    assert "\n\"'=HYPERLINK" in text
    assert ",=" not in text
    (entry,) = read_csv(write_csv([row | {"name": "Kim"}], COLUMNS), writer)  # no import takes such a name
    assert (entry.name, entry.mentor, entry.languages, entry.country) == ("Kim", "@Kim", ["+x", "=1"], "'-c")
    assert write_csv([], ["=1"]) == "'=1\n"


SEMICOLONS = 'name;handles;languages\nJosé Pérez;telegram:@jose;"Spanish; English"\nBo;;\n'


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("cp1252", "Windows-1252")],
)
@pytest.mark.parametrize("between", [";", ",", "\t", "sep=;"])
def test_what_a_spreadsheet_writes_is_read(
    tmp_path: Path, writer: Writer, encoding: str, guessed: str, between: str
) -> None:
    """Excel writes semicolons where commas write decimals, and UTF-16 with tabs as "Unicode text"."""
    says = "sep=;\n" if between == "sep=;" else ""
    text = says + SEMICOLONS.replace(";", between[-1]).replace(f"Spanish{between[-1]}", "Spanish;")
    file = tmp_path / "people.csv"
    file.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    found = read_text(file)
    assert found.guessed == guessed
    jose, bo = read_csv(found.content, writer)
    assert (jose.name, jose.languages, bo.name) == ("José Pérez", ["Spanish", "English"], "Bo")
    assert jose.where == ("line 3" if says else "line 2")


def test_too_many_cells_are_told_with_what_stands_between_them(writer: Writer) -> None:
    with pytest.raises(RosterError, match="quote cells that hold semicolons"):
        read_csv("name;country\nBo;Peru;x\n", writer)


def test_a_rough_time_in_any_language_is_read(writer: Writer) -> None:
    (bo,) = read_csv("name,joined\nBo,primavera de 2014\n", writer)
    assert bo.joined == Joined(date(2014, 4, 15), "primavera de 2014")
