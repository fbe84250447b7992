"""What the bot can do, said to the person who asks."""
