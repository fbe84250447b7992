"""The `chatbot` command, and `python -m chatbot`."""

import signal
import sys

from chatbot.collector import expect_to_load_much


def main() -> None:
    """Run the command line."""
    if sys.argv[1:2] == ["run"]:  # a service that is stopped before it serves has not failed
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    expect_to_load_much()
    from chatbot import cli  # it imports nearly everything

    cli.main()


if __name__ == "__main__":
    main()
