"""Whom a text names is one tap away, where its reader may know how to write to them."""

from __future__ import annotations

from chatbot.adapters.matrix.markup import to_matrix_html
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.formatting import escape, people_in, person, to_html, to_plain, with_people
from chatbot.core.messages import Network
from tests.world import World

KIM = "@kim:example.org"
PILL = '<a href="https://matrix.to/#/@kim:example.org">Kim</a>'


def test_a_person_is_a_link_in_their_own_network_alone() -> None:
    for link, telegram, matrix in (
        ("matrix:u/kim:example.org", "Ask Kim!", f"Ask {PILL}!"),
        ("tg://user?id=7", 'Ask <a href="tg://user?id=7">Kim</a>!', "Ask Kim!"),
    ):
        text = with_people(f"Ask **{person('Kim', 12)}**!", {12: link})
        assert to_telegram_html(text) == telegram
        assert to_matrix_html(text) == matrix
        assert to_plain(text) == to_html(text) == "Ask Kim!"


def test_without_a_link_a_person_is_a_name() -> None:
    text = f"- **{person('Kim [x]', 12)}** and {person('_Ana_', 3)}"
    assert people_in(text) == {12, 3}
    assert to_plain(text) == "• Kim [x] and _Ana_", "a label shows no more than the name"
    assert to_html(with_people(text, {})) == "<ul><li><strong>Kim [x]</strong> and _Ana_</li></ul>"


def test_what_people_write_beside_a_name_stays_what_it_is() -> None:
    text = f"{escape('[x')} {person('Kim', 12)} {escape('[Ana](member:3)')}"
    assert people_in(text) == {12}
    assert to_plain(with_people(text, {})) == "[x Kim [Ana](member:3)"
    assert to_telegram_html(with_people(text, {12: "tg://user?id=7"})) == (
        '[x <a href="tg://user?id=7">Kim</a> [Ana](member:3)'
    )


async def test_a_mentor_reads_a_mentee_as_a_pill_once_both_agreed(world: World) -> None:
    mentor = await world.member("@kim:example.org", "Kim", network=Network.MATRIX, roles=("mentor",))
    mentee = await world.member("@ana:example.org", "Ana", network=Network.MATRIX)
    await world.pair(mentee, mentor)
    raw = world.adapters[Network.MATRIX].raw

    await mentee.says("heard", "When did you last hear from Kim")
    assert "matrix:" not in raw[-1], "Kim has not agreed to be shown"

    await mentor.says("profile share yes")
    await mentee.says("heard", "When did you last hear from Kim")
    assert to_matrix_html(raw[-1]).startswith(f"When did you last hear from {PILL}?")
