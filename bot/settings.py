"""The operator's settings: from the environment and `.env` in; one frozen, checked record out.

Every field is documented, with its default, in `.env.example`; a test holds the two together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError
from bot.refusals import refused

#: what one process does: poll feeds; post; answer on a platform; serve the board
ROLES = ("watch", "deliver", "discord", "slack", "web")

#: in the place of a second reader's address: nobody, and no trained model either
RULES_ALONE = "rules:"

#: what an editor writes before the first letter to say that this is UTF-8 is no part of a name
_FILE, _ENCODING = ".env", "utf-8-sig"
#: how alike a name must be to a setting's to be taken for a slip: in `.env`; in the environment, which is everybody's
_LIKE, _VERY_LIKE = 0.8, 0.85
_LAST_PORT = 65535
#: seconds; longer times are slips, and past some of them no date can be reckoned
_YEAR = 31_536_000


class Settings(BaseSettings):
    """Names in capitals are the environment's; times are seconds, sizes bytes."""

    model_config = SettingsConfigDict(
        env_file=_FILE, env_file_encoding=_ENCODING, env_ignore_empty=True, extra="ignore", frozen=True
    )

    roles: Annotated[tuple[str, ...], NoDecode] = ROLES
    storage_url: str = "tinydb:cliffhanger.json"
    backup_dir: Path = Path("backups")
    backup_keep: int = Field(default=7, ge=0)

    feeds_file: Path = Path("feeds.toml")
    shows_file: Path = Path("shows.toml")
    contact: str = ""
    poll_interval: int = Field(default=900, ge=1, le=_YEAR)
    poll_concurrency: int = Field(default=32, ge=1, le=1000)
    poll_timeout: float = Field(default=30, gt=0, le=3600)
    feed_bytes: int = Field(default=8_000_000, ge=10_000)
    page_bytes: int = Field(default=4_000_000, ge=10_000)
    private_hosts: Annotated[tuple[str, ...], NoDecode] = ()

    reader_url: str = ""
    reader_model: str = ""
    reader_key: SecretStr = SecretStr("")
    reader_timeout: float = Field(default=20, gt=0, le=120)

    edit_interval: int = Field(default=900, ge=0, le=_YEAR)
    replies: Literal["public", "private"] = "public"

    discord_token: SecretStr = SecretStr("")
    discord_guild: int | None = None
    discord_api_url: str = "https://discord.com/api/v10"
    discord_shard_count: int = Field(default=1, ge=0)
    discord_shards: Annotated[tuple[int, ...], NoDecode] = ()

    slack_bot_token: SecretStr = SecretStr("")
    slack_app_token: SecretStr = SecretStr("")
    slack_signing_secret: SecretStr = SecretStr("")
    slack_address: str = "127.0.0.1:3000"
    slack_url: str = ""
    slack_client_id: str = ""
    slack_client_secret: SecretStr = SecretStr("")
    slack_admin_group: str = ""
    slack_api_url: str = "https://slack.com/api/"
    slack_authorize_url: str = "https://slack.com/oauth/v2/authorize"
    slack_status_command: str = "/showstatus"
    slack_command: str = "/cliffhanger"

    secret_key: SecretStr = SecretStr("")

    web_address: str = ""
    web_url: str = ""

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["lines", "json"] = "lines"
    otel_exporter_otlp_endpoint: str = ""

    @field_validator("private_hosts", "roles", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("roles")
    @classmethod
    def _known_roles(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value or (unknown := set(value) - set(ROLES)):
            wrong = f", which {', '.join(sorted(unknown))} is not" if value else ""
            raise ValueError(f"must be some of {', '.join(ROLES)}{wrong}")
        return value

    @field_validator("web_address", "slack_address")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        if value and not re.fullmatch(r"(?:[^\s:\[\]]+|\[[\da-fA-F:.]+\]):\d{1,5}", value):
            raise ValueError("must be HOST:PORT, such as 127.0.0.1:8080")
        # Some systems take the rest of a division for a port that is too high.
        if value and int(value.rpartition(":")[2]) > _LAST_PORT:
            raise ValueError(f"must have a port of at most {_LAST_PORT}")
        return value

    @field_validator(
        "web_url", "slack_url", "discord_api_url", "slack_api_url", "slack_authorize_url", "otel_exporter_otlp_endpoint"
    )
    @classmethod
    def _url(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^\s\"'<>?#]+", value):
            raise ValueError("must be an address such as https://cliffhanger.example")
        return value

    @field_validator("reader_url")
    @classmethod
    def _endpoint(cls, value: str) -> str:
        if value and value != RULES_ALONE and not re.fullmatch(r"https?://[^\s\"'<>?#]+", value):
            raise ValueError(f"must be {RULES_ALONE} or an address such as http://127.0.0.1:11434/v1")
        return value

    @field_validator("private_hosts")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for entry in value:
            if "/" in entry:
                try:
                    ip_network(entry, strict=False)
                except ValueError:
                    raise ValueError(f"must hold hosts or networks such as 10.1.0.0/16, which {entry} is not") from None
        return value

    @field_validator("slack_admin_group")
    @classmethod
    def _user_group(cls, value: str) -> str:
        if value and not re.fullmatch(r"S[A-Z0-9]+", value):
            raise ValueError("must be the id of a user group, which begins with S")
        return value

    @field_validator("secret_key")
    @classmethod
    def _keys(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and any(len(key.strip()) < 32 for key in value.get_secret_value().split(",")):
            raise ValueError("must be keys of at least 32 characters, such as `openssl rand -base64 32` makes")
        return value

    @field_validator("slack_bot_token")
    @classmethod
    def _bot(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not value.get_secret_value().startswith(("xoxb-", "xoxe.xoxb-")):
            raise ValueError("must be a bot user's token, which begins with xoxb-")
        return value

    @field_validator("slack_app_token")
    @classmethod
    def _socket_mode(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not value.get_secret_value().startswith("xapp-"):
            raise ValueError("must be an app-level token, which begins with xapp-")
        return value

    @field_validator("discord_shards", mode="before")
    @classmethod
    def _numbered(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"[\d\s,-]*", value):
            raise ValueError("must be numbers such as 0,1,2 or 0-7")
        spans = [part.split("-") for part in re.findall(r"\d{1,5}(?:-\d{1,5})?", value)]
        return tuple(number for span in spans for number in range(int(span[0]), int(span[-1]) + 1))

    @field_validator("discord_shards")
    @classmethod
    def _counted(cls, value: tuple[int, ...], known: ValidationInfo) -> tuple[int, ...]:
        if any(shard >= known.data.get("discord_shard_count", 1) for shard in value):
            raise ValueError("must each be less than DISCORD_SHARD_COUNT")
        return value


def load(**given: Any) -> Settings:
    """The settings as the environment and `.env` have them, with those given here on top. Raises SettingsError."""
    if file := given.get("_env_file", _FILE):
        _names(file)
    try:
        return Settings(**given)
    except ValidationError as error:
        raise SettingsError(refused(Settings, error, given, file or "")) from None


def slips() -> tuple[str, ...]:
    """A sentence for each name in `.env` or the environment that is no setting, but looks like one: nobody reads it.

    Raises SettingsError as `load` does.
    """
    written = _names(_FILE)
    return (*_slips(_FILE, written, _LIKE), *_slips("the environment", os.environ.keys() - written, _VERY_LIKE))


def _names(file: str | Path) -> frozenset[str]:
    """What this file gives values to; nothing where there is none."""
    try:
        with Path(file).open(encoding=_ENCODING) as lines:
            bindings = list(parse_stream(lines))
    except (FileNotFoundError, IsADirectoryError):
        return frozenset()
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: not UTF-8 text; write it anew after .env.example") from None
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from None
    for binding in bindings:
        if binding.error:
            raise SettingsError(f"{file}, line {binding.original.line}: not of the form NAME=value (see .env.example)")
    return frozenset(binding.key for binding in bindings if binding.key)


def _slips(place: str, names: Iterable[str], cutoff: float) -> Iterator[str]:
    known = [name.upper() for name in Settings.model_fields]
    for name in sorted(names):
        # The library that exports spans reads names of its own under OTEL_.
        if name.upper() in known or name.upper().startswith("OTEL_"):
            continue
        if nearest := get_close_matches(name.upper(), known, 1, cutoff):
            yield f"{place} has {name}, which is no setting and changes nothing; did you mean {nearest[0]}?"
