"""How fast articles are read: catalogues of three sizes in; articles a second, build times, memory and worst cases out.

python -m benchmarks.reading [--short] [--json]

Articles of three kinds, each of some 2,000 characters: nothing relevant stands in them; they are written like the
press writes, with a claim or two among other matter (`benchmarks.press`); every other sentence is a claim, and nearly
every one names a show, which no paper prints. All come from small grammars with a fixed seed, no two alike.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import press
from bot.claims import Behind, read
from bot.claims.sentences import LONGEST_TEXT
from bot.hearing import Heard
from bot.model import Article, Show
from bot.shows import Catalogue, catalogue

SIZES = (100, 10_000, 100_000)
#: characters of an article
LENGTH = 2_000
MEGABYTE = 1_000_000
Figures = dict[str, float]

_FIRST = ("Copper", "Silver", "Hollow", "Winter", "Northern", "Crooked", "Paper", "Salt", "Amber", "Distant")
_SECOND = ("Harbour", "Meadow", "Lantern", "Orchard", "Station", "Bridge", "Parish", "Quarry", "Garden", "Tower")
_THIRD = ("Road", "Tales", "Nights", "Affair", "Division", "Letters", "Hearts", "Point", "Secrets", "Children")
_NETWORKS = ("NBC", "Netflix", "ITV", "ABC", "Apple TV+", "FX")
_NEWS = (
    "{network} has renewed {show} for a {nth} season.",
    "{network} has cancelled {show} after {count} seasons.",
    "{show} will return for a {nth} and final season.",
    "There is no word yet on a {nth} season of {show}.",
    "The drama has been picked up for {count} more seasons, {network} announced on Tuesday.",
    "It premiered in March and has since been watched in {count} countries.",
)
#: of the show, but not of its future
_ABOUT = (
    "{show} stars Maria Holt as a detective who comes home to the town of her youth.",
    "Critics praised {show} for its photography and for the quiet humour of its dialogues.",
    "The pilot of {show} was written by a former teacher who had never been to the coast.",
    "In {show}, a detective and her father look for a boy who vanished {count} years ago.",
)
_OTHER = (
    "The council met on Monday to speak about the new bridge over the river.",
    "Maria Holt, who grew up by the sea, plays a teacher in the film.",
    "Tickets for the concert are on sale from Friday, the organisers said.",
    "Critics praised the photography and the quiet humour of the second half.",
    "The company reported higher sales for the third quarter in a row.",
    "Nobody in the village remembered when the mill had last been open.",
)
_WORDS = {"nth": ("second", "third", "fourth", "fifth"), "count": ("two", "three", "four", "five")}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading")
    parser.add_argument("--short", action="store_true", help="fewer articles: some twenty seconds in all")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    given = parser.parse_args()
    count = 200 if given.short else 1_000
    figures = {f"{size} shows": measured(size, count) for size in SIZES}
    figures["hostile texts of 1 MB"] = dict(hostile())
    for name, row in figures.items():
        print(name)
        for what, value in row.items():
            print(f"  {what:32}{value:12,.2f}")
    if given.json:
        print(json.dumps(figures))


def measured(size: int, count: int) -> Figures:
    """Seconds, megabytes and articles a second with this many tracked shows."""
    shows = tuple(Show(f"show-{n}", title, network=_NETWORKS[n % 6]) for n, title in zip(range(size), titles()))  # noqa: B905  # titles never end
    gc.collect()
    before, began = memory(), time.perf_counter()
    built = catalogue(shows)
    took, grown = time.perf_counter() - began, memory() - before
    assert isinstance(built, Catalogue)
    drawn = random.Random(size)
    return {
        "catalogue, s": took,
        "catalogue, MB": grown,
        "nothing relevant, articles/s": rate([article(drawn, n, _OTHER, shows) for n in range(count)], shows),
        "the press's articles/s": rate(press_like := [printed(drawn, n, shows) for n in range(count)], shows),
        "the same, by the rules alone": rate(press_like, shows, None),
        "claims upon claims, articles/s": rate(
            [article(drawn, n, _NEWS + _ABOUT + _OTHER, shows) for n in range(count)], shows
        ),
    }


def rate(articles: list[Article], shows: tuple[Show, ...], behind: Behind | None = Heard) -> float:
    for one in articles[:20]:
        read(one, shows, behind)
    began = time.perf_counter()
    for one in articles:
        read(one, shows, behind)
    return len(articles) / (time.perf_counter() - began)


def titles() -> Iterator[str]:
    """Titles without end, all different, of two to four words."""
    number = 0
    while True:
        a, b, c, rest = number % 10, number // 10 % 10, number // 100 % 10, number // 1000
        yield f"{_FIRST[a]} {_SECOND[b]} {_THIRD[c]}" + (f" {rest + 1}" if rest else "")
        number += 1


def article(drawn: random.Random, number: int, phrases: tuple[str, ...], shows: tuple[Show, ...]) -> Article:
    """About one show for the most part; no two articles hold the same sentences, and one in three tells a decision."""
    about = drawn.choice(shows).title
    parts: list[str] = []
    while sum(map(len, parts)) < LENGTH:
        phrase = drawn.choice(phrases)
        words = {name: drawn.choice(several) for name, several in _WORDS.items()}
        show = about if drawn.random() < 0.8 else drawn.choice(shows).title
        sentence = phrase.format(show=show, network=drawn.choice(_NETWORKS), **words)
        parts.append(f"{sentence[:-1]}, as was written in letter {drawn.randrange(10**6)}.")
    return _article(number, parts[0][:80], " ".join(parts))


def printed(drawn: random.Random, number: int, shows: tuple[Show, ...]) -> Article:
    """One of the press's articles on one of these shows."""
    about, other = drawn.choice(shows), drawn.choice(shows)
    title, text = press.article(drawn, about.title, other.title, about.network or "")
    return _article(number, title, text)


