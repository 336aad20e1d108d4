"""A sentence in the form that the rules read: lower case, with a token in place of every name that matters.

    "Netflix has cancelled 'The Society' after ordering a second season"
    →  "NETWORK0 has cancelled SHOW1 after ordering a SEASON2"

SHOW is a tracked show, THIS the one spoken of before ("the drama", "it"), THESE several ("both shows"), OTHER another
name, SEASON a numbered or a further season, FINAL a last one, NETWORK who decides, OUTLET who reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot import sources
from bot.claims.appositions import without_asides
from bot.claims.mentions import Mention
from bot.claims.names import network_names, outlet_names, wordlike_networks
from bot.claims.numbers import ORDINAL, numbers
from bot.claims.pointers import pointed
from bot.claims.rows import decoded, in_rows
from bot.claims.seasons import seasons
from bot.claims.sentences import BULLETS, Sentence
from bot.claims.wording.others import others
from bot.claims.wording.phrases import (
    BARE_SHOW,
    ITS_SHOW,
    MAY,
    NETWORK_SHOW,
    NICKNAMES,
    POINTERS,
    SOMEBODYS_SHOW,
    TOLD_OF,
)
from bot.claims.wording.tokens import Token, Worded
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN
from bot.shows import fold
from bot.sources.networks import network_of

__all__ = ["Token", "Worded", "deciders", "worded"]


#: "SHOW 2" is its second season, and so is "SHOW part 3" its third; but part 2 may be half a season
_SEQUEL = re.compile(
    r"['\"’”]? ((?:part (?=[3-9]))?(?:[2-9]|1\d))(?! of\b)(?=[\s,.:;!?'’]|$)(?! (?:million|episodes|more|new|hours|"
    r"years|%))"
)
_THIS_TITLE = Lettered(r"THIS\d+ [\"'“‘(]?(?=(?:SHOW|OTHER)\d)")
#: "SHOW, SHOW and six others have been": who is not named adds nothing
_AND_OTHERS = Lettered(
    rf"\b((?:SHOW|OTHER)\d+),? (?:and|&|plus) (?:(?:{TO_TEN}|several|many|some|"
    r"a few|\d+) )?(?:others|more|more (?:shows|series)|other (?:(?:network|streaming|"
    r"broadcast|cable) )?(?:shows|series|dramas|comedies|titles|programmes))"
    r"(?= (?:gets?|got|have|has|are|were|is|was|will|won't|renewed|returning|cancell?ed|axed|dropped|scrapped|"
    r"to return|earn|land|score|picked up)\b)"
)
#: "will both have" is "will have", and "SHOW and SHOW both ended" is "SHOW and SHOW ended"
_ALL_OF_THEM = Lettered(
    r"\b((?:will|would|has|have|had|is|was|are|were) )(?:both|each|all|also|since) (?=(?:have|been|be|get|return|end|"
    r"finish|conclude|bow|leave|wrap|safe|back|gone|over)\b)|"
    r"((?:SHOW|OTHER)\d+ )(?:both|each|all) (?=(?:has|have|had|were|are|will|won't|get|got|end|ended|return|returned|"
    r"came|come|went|go|survive|survived|finish|finished)\b)"
)
#: "SHOW and SHOW both have"
_BOTH_OF_THEM = Lettered(r"((?:SHOW|OTHER)\d+ )THESE\d+ (?=(?:have|were|are|will)\b)")
_NEITHER = Lettered(r"THESE(\d+) (?:is|was|will|has|had|are|were|have)\b")
_SHALL = Lettered(r"(THIS\d+)'ll\b")
#: "it's been renewed": nothing that belongs to it
_HAS = Lettered(r"((?:SHOW|THIS)\d+)'s (?=(?:(?:not|just|now|also|already|finally|officially) ){0,2}been )")
#: "it's finished", where nobody says before it that it is not
_IS = Lettered(
    r"(^|[:;,] |\b(?:and|but|so|now|then) )(THIS\d+)'s "
    r"(?=(?:(?:now|all|officially|finally|really|truly) )?(?:finished|over|done|dead)\b)"
)
_SPACED = re.compile(r" (?<=[A-Z]\d ) *(?=[,.;:!?])")
_STOPS_JOINED = re.compile(r"([:;]) ?(?:[-•*–·] )?[:;]+ ?")
_STOP_CLOSE = re.compile(r"([:;])(?=[A-Z])")
_STOP_APART = re.compile(r" ([,.;:!?])")
_QUOTES = Lettered(r"\"|(?<![\w])'|'(?!\w)")
#: at the head of a line
_BULLETS = re.compile(rf"(?m)^[ \t]*(?:[-–—*{BULLETS}>]+|\d{{1,3}}[.)])(?=\s)")
#: "a fourth 'SHOW' season": the number before the title
_PARTED = Lettered(rf"(?<![\w-])(?P<which>{ORDINAL}(?:,? (?:and|&) final)?|(?:one )?final|another|one more)[ \"']+\Z")
#: "there'll be a sixth SHOW": the season is the show's
_NTH_OF = Lettered(
    rf"(?:\bthere(?:'ll| will|'s to| is to| is going to) be|\b(?:order|commission|confirm|announce|greenlight|promise)"
    rf"(?:s|ed)?|\bgreenlit|\bgets|\bmaking) a (?P<which>(?!first\b){ORDINAL})[ \"']+\Z"
)
#: "there'll be a third SHOW in cinemas"
_ON_FILM = Lettered(r"\b(?:films?|movies?|cinemas?|big screen|box office|books?|novels?|games?|special|tour)\b")
_ENDS_THERE = re.compile(r"[\"']?(?=[.,;:!]|$| (?:at|on|in|and|but|next|this|by|has|will|to)\b)")
_PARTED_FROM = re.compile(r"[\"']? (?:season|series)\b(?! (?:finale|premiere|opener|ender|of|regular|star))(?!-)")


def worded(sentence: Sentence, mentions: Sequence[Mention], company: frozenset[str]) -> Worded:
    """The sentence in the rules' form; `mentions` are those within it, `company` the article's `deciders`."""
    text = sentence.text
    spans = [
        (mention.start - sentence.start, mention.end - sentence.start, mention)
        for mention in mentions
        if mention.end <= sentence.end
    ]
    writer = _Writer(text, company, headline=sentence.heading or sentence.part == "title")
    place = 0
    for start, end, mention in spans:
        season_end = writer.parted_season(place, start, end)
        if not season_end:
            writer.plain(place, start)
        writer.token(Token("SHOW", text[start:end], start, shows=mention.shows))
        place = season_end or end
    writer.plain(place, len(text))
    return Worded(sentence, writer.text(), tuple(writer.tokens), writer.headline)


def deciders(mentions: Sequence[Mention]) -> frozenset[str]:
    """The networks of the shows that the article mentions: in such company "Nine" and "Stan" are networks."""
    return frozenset(show.network for mention in mentions for show in mention.shows if show.network)


class _Writer:
    """Collects the worded text piece by piece."""

    def __init__(self, text: str, deciders: frozenset[str], *, headline: bool) -> None:
        self._text = text
        self._deciders = deciders
        self._folded = fold(_listed(text))
        self._pieces: list[str] = []
        self._heads = headline
        self.headline = headline and _title_cased(text)
        self.tokens: list[Token] = []

    def token(self, token: Token) -> None:
        self._pieces.append(f"{token.kind}{len(self.tokens)}")
        self.tokens.append(token)

    def plain(self, start: int, end: int) -> None:
        """Write what stands between two mentions, with its own tokens."""
        taken: list[tuple[int, int, Token]] = []
        for found in self._tokens(start, end):
            if all(found[1] <= other[0] or found[0] >= other[1] for other in taken):
                taken.append(found)
        place = start
        for first, last, token in sorted(taken, key=lambda found: found[0]):
            self._write(self._folded[place:first])
            self.token(token)
            place = last
        self._write(self._folded[place:end])

    def _write(self, words: str) -> None:
        # "series four911": behind a token, digits would be read as more of its number.
        self._pieces.append(f" {words}" if words[:1].isdecimal() else words)

    def parted_season(self, place: int, start: int, end: int) -> int:
        """Write "a fourth 'SHOW' season" and "there'll be a fourth SHOW" as "a SEASON of SHOW".

        Where its last word ends; 0 where there is none.
        """
        ahead, behind = _PARTED.search(self._folded, place, start), _PARTED_FROM.match(self._folded, end)
        if not (ahead and behind) and not _ON_FILM.search(self._folded):
            ahead, behind = _NTH_OF.search(self._folded, place, start), _ENDS_THERE.match(self._folded, end)
        if not ahead or not behind:
            return 0
        self.plain(place, ahead.start("which"))
        kind = "FINAL" if "final" in ahead["which"] else "SEASON"
        self.token(Token(kind, f"{ahead['which']} season", ahead.start("which"), seasons=numbers(ahead["which"])))
        self._pieces.append(" of ")
        return behind.end()

    def text(self) -> str:
        """The worded sentence with single spaces and no quotation marks."""
        # "NAME = no SEASON" and "#NAME", as people write in forums.
        text = "".join(self._pieces).replace(" = ", ": ").replace("#SHOW", "SHOW")
        # "Its Sunday drama SHOW" is SHOW.
        if "THIS" in text:
            text = _THIS_TITLE.sub(lambda this: "anime " if self._anime(this[0]) else "drama ", text)
        text = _NEITHER.sub(self._negated, _BOTH_OF_THEM.sub(r"\1", _ALL_OF_THEM.sub(r"\1\2", text)))
        if "'" in text or '"' in text:
            text = _QUOTES.sub(" ", _IS.sub(r"\1\2 is ", _HAS.sub(r"\1 has ", _SHALL.sub(r"\1 will", text))))
        # Brackets around this word change nothing: what is "not (yet) confirmed" is open.
        text = _SPACED.sub("", " ".join(text.replace("(yet)", "yet").split()))
        if ";" in text or "::" in text:
            text = _STOPS_JOINED.sub(r"\1 ", text.replace(":;", ":"))
        if ";" in text or ":" in text:
            text = _STOP_CLOSE.sub(r"\1 ", text)
        text = _AND_OTHERS.sub(r"\1", text)
        openers = frozenset(f"{t.kind}{n}" for n, t in enumerate(self.tokens) if 1 in t.seasons)
        text = decoded(text, lambda name: self.tokens[int(name.removeprefix("OTHER"))].words)
        return without_asides(in_rows(pointed(_STOP_APART.sub(r"\1", text).strip()), openers))

    def _negated(self, several: re.Match[str]) -> str:
        """ "Neither is going forward" is that the two are not."""
        neither = self.tokens[int(several[1])].words.lower().startswith("neither")
        return f"{several[0]} not" if neither else several[0]

    def _anime(self, name: str) -> bool:
        return self.tokens[int(re.sub(r"\D", "", name))].words.lower().endswith("anime")

    def _tokens(self, start: int, end: int) -> Iterator[tuple[int, int, Token]]:
        """Candidates for tokens between these places; the earlier in this list outdo the later where they overlap."""
        yield from self._outlets(start, end)
        yield from self._seasons(start, end)
        yield from self._network_shows(start, end)
        yield from self._networks(start, end)
        for kind, pattern, letters in POINTERS:
            if not any(some in self._folded for some in letters):
                continue
            for found in pattern.finditer(self._folded, start, end):
                if self._is_name(found):
                    continue
                yield found.start(), found.end(), Token(kind, self._text[found.start() : found.end()], found.start())
        for first, last in others(self._text, self._folded, start, end, headline=self.headline):
            yield first, last, Token("OTHER", self._text[first:last], first)

    def _is_name(self, found: re.Match[str]) -> bool:
        """True of "The Winx Saga", whose last word is no noun for a show."""
        last = found.start() + found[0].rfind(" ") + 1
        return " " in found[0] and self._text[last].isupper() and not self.headline and not self._text.isupper()

    def _seasons(self, start: int, end: int) -> Iterator[tuple[int, int, Token]]:
        if start and (sequel := _SEQUEL.match(self._folded[start:end])):
            place = start + sequel.start(1)
            yield (
                place,
                start + sequel.end(1),
                Token("SEASON", sequel[1], place, seasons=(int(sequel[1].removeprefix("part ")),)),
            )
        for place, stop, kind, known in seasons(self._folded, start, end):
            yield place, stop, Token(kind, self._folded[place:stop], place, seasons=known)

    def _networks(self, start: int, end: int) -> Iterator[tuple[int, int, Token]]:
        for first, last in network_names().found(self._text, start, end):
            words = self._text[first:last]
            if network := network_of(words):
                yield first, last, Token("NETWORK", words, first, network=network.name)
        for first, last in wordlike_networks(self._text, start, end, self._deciders):
            words = self._text[first:last]
            network = network_of(words)
            yield first, last, Token("NETWORK", words, first, network=network.name if network else words)
        for found in NICKNAMES.finditer(self._folded, start, end):
            network = network_of(found[0])
            name = network.name if network else ""
            yield found.start(), found.end(), Token("NETWORK", found[0], found.start(), network=name)

    def _network_shows(self, start: int, end: int) -> Iterator[tuple[int, int, Token]]:
        """ "The Netflix drama" is the show spoken of, and "Zee TV's popular show"."""
        for first, last in network_names().found(self._text, start, end) if "'s " in self._folded[start:end] else ():
            if noun := ITS_SHOW.match(self._folded, last, end):
                yield first, noun.end(), Token("THIS", self._text[first : noun.end()], first)
        for somebodys in SOMEBODYS_SHOW.finditer(self._text, start, end) if " of " in self._folded[start:end] else ():
            yield (*somebodys.span("this"), Token("THIS", somebodys["this"], somebodys.start("this")))
        for first, last in network_names().found(self._text, start, end) if self._heads else ():
            noun = BARE_SHOW.match(self._folded, last, end)
            if noun and TOLD_OF.search(self._folded, max(0, first - 12), first):
                yield first, noun.end(), Token("THIS", self._text[first : noun.end()], first)
        for found in NETWORK_SHOW.finditer(self._folded, start, end):
            name = found["name"]
            place = found.start("name")
            if any(span == (place, place + len(name)) for span in network_names().found(self._text, place, end)):
                yield found.start(), found.end(), Token("THIS", self._text[found.start() : found.end()], found.start())

    def _outlets(self, start: int, end: int) -> Iterator[tuple[int, int, Token]]:
        for first, last in outlet_names().found(self._text, start, end):
            words = self._text[first:last]
            if source := sources.credited(words):
                yield first, last, Token("OUTLET", words, first, origin=source.key)


def _listed(text: str) -> str:
    """A heading and the lines under it as one list, as long as it was."""
    # The month is not the verb.
    if "May" in text:
        text = MAY.sub("Mei", text)
    text = text.replace("Bros. ", "Bros  ")
    head, line_end, items = text.partition("\n")
    if not line_end:
        return text
    items = _BULLETS.sub(lambda bullet: " " * len(bullet[0]), items)
    return head + ":" + re.sub(r"\n", ";", items)


def _title_cased(text: str) -> bool:
    words = list(re.findall(r"[^\W\d_][\w'’-]{3,}", text))
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)
