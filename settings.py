"""Settings from the environment, read once by whoever starts a process; nothing else reads the environment."""

import secrets
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that differs between two deployments. Channel credentials belong to a tenant and are not here."""

    model_config = SettingsConfigDict(env_prefix="HOUQIN_", frozen=True, extra="ignore", populate_by_name=True)

    data_dir: Path = Path(".data")
    """Where embedded stores, generated keys and the simulator keep their files."""
    http_host: str = "127.0.0.1"
    http_port: int = 8080
    public_url: str = ""
    """How people's devices reach this service; part of every link in a message. Empty: http_host and http_port."""
    worker_port: int = 8081
    """Where the worker answers /healthz and /metrics; 0: nowhere."""
    simulator_port: int = 8090
    secret_key_value: str = Field("", validation_alias="HOUQIN_SECRET_KEY")
    """Encrypts channel credentials; generated under data_dir when empty. Losing it means entering them again."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    database_url: str = Field("", validation_alias="DATABASE_URL")
    """An outside PostgreSQL 15 or newer, as the owner role; empty: the embedded server."""
    redis_url: str = Field("", validation_alias="REDIS_URL")
    """An outside Redis or Valkey; empty: the embedded server."""

    @cached_property
    def base_url(self) -> str:
        """The service's outside address without a trailing slash."""
        return (self.public_url or f"http://{self.http_host}:{self.http_port}").rstrip("/")

    @cached_property
    def secret_key(self) -> bytes:
        """The deployment's secret, made at first use and kept with mode 0600."""
        if self.secret_key_value:
            return self.secret_key_value.encode()
        path = self.data_dir / "secret_key"
        if not path.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(32))
        return path.read_text().strip().encode()
