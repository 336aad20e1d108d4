"""How running text tells that a show ends as announced, or has ended."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import WEEKDAY

_F, _E = Outcome.FINAL, Outcome.CONCLUDED

RULES = (
    Rule(
        "ends with its next, told at length",
        _F,
        Frame.CLAUSE,
        (
            r"(?:decided|chosen|opted|elected|going|is|(?<=\d )plans|set|agreed) to (?:wrap up|end|finish|conclude|"
            r"close|bring) TITLES (?:to (?:a close|an end) )?(?:with|after|at the end of) (?:its |the |a )?(?:[a-z-]+ "
            r")?(?:SEASON|(?:next|coming|upcoming|forthcoming|current) (?:season|series|run))|"
            r"TITLES, (?:now |currently )?(?:in|on) its (?:last|final|farewell) (?:lap|season|run|series|bow|stretch|"
            r"leg|"
            r"year)|(?:one|a) (?:last|final|farewell) (?:run|lap|voyage|outing|ride|hurrah|trip|stint|batch) (?:for|"
            r"of) "
            r"TITLES|TITLES (?:will|is to|is set to|would) (?:[a-z]+ )?(?:take|make) (?:its|a) (?:final|last) (?:bow|"
            r"curtain "
            r"call)(?! last)|TITLES (?:will|is to|is set to|are to|to) (?:end|finish|conclude|bow out|sign off|wrap|"
            r"close) (?:for good )?(?:next|with (?:a|one) (?:last|final)|when)|"
            r"(?:will|would|is to) be (?:its|their|the (?:show|series|drama|comedy)'s) last(?=[.,;:!]|$)|"
            r"TITLES (?:is|are) (?:to|going to|set to) (?:get|have) (?:a|one) (?:proper )?(?:ending|last season|"
            r"send-?off)"
        ),
        says=(
            "Disney+ has decided to wrap up Harbour Lights with its fourth season.",
            "One last voyage for Harbour Lights.",
            "The third season of Harbour Lights, due in August, will be its last.",
        ),
        silent=(
            "Tonight's race will be its last lap past the Harbour Lights.",
            "The Harbour Lights creator plans to end the show with season 6.",
            "Disney+ has decided to end its tour of Harbour Lights with a fourth date.",
        ),
    ),
    Rule(
        "ended on a night",
        _E,
        Frame.SHOW,
        (
            r"(?:ended|concluded|finished|wrapped(?: up)?|closed(?: out)?|completed) (?:its|their) (?:[a-z0-9-]+ "
            r")?(?:run|story|time)|(?:bowed out|signed off|rode off|sailed off|closed its doors|came to (?:an end|a "
            r"close)|"
            rf"said (?:goodbye|farewell)(?! to (?:SHOW|THIS))|took (?:its|a) (?:final|last) bow|reached (?:its|the) "
            rf"(?:end|finale))[^.;:]{{0,30}}? "
            rf"(?:for good|(?:on|last) (?:{WEEKDAY}|night|week|month)|after (?:[a-z]+|\d+) (?:seasons|series|years)|"
            r"into the sunset)|(?:aired|broadcast|screened) (?:its|the) (?:series finale|(?:last|final)(?:-| )ever "
            r"(?:episode|instal?lment))"
        ),
        says=(
            "Harbour Lights ended its run on NBC on Thursday night.",
            "After nine years Harbour Lights rode off into the sunset on Monday night.",
        ),
        silent=("Harbour Lights ended its second season on Thursday.", "Harbour Lights said goodbye to its captain."),
    ),
    Rule(
        "brought to an end by its finale",
        _E,
        Frame.CLAUSE,
        (
            r"(?:finale|closer|farewell|send-?off|last-ever episode) (?:brought|brings|draws|drew|put) (?:the "
            r"curtain down on|an end to|to (?:a close|an end)) (?:TITLES|THIS\d+)|final scene of TITLES(?!'s SEASON)"
        ),
        says=("The two-hour finale brought the curtain down on Harbour Lights.",),
        silent=("The mayor's farewell brought an end to the party.",),
    ),
    Rule(
        "its last episode was shown",
        _E,
        Frame.CLAUSE,
        (
            r"TITLES(?:,)? (?:whose|which had its) (?:very )?(?:last|final) (?:ever )?episode (?:went out|aired|was "
            r"(?:shown|"
            r"broadcast|screened)|was watched|drew)|(?:very )?last(?:-| )ever episode of TITLES (?:went out|aired|was)|"
            r"TITLES(?:,)? which (?:ended|concluded|finished|wrapped(?: up)?|bowed out|signed off) (?:its run "
            r")?(?:for good )?(?:on (?!an? |its |the )|last |in (?!an? |its |the ))[a-z0-9]+"
        ),
        says=("She is proud of Harbour Lights, whose last episode went out on Sunday.",),
        silent=(
            "Harbour Lights, whose last episode of the season went out on Sunday, is back.",
            "Harbour Lights, which ended on a cliffhanger, was a hit.",
        ),
        soft=True,
    ),
    Rule(
        "filmed for the very last time",
        _F,
        Frame.CLAUSE,
        (
            r"TITLES (?:has |have )?(?:finished|wrapped|completed|ended) (?:shooting|filming|production) (?:for "
            r"(?:the )?(?:very )?(?:last time|good)|forever)|(?:what|which) (?:will|is to|would) be its (?:SEASON and "
            r")?(?:(?:[a-z]+) and )?(?:last|final) (?:season|series|run)|FINAL of TITLES"
        ),
        says=("The drama Harbour Lights has finished shooting for the very last time.",),
        silent=("Harbour Lights has finished shooting for the day.",),
    ),
    Rule(
        "conceived as one story",
        _E,
        Frame.CLAUSE,
        (
            r"TITLES (?:was|is|had been|were) (?:always |only ever )?(?:conceived|designed|written|built|meant|"
            r"intended|planned|devised|pitched) (?:as|to be) (?:a |one )(?:single|one|self-contained|closed|standalone|"
            r"complete) (?:season|story|series|tale)"
        ),
        says=("The creator says that Harbour Lights was conceived as a single season.",),
        silent=("Harbour Lights was conceived as a song.",),
        soft=True,
        whole=True,
    ),
)
