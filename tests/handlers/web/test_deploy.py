"""What is written for other programs to set the bot up and watch it: held to the program as it is."""

from __future__ import annotations

import json
import re
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.settings import Settings
from handlers.web.health import ROUTES
from tests.handlers.web.conftest import Reader

ROOT = Path(__file__).parents[3]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
#: made by what the programs around us give, not by us
FOREIGN = {"PATH", "PYTHONPATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}


def test_the_image_holds_what_is_there_and_no_more() -> None:
    copied = [line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("COPY ") and "--from" not in line]
    assert set(copied) == {"requirements.txt", "bot", "handlers", "storage"}
    assert all((ROOT / name).exists() for name in copied)
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert allowed == set(copied)


def test_the_image_sets_settings_that_there_are() -> None:
    block = re.search(r"^ENV (.*?)(?=^[A-Z]+ )", DOCKERFILE, re.DOTALL | re.MULTILINE)
    assert block is not None
    names = set(re.findall(r"([A-Z_]+)=", block[1]))
    assert names - FOREIGN <= {name.upper() for name in Settings.model_fields}


def test_the_image_is_not_root_and_asks_for_its_health_where_that_is_told() -> None:
    assert re.search(r"^USER cliffhanger$", DOCKERFILE, re.MULTILINE)
    asked = re.search(r"127\.0\.0\.1:8080(/\w+)", DOCKERFILE)
    assert asked is not None
    assert asked[1] in {route.path for route in ROUTES}
    assert re.search(r'^CMD \["run"\]$', DOCKERFILE, re.MULTILINE)
    assert "run" in COMMANDS


def test_the_unit_starts_the_bot_and_lets_wrong_settings_rest() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(ROOT / "deploy/cliffhanger.service")
    service = unit["Service"]
    assert service["ExecStart"].endswith("python -m bot run")
    assert service["RestartPreventExitStatus"] == "2"
    assert (service["DynamicUser"], service["ProtectSystem"]) == ("yes", "strict")


@pytest.fixture(scope="module")
def dashboard() -> list[str]:
    """The expressions on it."""
    board = json.loads((ROOT / "deploy/grafana.json").read_text())
    return [target["expr"] for panel in board["panels"] for target in panel["targets"]]


async def test_the_dashboard_asks_for_what_is_told(dashboard: list[str], reader: Reader) -> None:
    told = await reader.read("/metrics")
    known = set(re.findall(r"^# TYPE (\w+) ", told, re.MULTILINE))
    wanted = {name for expr in dashboard for name in re.findall(r"\b((?:cliffhanger|process)_\w+)\{", expr)}
    assert len(wanted) > 10
    # only told where there is a platform
    families = {re.sub(r"_bucket$", "", name) for name in wanted} - {"cliffhanger_door_listening"}
    assert families <= known


def test_the_dashboard_leaves_the_source_to_its_reader() -> None:
    board = json.loads((ROOT / "deploy/grafana.json").read_text())
    assert {panel["datasource"]["uid"] for panel in board["panels"]} == {"${source}"}
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
