"""Text of people, shown without anything that an app makes a link of."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.networks import known_networks
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.formatting import link, to_html, to_plain
from chatbot.core.l10n import Localizer, Markup
from chatbot.core.links import unlink
from chatbot.core.messages import AccountRef


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("BUY now https://evil.example/pay?x=1.", "BUY now evil[.]example/pay?x=1."),
        ("see evil.com, or www.foo.bar/x", "see evil[.]com, or www[.]foo[.]bar/x"),
        ("(Https://EVIL.COM)", "(EVIL[.]COM)"),
        ("tg://resolve?domain=x", "resolve?domain=x"),
        ("t.me/foo", "t[.]me/foo"),
        ("site:evil.com _evil.com_ -evil.com ..evil.com", "site:evil[.]com _evil[.]com_ -evil[.]com ..evil[.]com"),
        ("a.b-.evil.com @evil.com", "a.b-.evil[.]com @evil[.]com"),
        ("x@evil.com/pay and https://a.b@evil.com", "x@evil[.]com/pay and a[.]b@evil[.]com"),
        ("evil。com пример.рф 1.2.3.4", "evil[.]com пример[.]рф 1[.]2[.]3[.]4"),
        ("https://https://evil.com", "https:evil[.]com"),
    ],
)
def test_what_would_be_a_link_is_words(written: str, shown: str) -> None:
    assert unlink(written) == shown


@pytest.mark.parametrize(
    ("account", "handle", "shown"),
    [
        ("matrix:@kim_b:example.org", "@kim_b:example.org", "https://matrix.to/#/@kim_b:example.org"),
        ("matrix:@kim/b+c:example.org", "@kim/b+c:example.org", "https://matrix.to/#/@kim%2Fb%2Bc:example.org"),
        ("telegram:1001", "@ana_q", "https://t.me/ana_q"),
        ("telegram:1001", "", ""),
        ("telegram:1001", "@a/b", ""),
        ("email:ana@example.org", "", ""),
    ],
)
def test_a_handle_opens_the_chat(account: str, handle: str, shown: str) -> None:
    ref = AccountRef.parse(account)
    url = known_networks()[ref.network].chat_link(ref.user_id, handle)
    assert url == shown
    text = link(handle, url)
    if shown:
        assert to_html(text) == to_telegram_html(text) == f'<a href="{shown}">{handle}</a>'
    if "%" not in shown:
        assert to_plain(text) == handle


@pytest.mark.parametrize(
    "words",
    [
        "Node.js, done.Thanks",
        "e.g. this. And that ...",
        "v2.0 at 10.30",
        "ana.co@example.org",
        "help with events",
        "1.5 h",
    ],
)
def test_other_words_stay_what_they_are(words: str) -> None:
    assert unlink(words) == words


@given(st.text(alphabet="a.b-_@:/com。 \n?#", max_size=60))
def test_no_address_stands_in_what_is_shown(text: str) -> None:
    shown = unlink(f"{text} https://evil.com/{text} {text}")
    assert not re.search(r"(?<!@)\bevil\.com", shown)
    assert "https://evil" not in shown


@pytest.mark.parametrize("evil", ["a.", "a-", "a--", "a+", "x@", "a.b.c@", "_-", "://", "https://", "a.b:", "evil.com"])
def test_it_takes_no_time_whatever_is_written(evil: str) -> None:
    text = (evil * 4000)[:4000]
    begun = time.process_time()
    for end in (".", "@", "://x.y"):
        unlink(text + end)
    assert time.process_time() - begun < 0.5


def test_values_of_messages_hold_no_links_and_markup_is_what_it_is(localizer: Localizer) -> None:
    said = localizer.text(
        "en", "request-open", topic="https://evil.example", standing=Markup("[x](https://good.example)")
    )
    assert "evil\\[.\\]example" in said
    assert "[x](https://good.example)" in said
