"""A dead-man's switch elsewhere: it is asked for while all is well, and raises the alarm when that ends."""

from __future__ import annotations

import logging
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

log = logging.getLogger(__name__)

_SECONDS = ClientTimeout(total=20)


async def ping(address: str) -> bool:
    """Ask for the address once, and tell whether it was there. It is a secret, so the log does not name it."""
    try:
        async with ClientSession(timeout=_SECONDS) as session, session.get(address) as answer:
            if answer.status < HTTPStatus.BAD_REQUEST:
                return True
            log.warning("[health] ping_url: the answer was %d", answer.status)
    except (ClientError, TimeoutError, ValueError) as error:
        log.warning("[health] ping_url: no answer: %s", type(error).__name__)
    return False
