"""The pages `/livez`, `/readyz` and `/metrics`."""

from __future__ import annotations

import logging
from collections.abc import Callable

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from chatbot.health.settings import HealthError

READINESS = ("/readyz", "/healthz")
_ALIVE = "the mentorship chatbot is alive\n"
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # as it is listened at, and as it is asked
_SECONDS = ClientTimeout(total=5)

Page = Callable[[], tuple[bool, str]]
"""Returns whether all is well, and the page that says so."""


class Pages:
    """A small web server."""

    def __init__(self, host: str, port: int, ready: Page, metrics: Callable[[], bytes]) -> None:
        self._host, self._port = host, port
        self._ready = ready
        self._metrics = metrics
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        """Begin to serve. Raises HealthError."""
        logging.getLogger("aiohttp.server").setLevel(
            logging.CRITICAL
        )  # what strangers send it is no concern of the log
        app = web.Application()
        app.router.add_get("/livez", self._show_alive)
        for path in READINESS:
            app.router.add_get(path, self._show_ready)
        app.router.add_get("/metrics", self._show_metrics)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            await runner.cleanup()
            raise HealthError(
                f"[health] port: {self._host}:{self._port} cannot be listened at; another program may use the port, or"
                " [health] host is not this machine's"
            ) from error
        self._runner = runner

    async def close(self) -> None:
        """Serve no longer."""
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def port(self) -> int:
        """The port that is served, which the system chose if it was to."""
        if self._runner is None:
            raise RuntimeError("open() comes first")
        return int(self._runner.addresses[0][1])

    async def _show_alive(self, _: web.Request) -> web.Response:
        return web.Response(text=_ALIVE)

    async def _show_ready(self, _: web.Request) -> web.Response:
        is_well, page = self._ready()
        return web.Response(text=page, status=200 if is_well else 503)

    async def _show_metrics(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})


async def can_open(host: str, port: int) -> str:
    """Return what to mend if the pages cannot be served; empty if they can, or are served by the bot as it runs."""
    pages = Pages(host, port, lambda: (True, ""), lambda: b"")
    try:
        await pages.open()
    except HealthError as error:
        return "" if await _is_ours(host, port) else str(error)
    await pages.close()
    return ""


async def _is_ours(host: str, port: int) -> bool:
    there = _EVERYWHERE.get(host, host)
    there = f"[{there}]" if ":" in there else there
    try:
        async with ClientSession(timeout=_SECONDS) as session, session.get(f"http://{there}:{port}/livez") as answer:
            return await answer.text() == _ALIVE
    except (ClientError, TimeoutError, ValueError):
        return False
