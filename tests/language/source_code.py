"""The message ids that the code names, and the sentences it should not hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.language.fluent_files import Entry

ROOT = Path(__file__).parents[2]
HANDLERS = sorted(ROOT.glob("handlers/**/*.py"))
CODE = HANDLERS + sorted(ROOT.glob("chatbot/**/*.py"))
# Calls that take a message id, and where it may stand among the arguments; keywords are the message's values.
CALLS_WITH_IDS = {
    "UserError": (0,),
    "did": (0,),
    "option": (0,),
    "reply": (0,),
    "say_in_room": (0,),
    "send": (0,),
    "text": (0, 1),  # a Writer knows the locale, the Localizer takes it first
    "tell_council": (0,),
    "words_of": (1,),
    "spoken_words": (1,),
    "phrases_of": (1,),
    "has_phrase": (2,),
    "has_words": (2,),
    "found_in": (2,),
    "begins_with": (2,),
}
# Variables that the core gives to every message by itself.
ALWAYS_GIVEN: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Use:
    """A call that names a message: the id (`*` for what an f-string fills in), and the values if all are known."""

    where: str
    message_id: str
    given: frozenset[str] | None


def uses(path: str, source: str) -> Iterator[Use]:
    for node in ast.walk(ast.parse(source, path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):  # the form of a pattern names lists
            listed = "|".join(re.findall(r"<(words-[^>]+)>", node.value))
            yield from (
                Use(f"{path}:{node.lineno}", message_id, None) for message_id in listed.split("|") if message_id
            )
        if not isinstance(node, ast.Call):
            continue
        known = all(keyword.arg for keyword in node.keywords)
        given = frozenset(keyword.arg for keyword in node.keywords if keyword.arg) if known else None
        for position in CALLS_WITH_IDS.get(name_of(node.func), ()):
            for message_id in _ids(node.args[position]) if position < len(node.args) else ():
                yield Use(f"{path}:{node.lineno}", message_id, given)


def name_of(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _ids(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from _ids(argument.body)
        yield from _ids(argument.orelse)
    elif isinstance(argument, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in argument.values)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def matches(message_id: str, pattern: str) -> bool:
    return _read(pattern).fullmatch(message_id) is not None if "*" in pattern else message_id == pattern


@cache
def _read(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(r"\*", ".+"))


def mentioned(source: str) -> set[str]:
    """Strings that can only be message ids, wherever they stand: in a table, a default, a match."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", value)}


def misuses(found: list[Use], defined: dict[str, Entry]) -> list[str]:
    """Calls that name a message which does not exist, or do not give it all it needs."""
    wrong = []
    for use in found:
        meant = [entry for message_id, entry in defined.items() if matches(message_id, use.message_id)]
        needed = set().union(*(entry.variables for entry in meant)) - ALWAYS_GIVEN
        if not meant:
            wrong.append(f"{use.where}: no message {use.message_id}")
        elif use.given is not None and not needed <= use.given:
            wrong.append(f"{use.where}: {use.message_id} also needs ${', $'.join(sorted(needed - use.given))}")
    return wrong


def unused(found: list[Use], other: set[str], defined: dict[str, Entry]) -> list[str]:
    referred = {reference for entry in defined.values() for reference in entry.references}
    return sorted(
        message_id
        for message_id in defined.keys() - other - referred
        if not any(matches(message_id, use.message_id) for use in found)
    )


# A word, a space and a word; \0 stands for what an f-string fills in.
_SENTENCE = re.compile(r"[^\W\d_] [^\W\d_]|[^\W\d_] \0|\0 [^\W\d_]")
_LOG_CALLS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})


class _Sentences(ast.NodeVisitor):
    """Finds sentences, but not where no member reads them: in docstrings, log calls, a command's examples and bugs."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if not (
            isinstance(node.func, ast.Attribute) and node.func.attr in _LOG_CALLS and "log" in ast.unparse(node.func)
        ):
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        if isinstance(node.exc, ast.Call) and name_of(node.exc.func) == "UserError":
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(name_of(target) == "EXAMPLES" for target in node.targets):
            self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg not in ("examples", "also_examples"):
            self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._judge(node, "".join(str(part.value) if isinstance(part, ast.Constant) else "\0" for part in node.values))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._judge(node, node.value)

    def _judge(self, node: ast.expr, text: str) -> None:
        if _SENTENCE.search(text):
            self.found.append((node.lineno, text.replace("\0", "{}")))


def sentences(source: str) -> list[tuple[int, str]]:
    finder = _Sentences()
    finder.visit(ast.parse(source))
    return finder.found
