"""Cards that the doors' tests dress: an ordinary one, and hostile ones of every shape."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from bot.cards import Button, Card, Line, Section
from bot.model import Delivery, Destination, Outcome

NASTY = (
    "@everyone",
    "@here <@&123456789012345678> <@123456789012345678> <@!42> <#42>",
    "<!channel> <!here> <!everyone> <!subteam^S0123456> <@U0123456> <#C0123456|general>",
    "](https://evil.example) [link](https://evil.example) <https://evil.example|click>",
    "```code``` `tick` **bold** __under__ ~~struck~~ ||spoiler|| > quote # heading - list",
    "&amp; &lt;!channel&gt; & < >",
    "[bold red]markup[/] [/] [link=https://evil.example]x[/link]",
    "\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07link\x1b]8;;\x07 \x9b2J \x07",
    "\u202egnirts desrever\u202c \u2066isolated\u2069 \u200f",
    "zero\u200bwidth\ufeff\u2060 @\u200beveryone",
    "עכשיו بالعربية 中文標題 Pokémon 👩‍👩‍👧 𝔘𝔫𝔦",
    "line\nbreak\r\nand\u2028more\x00nul \ud800 surrogate",
    "\\" * 300,
    "",
    "   ",
    "word " * 2000,
    "x" * 10_000,
    "@everyone " * 1000,
    "&" * 4000,
    "*_`" * 1500,
    "😀" * 3000,
)

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=80),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map(" ".join),
    st.builds(lambda text, times: text * times, st.text(max_size=8), st.integers(0, 1500)),
)
addresses = st.one_of(
    st.sampled_from(
        (
            "",
            "https://deadline.example/a?b=c&d=(e)",
            "javascript:alert(1)",
            "https://x y",
            "https://[",
            "https://evil.example/>|<!channel>",
            "https://evil.example/)[x](",
            "http://host/" + "p" * 3000,
        )
    ),
    st.text(max_size=30),
)
lines = st.builds(Line, text=texts, url=addresses, note=texts)
sections = st.builds(Section, heading=texts, lines=st.lists(lines, max_size=12).map(tuple))
buttons = st.builds(Button, label=texts, command=st.sampled_from(("sources", "history", "why")), text=texts)
cards = st.builds(
    Card,
    title=texts,
    text=texts,
    outcome=st.sampled_from((None, *Outcome)),
    url=addresses,
    sections=st.lists(sections, max_size=30).map(tuple),
    footer=texts,
    at=st.sampled_from((None, datetime(2021, 9, 20, 14, 5, tzinfo=UTC))),
    buttons=st.lists(buttons, max_size=30).map(tuple),
)

HIT_AND_RUN = Card(
    title="Hit & Run is cancelled",
    text="Netflix will not make season 2.",
    outcome=Outcome.CANCELLED,
    url="https://deadline.example/2021/09/hit-and-run",
    sections=(
        Section(
            "Known through",
            (Line("Deadline: one season was enough", "https://deadline.example/2021/09/hit-and-run", "20 September"),),
        ),
    ),
    footer="Reported",
    at=datetime(2021, 9, 20, 14, 5, tzinfo=UTC),
    buttons=(Button("Sources", "sources", "Hit & Run"), Button("History", "history", "Hit & Run")),
)


def delivery(destination: Destination, alert: str = "hit-run-2021/3", message: str = "", mention: str = "") -> Delivery:
    """The delivery of an alert to this destination."""
    return Delivery(alert, alert.split("/", maxsplit=1)[0], destination, wanted=3, message=message, mention=mention)
