"""The `chatbot` command, and `python -m chatbot`."""

import gc


def main() -> None:
    """Do what the command line says."""
    gc.set_threshold(100_000)  # what is imported stays: looking through it again and again took a sixth of every start
    from chatbot import cli  # imports nearly everything

    cli.main()


if __name__ == "__main__":
    main()
