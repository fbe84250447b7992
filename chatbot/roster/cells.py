"""Cells that a spreadsheet shows as they are: text that people chose is never taken for a formula."""

from __future__ import annotations

import re

# A formula begins a cell, or a part of it: where commas write decimals, spreadsheets split lines at semicolons.
_BEGINS = r"(^|[;,\n]\s*)"
_FORMULA = re.compile(_BEGINS + r"('*[=+\-@\t\r＝＋－＠])")
_GUARDED = re.compile(_BEGINS + r"'('*[=+\-@\t\r＝＋－＠])")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe before anything a spreadsheet would calculate; a number stays a number."""
    return cell if _NUMBER.fullmatch(cell) else _FORMULA.sub(r"\1'\2", cell)


def unguarded(cell: str) -> str:
    """Return the cell that `guarded` was given."""
    return _GUARDED.sub(r"\1\2", cell)
