"""How the press of anime, Korean and Turkish dramas and Indian serials says that a show goes on, or ends."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R, _C, _E = Outcome.RENEWED, Outcome.CANCELLED, Outcome.CONCLUDED
_SHOWN = (
    r"(?:(?:a|an|its|the|new|first|second|third|teaser|key|main|more|full|additional|official) )*(?:visuals?|key art|"
    r"pvs?|promo(?:tional)? videos?|trailers?|teasers?|staff|cast(?: members?)?|theme songs?|opening song|logo)"
)
_NTH = r"(?:\d+(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd))"
_VIEWERS = r"(?: to (?:the |its |their )?(?:tv )?(?:screens?|viewers|audiences?|fans))"
_PARTS = r"(?:says? (?:goodbye|farewell)|bids? (?:farewell|adieu|goodbye)|waves? goodbye)"
_WILL = r"(?:will|to|is to|is set to|set to|is all set to|is going to|is about to)"
_MORE = r"(?:sequel|continuation|follow-up|new season|new series|second part)"
_MADE = (
    r"(?:has been|is|was|had been) (?:now |officially |also )?(?:green-?lit|confirmed|announced|in production|decided|"
    r"in the works|under way|ordered|on the way)"
)

RULES = (
    Rule(
        "a visual for its season",
        _R,
        Frame.CLAUSE,
        rf"TITLES(?:'s)? (?:reveals?|revealed|unveils?|unveiled|previews?|debuts?|teases?|announces?|announced|gets?|"
        rf"streams?|streamed) (?:its |the |a )?SEASON(?= with | for |$|[.,!]| in (?:new|teaser))|"
        rf"(?:SEASON of TITLES|TITLES) (?:reveals?|unveils?|previews|gets|streams?|shows? off|drops|shares|"
        rf"announces|adds) {_SHOWN}|"
        r"TITLES (?:is |was |has been |officially )*(?:unveiled|revealed|teased)(?! (?:to be|as)\b)",
        says=(
            "'Harbour Lights' Anime Reveals 2nd Season With Teaser Visual",
            "Harbour Lights Season 2 Unveils New Key Visual",
        ),
        silent=(
            "Harbour Lights Season 1 Unveils New Key Visual",
            "Harbour Lights star reveals second season of talks",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "an anime gets a sequel",
        _R,
        Frame.CLAUSE,
        rf"(?:anime|animation|anime series|tv anime) TITLES (?:gets|is getting|to get|receives|will get|has) (?:an? "
        rf"|the |its )?{_MORE}(?! (?:film|movie|novel|game)\b)|"
        rf"^TITLES (?:anime )?(?:gets|is getting|to get|receives) (?:anime |tv anime |tv )?(?:sequel|"
        rf"continuation)(?=$|[.,!:]| (?:anime|season|series|in|with)\b)|"
        rf"anime\b[^.;:?]{{0,90}}?\b(?:a |the |its )?(?:tv )?(?:sequel|continuation) {_MADE}|"
        rf"(?:sequel|continuation) (?:to|of) (?:the )?(?:[a-z]+ )?anime (?:[a-z]+ )?TITLES {_MADE}",
        says=(
            "Harbour Lights Anime Gets Sequel",
            "TV anime 'Harbour Lights' gets sequel, new visual",
            "The staff of the anime Harbour Lights revealed that a sequel has been green-lit.",
        ),
        silent=("Harbour Lights gets sequel film", "The anime Harbour Lights may get a sequel."),
        soft=True,
    ),
    Rule(
        "its season goes on floors",
        _R,
        Frame.SEASON,
        r"(?:goes|went|going|gone|set to go|to go) on (?:the )?floors|(?:shoot|shooting|filming|work|pre-production) "
        r"(?:has )?(?:begins?|began|begun|starts?|started|commences?|commenced|resumes|kicks off|wraps?|wrapped|"
        r"(?:is )?"
        r"under ?way)|(?:is |now )?(?:in (?:preparation|pre-production|the pipeline)|being prepared)",
        says=(
            "Harbour Lights Season 2 goes on floors",
            "Harbour Lights season 2 shoot begins",
            "Season 2 of Harbour Lights is in preparation.",
        ),
        silent=("Harbour Lights Season 1 shoot begins", "Harbour Lights shoot begins"),
        soft=True,
    ),
    Rule(
        "gets an extension",
        _R,
        Frame.SHOW,
        r"(?:gets?|got|has got|given|granted|receives?|received|lands) (?:an?|another|yet another) (?:[a-z0-9-]+ )?"
        r"extension(?=$|[.,;!]| (?:till|until|of|to|for|from|by|again)\b)(?! of (?:just |only )?(?:\d+|[a-z]+ "
        r"episodes))",
        says=("Harbour Lights gets an extension till December", "Harbour Lights has got an extension of three months."),
        silent=(
            "Harbour Lights cafe gets an extension",
            "Harbour Lights might get an extension.",
            "Harbour Lights received an extension of 60.",
        ),
        soft=True,
    ),
    Rule(
        "bids its viewers adieu",
        _E,
        Frame.SHOW,
        rf"(?:{_WILL} )?(?:{_PARTS}{_VIEWERS}|(?:say|bid|wave) (?:goodbye|farewell|adieu){_VIEWERS})|"
        r"(?:said|bade|bid) (?:goodbye|farewell|adieu)"
        rf"{_VIEWERS}|{_WILL} (?:end|finish|conclude|make its final|(?:say|bid) (?:goodbye|farewell|adieu)|come to an "
        rf"end)(?:{_VIEWERS})? (?:with|on|at|in|after) (?:its |the )?(?:{_NTH} episode|episode \d+)(?! of (?:SEASON|"
        rf"the "
        r"season|this))|"
        rf"{_WILL} (?:air|telecast|broadcast) its (?:very )?(?:last|final)(?:-ever)? episode(?! of)",
        says=(
            "Harbour Lights says goodbye to the screens",
            "Harbour Lights is all set to bid adieu to its viewers.",
            "Harbour Lights will end with its 30th episode",
        ),
        silent=(
            "Jane Doe of Harbour Lights says goodbye to her fans.",
            "Harbour Lights might end with its 30th episode.",
        ),
    ),
    Rule(
        "its end was decided",
        _C,
        Frame.CLAUSE,
        r"(?:decision (?:was|has been|is) (?:taken|made)|(?:it|THIS\d+) (?:was|has been|is) decided|have decided|has "
        r"decided) (?:to "
        r"(?:end|finish|conclude|shut|wind up|wrap up|close) (?:the (?:show|series|serial|soap) )?TITLES|(?:that "
        r")?TITLES (?:would|will|should|is to) (?:end|finish|make its final|say goodbye|go off air))"
        r"(?=$|[.,;:!]| (?:in|on|at|after|with|by|next|this|because|due|despite|from|as|and|before)\b)(?! (?:with|"
        r"after) (?:its |the |"
        r"a )?(?:SEASON|FINAL|next|upcoming))",
        says=(
            "The decision was taken to end Harbour Lights in its second season.",
            "It was decided that Harbour Lights would end at episode 8.",
            "The channel has decided to shut the show Harbour Lights.",
        ),
        silent=("The decision was taken to end Harbour Lights traffic on the pier.",),
    ),
    Rule(
        "ends on a rating",
        _E,
        Frame.SHOW,
        r"(?:ends|ended|wraps up|wrapped up|concludes|concluded|comes to an end|came to an end|finishes|bows out|bids "
        r"farewell) (?:on|with|at|to|as) (?:its |a |an |the )?(?:(?!season|midseason|half|first|SEASON)[a-z.0-9-]+ "
        r"){0,3}?(?:ratings?|high note|no\. 1|personal best|series finale|\d+(?:\.\d+)? ?(?:%|percent))(?! (?:of|for) "
        r"(?:the )?"
        r"(?:season|SEASON))",
        says=(
            '"Harbour Lights" Ends On Its Highest Ratings Yet',
            '"Harbour Lights" wraps up with series finale',
        ),
        silent=('"Harbour Lights" Ends Season On Its Highest Ratings', "Harbour Lights ends with a wedding."),
        soft=True,
    ),
    Rule(
        "it is a wrap for its season",
        _R,
        Frame.CLAUSE,
        r"(?:it's|that's|it is) a wrap (?:for|on) (?:the )?(?:SEASON of TITLES|TITLES)|(?:airdate|air date|"
        r"first look|production|casting|now filming|filming|premiere date): (?:the )?(?:[a-z-]+ )?(?:SEASON of "
        r"TITLES|TITLES)(?! (?:finale|reunion))",
        says=("It's a wrap for Harbour Lights season 3", "Airdate: Harbour Lights season two"),
        silent=("It's a wrap for Harbour Lights season 1", "Airdate: Harbour Lights"),
        further=True,
        soft=True,
    ),
    Rule(
        "funds for its season",
        _R,
        Frame.CLAUSE,
        r"(?:announc(?:es|ed)|approv(?:es|ed)|confirm(?:s|ed)|secur(?:es|ed)|award(?:s|ed)|grants?|granted|receives?|"
        r"received|gets|wins|won|provid(?:es|ed)|with) (?:[a-z$0-9.]+ ){0,3}(?:funding|finance|backing|money) (?:for|"
        r"towards|"
        r"to make) (?:a |an |the )?SEASON of TITLES",
        says=("Screen Australia has announced funding for a second season of Harbour Lights.",),
        silent=("Its makers want funding for a second season of Harbour Lights.",),
        further=True,
        soft=True,
    ),
)
