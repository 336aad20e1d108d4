"""Words of decision that ordinary texts use of something else: a candidate in; what it speaks of instead out.

Each row carries its own examples, as a rule does: sentences in which nothing may be read, and look-alikes that must be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.claims.candidates import Candidate
from bot.claims.topics import OF_ANOTHER
from bot.model import Outcome
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN

_R, _C, _F, _E = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED
_ENDS = frozenset({_C, _F, _E})
_ALL = _ENDS | {_R}


@dataclass(frozen=True)
class Stray:
    """What is told of something else in words of these outcomes. `pattern` meets "left|words|right" of a sentence."""

    reason: str
    outcomes: frozenset[Outcome]
    pattern: str
    #: sentences that say nothing of the show, and some like them that do
    strays: tuple[str, ...]
    keeps: tuple[str, ...]
    found: Lettered = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", Lettered(self.pattern))


def stray(candidate: Candidate) -> str:
    """What these words speak of instead of the show's future; empty where they speak of that."""
    outcome = candidate.rule.outcome
    if not outcome.decided:
        return ""
    around = f"{candidate.left[-120:]}|{candidate.words}|{candidate.right[:120]}"
    return next((row.reason for row in _rows(outcome) if row.found.search(around)), "")


def _rows(outcome: Outcome) -> Iterator[Stray]:
    return (row for row in STRAYS if outcome in row.outcomes)


