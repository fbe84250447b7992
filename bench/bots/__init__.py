"""The bots that this one is compared with: the least code that answers, on each library.

Each is run with the server's address and a token.
"""
