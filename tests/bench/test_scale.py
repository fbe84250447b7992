"""The bench makes programmes that the bot can live in, and tells what it costs there."""

from __future__ import annotations

from bench import scale


async def test_a_small_programme_is_made_and_measured() -> None:
    table = await scale.measure([40], weeks=2, rounds=1)
    rows = {line.split("|")[1].strip(): line for line in table.splitlines()[2:]}
    assert {"idle tick", "councillor: status", "mentor: mentees", "mentee: my_mentor"} <= rows.keys()
    assert "error" not in table
