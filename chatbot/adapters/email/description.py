"""Mail as a network: its settings, addresses and capabilities."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, PositiveInt, SecretStr, model_validator

from chatbot.adapters.base import Adapter, AdapterError
from chatbot.adapters.description import (
    Asks,
    Description,
    IdForm,
    InitQuestions,
    NetworkSection,
    Surroundings,
    is_set,
    revealed,
)
from chatbot.adapters.email.capabilities import CAPABILITIES
from chatbot.core.formatting import to_html
from chatbot.core.messages import Network
from chatbot.core.networks import NetworkFacts
from chatbot.setting_values import HIGHEST_PORT, Port, Rate, like

_TLS_PORT = 465
SHORTEST_SECRET = 16
"""The fewest characters of a text that nobody guesses."""


def _listen_address(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not re.fullmatch(r"[^\s:]+", host) or not re.fullmatch(r"\d{1,5}", port) or int(port) > HIGHEST_PORT:
        raise ValueError('must be a host and a port, such as "127.0.0.1:2525"')
    return text


ListenAddress = Annotated[str, AfterValidator(_listen_address)]
MailAddress = Annotated[str, like(r"[^\s@<>,\"]{1,31}@[A-Za-z0-9.-]+", "a mail address such as mentors@example.org")]


class Email(NetworkSection):
    """The mail section: a mail server, for people who are not reached otherwise."""

    needed = (("smtp_host",), ("from_address",))

    smtp_host: str | None = None
    smtp_port: Port = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    password: SecretStr | None = None
    from_address: MailAddress | None = None
    listen: ListenAddress | None = None
    """Host and port at which the operator's mail server hands answers over; without it mails cannot be answered."""
    reply_address: MailAddress | None = None
    """The address that answers go to, with a mark after a plus: `mentors+...@example.org`. None = `from_address`."""
    reply_secret: SecretStr | None = None
    """Any long text that nobody guesses: it signs the marks."""
    messages_per_second: Rate = 1
    chat_messages_per_second: Rate = 0.1
    chat_burst: PositiveInt = 3
    group_messages_per_minute: Rate = 1

    @model_validator(mode="after")
    def _signs_what_can_be_answered(self) -> Self:
        if self.listen is not None and not is_set(self.reply_secret):
            raise ValueError("reply_secret: missing, but listen is set (any long text that nobody guesses)")
        if self.listen is not None and len(revealed(self.reply_secret) or "") < SHORTEST_SECRET:
            raise ValueError(f"reply_secret: too easily guessed; it needs {SHORTEST_SECRET} characters at least")
        return self

    @property
    def listen_address(self) -> tuple[str, int] | None:
        """Host and port of `listen`."""
        host, _, port = (self.listen or "").rpartition(":")
        return (host, int(port)) if host else None


def _make(section: Email, surroundings: Surroundings) -> Adapter:
    from chatbot.adapters.email.adapter import EmailAdapter, Server  # loads slowly, and may not be needed
    from chatbot.adapters.email.addresses import ReplyAddresses

    if section.smtp_host is None or section.from_address is None:
        raise AdapterError("[email] smtp_host, from_address: missing")
    secret = section.reply_secret.get_secret_value() if section.reply_secret and section.listen else None
    answered_at = section.reply_address or section.from_address
    return EmailAdapter(
        Server(
            section.smtp_host,
            section.smtp_port,
            section.security,
            section.username,
            section.password.get_secret_value() if section.password else None,
        ),
        (surroundings.bot_name, section.from_address),
        surroundings.clock,
        addresses=ReplyAddresses(
            answered_at, secret, surroundings.programme.mails_answerable, sender=section.from_address
        )
        if secret
        else None,
        listen=section.listen_address,
        read_password=lambda: revealed(surroundings.read_again(Email).password),
    )


def _ask(asks: Asks) -> Sequence[str]:
    host = asks.answer("Mail server, such as mail.example.org", str)
    port = int(asks.answer("Port", Port, "587"))
    address = asks.answer("The address it writes from, such as mentors@example.org", MailAddress)
    lines = [
        f"smtp_host = {asks.quoted(host)}",
        f"smtp_port = {port}",
        f"security = {asks.quoted('tls' if port == _TLS_PORT else 'starttls')}",
        f"from_address = {asks.quoted(address)}",
    ]
    if password := asks.answer("Password (it is not shown as you type; Enter for none)", str, "", hide=True):
        lines.append(f"username = {asks.quoted(asks.answer('User name', str, address))}")
        asks.keep_secret("password", password)
    asks.say("Your mail server hands answers over to an address where the bot listens; docs/channels.md says how.")
    if listen_address := asks.answer("That address, such as 127.0.0.1:2525 (Enter for none)", ListenAddress, ""):
        answered_at = asks.answer("The address answers go to", MailAddress, address)
        lines += [f"listen = {asks.quoted(listen_address)}", f"reply_address = {asks.quoted(answered_at)}"]
        asks.keep_secret("reply_secret", secrets.token_urlsafe())  # signs each mail's reply address
    return lines


EMAIL = Description(
    network=Network.EMAIL,
    facts=NetworkFacts("Email"),
    capabilities=CAPABILITIES,
    render=to_html,
    people=IdForm(r"[^\s@<>,\"]+@[A-Za-z0-9.-]+", "by mail an id is the address, as in email:kim@example.org"),
    rooms=IdForm("", "there are no rooms by mail, only on Telegram and Matrix"),
    section=Email,
    make=_make,
    init=InitQuestions(
        "Mail reaches people whom no chat reaches. It needs a mail server that sends for the bot.", "Use mail?", _ask
    ),
)
