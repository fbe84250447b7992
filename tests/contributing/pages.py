"""The pages for contributors, as something that can be followed: files they name, and commands they give."""

from __future__ import annotations

import re
import shutil
import subprocess
import textwrap
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<body>.*?)^ *```", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"# (?P<path>\S+?)(?: \((?P<how>new|at the end)\))?\n")


@dataclass(frozen=True, slots=True)
class Step:
    """One block of a page: what a file is to hold (`path`), or a command to type."""

    kind: str
    body: str
    path: str = ""
    how: str = ""


def steps(title: str) -> list[Step]:
    """Return the blocks below a heading of CONTRIBUTING.md, in order."""
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    found = []
    for block in _BLOCK.finditer(section):
        body = textwrap.dedent(block["body"]) if block["indent"] else block["body"]
        named = _FILE.match(body)
        if named and block["kind"]:
            found.append(Step(block["kind"], body[named.end() :], named["path"], named["how"] or ""))
        else:
            found.append(Step(block["kind"], body))
    if not found:
        raise LookupError(f"CONTRIBUTING.md has no steps under {title!r}")
    return found


def copy_of_the_tree(folder: Path) -> Path:
    """Return a copy of what is under version control, or will be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    tree = folder / "tree"
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tree / name)
    return tree


def follow(tree: Path, step: Step) -> None:
    """Change a file as a block says. Raises AssertionError where the page no longer fits the tree."""
    file = tree / step.path
    if step.kind == "diff":
        _patch(file, step)
    elif step.how == "new":
        has_it = file.exists() and file.read_text("utf-8") == step.body
        assert has_it or not file.exists(), f"{step.path} is there already, and is another"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step.body, encoding="utf-8")
    else:
        assert step.how == "at the end", f"{step.path}: new, or at the end?"
        text = file.read_text("utf-8")
        if step.body not in text:  # else whoever works here has followed the page
            body = {".ftl": "", ".toml": "\n"}.get(file.suffix, "\n\n") + step.body
            file.write_text(text + body, encoding="utf-8")


def _patch(file: Path, step: Step) -> None:
    lines = step.body.splitlines()
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    after = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    text = file.read_text("utf-8")
    if after not in text:  # else whoever works here has followed the page
        assert text.count(before) == 1, f"{step.path} does not have these lines once:\n{before}"
        file.write_text(text.replace(before, after), encoding="utf-8")
