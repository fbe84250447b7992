"""Folders of pages as a council writes them."""

from __future__ import annotations

from pathlib import Path

from chatbot import locales

CAKE = """---
id: cake
title: Who brings cake
keywords: cake, baking
{more}---

## Who brings it {{#who}}
<!-- also: whose turn -->

Whoever was late last time,
with *pleasure*.

## What kind {{#kind}}

Any. See [coffee](coffee.md).
"""
COFFEE = """---
id: coffee
title: Where the coffee is
---

## In the kitchen {#where}

On the shelf. `/help` if you can't find it.
"""


def page(text: str, **more: str) -> str:
    """Return a page with more lines in its first block."""
    return text.format(more="".join(f"{key}: {value}\n" for key, value in more.items()))


def write(folder: Path, **files: str) -> Path:
    """Write pages, named `en_cake`, into folders of languages."""
    for name, text in files.items():
        locale, _, file = name.partition("_")
        (folder / locale).mkdir(parents=True, exist_ok=True)
        (folder / locale / f"{file}.md").write_text(text, encoding="utf-8")
    return folder


def whole(folder: Path) -> Path:
    """Write a guide of two pages in each language, with nothing to mend."""
    for locale in locales.sources():
        write(folder, **{f"{locale}_cake": page(CAKE), f"{locale}_coffee": COFFEE})
    return folder
