"""Everything the survey feature registers."""

from __future__ import annotations

from handlers.shared.feature import Feature
from handlers.survey import (
    answering,
    closing,
    editing,
    exporting,
    finishing,
    going_out,
    importing,
    in_one_sentence,
    inviting,
    listing,
    making,
    polling,
    results,
    voting,
)

feature = Feature(
    "survey",
    listing.feature,
    making.feature,
    in_one_sentence.feature,
    editing.feature,
    importing.feature,
    inviting.feature,
    answering.feature,
    finishing.feature,
    results.feature,
    closing.feature,
    polling.feature,
    voting.feature,
    exporting.feature,
    going_out.feature,
)
