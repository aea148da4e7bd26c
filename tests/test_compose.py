"""docker-compose.yml, as docker-compose itself reads it."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

FILE = Path(__file__).parents[1] / "docker-compose.yml"
REQUIRED = bool(os.environ.get("DHRGRAPH_REQUIRE_NEO4J"))

pytestmark = pytest.mark.skipif(
    shutil.which("docker-compose") is None and not REQUIRED,
    reason="docker-compose is not here: Debian's package is docker-compose",
)


def compose(**environment: str) -> subprocess.CompletedProcess[str]:
    """What `docker-compose config` answers with only these variables of ours set."""
    others = {name: value for name, value in os.environ.items() if "DHRGRAPH" not in name}
    with TemporaryDirectory() as no_env_file:
        return subprocess.run(
            ["docker-compose", "--project-directory", no_env_file, "--file", str(FILE), "config"],
            env=others | environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    answer = compose(DHRGRAPH_PASSWORD="a long password")
    assert answer.returncode == 0, answer.stderr
    found: dict[str, dict[str, Any]] = yaml.safe_load(answer.stdout)["services"]
    return found


def published(port: str | dict[str, Any]) -> tuple[str, int]:
    """Address and port on this machine: the old docker-compose writes text, the new one a map."""
    if isinstance(port, dict):
        return port.get("host_ip", "0.0.0.0"), int(port["published"])  # noqa: S104
    address, number, _ = port.rsplit(":", 2)
    return address, int(number)


def test_it_refuses_to_start_without_a_password() -> None:
    answer = compose()
    assert answer.returncode != 0
    assert "set DHRGRAPH_PASSWORD to a password" in answer.stderr


def test_ports_are_published_on_the_loopback_alone(services: dict[str, dict[str, Any]]) -> None:
    ports = {published(port) for service in services.values() for port in service.get("ports", [])}
    assert ports == {("127.0.0.1", 7474), ("127.0.0.1", 7687)}


def test_neo4j_has_its_password_volumes_and_health_check(
    services: dict[str, dict[str, Any]],
) -> None:
    neo4j = services["neo4j"]
    assert neo4j["image"].startswith("neo4j:5.26")
    assert neo4j["environment"]["NEO4J_AUTH"] == "neo4j/a long password"
    assert neo4j["environment"]["NEO4J_dbms_usage__report_enabled"] == "false"
    assert "cypher-shell" in neo4j["healthcheck"]["test"][-1]
    assert len(neo4j["volumes"]) == 2
