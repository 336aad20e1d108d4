from __future__ import annotations

import pytest

from handlers.chat.slack.words import addressed, typed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hit &amp; Run", "Hit & Run"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
        ("<@U0BOT> status Hit &amp; Run", "status Hit & Run"),
        ("<@U0BOT|cliffhanger> shows", "shows"),
        ("feeds add <https://a.example/feed?b=1&amp;c=2>", "feeds add https://a.example/feed?b=1&c=2"),
        ("status <http://Lost.in|Lost.in> Space", "status Lost.in Space"),
        ("<@U0123|bob> and <#C0123|general> and <!here>", "@bob and #C0123 and @here"),
        ("subscribe all <#C0123> mention <!subteam^S0900|@tv>", "subscribe all #C0123 mention @S0900"),
        (
            "subscribe all <https://tv.slack.com/archives/C0123/p1700000000000100?thread_ts=1.2>",
            "subscribe all #C0123/1700000000.000100",
        ),
        ("", ""),
    ],
)
def test_what_was_typed_is_read(text: str, words: str) -> None:
    assert typed(text, "U0BOT") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@U0BOT> status Hit &amp; Run", "status Hit & Run"),
        ("<@U0BOT|cliffhanger>: shows", "shows"),
        ("hey <@U0BOT> status Dark", "status Dark"),
        ("status Dark <@U0BOT>", "status Dark"),
        ("<@U0BOT> <@U0BOT> shows", "shows"),
        ("<@U0BOTTOM> shows", "@U0BOTTOM shows"),
        ("<@U0BOT", "<@U0BOT"),
        ("shows", "shows"),
        ("<@U0BOT>", ""),
    ],
)
def test_what_is_said_to_the_bot_stands_behind_its_mention(text: str, words: str) -> None:
    assert addressed(text, "U0BOT") == words
