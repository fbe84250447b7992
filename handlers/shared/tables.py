"""Tables as files: CSV that no spreadsheet takes for formulas, or a book of sheets, written a few rows at a time."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import Any

import xlsxwriter

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int


class TableFormat(StrEnum):
    """The kind of a file that holds a table."""

    CSV = "csv"
    XLSX = "xlsx"


_MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


class TableFile:
    """A file of sheets. What is written lies in a folder of its own on the disk, until `finish` takes it from there.

    name   one that nobody can guess, if it may be begun anew by another process: what the first one left is removed
    count  rows written so far, without the heads
    """

    def __init__(self, kind: TableFormat, name: str = "") -> None:
        self._kind = kind
        self._folder = _folder(name)
        self._out = io.BytesIO()
        options = {"constant_memory": True, "tmpdir": str(self._folder)}
        self._book = xlsxwriter.Workbook(self._out, options) if kind is TableFormat.XLSX else None
        self._bold = self._book.add_format({"bold": True, "text_wrap": True}) if self._book is not None else None
        self._sheet: Any = None
        self._names: list[str] = []
        self._line = 0
        self.count = 0

    def begin(self, name: str, head: Sequence[str]) -> None:
        """Begin a sheet with the names of its columns; the one before can be written no more."""
        self._names.append(name)
        self._line = 0
        if self._book is not None:
            self._sheet = self._book.add_worksheet(name)
            self._sheet.freeze_panes(1, 0)
        self._write([head])

    def add(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Write rows to the sheet that was begun last."""
        before = self._line
        self._write(rows)
        self.count += self._line - before

    def _write(self, rows: Iterable[Sequence[Cell]]) -> None:
        if self._sheet is None:
            with self._path(self._names[-1]).open("a", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                for row in rows:
                    writer.writerow(
                        [f"'{it}" if isinstance(it, str) and it.startswith(_DANGEROUS) else it for it in row]
                    )
                    self._line += 1
            return
        for row in rows:
            for column, value in enumerate(row):
                if isinstance(value, int):
                    self._sheet.write_number(self._line, column, value)
                else:
                    self._sheet.write_string(self._line, column, value, self._bold if self._line == 0 else None)
            self._line += 1

    def _path(self, name: str) -> Path:
        return Path(self._folder, f"{self._names.index(name)}.csv")

    @property
    def suffix(self) -> str:
        """The end of its name: several sheets of CSV are one archive."""
        return "zip" if self._kind is TableFormat.CSV and len(self._names) > 1 else self._kind.value

    @property
    def media_type(self) -> str:
        """The media type of the file."""
        return _MEDIA_TYPES[self.suffix]

    def finish(self) -> bytes:
        """Return the whole file, and clear away what lies on the disk. It takes a while for many rows."""
        if self._book is not None:
            self._book.close()
            content = self._out.getvalue()
        elif len(self._names) == 1:
            content = self._whole(self._names[0])
        else:
            with zipfile.ZipFile(self._out, "w", zipfile.ZIP_DEFLATED) as archive:
                for name in self._names:
                    archive.writestr(f"{name}.csv", self._whole(name))
            content = self._out.getvalue()
        shutil.rmtree(self._folder, ignore_errors=True)
        return content

    def _whole(self, name: str) -> bytes:
        return b"\xef\xbb\xbf" + self._path(name).read_bytes()

    def drop(self) -> None:
        """Clear away what lies on the disk: nobody wants it any more."""
        for sheet in self._book.worksheets() if self._book is not None else ():
            sheet.row_data_fh.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _folder(name: str) -> Path:
    if not name:
        return Path(mkdtemp(prefix="table-"))
    folder = Path(gettempdir(), f"table-{name}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder


def day_of(moment: datetime | None) -> str:
    """Return the day of a moment as a table holds it; empty for none."""
    return moment.date().isoformat() if moment is not None else ""
