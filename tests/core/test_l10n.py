from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer, Markup, Value

EN = """
-bot = Ada
hello = Hello **{ $name }**, I am { -bot }.
mentees = { $count ->
    [0] Nobody yet
    [one] One mentee
   *[other] { $count } mentees
 }
state = { $state ->
    [no_contact] silent
   *[other] { $state }
 }
shown = { $value }
only-english = Only here
attributes =
    .label = Yes
broken = { nothing-there }
"""
ES = """
-bot = Ada
hello = Hola, **{ $name }**, soy { -bot }.
mentees = { $count ->
    [one] Una persona
   *[other] { $count } personas
 }
shown = { $value }
"""


@pytest.fixture
def localizer() -> Localizer:
    return Localizer({"es": {"es/a.ftl": ES}, "en": {"en/a.ftl": EN}})


def test_a_message_is_in_the_readers_language_or_else_in_the_default(localizer: Localizer) -> None:
    assert localizer.text("es", "hello", name="Ana") == "Hola, **Ana**, soy Ada."
    assert localizer.text("es", "only-english") == "Only here"
    assert localizer.text("xx", "only-english") == "Only here"
    assert localizer.locales == ("en", "es")
    assert localizer.has("en", "only-english")
    assert not localizer.has("es", "only-english")
    assert not localizer.has("xx", "only-english")


def test_what_people_write_never_becomes_markup(localizer: Localizer) -> None:
    name = "**Ana** [x](https://example.org)\u202e_"
    assert to_plain(localizer.text("en", "hello", name=name)) == "Hello **Ana** [x](example[.]org)_, I am Ada."
    assert to_plain(localizer.text("en", "shown", value=["*a*", "_b_"])) == "*a* and _b_"


def test_markup_and_formatted_messages_are_not_escaped_again(localizer: Localizer) -> None:
    assert localizer.text("en", "shown", value=Markup("**x**")) == "**x**"
    inner = localizer.text("en", "hello", name="a_b")
    assert localizer.text("en", "shown", value=inner) == inner


def test_a_long_list_of_people_fits(localizer: Localizer) -> None:
    assert len(localizer.text("en", "hello", name="a" * 100_000)) > 100_000


def test_numbers_follow_plural_rules_and_keep_ids_whole(localizer: Localizer) -> None:
    shown = [localizer.text("en", "mentees", count=count) for count in (0, 1, 2, 12345)]
    assert shown == ["Nobody yet", "One mentee", "2 mentees", "12345 mentees"]
    assert localizer.text("es", "mentees", count=1) == "Una persona"
    assert localizer.text("es", "shown", value=0.5) == "0,5"


def test_selectors_see_what_was_given(localizer: Localizer) -> None:
    assert localizer.text("en", "state", state="no_contact") == "silent"
    assert to_plain(localizer.text("en", "state", state="all_good")) == "all_good"


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (date(2026, 11, 24), "24 Nov 2026", "24 nov 2026"),
        (datetime(2026, 11, 24, 9, tzinfo=UTC), "Tue 24 Nov, 09:00", "mar, 24 nov, 9:00"),
        (datetime(2026, 11, 24, 9, tzinfo=ZoneInfo("Asia/Tokyo")), "Tue 24 Nov, 09:00", "mar, 24 nov, 9:00"),
        (timedelta(minutes=10), "10 minutes", "10 minutos"),
        (timedelta(hours=1), "1 hour", "1 hora"),
        (timedelta(hours=48), "48 hours", "48 horas"),
        (timedelta(days=3, hours=5), "3 days", "3 días"),
        (timedelta(days=7), "7 days", "7 días"),
        (timedelta(weeks=4), "4 weeks", "4 semanas"),
        (timedelta(days=90), "90 days", "90 días"),
        (("a", "b", "c"), "a, b and c", "a, b y c"),
        ([], "", ""),
    ],
)
def test_values_are_written_as_the_language_has_them(
    localizer: Localizer, value: Value, english: str, spanish: str
) -> None:
    assert to_plain(localizer.text("en", "shown", value=value)) == english
    assert to_plain(localizer.text("es", "shown", value=value)) == spanish


