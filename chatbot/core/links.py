"""Text of people made unclickable for others: an app makes links even of words that look like one.

Dots are written `[.]` and the scheme is left out, as in warnings about an address: no app, with markup or without,
makes a link of `evil[.]example/pay`, and a reader who trusts it can still type it. Markup for code would not do: it
cannot be used inside bold text, and neither mail nor the plain body on Matrix has it.
"""

from __future__ import annotations

import re

from babel import Locale

_DOTS = ".\u3002\uff0e\uff61"
"""The full stops that browsers take for the dot of a host name."""
_LABEL = r"[^\W_](?>(?:-*+[^\W]|_)*+)"
_NAME = rf"(?>{_LABEL}(?:[{_DOTS}]{_LABEL})++)"
_ADDRESS = re.compile(
    rf"(?P<scheme>(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]*+:/{{2,}}+)\S+"
    rf"|(?<![\w.+…-])(?P<mail>[\w.+…-]++@{_NAME})(?P<path>[/?#]\S+)?"
    rf"|(?<![\w-])[-_]*+(?P<host>{_NAME})(?P<rest>[/?#:]\S*)?"
)
_DOT = re.compile(f"[{_DOTS}]")
_TRAILING = re.compile(rf"[{_DOTS},;:!?)\]}}'\"»”’]+$")
_NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
# Endings of host names: two letters of a country, and these common ones; any other looks like a missing space.
_COMMON = """
    aero app art asia bar beauty best bet bid biz blog bond buzz cam cash casino cat center chat city click cloud club
    codes college com community company cool cyou date dating day deals design dev digital direct download edu email
    eu example finance fit foundation fun fyi game games gifts girl global gold gov group guru help homes host icu id
    info ink int international invalid jobs kim land life link live loan lol love ltd makeup map market men mil mobi
    money monster mov movie museum name net network news ninja now one online onion org page party photos pics pink
    pizza plus porn press pro property pub quest racing red rest review rip rocks run sale school science services sex
    sexy shop show site skin social software solutions space store stream studio su support systems team tech test
    tips today tools top tours trade travel tube uk uno vegas video vip wang watch web webcam website wiki win work
    works world wtf xin xxx xyz yachts you zip zone
"""
_COUNTRIES = (str(code).lower() for code in Locale("en").territories)
_ENDINGS = frozenset(_COMMON.split()) | frozenset(code for code in _COUNTRIES if len(code) == 2 and code.isalpha())


def unlink(text: str) -> str:
    """Return `text` without anything that an app makes a link of; a mail address stays as it is."""
    return _ADDRESS.sub(_shown, text) if _DOT.search(text) or "://" in text else text


def _shown(match: re.Match[str]) -> str:
    written, host, rest = match[0], match["host"], match["rest"] or ""
    if match["mail"] and not match["path"]:
        return written
    if host and not (_is_name(host) or rest.startswith("/")):
        return written
    said = written.removeprefix(match["scheme"] or "")
    end = _TRAILING.search(said)
    tail = end[0] if end else ""
    return _DOT.sub("[.]", said.removesuffix(tail)).replace("://", ":") + tail


def _is_name(host: str) -> bool:
    """Tell whether a word with dots ends as host names do, begins with `www.`, or is an IP address."""
    ending = _DOT.split(host)[-1].lower().rstrip("_")
    is_known = ending in _ENDINGS or ending.startswith("xn--") or not ending.isascii()
    return is_known or host.lower().startswith("www.") or _NUMBERS.fullmatch(host) is not None