def _article(number: int, title: str, text: str) -> Article:
    return Article(f"entry-{number}", "", title, text, "TVLine", published=datetime(2021, 9, 20, tzinfo=UTC))


def hostile() -> Iterator[tuple[str, float]]:
    """Milliseconds for each text that is built to be slow."""
    for name, text in TEXTS.items():
        began = time.perf_counter()
        read(Article("hostile", "", text[:5_000], text, ""), SHOWS, Heard)
        yield name, (time.perf_counter() - began) * 1000


def _repeated(words: str) -> str:
    return (words * (MEGABYTE // len(words) + 1))[:MEGABYTE]


_MANY = [title for _, title in zip(range(500), titles())]  # noqa: B905  # titles never end
#: those that the hostile texts name: some with words for titles, hundreds, and hundreds of one title
SHOWS = (
    Show("a", "Salt Road"),
    Show("b", "You"),
    Show("c", "Hit & Run"),
    Show("d", "S.W.A.T.", year=1975, network="ABC"),
    Show("e", "S.W.A.T.", year=2017, network="CBS"),
    *(Show(f"many-{number}", title, network="NBC") for number, title in enumerate(_MANY)),
    *(Show(f"ghost-road-{year}", "Ghost Road", year=year, network="NBC") for year in range(1850, 2050)),
)
TEXTS = {
    "titles only": _repeated("Salt Road, "),
    "titles joined": _repeated("Salt Road and Hit & Run and "),
    "seasons only": _repeated("Salt Road season 2 and 3 and 4 season "),
    "not and not": _repeated("Salt Road has not not never been renewed and "),
    "capitals": _repeated("Salt Road Aa Bb "),
    "quotes": _repeated("'\"“Salt Road "),
    "brackets": _repeated("Salt Road (((("),
    "colons and breaks": _repeated("Renewed:\nSalt Road;:\n"),
    "one endless word": _repeated("Salt Roadrenewed"),
    "dates": _repeated("Salt Road on May 3, 2021 in June "),
    "cue words": "Salt Road " + _repeated("renewed cancelled season order final back "),
    "commas": "Salt Road has " + _repeated(", which was , and "),
    "dashes": "Salt Road " + _repeated("– the a-b-c – renewed "),
    "accents": _repeated("Sålt Röad réñewed İ "),
    "no break": "Salt Road is" + _repeated("renewed"),
    "spaces": "Salt Road" + _repeated(" ") + "renewed",
    "a quoted title going on": "Harbour renews 'Salt Road" + _repeated(", in"),
    "a claim a show": _repeated(" ".join(f"NBC renews {title}." for title in _MANY) + " "),
    "four claims a row": _repeated("".join(f"{title} — renewed; cancelled; ending; saved\n" for title in _MANY)),
    "titles in a column": "Renewed:\n" + _repeated("".join(f"{title}\n" for title in _MANY)),
    "many, and they": ", ".join(_MANY) + " are back. " + _repeated("All have been cancelled and renewed and axed. "),
    "crumbs": "Salt Road is a drama series. " + _repeated("Ab.\n"),
    "questions": _repeated("Has Salt Road been renewed? Yes. "),
    "a line of claims": _repeated("Salt Road was renewed. Nor cancelled. "),
    "namesakes": _repeated("Ghost Road renewed "),
    "words for titles": _repeated("! ' S.W.A.T.\n"),
    "as much as is listened to": (" ".join(f"renewed {title} cancelled" for title in _MANY) * 4)[:LONGEST_TEXT],
}


def memory() -> float:
    """Megabytes that the process holds now, or held at most where the system tells no more."""
    try:
        with Path("/proc/self/statm").open(encoding="ascii") as status:
            return int(status.read().split()[1]) * resource.getpagesize() / 1e6
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / 1e6 if sys.platform == "darwin" else most / 1e3


if __name__ == "__main__":
    main()
