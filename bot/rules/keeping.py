"""How the press tells that a network keeps a show, hands it a renewal, or that it will be there next season."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, EPISODES, WEEKDAY

_R = Outcome.RENEWED
#: what else a network keeps a show from, or in
_ELSEWHERE = (
    r"(?![^.;:?]{0,60}\b(?:off|under wraps|secret|waiting|guessing|hold|limbo|from|bay|away|quiet|mum|rights|library|"
    rf"archive|{WEEKDAY}s?|in mind|apart|in the dark|alive in|short)\b)"
)
_EARLY = (
    r"(?:(?:an? |the )?(?:early|quick|swift|speedy|surprise|multi-season|(?:two|2)-season|multi-year|official|full|"
    r"hoped-for|last-minute|eleventh-hour|SEASON|NETWORK(?:'s)?) )+"
)
_RENEWALS = r"(?:renewals?|pick-?ups?|season orders?|recommissions?)"
_SEASON_TO_COME = (
    r"(?:the )?(?:next (?:season|year|fall|autumn|spring|summer)|(?:the )?(?:fall|autumn)|"
    r"(?:20\d\d-\d\d(?:\d\d)?)(?: season)?|"
    r"coming season|new season)(?![^.;:?]{0,40}\b(?:break|hiatus|pause|if)\b)"
)

RULES = (
    Rule(
        "network keeps it",
        _R,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:has |have |is |are |will |to )?(?:also |now |instead |at least )*(?:keeping|(?:decid\w+|"
            rf"opt\w*|chos\w+|choos\w+|elect\w*|agreed|vowed) to (?:keep|retain|hold on to|stick "
            rf"with|stand by)|hold(?:s|ing)? on ?to|hang(?:s|ing)? on ?to|retain(?:s|ed|ing)|keep hold of) "
            rf"TITLES{_ELSEWHERE}"
        ),
        says=(
            "Three days after letting it go, NBC has decided to keep Harbour Lights.",
            "ABC is keeping Harbour Lights on the case and Night Ferry on the beat next season",
            "The network is holding on to Harbour Lights and Night Ferry.",
        ),
        silent=(
            "ABC is keeping Harbour Lights under wraps.",
            "ABC is keeping Harbour Lights off the fall schedule.",
            "ABC may decide to keep Harbour Lights.",
            "Will ABC hold on to Harbour Lights?",
        ),
        soft=True,
    ),
    Rule(
        "an early renewal is handed out",
        _R,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:has |have )?(?:hands?|handed|gives?|gave|grants?|granted|orders|announces?|announced|"
            rf"confirms?|issues?|unveils|"
            rf"delivers?|awards?)(?: out)? {_EARLY}(?:renewal|pick-?up|season order)(?=$|[.!,;])|"
            rf"{_EARLY}{_RENEWALS} (?:at|from|by|on) (?:the )?NETWORK (?:for|go(?:es)? to|given to) TITLES|"
            rf"(?:early |quick |surprise |multiple |official )?(?:renewals|pick-?ups) (?:at NETWORK |from NETWORK "
            rf")?(?:for|go(?:es)? to|went to|given to|handed to) TITLES|"
            r"TITLES(?:'s)? (?:return|comeback|future|SEASON) (?:is |has been |was |now )*(?:sealed|secured?|assured|"
            r"guaranteed|signed and sealed)(?=[.,;:!]|$| (?:as|by|at|with|after|until|for|on|thanks)\b)|"
            r"^NETWORK: (?:[^:;?.]{1,60} )?TITLES (?:will be back|will return|is back|is coming back)(?=$|[.!])|"
            r"NETWORK (?:extends?|renews?|re-?ups?|prolongs?) (?:its |their |the )?(?:deal|contract|pact|agreement|"
            r"order|commitment) (?:through|until|to|into|till) (?:at least )?20\d\d"
        ),
        says=(
            "'Harbour Lights' Won't Have to Wait Long: CBS Hands Out Early Renewal",
            "Early pickups at Fox for 'Harbour Lights' and 'Night Ferry'",
            "Harbour Lights return sealed as ITV chiefs open chequebook",
            "CBS: nuts to cancellation, 'Harbour Lights' will be back",
            "Five more years of 'Harbour Lights': Comedy Central extends deal through 2016",
        ),
        silent=(
            "NBC hands out early renewals, but not to Harbour Lights",
            "First season of Harbour Lights: our verdict",
            "Harbour Lights return in doubt",
        ),
    ),
    Rule(
        "it will be there next season",
        _R,
        Frame.SHOW,
        (
            rf"(?:will|is to|are to|is set to|are set to|set to|are all to)(?: (?:also|both|all|each|now|all three|"
            rf"continue to))? (?:return|be back|come back|continue|stay|remain|go on)(?: (?:on|to|at) NETWORK| as "
            rf"well| too)? (?:in|into|for|through|during) {_SEASON_TO_COME}|"
            r"(?:are|is) to return(?: as well| too)?(?=[.,;]|$)|will (?:also|both|all) be back(?: as well| "
            r"too)?(?=[.,;]|$)|(?:has|have|had) (?:a |its |their )?SEASON (?:at|on|from|with) NETWORK|"
            rf"(?:has|have) (?:\d+|{COUNT}) (?:new|more|further) {EPISODES} (?:on order|ordered|on the way|to come)|"
            r"(?:was|were|has been|have been|been) picked up early|"
            r"(?:given|gets?|got|getting|granted|handed|has) the (?:green ?light|go-ahead|nod|thumbs[- ]up|"
            r"all-clear) for more(?! episodes)|"
            r"(?:picked up|saved|revived|rescued|finds? (?:a )?(?:new )?home|found (?:a )?(?:new )?home|lands?|"
            r"landed|lives on|live on) elsewhere"
        ),
        says=(
            "Night Ferry, Copper Creek and Harbour Lights will return in the fall.",
            "Harbour Lights and Night Ferry are to return as well.",
            "A day after Fox dropped it, Harbour Lights has a sixth season at NBC",
            "Harbour Lights has 22 new episodes on order.",
            "Harbour Lights was picked up early, in December.",
            "Harbour Lights has been given the green light for more at Apple",
            "Harbour Lights Picked Up Elsewhere After Max Axe",
        ),
        silent=(
            "Harbour Lights will return in two weeks.",
            "Harbour Lights may return in the fall.",
            "The ferries of Harbour Lights are to return to the pier.",
        ),
        soft=True,
    ),
    Rule(
        "there will be new episodes",
        _R,
        Frame.CLAUSE,
        rf"(?:there will be|there are to be|expect|we will get) (?:\d\d|[6-9]|six|eight|ten|twelve|thirteen) (?:new|"
        rf"brand-new|fresh) {EPISODES} "
        rf"of TITLES",
        says=("There will be 20 new episodes of Harbour Lights.",),
        silent=("There will be 20 episodes of Harbour Lights.",),
        soft=True,
    ),
    Rule(
        "its season is spoken of as sure",
        _R,
        Frame.CLAUSE,
        (
            r"^(?:at least )?SEASON of TITLES(?=$|[:,.!]| (?:at|on|ordered|confirmed|coming|for NETWORK)\b)|"
            r"^TITLES (?:moves|heads|relocates|goes|jets|travels) (?:production |filming )?to (?:(?!NETWORK)[a-z]+ "
            r"){1,3}?(?:for|in) (?:its |the )?SEASON|"
            r"(?:first |second )?(?:table[- ]read|read-?through|script|day of (?:filming|shooting|production)|"
            r"clapperboard|location scouting|rehearsals) (?:for|of|on) (?:the )?(?:SEASON of TITLES|TITLES)|"
            r"SEASON (?:is |has been )?(?:pushed back|delayed|postponed)(?=[.,;:!]|$| (?:as|by|again|after|due|"
            r"because|over|amid)\b)"
        ),
        says=(
            "Five more years of 'Harbour Lights': Comedy Central writes a cheque",
            "'Harbour Lights' Moves To California For Season 2",
            "First table read for series 5 of Harbour Lights took place today",
            "Harbour Lights season 3 pushed back as strikes go on",
        ),
        silent=(
            "First season of Harbour Lights: our verdict",
            "First table read for series 1 of Harbour Lights took place today",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "a deal keeps it going",
        _R,
        Frame.CLAUSE,
        (
            r"(?:deal|agreement|pact) (?:has been|was|is|had been) (?:now |finally )?(?:done|struck|reached|signed|"
            r"agreed|sealed)(?: [a-z]+){0,3}? to (?:keep|save|continue|secure|rescue|safeguard|carry on) TITLES(?! "
            r"(?:repeats|reruns|rights|off|from)\b)|"
            r"(?:deal|agreement|pact|money|funding|partners?|grant)(?: (?:struck|reached|signed|done|agreed|sealed|"
            r"found))?"
            r"(?: (?:on|in|with|last) (?:[a-z]+|NETWORK\d+|OTHER\d+))? (?:has |have )?(?:secure|guarantee|safeguard|"
            r"ensure|save)(?:s|d|ed) (?:the (?:immediate |long-term )?future of |the survival of )?TITLES|"
            r"(?:come|came|comes|is|are|stepped) (?:now )?(?:on board|aboard|in) to (?:keep TITLES (?:going|alive|on|"
            r"afloat|in production)|(?:fund|finance|co-finance|co-produce) (?:a |the )?SEASON of TITLES)"
        ),
        says=(
            "A deal has been done to keep Harbour Lights in Cardiff.",
            "A deal struck on Friday secures the future of Harbour Lights.",
            "Sky has come on board to keep Harbour Lights going.",
        ),
        silent=(
            "A deal to keep Harbour Lights on the air has not been done.",
            "Talks go on about a deal that would secure the future of Harbour Lights.",
            "A deal has been done to keep Harbour Lights repeats on Gold.",
        ),
    ),
)
