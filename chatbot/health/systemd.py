"""The notices to systemd: that the bot serves, that it is still well, that it stops."""

from __future__ import annotations

import os
import socket
from contextlib import suppress


class Systemd:
    """The notifications of a service with `Type=notify`; without systemd nobody hears them.

    watchdog  seconds within which the next sign of life is due; None if none is waited for
    """

    def __init__(self) -> None:
        self._socket = os.environ.get("NOTIFY_SOCKET", "")
        self._status = ""
        micro = os.environ.get("WATCHDOG_USEC", "")
        is_meant = os.environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        self.watchdog = int(micro) / 1e6 if self._socket and is_meant and micro.isdigit() and int(micro) else None

    def serving(self) -> None:
        """Tell that the bot serves."""
        self._notify("READY=1")

    def alive(self) -> None:
        """Give a sign of life."""
        self._notify("WATCHDOG=1")

    def stopping(self) -> None:
        """Tell that the bot stops."""
        self._notify("STOPPING=1")

    def status(self, text: str) -> None:
        """Have a line shown by `systemctl status`, if it is another one than before."""
        if text != self._status:
            self._status = text
            self._notify(f"STATUS={text}")

    def _notify(self, state: str) -> None:
        if not self._socket:
            return
        address = f"\0{self._socket[1:]}" if self._socket[0] == "@" else self._socket
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notices:
            notices.setblocking(False)  # a reader that is late must not hold the bot up
            notices.sendto(state.encode(), address)
