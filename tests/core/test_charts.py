import json

import pytest

from chatbot.core.charts import Bar, BarChart, Board, Chart, Fact, Series, SeriesChart, describe, from_json, to_json

LOAD = BarChart(
    "Load by mentor",
    (Bar("Ana", 7, 5, emphasis=True), Bar("Kim", 2.5, 5), Bar("Ola", 0)),
    unit="mentees",
    limit_label="capacity",
    emphasis_label="over capacity",
)
CHECK_INS = SeriesChart("Check-ins", ("16 Nov", "23 Nov"), (Series("answered", (3, 4)), Series("missed", (1, 0), True)))
BOARD = Board("Today", (Fact("pairs", 87), Fact("waiting", 23, emphasis=True)), (LOAD, CHECK_INS))


@pytest.mark.parametrize("chart", [LOAD, CHECK_INS, BOARD])
def test_a_chart_survives_being_stored_as_json(chart: Chart) -> None:
    assert from_json(json.loads(json.dumps(to_json(chart)))) == chart


@pytest.mark.parametrize("data", [{}, {"kind": "pie", "title": "x"}, {"kind": "bars", "title": "x", "bars": "y"}])
def test_what_is_no_chart_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        from_json(data)


def test_every_series_has_a_value_for_every_column() -> None:
    with pytest.raises(ValueError, match="1 values for 2 columns"):
        SeriesChart("x", ("a", "b"), (Series("s", (1,)),))


def test_a_chart_can_be_read_aloud() -> None:
    assert describe(BOARD).splitlines() == [
        "Today",
        "pairs: 87",
        "waiting: 23",
        "",
        "Load by mentor (mentees)",
        "Ana: 7 / 5 (over capacity)",
        "Kim: 2.5 / 5",
        "Ola: 0",
        "",
        "Check-ins",
        "16 Nov: answered 3, missed 1",
        "23 Nov: answered 4, missed 0",
    ]
