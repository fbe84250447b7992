"""Every sentence a person reads is a Fluent message, in every language, and every message is said somewhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from chatbot import locales
from chatbot.core.formatting import SpanKind, parse
from chatbot.core.roles import Role
from chatbot.core.usage import help_id
from chatbot.core.writer import option_label_id
from handlers.features import all_commands

ROOT = Path(__file__).parent.parent
N = TypeVar("N", bound=ftl.BaseNode)

HANDLERS = sorted(ROOT.glob("handlers/**/*.py"))
CODE = HANDLERS + sorted(ROOT.glob("chatbot/**/*.py"))

# Calls that take a message id, and where it may stand among the arguments; keywords are the message's values.
CALLS_WITH_IDS = {
    "UserError": (0,),
    "option": (0,),
    "reply": (0,),
    "say_in_room": (0,),
    "send": (0,),
    "text": (0, 1),  # a Writer knows the locale, the Localizer takes it first
    "to_room": (2,),
    "words_of": (1,),
}
# Variables that the core gives to every message by itself.
ALWAYS_GIVEN: frozenset[str] = frozenset()


def hinted_commands() -> set[str]:
    """The commands that some message tells people to write, and that need nothing behind them."""
    sources = [source for files in locales.sources().values() for source in files.values()]
    return set(re.findall(r"`/([a-z_]+)`", "\n".join(sources))) | {"help", "start"}


def derived_ids() -> set[str]:
    """Ids that the core makes up by convention from commands, fields and enums, and that must exist."""
    ids = set()
    for command in all_commands().commands.values():
        name = command.name.replace("_", "-")
        ids.add(help_id(command.name))
        for item in command.fields:
            ids.add(f"arg-{item.name.replace('_', '-')}")
            ids |= {f"ask-{name}-{item.name}"} if item.required else set()
            ids |= {option_label_id(option) for option in item.options or ()}
    ids |= {option_label_id(role) for role in Role}
    ids |= {f"do-{name.replace('_', '-')}" for name in hinted_commands()}
    ids |= {f"language-name-{locale}" for locale in locales.sources()}
    return ids


# --- What the .ftl files hold


@dataclass
class Entry:
    """A message or term: what it needs, what it refers to, and the text of each of its patterns."""

    variables: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    patterns: list[str] = field(default_factory=list)


class _Reader(Visitor):
    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.current = Entry()

    def visit_Message(self, node: ftl.Message) -> None:  # noqa: N802
        self._enter(node.id.name, node)

    def visit_Term(self, node: ftl.Term) -> None:  # noqa: N802
        self._enter(f"-{node.id.name}", node)

    def _enter(self, entry_id: str, node: ftl.Message | ftl.Term) -> None:
        self.current = self.entries[entry_id] = Entry()
        self.generic_visit(node)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.current.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.current.references.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.current.references.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_Pattern(self, node: ftl.Pattern) -> None:  # noqa: N802
        self.current.patterns.append("".join(map(_sample, node.elements)))
        self.generic_visit(node)


def _sample(element: ftl.TextElement | ftl.Placeable) -> str:
    """The text of one element; what is filled in stands as something that may also be part of a link."""
    if isinstance(element, ftl.TextElement):
        return element.value
    if isinstance(element.expression, ftl.StringLiteral):
        return element.expression.parse()["value"]
    return "https://x"


def entries(source: str) -> dict[str, Entry]:
    reader = _Reader()
    reader.visit(FluentResource(source))
    return reader.entries


def messages(source: str) -> dict[str, Entry]:
    return {entry_id: entry for entry_id, entry in entries(source).items() if not entry_id.startswith("-")}


def loose_markup(pattern: str) -> str | None:
    """What in a pattern looks like markup but is not, or is left open."""
    for line in parse(re.sub(r"\\[\\*_`\[\]-]", "x", pattern)):
        for span in line.spans:
            if span.kind is not SpanKind.PLAIN:
                continue
            if loose := re.search(r"[*`\\]|\]\(|(?<!\w)_|_(?!\w)", span.text):
                return loose[0]
            if span.text.count("[") != span.text.count("]"):
                return "["
    return None


def differences(reference: str, translation: str) -> list[str]:
    """How the messages of a translation differ from those of the reference file."""
    ours, theirs = messages(reference), messages(translation)
    found = [f"{message_id} is missing" for message_id in ours.keys() - theirs.keys()]
    found += [f"{message_id} is not in the reference" for message_id in theirs.keys() - ours.keys()]
    for message_id in ours.keys() & theirs.keys():
        if odd := ours[message_id].variables ^ theirs[message_id].variables:
            found.append(f"{message_id} uses ${', $'.join(sorted(odd))} in one language only")
    return sorted(found)


@cache
def by_locale() -> dict[str, dict[str, Entry]]:
    return {
        locale: {entry_id: entry for source in files.values() for entry_id, entry in entries(source).items()}
        for locale, files in locales.sources().items()
    }


# --- Numbers

_ALWAYS_MANY = {
    "limit": "thousands, or dozens, of characters",
    "missed": "as many in a row as make a silence",
    "drawn": "as many as a picture holds",
    ("items-overdue", "count"): "of one the message is `item-overdue`",
    ("ask-who-of-many", "all"): "more than there are buttons",
    ("edit-how", "number"): "the number of an activity",
}
"""Numbers that are never one, by their name or by message and name, and why."""
_PLURAL = re.compile(r"(?:\*\*)? (?:de (?:las|los) )?(?!más\b)[^\W\d_]+s\b")


def numbers(sources: Iterable[str]) -> set[str]:
    """The variables that a message somewhere tells one and many apart by."""
    found = set()
    for node in _nodes(sources, ftl.SelectExpression):
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ftl.Identifier)}
        if "one" in keys and isinstance(node.selector, ftl.VariableReference):
            found.add(node.selector.id.name)
    return found | {"capacity", "decided", *(name for name in _ALWAYS_MANY if isinstance(name, str))}


def _nodes(sources: Iterable[str], kind: type[N]) -> Iterator[N]:
    class Finder(Visitor):
        def generic_visit(self, node: ftl.BaseNode) -> None:
            if isinstance(node, kind):
                found.append(node)
            super().generic_visit(node)

    found: list[N] = []
    for source in sources:
        Finder().visit(FluentResource(source))
    return iter(found)


def ones(source: str, counted: Set[str]) -> list[str]:
    """Messages in which a plural follows a number that may be one."""
    found: list[str] = []

    def look(message_id: str, pattern: ftl.Pattern, told_apart: frozenset[str]) -> None:
        for element, after in pairwise([*pattern.elements, ftl.TextElement("")]):
            inner = element.expression if isinstance(element, ftl.Placeable) else None
            if isinstance(inner, ftl.SelectExpression):
                known = {inner.selector.id.name} if isinstance(inner.selector, ftl.VariableReference) else set()
                for variant in inner.variants:
                    look(message_id, variant.value, told_apart | known)
            elif isinstance(inner, ftl.VariableReference) and isinstance(after, ftl.TextElement):
                name = inner.id.name
                is_many = name in _ALWAYS_MANY or (message_id, name) in _ALWAYS_MANY or name in told_apart
                if name in counted and not is_many and _PLURAL.match(after.value):
                    found.append(f"{message_id}: ${name}{after.value[:20]}")

    for node in _nodes([source], ftl.Message):
        if node.value is not None:
            look(node.id.name, node.value, frozenset())
    return found


@pytest.mark.parametrize("locale", sorted(locales.sources()))
def test_of_one_nothing_is_said_in_the_plural(locale: str) -> None:
    sources = locales.sources()
    counted = numbers(source for files in sources.values() for source in files.values())
    assert [one for source in sources[locale].values() for one in ones(source, counted)] == []


def test_a_plural_after_one_is_seen() -> None:
    source = (
        "a = { $n } decisiones\nb = { $n ->\n [one] una decisión\n *[other] { $n } decisiones\n }\nc = { $name } stays"
    )
    assert ones(source, numbers([source])) == ["a: $n decisiones"]


# --- What the code says


@dataclass(frozen=True)
class Use:
    """A call that names a message: the id (`*` for what an f-string fills in), and the values if all are known."""

    where: str
    message_id: str
    given: frozenset[str] | None


def uses(path: str, source: str) -> Iterator[Use]:
    for node in ast.walk(ast.parse(source, path)):
        if not isinstance(node, ast.Call):
            continue
        known = all(keyword.arg for keyword in node.keywords)
        given = frozenset(keyword.arg for keyword in node.keywords if keyword.arg) if known else None
        for position in CALLS_WITH_IDS.get(_name(node.func), ()):
            for message_id in _ids(node.args[position]) if position < len(node.args) else ():
                yield Use(f"{path}:{node.lineno}", message_id, given)


def _name(function: ast.expr) -> str:
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


def _matches(message_id: str, pattern: str) -> bool:
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
        meant = [entry for message_id, entry in defined.items() if _matches(message_id, use.message_id)]
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
        if not any(_matches(message_id, use.message_id) for use in found)
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
        if isinstance(node.exc, ast.Call) and _name(node.exc.func) == "UserError":
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(_name(target) == "EXAMPLES" for target in node.targets):
            self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg != "examples":
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


# --- The project as it stands


def test_english_and_spanish_are_spoken() -> None:
    assert locales.load().locales[:2] == ("en", "es")


def test_every_message_is_written_as_fluent_has_it() -> None:
    locales.load().check()


def test_every_language_says_the_same() -> None:
    sources = locales.sources()
    wrong = []
    for locale, files in sources.items():
        translated = {name.partition("/")[2]: source for name, source in files.items()}
        reference = {name.partition("/")[2]: source for name, source in sources["en"].items()}
        for name in reference.keys() | translated.keys():
            found = differences(reference.get(name, ""), translated.get(name, ""))
            wrong += [f"{locale}/{name}: {difference}" for difference in found]
    assert not wrong, "\n".join(wrong)


def test_messages_are_well_formed() -> None:
    wrong = []
    for locale, defined in by_locale().items():
        for entry_id, entry in defined.items():
            wrong += [f"{locale}: {entry_id} refers to {name}" for name in entry.references - defined.keys()]
            wrong += [
                f"{locale}: {entry_id} has a loose {loose}" for loose in map(loose_markup, entry.patterns) if loose
            ]
    assert not wrong, "\n".join(wrong)


@cache
def _used_and_defined() -> tuple[list[Use], dict[str, Entry]]:
    found = [use for path in CODE for use in uses(str(path.relative_to(ROOT)), path.read_text("utf-8"))]
    found += [Use("derived_ids()", message_id, None) for message_id in sorted(derived_ids())]
    defined = {entry_id: entry for entry_id, entry in by_locale()["en"].items() if not entry_id.startswith("-")}
    return found, defined


def test_what_the_code_says_exists() -> None:
    wrong = misuses(*_used_and_defined())
    assert not wrong, "\n".join(wrong)


def test_every_message_is_said() -> None:
    found, defined = _used_and_defined()
    other = {message_id for path in CODE for message_id in mentioned(path.read_text("utf-8"))}
    assert unused(found, other, defined) == []


@pytest.mark.parametrize("path", HANDLERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_sentence_is_hard_coded(path: Path) -> None:
    found = [f"{path.relative_to(ROOT)}:{line}: {text!r}" for line, text in sentences(path.read_text("utf-8"))]
    assert not found, "\n".join(found)


# --- That the checks above see what they should


def test_a_difference_between_languages_is_seen() -> None:
    assert differences("a = { $n } x\nb = b\n", "a = { $m } x\nc = c\n") == [
        "a uses $m, $n in one language only",
        "b is missing",
        "c is not in the reference",
    ]
    assert differences("a = { $n -> \n [one] x\n *[other] y\n }", "a = { $n } { -term }\n-term = x") == []


@pytest.mark.parametrize(
    "pattern", ["**open", "a *b* c", "`open", "_open", "[open", "[x](ftp://x)", r"a \ b", "**over\nlines**"]
)
def test_loose_markup_is_seen(pattern: str) -> None:
    assert loose_markup(pattern)


@pytest.mark.parametrize(
    "pattern", ["**bold** _it_ `c[]`", r"\*star", "snake_case", "[x](https://x/https://x)", "- item [optional]"]
)
def test_whole_markup_is_left_alone(pattern: str) -> None:
    assert loose_markup(pattern) is None


def test_patterns_are_read_variant_by_variant() -> None:
    entry = entries('a = { $n ->\n    [one] **x\n   *[other] { "**" }x** { -t }\n }\n')["a"]
    assert entry.patterns == ["https://x", "**x", "**x** https://x"]
    assert entry.references == {"-t"}


def test_the_use_of_a_message_is_seen() -> None:
    source = """
