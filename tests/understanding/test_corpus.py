"""The corpus of sentences: how many are understood, how few wrongly, and none so that it does harm."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.understanding.corpus import Line, files, read
from bench.understanding.judging import Judgement, judge
from bench.understanding.stage import stage


@pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)
async def test_the_corpus_is_understood(file: object) -> None:
    path = next(one for one in files() if one == file)
    lines = read(path)
    judged: Counter[Judgement] = Counter()
    harmed: list[Line] = []
    async with stage(path.name.partition(".")[0]) as heard:
        for line in [line for number, line in enumerate(lines) if line.harm or number % 5 == 0]:
            judgement, _ = judge(line, await heard.hear(line.who, line.sentence), heard.registry.commands)
            judged[judgement] += 1
            harmed += [line] if judgement is Judgement.HARMFUL else []
    assert not harmed
    least, most = (0.88, 0.04) if ".open" in path.name else (0.85, 0.05)  # nobody has tuned anything by a locked file
    assert judged[Judgement.RIGHT] >= least * judged.total()
    assert judged[Judgement.WRONG] <= most * judged.total()