@pytest.mark.parametrize(
    ("items", "joined"),
    [
        (["español", "inglés"], "español e inglés"),
        (["inglés", "español"], "inglés y español"),
        (["Ana", "Bo", "Hilda"], "Ana, Bo e Hilda"),
        (["agua", "hielo"], "agua y hielo"),
        (["Ana", "Ion"], "Ana y Ion"),
        (["**Ana**", "**Inés**"], "**Ana** e **Inés**"),
        (["inglés"], "inglés"),
    ],
)
def test_before_its_own_sound_a_spanish_and_is_another_one(localizer: Localizer, items: list[str], joined: str) -> None:
    assert localizer.text("es", "shown", value=[Markup(item) for item in items]) == joined


def test_equal_moments_in_two_zones_are_shown_each_in_its_own(localizer: Localizer) -> None:
    moment = datetime(2026, 11, 24, 9, tzinfo=UTC)
    localizer.text("en", "shown", value=moment)
    tokyo = localizer.text("en", "shown", value=moment.astimezone(ZoneInfo("Asia/Tokyo")))
    assert tokyo == f"[Tue 24 Nov, 18:00](at:{moment.timestamp():.0f})"


@pytest.mark.parametrize(
    ("hint", "locale"),
    [("es", "es"), ("es-MX", "es"), ("ES_mx", "es"), ("pt-BR", "en"), ("", "en"), (None, "en"), ("e", "en")],
)
def test_the_nearest_language_is_spoken(localizer: Localizer, hint: str | None, locale: str) -> None:
    assert localizer.negotiate(hint) == locale


@pytest.mark.parametrize("message_id", ["nowhere", "attributes"])
def test_a_message_that_is_nowhere_is_a_bug(localizer: Localizer, message_id: str) -> None:
    with pytest.raises(LookupError, match=message_id):
        localizer.text("es", message_id)


@pytest.mark.parametrize(
    ("message_id", "values"),
    [
        ("hello", {}),
        ("broken", {}),
        ("shown", {"value": None}),
        ("shown", {"value": datetime(2026, 11, 24, 9)}),  # noqa: DTZ001
        ("shown", {"value": timedelta(days=-1)}),
    ],
)
def test_a_message_that_cannot_be_formatted_is_a_bug(
    localizer: Localizer, message_id: str, values: dict[str, Value]
) -> None:
    with pytest.raises(ValueError, match=message_id):
        localizer.text("en", message_id, **values)


@pytest.mark.parametrize(
    ("source", "where"),
    [
        ("ok = fine\n\nbad Hello\n", "en/b.ftl:3: "),
        ("bad Hello\n\nok = fine\n", "en/b.ftl:1: "),
        ("nothing but this\n", "en/b.ftl:1: "),
        ("ok = fine\nbroken = { $one\nlast = fine\n", "en/b.ftl:2: "),
        ("ok = fine\nhello = twice\n", "en/b.ftl:2: hello .* en/a.ftl"),
    ],
)
def test_mistakes_in_a_file_are_named_with_their_line(source: str, where: str) -> None:
    with pytest.raises(ValueError, match=where):
        Localizer({"en": {"en/a.ftl": EN, "en/b.ftl": source}}).check()


def test_a_message_may_refer_to_one_that_stands_later_or_in_another_file() -> None:
    files = {"en/a.ftl": "one = { two }, { -term }\ntwo = Two\n", "en/b.ftl": "-term = { $x ->\n  *[a] term\n }\n"}
    assert Localizer({"en": files}).text("en", "one") == "Two, term"


def test_the_default_must_be_spoken() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        Localizer({"en": {"en/a.ftl": EN}}, default="xx")


def test_words_and_values_in_turn_are_written_as_the_library_writes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    resources = {"en": {"en/a.ftl": "told = To { $name }: { $number } of { $day }, { $name }, { $names }.\n"}}
    values: dict[str, Value] = {
        "name": "*Ana* & 1_000",
        "number": 12345,
        "day": date(2026, 11, 25),
        "names": ["Kim", "Bo"],
    }
    told = Localizer(resources).text("en", "told", **values)
    assert told == r"To \*Ana\* & 1\_000: 12345 of 25 Nov 2026, \*Ana\* & 1\_000, Kim and Bo."

    monkeypatch.setattr("chatbot.core.language.Language.pieces", lambda *_: None)
    assert told == Localizer(resources).text("en", "told", **values)
