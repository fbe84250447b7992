"""There is one list of checks: the commit hooks, `make check` and `.ci/run` hold a change to the same."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHECKS = re.findall(r"^\.venv/bin/.+$", (ROOT / ".ci" / "checks").read_text(), re.MULTILINE)


def recipe(target: str) -> list[str]:
    """The commands that `make` runs for a target."""
    found = re.search(rf"^{target}:\n((?:\t.+\n?)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert found is not None
    return [line.strip() for line in found[1].splitlines()]


def test_the_list_holds_the_four_checks() -> None:
    assert [Path(check.split()[0]).name for check in CHECKS] == ["ruff", "ruff", "mypy", "lint-imports"]


def test_the_commit_hooks_run_the_list_with_the_locked_tools() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text()
    assert re.findall(r"^ +entry: (.+)$", hooks, re.MULTILINE) == CHECKS
    assert set(re.findall(r"repo: (.+)$", hooks, re.MULTILINE)) == {"local"}
    assert hooks.count("language: system") == hooks.count("- id:") == len(CHECKS)


def test_make_and_the_whole_run_call_the_list() -> None:
    run = (ROOT / ".ci" / "run").read_text()
    assert recipe("check") == ["bash .ci/checks"]
    assert run.splitlines()[-1] == "bash .ci/checks"
    assert not re.search(r"\.venv/bin/(ruff|mypy|lint-imports)", run)


def test_set_up_and_test_are_the_commands_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text() + (ROOT / "CONTRIBUTING.md").read_text()
    run = (ROOT / ".ci" / "run").read_text()
    whole = f"{recipe('setup')[0]} && .venv/bin/python -m pytest"
    assert whole in readme
    assert whole in run


def test_the_whole_run_names_tests_that_exist() -> None:
    named = re.findall(r"tests/[\w./]+", (ROOT / ".ci" / "run").read_text())
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
