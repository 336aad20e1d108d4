"""How running text tells that a show goes on."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, EPISODES, MONTH, TIME_OF_YEAR, TO_TEN, WHEN

_R = Outcome.RENEWED

RULES = (
    Rule(
        "network commits to more",
        _R,
        Frame.ORDER,
        (
            r"sign(?:s|ed) off on|commit(?:s|ted)(?: itself)? to|(?:strikes?|struck|reach(?:es|ed)?|clos(?:es|ed?)|"
            r"inks|inked|signs|signed|agreed|finali[sz](?:es|ed)) (?:a |an |its )?(?:new |fresh |multi-year )?(?:deal|"
            r"agreement|pact|terms|contract)(?: with [^,.;:]{2,60}?)? (?:for|to make|to produce|on)|"
            r"approv(?:es|ed)|authori[sz](?:es|ed)|rubber-?stamp(?:s|ed)|(?:ok(?:ay)?'?s|okayed|ok'd)|"
            r"pull(?:s|ed) the trigger on|(?:gives?|gave|given) (?:its |the )?(?:blessing|backing|assent|nod) (?:for|"
            r"to)|"
            r"stump(?:s|ed) up for|(?:bankroll|fund|back|support|financ)(?:s|es|ed|ing)|(?:has )?(?:set|put) in motion|"
            r"press(?:es|ed) the button on|(?:swings|swung) into production on|"
            r"(?:gets?|got|has got) (?:to )?work on|(?:begins|began|begun|started|starts) (?:work|production|"
            r"filming) on"
        ),
        says=(
            "AMC has struck a deal with Fremantle for a third season of Harbour Lights.",
            "Harbour Lights: AMC and Fremantle strike deal for third season",
            "The BBC has signed off on a third series of Harbour Lights.",
        ),
        silent=(
            "AMC has struck a deal with the makers of Harbour Lights.",
            "The BBC would like to sign off on a third series of Harbour Lights.",
        ),
    ),
    Rule(
        "network wants more hours of it",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:sign(?:s|ed) off on|order(?:s|ed)|commission(?:s|ed)|commit(?:s|ted) to|green-?lit|agree[sd] to(?: "
            rf"make)?|announc(?:es|ed)|unveil(?:s|ed)) {COUNT} "
            rf"(?:more|further|new|additional) {EPISODES} of TITLES(?=, [^.;]*\b(?:SEASON|series|next year)\b|, (?:the|"
            r"THIS)|, which|\.$)|"
            r"NETWORK (?:has |have )?(?:told|asked|instructed|given) (?:the |its )?(?:producers|makers|team|writers|"
            r"creators)(?: [^.;:]{2,60}?)? (?:to (?:start|begin|get|make a start) (?:on |to )?(?:work )?on|"
            rf"the (?:go-ahead|green light|nod) (?:for|to make)) (?:a |an |its )?(?:{COUNT} more {EPISODES}|SEASON|"
            rf"more TITLES|more)|"
            r"(?:order|pick-?up|renewal|deal|pact|commission|extension|commitment) (?:will |would )?(?:takes?|brings?|"
            r"carr(?:y|ies)|extends?|keeps?) (?:TITLES|THIS\d+) (?:to|into|through|until|on air (?:to|through|until)) "
            r"(?:at least |a |an |its )*(?:SEASON|20\d\d)"
        ),
        says=(
            "Hulu has told the producers of Harbour Lights to start work on a third season.",
            "The order takes Harbour Lights to a third season.",
        ),
        silent=("The new pier takes Harbour Lights to a third season of growth.",),
    ),
    Rule(
        "another network takes it in",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES(?:,? (?:(?!may|might|could|hop|would|if|talks)[^.;:]){0,80}?,?)? (?:will |is to |has |is going "
            r"to )?(?:makes?|made|finds?|found|have|has) (?:its|"
            r"a) (?:next|new|second) home (?:at|on|with|in) (?:the )?NETWORK|NETWORK (?:is|will be|becomes|has become) "
            r"(?:the|its) new home (?:of|for) TITLES|(?:dug|dig|digs) TITLES up|(?:thrown|throws?|threw) (?:TITLES )?a "
            r"lifeline(?: to TITLES)?|(?:has |have )?(?:stepped|swooped|stepping|swooping)(?: in)? (?:for|to (?:save|"
            r"rescue|"
            r"revive|pick up|snap up|grab|continue|take (?:on|over))) TITLES|TITLES (?:has|have) (?:a future|a new "
            r"lease of life|been (?:thrown|given) a lifeline)(?=[.,;:!]|$| (?:at|on|after)\b)"
        ),
        says=(
            "Harbour Lights will make its next home at Peacock.",
            "Hulu has stepped in to save Harbour Lights.",
            "Months after it was forgotten, Harbour Lights has a future.",
        ),
        silent=("Harbour Lights found its new home in the hearts of fans.", "Does Harbour Lights have a future?"),
    ),
    Rule(
        "season is being made",
        _R,
        Frame.SEASON,
        (
            r"(?:is |are |now |was |currently |already |has |have |been )*(?:being (?:written|shot|filmed|made|"
            r"prepared|edited)|(?:has|have) (?:already |now |just )?been (?:filmed|shot|recorded)(?! in (?:19|20)\d\d)|"
            r"(?:gets?|got|getting) (?:going|under ?way)|going ahead(?=[.,;]|$)|back in production|before the "
            r"cameras|in front of the cameras|in the can)|"
            r"(?:goes?|went|going|gone|heads?|head) (?:before|in front of) (?:the )?cameras|"
            r"(?<!would )(?:began|begun|begins?|started|starts?|to begin|to start) (?:shooting|filming|production)|"
            r"(?:is |are |will be )?(?:due|set|scheduled|slated|planned) to (?:film|shoot|start|begin|air|premiere|"
            r"launch|stream|arrive|go into production|be (?:shown|filmed|broadcast))|"
            r"(?:has |had |have |was |been |is )*(?:given|got|gotten|handed) the (?:go-ahead|green light|nod|"
            r"thumbs[- ]up|"
            r"all-clear)|(?:is|are) (?:now )?(?:a )?(?:certainty|on order|secured|guaranteed|assured|under way|"
            r"underway)"
        ),
        says=(
            "The sixth series of Harbour Lights is being shot in Whitby.",
            "A fourth series of Harbour Lights has been given the go-ahead.",
            "Season 2 of Harbour Lights goes before the cameras in May.",
        ),
        silent=("Season 1 of Harbour Lights is being edited.", "Harbour Lights was shot in Whitby."),
        soft=True,
    ),
    Rule(
        "season comes at a date",
        _R,
        Frame.SEASON,
        (
            r"(?:(?:to |will |is set to |is due to |due to |set to |is to )*(?:premiere|premieres|debuts?|launch|"
            r"launches|"
            r"airs?|kicks? off|bows?|starts?|begins?|returns?|arrives?|streams?|lands?|drops?|rolls? out|screens?|"
            r"comes?(?! to (?:an?|its) (?:end|close|conclusion|halt))|moves?|"
            r"shifts?|slides?|(?:is |has been |been |was )?(?:moved|pushed|bumped|delayed|postponed|rescheduled|held|"
            r"shifted)(?: back| forward| up)?(?: to| until)?|"
            r"go(?:es)? out|hits? (?:screens|NETWORK)|be (?:shown|broadcast|released|screened|out|available|on))|gets|"
            r"(?<!came )(?<!come )(?:is |be )?out(?= (?:on|in|this|next|from|\d|jan|feb|mar|apr|mei|june|july|"
            r"aug|sep|oct|nov|dec))|"
            r"(?:is |has been )?(?:set|slated|scheduled|due|confirmed|dated|locked in|pencilled in)(?: for)?)"
            rf"(?: (?!at\b|with\b|its\b)(?:[a-z]+|NETWORK)){{0,4}}? (?:{WHEN}|(?:to|for|until) (?:(?:early|late|"
            rf"mid) ?-?)?(?:{MONTH}|{TIME_OF_YEAR}|20\d\d)\b)"
        ),
        says=(
            "Harbour Lights Season 3 to premiere 12 June 2027",
            "Season 2 of Harbour Lights will air in the second half of 2027.",
            "The third season of Harbour Lights is set for November 2.",
        ),
        silent=(
            "Season 1 of Harbour Lights starts on 12 June.",
            "Harbour Lights premieres on 12 June.",
            "Season 3 of Harbour Lights aired on 12 June.",
        ),
        soft=True,
    ),
    Rule(
        "opens its season",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES (?:kicks? off|opens?|launches|begins|starts|premieres|returns? with|debuts|is back with|heads "
            rf"into|enters|unveils|bows|will (?:launch|begin|open|premiere|debut|start)) (?:its |the |a )?(?:[a-z-]+ "
            rf")?SEASON"
            rf"(?: (?!in\b|on\b)[a-z]+){{0,4}}? {WHEN}|TITLES,? (?:(?!OTHER|SHOW|which|who)[^.;:]){{0,40}}(?:kicks "
            rf"off|begins|returns (?:with|for)|"
            rf"starts) (?:its |the |a )?(?:[a-z-]+ )?SEASON (?:on )?{WHEN}|"
            r"TITLES (?:heads|moves|goes|sails|marches|is heading|presses on|rolls on) into (?:its |the |a )?SEASON|"
            r"(?:cameras (?:are|have|will|began|begin|started)(?: [a-z]+)?|filming|shooting|production) (?:rolling |"
            r"starts? |begun |has begun |is under ?way |begins |under ?way |rolls? |kicks off |started "
            r")+(?:[^.;:]{0,40}? )?(?:on|for) (?:the )?(?:[a-z]+ )?(?:SEASON of TITLES|TITLES SEASON)|"
            r"TITLES (?:is|are) (?:being filmed|filming|back in production|in production|shooting|being "
            r"shot)\b[^.;:]{0,60}\b(?:for |on |of )(?:the |its |a )?SEASON"
        ),
        says=(
            "Harbour Lights kicks off its third season on Sept. 8.",
            "Harbour Lights heads into its fifth year.",
            "Cameras are rolling in Port Fairy on the new season of Harbour Lights.",
        ),
        silent=("Harbour Lights kicks off its first season on Sept. 8.", "Harbour Lights opens on 8 September."),
        soft=True,
        further=True,
    ),
    Rule(
        "kept on the air",
        _R,
        Frame.CLAUSE,
        (
            r"(?:keeps?|keeping|kept|will keep|to keep) TITLES (?:on (?:the )?(?:air|screen|screens|NETWORK|our "
            r"screens)|"
            r"running|going|afloat|in production|in business) (?:until|through|to|for|into|in) (?:at least )?(?:SEASON|"
            r"20\d\d|"
            rf"(?:another|a further|{TO_TEN}))|TITLES (?:is|are) (?:now )?(?:booked|contracted|signed|locked in|"
            r"secured|set|safe) (?:through|until|for|to) (?:at least )?(?:a |its )?(?:SEASON|20\d\d)|"
            r"SEASON of TITLES (?:has|had) (?:just |now |also |already )?been (?:confirmed|ordered|commissioned|"
            r"announced|greenlit|agreed|approved)|"
            r"NETWORK (?:will|is to|has agreed to|is going to) (?:produce|make|film|fund|finance|order|commission) "
            r"(?:a |an |the |another )?SEASON(?: of TITLES)?(?! (?:if|only))|"
            r"(?:yes|good news|great news|it's official|officially)[:!,.] (?:[a-z ]{0,30}) ?TITLES (?:is|are|will be|"
            r"has been|was) (?:[a-z]+ )?(?:back|returning|coming back|renewed)|"
            r"(?:gave|has given|given|handed|has handed|awarded|granted) (?:the (?:show|series|drama|comedy|"
            r"thriller)|TITLES) (?:an? )?(?:early |official |surprise )?(?:pick-?up|renewal|recommission)|"
            r"(?:did |has |have )?(?:hand|handed|give|gave|grant|granted) (?:out )?(?:second|third|fourth|fifth|SEASON)"
            r"(?: seasons?)? (?:seasons |orders )?to TITLES"
        ),
        says=(
            "The pact keeps Harbour Lights on the air until 2027.",
            "Starz will produce a second season of Harbour Lights.",
            "Max gave the show an early pick-up in January; Harbour Lights stays.",
        ),
        silent=(
            "The buoys keep Harbour Lights afloat until morning.",
            "Starz will show a second season of Harbour Lights.",
        ),
    ),
    Rule(
        "there is more of it to come",
        _R,
        Frame.CLAUSE,
        (
            r"(?:there'll be|there will be|there is going to be|there's going to be|we'll have|we will have|viewers "
            r"will get|"
            r"we're getting|we are getting) (?:definitely |at least |indeed |certainly |most definitely )*(?:a |an "
            r")?SEASON(?! (?:finale|trailer|premiere|podcast))|"
            r"(?:return|returns|returning|back|are|is|about|due|set) to (?:film|shoot|make|produce) (?:the |a "
            r")?(?:[a-z]+ )?"
            r"SEASON of TITLES|(?:will|to|is to|is set to|are to) (?:stream|air|premiere|launch|screen|show|broadcast|"
            rf"release|drop) (?:the |a )?(?:[a-z]+ )?SEASON of TITLES[^.;:]{{0,30}}? {WHEN}|"
            r"(?:has |have )?(?:boarded|joined|joins|boards|signed (?:on|up) (?:for|to)|been cast in|rounds out|"
            r"rejoined) (?:the )?(?:cast of )?(?:the )?SEASON of TITLES|"
            r"TITLES (?:has been |was |is |have been )?(?:given|handed|granted|getting|picked up for|ordered for|"
            r"back for) "
            r"another (?:six|eight|ten|twelve|thirteen|6|8|10|12|13) (?:hour-long |one-hour |half-hour )?episodes"
            r"(?! (?:this|to complete|for the (?:current|running)))|(?:a |an )?SEASON is on (?:the|its) way"
        ),
        says=(
            "FX says that there'll be at least one more season of Harbour Lights.",
            "The crews return to shoot series three of Harbour Lights.",
            "Jane Doe has boarded the second season of Apple's Harbour Lights.",
        ),
        silent=("Jane Doe has boarded Harbour Lights.",),
        further=True,
        soft=True,
    ),
)
