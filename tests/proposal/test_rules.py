"""A text becomes numbered parts, and two versions a difference that fits a phone."""

from __future__ import annotations

import pytest

from handlers.proposal.rules import Section, Working, difference, read_sections, split_name, words_changed

HEADED = [
    "# Why\nNobody knows.\n\n## Check-ins\nEvery week.",
    "Why:\nNobody knows.\n\nCheck-ins:\nEvery week.",
    "**Why**\nNobody knows.\n**Check-ins**\nEvery week.",
    "1. Why\nNobody knows.\n\n2. Check-ins\nEvery week.",
]


@pytest.mark.parametrize("text", HEADED)
def test_headings_are_found_however_people_write_them(text: str) -> None:
    assert read_sections(text) == [Section("Why", "Nobody knows."), Section("Check-ins", "Every week.")]


def test_a_text_without_headings_has_a_part_for_each_paragraph() -> None:
    text = "Mentors bring:\n- time\n- patience\n\n1. First this\n2. then that\n\nThe end."
    assert [part.body for part in read_sections(text)] == text.split("\n\n")
    assert read_sections("  \n\n ") == []
    assert read_sections(f"# {'long ' * 20}") == [Section("", f"# {'long ' * 20}".strip())]
    assert read_sections("Before.\n# Why\nNobody knows.")[0] == Section("", "Before.")


def test_a_difference_shows_old_words_before_new_ones_and_little_else() -> None:
    old = "A mentor writes to each of their mentees once every single week, and answers within a day."
    new = "A mentor writes to each of their mentees once every month, and answers kindly within a day."
    found = words_changed(old, new)
    assert [(one.old, one.new) for one in found] == [("single week,", "month,"), ("", "kindly")]
    assert found[0].before == "… their mentees once every"
    before = [Section("Why", "Because."), Section("When", old), Section("Gone", "Old.")]
    after = [Section("New", "Something else entirely"), Section("When", new), Section("Why so", "Because.")]
    changes = {one.heading: one for one in difference(before, after)}
    assert changes["New"].is_new
    assert changes["Gone"].is_gone
    assert len(changes["When"].changes) == 2
    assert (changes["Why so"].changes[0].old, changes["Why so"].changes[0].new) == ("Why", "Why so")
    assert difference(before, before) == []


def test_what_was_changed_can_be_undone_step_by_step() -> None:
    working = Working("One").changed(sections=[Section("", "a")]).changed(title="Two")
    working = Working.load(working.dump())
    assert (working.undone().title, working.undone().sections) == ("One", (Section("", "a"),))
    assert working.undone().undone() == Working("One")
    assert Working("One").undone() == Working("One")


def test_a_number_may_stand_before_the_words() -> None:
    assert split_name("#3: it helps") == (3, "it helps")
    assert split_name("it helps 3 times") == (None, "it helps 3 times")
