"""`chatbot demo` says the lines of a script."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command_line import call, fails_with


def test_a_newcomer_at_the_console_needs_three_taps_and_one_sentence(tmp_path: Path) -> None:
    script = tmp_path / "lines.txt"
    script.write_text("@noor hello\n1\nI want to run events in Lagos\n2\n1\n")
    output = call("demo", "--script", script).output
    assert "bot → lucia: Noor would like a mentor: I want to run events in Lagos" in output


def test_the_demo_says_the_lines_of_a_script(tmp_path: Path) -> None:
    script = tmp_path / "lines.txt"
    script.write_text("@ana profile country Peru\n:clock +3h\n:dance\n:clock -1d\n:people\n")
    result = call("demo", "--script", script)
    assert result.exit_code == 0, result.output
    assert "bot → ana: Noted. Country: Peru" in result.output
    assert "It is Tuesday 24 November 2026, 18:00 UTC." in result.output
    assert "There is no :dance." in result.output
    assert call("demo", "--script", "-", answers="@ana help\n").output.startswith("> @ana help\nbot → ana: ")
    fails_with(call("demo", "--script", tmp_path / "none.txt"), "cannot be read")
