"""Settings: what is documented is what there is, and wrong ones say their fix."""

from __future__ import annotations

from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.errors import SettingsError
from bot.settings import Settings, load, slips

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_every_setting_is_in_the_example_and_nothing_else_is() -> None:
    assert set(dotenv_values(EXAMPLE)) == {name.upper() for name in Settings.model_fields}


def test_the_example_shows_the_defaults() -> None:
    assert load(_env_file=EXAMPLE) == load()


def test_what_is_listed_is_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRIVATE_HOSTS", "127.0.0.1:8080, 10.1.0.0/16,")
    assert load().private_hosts == ("127.0.0.1:8080", "10.1.0.0/16")
    monkeypatch.setenv("ROLES", "deliver, web")
    assert load().roles == ("deliver", "web")
    monkeypatch.setenv("DISCORD_SHARD_COUNT", "16")
    monkeypatch.setenv("DISCORD_SHARDS", "0-3, 8,15")
    assert load().discord_shards == (0, 1, 2, 3, 8, 15)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POLL_INTERVAL", "soon"),
        ("REPLIES", "loud"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("SLACK_BOT_TOKEN", "xapp-1"),
        ("POLL_CONCURRENCY", "0"),
        ("POLL_INTERVAL", "99999999999999"),
        ("DISCORD_API_URL", "discord.com"),
        ("PRIVATE_HOSTS", "10.0.0.0/99"),
        ("ROLES", "watch,dance"),
        ("WEB_ADDRESS", "8080"),
        ("WEB_ADDRESS", "127.0.0.1:65536"),
        ("DISCORD_SHARDS", "2"),
        ("DISCORD_SHARDS", "all"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as refused:
        load()
    assert ".env.example" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert "Input should" not in str(refused.value)
    assert "SLACK" in name or f"the environment has {value!r}; correct it" in str(refused.value)


@pytest.mark.parametrize(
    ("line", "said", "usual"),
    [
        ("POLL_INTERVAL=soon", "must be a whole number, at least 1, at most 31536000, and .env has 'soon'", "900"),
        ("POLL_TIMEOUT=0", "must be a number, above 0, at most 3600, and .env has '0'", "30"),
        ("LOG_LEVEL=loud", "must be debug, info, warning or error, and .env has 'loud'", "info"),
        ("DISCORD_GUILD=Our server", "must be a whole number, and .env has 'Our server'", ""),
        (
            "SLACK_APP_TOKEN=SECRET",
            "must be an app-level token, which begins with xapp-, and .env has something else",
            "",
        ),
        ("WEB_URL=me:SECRET@host", "must be an address such as https://cliffhanger.example, and .env has '…@host'", ""),
    ],
)
def test_a_wrong_setting_is_told_in_our_words(line: str, said: str, usual: str) -> None:
    Path(".env").write_text(line, "utf-8")
    with pytest.raises(SettingsError) as refused:
        load()
    way_out = f"correct it, or take it out{f' for the usual {usual}' if usual else ''} (see .env.example)"
    assert str(refused.value) == f"{line.partition('=')[0]}: {said}; {way_out}"


def test_what_else_is_wrong_is_named_beside_the_first() -> None:
    Path(".env").write_text("REPLIES=loud\nPOLL_TIMEOUT=0\nLOG_LEVEL=loud", "utf-8")
    with pytest.raises(SettingsError, match=r"^POLL_TIMEOUT: .*; wrong as well: REPLIES, LOG_LEVEL$"):
        load()


def test_a_token_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "not-a-real-token")
    assert "not-a-real-token" not in repr(load())
    monkeypatch.setenv("SLACK_APP_TOKEN", "wrong-secret")
    with pytest.raises(SettingsError) as refused:
        load()
    assert "wrong-secret" not in str(refused.value)


def test_a_name_that_looks_like_a_setting_is_told_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    # A database's password stands in `.env` for compose.yaml; it looks like nothing of ours.
    Path(".env").write_text("STORAGE_ULR=tinydb:tv.json\nlog_level=debug\nPOSTGRES_PASSWORD=secret\n", "utf-8")
    monkeypatch.setenv("DISCORD_TOKN", "secret")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318")
    in_file, around = slips()
    assert in_file.startswith(".env has STORAGE_ULR, ")
    assert in_file.endswith("did you mean STORAGE_URL?")
    assert around.startswith("the environment has DISCORD_TOKN, ")
    assert "secret" not in in_file + around


def test_what_is_meant_for_others_is_no_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "AWS_SECRET_KEY", "HOSTNAME", "LOGNAME"):
        monkeypatch.setenv(name, "theirs")
    assert slips() == ()


@pytest.mark.parametrize("line", ["STORAGE URL", 'CONTACT="editor'])
def test_a_line_that_sets_nothing_is_named(line: str) -> None:
    Path(".env").write_text(f"LOG_LEVEL=debug\n{line}\n", "utf-8")
    with pytest.raises(SettingsError, match=r"\.env, line 2: not of the form NAME=value"):
        load()


def test_an_editor_may_mark_the_file_as_utf_8() -> None:
    Path(".env").write_text("LOG_LEVEL=debug\n", "utf-8-sig")
    assert load().log_level == "debug"
    assert slips() == ()


def test_a_folder_called_env_is_no_file_of_settings() -> None:
    Path(".env").mkdir()
    assert load().storage_url == "tinydb:cliffhanger.json"
