"""A card in; out, an embed and buttons within Discord's limits, in which nothing is markup but what we put there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO

import discord

from bot.cards import Button, Card, Line
from handlers.chat.texts import COLOURS, clean, cut, length, one_line, web_address

# https://docs.discord.com/developers/resources/message#embed-limits
TITLE, DESCRIPTION, FIELDS, FIELD_NAME, FIELD_VALUE, IN_ALL = 256, 4096, 25, 256, 1024, 6000
#: Discord allows 2,048; more than this is not a footer
FOOTER = 256
LABEL, CUSTOM_ID, BUTTONS = 80, 100, 25
#: of the words for those who do not see a picture
ALT_TEXT = 1024
#: of one line of a field, so that text, link and note stay within the field
LINE_TEXT, LINE_NOTE, LINE_URL = 380, 180, 440
#: what is kept of `IN_ALL` for the fields when the text is long
FOR_FIELDS = 2000
#: shown where Discord demands a text and there is none
BLANK = "\u200b"

_MARKUP = re.compile(r"[\\`*_~|<\[\]@]|^ *[#>-]", re.MULTILINE)


@lru_cache(maxsize=256)
def to_embed(card: Card) -> discord.Embed:
    """The card as an embed: coloured by its outcome, its time in the reader's own time zone.

    It is made once for all rooms that are told the same, so nobody may change it.
    """
    embed = discord.Embed(
        title=escape(one_line(card.title), TITLE),
        url=web_address(card.url) or None,
        colour=COLOURS[card.outcome],
        timestamp=card.at,
    )
    if footer := cut(one_line(card.footer), FOOTER):
        embed.set_footer(text=footer)
    text = escape(clean(card.text), min(DESCRIPTION, IN_ALL - length(embed.title or "") - length(footer) - FOR_FIELDS))
    embed.description = text or None
    for name, value in _fields(card, IN_ALL - sum(map(length, (embed.title or "", footer, text)))):
        embed.add_field(name=name, value=value, inline=False)
    if card.picture:
        embed.set_image(url=f"attachment://{card.picture.name}")
    if not (embed.title or text or embed.fields):
        embed.description = BLANK
    return embed


def to_files(card: Card) -> list[discord.File]:
    """What the embed shows and brings along; made anew for each message, since sending it reads it."""
    picture = card.picture
    if picture is None:
        return []
    return [discord.File(BytesIO(picture.png), picture.name, description=cut(one_line(picture.words), ALT_TEXT))]


def to_view(card: Card) -> discord.ui.View | None:
    """The card's buttons; those whose question does not fit into one are left out."""
    shown = {custom_id: button for button in card.buttons if (custom_id := _custom_id(button))}
    if not shown:
        return None
    view = discord.ui.View(timeout=None)
    for custom_id, button in list(shown.items())[:BUTTONS]:
        view.add_item(
            discord.ui.Button(label=cut(one_line(button.label), LABEL) or button.command, custom_id=custom_id)
        )
    # A view that listens is kept in memory and knows nothing after a restart; ours is asked by its buttons' ids.
    view.stop()
    return view


def question(custom_id: str) -> tuple[str, str] | None:
    """The command and text that the button of this id asks; None where it is not ours."""
    found = re.fullmatch(r"ask:(\w+):(.*)", custom_id, re.DOTALL)
    return (found[1], found[2]) if found else None


def escape(text: str, limit: int) -> str:
    """This text with all markup disarmed, cut so that it is no longer than `limit` even then."""
    escaped = _MARKUP.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], text)
    if length(escaped) <= limit:
        return escaped
    shortened = cut(escaped, limit).removesuffix("…")
    if (len(shortened) - len(shortened.rstrip("\\"))) % 2:
        shortened = shortened[:-1]
    return f"{shortened}…"


def to_line(line: Line) -> str:
    """One line of a field: its text, linked where it has an address that fits, and its note."""
    text = escape(one_line(line.text), LINE_TEXT) or BLANK
    # A bracket in an address would end the link.
    address = web_address(line.url).replace("(", "%28").replace(")", "%29")
    if address and length(address) <= LINE_URL:
        text = f"[{text}]({address})"
    # In an embed, the name of a role pings nobody.
    for mark, named in (("#", line.room.rpartition("/")[2]), ("@&", line.role)):
        text += f" <{mark}{named}>" if re.fullmatch(r"[0-9]+", named) else ""
    note = escape(one_line(line.note), LINE_NOTE)
    return f"• {text} ({note})" if note else f"• {text}"


def _fields(card: Card, room: int) -> Iterator[tuple[str, str]]:
    """Names and values of at most 25 fields that fit into `room` characters in all; what does not fit is counted."""
    fields = [
        field
        for section in card.sections
        for field in _parts(escape(one_line(section.heading), FIELD_NAME), section.lines)
    ]
    left_out = f"… and {len(fields)} more"
    for shown, (name, value) in enumerate(fields, start=1):
        more = f"… and {len(fields) - shown + 1} more"
        last = shown == FIELDS and len(fields) > FIELDS
        if last or length(name) + length(value) + len(left_out) + len(BLANK) > room:
            if len(more) + len(BLANK) <= room:
                yield BLANK, more
            return
        room -= length(name) + length(value)
        yield name, value


def _parts(heading: str, lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """A section as one field or, where it is too long for one, as several of which only the first is named."""
    name, value = heading or BLANK, ""
    for line in map(to_line, lines):
        if value and length(value) + 1 + length(line) > FIELD_VALUE:
            yield name, value
            name, value = BLANK, ""
        value = f"{value}\n{line}" if value else line
    if value or heading:
        yield name, value or BLANK


def _custom_id(button: Button) -> str:
    custom_id = f"ask:{button.command}:{one_line(button.text)}"
    return custom_id if length(custom_id) <= CUSTOM_ID else ""
