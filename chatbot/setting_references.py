"""Settings that refer to something else: people and rooms on a network, a database, a zone, a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, InstanceOf, SecretStr

from chatbot import locales
from chatbot.adapters.description import IdForm
from chatbot.adapters.networks import descriptions
from chatbot.core.messages import AccountRef, ConversationRef, Network
from chatbot.core.zones import zones
from storage.engine import read_url


def _reference(
    parse: Callable[[str], AccountRef | ConversationRef], forms: Mapping[Network, IdForm]
) -> BeforeValidator:
    """Return a validator for a text `network:id` whose id has the form that its network requires."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            found = parse(value.lower() if value.startswith(f"{Network.EMAIL}:") else value)
            form = forms[found.network]
        except (ValueError, KeyError):
            likely = next((n for n, form in forms.items() if form.pattern and re.fullmatch(form.pattern, value)), None)
            if likely is not None:
                raise ValueError(f"{value!r} does not say where: write {likely}:{value}") from None
            raise ValueError(f'{value!r} is not written like "telegram:1001" or "matrix:@kim:example.org"') from None
        if not re.fullmatch(form.pattern, str(found).partition(":")[2]):
            raise ValueError(f"{value!r} leads nowhere: {form.hint}")
        return found

    return BeforeValidator(read)


_PEOPLE = {network: description.people for network, description in descriptions().items()}
_ROOMS = {network: description.rooms for network, description in descriptions().items()}


def _no_mail(account: AccountRef) -> AccountRef:
    if account.network == Network.EMAIL:
        raise ValueError(f"{account} is a mailbox, which others may read too: name an account on a chat network")
    return account


def _time_zone(name: str) -> str:
    if name not in zones():
        raise ValueError(f'{name!r} is not a time zone such as "Europe/Madrid"')
    return name


def _locale(name: str) -> str:
    spoken = locales.names()
    if name not in spoken:
        raise ValueError(f"must be a language the bot speaks: {' or '.join(spoken)}")
    return name


def _database(url: SecretStr) -> SecretStr:
    read_url(url.get_secret_value())
    return url


Account = Annotated[AccountRef, InstanceOf(), _reference(AccountRef.parse, _PEOPLE)]
ChatAccount = Annotated[Account, AfterValidator(_no_mail)]
Room = Annotated[ConversationRef, InstanceOf(), _reference(ConversationRef.parse, _ROOMS)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
SpokenLocale = Annotated[str, AfterValidator(_locale)]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_database)]
