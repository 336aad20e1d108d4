"""How the press of Britain, Ireland, Australia, New Zealand, India and Turkey says that a show goes on, or goes."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_R, _F, _C, _E = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.CONCLUDED
_SOON = r"(?:(?:to|is|are|will|set|due|slated|about|now|soon|finally|all|has|have|had|being|been|be|get|gets) )*"
#: how a show goes that has not been on for long
_GOES = (
    r"(?:leaves|left|leaving|leave|exits|exited|disappears|disappeared|vanishes|vanished|departs|departed|gone|goes|"
    r"ends?|ended|ending|finishes|finished|concludes|concluded|wraps(?: up)?|wrapped(?: up)?|stops|stopped|"
    r"(?:says?|said|saying|bids?|bade|bidding) (?:goodbye|farewell|adieu|bye)|(?:comes?|came|coming) to (?:an|its) "
    r"(?:[a-z]+ )?end|(?:makes?|made|making) its final|bows out|bowed out|off the air|pulled)"
)
_SCREENS = (
    r"(?: (?:to |from )?(?:the |our |tv |its |indian |turkish |british |small )*(?:screens?|air|airwaves|schedules?|"
    r"viewers|audiences?|fans))?"
)
_ONLY = r"(?:just|only|barely|merely|a mere|as few as|little more than|less than|under)"
_OF_CANCELLED = r"(?:the )?(?:recently |newly )?(?:cancell?ed|axed|dropped|scrapped|departed|dead)"

RULES = (
    Rule(
        "goes off air",
        _C,
        Frame.SHOW,
        rf"{_SOON}(?:goes|go|going|gone|went|pulled|taken|yanked|pushed) off[- ](?:the )?air(?:waves)?"
        r"(?! (?:for|until|till|tonight|this|over|temporarily|briefly|at|while|during|because of|due to|when)\b)"
        r"(?! in (?:19|20)\d\d)",
        says=(
            "Harbour Lights to go off air in February",
            "After four years Harbour Lights finally went off-air.",
            "Harbour Lights is being pulled off air.",
        ),
        silent=(
            "Harbour Lights went off air for two hours during the storm.",
            "The station went off air and Harbour Lights was not seen.",
            "Harbour Lights could go off air soon.",
        ),
    ),
    Rule(
        "taken off the air",
        _C,
        Frame.CLAUSE,
        r"(?:takes?|took|taking|pull(?:s|ed|ing)?|yanks?|yanked) TITLES off (?:the )?(?:air(?:waves)?|schedules?|"
        r"screens?)(?! (?:for|until|tonight|this|at|during|while|over|temporarily)\b)",
        says=(
            "The ratings of Harbour Lights dipped, and the makers pulled it off air.",
            "ITV takes Harbour Lights off the air",
        ),
        silent=("ITV pulled Harbour Lights off air until the storm had passed.",),
    ),
    Rule(
        "gone after so little",
        _C,
        Frame.SHOW,
        rf"{_SOON}{_GOES}{_SCREENS},? (?:after|with) {_ONLY} (?:[a-z]+|\d+|a few|a couple of) (?:[a-z]+ )?"
        r"(?:episodes?|months?|weeks?|days?|instal?lments)(?! (?:off|away|later|ago|on (?:the )?(?:set|location)))",
        says=(
            "Harbour Lights leaves the screens after only four episodes",
            "Harbour Lights says goodbye after just two months",
            "Harbour Lights to end after barely six weeks",
        ),
        silent=(
            "Jane Doe leaves Harbour Lights after only four episodes",
            "Harbour Lights finished shooting after just six weeks.",
            "Harbour Lights might end after just four episodes",
        ),
    ),
    Rule(
        "makes its final",
        _F,
        Frame.SHOW,
        r"(?:will |to |is to |is set to |set to |is about to |going to |is |are |soon )*(?:make|making|do|doing) "
        r"(?:its|"
        r"their|a|the) finals?(?=[.,;:!]|$| (?:this|next|on|in|with|after|soon|at|today|tonight|by)\b)",
        says=("Harbour Lights will make its final in June.", "Harbour Lights is making its final next week."),
        silent=("The Harbour Lights team will make its final next week.", "Harbour Lights could make its final soon."),
    ),
    Rule(
        "made its final",
        _E,
        Frame.CLAUSE,
        r"TITLES(?: (?:has|have|finally|also|both|all))* (?:made|did) (?:its|their) finals?"
        r"(?=[.,;:!]|$| (?:this|last|on|in|with|after|today|tonight|yesterday)\b)|"
        r"TITLES(?:\.\.\.|…|:|,| -|;) (?:the |all )?(?:THIS\d+|(?:series|shows|dramas|serials|soaps)) (?:that|which) "
        r"(?:(?:have|has) )?(?:made their finals?|ended|left (?:us|the screens?|the air)|said (?:goodbye|farewell)|"
        r"bowed "
        r"out|went off(?: the)? air|wrapped(?: up)?)\b",
        says=(
            "Harbour Lights made its final on Tuesday.",
            "Harbour Lights, Night Ferry… the series that made their finals this season",
        ),
        silent=("The Harbour Lights rowing club made its final.",),
    ),
    Rule(
        "the final was decided",
        _C,
        Frame.CLAUSE,
        r"(?:took|taken|takes|taking|made|makes|gave|given|gives) (?:the|a) (?:final|finale|end|ending) decision "
        r"(?:for|about) TITLES|(?:final|finale|end|ending) decision (?:for|about) TITLES (?:was|has been|is) (?:taken|"
        r"made|given)|(?:final|finale|end) decision (?:was|has been|is) (?:taken|made|given) (?:for|about) TITLES",
        says=("TRT1 has taken the final decision for Harbour Lights.",),
        silent=("TRT1 has not taken the final decision for Harbour Lights.",),
    ),
    Rule(
        "on the list of the cancelled",
        _C,
        Frame.CLAUSE,
        r"TITLES (?:has |have |both |all |also |now |officially |is the latest to )*(?:joins?|joined|joining|on|"
        r"added to) (?:the |a )?(?:[a-z]+ )?(?:list|ranks|pile|roll|company|roll-call|graveyard|heap|scrapheap) of "
        rf"{_OF_CANCELLED}(?: (?:shows|series|dramas|comedies|sitcoms|programmes|titles))?(?=$|[.,;:!]| (?:at|on|by|"
        r"this|after|in)\b)",
        says=(
            "More cuts at CBC: Harbour Lights and Night Ferry join the list of the cancelled",
            "Harbour Lights joins the growing list of cancelled dramas.",
        ),
        silent=("Harbour Lights may join the list of the cancelled.",),
    ),
    Rule(
        "somebody is back for its season",
        _R,
        Frame.CLAUSE,
        r"^TITLES(?: star)?(?::| -|,) (?:OTHER\d+|[a-z'-]+ [a-z'-]+|stars?|cast|who(?:'s| is))(?:(?:,| and| &) "
        r"(?:OTHER\d+|[a-z'-]+ [a-z'-]+))? (?:is |are |will |to |set to |confirmed to )*(?:returns?|returning|back|be "
        r"back|reunites?|stars?|leads?|joins?|joining|cast|reprises? [a-z]+ roles?)(?: (?!not\b|no\b)[a-z]+){0,3}? "
        r"(?:for|in|as) (?:the |a |its )?(?:[a-z]+ )?SEASON(?! (?:finale|premiere))",
        says=(
            "Harbour Lights: Jane Doe returns for second series of submarine thriller",
            "Harbour Lights: Jane Doe and Ann Lee to return in series three",
        ),
        silent=(
            "Harbour Lights: Jane Doe not back for second series",
            "Harbour Lights: Jane Doe returns for first series",
            "Harbour Lights: Jane Doe could return for second series",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "so many return",
        _R,
        Frame.CLAUSE,
        rf"(?:\d+|{TO_TEN}|several|others?|the rest) (?:(?:of them|shows|series|"
        r"dramas|"
        r"comedies|titles|old favourites) )?(?:will |are |have been |also )*(?:return(?:ing)?|come back|coming back|"
        r"back|renewed|recommissioned|get (?:new|further|more) (?:seasons|series))(?:,? (?:namely|including|among them|"
        r"such as)"
        r"|:| -) TITLES",
        says=("Thirty are new; five return, namely Harbour Lights, Night Ferry and three others.",),
        silent=("Five actors return: Harbour Lights regulars all.", "Two could return, namely Harbour Lights."),
    ),
    Rule(
        "its maker on ending it",
        _E,
        Frame.CLAUSE,
        r"(?:on|about|over|discuss(?:es|ed)|explain(?:s|ed)|after|before|for) (?:why (?:he|she|they|it) )?(?:ending|"
        r"ended|"
        r"finishing|wrapping up|saying goodbye to|bidding farewell to|the decision to end) TITLES(?=[.,;:!]|$)",
        says=('"We are happy with what we have made": Jane Doe on ending Harbour Lights.',),
        silent=("Jane Doe on ending Harbour Lights season two with a wedding.",),
        soft=True,
    ),
    Rule(
        "the last ever of it",
        _F,
        Frame.CLAUSE,
        r"(?:last|final)[- ]ever (?:series of |season of |run of )?TITLES(?! (?:episode|season finale|star|tour|"
        r"special)\b)",
        says=(
            "New channel to open with last ever Harbour Lights",
            "Filming starts on final ever series of Harbour Lights",
        ),
        silent=("The last ever Harbour Lights tour starts in May.",),
    ),
    Rule(
        "a network says that it goes on",
        _R,
        Frame.CLAUSE,
        r"(?:NETWORK|boss|bosses|chief|controller) (?:boss |bosses |chief |executive |controller )?(?:says?|said|"
        r"insists?|"
        r"insisted|confirms?|confirmed|vows?|vowed|promises|promised|pledges|pledged|guarantees)(?: that)? TITLES will "
        r"(?:definitely |certainly |still |indeed )?(?:carry on|continue|go on|live on|keep going|run and run|be back|"
        r"return)(?=[.,;:]|$| (?:with or|without|beyond|despite|next|for (?:many )?years)\b)|"
        r"^TITLES will (?:definitely |certainly |still |indeed )?(?:carry on|continue|go on|live on|keep going|be back|"
        r"return)(?: (?:with or without|without|beyond|despite) [^,;:]{2,40})?, (?:says|insists|vows|promises|"
        r"confirms) "
        r"(?:the )?NETWORK",
        says=(
            "The BBC says that Harbour Lights will go on with or without Disney.",
            "Harbour Lights will carry on without Disney, says BBC",
        ),
        silent=("Jane Doe says that Harbour Lights will go on.", "The BBC says that Harbour Lights may go on."),
        soft=True,
    ),
    Rule(
        "is to return",
        _R,
        Frame.CLAUSE,
        r"^(?:(?:[a-z-]+ ){0,3}(?:favourite|favorite|hit|drama|comedy|sitcom|thriller|series) )?TITLES (?:(?:is |are "
        r")?(?:set "
        r"|confirmed |officially )?to return|(?:is )?returning)(?=$|[!:;]| (?:to|on) (?:NETWORK|our screens|screens|"
        r"tv)(?=$|[.!:;]))|"
        r"(?:slate|line-?up|schedule|originals)[^:;.]{0,20}: TITLES (?:all |both )?(?:to return|return|"
        r"returning)(?=$|[.!])|"
        r"TITLES (?:is|are) back[:!;,] NETWORK (?:confirms|orders|commissions|announces|greenlights)|"
        r"double (?:recommission|renewal|re-?order|commission) for TITLES",
        says=(
            "Sunday night favourite Harbour Lights to return",
            "Harbour Lights is back: ITV confirms new series",
            "Double recommission for Harbour Lights",
            "Hulu unveils slate: Harbour Lights, Night Ferry to return",
        ),
        silent=(
            "Harbour Lights star to return",
            "Harbour Lights to return tonight",
            "Is Harbour Lights to return?",
        ),
        soft=True,
    ),
    Rule(
        "goes on in a year to come",
        _R,
        Frame.SHOW,
        r"(?:will |to |is to |is set to |set to |is going to )*(?:goes? on|continues?|carr(?:y|ies) on|lives? on|"
        r"keeps? going|stays? on (?:air|screen)|runs? on|is safe|be around|remains? on (?:air|screen|the schedule))"
        r"(?: on (?:air|screen|NETWORK))? (?:in|into|through|for|next) (?:at least |early |late )*(?:20\d\d|year|"
        r"season)(?! (?:finale|ago))",
        says=(
            "Harbour Lights goes on next year.",
            "Harbour Lights to continue into 2027",
        ),
        silent=("Harbour Lights could go on next year.", "Harbour Lights fans go on next year's cruise."),
        soft=True,
    ),
)
