"""No sentence stands in a handler: it is a Fluent message."""

from __future__ import annotations

from tests.language.source_code import HANDLERS, ROOT, sentences


def test_no_sentence_is_hard_coded() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in HANDLERS
        for line, text in sentences(path.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


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
