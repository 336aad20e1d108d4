"""The words by which what is ordered, or who leaves, is another matter than the future of the show."""

from __future__ import annotations

from bot.claims.qualifiers.moods import Modifier, Mood, words
from bot.rules.letters import Lettered

ASIDES = (
    Modifier(
        words(
            r"full[- ]season|(?:isn't|not) a (?:new |second )?season|back nine|back-nine|(?:nine|four|six|three|more|"
            r"additional|extra|"
            r"fewer) (?:more )?(?:episodes|scripts)(?! (?:season|order for season|in(?:to)?(?:,| (?:its|the|their)\b)))"
        ),
        Mood.ASIDE,
        "it orders more of the running season",
    ),
    Modifier(
        words(
            r"(?:streaming|first-run|broadcast|global|foreign|dvd|cable|syndication|u\.?k\.?|"
            r"international) (?:streaming |broadcast )?(?:rights|pick-?up|premiere on)|acquires?|"
            r"acquired|first-run|reruns?|repeats|re-?aired|syndicat\w+|box set|blu-ray|on dvd|"
            r"to cable|now (?:on(?! (?:the )?air\b)|available|streaming)|available (?:on|to)|library|"
            r"from NETWORK\d+'s library|lives on in"
        ),
        Mood.ASIDE,
        "it is about rights, repeats or a library",
    ),
    Modifier(
        words(r"pilots?|straight[- ]to[- ]series|series order|first season order|first-season order"),
        Mood.ASIDE,
        "it is the order of a new show",
    ),
)
#: how long a further season is, which is no order within the running one: "a second series of six episodes"
ITS_EPISODES = Lettered(
    r"(?<=\d)(?: (?:of|for) (?:SHOW|THIS)\d+)?(?:,? (?:of|with|consisting of|comprising|made up of|comprised of)|,?"
    r" which will (?:have|consist of|run for)| ?\() (?:[a-z]+|\d+) (?:new |one-hour |half-hour |hour-long )?episodes|"
    r"more episodes(?= of [^,;:.]{3,50},? (?:enough |which will |that will |to |and will )+(?:keep|take|see|run|"
    r"carry)\b)|"
    r"\b(?:[a-z]+|\d+) (?:more |new )?episodes(?=,? (?:for |as |in )?(?:a|an|its) SEASON| (?:[a-z]+ )?for 20\d\d)|"
    r"\b(?:[a-z]+|\d+) (?:more |final |new |additional |extra )*episodes(?= (?:to (?:bring|wrap|end|finish|close|"
    r"conclude)|in which to)\b)|"
    r"\b(?:[a-z]+|\d+) more episodes(?= of (?:SHOW|THIS)\d+,? [^;:.]{0,30}(?:ahead of|before) (?:the|its) (?:series )?"
    r"(?:premiere|debut|launch)\b)"
)
WORK = words(r"spin-?offs?|spin offs?|prequel|remake|reboot|sequel series|animated series|stage version|video game")
#: of so many there is no running season: "renewed for 70 more episodes"
MANY_EPISODES = Lettered(
    r"(?:(?:renewed|recommissioned|re-?upped|picked up) for (?:at least |a further )?|\b(?:orders?|ordered|buys?|"
    r"bought|"
    r"commissions?|commissioned|picks? up|picked up) )(?:1[6-9]|[2-9]\d|1\d\d) more (?:episodes|eps|hours|half-hours)"
)
#: "NAME is leaving SHOW and will not return", "SHOW: fan favourite says goodbye & won't return"
SOMEBODY_LEAVES = Lettered(
    r"\b(?:leav(?:es|ing)|left|exit(?:s|ed|ing)?|quit(?:s|ting)?|depart(?:s|ed|ing)|"
    r"(?:says?|said|saying|bids?|bade|waves?) (?:goodbye|farewell) to|part(?:s|ed|ing)? ways with|written out of) "
    r"(?:the )?(?:[a-z]+ ){0,2}(?:SHOW|THIS)\d+\b[^.;]*$|"
    r"\b(?:stars?|fan[- ]favou?rites?|actor|actress|lead|cast member|series regular|original|host|presenter|judge|"
    r"showrunner|character|veteran)s? (?:is |are |has |have )?(?:says?|said|saying|leav(?:es|ing)|left|exit(?:s|ing|"
    r"ed)?|quit(?:s|ting)?|depart(?:s|ing|ed)?)\b[^.;]{0,40} (?:and|&|,) $"
)
