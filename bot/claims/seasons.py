"""Seasons as the press names them: "a third and final season", "series two" in; their places and numbers out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ahocorasick_rs import AhoCorasick

from bot.claims.abroad import STEMS, seasons_abroad
from bot.claims.numbers import CARDINAL, FIRST_WORDS, ORDINAL, numbers
from bot.claims.vocabulary import words
from bot.rules.times import TO_TEN

_RUN = (
    r"(?:seasons?|series|runs?|outings?|instal?lments?|batch|years?|round|cycle|chapter|cour|go-a?round|helping|"
    r"tranche)"
)
_QUALIFIED = r"(?:and[- ])?(?:final|last|concluding|closing)"
_PADDING = (
    rf"(?:(?:\d{{1,3}}|\w{{3,6}}|{CARDINAL})-(?:episodes?|parts?|hours?)[- ]|"
    r"(?:all-)?new |tv |full |extra |short |further |whole |super-?sized |extended |shortened |expanded |bumper |"
    r"(?<=final )ever |(?<=last )ever )?"
)
_LIST = rf"(?:\s*(?:,|and|&|to|through|-)\s*(?:a )?(?:{ORDINAL}|{CARDINAL})\b)*"

#: "will have a third", "each got a sixth": the number of what is had, with no noun behind it
_HAD = "|".join(
    rf"(?<= {verb} {article} )"
    for verb in re.findall(
        r"\w+",
        "have has get gets got getting receive receives received earned for land lands landed into granted given "
        "handed and secured awaits",
    )
    for article in ("a", "an", "its")
)
_LATER = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|[4-9]th|1\dth|2[0-9]th|3rd|"
    r"(?:(?<=gets a )|(?<=get a )|(?<=got a )|(?<=gets its )|(?<=got its )|(?<=get its )|(?<=into its ))second)"
)

_SEASON = re.compile(
    # All of them begin a word: asked once at each place.
    r"\b(?:"
    + "|".join(
        (
            # "third and final season", "final, sixth season", "one last season", "farewell season"
            (
                rf"\b(?P<final1>(?:{ORDINAL},? {_QUALIFIED}|(?:final|farewell|"
                rf"last),? {ORDINAL})(?: {_PADDING}{_RUN}\b(?! (?:finale|premiere)))?)(?!-|"
                r" (?:episodes?|hours?|parts?|films?|movies?|books?|days?|weeks?|match(?:es)?|games?|acts?|shows?|"
                r"volumes?|concerts?|dates?|races?|questions?|entry|albums?|nights?|legs?|years?)\b)"
            ),
            (
                rf"\b(?P<final2>(?:(?:one|a|its|their|the show's) (?:last|final|closing)|final|farewell|"
                rf"concluding|victory-lap|finale|final-ever|last-ever) (?:{_PADDING})"
                r"(?:seasons?|series|run|go-a?round)\b(?! (?:finale|premiere(?! date)|episodes?)))"
            ),
            r"(?P<final4>(?:(?<=: )|(?<=\A))last season)(?= (?:to|premier\w+|begins|starts|date|gets|of)\b)",
            (
                rf"\b(?P<final3>(?:seasons?|series|s) ?(?:{CARDINAL}),? (?:which is |will be )?(?:the|"
                rf"its) (?:final|last)(?: one| season)?\b)"
            ),
            # "season 3", "series two", "S04", "seasons 2 and 3"
            (
                rf"\b(?P<season1>(?:seasons?|series) ?#?(?:{CARDINAL}){_LIST})"
                rf"(?! (?:(?:days?|weeks?|months?|years?)(?! (?:before|after|ahead|early))|episodes?|million|"
                rf"shows?|hours?)\b)"
            ),
            r"\b(?P<season2>s0?[1-9]\d?)\b(?!')",
            # "a second season", "fourth and fifth seasons", "13-episode fourth season", "third outing"
            (
                rf"\b(?P<season3>{ORDINAL}{_LIST}[- ](?:and [a-z]+ )?{_PADDING}{_RUN}\b"
                r"(?! of (?:giving|growth|racing|football|rugby|cricket|basketball|baseball|hockey|hunting|fishing|"
                r"operations?|"
                r"service|funding|grants|play|competition|concerts|events|charity|planting|touring|skiing|sobriety|"
                r"marriage)\b)(?! (?:of the (?:franchise|universe)|to be (?:cancell?ed|axed|dropped|scrapped|renewed)"
                r")\b)(?!(?<=year) (?:[a-z]+ )?(?:dramas?|comed(?:y|ies)|sitcoms?|series|shows?|thrillers?)\b))"
            ),
            # "another season, its third", "the new series, the sixth,"
            (
                rf"\b(?P<season5>(?:another|one more|a further|a new|the new|the next|a) (?:{_PADDING}){_RUN},? "
                rf"(?:its|the|the show's|the series') (?:{ORDINAL})(?: overall| so far| in all)?"
                # What stands behind the second comma is said of it: "the next series, the seventh, starts".
                r"(?:,(?= (?:is|was|will|has|starts?|started|begins?|began|premieres?|airs?|to|of|goes|arrives)\b))?)"
                r"(?=[.,;!]|$|(?<=,)| (?:at|on|for|in|and (?!final|last)|but|which|after|from)\b)"
            ),
            # "another season", "two more seasons"
            (
                rf"\b(?P<more>(?:(?:a|its|the) (?:penultimate|next-to-last|second-to-last)|another|one more|an "
                rf"additional|additional|a further|further|more|a new|"
                rf"new|a follow-up|the next|next|any more|a potential|upcoming|the upcoming|(?:another |"
                rf"an additional )?(?:{CARDINAL}) (?:more|further)|(?:another|an additional) (?:{CARDINAL})|a two-|"
                rf"two-|a three-|three-) ?{_PADDING}(?:seasons?|runs?|instal?lments?|outings?|"
                rf"series(?= of\b)|(?:(?<=more )|(?<=further ))series(?!:|"
                r" (?:from|by (?!the\b|bbc|itv|netflix|channel|sky|amazon|apple|hbo)|about|set|starring|created|"
                r"based|to)\b))\b(?! (?:finale|premiere))(?!-))"
            ),
            # "another series" is a season only where nothing tells what else it would be
            (
                r"\b(?P<more2>(?:another|one more|a further) series(?=$|[.,;:!?]| (?:at|on|in|next|this|for|ordered|"
                r"commissioned|confirmed|announced)\b))"
            ),
            # "another three years in the castle", "a fresh batch of SHOW"
            (
                rf"\b(?P<more3>(?:another|a further) (?:{CARDINAL}) (?:years|series|runs)|"
                r"(?:a )?(?:fresh|new|another|second|third) (?:batch|helping|serving|slice)(?= of (?!(?:new "
                r")?episodes)))"
            ),
            # "a fourth has just been confirmed", "booked through a fourth"
            (
                rf"\b(?P<nth2>(?<=\ba )(?:full )?(?:{ORDINAL})(?: one)?(?= (?:has|is|was|will|had|would)(?:n't)? "
                rf"(?:just |now |already |also |not |yet |even |officially |been |be |"
                rf"being )*(?:confirmed|certain|guaranteed|assured|shot|written|ordered|commissioned|announced|"
                rf"greenlit|granted|secured|planned|filming|filmed|on (?:its|the) way|"
                rf"coming|expected|neither|in (?:the works|production|development)|made|happening|recommissioned))|"
                rf"(?<=through a )(?:{ORDINAL})(?=[.,;])|(?<=\bthe )(?:{ORDINAL})(?= (?:arrives|premieres|airs|"
                rf"debuts|is (?:due|set|"
                rf"filming|coming|expected)|was (?:ordered|commissioned|confirmed) (?:in|last|on|by|earlier|back)|"
                rf"will (?:arrive|premiere|air|follow|debut)|(?:will|would|is to|was to|is going to) (?:also )?be "
                rf"(?:the |its |their |the (?:[a-z]+ ){{0,2}}[a-z]+'s )(?:very )?(?:last|final)\b)))"
            ),
            # "has ordered a fourth", "the fifth, which has been filming"
            (
                r"\b(?P<nth3>(?:(?<=ordered a )|(?<=orders a )|(?<=commissioned a )|(?<=commissions a )|"
                r"(?<=guaranteed a )|"
                r"(?<=greenlit a )|(?<=confirmed a )|(?<=confirms a )|(?<=announced a )|(?<=approved a )|(?<=order "
                r"for a )|"
                r"(?<=order of a )|(?<=make a )|(?<=making a )|(?<=order a )|(?<=there will be a )|(?<=there'll be a )|"
                r"(?:(?<=gets its )|(?<=got its )|(?<=gets a )|(?<=got a ))(?=[a-z]+(?:$|[.,;:!])))"
                rf"(?:{ORDINAL})(?=[.,;:!]|$| (?:and(?! final)|but|before|after|in|on|at|for|by|to|last|this|next|"
                rf"when|while|"
                r"even|despite|today|yesterday|ahead|earlier|instead)\b)|"
                rf"(?<=\bthe )(?:{ORDINAL})(?=, which (?:has been|is|was) (?:already |now )?(?:filming|ordered|"
                r"commissioned|shot|filmed|in production|due)\b))"
            ),
            # "is in production on its third", "well into its second"
            (
                r"(?P<nth6>(?:(?<=on its )|(?<=into its )|(?<=filming its )|(?<=shooting its )|(?<=making its )|"
                rf"(?<=preparing its )|(?<=airing its ))(?!first)(?:{ORDINAL})(?=[.,;:!)]|$| (?:already|now|this|next|"
                r"later)\b))"
            ),
            # "will have a third", "has a fifth to come"
            (
                rf"(?P<nth5>(?={_LATER})(?:{_HAD}){_LATER}(?=[.,;:!)]|$| (?:to come|on the books|on (?:its|the) way|on "
                r"order|in the works|and an? [a-z0-9]+(?:th|rd)\b|coming|next|this|on|at|in|as|but|while|too|or)\b)"
                r"(?! (?:in|on) (?:a row|line|the (?:list|chart|rankings|ratings)|as many|the world)\b))"
            ),
            # "books it for a second term"
            (
                rf"\b(?P<nth4>(?<=for a )(?:{ORDINAL}) (?:term|tour|shift|lap|stint|serving|innings|trip|spin|ride)"
                r"(?=$|[.,;:!]| (?:at|on|in|with)\b))"
            ),
            # "picked up for two more years"
            (
                rf"\b(?P<more4>(?<=for )(?:{CARDINAL}) more years(?=$|[.,;:!)]| (?:at|on|by|and|as|after)\b)|"
                rf"(?:{CARDINAL}) more years(?= of )|(?<=least )(?:{CARDINAL}) more years|"
                r"(?<=least )one more year(?=$|[.,;:!)]| (?:at|on|by|to|and)\b))"
            ),
            # "'Fargo' year five"
            rf"\b(?P<year>year (?:{TO_TEN})\b(?! (?:of|in|at|after|running)\b))",
            (
                rf"\b(?P<nth>(?<=for an )eighth|(?<=for a )(?:{ORDINAL})|"
                rf"(?<=for season )(?:{CARDINAL}))(?= ?(?:$|[.,;:!?()–-]|(?:and|by|at|on|in|but|with|"
                rf"without|this|next|despite|after)\b))(?! and final)"
            ),
        )
    )
    + ")"
)

#: what every season holds one of, but for "s2"
_HINTS = AhoCorasick(
    [
        *(
            "season",
            "series",
            "run",
            "outing",
            "instal",
            "batch",
            "year",
            "round",
            "helping",
            "cycle",
            "chapter",
            "cour",
            "tranche",
        ),
        *("final", "last", "concluding", "closing", "farewell", "victory-lap", "for a"),
        *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ]
)
_SHORT = re.compile(r"\bs0?[1-9]")
_WORD = re.compile(r"\w+")
#: the words with which a season begins, as far as they are no numbers
_FIRST = FIRST_WORDS | words(
    "the a an its their one two three another additional further more new next any upcoming fresh full final last",
    "farewell concluding victory finale year s",
)
_ABROAD = AhoCorasick(list(STEMS))


def seasons(
    folded: str, start: int, end: int
) -> Iterator[tuple[int, int, Literal["SEASON", "FINAL"], tuple[int, ...]]]:
    """Each season named between these places of a folded text: where, whether it is the last, and its numbers."""
    piece = folded[start:end]
    if _ABROAD.find_matches_as_indexes(piece):
        yield from seasons_abroad(folded, start, end)
    if not _HINTS.find_matches_as_indexes(piece) and not _SHORT.search(piece):
        return
    for found in _found(folded, start, end):
        named = found.lastgroup or ""
        known = () if named.startswith("more") or named == "final2" else numbers(found[0])
        yield found.start(), found.end(), "FINAL" if named.startswith("final") else "SEASON", known


def _found(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The same as trying the pattern at each place, but for words with which no season begins."""
    reached = start
    for word in _WORD.finditer(folded, start, end):
        if word.start() >= reached and _begins(word[0]) and (found := _SEASON.match(folded, word.start(), end)):
            yield found
            reached = found.end()


def _begins(word: str) -> bool:
    return (
        word in _FIRST
        or word[0].isdigit()
        or word.startswith(("season", "series"))
        or (word[0] == "s" and word[1].isdigit())
    )
