"""What keeps the bot from its work turns `/readyz` red at its limit, fires its alert rule, and has it started anew."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families

from chatbot.core.messages import Network
from tests.health.conftest import Operator
from tests.world import World

ROOT = Path(__file__).parents[2]
ALERTS = ROOT / "deploy" / "prometheus-alerts.yml"
Arranges = Callable[[World, pytest.MonkeyPatch], Awaitable[None]]


async def hang(*_: object, **__: object) -> None:
    await asyncio.Event().wait()


async def zombie(world: World, patch: pytest.MonkeyPatch) -> None:
    ana = await world.member("ana", "Ana")
    patch.setattr(world.app.dispatcher, "_arrivals", [])
    patch.setattr(world.app.dispatcher, "_arrived", asyncio.Event())  # nobody wakes it
    ana.send("menu")


async def stuck_sender(world: World, patch: pytest.MonkeyPatch) -> None:
    ana = await world.member("ana", "Ana")
    patch.setattr(world.adapters[Network.TELEGRAM], "send", hang)
    ana.send("menu")


async def dead_tick(world: World, patch: pytest.MonkeyPatch) -> None:
    """The test lets time pass without one."""


async def hanging_database(world: World, patch: pytest.MonkeyPatch) -> None:
    class Hangs:
        __aenter__ = __aexit__ = hang

    patch.setattr(world.app.database, "unit_of_work", Hangs)


async def silent_network(world: World, patch: pytest.MonkeyPatch) -> None:
    world.adapters[Network.TELEGRAM].last_read = world.clock.monotonic()


async def unreached_network(world: World, patch: pytest.MonkeyPatch) -> None:
    world.app.recorder.unreached[Network.TELEGRAM] = world.clock.monotonic()


@dataclass(frozen=True)
class Failure:
    """A way to fail: how it is arranged, the check, its limit in minutes, the rule, what the page says."""

    arrange: Arranges
    check: str
    limit: int
    alert: str
    says: str
    mendable: bool = True

    @property
    def network(self) -> str:
        return "" if self.check in ("database", "tick") else "telegram"


FAILURES = (
    Failure(zombie, "handling", 5, "MentorBotHandlesNothing", "a message has not been handled"),
    Failure(stuck_sender, "sending", 10, "MentorBotSendsNothing", "messages may go, and none has been tried"),
    Failure(dead_tick, "tick", 5, "MentorBotTickDead", "what falls due is not done"),
    Failure(hanging_database, "database", 0, "MentorBotDatabaseHangs", "it has not answered"),
    Failure(silent_network, "reading", 5, "MentorBotNetworkSilent", "no poll or sync has ended", mendable=False),
    Failure(unreached_network, "reach", 10, "MentorBotNetworkUnreached", "nothing gets through", mendable=False),
)


def alerts() -> dict[str, Any]:
    return {rule["alert"]: rule for group in yaml.safe_load(ALERTS.read_text())["groups"] for rule in group["rules"]}


def fired(figures: str) -> set[str]:
    """Return the rules that hold of what is failing, as far as that can be told without Prometheus."""
    form = re.compile(r'(chatbot_check_failing\{check="\w+")\} == 1')
    rules = {name: match[1] for name, rule in alerts().items() if (match := form.fullmatch(rule["expr"]))}
    failing = [line for line in figures.splitlines() if line.endswith(" 1.0")]
    return {name for name, series in rules.items() if any(line.startswith(series) for line in failing)}


def judge(figures: str, failure: Failure, folder: Path) -> None:
    """Have Prometheus' own tool say that the rule of a failure fires, and no other, where it is installed."""
    series = [
        {"series": f"{name}{{{', '.join(f'{key}={value!r}' for key, value in labels.items())}}}", "values": f"{value}"}
        for family in text_string_to_metric_families(figures)
        for name, labels, value, *_ in family.samples
    ]
    labels = {"severity": "critical", "check": failure.check, "network": failure.network}
    labels = {key: value for key, value in labels.items() if value}  # as Prometheus does
    summary = alerts()[failure.alert]["annotations"]["summary"].replace("{{ $labels.network }}", failure.network)
    expected = [{"exp_labels": labels, "exp_annotations": {"summary": summary}}]
    tests = [
        {"eval_time": "0m", "alertname": name, "exp_alerts": expected if name == failure.alert else []}
        for name in alerts()
    ]
    file = folder / "figures.yml"
    judged = {"interval": "1m", "input_series": series, "alert_rule_test": tests}
    file.write_text(yaml.safe_dump({"rule_files": [str(ALERTS)], "tests": [judged]}))
    if tool := shutil.which("promtool"):
        done = subprocess.run([tool, "test", "rules", file], capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.check)
async def test_a_failure_turns_the_page_red_at_its_limit_fires_its_rule_and_has_the_bot_started_anew(
    failure: Failure, world: World, operator: Operator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pages = world.app.monitor.pages
    await pages.open()
    address = f"http://127.0.0.1:{pages.port}"
    async with ClientSession() as session:

        async def get(page: str) -> tuple[int, str]:
            async with session.get(f"{address}/{page}") as answer:
                return answer.status, await answer.text()

        await failure.arrange(world, monkeypatch)
        ticks = failure.arrange not in (dead_tick, hanging_database)
        await operator.waits(ticks=ticks, minutes=failure.limit)
        assert (await get("readyz"))[0] == 200
        assert fired((await get("metrics"))[1]) == set()

        await operator.waits(ticks=ticks, minutes=1)
        status, page = await get("readyz")
        wrong = [line for line in page.splitlines() if line.startswith("wrong ")]
        limit = f"(limit {failure.limit}m)" if failure.limit else "(limit 30s)"
        title = f"{failure.check} {failure.network}".strip()
        assert (status, len(wrong)) == (503, 1)
        assert wrong[0].startswith(f"wrong {title}: {failure.says} since 2026-11-24 10:0")
        assert wrong[0].endswith(limit)
        figures = (await get("metrics"))[1]
    await pages.close()
    assert set(re.findall(r'chatbot_check_failing\{check="(\w+)"', figures)) <= {one.check for one in FAILURES}
    assert fired(figures) == {failure.alert}
    judge(figures, failure, tmp_path)
    assert await operator.is_restarted() is failure.mendable


def test_the_manual_names_each_failure_with_its_limit_and_its_rule() -> None:
    """And there is a failure for each rule that names a check."""
    manual = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    rows = [row for row in manual.splitlines() if row.startswith("| ") and "`test_failures.py`" in row]
    for failure, row in zip(FAILURES, rows, strict=True):
        limit = f"{failure.limit} min" if failure.limit else "30 s"
        assert f"| `{failure.check}` |" in row
        assert f"({limit})" in row
        assert f"`{failure.alert}`" in row
        assert f"`test_failures.py` [{failure.check}]" in row
        assert ("started anew" in row) is failure.mendable
    named = {name for name, rule in alerts().items() if "check=" in rule["expr"]}
    assert named == {failure.alert for failure in FAILURES}
