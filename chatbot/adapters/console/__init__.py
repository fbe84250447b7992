"""The bot without any network: several made-up people write from one screen or one script."""
