"""The planes between intents are learned once, and kept; whatever becomes of the file, nobody notices."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from chatbot.core.understanding import cache
from chatbot.core.understanding.separating import separated

MEANT = np.array([0, 0, 1, 1])


def phrases(first: float = 1.0) -> Any:
    return sparse.csr_matrix(np.array([[first, 0, 0], [1, 1, 0], [0, 0, 1], [0, 1, 1]], np.float32))


@pytest.fixture
def learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The matrices that were learned from, on a cache of the test's own."""
    found: list[Any] = []

    def learn(rows: Any, *rest: Any) -> Any:
        found.append(rows)
        return separated(rows, *rest)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(cache, "separated", learn)
    monkeypatch.setattr(cache, "_WORTH", 0)
    return found


def learn(rows: Any) -> Sequence[np.ndarray]:
    return cache.planes(rows, rows.T.tocsr(), MEANT, 2)


def test_the_same_phrases_are_learned_from_once(learned: list[Any]) -> None:
    first, again = learn(phrases()), learn(phrases())

    assert len(learned) == 1
    for one, other, fresh in zip(first, again, separated(phrases(), phrases().T.tocsr(), MEANT, 2), strict=True):
        assert np.array_equal(one, other)
        assert np.array_equal(one, fresh)


def test_other_phrases_are_learned_from_anew(learned: list[Any]) -> None:
    learn(phrases())
    learn(phrases(2.0))

    assert len(learned) == 2


@pytest.mark.parametrize("content", [b"", b"\x93NUMPY", b"something else", bytes(300)])
def test_a_damaged_file_is_made_anew(learned: list[Any], content: bytes) -> None:
    weights, _ = learn(phrases())
    [file] = cache.folder().glob("*.npy")
    file.write_bytes(content)

    assert np.array_equal(learn(phrases())[0], weights)
    learn(phrases())

    assert len(learned) == 2


def test_a_planes_file_of_another_shape_is_made_anew(learned: list[Any]) -> None:
    learn(phrases())
    [file] = cache.folder().glob("*.npy")
    np.save(file, np.zeros((2, 2), np.float32))

    learn(phrases())

    assert len(learned) == 2


def test_without_a_folder_it_is_learned_each_time(
    learned: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))

    assert np.array_equal(learn(phrases())[0], learn(phrases())[0])
    assert len(learned) == 2


def test_those_used_last_are_kept(learned: list[Any]) -> None:
    for number in range(20):
        learn(phrases(1.0 + number))
    assert len(list(cache.folder().iterdir())) == cache._MOST

    learn(phrases(20.0))

    assert len(learned) == 20
