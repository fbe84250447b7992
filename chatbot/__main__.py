"""The `chatbot` command, and `python -m chatbot`."""

from chatbot.memory import expect_to_load_much


def main() -> None:
    """Do what the command line says."""
    expect_to_load_much()
    from chatbot import cli  # imports nearly everything

    cli.main()


if __name__ == "__main__":
    main()
