"""The bot's name in front of what is said to it, as clients and people write it."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.matrix.incoming.mentions import addressed

BOT = "@mentor-bot:example.org"
NAME = "Mentor (the bot)"


def heard(text: str, **content: Any) -> str | None:
    return addressed(text, {"msgtype": "m.text", "body": text} | content, BOT, NAME)


def pill(html: str) -> dict[str, Any]:
    return {"format": "org.matrix.custom.html", "formatted_body": html, "m.mentions": {"user_ids": [BOT]}}


LINK = f'<a href="https://matrix.to/#/{BOT}">Mentor (the bot)</a>'


@pytest.mark.parametrize(
    "text",
    [
        "Mentor (the bot): status",
        "mentor (the BOT), status",
        "@Mentor (the bot): status",
        "mentor-bot: status",
        "@mentor-bot, status",
        "@mentor-bot:example.org status",
        "@mentor-bot:example.org: status",
        "mentor-bot:example.org : status ",
        "[Mentor](https://matrix.to/#/@mentor-bot:example.org) status",
        "[Mentor](https://matrix.to/#/%40mentor-bot%3Aexample.org): status",
    ],
)
def test_a_name_in_front_says_whom_it_is_for(text: str) -> None:
    assert heard(text) == "status"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mentor (the bot): status", pill(f"{LINK}: status")),
        ("Mentor (the bot) status", pill(f"<p>{LINK} status</p>")),
        ("Old name status", {"formatted_body": f'<a href="https://matrix.to/#/{BOT}">Old name</a> status'}),
        (
            "Mentor status",
            {"formatted_body": "<a href='matrix:u/mentor-bot:example.org?action=chat'>Mentor</a> status"},
        ),
        ("M status", {"formatted_body": '<a href="https://matrix.to/#/%40mentor-bot%3Aexample.org">M</a> status'}),
        ("Mentor (the bot) status", {"formatted_body": f"<mx-reply>who?</mx-reply>{LINK} status"}),
        ("Mentor (the bot) status", {"m.mentions": {"user_ids": [BOT]}}),
    ],
)
def test_a_client_says_whom_it_is_for(text: str, content: dict[str, Any]) -> None:
    assert heard(text, **content) == "status"


@pytest.mark.parametrize(
    "text",
    [
        "status",
        "Mentor (the bot) is what I ask about",
        "mentor-bots: status",
        "mentor-bot",
        "mentor-bot: ",
        "status, mentor-bot: please",
        "Mentor: status",
        "@mentor-bot:elsewhere.org status",
        "",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert heard(text) is None


def test_a_link_to_somebody_else_is_none_to_the_bot() -> None:
    assert heard("Kim status", formatted_body='<a href="https://matrix.to/#/@kim:example.org">Kim</a> status') is None


@given(
    text=st.text(),
    html=st.text() | st.integers() | st.sampled_from([LINK, f"<p>{LINK}", "<a href="]),
    mentions=st.none() | st.lists(st.just(BOT)) | st.dictionaries(st.just("user_ids"), st.none() | st.lists(st.text())),
    name=st.none() | st.text(),
)
def test_no_words_are_too_much(text: str, html: Any, mentions: Any, name: str | None) -> None:
    said = addressed(text, {"formatted_body": html, "m.mentions": mentions}, BOT, name)

    assert said is None or (said and text.rstrip().endswith(said))


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="https://matrix.to/#/{"@ana" * 15_000}',
        '<a href="https://matrix.to/#/' * 2_000,
        '<mx-reply></mx-reply><a href="https://matrix.to/#/' * 1_200,
        f"<a {' ' * 60_000}",
        f'<a href="https://matrix.to/#/{BOT}">{"x" * 60_000}</a>',
    ],
)
def test_no_event_takes_long_to_look_through(html: str) -> None:
    """Each is as long as an event may be; the first took a careless pattern four seconds."""
    began = time.process_time()
    heard(f"Mentor (the bot){' ' * 60_000}", formatted_body=html)
    heard(" " * 60_000, formatted_body=html)
    assert time.process_time() - began < 0.5
