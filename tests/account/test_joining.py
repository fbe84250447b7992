"""The date a member joined the programme, in their own words."""

from __future__ import annotations

from datetime import date

import pytest

from chatbot.core.errors import UserError
from chatbot.core.l10n import Localizer
from chatbot.core.writer import Writer
from handlers.account.join_date import Joined, read_joined
from tests.world import START, World


@pytest.mark.parametrize(
    ("locale", "words", "day"),
    [
        ("en", "spring 2014", date(2014, 4, 15)),
        ("en", "Fall of 2014", date(2014, 10, 15)),
        ("en", "2014", date(2014, 7, 1)),
        ("en", "around 2014", date(2014, 7, 1)),
        ("en", "ca. 2014", date(2014, 7, 1)),
        ("en", "May 2014", date(2014, 5, 15)),
        ("en", "2014-05", date(2014, 5, 15)),
        ("en", "5/2014", date(2014, 5, 15)),
        ("en", "mid-2014", date(2014, 7, 15)),
        ("en", "late 2014", date(2014, 11, 15)),
        ("es", "primavera de 2014", date(2014, 4, 15)),
        ("es", "mayo de 2014", date(2014, 5, 15)),
        ("es", "a finales de 2014", date(2014, 11, 15)),
        ("en", "late 2026", date(2026, 11, 15)),
        ("en", "winter 2026", date(2026, 1, 15)),
    ],
)
def test_a_rough_time_is_reckoned_from_its_middle_and_kept_as_told(
    localizer: Localizer, locale: str, words: str, day: date
) -> None:
    assert read_joined(Writer(localizer, locale, "UTC", START, []), words) == Joined(day, words)


def test_a_day_is_a_day(localizer: Localizer) -> None:
    writer = Writer(localizer, "en", "UTC", START, [])
    assert read_joined(writer, "30 May 2014") == Joined(date(2014, 5, 30))
    assert read_joined(writer, "2026").day == date(2026, 7, 1)


@pytest.mark.parametrize("words", ["soon", "spring", "spring 2050", "2014-13", "1914", "13/2014", "2026-11-25", ""])
def test_what_is_no_time_or_not_past_is_asked_for_again(localizer: Localizer, words: str) -> None:
    with pytest.raises(UserError, match="profile-bad-joined"):
        read_joined(Writer(localizer, "en", "UTC", START, []), words)


async def test_the_profile_shows_it_as_told(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile joined spring 2014", "In the programme since: spring 2014 (as you told me)")
    await ana.says("profile", "spring 2014 (as you told me)")
    await ana.says("profile joined 2014-05-30", "30 May 2014 (as you told me)")
