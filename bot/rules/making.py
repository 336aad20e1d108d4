"""How the press tells that a further season is being made: its people, its writing, its filming.

Whoever joins, returns or is promoted for a season shows that the season is made. All of it gives way to the word that
nothing is decided. Composed of small classes: who, what is done with them, and the season.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
#: the season that something is done for, with its show or without
_SEASON = (
    r"(?:the |its |a )?(?:upcoming |forthcoming |new |coming |next |just-ordered |newly ordered |recently ordered )?"
    r"(?:SEASON (?:of|for) TITLES|TITLES(?:'s)?,? (?:for |in )?(?:its |the |a )?SEASON|TITLES|"
    r"SEASON(?! of (?!(?:the |its )?(?:NETWORK|drama|comedy|series|show|thriller|THIS|SHOW))))"
    r"(?! (?:finale|premiere|opener|recap|review|reunion|episode|episodes|petition|campaign|renewal|ratings)\b)"
)
#: what a season is not told of by: what was, and what somebody would do
_NOT_THEN = r"(?<!was )(?<!were )(?<!had )(?<!who )(?<!n't )(?<!not )(?<!never )(?<!would )(?<!'d )(?<!could )"
#: what a person does for a season
_BASE = (
    r"(?:join|board|reprise|guest[- ]star|co-star|star|recur|cameo|re-?join|be seen(?: next)?|appear|feature|debut|"
    r"be introduced|return|be back|come back|reunite)"
)
_JOINS = (
    rf"(?:(?:to|will|'ll) (?:next |also |now |officially |definitely )*{_BASE}|"
    r"joins|joining|(?:has|have) joined|boards|boarding|reprises|reprising|guest[- ]stars|guest[- ]starring|recurs|"
    r"(?:is|are) recurring|re-?joins|re-?joining)"
)
#: a show returns for its season by itself; this is another row's
_BY_ITSELF = (
    r"(?:to |will |'ll )?(?:[a-z]+ )?(?:return|be back|come back|reunite) (?:for|in|on|with) (?:a |its |the )?"
    r"SEASON(?! (?:of|for) (?:SHOW|THIS))"
)
#: what is done with a person
_CAST = (
    r"(?:promoted|upped|elevated|bumped(?: up)?|boosted|named|hired|tapped|cast|recast|added|enlisted|recruited|"
    r"signed(?: on| up)?|on ?board|aboard|confirmed|announced|appointed|brought (?:in|on)|booked|unveiled|revealed)"
)
#: what the makers do with a person
_ADDS = (
    r"(?:adds?|added|adding|casts|casting|taps|tapped|tapping|ups|promotes|promoted|promoting|bumps(?: up)?|"
    r"elevates|hires|hired|names|named|finds|found|cast(?= OTHER\d)|enlists|recruits|welcomes|brings (?:back|in|on)|"
    r"brought (?:back|in|on)|recasts|books|signs|rounds out|fills out|beefs up|bulks up|expands|reunites)"
)
_ROLE = (
    r"(?:(?!(?:petitions?|campaigns?|calls?|chorus|fight|plea|protest|doubts?|hopes?|talks|if|whether|would|could|may|"
    r"might)\b)[a-z0-9'&-]+,? |OTHER\d+,? |NETWORK(?:'s)? |OUTLET |\([^()]{1,30}\) ){0,9}?"
)
_MAKING = (
    r"(?:production|pre-production|post-production|filming|shooting|principal photography|work|writing|scripting|"
    r"editing|casting|rehearsals|the shoot|the writing|recording|animation|preparations?)"
)
_GOING = (
    r"(?:under ?way|begun|started|wrapped(?: up)?|finished|concluded|completed?|resumed|commenced|kicked off|"
    r"in full swing|well advanced|in progress|ongoing|at an advanced stage|got under ?way|gotten under ?way|set to "
    r"(?:start|begin|commence|get under ?way|wrap))"
)
_SOFTLY = r"(?:now |already |officially |currently |just |also |finally |quietly |well |hard |once again |again )*"
_CREW = r"(?:(?:the )?(?:cast and crew|cast|crew|crews|stars|team|actors|writers|producers|writing staff|makers))"

RULES = (
    Rule(
        "somebody joins its season",
        _R,
        Frame.CLAUSE,
        (
            rf"{_NOT_THEN}(?!{_BY_ITSELF}){_JOINS} (?!(?:the )?OTHER\d+,? (?:for|in) (?:its|the) "
            rf"SEASON){_ROLE}(?:for|in|on|of|into) {_SEASON}|"
            rf"{_NOT_THEN}{_CAST} (?:to|as|in|for|opposite|alongside) {_ROLE}(?:for|in|on) {_SEASON}|"
            rf"{_NOT_THEN}(?:cast|hired|aboard|on ?board|confirmed|announced) (?:for|in|on) {_SEASON}"
        ),
        says=(
            "Jane Doe promoted to series regular for season 3 of 'Harbour Lights'",
            "'Harbour Lights': Jane Doe Promoted to Series Regular for Season 3",
            "Jane Doe has joined the cast of Harbour Lights for its third season.",
            "Jane Doe will reprise her role in the third season of Harbour Lights.",
            "Jane Doe has been cast in a recurring role on the third season of Harbour Lights.",
            "Jane Doe to Guest Star on 'Harbour Lights' Season 3",
        ),
        silent=(
            "Jane Doe joins the cast of Harbour Lights.",
            "Jane Doe was cast in a recurring role on the third season of Harbour Lights.",
            "Jane Doe would reprise her role in a third season of Harbour Lights.",
            "Jane Doe, promoted to series regular in the first season of Harbour Lights, has a podcast.",
            "Jane Doe will not appear in season 3 of Harbour Lights.",
            "Jane Doe joins a petition for season 3 of Harbour Lights.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "its makers hire for a season",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES(?:'s)? (?:has |have |is )?{_ADDS} (?!(?:up|doubt|doubts|shadow|a shadow|fuel|to its haul|"
            r"(?:star|stars|lead|actors?|actress|cast|host)\b "
            rf"(?:up )?(?:for|to) SEASON)\b){_ROLE}(?:for|in|to(?: recur in| star in| guest in)?|on|ahead of) "
            r"(?:the |its |a )?(?:upcoming |new |forthcoming )?(?:cast of )?(?:the |its )?SEASON"
            r"(?! (?:finale|premiere|opener|recap|review|reunion|episode|episodes)\b)"
        ),
        says=(
            "'Harbour Lights' Adds Three to Season 3 Cast",
            "'Harbour Lights' Taps Jane Doe to Recur in Season 3",
            "'Harbour Lights' Names New Showrunner for Season 3",
            "'Harbour Lights' Ups Jane Doe to Regular for Season 3",
        ),
        silent=(
            "'Harbour Lights' Adds Three to Its Cast",
            "'Harbour Lights' Casts Doubt on Season 3",
            "'Harbour Lights' Adds Three to Season 1 Cast",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "its season is worked on",
        _R,
        Frame.CLAUSE,
        (
            rf"{_MAKING} (?:is |has |have |are |was |will be )?{_SOFTLY}{_GOING} (?:on|for|of) {_SEASON}|"
            rf"{_MAKING} (?:on|for|of) {_SEASON} (?:will|is (?:set|due|scheduled|slated|expected|planned) to|to|is|"
            rf"has|begins|starts|kicks|got|gets|wraps|takes|continues|resumes|commences)(?! (?:halted|paused|not|been "
            rf"(?:halted|paused|suspended|shut|delayed|stopped|cancell?ed|scrapped|put (?:off|on)|shelved|postponed|"
            rf"called off|abandoned)|put (?:off|on)|postponed|shelved|suspended|shut|stopped|over|"
            rf"unlikely|likely|possible)\b)(?! be (?:decided|considered|halted)\b)(?: (?:be|been|get|{_SOFTLY}))?|"
            rf"(?:scripts|episodes|storylines) (?:are|have been|for) (?:now |already |currently )?(?:being "
            rf")?(?:written|shot|filmed|completed) for {_SEASON}|"
            r"writers'? ?room (?:is |has |was |have )?(?:now |already |officially |back )*(?:open(?:s|ed|ing)?|"
            r"convene[sd]?|"
            rf"reconvene[sd]?|assembled|assembles|up and running|under ?way|at work|set) (?:for|on) {_SEASON}|"
            rf"writers'? ?room (?:for|of|on) {_SEASON} (?:is|has|was|opened|opens|began|begins|convened|convenes|"
            rf"started|starts|reconvened)"
        ),
        says=(
            "Writing has started on the third season of Harbour Lights.",
            "Filming has wrapped on the third series of Harbour Lights.",
            "Filming for the third series of Harbour Lights will start in Whitby next month.",
            "'Harbour Lights' Writers' Room Opens for Season 3",
            "The writers' room for Season 3 of Harbour Lights is already up and running.",
            "Work has begun on a third season of Harbour Lights.",
            "Scripts are being written for a third season of Harbour Lights.",
        ),
        silent=(
            "Work has begun on a Harbour Lights documentary.",
            "Production on the third season of Harbour Lights has been halted.",
            "Work on the third season of Harbour Lights has been put off indefinitely.",
            "Filming for the first series of Harbour Lights will start in Whitby next month.",
            "Writing has not started on the third season of Harbour Lights.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "its people are at work on a season",
        _R,
        Frame.CLAUSE,
        (
            rf"{_CREW} (?:of|behind|for|on) TITLES (?:is |are |has |have |will )?{_SOFTLY}(?:be )?{_SOFTLY}(?:at "
            r"work|working|filming|shooting|writing|in production|"
            r"back (?:at work|on set|together|filming|shooting)|return(?:s|ed|ing)?|gathered|reunite[sd]?|"
            rf"started|begun|begin|start) {_ROLE}(?:on|for|in) (?:its |the |a )?SEASON|"
            rf"TITLES(?:'s)? {_CREW} (?:is |are |has |have |will )?{_SOFTLY}(?:be )?{_SOFTLY}(?:working|at work|"
            rf"filming|"
            r"shooting|films?|shoots?|writing|in production|back|return(?:s|ed|ing)?|gather(?:s|ed)?|reunite[sd]?|"
            rf"spotted|seen|pictured|start(?:s|ed)?|begun|beg[ia]n|arrive[sd]?|head(?:s|ed)?)\b {_ROLE}(?:(?:on|for|"
            rf"in) "
            r"(?:its |the |a )?|to (?:film|shoot|make|record|work on) (?:its |the |a )?|"
            rf"(?:filming|shooting) (?:its |the |a )?)SEASON(?! of (?:SHOW|OTHER))|"
            rf"TITLES(?:'s)? {_CREW} (?:is |are |has |have )?{_SOFTLY}(?:writing|penning|scripting|breaking|plotting|"
            rf"drafting|filming|shooting|making|"
            rf"films?|shoots?|start(?:s|ed)?|begun|beg[ia]ns?) (?:work on |its |the |a )*SEASON(?! of (?:SHOW|OTHER))"
        ),
        says=(
            "Harbour Lights cast back on set for series three",
            "Harbour Lights crew return to Whitby to film third series",
            "'Harbour Lights' Team Already Writing Season 3",
            "The writers of Harbour Lights are at work on a third season.",
            "The team behind Harbour Lights is back at work on a third season.",
            "The cast of Harbour Lights will return for a third series.",
        ),
        silent=(
            "The cast of Harbour Lights are at work on a charity single.",
            "The cast of Harbour Lights would return for a third series.",
            "The writers of Harbour Lights are pitching a third season.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "a new series is filmed",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES(?:'s)? {_CREW} (?:is |are |has |have )?{_SOFTLY}(?:back|return(?:s|ed|ing)?|arrive[sd]?|spotted|"
            rf"seen|pictured) (?:[a-z]+ ){{0,4}}?(?:to (?:film|shoot|make|record)|filming|shooting) (?:the |a |its )?"
            r"(?:brand[- ])?new (?:series|episodes|season)(?! (?:of|about|called)\b)|"
            r"(?:filming|shooting|production|work|cameras) (?:is |are |has |have |gets |get )?(?:now |already |back )*"
            r"(?:under ?way|begun|begins|started|starts|rolling|starting|beginning) (?:in [a-z]+ )?(?:on|for) (?:the "
            r"|a )?(?:brand[- ])?new (?:series|season|run) of TITLES|"
            r"TITLES (?:is |has |have |are )?(?:now |already |currently |back )*(?:filming|shooting|started filming|"
            r"begun filming|begins filming|starts filming|in production(?: on| with)?) (?:on )?(?:the |a |its "
            r")?(?:brand[- ])?new (?:series|season|run)(?! (?:of|about|called)\b)"
        ),
        says=(
            "Road closures as Harbour Lights crew return to shoot new series",
            "Filming is under way on the new series of Harbour Lights.",
            "Harbour Lights begins filming new series in Whitby",
        ),
        silent=(
            "Harbour Lights star begins filming new series of Night Ferry",
            "Harbour Lights crew return to shoot new series of Night Ferry",
        ),
        soft=True,
    ),
)
