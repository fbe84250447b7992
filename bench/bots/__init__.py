"""What the bot is compared with: the least that answers on each library.

Each is run with the server's address and a token.
"""
