"""Settings come from the environment, under one prefix, and a wrong one is explained."""

import pytest

from graph.errors import SettingsError
from graph.settings import Settings, settings
from graph.store import connect


def test_the_default_is_an_embedded_graph_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DHRGRAPH_URI", raising=False)
    monkeypatch.setenv("DHRGRAPH_DATA", "/somewhere")
    assert settings().address() == "embedded:/somewhere/graph"


def test_every_setting_is_an_environment_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DHRGRAPH_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("DHRGRAPH_PASSWORD", "hidden")
    found = settings()
    assert (found.address(), found.password.get_secret_value()) == ("bolt://127.0.0.1:1", "hidden")
    assert "hidden" not in repr(found)


@pytest.mark.parametrize(
    ("name", "value"),
    [("TIMEOUT", "soon"), ("TIMEOUT", "-1"), ("HEAP", "much"), ("COMPILER", "slow")],
)
def test_a_wrong_setting_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"DHRGRAPH_{name}", value)
    with pytest.raises(SettingsError, match=f"DHRGRAPH_{name}"):
        settings()


def test_an_address_of_something_else_is_refused() -> None:
    with pytest.raises(SettingsError, match="not an address of a graph"):
        connect(Settings.model_validate({"uri": "postgres://127.0.0.1"}))
