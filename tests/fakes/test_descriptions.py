from __future__ import annotations

import pytest

from tests.fakes.descriptions import DISCORD, SLACK, descriptions, discord_problem, kept, slack_problem


def test_what_is_kept_is_what_the_whole_descriptions_say() -> None:
    assert kept() == descriptions()
    assert set(kept()["discord"]["operations"]) == set(DISCORD)
    assert set(kept()["slack"]) == set(SLACK)


@pytest.mark.parametrize(
    "body",
    [
        {"content": 5},
        {"content": "x", "nonce": "x" * 26},
        {"embeds": [{"title": "x" * 257}]},
        {"embeds": [{"fields": [{"name": "n", "value": "v" * 1025}]}]},
        {"embeds": [{}] * 11},
        {"content": "x", "allowed_mentions": {"parse": ["nobody"]}},
    ],
)
def test_a_post_that_discord_would_refuse_is_refused(body: object) -> None:
    assert discord_problem("POST /channels/{channel_id}/messages", body)


def test_a_post_that_discord_would_take_is_taken() -> None:
    assert not discord_problem(
        "POST /channels/{channel_id}/messages", {"content": "x", "nonce": "k", "enforce_nonce": True}
    )


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("chat.postMessage", {"text": "x"}),
        ("chat.postMessage", {"channel": "C1", "colour": "red"}),
        ("chat.update", {"channel": "C1"}),
    ],
)
def test_a_call_that_slack_would_refuse_is_refused(method: str, arguments: dict[str, str]) -> None:
    assert slack_problem(method, arguments)
