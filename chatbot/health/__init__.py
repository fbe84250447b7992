"""The health of the bot: what it is judged by, the pages that say so, and the others that are told."""
