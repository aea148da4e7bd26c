"""Every environment variable, one prefix: `DHRGRAPH_`."""

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import SettingsError


class Settings(BaseSettings):
    """Where the graph is and how to reach it; each field is `DHRGRAPH_` and its name."""

    model_config = SettingsConfigDict(env_prefix="DHRGRAPH_", env_ignore_empty=True)

    uri: str = Field("", description="embedded:FOLDER, bolt://HOST:PORT or neo4j://HOST:PORT")
    user: str = Field("neo4j", description="User name for Neo4j")
    password: SecretStr = Field(SecretStr(""), description="Password for Neo4j")
    database: str = Field("", description="Name of the database")
    data: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("dhrgraph", appauthor=False)),
        description="Folder of the embedded graph",
    )
    timeout: float = Field(60.0, gt=0, description="Seconds a question may take")
    wait: float = Field(30.0, gt=0, description="Seconds to wait for a process just starting")
    heap: str = Field("512m", pattern=r"^\d+[mg]$", description="Memory of the embedded engine")
    compiler: Literal["quick", "full"] = Field(
        "quick", description="quick: starts sooner; full: faster on a national graph"
    )
    by: str = Field("", description="Who settles doubts: a role, not a person's name")

    def address(self) -> str:
        """Return the URI, which is the embedded graph in the data folder unless set."""
        return self.uri or f"embedded:{self.data / 'graph'}"


def settings() -> Settings:
    """Read the settings from the environment; a wrong one is a `SettingsError`."""
    try:
        return Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        first = error.errors()[0]
        name = "DHRGRAPH_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']}; set it again or unset it") from error
