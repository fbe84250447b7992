"""The figures that Prometheus reads. `deploy/` holds a dashboard and alert rules made of them."""

from __future__ import annotations

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from chatbot import __version__

_QUICK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_FELT = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400)
_SIZES = (1, 2, 5, 10, 25, 50, 100)


class Metrics:
    """The figures of one bot, in a registry of their own. Labels are networks, ranks and kinds: never anybody's id."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)
        Info("chatbot", "The version that runs", registry=registry).info({"version": __version__})

        def counter(name: str, text: str, *labels: str) -> Counter:
            return Counter(f"chatbot_{name}", text, labels, registry=registry)

        def gauge(name: str, text: str, *labels: str) -> Gauge:
            return Gauge(f"chatbot_{name}", text, labels, registry=registry)

        def histogram(name: str, text: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
            return Histogram(f"chatbot_{name}", text, labels, registry=registry, buckets=buckets)

        self.received = counter("received", "Messages that networks brought, repeats included", "network")
        self.handled = counter("handled", "Messages that were handled", "network")
        self.sent = counter("sent", "Messages that networks took", "network", "rank")
        self.send_failures = counter("send_failures", "Tries to send that failed, by kind", "network", "kind")
        self.failures = counter("failures", "Failures of the program itself, by kind", "kind")
        self.batch = histogram("batch_messages", "Messages handled in one transaction", _SIZES)
        self.handling = histogram("handling_seconds", "Length of handling what shares a transaction", _QUICK)
        self.answer = histogram(
            "answer_seconds", "From when a message was written, by its network's clock, until it was handled", _FELT
        )
        self.send = histogram("send_seconds", "Length of one try to send a message", _QUICK, "network")
        self.delivery = histogram(
            "delivery_seconds", "From when a message was handed to the sender until it was sent", _FELT, "network"
        )
        self.tick = histogram("tick_seconds", "Length of a tick", _QUICK)
        self.age = gauge("check_age_seconds", "How long something has waited or been silent", "check", "network")
        self.limit = gauge("check_limit_seconds", "The age from which on a check fails", "check", "network")
        self.failing = gauge("check_failing", "1 while a check fails", "check", "network")
        self.ready = gauge("ready", "1 while no check fails")
        self.unhandled = gauge("unhandled_messages", "Messages in the inbox that are not handled", "network")
        self.unsent = gauge("unsent_messages", "Messages in the outbox that are not sent", "network")
        self.unsent_age = gauge(
            "unsent_age_seconds", "Since when the oldest message is due that is not sent", "network"
        )
        self.pairs = gauge("pairs", "Pairs of a mentee and their mentor")
        self.waiting = gauge("waiting", "Mentees who wait for a mentor")
        self.overdue = gauge("overdue", "Decisions of the council that are overdue")

    def page(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self._registry)

    def names(self) -> set[str]:
        """Return the names of all series."""
        found = set()
        for family in self._registry.collect():
            suffixes = {"counter": ("_total",), "histogram": ("_bucket", "_count", "_sum"), "info": ("_info",)}
            found |= {f"{family.name}{suffix}" for suffix in suffixes.get(family.type, ("",))}
        return found
