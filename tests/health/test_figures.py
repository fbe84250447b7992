"""The figures say what happened; the dashboard and the alert rules are made of figures that exist, and fire."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import ClientSession, web
from pydantic import SecretStr

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.core.messages import Network
from chatbot.health.metrics import Metrics
from chatbot.health.monitor import Monitor
from chatbot.health.pages import Pages, can_open
from chatbot.health.ping import ping
from chatbot.health.settings import Health, HealthError
from tests.health.conftest import Operator
from tests.world import Person, World

DEPLOY = Path(__file__).parents[2] / "deploy"
OTHERS = {"up", "process_cpu_seconds_total", "process_resident_memory_bytes"}
"""Figures that Prometheus and its library make."""
_FIGURE = re.compile(r"\b(?:up|(?:chatbot|process)_[a-z_]+)\b")


def rules() -> dict[str, dict[str, Any]]:
    groups = yaml.safe_load((DEPLOY / "prometheus-alerts.yml").read_text(encoding="utf-8"))["groups"]
    return {rule["alert"]: rule for group in groups for rule in group["rules"]}


def test_dashboard_and_rules_name_figures_that_exist() -> None:
    dashboard = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))
    panels = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    alerts = [rule["expr"] for rule in rules().values()]
    assert len(panels) > 20
    assert len(alerts) > 10
    known = Metrics().names() | OTHERS
    for expression in (*panels, *alerts):
        used = set(_FIGURE.findall(expression))
        assert used, expression
        assert used <= known, expression
    shown = {name for expression in panels for name in _FIGURE.findall(expression)}
    families = {re.sub(r"_(bucket|count|sum)$", "", name) for name in known - OTHERS if name.startswith("chatbot_")}
    unseen = families - {re.sub(r"_(bucket|count|sum)$", "", name) for name in shown}
    assert unseen == {"chatbot_info", "chatbot_check_limit_seconds"}


def test_the_rules_are_sound() -> None:
    """By Prometheus' own tool where it is installed; what is asked of each rule otherwise, too."""
    for name, rule in rules().items():
        assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}, name
        assert rule["labels"]["severity"] in ("critical", "warning")
        assert rule["annotations"]["summary"]
        assert rule["expr"].count("(") == rule["expr"].count(")")
    if tool := shutil.which("promtool"):
        for what in (["check", "rules", "prometheus-alerts.yml"], ["test", "rules", "prometheus-alerts-test.yml"]):
            subprocess.run([tool, *what], cwd=DEPLOY, check=True, capture_output=True, timeout=60)


async def test_figures_say_what_happened(world: World, operator: Operator, zoe: Person) -> None:
    telegram = world.adapters[Network.TELEGRAM]
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    telegram.faults = [RetryLater(1), Rejected("too long")]
    await ana.says("help")
    world.clock.advance(timedelta(seconds=2))
    await world.settle()
    await kim.says("mentees", "Ana")
    await operator.waits(minutes=1)
    figure = operator.figure
    assert figure('chatbot_received_total{network="telegram"}') == 2
    assert figure('chatbot_handled_total{network="telegram"}') == 2
    assert figure('chatbot_sent_total{network="telegram",rank="answer"}') == len(telegram.raw) > 0
    assert figure('chatbot_send_failures_total{kind="not_taken",network="telegram"}') == 1
    assert figure('chatbot_send_failures_total{kind="rejected",network="telegram"}') == 1
    assert figure("chatbot_batch_messages_count") == 2
    assert figure("chatbot_answer_seconds_count") == 2
    assert figure("chatbot_tick_seconds_count") >= 1
    assert (figure("chatbot_pairs"), figure("chatbot_waiting"), figure("chatbot_overdue")) == (1, 0, 0)
    assert figure('chatbot_unhandled_messages{network="telegram"}') == 0


async def test_the_pages_are_served_and_a_port_is_not_shared() -> None:
    wells = iter((True, False))
    pages = Pages("127.0.0.1", 0, lambda: (next(wells), "a line each\n"), Metrics().page)
    await pages.open()
    address = f"http://127.0.0.1:{pages.port}"
    async with ClientSession() as session:
        for path, status in (("livez", 200), ("readyz", 200), ("healthz", 503), ("metrics", 200), ("else", 404)):
            async with session.get(f"{address}/{path}") as answer:
                assert answer.status == status
                assert ("chatbot_info" in await answer.text()) == (path == "metrics")
    assert await can_open("127.0.0.1", pages.port) == ""  # `check` beside the bot that runs
    other = Pages("127.0.0.1", pages.port, lambda: (True, ""), Metrics().page)
    with pytest.raises(HealthError, match=r"\[health\] port: 127.0.0.1:\d+ cannot be listened at"):
        await other.open()
    await pages.close()


async def test_pings_go_out_while_all_is_well(world: World, operator: Operator) -> None:
    asked: list[str] = []

    async def take(address: str) -> None:
        asked.append(address)

    app = world.app
    settings = Health(ping_url=SecretStr("https://ping.example.org/swordfish"))
    judged = (app.database, app.adapters, app.recorder, app.dispatcher.held_back, app.outbox.is_paused)
    monitor = Monitor(settings, *judged, world.clock, pinged=take)
    assert monitor.is_wanted
    monitor.begin()
    await operator.waits(minutes=4)
    assert asked == ["https://ping.example.org/swordfish"] * 5
    await operator.waits(ticks=False, minutes=9)
    assert len(asked) < 12
    asked.clear()
    await operator.waits(ticks=False, minutes=3)
    assert asked == []
    await operator.waits(minutes=2)
    assert asked
    assert monitor.renew_secrets(SecretStr("https://ping.example.org/trout"))
    asked.clear()
    await operator.waits(minutes=2)
    assert asked == ["https://ping.example.org/trout"] * 2
    assert not monitor.renew_secrets(None)
    await monitor.close()


async def test_the_address_of_pings_stands_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    asked: list[str] = []

    async def take(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=200 if len(asked) == 1 else 500)

    served = web.Application()
    served.router.add_get("/{secret}", take)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/swordfish"
    assert await ping(address)
    assert not await ping(address)
    await runner.cleanup()
    assert not await ping(address)
    assert asked == ["/swordfish"] * 2
    assert caplog.text.count("[health] ping_url") == 2
    assert "swordfish" not in caplog.text