await ctx.reply("first", name=x)
text(locale, "second" if late else "third", **values)
raise UserError(f"kind-{kind}")
ctx.reply(body)
adapter.send(body, "not-an-id")
other("not-an-id")
"""
    found = sorted(uses("x.py", source), key=lambda use: (use.where, use.message_id))
    assert found == [
        Use("x.py:2", "first", frozenset({"name"})),
        Use("x.py:3", "second", None),
        Use("x.py:3", "third", None),
        Use("x.py:4", "kind-*", frozenset()),
    ]
    defined = messages(
        "first = { $name } { $more }\nsecond = { $x }\nkind-a = a\nlone = { part }\npart = x\ntable-entry = x"
    )
    assert misuses(found, defined) == ["x.py:2: first also needs $more", "x.py:3: no message third"]
    assert unused(found, mentioned('X = {1: "table-entry", 2: "lone"}'), defined) == ["lone"]


def test_hard_coded_sentences_are_seen() -> None:
    source = '''
"""A doc string."""
EXAMPLES = {"name": "Ana Quispe"}
def f():
    """Another doc string."""
    log.info("not for people", x)
    command(examples=("events in Lima",), summary="for people")
    if x:
        raise ValueError("a bug")
    raise UserError("not an id")
    return f"{count} mentees", f"{first} {last}", "one", "a-b", f"{'in here'}"
'''
    assert sentences(source) == [(7, "for people"), (10, "not an id"), (11, "{} mentees"), (11, "in here")]


def test_every_hint_is_a_command_that_each_network_writes_in_its_own_way() -> None:
    """`/mentees` in a message is; a bare `mentees` could not be tapped on Telegram and lacks the sign on Matrix."""
    names = all_commands().commands.keys()
    wrong = []
    for name, source in {
        name: source for files in locales.sources().values() for name, source in files.items()
    }.items():
        wrong += [f"{name}: no command /{word}" for word in re.findall(r"`/([a-z_]+)", source) if word not in names]
        bare = re.findall(r"`([a-z_]+)(?=[ `])|\*\*([a-z_]+)\*\*", source)
        wrong += [
            f"{name}: bare {first or second}" for first, second in bare if (first or second) in names - {"decline"}
        ]
    assert not wrong, "\n".join(wrong)
