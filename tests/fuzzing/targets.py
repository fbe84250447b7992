"""Everything that is fuzzed."""

from __future__ import annotations

from collections.abc import Mapping

from tests.fuzzing import on_files, on_fluent, on_mails, on_matrix, on_people, on_updates
from tests.fuzzing.target import Target

TARGETS: Mapping[str, type[Target]] = {
    target.name: target
    for target in (
        on_updates.Updates,
        on_matrix.Matrix,
        on_mails.Mails,
        on_mails.Html,
        on_people.Sentences,
        on_people.Presses,
        on_fluent.Sentences,
        on_files.Rosters,
        on_files.Surveys,
        on_files.Pages,
    )
}
