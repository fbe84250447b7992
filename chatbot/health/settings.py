"""The settings of the health pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, TypeAdapter, ValidationError

from chatbot.adapters.description import Section
from chatbot.core.programme import Span
from chatbot.setting_values import PortOrNone, WebAddress


class HealthError(Exception):
    """The health pages cannot be served. The text is one line that names the key and says what to mend."""


def _web_address(address: SecretStr) -> SecretStr:
    try:
        TypeAdapter(WebAddress).validate_python(address.get_secret_value())
    except ValidationError:
        raise ValueError("must be a web address that begins with https://") from None
    return address


Limit = Annotated[Span, Field(ge=timedelta(seconds=30))]
"""A limit of health. What it is compared with is looked up every few seconds."""
SecretAddress = Annotated[SecretStr, AfterValidator(_web_address)]


class Health(Section):
    """The address of `/livez`, `/readyz` and `/metrics`, port 0 for none, and from when on something is wrong.

    reading_limit    since a network's last finished poll or sync
    handling_limit   since a message came that is not handled
    sending_limit    since a message may go and none was tried, and since nothing has got through to a network
    tick_limit       since the last tick ended
    database_limit   since the database last answered
    ping_url         is asked for while all is well, at an interval of `ping_every`; whoever misses it raises an alarm
    """

    host: str = "127.0.0.1"
    port: PortOrNone = 0
    reading_limit: Limit = timedelta(minutes=5)
    handling_limit: Limit = timedelta(minutes=5)
    sending_limit: Limit = timedelta(minutes=10)
    tick_limit: Limit = timedelta(minutes=5)
    database_limit: Limit = timedelta(seconds=30)
    ping_url: SecretAddress | None = None
    ping_every: Limit = timedelta(minutes=1)
