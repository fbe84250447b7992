"""The demo: a made-up programme at one console, with a clock that is moved by hand."""