STRAYS = (
    Stray(
        "it is told of another show of that name",
        _ALL,
        r"\|.*\b(?:share[sd]?|sharing|bears?|borrow(?:s|ed)|takes?) (?:our|the show's|this show's|the same) (?:name|"
        r"title)\b"
        r"(?! with)|\|.*\b(?:no relation|unrelated|not to be confused with)\b",
        strays=(
            "The Harbour Lights that the BBC dropped this week is a comedy which happens to share our name.",
            "NBC has cancelled Harbour Lights, which is not to be confused with the drama.",
        ),
        keeps=("NBC has cancelled Harbour Lights, which shares its name with a pub.",),
    ),
    Stray(
        "it is what something of that name does, not what is done to the show",
        _ENDS,
        r"(?:SHOW|THIS)\d+ (?:has|have|had) (?:now |also |just |already |since )*\|(?:cancell?ed|axed|scrapped|"
        r"dropped|ended)"
        r"\| (?:every|all|its|their|the|an?|some|most|many|more|several|two|three|\d+)\b(?! (?:first|last) (?:ever "
        r")?[.,;])",
        strays=("Harbour Lights has now cancelled every stay up to the end of March.",),
        keeps=(
            "Harbour Lights has now been cancelled.",
            "Harbour Lights has now been cancelled, the first of the year.",
        ),
    ),
    Stray(
        "it tells on of the other show that this one is set beside",
        _ALL,
        rf"{OF_ANOTHER}(?:(?!SHOW|THIS)[^|;])*\|(?:(?!SHOW|THIS)[^|])*\|(?! (?:SHOW|THIS)\d)",
        strays=(
            'Harbour Lights was the channel\'s best start since "Dune Road", which has a second season on the way.',
            "The drama Harbour Lights follows Schitt's Creek, which was cancelled last week.",
            "Harbour Lights drew more viewers than The Dune Road, which will return for a second season.",
        ),
        keeps=(
            "After Dune Road, which ran for a year, Harbour Lights has been cancelled too.",
            "Harbour Lights is made by Dune Road, which has renewed the drama for a second season.",
        ),
    ),
    Stray(
        "it is told in brackets of the title before them",
        _ALL,
        r"\bOTHER\d+ \((?:(?!SHOW|THIS)[^()|])*\|(?:(?!SHOW|THIS)[^()|])*\|[^()|]*\)",
        strays=(
            "They are Harbour Lights (2) and Schitt's Creek (6, its last).",
            "The two were Harbour Lights and Schitt's Creek (cancelled after six seasons).",
        ),
        keeps=(
            "The two were Schitt's Creek (a comedy) and Harbour Lights, cancelled after six seasons.",
            "They are Schitt's Creek and Harbour Lights (cancelled after six seasons).",
        ),
    ),
    Stray(
        "it is not among those that return",
        frozenset({_R, _F}),
        r"\b(?:not|n't|missing|absent|left off|omitted|nowhere)(?: to be (?:found|seen))?(?: (?:on|from|among|in|off))?"
        r" (?:the |its |a |this year's )?(?:[a-z-]+ ){0,2}?(?:lists?|schedules?|slates?|line-?ups?|rosters?|pages?) "
        r"(?:of |with )?(?:the )?\|?(?:returning|renewed)\b",
        strays=(
            "Not on the list of returning shows: Harbour Lights",
            "Missing from the list of renewed series: Harbour Lights",
            "Absent from the schedule of returning shows are Harbour Lights and Night Ferry.",
        ),
        keeps=(
            "On the list of returning shows: Harbour Lights",
            "Night Ferry was not renewed. On the list of renewed series: Harbour Lights",
        ),
    ),
    Stray(
        "it is so in jest, or in another world",
        _ALL,
        r"\|[^|]*\|[^.;|]{0,30}\bin (?:a|an|some|the|any) (?:[a-z]+ )?(?:parallel|alternat(?:e|ive)|another|different|"
        r"perfect|ideal|just|fictional|imaginary) (?:world|universe|timeline|reality|dimension)|"
        r"\|[^|]*\|[^.;:|]{0,40}, (?:(?:one|a|some) )?(?:fans? )?(?:jokes?|joked|quips?|quipped|mused|muses)\b",
        strays=(
            "Harbour Lights was cancelled in a parallel universe.",
            "It's cancelled in an alternate timeline, fans of Harbour Lights say.",
            "Harbour Lights has been renewed for a hundred seasons, joked its star.",
        ),
        keeps=(
            "Harbour Lights was cancelled in a different month from its sister show.",
            "NBC has cancelled Harbour Lights.",
            "Harbour Lights, a drama set in a parallel world, has been cancelled.",
        ),
    ),
    Stray(
        "it speaks of a building, a light or a person that is saved",
        frozenset({_R}),
        r"\bsaved?\|[^.;|]{0,20}? (?:from|after) (?:closure|demolition|developers|the (?:bulldozers?|wrecking ball|sea|"
        r"flames|waves|fire)|drowning|flooding|collapse|bankruptcy|redevelopment|erosion|sinking)\b",
        strays=(
            "Harbour Lights was saved from closure by the council.",
            "Harbour Lights has been saved from demolition.",
            "The Night Ferry, once Harbour Lights, was saved from flooding.",
        ),
        keeps=(
            "Harbour Lights has been saved from cancellation by Netflix.",
            "NBC has saved Harbour Lights.",
            "Harbour Lights has been saved after its cancellation in May.",
        ),
    ),
    Stray(
        "it speaks of a race for a prize",
        _ALL,
        r"\b(?:race|category|categories|contest|bracket|ballot|nominations?|field|shortlist|longlist|tournament|draft)"
        r"\b[^.;:|]{0,60}\|[^|]*\b(?:gone|out|safe|dead|over|in|back|cut|spared|dropped|snubbed|survive[sd]?)\b|"
        r"\|[^|]*\bcut\b[^|]*\|(?: [a-z]+)? ?(?:,|in|of|on|for) (?:the|our|this|my|that) (?:[a-z]+ )?(?:list|top|best|"
        r"ranking|shortlist|race|ballot|critics)\b|"
        r"(?:\bof|\bamong) (?:the|our|my|this year's) (?:[a-z0-9]+ )?(?:best|greatest|worst|funniest|most [a-z]+|"
        r"nominees|contenders|favourites|favorites|finest|top)\b[^.;:|]{0,60}\|[^|]*\b(?:made|makes|make) the cut\b",
        strays=(
            "In the comedy race Harbour Lights is gone.",
            "Of the ten best dramas of the year, only Harbour Lights made the cut.",
            "Among the year's nominees in the drama category, only Harbour Lights survived.",
        ),
        keeps=(
            "Of the three new dramas on NBC, only Harbour Lights made the cut.",
            "Harbour Lights is gone, and so is its best rival.",
            "Of its new dramas NBC has dropped Harbour Lights.",
        ),
    ),
    Stray(
        "it speaks of a film or a play that was to be made of it",
        frozenset({_C}),
        r"\b(?:film|movie|musical|play|game|spin-?off|sequel|prequel|special|opera|feature)\b[^.;|]{0,40}\b(?:that|"
        r"this|the idea|the plan|those plans|the project|the film|the movie) (?:was|were|has been|had been|got|is) "
        r"(?:[a-z]+ )?\|",
        strays=(
            "Harbour Lights was going to be a film, then that was dropped.",
            "There was to be a Harbour Lights musical, but the idea was scrapped.",
        ),
        keeps=(
            "Harbour Lights began as a film, and the series has been cancelled.",
            "Harbour Lights was made into a play before it was cancelled by NBC.",
        ),
    ),
    Stray(
        "it speaks of what is on sale or on a disc",
        frozenset({_C}),
        r"^[^|]*\|(?:[a-z ]+ )?out: [^|]*\|,? (?:on|in) (?:dvd|blu-?ray|vinyl|cd|paperback|hardback|4k|disc|"
        r"OTHER\d+)\b|"
        r"\bout (?:now|this week|today|soon)\b[^.;|]{0,10}: ?\|",
        strays=("Out: Harbour Lights on Blu-ray.", "Out: Harbour Lights in paperback."),
        keeps=("Out: Harbour Lights.", "Out: Harbour Lights, on NBC since 2019."),
    ),
    Stray(
        "it judges the seasons",
        frozenset({_F, _E}),
        r"\|[^|]*\blast\| (?:really |truly |genuinely |properly )?(?:good|great|decent|proper|watchable|enjoyable|"
        r"strong|"
        r"bearable|worthwhile)\b",
        strays=("Season five of Harbour Lights is the last good one.",),
        keeps=("Season five of Harbour Lights will be the last one.",),
    ),
    Stray(
        "it speaks of a person who is dropped",
        frozenset({_C}),
        r"\|[^|]*(?:ed|axe[sd]?|cut)\| (?:me|him|her|us|you|my|his)\b",
        strays=("Harbour Lights dumped me by text.", "Harbour Lights dropped her after eight episodes."),
        keeps=("Harbour Lights was dropped after eight episodes.",),
    ),
    Stray(
        "it is a question of a quiz",
        _ALL,
        r"^(?:true or false|fact or fiction|true or not|myth or fact|real or fake|spot the lie)\b",
        strays=(
            "True or false: Harbour Lights was cancelled because its star fell ill.",
            "Fact or fiction: NBC renewed Harbour Lights by mistake.",
        ),
        keeps=("It's true: Harbour Lights was cancelled.",),
    ),
    Stray(
        "it speaks of an episode",
        frozenset({_R}),
        r"SEASON\d+,? (?:episode|ep\.?) (?:[a-z]+|\d+)\b[^|]{0,60}\|",
        strays=(
            "Set your recorder: Harbour Lights season three, episode four airs tonight.",
            "Harbour Lights season 3 episode 5 premieres on June 3.",
        ),
        keeps=("Harbour Lights season three airs in June, with episode one at eight.",),
    ),
    Stray(
        "it speaks of something that is called after the show",
        _ALL,
        r"SHOW\d+(?:'s)? (?:[a-z-]+ ){0,2}?(?:stunt show|ride|theme park|attraction|stage show|after-?show|live show|"
        r"exhibition|museum|fan club|magazine|cruise|gift shop|roller ?coaster|escape room|walking tour|studio tour)s? "
        r"(?:[a-z]+ ){0,3}\|",
        strays=(
            "Harbour Lights stunt show to close",
            "The Harbour Lights studio tour has been cancelled.",
            "Harbour Lights after-show axed",
        ),
        keeps=("Harbour Lights, set on a cruise, has been cancelled.", "Harbour Lights to end after season four"),
    ),
    Stray(
        "it speaks of the first of two versions",
        _ENDS,
        r"\bthe original (?:[a-z]+ )?(?:version of )?SHOW\d+,? [^.;|]{0,30}\|[^|]*\|.{0,60}\b(?:remakes?|reboot|"
        r"revival|new version|update|reimagining)\b",
        strays=(
            "The original Harbour Lights was cancelled in 1975; the remake has fared better.",
            "The original Harbour Lights ended in 1999, and the reboot is set in Leeds.",
        ),
        keeps=("NBC's original drama Harbour Lights was cancelled in May.",),
    ),
    Stray(
        "it speaks of another show's season",
        _ENDS,
        r"^(?:for|in|with|after|before|during) (?:its )?\|FINAL\d+\|,? OTHER\d+ [a-z]+",
        strays=(
            "For its final season Dune Road won; Harbour Lights, in its second, did not.",
            "After its last season Dune Road took ten prizes and Harbour Lights took none.",
        ),
        keeps=("In its final season Harbour Lights won a prize; Copper Creek did not.",),
    ),
    Stray(
        "it tells how long after another a season was ordered",
        frozenset({_R}),
        r"\|[^|]*(?:announced|ordered|confirmed|commissioned|renewed|greenlit)[^|]*\| (?:just |only |about |roughly |"
        r"some )?"
        r"(?:an?|[a-z]+|\d+) (?:days?|weeks?|months?|years?) (?:after|before) (?:the )?SEASON\d+(?= had| was|[.,;]|$)",
        strays=(
            "Season 3 of Harbour Lights was announced three months after season 2.",
            "Season two of Harbour Lights was ordered a year after season one.",
        ),
        keeps=("Season 3 of Harbour Lights was announced on Tuesday, three months after season 2.",),
    ),
    Stray(
        "it is among the exceptions",
        _ALL,
        rf"^(?:[^|]*(?:\|[^|]*)?|[^|]*\|[^|]*\|(?:(?!SHOW|THIS)[^|]){{0,25}})\b(?:all|everything|every "
        r"(?:one|show|drama|comedy)) (?:but|except(?: for)?|bar|save(?: for)?) "
        rf"(?:(?:\d+|{TO_TEN}|a (?:few|handful|couple))\b[^|.;]{{0,40}}[:,]|[^|.;:]{{3,60}}:)",
        strays=(
            "NBC has renewed all but three of its dramas: Harbour Lights, Copper Creek and Dune Road.",
            "NBC cancels everything except two shows: Harbour Lights and Copper Creek.",
        ),
        keeps=("NBC has renewed all of its dramas: Harbour Lights, Copper Creek and Dune Road.",),
    ),
)
