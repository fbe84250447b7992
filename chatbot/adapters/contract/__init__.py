"""The contract of adapters, as tests that a package with a network of its own can run, too. They need pytest."""
