"""Cells that a spreadsheet shows as they are: what people chose is never taken for a formula."""

from __future__ import annotations

import re

# A formula begins a cell, or a part of it: where commas write decimals, spreadsheets split lines at semicolons.
_BEGINS = r"(^|[;,\n]\s*)"
_FORMULA = re.compile(_BEGINS + r"('*[=+\-@\t\r＝＋－＠])")
_GUARDED = re.compile(_BEGINS + r"'('*[=+\-@\t\r＝＋－＠])")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def guarded(cell: str) -> str:
    """A cell with an apostrophe before whatever a spreadsheet would calculate; a number stays one."""
    return cell if _NUMBER.fullmatch(cell) else _FORMULA.sub(r"\1'\2", cell)


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given."""
    return _GUARDED.sub(r"\1\2", cell)
